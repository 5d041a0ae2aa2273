/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary.h"

#include "draw/figure.h"
#include "draw/sentence.h"
#include "draw/sheet.h"
#include "draw/summary_watch.h"

#include <string.h>

enum { MOST_ITEMS = 8 };

/* The row as seen from the other side: below by 1.2 (1.0 … 1.4). */
static struct result_row turned(const struct result_row *row)
{
	struct result_row turn = *row;

	turn.value.number = -row->value.number;
	turn.low = (struct result_number){"", -row->high.number};
	turn.high = (struct result_number){"", -row->low.number};
	return turn;
}

static void gap_worst(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *worst, size_t gaps)
{
	const struct result_row *gap = entry_row(worst, "gap");
	bool below = gap->value.number < 0;
	struct result_row seen = below ? turned(gap) : *gap;
	struct sentence s = {.language = show->language};
	enum text key = TEXT_GAP_SAYS_OVER;

	sentence_group(&s, show, pivot, worst, true);
	sentence_value(&s, &seen);
	sentence_interval(&s, &seen);
	buf_printf(sentence_slot(&s), "%zu", gaps);
	if (below)
		key = seen.low.number <= 0 ? TEXT_GAP_SAYS_CHANCE : TEXT_GAP_SAYS_SHORT;
	sentence_say(lines, show, key, &s);
}

static void gap_all(struct buf *lines, const struct show *show, const struct entry *entry)
{
	const struct result_row *gap = entry_row(entry, "gap");
	bool below = gap->value.number < 0;
	struct result_row seen = below ? turned(gap) : *gap;
	struct sentence s = {.language = show->language};

	sentence_value(&s, &seen);
	sentence_interval(&s, &seen);
	sentence_n(&s, gap);
	sentence_say(lines, show, below ? TEXT_GAP_SAYS_ALL_BELOW : TEXT_GAP_SAYS_ALL_ABOVE, &s);
}

static void say_gap(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	const struct entry *worst = NULL, *all = NULL;
	size_t gaps = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		double gap = entry_value(entry, "gap");

		if (isnan(gap))
			continue;
		if (strcmp(entry->item, "(all)") == 0 && entry_overall(pivot, entry))
			all = entry;
		if (synthetic(entry->item) || entry_is_group(entry, "gap"))
			continue;
		gaps++;
		if (!worst || gap < entry_value(worst, "gap"))
			worst = entry;
	}
	if (worst)
		gap_worst(lines, show, pivot, worst, gaps);
	if (all)
		gap_all(lines, show, all);
}

/* The measure that stands for an item of scores. */
static const struct result_row *leading(const struct entry *entry)
{
	static const char *const order[] = {"net", "top_box", "share", "mean"};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++)
		if (row_drawable(entry_row(entry, order[i])))
			return entry_row(entry, order[i]);
	return NULL;
}

static void score_overall(struct buf *lines, const struct show *show, const struct entry *entry,
	const struct result_row *row)
{
	const struct result_row *up = entry_row(entry, "promoters");
	const struct result_row *down = entry_row(entry, "detractors");
	bool net = strcmp(row->measure, "net") == 0 && up && down;
	struct sentence s = {.language = show->language};

	sentence_item(&s, show, entry->item);
	sentence_value(&s, row);
	sentence_interval(&s, row);
	sentence_n(&s, row);
	if (net) {
		sentence_value(&s, up);
		sentence_value(&s, down);
	}
	sentence_say(lines, show,
		net                                 ? TEXT_SCORES_SAYS_NET
		: strcmp(row->measure, "share") == 0 ? TEXT_SCORES_SAYS_SHARE
		: row->unit == UNIT_SHARE ? TEXT_SCORES_SAYS_BOX
					  : TEXT_SCORES_SAYS_MEAN,
		&s);
}

static void score_range(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *top, const struct entry *bottom)
{
	struct sentence s = {.language = show->language};

	sentence_item(&s, show, top->item);
	sentence_group(&s, show, pivot, top, false);
	figure_row(sentence_slot(&s), show->language, leading(top), true);
	sentence_group(&s, show, pivot, bottom, false);
	figure_row(sentence_slot(&s), show->language, leading(bottom), true);
	sentence_say(lines, show, TEXT_SCORES_SAYS_RANGE, &s);
}

static void say_score(
	struct buf *lines, const struct show *show, const struct pivot *pivot, const char *item)
{
	const struct entry *top = NULL, *bottom = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *row = entry->item == item ? leading(entry) : NULL;

