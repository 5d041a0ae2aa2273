/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Result rows put together for people. A block is what one section says of one analysis; a
 * pivot gathers its rows by (group, item): one entry for each, with all measures in it. Both
 * point into the result set. Texts of one set that are equal are one pointer.
 */
#ifndef DRAW_GATHER_H
#define DRAW_GATHER_H

#include "draw/known.h"
#include "record/resultset.h"

#include <stdbool.h>

struct chart;

struct block {
	const char *analysis;
	const struct known *known; /* NULL: not known */
	const struct result_section *section;
	const struct result_row **row;
	size_t n, cap;
	const struct chart *chosen; /* what a report of one page draws of it; NULL: nothing */
};

struct blocks {
	struct block *at;
	size_t n, cap;
};

/* In the order in which sections, analyses and their tables come. */
void blocks_make(struct blocks *blocks, const struct resultset *set);
void blocks_release(struct blocks *blocks);

struct entry {
	const char *const *group;
	const char *item;
	const struct result_row **row; /* the rows, in their order */
	size_t n, cap;
	size_t group_rank, rank; /* order of the group's and of its own first row */
};

struct pivot {
	const struct block *block;
	struct entry *entry;
	size_t n, cap;
	size_t groups; /* of customers; an entry's group_rank is below */
	bool one_item; /* all entries are of the same */
};

/* Entries in order of appearance; by the known sort measure, if any: items, groups of items, synthetic ones. */
void pivot_make(struct pivot *pivot, const struct block *block);
void pivot_release(struct pivot *pivot);

/* The entry's row of a measure; NULL without one. */
const struct result_row *entry_row(const struct entry *entry, const char *measure);

/* Its value; NAN without one. */
double entry_value(const struct entry *entry, const char *measure);

/* Is it several items together, a touchpoint, dimension or layer? The note of `measure` says so. */
bool entry_is_group(const struct entry *entry, const char *measure);

/* Items and group values that the analysis made up stand in parentheses: "(all)". */
static inline bool synthetic(const char *name)
{
	return name[0] == '(';
}

#endif
