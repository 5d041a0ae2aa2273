/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column of the table that people read, and an item that has a name of its own there.
 */
#ifndef DRAW_KNOWNCOLUMN_H
#define DRAW_KNOWNCOLUMN_H

#include "draw/texts.h"

#include <stdbool.h>

struct known_column {
	const char *measure;
	enum text head;
	bool interval; /* show it in brackets */
};

/* What an item is called that the analysis made up. */
struct known_item {
	const char *item;
	enum text text;
};

#endif
