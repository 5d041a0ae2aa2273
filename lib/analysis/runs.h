/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs of months on the wrong plan, and what changing the plan did: sums by plan and over all.
 * A run is months of the calendar that follow each other, in one plan, each a misfit.
 */
#ifndef ANALYSIS_RUNS_H
#define ANALYSIS_RUNS_H

#include "analysis/months.h"
#include "math/cluster.h"

/* Of one plan, or of all. */
struct fit {
	wide customers;
	struct bunches fit;         /* months, by customer */
	wide mismatched, now;       /* customers whose last long run has a cheaper plan; is not over */
	wide undecided;             /* customers of long runs only that no single plan makes cheaper */
	wide saving;                /* cents: of the last such run of each customer */
	wide followed;              /* of the mismatched: later in the plan that it calls for */
	wide *recommended;          /* customers by plan */
	struct bunches alarms;      /* runs of one month less that came to their end, by customer */
};

/* A customer's last long run that another plan would have made cheaper. */
struct wrong {
	size_t first, last, from, to; /* months, plans */
	wide saving;
	bool now;
};

/* Before and after changes of plan, by customer: hits and months. */
struct change {
	wide x[2], n[2];
};

struct runs {
	const struct months *months;
	const struct tariff *tariff;
	size_t least;    /* months of a run */
	struct fit all, *plan;
	struct change *change; /* of customers with one */
	size_t changes, cap_changes;
	wide changed;    /* changes of plan */
	wide contradictory;
	struct wrong *wrong; /* of all customers who have one, in their order */
	size_t wrongs, cap_wrongs;
};

void runs_find(struct runs *runs, const struct months *months, const struct tariff *tariff, size_t least);
void runs_release(struct runs *runs);

#endif
