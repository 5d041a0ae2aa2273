/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plain.h"

#include "draw/basis.h"
#include "draw/glyph.h"
#include "draw/linefit.h"
#include "draw/sheet.h"
#include "draw/summary.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { BETWEEN = 2 };

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

static void put_row(struct buf *buf, const struct sheet *sheet, const struct linefit *layout,
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

/* A head's text from so many lines before its last one; the last takes all that is left. */
static const char *head_line(struct sheet *sheet, const char *head, size_t width, size_t before_last)
{
	const char *line[LINEFIT_HEADS];
	size_t lines = 0;

	for (const char *at = head; *at && lines < LINEFIT_HEADS; at += strspn(at, " ")) {
		line[lines++] = at;
		at += linefit_line(at, width);
	}
	if (before_last >= lines)
		return "";
	const char *at = line[lines - 1 - before_last];
	return before_last ? arena_copy(&sheet->arena, at, linefit_line(at, width)) : at;
}

static void put_heads(struct buf *buf, const struct show *show, struct sheet *sheet, const struct linefit *layout)
{
	const char **head = mem_zero(sheet->columns + 1, sizeof(*head));

	if (show->colour)
		buf_puts(buf, "\033[2m");
	for (size_t line = layout->heads; line-- > 0;) {
		for (size_t i = 0; i < sheet->columns; i++)
			head[i] = !sheet->column[i].number ? (line ? "" : sheet->column[i].head)
				: layout->width[i] ? head_line(sheet, sheet->column[i].head, layout->width[i], line) : "";
		put_row(buf, sheet, layout, head);
	}
	if (show->colour)
		buf_puts(buf, "\033[0m");
	free(head);
}

/* Text in lines of a terminal's width, all but the first after `indent` blanks; as it is without a width. */
static void put_wrapped(struct buf *buf, const char *text, int columns, size_t indent)
{
	size_t width = columns > (int)indent ? (size_t)columns - indent : 1;

	for (const char *at = text; columns > 0 && *at;) {
		size_t n = linefit_line(at, width);

		buf_add(buf, at, n);
		at += n + strspn(at + n, " ");
		if (*at) {
			buf_byte(buf, '\n');
			pad(buf, indent);
		}
	}
	if (columns <= 0)
		buf_puts(buf, text);
	buf_byte(buf, '\n');
}

/* "north · nps", cut where a table would cut it. */
static void put_names(struct buf *buf, const struct sheet *sheet, const char *const *cell, int line)
{
	struct buf name = BUF_NONE;

	for (size_t i = 0; i < sheet->columns; i++) {
		if (!sheet->column[i].name)
			continue;
		buf_puts(&name, name.n ? " · " : "");
		glyph_cut(&name, cell[i], strlen(cell[i]), LINEFIT_CELL);
	}
	put_wrapped(buf, name.at, line, 0);
	buf_release(&name);
}

/* And below, line by line, what there is of it: "  n  214". */
static void put_list(struct buf *buf, const struct sheet *sheet, const char *const *cell, int line, size_t heads)
{
	put_names(buf, sheet, cell, line);
	for (size_t i = 0; i < sheet->columns; i++) {
		struct buf text = BUF_NONE;
		if (sheet->column[i].name || !*cell[i])
			continue;
		glyph_cut(&text, cell[i], strlen(cell[i]), LINEFIT_CELL);
		bool beside = 2 * BETWEEN + heads + glyph_width(text.at, text.n) <= (size_t)line;
		pad(buf, BETWEEN);
		put_cell(buf, sheet->column[i].head, beside ? heads : (size_t)line - BETWEEN, false, !beside);
		if (!beside)
			buf_byte(buf, '\n');
		pad(buf, beside ? BETWEEN : 2 * BETWEEN);
		put_wrapped(buf, text.at, line, 2 * BETWEEN);
		buf_release(&text);
	}
}

static void put_lists(struct buf *buf, const struct sheet *sheet, int line)
{
	size_t heads = 1;

	for (size_t i = 0; i < sheet->columns; i++) {
		size_t width = glyph_width(sheet->column[i].head, strlen(sheet->column[i].head));
		heads = !sheet->column[i].name && width > heads ? width : heads;
	}
	heads = heads < (size_t)line / 2 ? heads : (size_t)line / 2;
	for (size_t r = 0; r < sheet->rows; r++)
		put_list(buf, sheet, &sheet->cell[r * sheet->columns], line, heads);
}

/* What the notes mean. */
static void put_notes(struct buf *buf, const struct show *show, const struct sheet *sheet)
{
	struct buf line = BUF_NONE;

	for (const char *at = sheet->notes, *end; (end = strchr(at, '\n')); at = end + 1) {
		buf_clear(&line);
		buf_add(&line, at, (size_t)(end - at));
		put_wrapped(buf, line.at, show->columns, BETWEEN);
	}
	buf_release(&line);
}

static void put_not_shown(struct buf *buf, const struct show *show, const struct sheet *sheet,
	const struct linefit *layout)
{
	struct buf names = BUF_NONE, line = BUF_NONE;

	for (size_t i = 0; i < sheet->columns; i++)
		if (!layout->width[i] && !layout->merged[i] && !layout->list)
			buf_printf(&names, "%s%s", names.n ? text_of(show->language, TEXT_COMMA) : "", sheet->column[i].head);
	if (sheet->hidden[0])
		buf_printf(&names, "%s%s", names.n ? text_of(show->language, TEXT_COMMA) : "", sheet->hidden);
	if (names.n) {
		text_fill(&line, show->language, TEXT_NOT_SHOWN, (const char *[]){names.at, NULL});
		put_wrapped(buf, line.at, show->columns, 0);
	}
	buf_release(&line);
	buf_release(&names);
}

static void put_table(struct show *show, struct sheet *sheet)
{
	struct buf *buf = &show->out->buf;
	struct linefit layout;

	linefit_make(&layout, sheet, (size_t)show->columns);
	if (layout.list) {
		put_lists(buf, sheet, show->columns);
	} else {
		put_heads(buf, show, sheet, &layout);
		for (size_t r = 0; r < sheet->rows; r++)
			put_row(buf, sheet, &layout, &sheet->cell[r * sheet->columns]);
	}
	put_notes(buf, show, sheet);
	put_not_shown(buf, show, sheet, &layout);
	linefit_release(&layout);
}

static void put_title(struct buf *buf, const struct show *show, const struct block *block)
{
	struct buf title = BUF_NONE;

	sheet_title(&title, show, block);
	if (block->known)
		buf_printf(&title, " - %s", text_of(show->language, block->known->asks));
	if (show->colour)
		buf_puts(buf, "\033[1m");
	put_wrapped(buf, title.at, show->columns, 0);
	if (show->colour)
		buf_puts(buf, "\033[0m");
	buf_byte(buf, '\n');
	buf_release(&title);
}

/* Of a brief one nothing else: a mail that says what it comes to. */
static void put_sentences(struct show *show)
{
	struct buf *buf = &show->out->buf, lines = BUF_NONE, note = BUF_NONE;

	summary_make(&lines, show, 0);
	for (char *at = lines.at, *end; (end = strchr(at, '\n')); at = end + 1) {
		*end = '\0';
		buf_puts(buf, "- ");
		put_wrapped(buf, at, show->columns, strlen("- "));
	}
	if (lines.n) {
		summary_note(&note, show);
		buf_byte(buf, '\n');
		put_wrapped(buf, note.at, show->columns, 0);
	}
	buf_release(&note);
	buf_release(&lines);
}

static int plain_begin(struct show *show, struct fault *fault)
{
	struct buf *buf = &show->out->buf;

	(void)fault;
	if (show->title) {
		glyph_clean(buf, show->title, strlen(show->title));
		buf_puts(buf, "\n\n");
	}
	if (show->brief)
		put_sentences(show);
	return 0;
}

static int plain_block(struct show *show, const struct block *block, struct fault *fault)
{
	struct buf *buf = &show->out->buf;
	struct sheet sheet;

	(void)fault;
	if (show->brief)
		return 0;
	sheet_make(&sheet, show, block);
	if (show->done)
		buf_byte(buf, '\n');
	put_title(buf, show, block);
	put_table(show, &sheet);
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
	.one_page = true,
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
