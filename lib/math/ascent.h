/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slope of a straight line of least squares through whole numbers (k, y), and how much each
 * point moves it: the sum of squares of what bunches of points do gives a variance that holds
 * though the points of a bunch go together (Liang and Zeger 1986), times G/(G-1) for G bunches.
 */
#ifndef MATH_ASCENT_H
#define MATH_ASCENT_H

#include "util/wide.h"

#include <stdbool.h>

struct ascent {
	wide n, k, y, kk, ky;
};

void ascent_add(struct ascent *ascent, wide k, wide y, wide times);

/* Does k differ between points? Else there is no slope. */
bool ascent_has_slope(const struct ascent *ascent);
double ascent_slope(const struct ascent *ascent);

/* What one point at (k, y) adds to the slope's error. */
double ascent_pull(const struct ascent *ascent, wide k, wide y);

#endif
