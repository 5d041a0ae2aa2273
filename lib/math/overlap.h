/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Means of two samples of which some members are in both: the t test of partially overlapping
 * samples with unequal variances (Derrick, Russ, Toher and White 2017). Without a common member it
 * is Welch's (1947), and where all are common the paired t test.
 */
#ifndef MATH_OVERLAP_H
#define MATH_OVERLAP_H

#include "math/spread.h"

struct overlap {
	struct spread side[2];
	/* of those on both sides: number, means, sums of squares and products of deviations */
	double both, mean[2], squares[2], product;
};

/* A member of one side; of both. */
void overlap_one(struct overlap *overlap, int side, double x);
void overlap_both(struct overlap *overlap, double x, double y);

/* Mean of side 0 less that of side 1: its error, degrees of freedom and two-sided p; NAN where the
   data decide nothing. */
struct overlap_test {
	double se, freedom, p;
};

struct overlap_test overlap_test(const struct overlap *overlap);

#endif
