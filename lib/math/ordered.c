/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/ordered.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

static int by_x(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;

	return (x->x > y->x) - (x->x < y->x);
}

int64_t ordered_sort(struct ordered *all, size_t n)
{
	int64_t count = 0;

	if (n)
		qsort(all, n, sizeof(*all), by_x);
	for (size_t i = 0; i < n; i++)
		count += all[i].times;
	return count;
}

/* The number at a rank from 1. */
static int64_t at_rank(const struct ordered *all, int64_t rank)
{
	while (rank > all->times)
		rank -= all++->times;
	return all->x;
}

int64_t ordered_quantile(const struct ordered *all, int64_t count, double q)
{
	int64_t rank = (int64_t)ceil(q * (double)count * (1 - 1e-15));

	return at_rank(all, rank < 1 ? 1 : rank > count ? count : rank);
}

/* The least k that so many successes or fewer have at least the chance p. */
static int64_t binomial_quantile(double p, double q, int64_t n)
{
	int64_t low = 0, high = n;

	if (n > UINT32_MAX) /* far beyond what the normal distribution needs */
		return (int64_t)floor(
			(double)n * q + gsl_cdf_ugaussian_Pinv(p) * sqrt((double)n * q * (1 - q)));
	while (low < high) {
		int64_t middle = low + (high - low) / 2;
		if (gsl_cdf_binomial_P((unsigned)middle, q, (unsigned)n) < p)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool ordered_interval(const struct ordered *all, int64_t count, double q, double confidence,
	int64_t *low, int64_t *high)
{
	int64_t first = binomial_quantile((1 - confidence) / 2, q, count);
	int64_t last = binomial_quantile((1 + confidence) / 2, q, count) + 1;

	if (first < 1 || last > count)
		return false;
	*low = at_rank(all, first);
	*high = at_rank(all, last);
	return true;
}
