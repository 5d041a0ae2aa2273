/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model of the analysis index: blocks of columns, and paths between blocks. It comes from a
 * table with a row for each block (columns block, indicators and from, lists with '|' between, and
 * perhaps scale), or
 * from the names of the columns as the European index has them (ECSI; without image the American
 * one, ACSI). In a state it is a table of no cells for each block and each path, so that states
 * are all that a merge needs.
 */
#ifndef ANALYSIS_INDEXMODEL_H
#define ANALYSIS_INDEXMODEL_H

#include "analysis/analysis.h"
#include "math/pls.h"

/* Roles of tables: ROLE_COLUMN and the next are cross_plan's. */
enum { ROLE_COLUMN, ROLE_BLOCK = 2, ROLE_PATH };

struct indexmodel {
	struct pls_model pls; /* its arrays are in the plan's arena, or malloc'd by indexmodel_read */
	const char **block;   /* names */
	/* Not from a state: positions in the schema, block by block; the ends of the scale that the model
	   gives a number, in its last digits, both 0 where it gives none */
	uint32_t *column;
	int64_t (*scale)[2];
};

/* From the table, or without one from the names of the columns. */
int indexmodel_plan(struct indexmodel *model, const struct plan *plan, const struct texttable *table,
	struct fault *fault);

/* Into the state. */
int indexmodel_tables(const struct indexmodel *model, struct plan *plan, struct fault *fault);

/* For knows(): is it a table of indexmodel_tables? */
bool indexmodel_knows(const struct table *shape);

/* Out of a state with n indicators; false: it does not hold a whole model. Release it in any case. */
bool indexmodel_read(struct indexmodel *model, const struct emit_item *item, size_t items, size_t n);
void indexmodel_release(struct indexmodel *model);

#endif
