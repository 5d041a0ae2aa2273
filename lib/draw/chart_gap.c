/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_gap.h"

#include "draw/rowname.h"

enum { EXPECTED, EXPERIENCED, LOW, HIGH, MARKS };

/*
 * Columns of $D: row, expected, experienced, bounds of the experienced as the interval of the gap
 * gives them when what was expected stands still.
 */
static const struct canvas_marks dumbbell = {
	.columns = MARKS,
	.picture = "plot $D using 2:1:($3-$2):(0):($3<$2?0xe0a39b:0x92b4d4) "
		   "with vectors nohead lw 3.5 lc rgb variable, "
		   "$D using 4:1:($5-$4):(0) with vectors heads size screen .003,90 lw 1.3 lc rgb "
		   "\"#444444\", "
		   "$D using 2:1 with points pt 6 ps 1.4*dot lw 2 lc rgb \"#555555\", "
		   "$D using 3:1:($3<$2?7:13):($3<$2?0xb2182b:0x2166ac) with points ps 1.5*dot "
		   "pt variable lc rgb variable",
	.term = "plot $D using 2:1:($3-$2):(0) with vectors nohead, "
		"$D using 2:1 with points pt \"e\", $D using 3:1 with points pt \"P\"",
};

/* Results that do not say their scale: the least of the usual ones that holds all values. */
static void guess_scale(struct canvas_panel *panel, double least, double most)
{
	static const double top[] = {5, 7, 9, 10, 100};

	panel->low = least >= 1 ? 1 : least >= 0 ? 0 : floor(least);
	panel->high = ceil(most);
	for (int i = 4; i >= 0; i--)
		if (most <= top[i])
			panel->high = top[i];
	if (panel->high <= panel->low)
		panel->high = panel->low + 1;
}

/* Intervals end with the scale. */
static void clip(struct canvas_panel *panel)
{
	for (size_t r = 0; r < panel->n; r++)
		for (int i = LOW; i <= HIGH; i++)
			if (!isnan(panel->row[r].mark[i]))
				panel->row[r].mark[i] =
					fmax(panel->low, fmin(panel->row[r].mark[i], panel->high));
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *gap = entry_row(entry, "gap");
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, gap), rowvalue(canvas, gap), fabs(gap->value.number));

	row->mark[EXPECTED] = entry_value(entry, "expectation");
	row->mark[EXPERIENCED] = entry_value(entry, "perception");
	row->mark[LOW] = row->mark[EXPECTED] + gap->low.number;
	row->mark[HIGH] = row->mark[EXPECTED] + gap->high.number;
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &dumbbell, text_of(show->language, TEXT_AXIS_SCORE), 1, 5);
	double least = 1, most = 1, low = INFINITY, high = -INFINITY;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_GAP);
	canvas->left_out = TEXT_LEFT_OUT_NEAR;
	canvas_legend(canvas, text_of(show->language, TEXT_EXPECTATION), "#555555", 6, 'e');
	canvas_legend(canvas, text_of(show->language, TEXT_PERCEPTION_BELOW), "#b2182b", 7, 0);
	canvas_legend(canvas, text_of(show->language, TEXT_PERCEPTION_ABOVE), "#2166ac", 13, 0);
	canvas_legend(canvas, text_of(show->language, TEXT_PERCEPTION), NULL, 0, 'P');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];
		double e = entry_value(entry, "expectation"), p = entry_value(entry, "perception");

		const struct result_row *scale = entry_row(entry, "scale");

		if (scale) {
			low = fmin(low, scale->low.number);
			high = fmax(high, scale->high.number);
		}
		if (isnan(entry_value(entry, "gap")) || isnan(e) || isnan(p))
			continue;
		least = fmin(least, fmin(e, p));
		most = fmax(most, fmax(e, p));
		add_row(canvas, panel, show, &pivot, entry);
	}
	if (low < high) {
		panel->low = low;
		panel->high = high;
	} else {
		guess_scale(panel, least, most);
	}
	clip(panel);
	pivot_release(&pivot);
}

const struct chart chart_gap = {
	.name = "gap",
	.brief = "expected and experienced joined by a line, largest shortfall first",
	.analysis = "gap",
	.fill = fill,
};
