/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of hypotheses and what to do with many of them at once. All p are two-sided; NAN where
 * the data decide nothing.
 */
#ifndef MATH_TRIAL_H
#define MATH_TRIAL_H

#include <stdbool.h>
#include <stddef.h>

/* Student's t of a mean against 0 on n - 1 degrees of freedom. */
double t_statistic(double mean, double se);
double t_p(double t, double n);

/* Of a standard normal statistic. */
double normal_p(double z);

/*
 * Wilcoxon (1945) signed ranks from counts of differences: count[i] of difference first + i.
 * Zeros are left out, ties share their mean rank; p by the normal approximation with correction
 * for ties and continuity. *v is the sum of the ranks of positive differences.
 */
double signed_rank_p(const double *count, size_t n, long first, double *v);

/* The same of n differences, whole numbers as doubles, in order of size. */
double signed_ranks_p(const double *difference, size_t n, double *v);

/* Adjust p[0, n) in place, NANs apart: Holm (1979), Benjamini and Hochberg (1995). */
void adjust_holm(double *p, size_t n);
void adjust_benjamini_hochberg(double *p, size_t n);

#endif
