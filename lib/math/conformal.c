/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/conformal.h"

#include "math/interval.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

/* .9 * 20 is 18, whatever doubles make of it. */
#define NEARLY 1e-15

/* Above this variance the sums of the binomial distribution are long, and the normal one is near. */
#define MANY 2500.

wide quantile_rank(wide n, double q)
{
	wide rank = (wide)ceil(q * wide_double(n) * (1 - NEARLY));

	return rank < 1 ? 1 : rank > n ? n : rank;
}

/* P(B <= k) of n trials at p. */
static double below(double k, double n, double p)
{
	if (k < 0)
		return 0;
	return k >= n ? 1 : gsl_cdf_beta_Q(p, k + 1, n - k);
}

/* The largest r with P(B <= r - 1) <= tail: the mirror of the upper end with 1 - p. */
static wide lower_rank(wide n, double p, double tail)
{
	double all = wide_double(n), variance = all * p * (1 - p);

	if (variance > MANY) { /* Cornish and Fisher (1937), a rank further out */
		double z = gsl_cdf_ugaussian_Pinv(tail);
		double at = all * p + z * sqrt(variance) + (z * z - 1) * (1 - 2 * p) / 6;
		return (wide)floor(at);
	}
	wide low = 0, high = n;
	while (low < high) {
		wide middle = low + (high - low + 1) / 2;
		if (below(wide_double(middle - 1), all, p) <= tail)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}

struct rank_span quantile_span(wide n, double q, double confidence)
{
	double tail = (1 - confidence) / 2;
	wide mirror = n > 0 ? lower_rank(n, 1 - q, tail) : 0;

	return (struct rank_span){n > 0 ? lower_rank(n, q, tail) : 0, mirror ? n + 1 - mirror : 0};
}

wide conformal_above(wide n, double share)
{
	wide rank = (wide)ceil((wide_double(n) + 1) * share * (1 - NEARLY));

	rank = rank < 1 ? 1 : rank;
	return rank > n ? 0 : rank;
}

wide conformal_below(wide n, double share)
{
	wide rank = (wide)floor((wide_double(n) + 1) * share * (1 + NEARLY));

	return rank > n ? n : rank;
}
