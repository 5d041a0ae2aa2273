/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/linefit.h"

#include "draw/glyph.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { NAME_LEAST = 8, NOTE_LEAST = 12, WORD_MOST = 16, BETWEEN = 2 };

/* Closing punctuation does not begin a line. */
static bool closes(uint32_t code)
{
	static const uint32_t all[] = {0x3001, 0x3002, 0x300D, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (code == all[i])
			return true;
	return false;
}

size_t linefit_line(const char *text, size_t columns)
{
	size_t n = strlen(text), width = 0, fits = 0, before = 0;

	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);
		size_t more = (size_t)glyph_columns(code);

		if (i && (text[i] == ' ' || ((more == 2 || before == 2) && !closes(code))))
			fits = i;
		if (width + more > columns && i)
			return fits ? fits : i;
		width += more;
		before = more;
	}
	return n;
}

static size_t lines_of(const char *text, size_t columns)
{
	size_t lines = 0;

	for (; *text; lines++) {
		text += linefit_line(text, columns);
		text += strspn(text, " ");
	}
	return lines;
}

static size_t width_of(const char *text)
{
	return glyph_width(text, strlen(text));
}

/* The longest word, as far as words go: one that has no end is cut. */
static size_t word_of(const char *head)
{
	size_t most = 1;

	for (const char *at = head; *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " "), width = glyph_cjk(at, n) ? 2 : glyph_width(at, n);
		most = width > most ? width : most;
		at += n;
	}
	return most < WORD_MOST ? most : WORD_MOST;
}

/* How narrow a head may be in a few lines. */
static size_t head_width(const char *head)
{
	size_t width = word_of(head);

	while (lines_of(head, width) > LINEFIT_HEADS && width < LINEFIT_CELL)
		width++;
	return width;
}

static size_t cells_width(const struct sheet *sheet, size_t column)
{
	size_t most = 0;

	for (size_t r = 0; r < sheet->rows; r++) {
		size_t width = width_of(sheet_cell(sheet, r, column));
		most = width > most ? width : most;
	}
	return most;
}

/* What a layout is made from: how wide columns would be, with heads in one line and in several. */
struct fitting {
	struct linefit *layout;
	struct sheet *sheet;
	size_t line, name_least;
	size_t *cells;
};

static size_t wanted(const struct fitting *f, size_t column, bool wrap)
{
	const struct sheet_column *of = &f->sheet->column[column];
	size_t head = wrap && of->number ? head_width(of->head) : width_of(of->head);
	size_t most = head > f->cells[column] ? head : f->cells[column];

	return most < LINEFIT_CELL ? most : LINEFIT_CELL;
}

static size_t total(const struct linefit *layout)
{
	size_t sum = 0;

	for (size_t i = 0; i < layout->columns; i++)
		sum += layout->width[i] ? layout->width[i] + BETWEEN : 0;
	return sum ? sum - BETWEEN : 0;
}

static bool fits(const struct fitting *f)
{
	return !f->line || total(f->layout) <= f->line;
}

static size_t least_of(const struct fitting *f, size_t column)
{
	return f->sheet->column[column].name ? f->name_least : NOTE_LEAST;
}

/* The widest column that may be cut; `columns` when none may. */
static size_t widest_text(const struct fitting *f)
{
	const struct linefit *layout = f->layout;
	size_t best = layout->columns;

	for (size_t i = 0; i < layout->columns; i++)
		if (!f->sheet->column[i].number && layout->width[i] > least_of(f, i) &&
			(best == layout->columns || layout->width[i] > layout->width[best]))
			best = i;
	return best;
}

/* Columns that are not left out get what they want, then the widest texts give way. */
static bool shrink(const struct fitting *f, bool wrap)
{
	struct linefit *layout = f->layout;

	for (size_t i = 0; i < layout->columns; i++)
		layout->width[i] = layout->width[i] ? wanted(f, i, wrap) : 0;
	for (size_t i; !fits(f); layout->width[i]--)
		if ((i = widest_text(f)) == layout->columns)
			break;
	return fits(f);
}

/* Cells of a column go where `to` has none; is nothing of it left then? */
static bool pour(struct sheet *sheet, size_t from, size_t to)
{
	bool all = true;

	for (size_t r = 0; r < sheet->rows; r++) {
		const char **cell = &sheet->cell[r * sheet->columns];
		if (!**(cell + to))
			cell[to] = cell[from];
		else if (*cell[from])
			all = false;
	}
	return all;
}

