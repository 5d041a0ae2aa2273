/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_kano.h"

#include <string.h>

enum { MOST_NAMES = 4 };

/* Names of the entries that `chosen` takes, the first few; how many there are. */
static size_t list(struct sentence *s, const struct telling *to,
	bool (*chosen)(const struct pivot *, const struct entry *, const char *), const char *what)
{
	struct buf *slot = sentence_slot(s);
	size_t n = 0;

	for (size_t i = 0; i < to->pivot->n; i++) {
		if (!chosen(to->pivot, &to->pivot->entry[i], what))
			continue;
		if (n++ < MOST_NAMES)
			sentence_list(s, slot, &to->pivot->entry[i]);
	}
	if (n > MOST_NAMES)
		buf_puts(slot, " …");
	return n;
}

static bool labelled(const struct pivot *pivot, const struct entry *entry, const char *measure)
{
	const struct result_row *row = entry_row(entry, measure);

	if (synthetic(entry->item) && entry_overall(pivot, entry)) /* the only one, without a name */
		return false;
	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *other = entry_row(&pivot->entry[i], measure);
		if (other && other->label[0] && entry_overall(pivot, &pivot->entry[i]))
			return row && row->label[0] && entry_overall(pivot, entry);
	}
	return row && row->label[0] && entry_single(pivot, entry);
}

static bool of_category(const struct pivot *pivot, const struct entry *entry, const char *category)
{
	return labelled(pivot, entry, "category") && strcmp(entry_row(entry, "category")->label, category) == 0;
}

static bool few(const struct pivot *pivot, const struct entry *entry, const char *measure)
{
	return labelled(pivot, entry, measure) && result_noted(entry_row(entry, measure), "small-n");
}

static bool unclear(const struct pivot *pivot, const struct entry *entry, const char *what)
{
	const struct result_row *clear = entry_row(entry, "significant");

	(void)what;
	return labelled(pivot, entry, "category") && clear && strcmp(clear->label, "no") == 0;
}

static size_t count_of(const struct telling *to, const char *measure)
{
	size_t n = 0;

	for (size_t i = 0; i < to->pivot->n; i++)
		n += labelled(to->pivot, &to->pivot->entry[i], measure);
	return n;
}

/* {1} names {2} how many {3} of how many. */
static void say_list(struct telling *to, bool (*chosen)(const struct pivot *, const struct entry *, const char *),
	const char *what, const char *of, enum gravity gravity, enum text key)
{
	struct sentence s = sentence_begin(to);
	size_t n = list(&s, to, chosen, what), all = count_of(to, of);

	sentence_count(&s, (double)n);
	sentence_count(&s, (double)all);
	if (n)
		sentence_say(&s, gravity, key);
	else
		sentence_drop(&s);
}

/* Of the chosen ones that whose measure is lowest. */
static const struct entry *lowest(const struct telling *to,
	bool (*chosen)(const struct pivot *, const struct entry *, const char *), const char *what, const char *measure)
{
	const struct entry *low = NULL;

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (chosen(to->pivot, entry, what) && row_drawable(entry_row(entry, measure)) &&
			(!low || entry_value(entry, measure) < entry_value(low, measure)))
			low = entry;
	}
	return low;
}

static void say_lowest(struct telling *to, const struct entry *low, const char *measure, enum text key)
{
	struct sentence s = sentence_begin(to);

	if (!low)
		return;
	sentence_name(&s, low);
	sentence_figure(&s, entry_row(low, measure));
	sentence_doubt(&s, entry_row(low, measure));
	sentence_say(&s, GRAVITY_FACT, key);
}

void say_kano(struct telling *to)
{
	say_list(to, of_category, "M", "category", GRAVITY_FACT, TEXT_KANO_SAYS_MUST);
	say_lowest(to, lowest(to, of_category, "M", "worse"), "worse", TEXT_KANO_SAYS_WORST);
	say_list(to, of_category, "A", "category", GRAVITY_FACT, TEXT_KANO_SAYS_DELIGHT);
	say_list(to, unclear, "", "category", GRAVITY_FACT, TEXT_KANO_SAYS_UNCLEAR);
	say_list(to, few, "category", "category", GRAVITY_FACT, TEXT_SAYS_FEW);
}

