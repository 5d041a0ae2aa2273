/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mean and variance from exact whole-number sums: n, sum of x, sum of x^2.
 */
#ifndef MATH_MOMENT_H
#define MATH_MOMENT_H

#include "util/wide.h"

struct moment {
	wide n, sum, square;
};

/* Add `times` observations of a whole number. */
void moment_add(struct moment *moment, wide x, wide times);

/* NAN without observations; sd and se NAN below two. The divisor of the variance is n - 1. */
double moment_mean(const struct moment *moment);
double moment_sd(const struct moment *moment);
double moment_se(const struct moment *moment);

#endif
