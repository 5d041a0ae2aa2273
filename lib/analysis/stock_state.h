/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the state of stock holds: for each stock and instant (or bucket of time) how many orders
 * came, how they would have fared under the fast and the soft promise, how much they took and how
 * large the stock was; and what was left out.
 */
#ifndef ANALYSIS_STOCK_STATE_H
#define ANALYSIS_STOCK_STATE_H

#include "record/tally.h"

#include <stdbool.h>

/* Roles of the tables. */
enum { STOCK_LEFT_OUT, STOCK_ORDERS };

/* Of the orders' table: are stocks named, so that there is one of each name, and all? */
enum { STOCK_FORM_ROLE, STOCK_FORM_NAMED };

enum stock_left_out {
	STOCK_MISSING,
	STOCK_INVALID,
	STOCK_UNSETTLED, /* not delivered, and nothing says what time it is */
	STOCK_LEFT_COUNTS,
};

/* How an order fares under both promises. */
enum stock_outcome {
	STOCK_BOTH_KEPT,
	STOCK_SOFT_KEPT, /* late for the fast promise, in time for the soft one */
	STOCK_BOTH_LATE,
	STOCK_SOFT_OPEN, /* late for the fast promise, the soft one not due yet */
	STOCK_BOTH_OPEN,
	STOCK_OUTCOMES,
};

/* What it was in fact promised. */
enum stock_promise { STOCK_FAST, STOCK_SOFT, STOCK_NO_PROMISE, STOCK_PROMISES };

enum {
	STOCK_OWN_KEPT = STOCK_OUTCOMES * STOCK_PROMISES, /* by its own promise */
	STOCK_OWN_LATE,
	STOCK_COUNTS,
};

enum { STOCK_QUANTITY, STOCK_SIZE, STOCK_WIDES }; /* sum, and the largest that a record told */

static inline uint32_t stock_cell(enum stock_outcome outcome, enum stock_promise promise)
{
	return (uint32_t)outcome * STOCK_PROMISES + (uint32_t)promise;
}

#endif
