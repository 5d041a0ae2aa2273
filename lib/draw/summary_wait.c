/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_wait.h"

#include "draw/extremes.h"
#include "util/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_CLASSES = 2 };

static const double often = .1; /* late more often than one in ten is no quote to rely on */

static void say_length(struct telling *to, const struct entry *entry)
{
	const struct result_row *half = entry_row(entry, "p50"), *left = entry_row(entry, "abandoned");
	bool ninety = row_drawable(entry_row(entry, "p90"));
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, entry);
	sentence_value(&s, half);
	sentence_brackets(&s, half);
	if (ninety)
		sentence_value(&s, entry_row(entry, "p90"));
	if (row_drawable(left) && left->value.number > 0)
		sentence_add_figure(&s, TEXT_WAIT_SAYS_LEFT, left);
	sentence_doubt(&s, half);
	sentence_say(&s, GRAVITY_FACT, ninety ? TEXT_WAIT_SAYS : TEXT_WAIT_SAYS_HALF);
}

static void say_kept_quote(struct telling *to, const struct entry *entry)
{
	const struct result_row *held = entry_row(entry, "coverage"), *late = entry_row(entry, "late");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(held) || !row_drawable(late))
		return;
	sentence_subject(&s, entry);
	sentence_value(&s, held);
	sentence_brackets(&s, held);
	sentence_value(&s, late);
	sentence_doubt(&s, held);
	sentence_say(&s, row_above(late, often) ? GRAVITY_SHORT : GRAVITY_FACT, TEXT_WAIT_SAYS_HELD);
}

/* The chance that a quote is made for is a setting that no row tells: the text says which is usual. */
/* A share that someone has set needs no decimals of its own. */
static void add_holds(struct sentence *s, const struct result_row *high)
{
	char share[32];

	snprintf(share, sizeof(share), "%.4g%%", 100 * row_holds(high));
	sentence_text(s, share);
}

static void say_quote(struct telling *to, const struct entry *entry)
{
	const struct result_row *low = entry_row(entry, "quote_low"), *high = entry_row(entry, "quote_high");
	bool ends = row_drawable(low) && low->value.number > 0;
	struct sentence s = sentence_begin(to);

	if (!high)
		return;
	sentence_subject(&s, entry);
	if (row_drawable(high)) {
		sentence_value(&s, high);
		sentence_count(&s, strtod(high->n.text, NULL));
		add_holds(&s, high);
	}
	if (row_drawable(high) && ends)
		sentence_value(&s, low);
	sentence_doubt(&s, high);
	sentence_say(&s, GRAVITY_FACT,
		!row_drawable(high) ? TEXT_WAIT_SAYS_NO_QUOTE
		: ends              ? TEXT_WAIT_SAYS_QUOTE
				    : TEXT_WAIT_SAYS_QUOTE_UP_TO);
}

static void say_realised(struct telling *to, const struct entry *entry)
{
	const struct result_row *realised = entry_row(entry, "realised"), *meant = entry_row(entry, "expected");
	struct sentence s = sentence_begin(to);

	if (!row_drawable(realised) || !row_drawable(meant) || !result_noted(realised, "drift"))
		return;
	sentence_subject(&s, entry);
	sentence_figure(&s, realised);
	sentence_value(&s, meant);
	sentence_doubt(&s, realised);
	sentence_say(&s, realised->value.number < meant->value.number ? GRAVITY_SHORT : GRAVITY_FACT, TEXT_WAIT_SAYS_DRIFT);
}

static void say_felt(struct telling *to, const struct entry *entry)
{
	const struct result_row *felt = entry_row(entry, "perceived_ratio");
	bool about = row_drawable(felt) && felt->low.number <= 1 && felt->high.number >= 1;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(felt))
		return;
	sentence_subject(&s, entry);
	sentence_value(&s, felt);
	sentence_brackets(&s, felt);
	sentence_doubt(&s, felt);
	sentence_say(&s, about ? GRAVITY_CALM : GRAVITY_FACT, about ? TEXT_WAIT_SAYS_FELT_RIGHT : TEXT_WAIT_SAYS_FELT);
}

