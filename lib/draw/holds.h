/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold of results (ce-report --check), so that a nightly job can ring:
 *
 *     ANALYSIS[ITEM,COLUMN=VALUE,...].MEASURE.value|low|high|n OP NUMBER
 *     ANALYSIS[...].MEASURE.label ==|!= TEXT
 *
 * OP is one of < <= > >= == !=. Brackets may be left out, and what is in them, too; COLUMN is a group
 * column, or label. A name with blanks or any of []=,.'<>! stands in single quotes, a quote in it
 * doubled. It must hold for every row that it selects, and for one at least; a number that is missing
 * or suppressed holds nothing.
 */
#ifndef DRAW_HOLDS_H
#define DRAW_HOLDS_H

#include "draw/texts.h"
#include "record/resultset.h"

enum { HOLDS_WHERE = 16 };

struct holds_where {
	const char *column, *value;
};

struct holds {
	const char *text; /* as given */
	const char *analysis, *item, *measure; /* item NULL: any */
	struct holds_where where[HOLDS_WHERE];
	size_t wheres;
	int part, op; /* enum of holds.c */
	double number;
	const char *label;
};

/* Strings go to the arena. FAULT_USE says where it cannot be read. */
int holds_parse(struct holds *holds, const char *text, struct arena *arena, struct fault *fault);

/* Does it hold? What does not is added to lines, a line each, in that language. */
bool holds_check(const struct holds *holds, const struct resultset *set, enum language language, struct buf *lines);

#endif
