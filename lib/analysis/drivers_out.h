/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The results of drivers: what its state holds, and how it becomes rows. The cross-products of the
 * outcome, the predictors and their low and high answers are in a cross; each column's tag says
 * which of these it is.
 */
#ifndef ANALYSIS_DRIVERS_OUT_H
#define ANALYSIS_DRIVERS_OUT_H

#include "analysis/analysis.h"

/* Roles of the tables: columns of the cross, its sums. */
enum { DRIVERS_CROSS, DRIVERS_SUMS };

enum drivers_part { DRIVERS_VALUE, DRIVERS_LOW, DRIVERS_HIGH, DRIVERS_PARTS };

/* The outcome's tag is 0. */
static inline int64_t drivers_tag(int64_t predictor, enum drivers_part part)
{
	return 1 + predictor * DRIVERS_PARTS + (int64_t)part;
}

int drivers_emit(const struct emission *emission, struct fault *fault);

#endif
