/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_calibrate.h"

#include "draw/crowd.h"

enum { QUOTED, CAME_TRUE, LOW_X, HIGH_X, LOW_Y, HIGH_Y, MARKS };

/* Columns of $D: row, quoted and come true in percent, the ends of their bars. */
static const struct canvas_marks points = {
	.columns = MARKS,
	.picture = "plot x with lines lw 1.3 dt 2 lc rgb \"#555555\", "
		   "$D using 2:6:(0):($7-$6) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:3 with points pt 7 ps 1.4*dot lc rgb \"#2166ac\"",
	.term = "plot x with points pt \".\", $D using 2:6:(0):($7-$6) with vectors nohead, "
		"$D using 2:3 with points pt \"O\"",
};

static void add_point(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct crowd *crowd, size_t group, const struct entry *entry)
{
	const struct result_row *quoted = entry_row(entry, "expected");
	const struct result_row *came = entry_row(entry, "observed");

	if (!quoted || isnan(quoted->value.number))
		return;
	struct canvas_row *to = canvas_row(panel, crowd_name(canvas, show, entry),
		crowd_tail(canvas, crowd, group, entry), "", came->n.number);
	to->mark[QUOTED] = to->mark[LOW_X] = to->mark[HIGH_X] = 100 * quoted->value.number;
	to->mark[CAME_TRUE] = 100 * came->value.number;
	to->mark[LOW_Y] = 100 * came->low.number;
	to->mark[HIGH_Y] = 100 * came->high.number;
}

static void add_panel(
	struct canvas *canvas, const struct show *show, const struct crowd *crowd, size_t group)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &points, text_of(show->language, TEXT_AXIS_QUOTED), 0, 100);

	canvas_plane(panel, crowd->kept > 1 ? CROWD_TALL_OF_SEVERAL : CROWD_TALL,
		crowd_head(canvas, crowd, show, group, TEXT_AXIS_CAME_TRUE), 0, 100);
	for (size_t i = 0; i < crowd->pivot->n; i++)
		if (crowd_has(crowd, group, &crowd->pivot->entry[i]))
			add_point(canvas, panel, show, crowd, group, &crowd->pivot->entry[i]);
	canvas_cut_panel(canvas, panel, CANVAS_ROWS);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct crowd crowd;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_CALIBRATE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	crowd_make(&crowd, canvas, &pivot, "observed");
	for (size_t g = 0; g < crowd.groups; g++)
		if (crowd.keep[g])
			add_panel(canvas, show, &crowd, g);
	crowd_release(&crowd);
	pivot_release(&pivot);
}

const struct chart chart_calibrate = {
	.name = "calibrate",
	.brief = "chances as quoted against the share that came true",
	.analysis = "calibrate",
	.measure = "observed",
	.fill = fill,
};
