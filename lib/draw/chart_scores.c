/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_scores.h"

#include "draw/rowname.h"

#include <stdlib.h>
#include <string.h>

/* Columns of $D: row, value, low, high. */
static const struct canvas_marks dots = {
	.columns = 3,
	.picture = "plot $D using 3:1:($4-$3):(0) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:1 with points pt 7 ps 1.3*dot lc rgb \"#2166ac\"",
	.term = "plot $D using 3:1:($4-$3):(0) with vectors nohead, "
		"$D using 2:1 with points pt \"O\"",
};

struct range {
	double low, high;
};

/* The levels of an item say what its scale is. */
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

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, const struct result_row *row)
{
	double times = row->unit == UNIT_SHARE ? 100 : 1;
	struct canvas_row *to = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, row), rowvalue(canvas, row), row->n.number);

	to->mark[0] = row->value.number * times;
	to->mark[1] = row->low.number * times;
	to->mark[2] = row->high.number * times;
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
		canvas_panel(canvas, &dots, text_of(show->language, axis), range.low, range.high);

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = leading(&pivot->entry[i], measure);

		if (!row)
			continue;
		if (by_level)
			levels(&pivot->entry[i], &range);
		widen(&range, row);
		add_row(canvas, panel, show, pivot, &pivot->entry[i], row);
	}
	if (by_level) {
		panel->low = range.low;
		panel->high = range.high;
	}
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
		(struct range){1, 10}, true);
	pivot_release(&pivot);
}

const struct chart chart_scores = {
	.name = "scores",
	.brief = "dots with intervals: net promoter scores, best levels, means",
	.analysis = "scores",
	.fill = fill,
};
