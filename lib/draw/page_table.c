/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page_part.h"

#include "draw/inline.h"
#include "draw/sheet.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { MANY_COLUMNS = 12 }; /* more take small letters on paper */
enum { LONG_BYTES = 600 };

static void put_heads(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<thead>\n<tr>");
	for (size_t i = 0; i < sheet->columns; i++) {
		buf_printf(page, "<th scope=\"col\"%s>", sheet->column[i].number ? " class=\"num\"" : "");
		inline_text(page, sheet->column[i].head);
		buf_puts(page, "</th>");
	}
	buf_puts(page, "</tr>\n</thead>\n");
}

/* What the script sorts by, where the cell's text is not it. */
static void put_value(struct buf *page, const char *text, double number)
{
	char value[32];

	snprintf(value, sizeof(value), "%.15g", number);
	if (isfinite(number) && strcmp(value, text) != 0)
		buf_printf(page, " data-v=\"%s\"", value);
}

/* A number may break before its interval, but not within it nor before its unit. */
static void put_figure(struct buf *page, const char *text)
{
	const char *label = strstr(text, ": "), *from = label ? label + 2 : text;
	struct buf held = BUF_NONE;

	buf_add(&held, text, (size_t)(from - text));
	for (const char *at = from; *at; at++) {
		if (*at == ' ' && at[1] != '(')
			buf_puts(&held, "\u00a0");
		else
			buf_byte(&held, *at);
	}
	inline_text(page, held.at);
	buf_release(&held);
}

/* What would fill screens scrolls in its cell. */
static void put_words(struct buf *page, const char *text)
{
	bool is_long = strlen(text) > LONG_BYTES;

	buf_puts(page, is_long ? "<div class=\"long\" tabindex=\"0\">" : "");
	inline_text(page, text);
	buf_puts(page, is_long ? "</div>" : "");
}

static void put_cell(struct buf *page, const struct sheet *sheet, size_t r, size_t i)
{
	const struct sheet_column *column = &sheet->column[i];
	const char *text = sheet_cell(sheet, r, i), *tag = column->name ? "th" : "td";

	buf_printf(page, "<%s%s", tag, column->name ? " scope=\"row\"" : column->number ? " class=\"num\"" : "");
	if (column->number)
		put_value(page, text, sheet_number(sheet, r, i));
	buf_byte(page, '>');
	if (column->number)
		put_figure(page, text);
	else
		put_words(page, text);
	buf_printf(page, "</%s>", tag);
}

static void put_rows(struct buf *page, const struct sheet *sheet)
{
	buf_puts(page, "<tbody>\n");
	for (size_t r = 0; r < sheet->rows; r++) {
		buf_puts(page, "<tr>");
		for (size_t i = 0; i < sheet->columns; i++)
			put_cell(page, sheet, r, i);
		buf_puts(page, "</tr>\n");
	}
	buf_puts(page, "</tbody>\n");
}

/* What the notes mean, a line each. */
static void put_notes(struct buf *page, const struct sheet *sheet)
{
	struct buf line = BUF_NONE;

	for (const char *at = sheet->notes, *end; (end = strchr(at, '\n')); at = end + 1) {
		buf_clear(&line);
		buf_add(&line, at, (size_t)(end - at));
		buf_puts(page, "<p class=\"note\">");
		inline_text(page, line.at);
		buf_puts(page, "</p>\n");
	}
	buf_release(&line);
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
	buf_printf(page, "<table%s>\n<caption><span>", sheet.columns > MANY_COLUMNS ? " class=\"wide\"" : "");
	inline_text(page, title);
	if (sheet.intervals) {
		buf_puts(page, show->language == LANGUAGE_EN ? ". " : "。");
		const char *fill[] = {sheet.confidence, NULL};
		text_fill(page, show->language, TEXT_INTERVAL_NOTE, fill);
	}
	buf_puts(page, "</span></caption>\n");
	put_heads(page, &sheet);
	put_rows(page, &sheet);
	buf_puts(page, "</table>\n</div>\n");
	put_notes(page, &sheet);
	put_hidden(show, &sheet);
	sheet_release(&sheet);
}
