/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two samples by the order of their values alone, and two rates.
 */
#ifndef MATH_RANKS_H
#define MATH_RANKS_H

#include "math/interval.h"

#include <stdbool.h>
#include <stddef.h>

/* A value and how many of each sample have it. */
struct rank_cell {
	double value, n1, n2;
};

/* Mann and Whitney (1947). */
struct mann_whitney {
	double u;        /* pairs in which sample 1 has the higher value, ties half */
	double superior; /* the same as a share of all pairs: P(1 > 2) + P(1 = 2) / 2 */
	double se;       /* of superior, from placements: Brunner and Munzel (2000) */
	double p;        /* exact without ties where each sample has fewer than 50, else normal with
	                    corrections for ties and continuity; NAN where all values are the same */
	bool exact;
};

/* Cells in order of value, each value once. NAN where a sample is empty. */
struct mann_whitney mann_whitney(const struct rank_cell *cell, size_t cells);

/* Of superior, on the scale of logits so that it stays between 0 and 1. */
struct interval superior_interval(const struct mann_whitney *test, double confidence);

/*
 * x1 events in an exposure e1 against x2 in e2: (x1 / e1) / (x2 / e2), exact by the binomial
 * distribution of x1 given x1 + x2 (Przyborowski and Wilenski 1940); p adds up what is no likelier
 * than what was seen. high is INFINITY where x2 is 0.
 */
struct rate_ratio {
	double ratio, low, high, p;
};

struct rate_ratio rate_ratio(double x1, double e1, double x2, double e2, double confidence);

#endif
