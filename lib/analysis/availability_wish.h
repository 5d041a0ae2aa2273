/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the settings of the analysis availability say: when to look, and what regions weigh.
 */
#ifndef ANALYSIS_AVAILABILITY_WISH_H
#define ANALYSIS_AVAILABILITY_WISH_H

#include "analysis/analysis.h"

/* The settings of a window as instants; INT64_MIN: not given. A date begins its day, or ends it. */
struct window_wish {
	int64_t from, until;
	bool dates; /* one of them is a date: the zone matters */
};

int availability_wish(struct window_wish *wish, const struct setting *settings, const char *const *value,
	const struct zone *zone, struct fault *fault);

/* What regions weigh, from a table with the columns region and weight. */
struct region_weights {
	const char **region; /* in natural order; NULL: no table */
	double *weight;      /* 0 and more, not all 0 */
	size_t n;
	const char *file;
};

/* Mistakes are FAULT_USE with file, line and column. Release it in any case. */
int region_weights_read(struct region_weights *weights, const struct texttable *table, struct fault *fault);
void region_weights_release(struct region_weights *weights);

#endif
