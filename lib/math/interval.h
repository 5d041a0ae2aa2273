/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Confidence intervals. `confidence` is between 0 and 1, two-sided. Where there is nothing to
 * estimate (n = 0) both bounds are NAN, never 0.
 */
#ifndef MATH_INTERVAL_H
#define MATH_INTERVAL_H

#include <stddef.h>

struct interval {
	double low, high;
};

/* Quantile of the standard normal distribution for a two-sided interval: 1.96 for .95. */
double normal_width(double confidence);

/* x of n: Wilson (1927). */
struct interval wilson(double x, double n, double confidence);

/* x of n, exact by the beta distribution: Clopper and Pearson (1934). */
struct interval clopper_pearson(double x, double n, double confidence);

/* x events in an exposure e, as a rate x / e, exact by the Poisson distribution: Garwood (1936). */
struct interval garwood(double x, double e, double confidence);

/* x of n: Agresti and Coull (1998). Not clamped, as published. */
struct interval agresti_coull(double x, double n, double confidence);

/* x1/n1 - x2/n2: Newcombe (1998), method 10 (square-and-add of Wilson intervals). */
struct interval newcombe(double x1, double n1, double x2, double n2, double confidence);

/* Mean and standard error on n - 1 degrees of freedom: Student (1908). */
struct interval student(double mean, double se, double n, double confidence);

/*
 * Net promoter score as a share from -1 to 1: three ways of an interval for the difference of two
 * shares of one sample. `plus` promoters and `minus` detractors of n.
 *   wald            theta +- z sqrt(var / n), as published: it may leave [-1, 1] or have no width
 *   adjusted_wald   Rocks (2016): 3/4, 3/2, 3/4 added to the counts, then Wald; clamped
 *   score           Rocks (2016): every theta whose score test is not rejected; clamped
 */
struct interval nps_wald(double plus, double minus, double n, double confidence);
struct interval nps_adjusted_wald(double plus, double minus, double n, double confidence);
struct interval nps_score(double plus, double minus, double n, double confidence);

/* Simultaneous for k shares of one sample: Goodman (1965). */
struct interval goodman(double x, double n, size_t k, double confidence);

/*
 * A ratio on the scale of logarithms, from the squared relative errors of its two parts: of shares
 * (1 - p) / (n p), Katz et al. (1978); of means (se / mean)^2. NAN where there is no error.
 */
struct interval log_ratio(double ratio, double relative1, double relative2, double confidence);

/* mean1 - mean2 of two samples, from their variances (divisor n - 1): Welch (1947). */
struct interval welch(double mean1, double variance1, double n1, double mean2, double variance2, double n2,
	double confidence);

#endif
