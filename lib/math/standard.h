/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups made comparable where they differ in what they are made of: strata, such as kinds of
 * request, of which each group has its own mix.
 */
#ifndef MATH_STANDARD_H
#define MATH_STANDARD_H

#include "math/interval.h"

#include <stddef.h>

/* One stratum of a group: answers, their mean, the variance of one (divisor n), and its standard share. */
struct stratum {
	double n, mean, variance;
	double standard; /* of the standard population, in any unit */
};

/* A mean as if the group had the mix of the standard population; strata without answers are left out. */
struct standardised {
	double value, se;
	struct interval bounds;
	double covered; /* share of the standard population in strata that have answers */
};

/* Of means, by the normal distribution; one answer alone in a stratum varies as those of the others do. */
struct standardised standardise(const struct stratum *stratum, size_t strata, double confidence);

/*
 * Of shares, n * mean events each. The bounds are as far away as those of the strata (Wilson 1927) by
 * themselves take them, added as squares (Zou, Huang and Zhang 2009): one stratum has Wilson's interval,
 * and what is counted, yes or no, makes no difference. The se is not that of the bounds.
 */
struct standardised standardise_share(const struct stratum *stratum, size_t strata, double confidence);

/*
 * b's mean less a's as two parts (Kitagawa 1955): what b does differently within strata, and what
 * comes of another mix. A stratum that only one of them has differs by its mix alone.
 */
struct parts {
	double rate, mix;
};

struct parts kitagawa(const struct stratum *a, const struct stratum *b, size_t strata);

/* Odds of b over those of a, strata held equal: Mantel and Haenszel (1959). */
struct odds {
	double ratio, p; /* p with correction for continuity */
	struct interval bounds; /* Robins, Breslow and Greenland (1986) */
};

/* Shares: n * mean of each stratum are events. NAN where the strata decide nothing. */
struct odds mantel_haenszel(const struct stratum *a, const struct stratum *b, size_t strata, double confidence);

#endif
