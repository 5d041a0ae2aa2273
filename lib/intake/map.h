/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map table, ce-map(5): a CSV file that says what the columns of an export are. Rows whose
 * first cell begins with '!' set the file's dialect; every other row speaks of one column, or of
 * all that a /regex/ finds. intake/maptable reads it, intake/binding matches it with a header.
 * Tables can lie on one another: what the upper one says goes before what the lower one says.
 */
#ifndef INTAKE_MAP_H
#define INTAKE_MAP_H

#define PCRE2_CODE_UNIT_WIDTH 8

#include "intake/secret.h"
#include "intake/numeral.h"
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
	CELL_APART,
	CELL_SPLIT,
	CELL_FORMAT,
	CELL_ZONE,
	CELL_REVERSED,
	CELL_REQUIRED,
	CELL_KEY,
	CELL_HASH,
	CELL_OPTIONAL,
	CELLS,
};

/* What the table calls a cell. */
const char *cell_name(enum cell cell);

struct map_row {
	const char *file; /* the table it is from */
	uint64_t line;
	int layer;     /* of the tables on one another: 0 is the lowest */
	bool named;    /* its table has a column for names */
	bool optional; /* the export need not have the column */
	const char *cell[CELLS]; /* "" where nothing is said */
	uint64_t number;         /* the column's number from 1; 0: by name or pattern */
	pcre2_code *pattern;     /* /regex/; NULL: by name or number */
};

struct map {
	const char *file; /* the upper table */
	int layers;
	struct map_row *row;
	size_t rows, cap;
	const char *encoding; /* !encoding; NULL: not said */
	struct numeral numeral; /* !decimal !thousands */
	struct manner manner; /* !delimiter !quote !escape !blanks !comment !line_end */
	int64_t header_rows;  /* !header_rows; 1 when not said */
	uint64_t header_use;  /* !header_use: bit i is row i + 1; 0: all */
	const char *join;     /* !header_join; " " when not said */
	int64_t skip;         /* !skip */
	bool drop_rest;       /* !rest drop */
	bool pad;             /* !ragged pad */
	const char *missing;  /* !missing; "" when not said */
	const char *fold[3];  /* !fold: columns of key, event and instant; NULL: not said */
	const struct secret *secret; /* for the cells "hash"; NULL: none was given */
	const char *about;    /* !about; "" when not said */
	pcre2_code *ignore;   /* !ignore; NULL when not said */
	struct arena arena;
	uint32_t said; /* which ! rows the upper table has */
};

/* A map that says nothing: every column travels. */
void map_plain(struct map *map);

/* Gives all back and leaves a map that says nothing. */
void map_release(struct map *map);

#endif
