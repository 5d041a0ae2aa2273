/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_promise.h"

#include "draw/figure.h"
#include "draw/rowname.h"

enum { KEPT, LATE, BROKEN, LOW, HIGH, MARKS };
enum { PARTS = BROKEN + 1, KEPT_LABEL = 40 };

/*
 * Columns of $D: row, where kept, late and broken end, bounds of what was kept. In grey the parts
 * are middle, light and dark.
 */
static const struct canvas_marks bars = {
	.columns = MARKS,
	.picture = "plot $D using ($2/2):1:(0):2:($1-thick):($1+thick) "
		   "with boxxyerror lc rgb \"#4393c3\", "
		   "$D using 2:1:2:3:($1-thick):($1+thick) with boxxyerror lc rgb \"#fdd9b5\", "
		   "$D using 3:1:3:4:($1-thick):($1+thick) with boxxyerror lc rgb \"#8c1a22\", "
		   "$D using 5:1:($6-$5):(0) with vectors heads size screen .003,90 lw 1.4 "
		   "lc rgb \"#111111\"",
	.term = "plot -1 notitle",
	.bars = "#-x",
};

/* What the target is: the budget is the share of breaches that it allows. */
static double target_of(const struct pivot *pivot)
{
	double target = NAN;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct result_row *row = entry_row(&pivot->entry[i], "budget");

		if (!row || row->unit != UNIT_SHARE || isnan(row->value.number))
			continue;
		if (!isnan(target) && target != row->value.number)
			return NAN; /* more than one: no line is right */
		target = row->value.number;
	}
	return (1 - target) * 100;
}

static void set_target(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot)
{
	struct buf share = BUF_NONE, text = BUF_NONE;

	panel->target = target_of(pivot);
	if (isnan(panel->target))
		return;
	figure_double(&share, canvas->language, UNIT_SHARE, panel->target / 100);
	text_fill(&text, show->language, TEXT_TARGET, (const char *[]){share.at, NULL});
	panel->target_text = canvas_text(canvas, text.at, text.n);
	buf_release(&share);
	buf_release(&text);
}

/* Each part bears its share, where there is room; that of kept stands at its beginning. */
static void put_shares(struct canvas *canvas, struct canvas_row *row)
{
	canvas_insides(canvas, row, PARTS);
	for (int i = KEPT; i <= BROKEN; i++) {
		double from = i ? row->mark[i - 1] : 0;
		struct buf text = BUF_NONE;

		figure_double(&text, canvas->language, UNIT_SHARE, (row->mark[i] - from) / 100);
		row->inside[i] = (struct canvas_inside){.from = from,
			.to = i ? row->mark[i] : fmin(row->mark[i], KEPT_LABEL),
			.tier = {row->mark[i] > from ? canvas_text(canvas, text.at, text.n) : NULL},
			.light = i == BROKEN};
		buf_release(&text);
	}
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *kept = entry_row(entry, "kept");
	double late = entry_value(entry, "late"), broken = entry_value(entry, "broken");

	if (!kept || isnan(kept->value.number))
		return;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, kept), rowvalue(canvas, kept), kept->n.number);
	row->mark[KEPT] = kept->value.number * 100;
	row->mark[LATE] = row->mark[KEPT] + (isnan(late) ? 0 : late * 100);
	row->mark[BROKEN] = row->mark[LATE] + (isnan(broken) ? 0 : broken * 100);
	row->mark[LOW] = kept->low.number * 100;
	row->mark[HIGH] = kept->high.number * 100;
	put_shares(canvas, row);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(canvas, &bars, text_of(show->language, TEXT_AXIS_PROMISE), 0, 100);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_PROMISE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_KEPT), "#4393c3", 5, '#');
	canvas_legend(canvas, text_of(show->language, TEXT_LATE), "#fdd9b5", 5, '-');
	canvas_legend(canvas, text_of(show->language, TEXT_BROKEN), "#8c1a22", 5, 'x');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++)
		add_row(canvas, panel, show, &pivot, &pivot.entry[i]);
	set_target(canvas, panel, show, &pivot);
	pivot_release(&pivot);
}

const struct chart chart_promise = {
	.name = "promise",
	.brief = "bars of kept, late and broken promises, with the target",
	.analysis = "promise",
	.measure = "kept",
	.fill = fill,
};
