/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stocks of one group, replayed: for each threshold what the orders before and after it would
 * have come to.
 *
 * An order meets the page as all earlier ones have left it: it is promised the soft term when what
 * was ordered at earlier instants has reached the threshold's part of the stock. Orders of one
 * instant see the same page.
 */
#ifndef ANALYSIS_STOCK_SUM_H
#define ANALYSIS_STOCK_SUM_H

#include "analysis/analysis.h"
#include "analysis/stock_state.h"

/* Hundredths of a percent of the stock; the last one is never reached. */
#define STOCK_NEVER INT64_MAX

enum { STOCK_WHOLE = 10000, STOCK_THRESHOLDS_MOST = 1000 };

struct stock_try {
	int64_t threshold;
	bool reached;
	int64_t triggered_s; /* instant of the first order that reached it */
	wide before[STOCK_OUTCOMES], after[STOCK_OUTCOMES];
	wide promised_before, soft_before; /* of those before: with a promise, a soft one */
	wide promised_after, fast_after;
};

/* All stocks of one name, or all. */
struct stock_side {
	char *name;
	size_t pools;
	struct stock_try *try; /* [tries] */
	wide orders, quantity, size, unused, oversold;
	wide known; /* orders in stocks of a known size */
	wide own_kept, own_late;
};

struct stock_sum {
	int64_t *threshold;
	size_t tries;
	struct stock_side *side; /* by name, the last one: all */
	size_t sides;
	bool named; /* else there is only the last one */
	wide left_out[STOCK_LEFT_COUNTS];
};

/* sum->threshold and tries are given. FAULT_INPUT: rows that no run counts. */
int stock_sum_read(struct stock_sum *sum, const struct emission *emission, struct fault *fault);
void stock_sum_release(struct stock_sum *sum);

#endif
