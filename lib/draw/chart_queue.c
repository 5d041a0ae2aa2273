/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_queue.h"

#include "draw/dotrow.h"

static void add_panel(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const char *measure, enum text axis, double low, double high)
{
	struct canvas_panel *panel =
		canvas_panel(canvas, &dotrow_marks, text_of(show->language, axis), low, high);

	for (size_t i = 0; i < pivot->n; i++)
		dotrow_measure(canvas, panel, show, pivot, &pivot->entry[i], measure, false);
}

/* Results do not say how long the scale of fairness is. */
static double fairest(const struct pivot *pivot)
{
	double most = 5;

	for (size_t i = 0; i < pivot->n; i++)
		most = fmax(most, entry_value(&pivot->entry[i], "fairness"));
	return dotrow_scale(most);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_QUEUE);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	pivot_make(&pivot, block);
	add_panel(canvas, show, &pivot, "overtaken", TEXT_AXIS_OVERTAKEN, 0, 100);
	add_panel(canvas, show, &pivot, "jumped", TEXT_AXIS_JUMPED, 0, 100);
	add_panel(canvas, show, &pivot, "fairness", TEXT_AXIS_FAIRNESS, 1, fairest(&pivot));
	pivot_release(&pivot);
}

const struct chart chart_queue = {
	.name = "queue",
	.brief = "who was overtaken, who passed others, and how fair it felt",
	.analysis = "queue",
	.fill = fill,
};
