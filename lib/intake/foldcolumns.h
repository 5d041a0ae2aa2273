/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns of an export a fold looks at: its key, event and instant, and those whose values
 * the rows COLUMN=CODES of the map speak of. Used by intake/binding alone.
 */
#ifndef INTAKE_FOLDCOLUMNS_H
#define INTAKE_FOLDCOLUMNS_H

#include "intake/header.h"
#include "intake/recipe.h"

/* A row COLUMN=CODES. */
struct watched {
	const struct map_row *row;
	uint32_t from;     /* the export's column */
	const char *codes; /* what stands behind the '=' */
};

struct foldcolumns {
	bool folds; /* the map asks for a fold; else the rest is nothing */
	uint32_t key, event, at;
	struct watched *watch;
	size_t watches, cap;
};

/* Key, event and instant of the map's fold; `file` is the export's name. */
int foldcolumns_begin(struct foldcolumns *columns, const struct map *map,
	const struct header *header, const char *file, struct fault *fault);

/* Is the row of the form COLUMN=CODES? Then it is taken: 1; else 0; -1 and a fault. */
int foldcolumns_take(struct foldcolumns *columns, const struct map_row *row,
	const struct header *header, const char *file, struct fault *fault);

/* Is column k looked at, so that it must not be dropped? */
bool foldcolumns_needs(const struct foldcolumns *columns, uint32_t k);

/*
 * A column's recipe as a fold needs it: key, event and instant are never empty, and the last is an
 * instant. *carried tells whether the column goes into the case, and becomes false for those that
 * are only looked at. Without a fold only a name with a rule is a fault.
 */
int foldcolumns_settle(const struct foldcolumns *columns, uint32_t k, struct recipe *recipe,
	bool *carried, struct fault *fault);

void foldcolumns_release(struct foldcolumns *columns);

#endif