/* Everything of a class, where there are few. */
static void say_class(struct telling *to, const struct entry *entry)
{
	say_kept_quote(to, entry);
	say_length(to, entry);
	say_quote(to, entry);
	say_realised(to, entry);
	say_felt(to, entry);
}

/* Of many classes the longest and the shortest, and that which is late most often beyond what a quote is good for. */
static void say_classes(struct telling *to)
{
	struct extremes ends = extremes_items(to->pivot, "p50");
	const struct entry *worst = NULL;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (entry_spoken(to->pivot, entry, "late") && row_above(entry_row(entry, "late"), often) &&
			(!worst || entry_value(entry, "late") > entry_value(worst, "late")))
			worst = entry;
	}
	if (!ends.low)
		ends = extremes_find(to->pivot, "(all)", "p50");
	sentence_word(&s, TEXT_WAIT_SAYS_MEDIAN);
	extremes_say(&s, &ends, GRAVITY_FACT);
	if (worst) {
		say_kept_quote(to, worst);
		say_quote(to, worst);
	}
}

void say_wait(struct telling *to)
{
	size_t classes = 0;

	for (size_t i = 0; i < to->pivot->n; i++)
		classes += entry_spoken(to->pivot, &to->pivot->entry[i], "p50");
	if (classes > MOST_CLASSES) {
		say_classes(to);
		return;
	}
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "p50"))
			say_class(to, &to->pivot->entry[i]);
}

/* Who waits longer than in order of arrival, and that beyond chance. */
static const struct entry *held_up(const struct pivot *pivot)
{
	const struct entry *most = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (!synthetic(entry->item) && entry_spoken(pivot, entry, "fcfs_difference") &&
			row_above(entry_row(entry, "fcfs_difference"), 0) &&
			(!most || entry_value(entry, "fcfs_difference") > entry_value(most, "fcfs_difference")))
			most = entry;
	}
	return most;
}

static void say_overtaken(struct telling *to, const struct entry *all)
{
	const struct result_row *overtaken = entry_row(all, "overtaken");
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, all);
	sentence_value(&s, overtaken);
	sentence_brackets(&s, overtaken);
	sentence_doubt(&s, overtaken);
	sentence_say(&s, overtaken->value.number > 0 ? GRAVITY_FACT : GRAVITY_CALM, TEXT_QUEUE_SAYS);
}

static void say_fairness(struct telling *to, const struct entry *all)
{
	const struct result_row *difference = entry_row(all, "overtaken_difference");
	struct sentence s = sentence_begin(to);

	if (!entry_beyond(all, "overtaken_difference", "overtaken_p_adj"))
		return;
	sentence_difference(&s, difference);
	sentence_doubt(&s, difference);
	sentence_say(&s, GRAVITY_FIND,
		difference->value.number < 0 ? TEXT_QUEUE_SAYS_UNFAIR : TEXT_QUEUE_SAYS_FAIR);
}

void say_queue(struct telling *to)
{
	struct extremes ends = extremes_items(to->pivot, "overtaken");
	const struct entry *late = held_up(to->pivot);
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (strcmp(entry->item, "(all)") != 0 || !entry_spoken(to->pivot, entry, "overtaken"))
			continue;
		say_overtaken(to, entry);
		say_fairness(to, entry);
	}
	sentence_word(&s, TEXT_OVERTAKEN);
	extremes_say(&s, &ends, GRAVITY_FACT);
	if (!late)
		return;
	sentence_name(&s, late);
	sentence_difference(&s, entry_row(late, "fcfs_difference"));
	sentence_doubt(&s, entry_row(late, "fcfs_difference"));
	sentence_say(&s, GRAVITY_SHORT, TEXT_QUEUE_SAYS_LONGER);
}

