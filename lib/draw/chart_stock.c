/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/chart_stock.h"

#include "draw/dotrow.h"


/* An item of an entry's group. */
static void put_key(struct buf *key, const struct entry *entry, const char *item)
{
	buf_clear(key);
	buf_add(key, (const char *)&entry->group_rank, sizeof(entry->group_rank));
	buf_puts(key, item);
}

/* The items of the best thresholds of each group: "80%" of all the stock, "east 80%" of a pool. */
static void find_best(struct intern *best, struct buf *key, const struct pivot *pivot)
{
	struct buf item = BUF_NONE;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *pool = &pivot->entry[i];
		const struct result_row *row = entry_row(pool, "best");

		if (!row)
			continue;
		buf_clear(&item);
		if (!synthetic(pool->item))
			buf_printf(&item, "%s ", pool->item);
		buf_puts(&item, row->label);
		put_key(key, pool, item.at);
		intern_id(best, key->at, key->n);
	}
	buf_release(&item);
}

static void fill(struct canvas *canvas, const struct show *show, const struct block *block)
{
	struct canvas_panel *panel = canvas_panel(
		canvas, &dotrow_marks, text_of(show->language, TEXT_AXIS_STOCK), 0, 100);
	struct buf key = BUF_NONE;
	struct intern best = {0};
	struct pivot pivot;

	canvas->foot = text_of(show->language, TEXT_FOOT_STOCK);
	canvas->left_out = TEXT_LEFT_OUT_SMALL;
	canvas_legend(canvas, text_of(show->language, TEXT_STOCK_THRESHOLD), "#2166ac", 7, 'O');
	canvas_legend(canvas, text_of(show->language, TEXT_BEST), "#b2182b", 13, 'X');
	pivot_make(&pivot, block);
	find_best(&best, &key, &pivot);
	for (size_t i = 0; i < pivot.n; i++) {
		put_key(&key, &pivot.entry[i], pivot.entry[i].item);
		dotrow_measure(canvas, panel, show, &pivot, &pivot.entry[i], "kept",
			intern_find(&best, key.at, key.n) != INTERN_NONE);
	}
	intern_release(&best);
	buf_release(&key);
	pivot_release(&pivot);
}

const struct chart chart_stock = {
	.name = "stock",
	.brief = "promises kept by the threshold at which sales change, the best marked",
	.analysis = "stock",
	.measure = "kept",
	.fill = fill,
};
