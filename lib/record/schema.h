/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of a record stream and the vocabulary of names (ce-record(5)). A header cell is
 * NAME[@ITEM][:TYPE]: the text after the last ':' is a type only if it is one, '@' splits only if
 * the part before it is a canonical name or a type was written; otherwise the cell is the name.
 */
#ifndef RECORD_SCHEMA_H
#define RECORD_SCHEMA_H

#include "record/value.h"
#include "record/vocabulary.h"
#include "util/arena.h"
#include "util/fault.h"
#include "util/intern.h"
#include "util/nearest.h"

enum { COLUMN_NONE = UINT32_MAX };

struct column {
	const char *cell; /* NAME[@ITEM], without type, unescaped: what people call it */
	const char *name; /* the part before '@' */
	const char *item; /* the part behind it; NULL without one */
	struct type type;
};

struct schema {
	struct column *column;
	uint32_t n;
	size_t cap;
	struct intern cells; /* cell → position, same numbers as column[] */
	struct arena arena;
};

/* Add a column from an unescaped header cell; a second column of the same cell is FAULT_INPUT. */
int schema_add(struct schema *schema, const char *cell, size_t n, struct fault *fault);

/* Add a column from its parts. */
int schema_put(struct schema *schema, const char *cell, size_t n, struct type type, struct fault *fault);

/* Read column `from` (by its cell) under the canonical cell `as`: the -c NAME=COLUMN option. */
int schema_alias(struct schema *schema, const char *as, const char *from, struct fault *fault);

/* Position of a cell (NAME or NAME@ITEM), else COLUMN_NONE. */
uint32_t schema_find(const struct schema *schema, const char *cell);

/* Position of NAME@ITEM, of NAME alone where item is NULL, else COLUMN_NONE. */
uint32_t schema_item(const struct schema *schema, const char *name, const char *item);

/* As schema_find, but a fault (FAULT_INPUT) that names the nearest column when there is none. */
int schema_need(const struct schema *schema, const char *cell, uint32_t *at, struct fault *fault);

/* The header cell as a stream writes it: escaped, its type written where it differs from the default. */
void schema_cell(struct buf *buf, const struct column *column);

void schema_release(struct schema *schema);

#endif
