/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a scale of several items can be trusted. Input are variances and covariances (any
 * divisor, the same for all) or loadings; a covariance matrix is k x k, row by row. Everything is
 * NAN where the data decide nothing: below two items, or without any variance. No value is
 * clamped: items that contradict each other give a negative coefficient, and that is a finding.
 */
#ifndef MATH_RELIABILITY_H
#define MATH_RELIABILITY_H

#include <stddef.h>

/* Cronbach (1951) from the sum of the k items' variances and the variance of their sum. */
double alpha_of(size_t k, double sum_of_variances, double variance_of_sum);

/* The same from the covariances. */
double alpha_raw(const double *covariance, size_t k);

/* Of items brought to one variance: k r / (1 + (k - 1) r), r the mean correlation. NAN too when an
   item does not vary. */
double alpha_standardised(const double *covariance, size_t k);

/*
 * Composite reliability of k items from their standardised loadings: Dillon and Goldstein (1984),
 * (sum of loadings)^2 / ((sum of loadings)^2 + sum of (1 - loading^2)).
 */
double composite_reliability(const double *loading, size_t k);

/*
 * Reliability of a difference x - y from the variances, the reliabilities and the covariance of
 * both: Johns (1981), (vx rx + vy ry - 2 cxy) / (vx + vy - 2 cxy). Low when both go together.
 */
double difference_reliability(double variance_x, double reliability_x, double variance_y,
	double reliability_y, double covariance);

#endif
