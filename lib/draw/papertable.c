/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/papertable.h"

#include "draw/breadth.h"
#include "draw/reflow.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MOST = 5, HEAD_LINES = 3 };

static const char ink[] = "#222222", soft[] = "#d8d8d8", band[] = "#f5f6f8";
static const double smallest = .8;
/* A head as short as this stands on one line, and a number is at most so wide. */
static const double head_whole = 4.7, number_most = 26;
static const double name_most = 17, text_most = 14, text_least = 6; /* em */
static const double between = 1.1;                                  /* em from column to column */

/* Columns of one part, with their widths in em, and how large the letters are. */
struct table {
	struct paper *paper;
	const struct sheet *sheet;
	double *width, *least, size; /* least: what a column of texts needs */
	bool *shown;
	bool tight;
};

/* In a tight table an interval stands below its value: where the second line begins. */
static const char *interval_of(const char *cell)
{
	const char *at = strstr(cell, " ("), *full = strstr(cell, "（");

	return at ? at + 1 : full > cell ? full : NULL;
}

/* What stands before it, without the blank between them. */
static size_t before(const char *cell, const char *below)
{
	size_t n = (size_t)(below - cell);

	return n && below[-1] == ' ' ? n - 1 : n;
}

static double number_breadth(const char *cell, bool tight)
{
	const char *below = tight ? interval_of(cell) : NULL;

	if (!below)
		return breadth_of(cell, strlen(cell));
	return fmax(breadth_of(cell, before(cell, below)), breadth_of(below, strlen(below)));
}

static double head_breadth(const char *head)
{
	double all = breadth_of(head, strlen(head)) * BREADTH_BOLD;

	return all <= head_whole ? all : fmax(reflow_least(head) * BREADTH_BOLD, all / 2 + 1.5);
}

static double wanted(const struct sheet *sheet, size_t column, bool tight)
{
	const struct sheet_column *of = &sheet->column[column];
	double most = 0;

	for (size_t r = 0; r < sheet->rows; r++) {
		const char *cell = sheet_cell(sheet, r, column);
		most = fmax(most, of->number ? number_breadth(cell, tight) : breadth_of(cell, strlen(cell)));
	}
	most = fmin(most, of->number ? number_most : of->name ? name_most : text_most);
	return fmax(most, fmin(head_breadth(of->head), text_most)) + between;
}

static double total(const struct table *table)
{
	double sum = 0;

	for (size_t i = 0; i < table->sheet->columns; i++)
		sum += table->shown[i] ? table->width[i] : 0;
	return sum - between;
}

/* The longest word stays whole if it is not too long. */
static double least_of(const struct sheet *sheet, size_t column)
{
	double least = fmax(text_least, reflow_least(sheet->column[column].head) * BREADTH_BOLD);

	for (size_t r = 0; r < sheet->rows; r++)
		least = fmax(least, reflow_least(sheet_cell(sheet, r, column)));
	return fmin(least, text_most) + between;
}

static void measure(struct table *table, bool tight)
{
	table->tight = tight;
	for (size_t i = 0; i < table->sheet->columns; i++) {
		table->width[i] = wanted(table->sheet, i, tight);
		if (!table->sheet->column[i].number && !(table->least[i] > 0))
			table->least[i] = least_of(table->sheet, i);
	}
}

/* Texts give way, the widest first, as long as they stay readable. */
static void squeeze(struct table *table, double room)
{
	for (double over; (over = total(table) - room) > 0;) {
		size_t best = table->sheet->columns;

		for (size_t i = 0; i < table->sheet->columns; i++)
			if (table->shown[i] && !table->sheet->column[i].number &&
				table->width[i] > table->least[i] &&
				(best == table->sheet->columns || table->width[i] > table->width[best]))
				best = i;
		if (best == table->sheet->columns)
			return;
		table->width[best] -= fmin(over, fmin(.5, table->width[best] - table->least[best]));
	}
}

static double room_em(const struct table *table)
{
	return (table->paper->right - table->paper->left) / table->size;
}

/* A row of cells, or of heads. */
struct tablerow {
	const char *const *cell;
	bool head;
};

/* The next line of a cell: how many bytes, and where the one after it begins. */
static size_t cell_line(const struct table *table, size_t column, bool head, const char *at, const char **next)
{
	double em = (table->width[column] - between) / (head ? BREADTH_BOLD : 1) + 1e-9;
	const char *below = table->tight && !head ? interval_of(at) : NULL;

	if (head || !table->sheet->column[column].number)
		return reflow_line(at, em, next);
	*next = below ? below : at + strlen(at);
	return below ? before(at, below) : strlen(at);
}

static size_t cell_lines(const struct table *table, size_t column, const struct tablerow *row)
{
	const char *at = row->cell[column];
	size_t n = 0, most = row->head ? HEAD_LINES : LINES_MOST;

	for (; *at && n < most; n++)
		cell_line(table, column, row->head, at, &at);
	return n;
}

static size_t row_lines(const struct table *table, const struct tablerow *row)
{
	size_t most = 1;

	for (size_t i = 0; i < table->sheet->columns; i++)
		if (table->shown[i]) {
			size_t n = cell_lines(table, i, row);
			most = n > most ? n : most;
		}
	return most;
}

static double line_height(const struct table *table)
{
	return 1.25 * table->size;
}

static double row_height(const struct table *table, const struct tablerow *row)
{
	return (double)row_lines(table, row) * line_height(table) + .55 * table->size;
}

