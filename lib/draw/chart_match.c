/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_match.h"

#include "draw/dotrow.h"

/* Money has no scale of its own: the axis ends at a round number. */
static double most_saved(const struct pivot *pivot)
{
	double most = 1;

	for (size_t i = 0; i < pivot->n; i++)
		most = fmax(most, entry_value(&pivot->entry[i], "saving"));
	return dotrow_scale(most);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *share, *saving;
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_MATCH);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	share = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_MISMATCHED), 0, 100);
	saving = canvas_panel(canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_SAVING), 0,
		most_saved(&pivot));
	for (size_t i = 0; i < pivot.n; i++) {
		dotrow_measure(canvas, share, show, &pivot, &pivot.entry[i], "mismatched", false);
		dotrow_measure(canvas, saving, show, &pivot, &pivot.entry[i], "saving", false);
	}
	pivot_release(&pivot);
}

const struct chart chart_match = {
	.name = "match",
	.brief = "customers on a plan that another undercuts, and what they would save",
	.analysis = "match",
	.measure = "mismatched",
	.fill = fill,
};
