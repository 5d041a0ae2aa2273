/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_calibrate.h"

#include "draw/crowd.h"

/* Columns of $D: row, quoted and come true in percent, the ends of their bars. */
static const struct canvas_marks points = {
	.columns = CROWD_HIGH_Y + 1,
	.picture = "plot x with lines lw 1.3 dt 2 lc rgb \"#555555\", "
		   "$D using 2:6:(0):($7-$6) with vectors nohead lw 2.4 lc rgb \"#92b4d4\", "
		   "$D using 2:3 with points pt 7 ps 1.4*dot lc rgb \"#2166ac\"",
	.term = "plot x with points pt \".\", $D using 2:6:(0):($7-$6) with vectors nohead, "
		"$D using 2:3 with points pt \"O\"",
};

static void put_point(struct canvas_row *row, const struct entry *entry)
{
	const struct result_row *came = entry_row(entry, "observed");

	row->mark[CROWD_X] = 100 * entry_value(entry, "expected");
	row->mark[CROWD_LOW_X] = row->mark[CROWD_HIGH_X] = row->mark[CROWD_X];
	row->mark[CROWD_Y] = 100 * came->value.number;
	row->mark[CROWD_LOW_Y] = 100 * came->low.number;
	row->mark[CROWD_HIGH_Y] = 100 * came->high.number;
}

static const struct crowd_chart planes = {
	.measure = "observed",
	.marks = &points,
	.across = TEXT_AXIS_QUOTED,
	.up = TEXT_AXIS_CAME_TRUE,
	.high = 100,
	.put = put_point,
};

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_CALIBRATE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	crowd_fill(canvas, show, &pivot, &planes);
	pivot_release(&pivot);
}

const struct chart chart_calibrate = {
	.name = "calibrate",
	.brief = "chances as quoted against the share that came true",
	.analysis = "calibrate",
	.measure = "observed",
	.fill = fill,
};
