/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all threads, parts and days have counted together: tables of rows by key, every cell a
 * whole number of 128 bits. A key is the group columns' values, escaped as in the record stream
 * (an empty one is missing), TAB between; where a table has no item of its own the item is the
 * key's last part. Joining is exact and in any order gives the same book.
 */
#ifndef RECORD_BOOK_H
#define RECORD_BOOK_H

#include "record/tally.h"
#include "util/fault.h"
#include "util/intern.h"

struct book_cell {
	uint32_t cell; /* counts first, then wides */
	wide value;
};

struct book_row {
	struct book_cell *cell; /* in order of `cell`; a cell at its identity is left out */
	uint32_t cells, cap;
};

struct book_table {
	struct table shape; /* item interned in names */
	struct book_row *row; /* by key number */
	size_t rows;
};

struct book {
	struct intern keys;
	struct intern names;
	struct book_table *table;
	size_t tables, cap;
};

/* Add a table; its number. The item is copied. */
size_t book_table(struct book *book, const struct table *shape);

/* The table of this item and form[0], or SIZE_MAX. */
size_t book_find(const struct book *book, const char *item, int64_t role);

/* A value joins a cell by its op. FAULT_INPUT when a sum does not fit. */
int book_join(struct book *book, size_t table, const char *key, size_t n, uint32_t cell, wide value,
	struct fault *fault);

/* All rows of a thread's table; key_of gives the key of a group number. */
int book_take(struct book *book, size_t table, const struct tally_table *from,
	struct intern_name (*key_of)(void *context, uint32_t group), void *context,
	struct fault *fault);

/* The row of a key, or NULL. */
const struct book_row *book_row(const struct book *book, size_t table, const char *key, size_t n);

/* A row as counts + wides cells in order, identities filled in (a NULL row gives all identities). */
void book_spread(const struct table *shape, const struct book_row *row, wide *cell);

static inline uint32_t table_cells(const struct table *shape)
{
	return shape->counts + shape->wides;
}

enum op table_op(const struct table *shape, uint32_t cell);

void book_release(struct book *book);

#endif