		if (!row)
			continue;
		if (entry_overall(pivot, entry)) {
			score_overall(lines, show, entry, row);
			continue;
		}
		if (result_noted(row, "small-n")) /* extremes of small groups are chance */
			continue;
		if (!top || row->value.number > leading(top)->value.number)
			top = entry;
		if (!bottom || row->value.number < leading(bottom)->value.number)
			bottom = entry;
	}
	if (top != bottom)
		score_range(lines, show, pivot, top, bottom);
}

static void say_scores(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	const char *said[MOST_ITEMS];
	size_t n = 0;

	for (size_t i = 0; i < pivot->n && n < MOST_ITEMS; i++) {
		size_t k = 0;

		while (k < n && said[k] != pivot->entry[i].item)
			k++;
		if (k < n)
			continue;
		said[n++] = pivot->entry[i].item;
		say_score(lines, show, pivot, pivot->entry[i].item);
	}
}

/* Kinds of promises, or one on several clocks: then a sentence says which it speaks of. */
static bool several_items(const struct pivot *pivot)
{
	for (size_t i = 1; i < pivot->n; i++)
		if (pivot->entry[i].item != pivot->entry[0].item)
			return true;
	return false;
}

static void promise_overall(struct buf *lines, const struct show *show, const struct entry *entry, bool named)
{
	const struct result_row *open = entry_row(entry, "open_n"), *kept = entry_row(entry, "kept");
	struct sentence s = {.language = show->language};

	if (named)
		sentence_item(&s, show, entry->item);
	sentence_value(&s, kept);
	sentence_interval(&s, kept);
	sentence_n(&s, kept);
	figure_count(sentence_slot(&s), open && open->value.text[0] ? open->value.text : "0");
	sentence_say(lines, show, named ? TEXT_PROMISE_SAYS_KIND : TEXT_PROMISE_SAYS, &s);
}

static void promise_worst(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *worst)
{
	const struct result_row *kept = entry_row(worst, "kept");
	struct sentence s = {.language = show->language};

	sentence_group(&s, show, pivot, worst, several_items(pivot));
	sentence_value(&s, kept);
	sentence_interval(&s, kept);
	sentence_n(&s, kept);
	sentence_say(lines, show, TEXT_PROMISE_SAYS_WORST, &s);
}

static void say_promise(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	const struct entry *worst = NULL;
	size_t others = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *kept = entry_row(entry, "kept");

		if (!row_drawable(kept))
			continue;
		if (entry_overall(pivot, entry)) {
			promise_overall(lines, show, entry, several_items(pivot));
			continue;
		}
		if (result_noted(kept, "small-n"))
			continue;
		others++;
		if (!worst || kept->value.number < entry_value(worst, "kept"))
			worst = entry;
	}
	if (others > 1)
		promise_worst(lines, show, pivot, worst);
}

static enum text verdict_text(const char *label)
{
	static const struct {
		const char *label;
		enum text key;
	} verdicts[] = {{"higher", TEXT_COMPARE_SAYS_HIGHER}, {"lower", TEXT_COMPARE_SAYS_LOWER},
		{"no_difference_shown", TEXT_COMPARE_SAYS_NONE}};

	for (size_t i = 0; i < sizeof(verdicts) / sizeof(*verdicts); i++)
		if (strcmp(label, verdicts[i].label) == 0)
			return verdicts[i].key;
	return TEXT_COMPARE_SAYS_FEW;
}

/* One line a column, as the verdict is. */
static void compare_verdict(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *entry)
{
	const struct result_row *a = entry_row(entry, "value_a"), *b = entry_row(entry, "value_b");
	const struct result_row *difference = entry_row(entry, "difference"), *least = entry_row(entry, "detectable");
	const struct result_row *chance = entry_row(entry, "p_adj");
	enum text key = verdict_text(entry_row(entry, "verdict")->label);
	struct result_row seen = {.value = {"", NAN}, .low = {"", NAN}, .high = {"", NAN}};
	struct sentence s = {.language = show->language};

	if (row_drawable(difference))
		seen = key == TEXT_COMPARE_SAYS_LOWER ? turned(difference) : *difference;
	sentence_group(&s, show, pivot, entry, true);
	buf_puts(sentence_slot(&s), a ? a->label : "a");
	buf_puts(sentence_slot(&s), b ? b->label : "b");
	sentence_value(&s, &seen);
	sentence_interval(&s, &seen);
	if (row_drawable(least))
		sentence_value(&s, least);
	else
		buf_puts(sentence_slot(&s), "–");
	if (row_drawable(chance))
		sentence_value(&s, chance);
	else
		buf_puts(sentence_slot(&s), "–");
	sentence_say(lines, show, key, &s);
}

