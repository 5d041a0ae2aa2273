/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a system is composed of, from a table with a row for each part: part, of (the part that it
 * belongs to; empty: a system of its own), how (serial: all that belong to it are needed, redundant:
 * any of them will do; empty: nothing belongs to it), availability (of a part without parts) and
 * copies (how often it is there, once without). Parts are taken to fail independently.
 */
#ifndef ANALYSIS_COMPOSITION_H
#define ANALYSIS_COMPOSITION_H

#include "record/texttable.h"

#include <stdbool.h>

struct piece {
	const char *name;
	size_t of; /* SIZE_MAX: a system */
	bool composed, redundant;
	double copies;
	double availability; /* of one copy */
};

struct composition {
	struct piece *piece; /* in the order of the table */
	size_t n;
};

/*
 * Mistakes are FAULT_USE with file, line and column: names that are not there (with the nearest one), that
 * stand twice or that are empty, parts that belong to themselves in the end, shares that are none. Release it
 * in any case. Names are those of the table.
 */
int composition_read(struct composition *composition, const struct texttable *table, struct fault *fault);
void composition_release(struct composition *composition);

#endif
