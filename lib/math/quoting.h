/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How good was what was foretold: proper scores of ranges and of single numbers, the quantile that
 * costs least, ratios of sums, and how often a range should hold new values.
 */
#ifndef MATH_QUOTING_H
#define MATH_QUOTING_H

#include "util/wide.h"

/*
 * A range [low, high] that should hold x with a chance of 1 - alpha: its width, and 2 / alpha for each
 * unit that x lies outside. Less is better (Winkler 1972; Gneiting and Raftery 2007).
 */
double interval_score(double low, double high, double x, double alpha);

/* A single number that x should stay below with a chance of `share` (Koenker and Bassett 1978). */
double pinball_loss(double quote, double x, double share);

/* The quantile to quote when a unit too late costs `late` and one too early `early`: Arrow, Harris and
   Marschak (1951). Both above 0. */
double newsvendor_share(double late, double early);

/* sum y / sum x over n records, with the standard error of linearisation (Cochran 1977, 6.4). */
struct ratio_sums {
	wide n, x, y, xx, xy, yy;
};

struct ratio {
	double value, se; /* NAN where there are none: sum x not above 0; below two records */
};

struct ratio ratio_of(const struct ratio_sums *sums);

/*
 * `inside` of n values lay in a range that they made themselves: the share of m new values that will,
 * and its standard error, both sides' chance included (the beta-binomial distribution of Beta(inside,
 * n + 1 - inside)).
 */
struct expected_share {
	double share, se;
};

struct expected_share expected_share(double inside, double n, double m);

#endif
