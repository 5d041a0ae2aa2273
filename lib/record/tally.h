/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one thread counts: for each table (an analysis and one of its items) a row for each group,
 * and in a row two kinds of cells: `counts`, whole numbers of 64 bits that are only added to, and
 * `wides`, whole numbers of 128 bits that know by their op how two values become one. A row begins
 * as a short list of the cells that were hit and becomes dense when it has earned it, so that a
 * million small groups stay affordable. record/book joins the tallies of threads, parts and days.
 */
#ifndef RECORD_TALLY_H
#define RECORD_TALLY_H

#include "util/wide.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum op { OP_SUM, OP_MIN, OP_MAX, OP_OR };

enum { TABLE_FORM = 8, TABLE_WIDES = 12 };

/* The shape of a table. */
struct table {
	const char *item; /* NULL: the item is the last part of the row's key */
	int64_t form[TABLE_FORM]; /* what emit must know of the shape: role, ends of scales; saved */
	uint32_t counts, wides;
	enum op op[TABLE_WIDES]; /* wides behind these are sums */
};

static inline enum op table_wide_op(const struct table *shape, uint32_t w)
{
	return w < TABLE_WIDES ? shape->op[w] : OP_SUM;
}

/* Are all its wides sums? Asked of tables that come from a state. */
bool table_sums_only(const struct table *shape);

struct tally_cell {
	uint32_t cell; /* + 1; 0 is a free place */
	int64_t count;
};

struct tally_row {
	int64_t *dense;          /* [counts], or NULL while it is a list */
	struct tally_cell *list; /* open addressing, a power of two */
	uint32_t places, used;
	uint64_t adds;
	wide *wides; /* NULL until the first is touched */
};

struct tally_table {
	const struct table *shape;
	struct tally_row *row; /* by group number */
	size_t rows;
};

struct tally {
	struct tally_table *table;
	size_t tables;
	bool overflow; /* a wide cell did not fit: what was counted is not to be used */
};

/* `shape` lives as long as the tally. */
void tally_init(struct tally *tally, const struct table *shape, size_t tables);
void tally_release(struct tally *tally);

/* Rows for groups 0 … groups - 1 of a table; call before counting into them. */
void tally_groups(struct tally *tally, size_t table, size_t groups);

void tally_count_list(struct tally_table *table, uint32_t group, uint32_t cell, int64_t times);

static inline void tally_count(struct tally_table *table, uint32_t group, uint32_t cell, int64_t times)
{
	struct tally_row *row = &table->row[group];

	if (row->dense)
		row->dense[cell] += times;
	else
		tally_count_list(table, group, cell, times);
}

/* The same for several cells of a row. */
static inline void tally_count_cells(
	struct tally_table *table, uint32_t group, const uint32_t *cell, uint32_t n, int64_t times)
{
	int64_t *dense = table->row[group].dense;

	for (uint32_t i = 0; i < n; i++)
		if (dense)
			dense[cell[i]] += times;
		else
			tally_count(table, group, cell[i], times);
}

/* value joins wide cell `w` by its op. */
void tally_join(struct tally *tally, struct tally_table *table, uint32_t group, uint32_t w, wide value);

/* The same for a cell that is a sum: the hot path. */
static inline void tally_sum(struct tally *tally, struct tally_table *table, uint32_t group, uint32_t w, wide value)
{
	wide *wides = table->row[group].wides;

	if (!wides)
		tally_join(tally, table, group, w, value);
	else if (__builtin_add_overflow(wides[w], value, &wides[w]))
		tally->overflow = true;
}

/* Join two values; -1 when a sum does not fit. */
int op_join(enum op op, wide *into, wide value);

/* What joins with any value to give that value. */
wide op_identity(enum op op);

#endif
