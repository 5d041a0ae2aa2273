/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_wait.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { AT, SHARE, LOW, HIGH, NO_LOW, NO_HIGH, MARKS };
enum { TALL = 15, TALL_OF_SEVERAL = 9 };

/* Columns of $D: row, time waited, share served by then in percent, bounds of the time. */
static const struct canvas_marks curve = {
	.columns = MARKS,
	.picture = "plot $D using 4:3:($5-$4):(0) with vectors nohead lw 2.4 lc rgb \"#b9cde0\", "
		   "$D using 2:3 with lines lw 1.6 lc rgb \"#2166ac\", "
		   "$D using 2:3 with points pt 7 ps 1.1*dot lc rgb \"#2166ac\"",
	.term = "plot $D using 2:3 with lines, $D using 2:3 with points pt \"O\"",
};

/* What time is counted in. */
static const struct measure {
	double most, seconds; /* up to so many seconds, one is */
	enum text text;
} measures[] = {
	{120, 1, TEXT_UNIT_SECONDS},
	{7200, 60, TEXT_UNIT_MINUTES},
	{72 * 3600, 3600, TEXT_UNIT_HOURS},
	{INFINITY, 86400, TEXT_UNIT_DAYS},
};

static const struct quantile {
	const char *measure;
	double share;
	bool named;
} quantiles[] = {
	{"q01", 1, false},
	{"q05", 5, false},
	{"q10", 10, false},
	{"q25", 25, false},
	{"p50", 50, true},
	{"q75", 75, false},
	{"p90", 90, true},
	{"q95", 95, false},
	{"q99", 99, false},
};
enum { QUANTILES = sizeof(quantiles) / sizeof(*quantiles) };

static bool drawable(const struct entry *entry)
{
	return !isnan(entry_value(entry, "p50"));
}

/* "50%: 49 min (44 min to 54 min)" */
static const char *point_name(
	struct canvas *canvas, const struct quantile *quantile, const struct result_row *row)
{
	struct buf text = BUF_NONE;

