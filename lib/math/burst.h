/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of days in a row: which of them are more than a usual day has? The usual is robust, so
 * that what is looked for does not raise it.
 */
#ifndef MATH_BURST_H
#define MATH_BURST_H

#include <stdbool.h>
#include <stddef.h>

/* P(X >= x) of a Poisson variable; of one whose variance is `spread` (>= 1) times its mean. */
double poisson_tail(double x, double mean);
double count_tail(double x, double mean, double spread);

/* Below so many days there is no weekday of its own: each weekday has three days at least. */
enum { BURST_SEASON = 21 };

/*
 * expected[i] of count[0, days), day 0 being weekday `first`: from the median of the days of its
 * weekday, or of all days where they are few, the highest Poisson mean that has this median (so p
 * are rather too high than too low). Returns the spread: what the median absolute deviation of
 * (count - median) / sqrt(expected) says of the variance, in units of the mean, 1 at least.
 */
double burst_baseline(const double *count, size_t days, int first, double *expected);

#endif
