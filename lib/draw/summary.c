/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary.h"

#include "draw/figure.h"
#include "draw/glyph.h"
#include "draw/sheet.h"

#include <string.h>

enum { SLOTS = 6, NAME_COLUMNS = 60, MOST_ITEMS = 8 };

/* A sentence under way: what goes into {1}, {2} … */
struct sentence {
	struct buf slot[SLOTS];
	size_t n;
};

static struct buf *slot(struct sentence *s)
{
	s->slot[s->n] = (struct buf)BUF_NONE;
	return &s->slot[s->n++];
}

static void say(struct buf *lines, const struct show *show, enum text key, struct sentence *s)
{
	const char *fill[SLOTS + 1] = {NULL};

	for (size_t i = 0; i < s->n; i++)
		fill[i] = s->slot[i].at;
	text_fill(lines, show->language, key, fill);
	buf_byte(lines, '\n');
	for (size_t i = 0; i < s->n; i++)
		buf_release(&s->slot[i]);
	s->n = 0;
}

static void slot_item(struct sentence *s, const struct show *show, const char *item)
{
	struct buf name = BUF_NONE;

	sheet_item(&name, show, item);
	glyph_cut(slot(s), name.at, name.n, NAME_COLUMNS);
	buf_release(&name);
}

static void slot_group(struct sentence *s, const struct show *show, const struct pivot *pivot,
	const struct entry *entry, bool item)
{
	struct buf name = BUF_NONE;

	if (item)
		sheet_item(&name, show, entry->item);
	for (size_t i = 0; i < pivot->block->section->groups; i++) {
		buf_puts(&name, name.n ? " · " : "");
		sheet_group(&name, show, entry->group[i]);
	}
	glyph_cut(slot(s), name.at, name.n, NAME_COLUMNS);
	buf_release(&name);
}

static void slot_value(struct sentence *s, const struct result_row *row)
{
	figure_number(slot(s), row->unit, &row->value);
}

/* Without bounds a dash stands in the brackets. */
static void slot_interval(struct sentence *s, const struct result_row *row)
{
	struct buf *to = slot(s);

	figure_interval(to, row);
	if (!to->n)
		buf_puts(to, "–");
}

static void slot_n(struct sentence *s, const struct result_row *row)
{
	figure_count(slot(s), row->n.text);
}

static bool drawable(const struct result_row *row)
{
	return row && !isnan(row->value.number);
}

/* Does the entry speak of everybody? */
static bool overall(const struct pivot *pivot, const struct entry *entry)
{
	for (size_t i = 0; i < pivot->block->section->groups; i++)
		if (strcmp(entry->group[i], "(all)") != 0)
			return false;
	return true;
}

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
	struct sentence s = {.n = 0};
	enum text key = TEXT_GAP_SAYS_OVER;

	slot_group(&s, show, pivot, worst, true);
	slot_value(&s, &seen);
	slot_interval(&s, &seen);
	buf_printf(slot(&s), "%zu", gaps);
	if (below)
		key = seen.low.number <= 0 ? TEXT_GAP_SAYS_CHANCE : TEXT_GAP_SAYS_SHORT;
	say(lines, show, key, &s);
}

static void gap_all(struct buf *lines, const struct show *show, const struct entry *entry)
{
	const struct result_row *gap = entry_row(entry, "gap");
	bool below = gap->value.number < 0;
	struct result_row seen = below ? turned(gap) : *gap;
	struct sentence s = {.n = 0};

	slot_value(&s, &seen);
	slot_interval(&s, &seen);
	slot_n(&s, gap);
	say(lines, show, below ? TEXT_GAP_SAYS_ALL_BELOW : TEXT_GAP_SAYS_ALL_ABOVE, &s);
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
		if (strcmp(entry->item, "(all)") == 0 && overall(pivot, entry))
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
		if (drawable(entry_row(entry, order[i])))
			return entry_row(entry, order[i]);
	return NULL;
}

static void score_overall(struct buf *lines, const struct show *show, const struct entry *entry,
	const struct result_row *row)
{
	const struct result_row *up = entry_row(entry, "promoters");
	const struct result_row *down = entry_row(entry, "detractors");
	bool net = strcmp(row->measure, "net") == 0 && up && down;
	struct sentence s = {.n = 0};

	slot_item(&s, show, entry->item);
	slot_value(&s, row);
	slot_interval(&s, row);
	slot_n(&s, row);
	if (net) {
		slot_value(&s, up);
		slot_value(&s, down);
	}
	say(lines, show,
		net                                 ? TEXT_SCORES_SAYS_NET
		: strcmp(row->measure, "share") == 0 ? TEXT_SCORES_SAYS_SHARE
		: row->unit == UNIT_SHARE ? TEXT_SCORES_SAYS_BOX
					  : TEXT_SCORES_SAYS_MEAN,
		&s);
}

static void score_range(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *top, const struct entry *bottom)
{
	struct sentence s = {.n = 0};

	slot_item(&s, show, top->item);
	slot_group(&s, show, pivot, top, false);
	figure_row(slot(&s), leading(top), true);
	slot_group(&s, show, pivot, bottom, false);
	figure_row(slot(&s), leading(bottom), true);
	say(lines, show, TEXT_SCORES_SAYS_RANGE, &s);
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
		if (overall(pivot, entry)) {
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

static void promise_overall(struct buf *lines, const struct show *show, const struct entry *entry,
	const struct result_row *kept)
{
	const struct result_row *open = entry_row(entry, "open_n");
	struct sentence s = {.n = 0};

	slot_value(&s, kept);
	slot_interval(&s, kept);
	slot_n(&s, kept);
	figure_count(slot(&s), open && open->value.text[0] ? open->value.text : "0");
	say(lines, show, TEXT_PROMISE_SAYS, &s);
}

static void promise_worst(struct buf *lines, const struct show *show, const struct pivot *pivot,
	const struct entry *worst)
{
	const struct result_row *kept = entry_row(worst, "kept");
	struct sentence s = {.n = 0};

	slot_group(&s, show, pivot, worst, false);
	slot_value(&s, kept);
	slot_interval(&s, kept);
	slot_n(&s, kept);
	say(lines, show, TEXT_PROMISE_SAYS_WORST, &s);
}

static void say_promise(struct buf *lines, const struct show *show, const struct pivot *pivot)
{
	const struct entry *worst = NULL;
	size_t others = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *kept = entry_row(entry, "kept");

		if (!drawable(kept))
			continue;
		if (overall(pivot, entry)) {
			promise_overall(lines, show, entry, kept);
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

void summary_add(struct buf *lines, const struct show *show, const struct block *block)
{
	static const struct {
		const char *analysis;
		void (*say)(struct buf *, const struct show *, const struct pivot *);
	} speakers[] = {{"scores", say_scores}, {"gap", say_gap}, {"promise", say_promise}};

	for (size_t i = 0; i < sizeof(speakers) / sizeof(*speakers); i++) {
		struct pivot pivot;

		if (strcmp(speakers[i].analysis, block->analysis) != 0)
			continue;
		pivot_make(&pivot, block);
		speakers[i].say(lines, show, &pivot);
		pivot_release(&pivot);
	}
}
