/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/raking.h"

#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_ROUNDS = 1000 };

static void sum_categories(
	const struct raking *raking, const struct raking_margin *margin, double *sum)
{
	for (size_t c = 0; c < margin->categories; c++)
		sum[c] = 0;
	for (size_t i = 0; i < raking->cells; i++)
		sum[margin->category[i]] += raking->records[i] * raking->weight[i];
}

static void fit(struct raking *raking, const struct raking_margin *margin, double *sum)
{
	sum_categories(raking, margin, sum);
	for (size_t c = 0; c < margin->categories; c++)
		sum[c] = margin->target[c] / sum[c];
	for (size_t i = 0; i < raking->cells; i++)
		raking->weight[i] *= sum[margin->category[i]];
}

static void bound(struct raking *raking, double low, double high)
{
	for (size_t i = 0; i < raking->cells; i++)
		raking->weight[i] = fmin(fmax(raking->weight[i], low), high);
}

/* A sum that is no number (weights underflowed to nothing) counts as the worst there is. */
static void measure(struct raking *raking, double total, double *sum)
{
	raking->error = -1;
	for (size_t m = 0; m < raking->margins; m++) {
		const struct raking_margin *margin = &raking->margin[m];
		sum_categories(raking, margin, sum);
		for (size_t c = 0; c < margin->categories; c++) {
			double error = fabs(sum[c] - margin->target[c]) / total;
			if (!isnan(error) && error <= raking->error)
				continue;
			raking->error = error;
			raking->worst_margin = m;
			raking->worst_category = c;
			raking->worst_sum = sum[c];
		}
	}
}

static double sum_of(const double *x, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += x[i];
	return sum;
}

bool raking_run(struct raking *raking)
{
	double total = sum_of(raking->margin[0].target, raking->margin[0].categories);
	double mean = total / sum_of(raking->records, raking->cells);
	bool bounded = raking->low > 0 || isfinite(raking->high);
	size_t most = 0;

	for (size_t m = 0; m < raking->margins; m++)
		most = raking->margin[m].categories > most ? raking->margin[m].categories : most;
	double *sum = mem_zero(most, sizeof(*sum));
	for (size_t i = 0; i < raking->cells; i++)
		raking->weight[i] = raking->base[i];
	raking->rounds = 0;
	do {
		for (size_t m = 0; m < raking->margins; m++)
			fit(raking, &raking->margin[m], sum);
		if (bounded)
			bound(raking, raking->low * mean, raking->high * mean);
		measure(raking, total, sum);
	} while (++raking->rounds < MOST_ROUNDS && !(raking->error <= raking->tolerance));
	free(sum);
	return raking->error <= raking->tolerance;
}

double kish_effect(double n, double sum, double square)
{
	return n * square / (sum * sum);
}

double kish_n(double sum, double square)
{
	return sum * sum / square;
}
