/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two questions about one thing: columns FIRST@ITEM with SECOND@ITEM for any number of items in a
 * record, or one plain pair, whose item is said by a column of the record or is "(all)".
 */
#ifndef ANALYSIS_PAIRS_H
#define ANALYSIS_PAIRS_H

#include "analysis/plan.h"

struct pair {
	uint32_t first, second; /* columns */
	const char *item;       /* NULL: a plain pair */
};

struct pairs {
	struct pair *pair; /* in needs->arena, in the order of the first columns */
	size_t n;
};

/* FAULT_INPUT for an item that could be taken for one of the results' own, such as (all). NULL is none. */
int pairs_check(const char *item, struct fault *fault);

/* FAULT_INPUT for a plain column beside some with items. None found is no fault: n is 0. */
int pairs_find(struct pairs *pairs, struct plan *plan, const char *first, const char *second,
	struct fault *fault);

/* Say which first columns have no second one, and which may be meant. */
void pairs_say_lone(struct plan *plan, const char *first, const char *second);

/*
 * The item of a pair's table and the keys of its rows: those of a long input have their item in the
 * key. Periods go by answered_at.
 */
int pair_table(struct plan *plan, const struct pair *pair, struct table *shape, uint32_t *key,
	struct fault *fault);

#endif
