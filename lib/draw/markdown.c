/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/markdown.h"

#include "draw/basis.h"
#include "draw/glyph.h"
#include "draw/sheet.h"
#include "draw/summary.h"

#include <string.h>

/* Text without meaning for Markdown or for HTML inside it. */
static void put_text(struct buf *buf, const char *text)
{
	for (; *text; text++) {
		if (*text == '<')
			buf_puts(buf, "&lt;");
		else if (*text == '>')
			buf_puts(buf, "&gt;");
		else if (*text == '&')
			buf_puts(buf, "&amp;");
		else {
			if (strchr("\\`*_{}[]#|~!$", *text))
				buf_byte(buf, '\\');
			buf_byte(buf, *text);
		}
	}
}

static void put_heading(struct buf *buf, const char *marks, const char *text)
{
	buf_printf(buf, "%s ", marks);
	put_text(buf, text);
	buf_puts(buf, "\n\n");
}

static void put_heads(struct buf *buf, const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->columns; i++) {
		buf_puts(buf, "| ");
		put_text(buf, sheet->column[i].head);
		buf_byte(buf, ' ');
	}
	buf_puts(buf, "|\n");
	for (size_t i = 0; i < sheet->columns; i++)
		buf_puts(buf, sheet->column[i].number ? "|---:" : "|---");
	buf_puts(buf, "|\n");
}

static void put_rows(struct buf *buf, const struct sheet *sheet)
{
	for (size_t r = 0; r < sheet->rows; r++) {
		for (size_t i = 0; i < sheet->columns; i++) {
			buf_puts(buf, "| ");
			put_text(buf, sheet_cell(sheet, r, i));
			buf_byte(buf, ' ');
		}
		buf_puts(buf, "|\n");
	}
}

static void put_sentences(struct show *show)
{
	struct buf *buf = &show->out->buf, lines = BUF_NONE, note = BUF_NONE;

	summary_make(&lines, show, 0);
	if (lines.n)
		put_heading(buf, "##", text_of(show->language, TEXT_SUMMARY));
	for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1) {
		*end = '\0';
		buf_puts(buf, "- ");
		put_text(buf, at);
		buf_byte(buf, '\n');
	}
	if (lines.n) {
		summary_note(&note, show);
		buf_byte(buf, '\n');
		put_text(buf, note.at);
		buf_puts(buf, show->brief ? "\n" : "\n\n");
	}
	buf_release(&note);
	buf_release(&lines);
}

/* What the notes mean: a list. */
static void put_notes(struct buf *buf, const struct sheet *sheet)
{
	struct buf line = BUF_NONE;

	if (sheet->notes[0])
		buf_byte(buf, '\n');
	for (const char *at = sheet->notes, *end; (end = strchr(at, '\n')); at = end + 1) {
		buf_clear(&line);
		buf_add(&line, at, (size_t)(end - at));
		buf_puts(buf, "- ");
		put_text(buf, line.at);
		buf_byte(buf, '\n');
	}
	buf_release(&line);
}

static int markdown_begin(struct show *show, struct fault *fault)
{
	struct buf title = BUF_NONE;

	(void)fault;
	if (show->title) {
		glyph_clean(&title, show->title, strlen(show->title));
		put_heading(&show->out->buf, "#", title.at);
		buf_release(&title);
	}
	put_sentences(show);
	return 0;
}

static int markdown_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *buf = &show->out->buf, hold = BUF_NONE;
	struct sheet sheet;

	(void)fault;
	if (show->brief)
		return 0;
	sheet_make(&sheet, show, block);
	sheet_title(&hold, show, block);
	if (show->done)
		buf_byte(buf, '\n');
	put_heading(buf, "##", hold.at);
	if (block->known)
		buf_printf(buf, "%s\n\n", text_of(show->language, block->known->asks));
	put_heads(buf, &sheet);
	put_rows(buf, &sheet);
	put_notes(buf, &sheet);
	if (sheet.hidden[0]) {
		buf_clear(&hold);
		text_fill(&hold, show->language, TEXT_NOT_SHOWN,
			(const char *[]){sheet.hidden, NULL});
		buf_byte(buf, '\n');
		put_text(buf, hold.at);
		buf_byte(buf, '\n');
	}
	buf_release(&hold);
	sheet_release(&sheet);
	return 0;
}

static int markdown_end(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf, source = BUF_NONE;

	(void)fault;
	basis_source(&source, show);
	if (source.n) {
		buf_byte(buf, '\n');
		put_text(buf, source.at);
		buf_byte(buf, '\n');
	}
	buf_release(&source);
	return 0;
}

const struct style markdown_style = {
	.name = "markdown",
	.brief = "sentences and pipe tables",
	.one_page = true,
	.begin = markdown_begin,
	.block = markdown_block,
	.end = markdown_end,
};
