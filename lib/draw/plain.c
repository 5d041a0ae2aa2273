/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plain.h"

#include "draw/basis.h"
#include "draw/glyph.h"
#include "draw/sheet.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { CELL_MOST = 60, NAME_LEAST = 8, BETWEEN = 2 };

/*
 * Columns get the width they want; the widest texts give way until the line fits. If that is not
 * enough, numbers are left out from the right, and named below the table.
 */
struct layout {
	size_t *width; /* 0: left out */
	size_t columns;
};

static size_t wanted(const struct sheet *sheet, size_t column)
{
	size_t most = glyph_width(sheet->column[column].head, strlen(sheet->column[column].head));

	for (size_t r = 0; r < sheet->rows; r++) {
		const char *cell = sheet_cell(sheet, r, column);
		size_t width = glyph_width(cell, strlen(cell));
		most = width > most ? width : most;
	}
	return most < CELL_MOST ? most : CELL_MOST;
}

static size_t total(const struct layout *layout)
{
	size_t sum = 0;

	for (size_t i = 0; i < layout->columns; i++)
		sum += layout->width[i] ? layout->width[i] + BETWEEN : 0;
	return sum - BETWEEN;
}

/* The widest column that may be cut; `columns` when none may. */
static size_t widest_name(const struct sheet *sheet, const struct layout *layout)
{
	size_t best = layout->columns;

	for (size_t i = 0; i < layout->columns; i++)
		if (!sheet->column[i].number && layout->width[i] > NAME_LEAST &&
			(best == layout->columns || layout->width[i] > layout->width[best]))
			best = i;
	return best;
}

static void fit(const struct sheet *sheet, struct layout *layout, size_t line)
{
	layout->columns = sheet->columns;
	for (size_t i = 0; i < sheet->columns; i++)
		layout->width[i] = wanted(sheet, i);
	for (size_t i; line && total(layout) > line; layout->width[i]--)
		if ((i = widest_name(sheet, layout)) == layout->columns)
			break;
	for (size_t i = sheet->columns; line && i-- > 0 && total(layout) > line;)
		if (sheet->column[i].number)
			layout->width[i] = 0;
}

static void pad(struct buf *buf, size_t n)
{
	while (n--)
		buf_byte(buf, ' ');
}

static void put_cell(struct buf *buf, const char *text, size_t width, bool right, bool last)
{
	size_t before = buf->n;

	glyph_cut(buf, text, strlen(text), width);
	size_t used = glyph_width(buf->at + before, buf->n - before);
	if (right) {
		struct buf cut = BUF_NONE;
		buf_add(&cut, buf->at + before, buf->n - before);
		buf->n = before;
		pad(buf, width - used);
		buf_add(buf, cut.at, cut.n);
		buf_release(&cut);
	} else if (!last) {
		pad(buf, width - used);
	}
}

static void put_row(struct buf *buf, const struct sheet *sheet, const struct layout *layout,
	const char *const *cell)
{
	size_t start = buf->n;

	for (size_t i = 0; i < layout->columns; i++) {
		if (!layout->width[i])
			continue;
		if (buf->n > start)
			pad(buf, BETWEEN);
		put_cell(buf, cell[i], layout->width[i], sheet->column[i].number,
			i + 1 == layout->columns);
	}
	while (buf->n > start && buf->at[buf->n - 1] == ' ')
		buf->n--;
	buf_byte(buf, '\n');
}

static void put_heads(struct buf *buf, const struct show *show, const struct sheet *sheet,
	const struct layout *layout)
{
	const char **head = mem_zero(sheet->columns + 1, sizeof(*head));

	for (size_t i = 0; i < sheet->columns; i++)
		head[i] = sheet->column[i].head;
	if (show->colour)
		buf_puts(buf, "\033[2m");
	put_row(buf, sheet, layout, head);
	if (show->colour)
		buf_puts(buf, "\033[0m");
	free(head);
}

/* A line of the report's own below a table, cut at nothing: terminals wrap it. */
static void put_not_shown(struct buf *buf, const struct show *show, const struct sheet *sheet,
	const struct layout *layout)
{
	struct buf names = BUF_NONE;

	for (size_t i = 0; i < sheet->columns; i++)
		if (!layout->width[i])
			buf_printf(&names, "%s%s", names.n ? ", " : "", sheet->column[i].head);
	if (sheet->hidden[0])
		buf_printf(&names, "%s%s", names.n ? ", " : "", sheet->hidden);
	if (names.n) {
		text_fill(buf, show->language, TEXT_NOT_SHOWN, (const char *[]){names.at, NULL});
		buf_byte(buf, '\n');
	}
	buf_release(&names);
}

static void put_title(struct buf *buf, const struct show *show, const struct block *block)
{
	if (show->colour)
		buf_puts(buf, "\033[1m");
	sheet_title(buf, show, block);
	if (block->known)
		buf_printf(buf, " - %s", text_of(show->language, block->known->asks));
	if (show->colour)
		buf_puts(buf, "\033[0m");
	buf_puts(buf, "\n\n");
}

static int plain_begin(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf;

	(void)fault;
	if (show->title) {
		glyph_clean(buf, show->title, strlen(show->title));
		buf_puts(buf, "\n\n");
	}
	return 0;
}

static int plain_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *buf = &show->out->buf;
	struct sheet sheet;
	struct layout layout;

	(void)fault;
	sheet_make(&sheet, show, block);
	layout.width = mem_zero(sheet.columns + 1, sizeof(*layout.width));
	fit(&sheet, &layout, (size_t)show->columns);
	if (show->done)
		buf_byte(buf, '\n');
	put_title(buf, show, block);
	put_heads(buf, show, &sheet, &layout);
	for (size_t r = 0; r < sheet.rows; r++)
		put_row(buf, &sheet, &layout, &sheet.cell[r * sheet.columns]);
	put_not_shown(buf, show, &sheet, &layout);
	free(layout.width);
	sheet_release(&sheet);
	return 0;
}

static int plain_end(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf;

	(void)fault;
	if (show->source) {
		buf_byte(buf, '\n');
		basis_source(buf, show);
		buf_byte(buf, '\n');
	}
	return 0;
}

const struct style plain_style = {
	.name = "plain",
	.brief = "aligned text, for a terminal or a mail (the default)",
	.begin = plain_begin,
	.block = plain_block,
	.end = plain_end,
};

static int show_blocks(struct show *show, struct fault *fault)
{
	for (size_t i = 0; i < show->blocks.n; i++, show->done++)
		if (plain_block(show, &show->blocks.at[i], fault) || out_step(show->out))
			return -1;
	return 0;
}

int plain_show(
	const char *rows, size_t n, int columns, bool colour, struct out *out, struct fault *fault)
{
	struct resultset set = {0};
	struct show show = {.set = &set, .columns = columns, .colour = colour, .out = out};
	int result = resultset_add(&set, "(results)", rows, n, fault);

	if (!result) {
		blocks_make(&show.blocks, &set);
		result = show_blocks(&show, fault);
		blocks_release(&show.blocks);
	}
	if (out->fault.kind)
		*fault = out->fault;
	resultset_release(&set);
	return result;
}
