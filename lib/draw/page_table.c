/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page_part.h"

#include "draw/inline.h"
#include "draw/sheet.h"

static void put_heads(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<thead>\n<tr>");
	for (size_t i = 0; i < sheet->columns; i++) {
		buf_printf(page, "<th scope=\"col\"%s>",
			sheet->column[i].number ? " class=\"num\"" : "");
		inline_text(page, sheet->column[i].head);
		buf_puts(page, "</th>");
	}
	buf_puts(page, "</tr>\n</thead>\n");
}

static void put_cell(struct buf *page, const struct sheet_column *column, const char *text)
{
	if (column->name)
		buf_puts(page, "<th scope=\"row\">");
	else
		buf_puts(page, column->number ? "<td class=\"num\">" : "<td>");
	inline_text(page, text);
	buf_puts(page, column->name ? "</th>" : "</td>");
}

static void put_rows(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<tbody>\n");
	for (size_t r = 0; r < sheet->rows; r++) {
		buf_puts(page, "<tr>");
		for (size_t i = 0; i < sheet->columns; i++)
			put_cell(page, &sheet->column[i], sheet_cell(sheet, r, i));
		buf_puts(page, "</tr>\n");
	}
	buf_puts(page, "</tbody>\n");
}

static void put_hidden(struct show *show, const struct sheet *sheet)
{
	struct buf line = BUF_NONE;

	if (!sheet->hidden[0])
		return;
	text_fill(&line, show->language, TEXT_NOT_SHOWN, (const char *[]){sheet->hidden, NULL});
	buf_puts(&show->out->buf, "<p class=\"note\">");
	inline_text(&show->out->buf, line.at);
	buf_puts(&show->out->buf, "</p>\n");
	buf_release(&line);
}

void page_table(struct show *show, const struct block *block, const char *title)
{
	struct buf *page = &show->out->buf;
	struct sheet sheet;

	sheet_make(&sheet, show, block);
	page_scroll(show, "scroll", TEXT_TABLE, title);
	buf_puts(page, "<table>\n<caption>");
	inline_text(page, title);
	if (sheet.intervals) {
		buf_puts(page, ". ");
		const char *fill[] = {sheet.confidence, NULL};
		text_fill(page, show->language, TEXT_INTERVAL_NOTE, fill);
	}
	buf_puts(page, "</caption>\n");
	put_heads(page, &sheet);
	put_rows(page, &sheet);
	buf_puts(page, "</table>\n</div>\n");
	put_hidden(show, &sheet);
	sheet_release(&sheet);
}
