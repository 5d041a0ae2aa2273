/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the state of drivers holds. The cross-products of the outcome, the predictors and their low
 * and high answers are in a cross; each column's tag says which of these it is.
 */
#ifndef ANALYSIS_DRIVERS_STATE_H
#define ANALYSIS_DRIVERS_STATE_H

#include <stdint.h>

/*
 * Roles of the tables: columns of the cross, its sums, and for a 0/1 outcome one row for each pattern
 * of the predictors: how many 0 and 1, the sums of the predictors as the cross counts them, and
 * under weights the sums of these and of their squares, each with 0 and with 1. Under weights any
 * other outcome has such rows, too, for the errors: how many records, the sums of the predictors, and
 * those of w^2, w^2 y and w^2 y^2.
 */
enum { DRIVERS_CROSS, DRIVERS_SUMS, DRIVERS_PATTERNS, DRIVERS_SPREAD };

enum { PATTERN_FORM_PREDICTORS = 1, PATTERN_FORM_WEIGHTED = 2, PATTERN_COUNTS = 2, PATTERN_WEIGHTS = 4 };

enum { SPREAD_COUNTS = 1 };
enum { SPREAD_W2, SPREAD_W2Y, SPREAD_W2Y2, SPREAD_WIDES };

/* More patterns than these are not fitted. */
enum { PATTERN_MOST = 65536 };

enum drivers_part { DRIVERS_VALUE, DRIVERS_LOW, DRIVERS_HIGH, DRIVERS_PARTS };

/* The outcome's tag is 0. */
static inline int64_t drivers_tag(int64_t predictor, enum drivers_part part)
{
	return 1 + predictor * DRIVERS_PARTS + (int64_t)part;
}

#endif
