/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items table (--items): what each item is and how items group. Columns: item and any of
 * label touchpoint dimension layer kind weight reversed; columns label_LANGUAGE are for reports.
 * kind is explicit (asked for) or implicit (taken for granted); weight is a decimal above 0.
 */
#ifndef ANALYSIS_ITEMS_H
#define ANALYSIS_ITEMS_H

#include "record/texttable.h"
#include "util/arena.h"
#include "util/buf.h"
#include "util/fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum level { LEVEL_TOUCHPOINT, LEVEL_DIMENSION, LEVEL_LAYER, LEVEL_KIND, LEVELS };

struct item {
	const char *name;
	const char *level[LEVELS]; /* "" where it has none */
	int64_t weight; /* in millionths; 0: none */
	bool reversed;
};

struct items {
	struct item *item;
	size_t n, cap;
	struct arena arena;
};

/* The row of an item, or NULL. */
const struct item *items_find(const struct items *items, const char *name);

/*
 * Add an item from the cells of a table row: names[i] is the column, text[i] its cell. A column
 * of another name, an item named twice or a cell that is not what its column
 * wants is FAULT_USE.
 */
int items_add(struct items *items, const char *const *names, const char *const *text, size_t cells,
	struct fault *fault);

/* All rows of a table file; the fault has the file and the line. */
int items_take(struct items *items, const struct texttable *table, struct fault *fault);

/* A short text that differs when the table does: state is merged only with the same one. */
void items_digest(const struct items *items, struct buf *digest);

void items_release(struct items *items);

#endif
