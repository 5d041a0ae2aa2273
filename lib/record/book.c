/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/book.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum op table_op(const struct table *shape, uint32_t cell)
{
	return cell < shape->counts ? OP_SUM : table_wide_op(shape, cell - shape->counts);
}

size_t book_table(struct book *book, const struct table *shape)
{
	book->table = mem_grow(book->table, &book->cap, book->tables + 1, sizeof(*book->table));
	book->table[book->tables] = (struct book_table){.shape = *shape};
	if (shape->item) {
		uint32_t id = intern_id(&book->names, shape->item, strlen(shape->item));
		book->table[book->tables].shape.item = book->names.name[id].text;
	}
	return book->tables++;
}

size_t book_find(const struct book *book, const char *item, int64_t role)
{
	for (size_t t = 0; t < book->tables; t++) {
		const struct table *shape = &book->table[t].shape;
		if (shape->form[0] == role && !shape->item == !item &&
			(!item || strcmp(shape->item, item) == 0))
			return t;
	}
	return SIZE_MAX;
}

static struct book_row *row_of(struct book *book, size_t table, uint32_t key)
{
	struct book_table *t = &book->table[table];

	if (key >= t->rows) {
		size_t cap = key + key / 2ul + 8;
		t->row = mem_resize(t->row, cap, sizeof(*t->row));
		memset(t->row + t->rows, 0, (cap - t->rows) * sizeof(*t->row));
		t->rows = cap;
	}
	return &t->row[key];
}

/* The place of a cell in a row, made if need be. Cells mostly come in order: look at the end first. */
static struct book_cell *cell_of(struct book_row *row, uint32_t cell, wide identity)
{
	uint32_t low = 0, high = row->cells;

	if (high && row->cell[high - 1].cell < cell)
		low = high;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (row->cell[middle].cell < cell)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < row->cells && row->cell[low].cell == cell)
		return &row->cell[low];
	if (row->cells == row->cap) {
		row->cap = row->cap ? 2 * row->cap : 4;
		row->cell = mem_resize(row->cell, row->cap, sizeof(*row->cell));
	}
	memmove(row->cell + low + 1, row->cell + low, (row->cells - low) * sizeof(*row->cell));
	row->cells++;
	row->cell[low] = (struct book_cell){cell, identity};
	return &row->cell[low];
}

static int join(const struct table *shape, struct book_row *row, uint32_t cell, wide value,
	struct fault *fault)
{
	enum op op = table_op(shape, cell);

	if (value == op_identity(op))
		return 0;
	struct book_cell *own = cell_of(row, cell, op_identity(op));
	if (op_join(op, &own->value, value))
		return fault_set(fault, FAULT_INPUT, "a sum does not fit into 128 bits");
	if (own->value == op_identity(op)) { /* sums that cancel out: as if nothing had been added */
		row->cells--;
		memmove(own, own + 1, (size_t)(row->cell + row->cells - own) * sizeof(*own));
	}
	return 0;
}

int book_join(struct book *book, size_t table, const char *key, size_t n, uint32_t cell, wide value,
	struct fault *fault)
{
	struct book_row *row = row_of(book, table, intern_id(&book->keys, key, n));

	return join(&book->table[table].shape, row, cell, value, fault);
}

static int by_cell(const void *a, const void *b)
{
	uint32_t x = ((const struct tally_cell *)a)->cell, y = ((const struct tally_cell *)b)->cell;

	return (x > y) - (x < y);
}

static int take_row(const struct table *shape, struct book_row *row, struct tally_row *from,
	struct fault *fault)
{
	int bad = 0;

	if (from->places)
		qsort(from->list, from->places, sizeof(*from->list), by_cell);
	for (uint32_t i = 0; i < from->places && !bad; i++)
		if (from->list[i].cell)
			bad = join(shape, row, from->list[i].cell - 1, from->list[i].count, fault);
	for (uint32_t c = 0; from->dense && c < shape->counts && !bad; c++)
		if (from->dense[c])
			bad = join(shape, row, c, from->dense[c], fault);
	for (uint32_t w = 0; from->wides && w < shape->wides && !bad; w++)
		bad = join(shape, row, shape->counts + w, from->wides[w], fault);
	return bad;
}

int book_take(struct book *book, size_t table, const struct tally_table *from,
	struct intern_name (*key_of)(void *context, uint32_t group), void *context,
	struct fault *fault)
{
	for (size_t g = 0; g < from->rows; g++) {
		struct tally_row *row = &from->row[g];
		if (!row->dense && !row->used && !row->wides)
			continue;
		struct intern_name key = key_of(context, (uint32_t)g);
		uint32_t id = intern_id(&book->keys, key.text, key.n);
		if (take_row(from->shape, row_of(book, table, id), row, fault))
			return -1;
	}
	return 0;
}

const struct book_row *book_row(const struct book *book, size_t table, const char *key, size_t n)
{
	uint32_t id = intern_find(&book->keys, key, n);
	const struct book_table *t = &book->table[table];

	return id != INTERN_NONE && id < t->rows && t->row[id].cells ? &t->row[id] : NULL;
}

void book_spread(const struct table *shape, const struct book_row *row, wide *cell)
{
	for (uint32_t c = 0; c < shape->counts; c++)
		cell[c] = 0;
	for (uint32_t w = 0; w < shape->wides; w++)
		cell[shape->counts + w] = op_identity(table_wide_op(shape, w));
	for (uint32_t i = 0; row && i < row->cells; i++)
		cell[row->cell[i].cell] = row->cell[i].value;
}

void book_release(struct book *book)
{
	for (size_t t = 0; t < book->tables; t++) {
		for (size_t r = 0; r < book->table[t].rows; r++)
			free(book->table[t].row[r].cell);
		free(book->table[t].row);
	}
	free(book->table);
	intern_release(&book->keys);
	intern_release(&book->names);
	memset(book, 0, sizeof(*book));
}
