/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mean under survey weights, from a table of levels: for each level how many records, the sum of
 * their weights and of the squares of these. The standard error is that of linearisation (Taylor):
 * sqrt(n / (n - 1) * sum w^2 (x - mean)^2) / sum w; with equal weights it is the usual one.
 */
#ifndef MATH_WEIGHTED_H
#define MATH_WEIGHTED_H

#include "util/wide.h"

#include <stddef.h>

struct weighted_level {
	double x;
	wide n, w, w2; /* records, sum of weights, sum of their squares; weights in any unit */
};

struct weighted {
	double n, mean;
	double variance;    /* of one answer: sum w (x - mean)^2 / sum w */
	double se;          /* NAN below two records */
	double n_effective; /* Kish (1965): (sum w)^2 / sum w^2 */
	/*
	 * n less what the weights cost for this very mean: n / deff, where deff is the square of se
	 * over that of a sample without weights. n_effective where all answers are the same.
	 */
	double n_here;
};

/* Everything is NAN, and n 0, when no record has a weight. */
struct weighted weighted_of(const struct weighted_level *level, size_t levels);

/*
 * The same from sums over records, where x has no levels: of w x, w x^2, w, w^2, w^2 x, w^2 x^2,
 * whole numbers all. Exact up to where a mean leaves the whole numbers.
 */
struct weighted_sums {
	wide n, wx, wx2, w, w2, w2x, w2x2;
};

struct weighted weighted_from(const struct weighted_sums *sums);

#endif
