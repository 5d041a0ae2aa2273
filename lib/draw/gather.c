/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/gather.h"

#include "util/mem.h"

#include <string.h>

static struct block *block_of(struct blocks *blocks, size_t from, const char *analysis,
	const struct known *known, const struct result_section *section)
{
	for (size_t i = blocks->n; i > from; i--) /* the last one is the likely one */
		if (blocks->at[i - 1].analysis == analysis && blocks->at[i - 1].known == known)
			return &blocks->at[i - 1];
	blocks->at = mem_grow(blocks->at, &blocks->cap, blocks->n + 1, sizeof(*blocks->at));
	struct block *block = &blocks->at[blocks->n++];
	*block = (struct block){
		.analysis = analysis, .known = known, .section = section};
	return block;
}

void blocks_make(struct blocks *blocks, const struct resultset *set)
{
	for (size_t s = 0; s < set->n; s++) {
		const struct result_section *section = &set->section[s];
		const struct known *known = NULL;
		size_t from = blocks->n;

		for (size_t i = 0; i < section->n; i++) {
			const struct result_row *row = &section->row[i];
			known = known_table(row->analysis, row->measure, known);
			struct block *block = block_of(blocks, from, row->analysis, known, section);

			block->row = mem_grow(
				block->row, &block->cap, block->n + 1, sizeof(*block->row));
			block->row[block->n++] = row;
		}
	}
}

void blocks_release(struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		free(blocks->at[i].row);
	free(blocks->at);
	*blocks = (struct blocks){0};
}

/* Equal texts are one pointer, so the pointers are a key; only the order of first use is kept. */
static uint32_t key_of(struct intern *keys, struct buf *hold, const struct result_row *row,
	size_t groups, const char *item)
{
	buf_clear(hold);
	for (size_t i = 0; i < groups; i++)
		buf_add(hold, (const char *)&row->group[i], sizeof(row->group[i]));
	buf_add(hold, (const char *)&item, sizeof(item));
	return intern_id(keys, hold->at, hold->n);
}

static struct entry *add_entry(struct pivot *pivot, const struct result_row *row, size_t group_rank)
{
	pivot->entry = mem_grow(pivot->entry, &pivot->cap, pivot->n + 1, sizeof(*pivot->entry));
	struct entry *entry = &pivot->entry[pivot->n];
	*entry = (struct entry){
		.group = row->group, .item = row->item, .group_rank = group_rank, .rank = pivot->n};
	pivot->n++;
	return entry;
}

/* 0 items, 1 groups of items (a dimension's gap is noted so), 2 what is made up. */
static int order_of(const struct entry *entry, const char *measure)
{
	static const char *const words[] = {"touchpoint", "dimension", "layer", "kind"};
	const struct result_row *row = entry_row(entry, measure);

	if (synthetic(entry->item))
		return 2;
	for (size_t i = 0; row && i < sizeof(words) / sizeof(*words); i++)
		if (result_noted(row, words[i]))
			return 1;
	return 0;
}

bool entry_is_group(const struct entry *entry, const char *measure)
{
	return order_of(entry, measure) == 1;
}

static int by_measure(const void *left, const void *right, void *measure)
{
	const struct entry *a = left, *b = right;
	double x = entry_value(a, measure), y = entry_value(b, measure);

	if (a->group_rank != b->group_rank)
		return a->group_rank < b->group_rank ? -1 : 1;
	if (order_of(a, measure) != order_of(b, measure))
		return order_of(a, measure) < order_of(b, measure) ? -1 : 1;
	if (isnan(x) != isnan(y))
		return isnan(x) ? 1 : -1;
	if (!isnan(x) && x != y)
		return x < y ? -1 : 1;
	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

void pivot_make(struct pivot *pivot, const struct block *block)
{
	struct intern keys = {0}, groups = {0};
	struct buf hold = BUF_NONE;
	size_t n = block->section->groups;

	*pivot = (struct pivot){.block = block, .one_item = true};
	for (size_t i = 0; i < block->n; i++) {
		const struct result_row *row = block->row[i];
		uint32_t rank = key_of(&groups, &hold, row, n, NULL);
		uint32_t at = key_of(&keys, &hold, row, n, row->item);
		struct entry *entry =
			at == pivot->n ? add_entry(pivot, row, rank) : &pivot->entry[at];

		pivot->one_item = pivot->one_item && entry->item == pivot->entry[0].item; /* interned */
		entry->row = mem_grow(entry->row, &entry->cap, entry->n + 1, sizeof(*entry->row));
		entry->row[entry->n++] = row;
	}
	if (block->known && block->known->sort && pivot->n)
		qsort_r(pivot->entry, pivot->n, sizeof(*pivot->entry), by_measure,
			(void *)block->known->sort);
	pivot->groups = groups.count;
	intern_release(&keys);
	intern_release(&groups);
	buf_release(&hold);
}

void pivot_release(struct pivot *pivot)
{
	for (size_t i = 0; i < pivot->n; i++)
		free(pivot->entry[i].row);
	free(pivot->entry);
	*pivot = (struct pivot){0};
}

const struct result_row *entry_row(const struct entry *entry, const char *measure)
{
	for (size_t i = 0; i < entry->n; i++)
		if (strcmp(entry->row[i]->measure, measure) == 0)
			return entry->row[i];
	return NULL;
}

double entry_value(const struct entry *entry, const char *measure)
{
	const struct result_row *row = entry_row(entry, measure);

	return row ? row->value.number : NAN;
}
