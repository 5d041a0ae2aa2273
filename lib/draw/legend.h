/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notes of a table: what its cells say in short, and what that means, below it. What all rows have is said
 * below alone.
 */
#ifndef DRAW_LEGEND_H
#define DRAW_LEGEND_H

#include "draw/texts.h"
#include "util/buf.h"
#include "util/intern.h"

#include <stdbool.h>
#include <stddef.h>

struct legend {
	struct intern words; /* as the rows have them */
	size_t *rows;        /* of each word */
	size_t cap, total;
};

/* One row of the table more, and its notes. */
void legend_take(struct legend *legend, const char *note);

/* Once all rows are taken: does a cell of that note say anything? */
bool legend_has_cell(const struct legend *legend, const char *note);

/* Add what the cell of a row says. */
void legend_cell(struct buf *cell, const struct legend *legend, enum language language, const char *note);

/* Add what the notes mean, each ending in a newline. */
void legend_lines(struct buf *lines, const struct legend *legend, enum language language);

void legend_release(struct legend *legend);

#endif
