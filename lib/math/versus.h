/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One group against another, or the same people before and after. Counts may be fractions: those
 * that a sample is worth under survey weights. Everything is NAN where the data decide nothing.
 */
#ifndef MATH_VERSUS_H
#define MATH_VERSUS_H

#include "math/interval.h"

#include <stddef.h>

/* x1/n1 - x2/n2 in standard errors, both shares taken as one (pooled). */
double shares_z(double x1, double n1, double x2, double n2);

/*
 * Are k shares x[i]/n[i] one? Pearson's (1900) chi-square on so many degrees of freedom as there are
 * groups with answers, less one. NAN below two groups, or where all answers are the same.
 */
double shares_chi_square(const double *x, const double *n, size_t k, double *freedom);
double chi_square_p(double chi_square, double freedom);

/* mean1 - mean2 from variances (divisor n - 1): Welch (1947), two-sided. t and its degrees of freedom. */
struct welch_test {
	double t, freedom, p;
};

struct welch_test welch_test(double mean1, double variance1, double n1, double mean2, double variance2,
	double n2);

/* Pairs of answers yes or no. */
struct changed {
	double n;         /* pairs */
	double gone, come; /* yes before and no after; no before and yes after */
};

/* Chi-square on 1 degree of freedom: McNemar (1947); less_one takes Edwards' (1948) 1 off. */
double mcnemar(const struct changed *changed, double less_one);
double mcnemar_p(double chi_square);

/* Share of yes after less that before: Agresti and Min (2005), half a pair added to each of the four
   cells; clamped. */
struct interval changed_share(const struct changed *changed, double confidence);

#endif
