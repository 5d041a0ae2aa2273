/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/tally.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_PLACES = 8, DENSE_MOST = 1 << 16 };

wide op_identity(enum op op)
{
	return op == OP_MIN ? WIDE_MAX : op == OP_MAX ? WIDE_MIN : 0;
}

int op_join(enum op op, wide *into, wide value)
{
	switch (op) {
	case OP_SUM:
		return wide_add(into, value);
	case OP_MIN:
		*into = value < *into ? value : *into;
		return 0;
	case OP_MAX:
		*into = value > *into ? value : *into;
		return 0;
	case OP_OR:
		*into |= value;
		return 0;
	}
	return 0;
}

bool table_sums_only(const struct table *shape)
{
	for (uint32_t w = 0; w < shape->wides; w++)
		if (table_wide_op(shape, w) != OP_SUM)
			return false;
	return true;
}

void tally_init(struct tally *tally, const struct table *shape, size_t tables)
{
	memset(tally, 0, sizeof(*tally));
	tally->table = mem_zero(tables, sizeof(*tally->table));
	tally->tables = tables;
	for (size_t t = 0; t < tables; t++)
		tally->table[t].shape = &shape[t];
}

void tally_release(struct tally *tally)
{
	for (size_t t = 0; t < tally->tables; t++) {
		for (size_t g = 0; g < tally->table[t].rows; g++) {
			free(tally->table[t].row[g].dense);
			free(tally->table[t].row[g].list);
			free(tally->table[t].row[g].wides);
		}
		free(tally->table[t].row);
	}
	free(tally->table);
	memset(tally, 0, sizeof(*tally));
}

void tally_groups(struct tally *tally, size_t table, size_t groups)
{
	struct tally_table *t = &tally->table[table];

	if (groups <= t->rows)
		return;
	size_t cap = groups + groups / 2 + 8;
	t->row = mem_resize(t->row, cap, sizeof(*t->row));
	memset(t->row + t->rows, 0, (cap - t->rows) * sizeof(*t->row));
	t->rows = cap;
}

static struct tally_cell *place_of(struct tally_cell *list, uint32_t places, uint32_t cell)
{
	uint32_t at = cell * 2654435761u & (places - 1); /* multiplicative hashing, Knuth (1973) */

	while (list[at].cell && list[at].cell != cell + 1)
		at = (at + 1) & (places - 1);
	return &list[at];
}

static void enlarge(struct tally_row *row)
{
	uint32_t places = row->places ? 2 * row->places : FIRST_PLACES;
	struct tally_cell *list = mem_zero(places, sizeof(*list));

	for (uint32_t i = 0; i < row->places; i++)
		if (row->list[i].cell)
			*place_of(list, places, row->list[i].cell - 1) = row->list[i];
	free(row->list);
	row->list = list;
	row->places = places;
}

static void make_dense(struct tally_row *row, uint32_t counts)
{
	row->dense = mem_zero(counts, sizeof(*row->dense));
	for (uint32_t i = 0; i < row->places; i++)
		if (row->list[i].cell)
			row->dense[row->list[i].cell - 1] = row->list[i].count;
	free(row->list);
	row->list = NULL;
	row->places = row->used = 0;
}

/*
 * A row is dense once it has been added to as often as it has cells: its memory is then at most
 * eight bytes a record, and the search through the list is over for the groups that matter.
 */
void tally_count_list(struct tally_table *table, uint32_t group, uint32_t cell, int64_t times)
{
	struct tally_row *row = &table->row[group];
	uint32_t counts = table->shape->counts;

	if (++row->adds > counts && counts <= DENSE_MOST) {
		make_dense(row, counts);
		row->dense[cell] += times;
		return;
	}
	if (4 * (row->used + 1) > 3 * row->places)
		enlarge(row);
	struct tally_cell *place = place_of(row->list, row->places, cell);
	row->used += !place->cell;
	place->cell = cell + 1;
	place->count += times;
}

void tally_join(struct tally *tally, struct tally_table *table, uint32_t group, uint32_t w, wide value)
{
	struct tally_row *row = &table->row[group];

	if (!row->wides) {
		row->wides = mem_resize(NULL, table->shape->wides, sizeof(*row->wides));
		for (uint32_t i = 0; i < table->shape->wides; i++)
			row->wides[i] = op_identity(table_wide_op(table->shape, i));
	}
	if (op_join(table_wide_op(table->shape, w), &row->wides[w], value))
		tally->overflow = true;
}
