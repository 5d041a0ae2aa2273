/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_drivers.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"

enum { PENALTY, PENALTY_LOW, PENALTY_HIGH, REWARD, REWARD_LOW, REWARD_HIGH, MARKS };

/* Columns of $D: row, penalty, its bounds, reward, its bounds. */
static const struct canvas_marks contrast = {
	.columns = MARKS,
	.picture = "plot $D using 3:($1-.17):($4-$3):(0) with vectors nohead lw 2.4 lc rgb "
		   "\"#e0a39b\", "
		   "$D using 6:($1+.17):($7-$6):(0) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:($1-.17) with points pt 9 ps 1.4*dot lc rgb \"#b2182b\", "
		   "$D using 5:($1+.17) with points pt 7 ps 1.2*dot lc rgb \"#2166ac\"",
	.term = "plot $D using 2:1:($5-$2):(0) with vectors nohead, "
		"$D using 2:1 with points pt \"p\", $D using 5:1 with points pt \"R\"",
};

static double farthest(double most, const struct result_row *row)
{
	if (!row || isnan(row->value.number))
		return most;
	most = fmax(most, fabs(row->value.number));
	return fmax(most, fmax(fabs(row->low.number), fabs(row->high.number)));
}

/* How far a measure's rows reach from zero, to a round number: both sides are as long. */
static double reach(const struct pivot *pivot, const char *measure, const char *other)
{
	double most = 0, scale = 1;

	for (size_t i = 0; i < pivot->n; i++) {
		if (synthetic(pivot->entry[i].item))
			continue;
		most = farthest(most, entry_row(&pivot->entry[i], measure));
		most = farthest(most, entry_row(&pivot->entry[i], other));
	}
	while (most > 0 && most * scale * 10 <= 1 && scale < 1e12)
		scale *= 10;
	return dotrow_scale(most * scale) / scale;
}

static void put_mark(double *mark, const struct result_row *row)
{
	if (!row)
		return;
	mark[0] = row->value.number;
	mark[1] = row->low.number;
	mark[2] = row->high.number;
}

static const char *both(
	struct canvas *canvas, const struct result_row *penalty, const struct result_row *reward)
{
	struct buf text = BUF_NONE;

	if (penalty)
		figure_row(&text, canvas->language, penalty, true);
	buf_puts(&text, " · ");
	if (reward)
		figure_row(&text, canvas->language, reward, true);
	const char *copy = canvas_text(canvas, text.at, text.n);
	buf_release(&text);
	return copy;
}

static void add_contrast(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	const struct result_row *penalty = entry_row(entry, "penalty");
	const struct result_row *reward = entry_row(entry, "reward");
	const struct result_row *any = penalty ? penalty : reward;

	if (!any || synthetic(entry->item) || isnan(any->value.number))
		return;
	struct canvas_row *row = canvas_row(panel, rowname(canvas, show, pivot, entry),
		rowtail(canvas, any), both(canvas, penalty, reward), any->n.number);
	put_mark(&row->mark[PENALTY], penalty);
	put_mark(&row->mark[REWARD], reward);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	pivot_make(&pivot, block);
	double slope = reach(&pivot, "beta", "beta"), contrasts = reach(&pivot, "penalty", "reward");
	struct canvas_panel *first = canvas_panel(canvas, &dotrow_marks,
		text_of(show->language, TEXT_AXIS_SLOPE), -slope, slope);
	struct canvas_panel *second = canvas_panel(canvas, &contrast,
		text_of(show->language, TEXT_AXIS_CONTRAST), -contrasts, contrasts);

	canvas->foot = text_of(show->language, TEXT_FOOT_DRIVERS);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];

		if (!synthetic(entry->item))
			dotrow_measure(canvas, first, show, &pivot, entry, "beta", false);
		add_contrast(canvas, second, show, &pivot, entry);
	}
	if (second->n) {
		canvas_legend(canvas, text_of(show->language, TEXT_PENALTY), "#b2182b", 9, 'p');
		canvas_legend(canvas, text_of(show->language, TEXT_REWARD), "#2166ac", 7, 'R');
	}
	pivot_release(&pivot);
}

const struct chart chart_drivers = {
	.name = "drivers",
	.brief = "how much each driver moves the outcome, penalties and rewards",
	.analysis = "drivers",
	.measure = "beta",
	.fill = fill,
};
