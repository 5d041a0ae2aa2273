/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/rowname.h"

#include "draw/figure.h"
#include "draw/sheet.h"

const char *rowname(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct entry *entry)
{
	struct buf name = BUF_NONE;
	size_t groups = pivot->block->section->groups;

	if (!groups || !pivot->one_item)
		sheet_known_item(&name, show, pivot->block->known, entry->item);
	for (size_t i = 0; i < groups; i++) {
		if (name.n)
			buf_puts(&name, " · ");
		sheet_group_at(&name, show, pivot->block, i, entry->group[i]);
	}
	const char *text = canvas_text(canvas, name.at, name.n);
	buf_release(&name);
	return text;
}

const char *rowtail(struct canvas *canvas, const struct result_row *row)
{
	struct buf tail = BUF_NONE;

	if (row->n.text[0]) {
		buf_puts(&tail, " (n ");
		figure_count(&tail, row->n.text);
		buf_byte(&tail, ')');
	}
	const char *text = canvas_text(canvas, tail.at, tail.n);
	buf_release(&tail);
	return text;
}

const char *rowvalue(struct canvas *canvas, const struct result_row *row)
{
	struct buf value = BUF_NONE;

	figure_row(&value, canvas->language, row, true);
	const char *text = canvas_text(canvas, value.at, value.n);
	buf_release(&value);
	return text;
}