/* A list needs the cells as they were. */
static const char **copy_cells(struct sheet *sheet)
{
	size_t n = sheet->rows * sheet->columns * sizeof(*sheet->cell);

	return memcpy(arena_take(&sheet->arena, n + 1), sheet->cell, n);
}

/* The columns that each lead for some items become one: "Net promoter score / Share". */
static void merge(struct fitting *f)
{
	struct sheet *sheet = f->sheet;
	size_t to = sheet->lead, end = to + sheet->leads;
	struct buf head = BUF_NONE;

	if (sheet->leads < 2)
		return;
	sheet->cell = copy_cells(sheet);
	for (size_t i = to; i < end; i++) {
		buf_printf(&head, "%s%s", i > to ? " / " : "", sheet->column[i].head);
		f->cells[to] = f->cells[i] > f->cells[to] ? f->cells[i] : f->cells[to];
		f->layout->merged[i] = i > to && pour(sheet, i, to);
		f->layout->width[i] = !f->layout->merged[i];
	}
	sheet->column[to].head = arena_copy(&sheet->arena, head.at, head.n);
	buf_release(&head);
}

/* The least important column that is there and may go; `columns` when all must stay. */
static size_t least_column(const struct fitting *f)
{
	const struct linefit *layout = f->layout;
	size_t least = layout->columns;

	for (size_t i = 0; i < layout->columns; i++) {
		int keep = f->sheet->column[i].keep;
		if (layout->width[i] && keep < SHEET_KEEP &&
			(least == layout->columns || keep <= f->sheet->column[least].keep))
			least = i;
	}
	return least;
}

static bool drop(struct fitting *f)
{
	for (size_t least; (least = least_column(f)) < f->layout->columns;) {
		f->layout->width[least] = 0;
		if (shrink(f, true))
			return true;
	}
	return false;
}

/* Names together take up to three fifths of a line. */
static size_t name_least(const struct sheet *sheet, size_t line)
{
	size_t names = 0, room;

	for (size_t i = 0; i < sheet->columns; i++)
		names += sheet->column[i].name;
	room = names ? line * 3 / 5 / names : LINEFIT_NAME;
	room = room > BETWEEN ? room - BETWEEN : 0;
	return room > LINEFIT_NAME ? LINEFIT_NAME : room < NAME_LEAST ? NAME_LEAST : room;
}

static void count_heads(struct linefit *layout, const struct sheet *sheet)
{
	layout->heads = 1;
	for (size_t i = 0; i < layout->columns; i++) {
		size_t lines = layout->width[i] && sheet->column[i].number
			? lines_of(sheet->column[i].head, layout->width[i]) : 1;
		lines = lines < LINEFIT_HEADS ? lines : LINEFIT_HEADS;
		layout->heads = lines > layout->heads ? lines : layout->heads;
	}
}

/* Thousands of names do not, and need no trial. */
static bool fits_at_all(const struct fitting *f)
{
	size_t names = 0;

	for (size_t i = 0; i < f->sheet->columns; i++)
		names += f->sheet->column[i].name;
	return !f->line || names * BETWEEN < f->line;
}

static bool fit(struct fitting *f)
{
	if (!fits_at_all(f))
		return false;
	if (shrink(f, false) || shrink(f, true))
		return true;
	merge(f);
	return shrink(f, true) || drop(f);
}

void linefit_make(struct linefit *layout, struct sheet *sheet, size_t line)
{
	struct fitting f = {layout, sheet, line, name_least(sheet, line), NULL};
	const char **cell = sheet->cell, *head = sheet->column[sheet->lead].head;

	*layout = (struct linefit){.columns = sheet->columns};
	layout->width = mem_zero(sheet->columns + 1, sizeof(*layout->width));
	layout->merged = mem_zero(sheet->columns + 1, sizeof(*layout->merged));
	f.cells = mem_zero(sheet->columns + 1, sizeof(*f.cells));
	for (size_t i = 0; i < sheet->columns; i++) {
		f.cells[i] = cells_width(sheet, i);
		layout->width[i] = 1;
	}
	if (!fit(&f)) {
		layout->list = true;
		sheet->cell = cell;
		sheet->column[sheet->lead].head = head;
	}
	count_heads(layout, sheet);
	free(f.cells);
}

void linefit_release(struct linefit *layout)
{
	free(layout->width);
	free(layout->merged);
}
