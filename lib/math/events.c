/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/events.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>

/* Likelihoods that differ by no more than this are the same one. */
static const double same = 1 + 1e-7;

/* Where the chance of at least `shape` events is p, as a mean. GSL's inverse may fail; halving does not. */
static double mean_at(double p, double shape)
{
	double x = gsl_cdf_gamma_Pinv(p, shape, 1), low = 0, high = 2 * shape + 2000;

	if (isfinite(x) && fabs(gsl_sf_gamma_inc_P(shape, x) - p) < 1e-9)
		return x;
	for (int i = 0; i < 200; i++) {
		double middle = (low + high) / 2;
		if (gsl_sf_gamma_inc_P(shape, middle) < p)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct interval events_interval(double count, double confidence)
{
	double tail = (1 - confidence) / 2;

	return (struct interval){count > 0 ? mean_at(tail, count) : 0, mean_at(1 - tail, count + 1)};
}

static double log_chance(double count, double mean)
{
	return count * log(mean) - mean - lgamma(count + 1);
}

static double at_most(double count, double mean)
{
	return count < 0 ? 0 : gsl_sf_gamma_inc_Q(count + 1, mean);
}

static double at_least(double count, double mean)
{
	return count <= 0 ? 1 : gsl_sf_gamma_inc_P(count, mean);
}

/* The greatest count below the mean that is no likelier than `level`; -1: none. Chances rise up to there. */
static double low_end(double level, double mean)
{
	double low = -1, high = floor(mean) + 1;

	while (high - low > 1) {
		double middle = floor((low + high) / 2);
		if (log_chance(middle, mean) <= level)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The least count from the mean on that is no likelier. Chances fall from there. */
static double high_end(double level, double mean)
{
	double low = ceil(mean) - 1, high = ceil(mean) + 1;

	while (log_chance(high, mean) > level)
		high *= 2;
	while (high - low > 1) {
		double middle = floor((low + high) / 2);
		if (log_chance(middle, mean) <= level)
			high = middle;
		else
			low = middle;
	}
	return high;
}

double events_p(double count, double expected)
{
	if (!(expected > 0))
		return NAN;
	if (count == expected)
		return 1;
	double level = log_chance(count, expected) + log(same);
	double p = count < expected ? at_most(count, expected) + at_least(high_end(level, expected), expected)
				    : at_least(count, expected) + at_most(low_end(level, expected), expected);
	return p < 1 ? p : 1;
}
