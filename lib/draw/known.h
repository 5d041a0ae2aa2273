/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report knows of an analysis: which of its measures are columns of the table that people
 * read, in which order, and its texts. An analysis that is not here is shown row by row.
 */
#ifndef DRAW_KNOWN_H
#define DRAW_KNOWN_H

#include "draw/knowncolumn.h"

#include <stddef.h>

/* One analysis may have several: each of its tables is about other things. */
struct known {
	const char *analysis;
	enum text title, asks, how;
	const char *sort; /* measure to sort items by, least first; NULL: as they come */
	const struct known_column *column;
	size_t columns;
	const struct known_item *item;
	size_t items;
	bool labelled; /* numbers stand behind their labels, which say what of */
	size_t leads;  /* so many of the first columns are each the one that matters, of other items */
};

/* NULL for an analysis that is not known; the first of several. */
const struct known *known_find(const char *analysis);

/*
 * The table of an analysis that a measure stands in: that of the row before if it has such a column,
 * else the first that has one, else that of the row before.
 */
const struct known *known_table(const char *analysis, const char *measure, const struct known *before);

/* TEXT_NONE for an item that is called by its name. */
enum text known_item_text(const struct known *known, const char *item);

#endif
