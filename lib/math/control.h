/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control charts over periods in their order: limits, run rules, cumulative sums, moving averages.
 * A z is how far a period's value is from the centre, in standard deviations.
 */
#ifndef MATH_CONTROL_H
#define MATH_CONTROL_H

#include <stddef.h>

/*
 * By how much the z of a baseline vary more than chance lets them: mean |z[i] - z[i-1]| / 1.128
 * (Laney 2002); 1 where the periods differ as sampling alone would make them. NAN below two.
 */
double control_sigma_z(const double *z, size_t k);

/*
 * The rules that period i breaks, as bits (Western Electric 1956): one beyond 3, two of three
 * beyond 2, four of five beyond 1, eight in a row on one side. Each fires at its last period only
 * where that one is part of it. Periods before the first count as none.
 */
enum control_rule { CONTROL_BEYOND = 1, CONTROL_TWO = 2, CONTROL_FOUR = 4, CONTROL_EIGHT = 8, CONTROL_RULES = 4 };
unsigned control_high(const double *z, size_t i);
unsigned control_low(const double *z, size_t i);

/*
 * Two one-sided cumulative sums of z with a slack (Page 1954): high[i] grows when z stays above
 * slack, low[i] when it stays below -slack; both begin at 0 and never fall below.
 */
void control_cusum(const double *z, size_t k, double slack, double *high, double *low);

/*
 * Exponentially weighted moving average of deviations d[i] from the centre with standard errors
 * se[i] (Roberts 1959): ewma[i] = lambda d[i] + (1 - lambda) ewma[i-1] from 0, and sd[i] is its
 * standard deviation, exact where the se differ.
 */
void control_ewma(const double *d, const double *se, size_t k, double lambda, double *ewma, double *sd);

/*
 * How many periods pass on average between two false alarms.
 *   cusum  both sides, with this slack and limit: Siegmund (1985)
 *   ewma   both sides, limits at `width` sd of its steady state: the Markov chain of Brook and Evans (1972)
 */
double control_cusum_run(double slack, double limit);
double control_ewma_run(double lambda, double width);

#endif
