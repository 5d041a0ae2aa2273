/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A share of records that come in bunches: the months of a customer go together, so a thousand of
 * them tell less than a thousand customers would. The share is a ratio of two totals over the
 * bunches, and its variance that of a ratio by linearisation (Cochran 1977, chapters 6 and 9). The
 * bounds are Wilson's with as many records as that variance is worth, never more than there are;
 * where every record says the same, as many as there are bunches.
 */
#ifndef MATH_CLUSTER_H
#define MATH_CLUSTER_H

#include "math/interval.h"
#include "util/wide.h"

/* Exact sums over bunches of x hits among n records. */
struct bunches {
	wide bunches, n, x, xx, xn, nn;
};

/* One bunch; without records it does not count. */
void bunches_add(struct bunches *all, wide x, wide n);

double bunches_share(const struct bunches *all); /* NAN: no records */
double bunches_se(const struct bunches *all);    /* NAN: fewer than two bunches */
double bunches_worth(const struct bunches *all); /* the effective number of records */
struct interval bunches_bounds(const struct bunches *all, double confidence);

#endif
