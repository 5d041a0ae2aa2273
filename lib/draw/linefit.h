/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a sheet fits into lines of so many columns of a terminal. What it tries, until it fits: names
 * become shorter, down to LINEFIT_NAME columns (less where there are several); heads take up to three
 * lines; measures that each lead for other items share a column; the least important columns are left
 * out. When names and the number that matters most do not fit even so, rows are lists, one below the
 * other. No cell of a table takes more than LINEFIT_CELL columns.
 */
#ifndef DRAW_LINEFIT_H
#define DRAW_LINEFIT_H

#include "draw/sheet.h"

#include <stdbool.h>
#include <stddef.h>

enum { LINEFIT_CELL = 60, LINEFIT_NAME = 24, LINEFIT_HEADS = 3 };

struct linefit {
	size_t *width; /* of each column; 0: left out */
	bool *merged;  /* its cells stand in the column before it that is not left out */
	size_t columns;
	size_t heads; /* lines that heads take */
	bool list;    /* no table: each row is a list of heads and cells */
};

/* `line` 0: lines may be as long as they are. May put cells of the sheet together. */
void linefit_make(struct linefit *layout, struct sheet *sheet, size_t line);
void linefit_release(struct linefit *layout);

/* Bytes of `text` that fit on a line of `columns`, at least one character: to a blank where there is one. */
size_t linefit_line(const char *text, size_t columns);

#endif
