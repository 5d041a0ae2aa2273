/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_change.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"

enum { BEFORE, BEFORE_LOW, BEFORE_HIGH, NOW, NOW_LOW, NOW_HIGH, MARKS };

/* Columns of $D: row, what it was, its bounds, what it is, its bounds. */
static const struct canvas_marks pairs = {
	.columns = MARKS,
	.picture = "plot $D using 3:($1-.15):($4-$3):(0) with vectors nohead lw 2.4 lc rgb \"#c4c4c4\", "
		   "$D using 6:($1+.17):($7-$6):(0) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:($1-.15) with points pt 6 ps 1.2*dot lw 2 lc rgb \"#555555\", "
		   "$D using 5:($1+.17) with points pt 7 ps 1.3*dot lc rgb \"#2166ac\"",
	.term = "plot $D using 2:1:($5-$2):(0) with vectors nohead, "
		"$D using 2:1 with points pt \"b\", $D using 5:1 with points pt \"N\"",
};

/* A panel for each unit: its scale is that of all numbers there are of it, else ends at a round number. */
static const struct kind {
	enum unit unit;
	double times, low, high;
	enum text text;
} kinds[] = {
	{UNIT_SHARE, 100, 0, 100, TEXT_CHANGE_SHARE},
	{UNIT_POINTS, 1, -100, 100, TEXT_CHANGE_POINTS},
	{UNIT_SCORE, 1, 0, 0, TEXT_AXIS_SCORE},
	{UNIT_SECONDS, 1. / 3600, 0, 0, TEXT_CHANGE_HOURS},
	{UNIT_COUNT, 1, 0, 0, TEXT_CHANGE_OTHER},
};
enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static const struct kind *kind_of(enum unit unit)
{
	for (int i = 0; i < KINDS; i++)
		if (kinds[i].unit == unit)
			return &kinds[i];
	return &kinds[KINDS - 1];
}

/* "31.0 → 12.0: −19.0 (−26.1 to −11.9)" */
static const char *value_text(struct canvas *canvas, const struct entry *entry)
{
	const struct result_row *by = entry_row(entry, "change");
	struct buf text = BUF_NONE;

	figure_value(&text, canvas->language, entry_row(entry, "before"));
	buf_puts(&text, " → ");
	figure_value(&text, canvas->language, entry_row(entry, "now"));
	if (by) {
		buf_puts(&text, ": ");
		figure_row(&text, canvas->language, by, true);
	}
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

static void put_marks(double *mark, const struct result_row *row, double times)
{
	mark[0] = times * row->value.number;
	mark[1] = times * row->low.number;
	mark[2] = times * row->high.number;
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *before = entry_row(entry, "before"), *now = entry_row(entry, "now");
	double times = kind_of(now->unit)->times;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry), rowtail(canvas, now),
		value_text(canvas, entry), now->n.number);

	put_marks(&row->mark[BEFORE], before, times);
	put_marks(&row->mark[NOW], now, times);
}

static void widen(double *low, double *high, const struct canvas_panel *panel)
{
	for (size_t r = 0; r < panel->n; r++)
		for (int i = 0; i < MARKS; i++) {
			*low = fmin(*low, panel->row[r].mark[i]);
			*high = fmax(*high, panel->row[r].mark[i]);
		}
}

static void set_scale(struct canvas_panel *panel, const struct kind *kind)
{
	double low = INFINITY, high = -INFINITY;

	widen(&low, &high, panel);
	if (!panel->n || (low >= panel->low && high <= panel->high))
		return;
	panel->high = dotrow_scale(fmax(fabs(low), fabs(high)));
	panel->low = low < 0 ? -panel->high : kind->unit == UNIT_SCORE && low >= 1 && panel->high > 1 ? 1 : 0;
}

static bool drawable(const struct entry *entry, const struct kind *kind)
{
	const struct result_row *before = entry_row(entry, "before"), *now = entry_row(entry, "now");

	return before && now && !isnan(before->value.number) && !isnan(now->value.number) &&
	       kind_of(now->unit) == kind;
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_CHANGE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_CHANGE_BEFORE), "#555555", 6, 'b');
	canvas_legend(canvas, text_of(show->language, TEXT_CHANGE_NOW), "#2166ac", 7, 'N');
	pivot_make(&pivot, block);
	for (int k = 0; k < KINDS; k++) {
		struct canvas_panel *panel = canvas_panel(canvas, &pairs,
			text_of(show->language, kinds[k].text), kinds[k].low, kinds[k].high);

		for (size_t i = 0; i < pivot.n; i++)
			if (drawable(&pivot.entry[i], &kinds[k]))
				add_row(canvas, panel, show, &pivot, &pivot.entry[i]);
		set_scale(panel, &kinds[k]);
	}
	pivot_release(&pivot);
}

const struct chart chart_change = {
	.name = "change",
	.brief = "what has changed since the last run beyond chance, before and now",
	.analysis = "change",
	.measure = "before",
	.fill = fill,
};
