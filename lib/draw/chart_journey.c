/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_journey.h"

#include "draw/dotrow.h"

#include <string.h>

/* Gaps of usual scales seldom leave this range. */
enum { GAP_MOST = 4 };

/* Reach times gap bears its rank: 1 is where most customers lose most. */
static bool is_first(const struct entry *entry)
{
	const struct result_row *row = entry_row(entry, "reach_x_gap");

	return row && strcmp(row->label, "1") == 0;
}

static double widest_gap(const struct pivot *pivot)
{
	double most = GAP_MOST;

	for (size_t i = 0; i < pivot->n; i++)
		most = fmax(most, fabs(entry_value(&pivot->entry[i], "gap")));
	return dotrow_scale(most);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *reach, *gap;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_JOURNEY);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_JOURNEY_STEP), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_JOURNEY_FIRST), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	double most = widest_gap(&pivot);
	reach = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_REACH), 0, 100);
	gap = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_GAP), -most, most);
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];

		dotrow_measure(canvas, reach, show, &pivot, entry, "reach", is_first(entry));
		dotrow_measure(canvas, gap, show, &pivot, entry, "gap", is_first(entry));
	}
	pivot_release(&pivot);
}

const struct chart chart_journey = {
	.name = "journey",
	.brief = "touchpoints in their order: how many reach them, and the gap there",
	.analysis = "journey",
	.measure = "reach",
	.fill = fill,
};