/* The entry of the same groups for a region's threshold: "east 80%". */
static const struct entry *threshold_of(const struct pivot *pivot, const struct entry *region, const char *threshold)
{
	const struct entry *found = NULL;
	struct buf item = BUF_NONE;

	buf_puts(&item, region->item);
	buf_byte(&item, ' ');
	buf_puts(&item, threshold);
	for (size_t i = 0; i < pivot->n && !found; i++)
		if (pivot->entry[i].group_rank == region->group_rank && strcmp(pivot->entry[i].item, item.at) == 0)
			found = &pivot->entry[i];
	buf_release(&item);
	return found;
}

static void say_threshold(struct telling *to, const struct entry *region, const char *best)
{
	const struct entry *never = threshold_of(to->pivot, region, "never");
	const struct result_row *kept = entry_row(region, "best_kept"), *cost = entry_row(region, "best_cost");
	const struct result_row *without = never ? entry_row(never, "kept") : NULL;
	bool soften = strcmp(best, "never") != 0;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(kept) || (soften && !row_drawable(without)))
		return;
	sentence_subject(&s, region);
	sentence_figure(&s, kept);
	if (soften) {
		sentence_text(&s, best);
		sentence_figure(&s, without);
	}
	if (row_drawable(cost))
		sentence_add_money(&s, TEXT_STOCK_SAYS_COST, cost);
	sentence_doubt(&s, kept);
	sentence_say(&s, GRAVITY_FACT, soften ? TEXT_STOCK_SAYS : TEXT_STOCK_SAYS_NEVER);
}

/* Where the rule was broken most often. */
static void say_against(struct telling *to)
{
	const struct entry *worst = NULL;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (row_above(entry_row(entry, "noncompliant"), 0) &&
			(!worst || entry_value(entry, "noncompliant") > entry_value(worst, "noncompliant")))
			worst = entry;
	}
	if (!worst)
		return;
	sentence_name(&s, worst);
	sentence_figure(&s, entry_row(worst, "noncompliant"));
	sentence_doubt(&s, entry_row(worst, "noncompliant"));
	sentence_say(&s, GRAVITY_SHORT, TEXT_STOCK_SAYS_AGAINST);
}

void say_stock(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];
		const struct result_row *best = entry_row(entry, "best");

		if (best && best->label[0])
			say_threshold(to, entry, best->label);
	}
	say_against(to);
}

static void say_habituation(struct telling *to, const struct entry *all)
{
	const struct result_row *habit = entry_row(all, "habituation");
	bool sure = habit->value.number > 0 && entry_beyond(all, "habituation", "p_adj");
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, all);
	sentence_value(&s, habit);
	sentence_brackets(&s, habit);
	sentence_doubt(&s, habit);
	sentence_say(&s, sure ? GRAVITY_SHORT : GRAVITY_CALM, sure ? TEXT_HABIT_SAYS : TEXT_HABIT_SAYS_NONE);
}

/* What is asked for most beyond the offer. */
static const struct entry *most_asked(const struct pivot *pivot)
{
	const struct entry *most = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (!synthetic(entry->item) && entry_spoken(pivot, entry, "demand") && entry_value(entry, "demand") > 0 &&
			(!most || entry_value(entry, "demand") > entry_value(most, "demand")))
			most = entry;
	}
	return most;
}

void say_habit(struct telling *to)
{
	const struct entry *asked = most_asked(to->pivot);
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "habituation"))
			say_habituation(to, &to->pivot->entry[i]);
	if (!asked)
		return;
	sentence_name(&s, asked);
	sentence_figure(&s, entry_row(asked, "demand"));
	sentence_doubt(&s, entry_row(asked, "demand"));
	sentence_say(&s, GRAVITY_FACT, TEXT_HABIT_SAYS_DEMAND);
}
