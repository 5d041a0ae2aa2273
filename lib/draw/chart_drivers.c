/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_drivers.h"

#include "draw/dotrow.h"
#include "draw/figure.h"
#include "draw/rowname.h"
#include "draw/sentence.h"
#include "util/mem.h"

#include <stdlib.h>

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

/* What a driver tells of the outcome; 0 where that is not known. */
static double importance(const struct entry *entry)
{
	const struct result_row *lmg = entry_row(entry, "lmg");

	return row_drawable(lmg) ? lmg->value.number : 0;
}

static void add_slope(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry)
{
	size_t before = panel->n;

	dotrow_measure(canvas, panel, show, pivot, entry, "beta", false);
	if (panel->n > before)
		panel->row[before].size = importance(entry);
}

struct place_of {
	const struct entry *entry;
	double importance;
};

static int most_first(const void *a, const void *b)
{
	const struct place_of *x = a, *y = b;

	if (x->importance != y->importance)
		return x->importance < y->importance ? 1 : -1;
	return x->entry < y->entry ? -1 : x->entry > y->entry;
}

/* The most important first; in groups, where each has all of them, in the order of the rows. */
static struct place_of *ordered(const struct pivot *pivot, const struct block *block)
{
	struct place_of *place = mem_zero(pivot->n + 1, sizeof(*place));

	for (size_t i = 0; i < pivot->n; i++)
		place[i] = (struct place_of){&pivot->entry[i], importance(&pivot->entry[i])};
	if (!block->section->groups)
		qsort(place, pivot->n, sizeof(*place), most_first);
	return place;
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
		rowtail(canvas, any), both(canvas, penalty, reward), importance(entry));
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
	canvas->left_out = TEXT_LEFT_OUT_LESS;
	struct place_of *place = ordered(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++) {
		if (!synthetic(place[i].entry->item))
			add_slope(canvas, first, show, &pivot, place[i].entry);
		add_contrast(canvas, second, show, &pivot, place[i].entry);
	}
	free(place);
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
