/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/ranks.h"

#include "math/trial.h"
#include "util/mem.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdlib.h>

enum { EXACT_BELOW = 50, ADD_UP_BELOW = 1000000 };

/* How many of the ways to mix n1 and n2 give each U, divided by all: ways[u], u = 0 … n1 n2. */
static double *share_of_u(size_t n1, size_t n2)
{
	size_t most = n1 * n2;
	double *ways = mem_zero(most + 1, sizeof(*ways));

	/* the coefficients of the Gaussian binomial, factor by factor: times 1 - q^(n2 + i), through 1 - q^i */
	ways[0] = 1;
	for (size_t i = 1; i <= n1; i++) {
		for (size_t u = most; u >= n2 + i && u <= most; u--)
			ways[u] -= ways[u - n2 - i];
		for (size_t u = i; u <= most; u++)
			ways[u] += ways[u - i];
		for (size_t u = 0; u <= most; u++) /* shares stay small: C(n2 + i, i) = C(n2 + i - 1, i - 1) (n2 + i) / i */
			ways[u] *= (double)i / (double)(n2 + i);
	}
	return ways;
}

static double exact_p(double u, size_t n1, size_t n2)
{
	double *ways = share_of_u(n1, n2), low = 0, high = 0;

	for (size_t i = 0; i <= n1 * n2; i++) {
		low += (double)i <= u ? ways[i] : 0;
		high += (double)i >= u ? ways[i] : 0;
	}
	free(ways);
	return fmin(1, 2 * fmin(low, high));
}

static double normal_approximation(double u, double n1, double n2, double ties)
{
	double n = n1 + n2, off = fabs(u - n1 * n2 / 2);
	double variance = n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)));

	return variance > 0 ? normal_p(fmax(off - .5, 0) / sqrt(variance)) : NAN;
}

/* The variance of placements: what share of the other sample lies below a value. */
static double placement_se(const struct rank_cell *cell, size_t cells, double n1, double n2, double superior)
{
	double below1 = 0, below2 = 0, sum1 = 0, sum2 = 0;

	for (size_t i = 0; i < cells; i++) {
		double in2 = (below2 + cell[i].n2 / 2) / n2 - superior, in1 = (below1 + cell[i].n1 / 2) / n1 - (1 - superior);
		sum1 += cell[i].n1 * in2 * in2;
		sum2 += cell[i].n2 * in1 * in1;
		below1 += cell[i].n1;
		below2 += cell[i].n2;
	}
	return n1 > 1 && n2 > 1 ? sqrt(sum1 / (n1 - 1) / n1 + sum2 / (n2 - 1) / n2) : NAN;
}

struct mann_whitney mann_whitney(const struct rank_cell *cell, size_t cells)
{
	struct mann_whitney test = {NAN, NAN, NAN, NAN, false};
	double n1 = 0, n2 = 0, ties = 0, u = 0;

	for (size_t i = 0; i < cells; i++) {
		double t = cell[i].n1 + cell[i].n2;
		u += cell[i].n1 * (n2 + cell[i].n2 / 2);
		ties += t * (t * t - 1);
		n1 += cell[i].n1;
		n2 += cell[i].n2;
	}
	if (!(n1 > 0) || !(n2 > 0))
		return test;
	test.u = u;
	test.superior = u / (n1 * n2);
	test.se = placement_se(cell, cells, n1, n2, test.superior);
	test.exact = !(ties > 0) && n1 < EXACT_BELOW && n2 < EXACT_BELOW;
	test.p = test.exact ? exact_p(u, (size_t)n1, (size_t)n2) : normal_approximation(u, n1, n2, ties);
	return test;
}

struct interval superior_interval(const struct mann_whitney *test, double confidence)
{
	double p = test->superior, z = normal_width(confidence);

	if (!(test->se > 0) || !(p > 0 && p < 1))
		return (struct interval){NAN, NAN};
	double at = log(p / (1 - p)), half = z * test->se / (p * (1 - p));
	return (struct interval){1 / (1 + exp(half - at)), 1 / (1 + exp(-half - at))};
}

/* What is no likelier than x of n at share: all at once where that is affordable, else twice the smaller tail. */
static double binomial_p(double x, double n, double share)
{
	double seen = gsl_ran_binomial_pdf((unsigned)x, share, (unsigned)n) * (1 + 1e-7), sum = 0;

	if (n > ADD_UP_BELOW) {
		double low = gsl_cdf_binomial_P((unsigned)x, share, (unsigned)n);
		double high = x > 0 ? gsl_cdf_binomial_Q((unsigned)x - 1, share, (unsigned)n) : 1;
		return fmin(1, 2 * fmin(low, high));
	}
	for (unsigned i = 0; i <= (unsigned)n; i++) {
		double each = gsl_ran_binomial_pdf(i, share, (unsigned)n);
		sum += each <= seen ? each : 0;
	}
	return fmin(1, sum);
}

struct rate_ratio rate_ratio(double x1, double e1, double x2, double e2, double confidence)
{
	struct rate_ratio rates = {NAN, NAN, NAN, NAN};
	double n = x1 + x2;

	if (!(e1 > 0) || !(e2 > 0) || !(n > 0) || !(n <= 4e9))
		return rates;
	struct interval share = clopper_pearson(x1, n, confidence);
	rates.ratio = x2 > 0 ? x1 / e1 / (x2 / e2) : INFINITY;
	rates.low = share.low / (1 - share.low) * e2 / e1;
	rates.high = share.high < 1 ? share.high / (1 - share.high) * e2 / e1 : INFINITY;
	rates.p = binomial_p(x1, n, e1 / (e1 + e2));
	return rates;
}
