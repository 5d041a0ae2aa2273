/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_stock.h"

#include "draw/dotrow.h"

#include <string.h>

static bool same_group(const struct pivot *pivot, const struct entry *a, const struct entry *b)
{
	for (size_t i = 0; i < pivot->block->section->groups; i++)
		if (a->group[i] != b->group[i])
			return false;
	return true;
}

/* Is it the item of a threshold: "80%" of all the stock, "east 80%" of a pool? */
static bool is_of(const char *item, const char *pool, const char *threshold)
{
	size_t n = strlen(pool);

	if (synthetic(pool))
		return strcmp(item, threshold) == 0;
	return strncmp(item, pool, n) == 0 && item[n] == ' ' && strcmp(item + n + 1, threshold) == 0;
}

static bool is_best(const struct pivot *pivot, const struct entry *entry)
{
	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *pool = &pivot->entry[i];
		const struct result_row *best = entry_row(pool, "best");

		if (best && same_group(pivot, pool, entry) &&
			is_of(entry->item, pool->item, best->label))
			return true;
	}
	return false;
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_STOCK), 0, 100);
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_STOCK);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_STOCK_THRESHOLD), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_BEST), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	for (size_t i = 0; i < pivot.n; i++)
		dotrow_measure(canvas, panel, show, &pivot, &pivot.entry[i], "kept",
			is_best(&pivot, &pivot.entry[i]));
	pivot_release(&pivot);
}

const struct chart chart_stock = {
	.name = "stock",
	.brief = "promises kept by the threshold at which sales change, the best marked",
	.analysis = "stock",
	.measure = "kept",
	.fill = fill,
};
