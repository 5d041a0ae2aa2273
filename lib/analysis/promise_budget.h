/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When promises fell due, for the error budget and how fast it burns (burn=1): for each kind and clock
 * what was kept and what failed in every five minutes of due instants. Buckets begin five, ten, ... minutes
 * before --as-of, without one (or with --final) at full five minutes, so that windows that end at --as-of are
 * exact; what is due then or later is not yet part of any. With --as-of and without --by no window reaches
 * back for long, and short ones but a few days: before these buckets are half hours, and what fell due long
 * before --as-of is left out.
 */
#ifndef ANALYSIS_PROMISE_BUDGET_H
#define ANALYSIS_PROMISE_BUDGET_H

#include "analysis/analysis.h"
#include "analysis/promise_facts.h"

enum { BURN_BUCKET_S = 300, BURN_COARSE_S = 1800, BURN_FINE_DAYS = 4, BURN_MOST_DAYS = 400 };

/* After promise_kinds_plan; nothing to do without burn=1. */
int promise_budget_plan(struct plan *plan, struct fault *fault);

/* A promise is settled: into the row that the maker made for it. */
static inline void promise_budget_count(struct tally_table *table, uint32_t row, enum promise_cell cell, int64_t times)
{
	if (row != KEYS_NONE && outcome_settled(cell))
		tally_count(table, row, outcome_failed(cell), times);
}

bool promise_budget_know(const struct table *shape);

/* One kind on one clock, in the bucket from start_s on. */
struct burn_bucket {
	const char *kind;
	unsigned clock;
	int64_t start_s;
	wide kept, failed;
};

struct promise_budget {
	struct burn_bucket *bucket; /* by kind, clock and time */
	size_t n;
};

/* Out of the items of a group; FAULT_INPUT for rows that nobody wrote so. Release it in any case. */
int promise_budget_read(struct promise_budget *budget, const struct emission *emission, struct fault *fault);
void promise_budget_release(struct promise_budget *budget);

/* What a kind's budget rows are put under, and what of it is settled in all. */
struct budget_sheet {
	const char *kind;
	unsigned clock;
	const char *name, *note; /* of the rows; note "" without */
	wide kept, settled;
};

void promise_budget_put(const struct promise_budget *budget, const struct emission *emission,
	const struct budget_sheet *sheet);

#endif
