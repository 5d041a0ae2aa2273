/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mean and variance of doubles that come one by one (Welford 1962): values that are all the same
 * have the variance 0, not a rounding error. The result depends on their order, so it is for
 * where the order is settled.
 */
#ifndef MATH_SPREAD_H
#define MATH_SPREAD_H

struct spread {
	double n, mean, squares; /* of deviations from the mean */
};

void spread_add(struct spread *spread, double x);

/* Divisor n - 1; NAN below two values. */
double spread_variance(const struct spread *spread);
double spread_se(const struct spread *spread); /* of the mean */

#endif
