/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --rake MARGINS.csv: survey weights by raking (math/raking), a step that reads the input twice.
 * Adds `weight`, of six digits behind the point, or replaces it: a column of that name is the
 * weight to begin with. A record whose values stand in no row of the margins, a row that no record
 * has, a base weight that is none and margins that cannot be met are faults that say where.
 * Memory: some 100 bytes for each combination of values and base weight.
 */
#ifndef LABEL_RAKE_H
#define LABEL_RAKE_H

#include "label/step.h"

struct rake_options {
	const char *margins; /* the table's path */
	const char *trim;    /* "LOW,HIGH" or "HIGH", times the mean weight; NULL: no bounds */
	const char *within;  /* how far off a margin may be, as a share of the whole; NULL: 1e-9 */
};

/* FAULT_USE for bounds that are none, FAULT_INPUT for a table that is none. */
int rake_open(struct step **step, const struct rake_options *options, struct frame *frame,
	struct fault *fault);

#endif
