/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_index.h"

#include "draw/dotrow.h"

/* Both variables of a path have a standard deviation of 1: paths beyond 1 are rare. */
static const double path_most = 1;

/* A path whose interval does not hold 0. */
static bool is_clear(const struct entry *entry)
{
	const struct result_row *path = entry_row(entry, "coefficient");

	return path && path->low.number * path->high.number > 0;
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *index = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_INDEX), 0, 100);
	struct canvas_panel *path = canvas_panel(canvas, &dotrow_marks,
		text_of(show->language, TEXT_AXIS_PATH), -path_most, path_most);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_INDEX);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_INDEX_MARK), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_INDEX_CLEAR), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++) {
		const struct entry *entry = &pivot.entry[i];

		dotrow_measure(canvas, index, show, &pivot, entry, "index", false);
		dotrow_measure(canvas, path, show, &pivot, entry, "coefficient", is_clear(entry));
	}
	pivot_release(&pivot);
}

const struct chart chart_index = {
	.name = "index",
	.brief = "the index of each latent variable, and the paths between them",
	.analysis = "index",
	.measure = "index",
	.fill = fill,
};
