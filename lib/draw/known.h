/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report knows of an analysis: which of its measures are columns of the table that people
 * read, in which order, and its texts. An analysis that is not here is shown row by row.
 */
#ifndef DRAW_KNOWN_H
#define DRAW_KNOWN_H

#include "draw/texts.h"

#include <stdbool.h>
#include <stddef.h>

struct known_column {
	const char *measure;
	enum text head;
	bool interval; /* show it in brackets */
};

struct known {
	const char *analysis;
	enum text title, asks, how;
	const char *sort; /* measure to sort items by, least first; NULL: as they come */
	const struct known_column *column;
	size_t columns;
};

/* What a label says in words; TEXT_NONE for one that stands for itself. */
enum text known_label(const char *label);

/* NULL for an analysis that is not known. */
const struct known *known_find(const char *analysis);

#endif
