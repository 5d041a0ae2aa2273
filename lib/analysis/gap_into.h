/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A batch on its way into the tables of gap_plan.h: what gap_add.c, for items, and gap_group.c, for
 * groups of items, share.
 */
#ifndef ANALYSIS_GAP_INTO_H
#define ANALYSIS_GAP_INTO_H

#include "analysis/gap_plan.h"

/* A batch on its way into one table. */
struct into {
	struct tally *tally;
	struct tally_table *table;
	const uint32_t *group;
	const struct batch *batch;
	uint32_t groups;
};

struct into gap_into(const struct plan *plan, struct tally *tally, uint32_t table, const struct batch *batch,
	const struct groups *groups);

/* Weight i and its square join those of a cell. */
void gap_weigh(const struct into *to, uint32_t i, uint32_t cell);

/* Record i counts in a cell, under survey weights with its weight and the square of it. */
static inline void gap_hit(const struct into *to, uint32_t i, uint32_t cell)
{
	tally_count(to->table, to->group[i], cell, batch_times(to->batch, i));
	if (to->batch->weight)
		gap_weigh(to, i, cell);
}

static inline int gap_band(int64_t gap)
{
	return BAND_NEGATIVE + (gap >= 0) + (gap > 0); /* no branches: it cannot be foretold */
}

/* All groups of items inside records. */
void gap_add_groups(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups);

#endif
