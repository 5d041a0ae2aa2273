/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/trial.h"

#include "util/mem.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

double t_statistic(double mean, double se)
{
	return se > 0 ? mean / se : NAN;
}

double t_p(double t, double n)
{
	return isnan(t) || !(n > 1) ? NAN : 2 * gsl_cdf_tdist_Q(fabs(t), n - 1);
}

double normal_p(double z)
{
	return isnan(z) ? NAN : 2 * gsl_cdf_ugaussian_Q(fabs(z));
}

static double count_at(const double *count, size_t n, long first, long difference)
{
	long at = difference - first;

	return at >= 0 && (size_t)at < n ? count[at] : 0;
}

/* p of the sum v of the ranks of positive differences, of `ranked` in all. */
static double sum_of_ranks_p(double v, double ranked, double ties)
{
	double mean = ranked * (ranked + 1) / 4;
	double variance = ranked * (ranked + 1) * (2 * ranked + 1) / 24 - ties / 48;

	if (!(variance > 0))
		return NAN;
	double distance = fabs(v - mean) - .5;
	double p = 2 * gsl_cdf_ugaussian_Q((distance > 0 ? distance : 0) / sqrt(variance));
	return p > 1 ? 1 : p;
}

double signed_rank_p(const double *count, size_t n, long first, double *v)
{
	long most = labs(first) > labs(first + (long)n - 1) ? labs(first) : labs(first + (long)n - 1);
	double ranked = 0, ties = 0;

	*v = 0;
	for (long d = 1; d <= most; d++) {
		double plus = count_at(count, n, first, d), tied = plus + count_at(count, n, first, -d);
		*v += plus * (ranked + (tied + 1) / 2);
		ties += tied * tied * tied - tied;
		ranked += tied;
	}
	return sum_of_ranks_p(*v, ranked, ties);
}

/* From both ends inwards the larger distance comes first: ranks are given from the last one back. */
double signed_ranks_p(const double *difference, size_t n, double *v)
{
	size_t low = 0, high = n, left = 0;
	double ties = 0, ranked;

	*v = 0;
	for (size_t i = 0; i < n; i++)
		left += difference[i] < 0 || difference[i] > 0;
	ranked = (double)left;
	while (left) {
		double far = low < high ? fmax(-difference[low], difference[high - 1]) : 0, minus = 0, plus = 0;
		for (; low < high && -difference[low] >= far; low++)
			minus++;
		for (; high > low && difference[high - 1] >= far; high--)
			plus++;
		double tied = minus + plus;
		*v += plus * ((double)left - (tied - 1) / 2);
		ties += tied * tied * tied - tied;
		left -= (size_t)tied;
	}
	return sum_of_ranks_p(*v, ranked, ties);
}

/* p and where it came from. */
struct rank {
	double p;
	size_t at;
};

static int by_p(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;

	if (x->p != y->p)
		return x->p < y->p ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* The numbers among p in order, the least first; the caller frees. */
static struct rank *ordered(const double *p, size_t n, size_t *tests)
{
	struct rank *rank = mem_zero(n, sizeof(*rank));

	*tests = 0;
	for (size_t i = 0; i < n; i++)
		if (!isnan(p[i]))
			rank[(*tests)++] = (struct rank){p[i], i};
	qsort(rank, *tests, sizeof(*rank), by_p);
	return rank;
}

void adjust_holm(double *p, size_t n)
{
	size_t tests;
	struct rank *rank = ordered(p, n, &tests);
	double least = 0;

	for (size_t i = 0; i < tests; i++) {
		double adjusted = rank[i].p * (double)(tests - i);
		least = adjusted > least ? adjusted : least;
		p[rank[i].at] = least < 1 ? least : 1;
	}
	free(rank);
}

void adjust_benjamini_hochberg(double *p, size_t n)
{
	size_t tests;
	struct rank *rank = ordered(p, n, &tests);
	double most = 1;

	for (size_t i = tests; i--;) {
		double adjusted = rank[i].p * (double)tests / (double)(i + 1);
		most = adjusted < most ? adjusted : most;
		p[rank[i].at] = most;
	}
	free(rank);
}
