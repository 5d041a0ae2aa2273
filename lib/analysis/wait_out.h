/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One class of waits, or one hour of it, about to be told.
 */
#ifndef ANALYSIS_WAIT_OUT_H
#define ANALYSIS_WAIT_OUT_H

#include "analysis/wait_cells.h"
#include "math/interval.h"
#include "math/ladder.h"
#include "math/survival.h"

struct waits {
	const struct emission *emission;
	const char *item;
	const wide *count, *sum; /* by enum wait_count, enum wait_sum */
	const wide *split;       /* by enum wait_split; NULL without */
	int64_t low;             /* the scale of satisfaction */
	uint32_t levels;
	struct ladder served;
	wide gone; /* abandoned, or not over */
};

/* A number with bounds; `note` may be "". NAN is no number. */
void wait_put(const struct waits *waits, const char *measure, enum unit unit, wide n, double value,
	struct interval bounds, const char *note);

/* x of n with Wilson's interval, nothing where n is 0. */
void wait_put_share(const struct waits *waits, const char *measure, wide x, wide n, const char *note);

/* The times at which waits ended or were left, in order, with the curve; step[BUCKETS] is room enough. */
size_t wait_steps(const wide over[BUCKETS], const wide open[BUCKETS], struct survival_step *step);

/* All rows of a class; those of one hour are fewer. */
void wait_put_class(struct waits *waits, bool whole);

/* What to quote, and whether it would have held. */
void wait_put_quotes(const struct waits *waits);

#endif
