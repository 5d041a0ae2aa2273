/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/dotrow.h"

#include "draw/rowname.h"

/*
 * Columns of $D: row, value, low, high, value if marked, where an arrow begins, its way, how long
 * the interval's line is in a terminal: what reaches the edge there would join the text beside it.
 */
const struct canvas_marks dotrow_marks = {
	.columns = 7,
	.picture = "plot $D using 3:1:($4-$3):(0) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:1 with points pt 7 ps 1.3*dot lc rgb \"#2166ac\", "
		   "$D using 5:1 with points pt 13 ps 2.1*dot lc rgb \"#b2182b\", "
		   "$D using 6:1:7:(0) with vectors head filled size screen .008,25 "
		   "lw 1.6 lc rgb \"#111111\"",
	.term = "plot $D using 3:1:8:(0) with vectors nohead, "
		"$D using 2:1 with points pt \"O\", $D using 5:1 with points pt \"X\", "
		"$D using 6:($7>0?$1:NaN) with points pt \">\", "
		"$D using 6:($7<0?$1:NaN) with points pt \"<\"",
};

static double clip(const struct canvas_panel *panel, double at)
{
	return at < panel->low ? panel->low : at > panel->high ? panel->high : at;
}

/* How long an arrow is. */
static double way_of(const struct canvas_panel *panel)
{
	return (panel->high - panel->low) / 30;
}

/* An interval that lies outside as a whole has no line. */
static void put_interval(
	struct canvas_row *row, const struct canvas_panel *panel, const struct dotrow *dot)
{
	if (isnan(dot->low) || isnan(dot->high) || dot->high < panel->low || dot->low > panel->high)
		return;
	row->mark[1] = clip(panel, dot->low);
	row->mark[2] = clip(panel, dot->high);
	row->mark[6] = fmax(0, fmin(row->mark[2], panel->high - way_of(panel)) - row->mark[1]);
}

static void put_arrow(struct canvas_row *row, const struct canvas_panel *panel, bool up, bool marked)
{
	double way = way_of(panel);

	row->mark[4] = up ? panel->high - way : panel->low + way;
	row->mark[5] = up ? way : -way;
	row->mark[3] = marked ? row->mark[4] : NAN;
}

void dotrow_add(struct canvas_panel *panel, const struct dotrow *dot)
{
	if (isnan(dot->at))
		return;
	struct canvas_row *row =
		canvas_row(panel, dot->name, dot->tail, dot->value, dot->size);
	put_interval(row, panel, dot);
	if (dot->at < panel->low || dot->at > panel->high)
		put_arrow(row, panel, dot->at > panel->high, dot->marked);
	else
		row->mark[dot->marked ? 3 : 0] = dot->at;
}

void dotrow_measure(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, const char *measure, bool marked)
{
	const struct result_row *row = entry_row(entry, measure);

	if (!row || isnan(row->value.number))
		return;
	double times = row->unit == UNIT_SHARE ? 100 : 1;
	dotrow_add(panel, &(struct dotrow){.name = rowname(canvas, show, pivot, entry),
				  .tail = rowtail(canvas, row),
				  .value = rowvalue(canvas, row),
				  .at = row->value.number * times,
				  .low = row->low.number * times,
				  .high = row->high.number * times,
				  .size = row->n.number,
				  .marked = marked});
}

double dotrow_scale(double most)
{
	static const double top[] = {1, 2, 4, 5, 7, 10, 20, 50, 100}, step[] = {2, 2.5, 2};
	double scale = 100;

	for (size_t i = 0; i < sizeof(top) / sizeof(*top); i++)
		if (most <= top[i])
			return top[i];
	for (size_t i = 0; scale < most && scale < 1e300; i = (i + 1) % 3) /* what is longer is cut */
		scale *= step[i];
	return scale;
}
