/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of n sorted values, counted from 1, say what: the quantile (type 1 of Hyndman and Fan
 * 1996), the limits of a quantile (order statistics and the binomial distribution, Thompson 1936),
 * and the end of a range that holds the next value with a given chance (split conformal prediction:
 * Vovk and others 2005, Lei and others 2018), which asks of the values only that their order does
 * not matter. A rank of 0: there is none, n is too small.
 */
#ifndef MATH_CONFORMAL_H
#define MATH_CONFORMAL_H

#include "util/wide.h"

/* The smallest rank with at least a share q of all values up to it; n and q above 0. */
wide quantile_rank(wide n, double q);

struct rank_span {
	wide low, high;
};

/* Each end leaves the quantile outside with a chance of at most (1 - confidence) / 2. 0 < q < 1. */
struct rank_span quantile_span(wide n, double q, double confidence);

/* The next value is at or below the value of this rank with a chance of at least `share`: the
   ceiling of (n + 1) share; 0 when that is above n. */
wide conformal_above(wide n, double share);

/* It is below the value of this rank with a chance of at most `share`: the floor of (n + 1) share. */
wide conformal_below(wide n, double share);

#endif
