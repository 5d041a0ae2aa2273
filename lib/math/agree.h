/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do raters agree beyond chance? Units (texts, visits) that several raters have put on levels, some
 * perhaps not rated; units with the same ratings are one pattern. Standard errors are those of
 * linearisation over units, with survey weights or without: the units are the sample, the raters
 * are given.
 */
#ifndef MATH_AGREE_H
#define MATH_AGREE_H

#include <stddef.h>
#include <stdint.h>

enum { AGREE_NONE = UINT32_MAX }; /* a rating that is missing */

/* How far two levels are from each other. */
enum agree_level { AGREE_NOMINAL, AGREE_ORDINAL, AGREE_INTERVAL, AGREE_RATIO };

/* How much of an agreement two levels are: 1 - distance / range, with the distance squared or not.
 */
enum agree_credit { AGREE_EQUAL, AGREE_LINEAR, AGREE_QUADRATIC };

struct agree_pattern {
	double n, w, w2; /* units, sum of their weights, of the squares of these; without weights
			    all n */
};

struct agree {
	size_t raters, patterns, levels;
	const uint32_t *rating; /* [patterns * raters] a level below `levels`, or AGREE_NONE */
	const struct agree_pattern *pattern;
	const double *x; /* [levels] ascending, the levels' numbers; NULL: they are names */
};

/* Everything is NAN where it is not defined: no unit, or a single level, which is not agreement. */
struct agreed {
	double n;                  /* units with two ratings or more */
	double n_effective;        /* Kish (1965) */
	double observed, expected; /* of kappa: agreement found, and by chance */
	double value, se;
};

/*
 * Krippendorff's (2004) alpha over all raters. Ordinal, interval and ratio need x, and ratio that
 * none is below 0.
 */
struct agreed agree_alpha(const struct agree *agree, enum agree_level level);

/*
 * Kappa of raters a and b over the units that both have rated: Cohen (1960), with credit for near
 * levels Cohen (1968); standard error by Fleiss, Cohen and Everitt (1969).
 */
struct agreed agree_kappa(const struct agree *agree, size_t a, size_t b, enum agree_credit credit);

/* How many of 100 pairs of ratings of one unit are equal, as a share: the mean over units. */
struct agreed agree_share(const struct agree *agree);

#endif