/* One line of a cell; the last that a row may have says that there was more. */
static void put_cell_line(const struct table *table, size_t column, bool head, const char *text, size_t n,
	double x, double y)
{
	const struct paper_type type = {table->size, head, ink};
	double width = table->width[column] - between;
	bool right = table->sheet->column[column].number;
	struct buf cut = BUF_NONE;

	breadth_cut(&cut, text, n, width / (head ? BREADTH_BOLD : 1) + .01);
	paper_text(table->paper, table->paper->n - 1, &type, cut.at, cut.n, right ? x + width * table->size : x, y,
		right ? SIDE_RIGHT : SIDE_LEFT);
	buf_release(&cut);
}

static void put_cell(const struct table *table, size_t column, const struct tablerow *row, double x, double y)
{
	size_t lines = cell_lines(table, column, row);
	const char *at = row->cell[column], *next;

	for (size_t k = 0; k < lines; k++, y += line_height(table), at = next) {
		size_t n = cell_line(table, column, row->head, at, &next);

		put_cell_line(table, column, row->head, at, k + 1 == lines && *next ? strlen(at) : n, x, y);
	}
}

/* Heads stand at the foot of their row, cells at its top. */
static void put_row(const struct table *table, const struct tablerow *row, bool shade)
{
	struct paper *paper = table->paper;
	double high = row_height(table, row), x = paper->left;
	size_t lines = row_lines(table, row);

	if (shade)
		paper_fill(paper, paper->left - 2, paper->left + total(table) * table->size + 2, paper->y,
			paper->y + high, band);
	for (size_t i = 0; i < table->sheet->columns; i++) {
		if (!table->shown[i])
			continue;
		size_t above = row->head ? lines - cell_lines(table, i, row) : 0;
		put_cell(table, i, row, x,
			paper->y + .275 * table->size + ((double)above + .5) * line_height(table));
		x += table->width[i] * table->size;
	}
	paper->y += high;
}

static void put_heads(const struct table *table)
{
	const struct sheet *sheet = table->sheet;
	const char **head = mem_zero(sheet->columns + 1, sizeof(*head));

	for (size_t i = 0; i < sheet->columns; i++)
		head[i] = sheet->column[i].head;
	put_row(table, &(struct tablerow){head, true}, false);
	paper_rule(table->paper, table->paper->left - 2,
		table->paper->left + total(table) * table->size + 2, table->paper->y, .8, "#808080");
	free(head);
}

static double head_height(const struct table *table)
{
	const struct sheet *sheet = table->sheet;
	const char **head = mem_zero(sheet->columns + 1, sizeof(*head));

	for (size_t i = 0; i < sheet->columns; i++)
		head[i] = sheet->column[i].head;
	double height = row_height(table, &(struct tablerow){head, true});
	free(head);
	return height;
}

static void put_part(const struct table *table)
{
	struct paper *paper = table->paper;
	const struct sheet *sheet = table->sheet;
	bool begun = false;

	for (size_t r = 0; r < sheet->rows; r++) {
		struct tablerow row = {&sheet->cell[r * sheet->columns], false};
		double high = row_height(table, &row);
		double needs = high + (begun ? 0 : head_height(table));

		if (paper_room(paper) < needs && paper->y > paper->top) {
			paper_next(paper);
			begun = false;
		}
		if (!begun)
			put_heads(table);
		begun = true;
		put_row(table, &row, r % 2);
	}
	paper_rule(paper, paper->left - 2, paper->left + total(table) * table->size + 2, paper->y, .5, soft);
	paper->y += 1.2 * table->size;
}

/* Names, and as many of the other columns from `from` on as there is room for; what comes next. */
static size_t choose(struct table *table, size_t from)
{
	const struct sheet *sheet = table->sheet;
	bool any = false;
	size_t i;

	for (i = 0; i < sheet->columns; i++)
		table->shown[i] = sheet->column[i].name;
	for (i = from; i < sheet->columns; i++) {
		if (sheet->column[i].name)
			continue;
		table->shown[i] = true;
		squeeze(table, room_em(table));
		if (total(table) > room_em(table) && any) {
			table->shown[i] = false;
			break;
		}
		any = true;
	}
	return i;
}

static void put_parts(struct table *table)
{
	size_t i = 0;

	while (i < table->sheet->columns) {
		measure(table, true);
		i = choose(table, i);
		put_part(table);
	}
}

/* Does the table fit as it is, or after its texts have given way? */
static bool fits(struct table *table, bool tight, bool squeezed, double size)
{
	table->size = size;
	measure(table, tight);
	if (squeezed)
		squeeze(table, room_em(table));
	return total(table) <= room_em(table);
}

static bool fits_somehow(struct table *table, double size)
{
	return fits(table, false, false, size) || fits(table, true, false, size) ||
	       fits(table, true, true, size) || fits(table, true, true, smallest * size);
}

void papertable_put(struct paper *paper, const struct sheet *sheet, double size)
{
	struct table table = {.paper = paper, .sheet = sheet};

	table.width = mem_zero(sheet->columns + 1, sizeof(*table.width));
	table.least = mem_zero(sheet->columns + 1, sizeof(*table.least));
	table.shown = mem_zero(sheet->columns + 1, sizeof(*table.shown));
	for (size_t i = 0; i < sheet->columns; i++)
		table.shown[i] = true;
	if (fits_somehow(&table, size)) {
		put_part(&table);
	} else {
		table.size = size;
		put_parts(&table);
	}
	free(table.width);
	free(table.least);
	free(table.shown);
}
