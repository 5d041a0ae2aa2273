/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of one block as people read it: for a known analysis a row for each (group, item) and
 * a column for each measure that matters and occurs; otherwise a row for each result row. Cells
 * are cleaned text in the report's language; formats only escape and align them.
 */
#ifndef DRAW_SHEET_H
#define DRAW_SHEET_H

#include "draw/style.h"
#include "util/arena.h"

enum { SHEET_KEEP = 1000 };

struct sheet_column {
	const char *head;
	bool number; /* stands to the right */
	bool name;   /* a group, the item or a measure's name: says what the row is about */
	int keep;    /* where there is little room, columns with the least go first; SHEET_KEEP never goes */
};

struct sheet {
	struct sheet_column *column;
	size_t columns;
	const char **cell; /* [rows * columns] */
	double *number;    /* what each is rounded from; NAN: no number */
	size_t rows;
	size_t lead, leads; /* columns [lead, lead + leads) are each the number that matters most, of other items */
	const char *hidden; /* names of measures that it leaves out, "" if none */
	const char *notes;  /* what its notes mean, a line each with its newline */
	bool intervals;     /* some cell shows one, of this level: */
	char confidence[16]; /* "95%" */
	struct arena arena;
};

void sheet_make(struct sheet *sheet, const struct show *show, const struct block *block);
void sheet_release(struct sheet *sheet);

static inline const char *sheet_cell(const struct sheet *sheet, size_t row, size_t column)
{
	return sheet->cell[row * sheet->columns + column];
}

static inline double sheet_number(const struct sheet *sheet, size_t row, size_t column)
{
	return sheet->number[row * sheet->columns + column];
}

/* What an item or a group value is called: cleaned, with its label, "(all)" in words. */
void sheet_item(struct buf *buf, const struct show *show, const char *item);
void sheet_group(struct buf *buf, const struct show *show, const char *value);

/* The name and a value of the i-th group column: periods that ce-gap made as people read them. */
void sheet_group_head(struct buf *buf, const struct show *show, const struct block *block, size_t i);
void sheet_group_at(struct buf *buf, const struct show *show, const struct block *block, size_t i, const char *value);

/* An item by what the analysis calls it, also one of several, NAME@PART: "name · part". */
void sheet_known_item(
	struct buf *buf, const struct show *show, const struct known *known, const char *item);

/* The title of a block: in the report's language when known, else the analysis's name. */
void sheet_title(struct buf *buf, const struct show *show, const struct block *block);

/* " · tier, channel": the section's groups tell two blocks of one analysis apart. */
void sheet_groups(struct buf *buf, const struct show *show, const struct block *block);

/* Title and groups. */
void sheet_block_title(struct buf *buf, const struct show *show, const struct block *block);

#endif