	if (!quantile->named)
		return "";
	buf_printf(&text, "%g%%: ", quantile->share);
	figure_value(&text, canvas->language, row);
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

static void add_points(struct canvas *canvas, struct canvas_panel *panel, const struct entry *entry,
	const struct measure *in)
{
	for (int i = 0; i < QUANTILES; i++) {
		const struct result_row *row = entry_row(entry, quantiles[i].measure);

		if (!row || isnan(row->value.number))
			continue;
		struct canvas_row *to = canvas_row(panel, point_name(canvas, &quantiles[i], row), "",
			"", row->n.number);
		to->mark[AT] = row->value.number / in->seconds;
		to->mark[SHARE] = quantiles[i].share;
		to->mark[LOW] = row->low.number / in->seconds;
		to->mark[HIGH] = row->high.number / in->seconds;
	}
}

/* A bound much farther than its quantile would leave the quantiles no room. */
static const double bound_most = 1.5;

static double longest(const struct entry *entry)
{
	double most = 1;

	for (int i = 0; i < QUANTILES; i++) {
		const struct result_row *row = entry_row(entry, quantiles[i].measure);

		if (!row || isnan(row->value.number))
			continue;
		most = fmax(most, row->value.number);
		if (quantiles[i].named)
			most = fmax(most, fmin(row->high.number, bound_most * row->value.number));
	}
	return most;
}

/* The times that are drawn reach as far in each panel; only those much shorter have their own. */
static double reach(const struct pivot *pivot, const bool *keep, const struct entry *entry)
{
	double most = 1, own = longest(entry);

	for (size_t e = 0; e < pivot->n; e++)
		if (keep[e])
			most = fmax(most, longest(&pivot->entry[e]));
	return own < most / 4 ? own : most;
}

static void set_band(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct entry *entry, const struct measure *in)
{
	const struct result_row *low = entry_row(entry, "quote_low");
	const struct result_row *high = entry_row(entry, "quote_high");
	struct buf from = BUF_NONE, to = BUF_NONE, text = BUF_NONE;

	if (!low || !high || isnan(low->value.number) || isnan(high->value.number))
		return;
	figure_value(&from, canvas->language, low);
	figure_value(&to, canvas->language, high);
	text_fill(&text, show->language, TEXT_WAIT_BAND, (const char *[]){from.at, to.at, NULL});
	panel->plane.band_low = low->value.number / in->seconds;
	panel->plane.band_high = high->value.number / in->seconds;
	panel->plane.band_text = canvas_text(canvas, text.at, text.n);
	buf_release(&from);
	buf_release(&to);
	buf_release(&text);
}

/* How the quotes held that customers were given. */
static void put_kept(struct buf *text, const struct show *show, const struct entry *entry)
{
	static const char *const measure[] = {"coverage", "early", "late"};
	struct buf share[3] = {BUF_NONE, BUF_NONE, BUF_NONE};

	for (int i = 0; i < 3; i++) {
		const struct result_row *row = entry_row(entry, measure[i]);
		if (row)
			figure_value(&share[i], show->language, row);
	}
	if (share[0].n && share[1].n && share[2].n) {
		buf_puts(text, ", ");
		text_fill(text, show->language, TEXT_WAIT_KEPT,
			(const char *[]){share[0].at, share[1].at, share[2].at, NULL});
	}
	for (int i = 0; i < 3; i++)
		buf_release(&share[i]);
}

static const char *head(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct entry *entry)
{
	struct buf text = BUF_NONE;

	buf_puts(&text, rowname(canvas, show, pivot, entry));
	buf_puts(&text, rowtail(canvas, entry_row(entry, "p50")));
	buf_puts(&text, ", ");
	buf_puts(&text, text_of(show->language, TEXT_AXIS_SERVED));
	put_kept(&text, show, entry);
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

static const char *axis(struct canvas *canvas, const struct show *show, const struct measure *in)
{
	struct buf text = BUF_NONE;

	text_fill(&text, show->language, TEXT_AXIS_WAITED,
		(const char *[]){text_of(show->language, in->text), NULL});
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

/* The groups of the largest n; their number. */
static size_t pick(struct canvas *canvas, const struct pivot *pivot, bool *keep)
{
	double *size = mem_zero(pivot->n + 1, sizeof(*size));
	size_t kept = 0, all = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = entry_row(&pivot->entry[i], "p50");

		size[i] = drawable(&pivot->entry[i]) ? fmax(0, row->n.number) : -2;
		all += drawable(&pivot->entry[i]);
	}
	canvas_pick(size, pivot->n, CANVAS_PANELS, keep);
	for (size_t i = 0; i < pivot->n; i++) {
		keep[i] = keep[i] && drawable(&pivot->entry[i]);
		kept += keep[i];
	}
	canvas->dropped += all - kept;
	free(size);
	return kept;
}

static void add_panel(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct entry *entry, double most, double tall)
{
	const struct measure *in = measures;

	while (most > in->most)
		in++;
	struct canvas_panel *panel = canvas_panel(
		canvas, &curve, axis(canvas, show, in), 0, dotrow_scale(most / in->seconds));
	canvas_plane(panel, tall, head(canvas, show, pivot, entry), 0, 100);
	add_points(canvas, panel, entry, in);
	set_band(canvas, panel, show, entry, in);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_WAIT);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	bool *keep = mem_zero(pivot.n + 1, sizeof(*keep));
	size_t kept = pick(canvas, &pivot, keep);
	for (size_t i = 0; i < pivot.n; i++)
		if (keep[i])
			add_panel(canvas, show, &pivot, &pivot.entry[i],
				reach(&pivot, keep, &pivot.entry[i]), kept > 1 ? TALL_OF_SEVERAL : TALL);
	free(keep);
	pivot_release(&pivot);
}

const struct chart chart_wait = {
	.name = "wait",
	.brief = "how long customers waited, against what to quote",
	.analysis = "wait",
	.measure = "p50",
	.fill = fill,
};
