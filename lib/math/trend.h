/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does a series rise or fall? Mann (1945) and Kendall (1975), with correction for ties, and the
 * median of all pairs' slopes, Sen (1968). Up to TREND_PAIRWISE values every slope is looked at;
 * of longer series slopes are counted, not kept: k log k time, and memory for k values.
 */
#ifndef MATH_TREND_H
#define MATH_TREND_H

#include <stdbool.h>
#include <stddef.h>

enum { TREND_PAIRWISE = 1500 };

struct trend {
	double s, variance; /* S and its variance if nothing changes */
	double tau;         /* S / (k (k - 1) / 2) */
	double p;           /* with correction for continuity; NAN where all values are the same */
	double slope;       /* a unit of time */
};

/* at: rising whole numbers, when each value stood. All NAN below three values. */
struct trend trend_of(const double *value, const double *at, size_t k);

#endif
