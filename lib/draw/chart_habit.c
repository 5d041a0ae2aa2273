/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_habit.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"

/* Columns of $D: row, given, its low and high, withheld, its low and high. */
static const struct canvas_marks pairs = {
	.columns = 6,
	.picture = "plot $D using 3:($1-.17):($4-$3):(0) with vectors nohead lw 2.4 lc rgb "
		   "\"#92b4d4\", "
		   "$D using 6:($1+.17):($7-$6):(0) with vectors nohead lw 2.4 lc rgb \"#e0a39b\", "
		   "$D using 2:($1-.17) with points pt 7 ps 1.2*dot lc rgb \"#2166ac\", "
		   "$D using 5:($1+.17) with points pt 13 ps 1.6*dot lc rgb \"#b2182b\"",
	.term = "plot $D using 2:1:($5-$2):(0) with vectors nohead, "
		"$D using 2:1 with points pt \"G\", $D using 5:1 with points pt \"W\"",
};

static double within(const struct canvas_panel *panel, double at)
{
	return at < panel->low ? panel->low : at > panel->high ? panel->high : at;
}

static void put_marks(const struct canvas_panel *panel, double *mark, const struct result_row *row)
{
	if (!row)
		return;
	mark[0] = within(panel, row->value.number);
	mark[1] = within(panel, row->low.number);
	mark[2] = within(panel, row->high.number);
}

/* " (n 12 / 30)": answers after an extra was given, and after one was withheld. */
static const char *both_n(
	struct canvas *canvas, const struct result_row *given, const struct result_row *withheld)
{
	struct buf tail = BUF_NONE;

	buf_puts(&tail, " (n ");
	figure_count(&tail, given ? given->n.text : "0");
	buf_puts(&tail, " / ");
	figure_count(&tail, withheld ? withheld->n.text : "0");
	buf_byte(&tail, ')');
	const char *text = canvas_text(canvas, tail.at, tail.n);
	buf_release(&tail);
	return text;
}

static void add_row(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *given = entry_row(entry, "given");
	const struct result_row *withheld = entry_row(entry, "withheld");
	const struct result_row *penalty = entry_row(entry, "penalty");

	if (!given && !withheld)
		return;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		both_n(canvas, given, withheld), penalty ? rowvalue(canvas, penalty) : "",
		(given ? given->n.number : 0) + (withheld ? withheld->n.number : 0));
	put_marks(panel, row->mark, given);
	put_marks(panel, row->mark + 3, withheld);
}

static double highest(const struct pivot *pivot)
{
	double most = 5;

	for (size_t i = 0; i < pivot->n; i++)
		most = fmax(most, fmax(entry_value(&pivot->entry[i], "given"),
					  entry_value(&pivot->entry[i], "withheld")));
	return dotrow_scale(most);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_HABIT);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_GIVEN), "#2166ac", 7, 'G');
	canvas_legend(canvas, text_of(show->language, TEXT_WITHHELD), "#b2182b", 13, 'W');
	pivot_make(&pivot, block);
	struct canvas_panel *panel = canvas_panel(canvas, &pairs,
		text_of(show->language, TEXT_AXIS_HABIT), highest(&pivot) <= 10 ? 1 : 0,
		highest(&pivot));
	for (size_t i = 0; i < pivot.n; i++)
		add_row(canvas, panel, show, &pivot, &pivot.entry[i]);
	pivot_release(&pivot);
}

const struct chart chart_habit = {
	.name = "habit",
	.brief = "answers with an extra given and withheld, by the extras before",
	.analysis = "habit",
	.fill = fill,
};