static bool sure_field(const struct pivot *pivot, const struct entry *entry, const char *field)
{
	const struct result_row *row = entry_row(entry, "quadrant");

	return labelled(pivot, entry, "quadrant") && strcmp(row->label, field) == 0 && !result_noted(row, "boundary");
}

static bool unsure_field(const struct pivot *pivot, const struct entry *entry, const char *field)
{
	const struct result_row *row = entry_row(entry, "quadrant");

	return labelled(pivot, entry, "quadrant") && strcmp(row->label, field) == 0 && result_noted(row, "boundary");
}

void say_importance(struct telling *to)
{
	size_t before = to->n;

	say_list(to, sure_field, "concentrate", "quadrant", GRAVITY_SHORT, TEXT_IMPORTANCE_SAYS);
	say_lowest(to, lowest(to, sure_field, "concentrate", "performance"), "performance", TEXT_IMPORTANCE_SAYS_WORST);
	say_list(to, unsure_field, "concentrate", "quadrant", GRAVITY_FACT, TEXT_IMPORTANCE_SAYS_MAYBE);
	if (to->n == before && count_of(to, "quadrant")) {
		struct sentence s = sentence_begin(to);

		sentence_count(&s, (double)count_of(to, "quadrant"));
		sentence_say(&s, GRAVITY_CALM, TEXT_IMPORTANCE_SAYS_NONE);
	}
	say_list(to, sure_field, "overkill", "quadrant", GRAVITY_FACT, TEXT_IMPORTANCE_SAYS_OVERKILL);
	say_list(to, few, "quadrant", "quadrant", GRAVITY_FACT, TEXT_SAYS_FEW);
}

/* The step at which most is lost, reach times gap; sure when it is below 0 beyond chance. */
static const struct entry *worst_step(const struct pivot *pivot, bool sure)
{
	const struct entry *worst = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *cost = entry_row(entry, "reach_x_gap");

		if (synthetic(entry->item) || !entry_spoken(pivot, entry, "reach_x_gap") || !(cost->value.number < 0))
			continue;
		if (sure && (!row_below(cost, 0) || result_noted(cost, "small-n")))
			continue;
		if (!worst || cost->value.number < entry_value(worst, "reach_x_gap"))
			worst = entry;
	}
	return worst;
}

static void say_step(struct telling *to)
{
	const struct entry *sure = worst_step(to->pivot, true);
	const struct entry *step = sure ? sure : worst_step(to->pivot, false);
	const struct result_row *gap = step ? entry_row(step, "gap") : NULL;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(gap) || !row_drawable(entry_row(step, "reach")))
		return;
	sentence_name(&s, step);
	sentence_value(&s, entry_row(step, "reach"));
	sentence_difference(&s, gap);
	sentence_doubt(&s, gap);
	sentence_say(&s, sure ? GRAVITY_SHORT : GRAVITY_CALM, sure ? TEXT_JOURNEY_SAYS : TEXT_JOURNEY_SAYS_MAYBE);
}

/* Where most of those who came do not go on. */
static void say_dropout(struct telling *to)
{
	const struct entry *worst = NULL;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++) {
		const struct entry *entry = &to->pivot->entry[i];

		if (!synthetic(entry->item) && entry_spoken(to->pivot, entry, "dropout") &&
			entry_value(entry, "dropout") > 0 &&
			(!worst || entry_value(entry, "dropout") > entry_value(worst, "dropout")))
			worst = entry;
	}
	if (!worst)
		return;
	sentence_name(&s, worst);
	sentence_figure(&s, entry_row(worst, "dropout"));
	sentence_doubt(&s, entry_row(worst, "dropout"));
	sentence_say(&s, GRAVITY_FACT, TEXT_JOURNEY_SAYS_DROPOUT);
}

static void say_goal(struct telling *to, const struct entry *all)
{
	const struct result_row *goal = entry_row(all, "reached_goal");
	struct sentence s = sentence_begin(to);

	sentence_value(&s, goal);
	sentence_brackets(&s, goal);
	sentence_text(&s, goal->label[0] ? goal->label : "–");
	sentence_doubt(&s, goal);
	sentence_say(&s, GRAVITY_FACT, TEXT_JOURNEY_SAYS_GOAL);
}

void say_journey(struct telling *to)
{
	const struct entry *all = pivot_overall(to->pivot, "(all)");

	say_step(to);
	say_dropout(to);
	if (all && row_drawable(entry_row(all, "reached_goal")))
		say_goal(to, all);
}