static void say_compare(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	size_t said = 0;

	for (size_t i = 0; i < pivot->n && said < MOST_ITEMS; i++) {
		if (!entry_row(&pivot->entry[i], "verdict"))
			continue;
		compare_verdict(lines, show, pivot, &pivot->entry[i]);
		said++;
	}
}

/* How many are lost today, and which programme wins back most. */
static void say_loss(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	const struct entry *best = NULL;
	struct sentence s = {.language = show->language};

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *lost = entry_row(entry, "lost"), *won = entry_row(entry, "recovered");

		if (!entry_overall(pivot, entry))
			continue;
		if (strcmp(entry->item, "base") == 0 && row_drawable(lost)) {
			sentence_value(&s, lost);
			sentence_say(lines, show, TEXT_LOSS_SAYS, &s);
		}
		if (row_drawable(won) && won->value.number > 0 && (!best || won->value.number > entry_value(best, "recovered")))
			best = entry;
	}
	if (!best || !row_drawable(entry_row(best, "share")))
		return;
	sentence_item(&s, show, best->item);
	sentence_value(&s, entry_row(best, "recovered"));
	sentence_value(&s, entry_row(best, "share"));
	sentence_say(lines, show, TEXT_LOSS_SAYS_BEST, &s);
}

/* Who comes back, and which of the six steps does most. */
static void say_recovery(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	static const char *const six[] = {"apologised", "listened", "fixed", "compensated", "kept_word", "followed_up"};
	const struct result_row *complained = NULL, *spared = NULL;
	const struct entry *best = NULL;
	struct sentence s = {.language = show->language};

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *worth = entry_row(entry, "effect");
		if (!entry_overall(pivot, entry))
			continue;
		if (strcmp(entry->item, "complained") == 0)
			complained = entry_row(entry, "repurchase");
		if (strcmp(entry->item, "no-problem") == 0)
			spared = entry_row(entry, "repurchase");
		for (size_t k = 0; row_drawable(worth) && worth->low.number > 0 && k < sizeof(six) / sizeof(*six); k++)
			if (strcmp(entry->item, six[k]) == 0 && (!best || worth->value.number > entry_value(best, "effect")))
				best = entry;
	}
	if (row_drawable(complained) && row_drawable(spared)) {
		sentence_value(&s, complained);
		sentence_interval(&s, complained);
		sentence_value(&s, spared);
		sentence_interval(&s, spared);
		sentence_say(lines, show, TEXT_RECOVERY_SAYS, &s);
	}
	if (!best)
		return;
	sentence_item(&s, show, text_of(show->language, known_item_text(pivot->block->known, best->item)));
	sentence_value(&s, entry_row(best, "effect"));
	sentence_interval(&s, entry_row(best, "effect"));
	sentence_say(lines, show, TEXT_RECOVERY_SAYS_STEP, &s);
}

/* The first few changes; the table has all. */
static void say_change(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	size_t said = 0;

	for (size_t i = 0; i < pivot->n && said < MOST_ITEMS; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *before = entry_row(entry, "before"), *now = entry_row(entry, "now");
		const struct result_row *by = entry_row(entry, "change"), *verdict = entry_row(entry, "verdict");
		const struct result_row *compared = entry_row(entry, "compared");
		struct sentence s = {.language = show->language};
		if (compared && entry_value(entry, "changed") <= 0) {
			sentence_value(&s, compared);
			sentence_say(lines, show, TEXT_CHANGE_SAYS_NONE, &s);
		}
		if (!row_drawable(before) || !row_drawable(now) || !row_drawable(by) || !verdict)
			continue;
		sentence_group(&s, show, pivot, entry, true);
		sentence_value(&s, before);
		sentence_value(&s, now);
		sentence_value(&s, by);
		sentence_say(lines, show,
			strcmp(verdict->label, "risen") == 0 ? TEXT_CHANGE_SAYS_RISEN : TEXT_CHANGE_SAYS_FALLEN, &s);
		said++;
	}
}

void summary_add(struct buf *lines, const struct show *show, const struct block *block)
{
	static const struct {
		const char *analysis;
		void (*say)(struct buf *, const struct show *, const struct pivot *);
	} speakers[] = {{"scores", say_scores}, {"gap", say_gap}, {"promise", say_promise}, {"compare", say_compare}, {"change", say_change},
		{"loss", say_loss}, {"recovery", say_recovery}, {"drift", summary_drift}, {"equity", summary_equity}};

	for (size_t i = 0; i < sizeof(speakers) / sizeof(*speakers); i++) {
		struct pivot pivot;

		if (strcmp(speakers[i].analysis, block->analysis) != 0)
			continue;
		pivot_make(&pivot, block);
		speakers[i].say(lines, show, &pivot);
		pivot_release(&pivot);
	}
}
