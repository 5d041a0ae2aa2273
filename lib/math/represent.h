/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far those who answered are like those who were asked: the R-indicator of Schouten, Cobben and
 * Bethlehem (2009), R = 1 - 2 S, where S is the standard deviation of the propensities to answer;
 * here a stratum's propensity is its response rate. 1: all strata answer alike.
 */
#ifndef MATH_REPRESENT_H
#define MATH_REPRESENT_H

#include <stddef.h>

struct stratum {
	double asked, answered;
};

struct represented {
	double n, rate; /* asked, and the share of them that answered */
	double r, se; /* se by the delta method, rates being binomial; NAN where all rates are equal
		       */
	/* S / rate: no mean can be further off, in standard deviations of what is averaged, as far
	   as the strata tell. NAN when nobody answered. */
	double bias;
};

/* Strata of which nobody was asked do not count. r is NAN below two strata. */
struct represented represent(const struct stratum *stratum, size_t strata);

#endif
