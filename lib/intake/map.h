/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map table, ce-map(5): a CSV file that says what the columns of an export are. Rows whose
 * first cell begins with '!' set the file's dialect; every other row speaks of one column, or of
 * all that a /regex/ finds. intake/maptable reads it, intake/binding matches it with a header.
 */
#ifndef INTAKE_MAP_H
#define INTAKE_MAP_H

#define PCRE2_CODE_UNIT_WIDTH 8

#include "intake/secret.h"
#include "record/manner.h"
#include "util/arena.h"

#include <pcre2.h>
#include <stdbool.h>
#include <stdint.h>

enum cell {
	CELL_COLUMN,
	CELL_NAME,
	CELL_TYPE,
	CELL_MISSING,
	CELL_VALUES,
	CELL_FORMAT,
	CELL_ZONE,
	CELL_REVERSED,
	CELL_REQUIRED,
	CELL_KEY,
	CELL_HASH,
	CELLS,
};

/* What the table calls a cell. */
const char *cell_name(enum cell cell);

struct map_row {
	uint64_t line;
	const char *cell[CELLS]; /* "" where nothing is said */
	uint64_t number;         /* the column's number from 1; 0: by name or pattern */
	pcre2_code *pattern;     /* /regex/; NULL: by name or number */
};

struct map {
	const char *file;
	bool has[CELLS]; /* the table has such a column */
	struct map_row *row;
	size_t rows, cap;
	const char *encoding; /* !encoding; NULL: not said */
	struct manner manner; /* !delimiter !quote !escape !blanks !comment !line_end */
	int64_t header_rows;  /* !header_rows; 1 when not said */
	int64_t skip;         /* !skip */
	bool drop_rest;       /* !rest drop */
	bool pad;             /* !ragged pad */
	const char *missing;  /* !missing; "" when not said */
	const struct secret *secret; /* for the cells "hash"; NULL: none was given */
	struct arena arena;
	uint32_t said; /* which ! rows have been seen */
};

/* A map that says nothing: every column travels. */
void map_plain(struct map *map);

/* Gives all back and leaves a map that says nothing. */
void map_release(struct map *map);

#endif
