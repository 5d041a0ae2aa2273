/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_scores.h"

#include "draw/dotrow.h"

#include <stdlib.h>
#include <string.h>

struct range {
	double low, high;
};

/* The levels that were answered say what scale it is: the least of the usual ones with all of them. */
static void fit_scale(struct range *range)
{
	static const double top[] = {5, 7, 10};

	if (range->low > range->high) /* without levels */
		*range = (struct range){1, 10};
	range->low = fmin(range->low, 1);
	for (int i = 2; i >= 0; i--)
		range->high = range->high <= top[i] ? top[i] : range->high;
}

static void levels(const struct entry *entry, struct range *range)
{
	for (size_t i = 0; i < entry->n; i++) {
		double level;
		if (strcmp(entry->row[i]->measure, "level") ||
			opt_real(entry->row[i]->label, &level))
			continue;
		range->low = level < range->low ? level : range->low;
		range->high = level > range->high ? level : range->high;
	}
}

static void widen(struct range *range, const struct result_row *row)
{
	const double all[] = {row->value.number, row->low.number, row->high.number};

	for (int i = 0; i < 3; i++) {
		if (all[i] < range->low)
			range->low = floor(all[i]);
		if (all[i] > range->high)
			range->high = ceil(all[i]);
	}
}

static bool drawable(const struct result_row *row)
{
	return row && !isnan(row->value.number);
}

/* The measure that stands for an item: net, else the share in the best levels, else the mean. */
static const struct result_row *leading(const struct entry *entry, const char *measure)
{
	static const char *const order[] = {"net", "top_box", "share", "mean"};

	for (size_t i = 0; i < sizeof(order) / sizeof(*order); i++) {
		const struct result_row *row = entry_row(entry, order[i]);
		if (drawable(row))
			return strcmp(order[i], measure) ? NULL : row;
	}
	return NULL;
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const char *measure, enum text axis, struct range range, bool by_level)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &dotrow_marks, text_of(show->language, axis), range.low, range.high);

	for (size_t i = 0; i < pivot->n && by_level; i++)
		if (leading(&pivot->entry[i], measure))
			levels(&pivot->entry[i], &range);
	if (by_level)
		fit_scale(&range);
	for (size_t i = 0; i < pivot->n && by_level; i++)
		if (leading(&pivot->entry[i], measure))
			widen(&range, leading(&pivot->entry[i], measure));
	panel->low = range.low;
	panel->high = range.high;
	for (size_t i = 0; i < pivot->n; i++)
		if (leading(&pivot->entry[i], measure))
			dotrow_measure(canvas, panel, show, pivot, &pivot->entry[i], measure, false);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_DOTS);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	add_panel(canvas, show, &pivot, "net", TEXT_AXIS_NET,
		(struct range){-100, 100}, false);
	add_panel(canvas, show, &pivot, "top_box", TEXT_AXIS_SHARE,
		(struct range){0, 100}, false);
	add_panel(canvas, show, &pivot, "share", TEXT_AXIS_YES,
		(struct range){0, 100}, false);
	add_panel(canvas, show, &pivot, "mean", TEXT_AXIS_SCORE,
		(struct range){INFINITY, -INFINITY}, true);
	pivot_release(&pivot);
}

const struct chart chart_scores = {
	.name = "scores",
	.brief = "dots with intervals: net promoter scores, best levels, means",
	.analysis = "scores",
	.fill = fill,
};
