/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/interval.h"
#include "math/jackknife.h"
#include "math/pls.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PARTS = 32, ITEMS = 7, BLOCKS = 3, PATHS = 3, SAMPLE = 250, SAMPLES = 400, WORLD = 200000 };

static const size_t first[] = {0, 2, 4, ITEMS};
static const struct pls_path path[PATHS] = {{0, 1}, {0, 2}, {1, 2}};
static const struct pls_model model = {BLOCKS, first, PATHS, path};

/* Of a mean, leaving out one record at a time, it is the usual standard error. */
static void of_a_mean(void **state)
{
	static const double x[] = {3, 5, 4, 9, 4};
	double without[5], sum = 25, square = 0;

	(void)state;
	for (int i = 0; i < 5; i++) {
		without[i] = (sum - x[i]) / 4;
		square += (x[i] - 5) * (x[i] - 5);
	}
	assert_true(fabs(jackknife_se(without, 5) - sqrt(square / 4 / 5)) < 1e-12);
	assert_true(isnan(jackknife_se(without, 1)));
	assert_true(isnan(jackknife_se(without, 0)));
}

static void dealt_or_not(void **state)
{
	double n[PARTS] = {0};

	(void)state;
	assert_false(jackknife_dealt(n, PARTS));
	for (int i = 0; i < PARTS; i++)
		n[i] = 100 + (i % 5 - 2) * 8;
	assert_true(jackknife_dealt(n, PARTS));
	for (int i = 0; i < PARTS; i++)
		n[i] *= 20; /* the same records, twenty times each */
	assert_false(jackknife_dealt(n, PARTS));
	memset(n, 0, sizeof(n));
	n[3] = 1;
	assert_true(jackknife_dealt(n, PARTS));
	n[3] = 1000;
	assert_false(jackknife_dealt(n, PARTS));
}

/* Sums of one part. */
struct sums {
	double n, sum[ITEMS], product[ITEMS][ITEMS];
};

/* What customers say from 1 to 10: many at the high end, a few far below, as in real surveys. */
static double answer(gsl_rng *rng, double latent)
{
	double x = 8.3 + 1.3 * (latent + gsl_ran_gaussian(rng, .9));

	x -= gsl_ran_bernoulli(rng, .05) ? gsl_ran_exponential(rng, 3) : 0;
	return round(fmin(fmax(x, 1), 10));
}

static void ask(gsl_rng *rng, struct sums *sums)
{
	double latent[BLOCKS], x[ITEMS];

	latent[0] = gsl_ran_tdist(rng, 6) * .8;
	latent[1] = .6 * latent[0] + gsl_ran_tdist(rng, 6) * .6;
	latent[2] = .2 * latent[0] + .6 * latent[1] + gsl_ran_tdist(rng, 6) * .5;
	for (size_t b = 0; b < BLOCKS; b++)
		for (size_t i = first[b]; i < first[b + 1]; i++)
			x[i] = answer(rng, latent[b]);
	sums->n++;
	for (size_t i = 0; i < ITEMS; i++) {
		sums->sum[i] += x[i];
		for (size_t j = 0; j < ITEMS; j++)
			sums->product[i][j] += x[i] * x[j];
	}
}

static void join(struct sums *all, const struct sums *part, double sign)
{
	all->n += sign * part->n;
	for (size_t i = 0; i < ITEMS; i++) {
		all->sum[i] += sign * part->sum[i];
		for (size_t j = 0; j < ITEMS; j++)
			all->product[i][j] += sign * part->product[i][j];
	}
}

/* Paths, and behind them the index of the last block. */
static void estimate(const struct sums *sums, double out[PATHS + 1])
{
	double covariance[ITEMS * ITEMS], mean = 0, all = 0;

	for (size_t i = 0; i < ITEMS; i++)
		for (size_t j = 0; j < ITEMS; j++)
			covariance[i * ITEMS + j] = (sums->product[i][j] - sums->sum[i] * sums->sum[j] / sums->n) / (sums->n - 1);
	struct pls pls = pls_fit(&model, covariance, PLS_PATH);
	assert_int_equal(pls.end, PLS_DONE);
	memcpy(out, pls.coefficient, PATHS * sizeof(*out));
	for (size_t i = first[2]; i < ITEMS; i++) {
		double v = pls.weight[i] / sqrt(covariance[i * ITEMS + i]);
		mean += v * (sums->sum[i] / sums->n - 1);
		all += 9 * v;
	}
	out[PATHS] = 100 * mean / all;
	pls_release(&pls);
}

/* Intervals at 95 % hold what a very large survey finds in about 95 of a hundred surveys. */
static void they_cover(void **state)
{
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	static struct sums part[PARTS];
	struct sums all = {0};
	double truth[PATHS + 1], value[PATHS + 1], one[PATHS + 1], without[PATHS + 1][PARTS];
	int covered[PATHS + 1] = {0};

	(void)state;
	gsl_rng_set(rng, 11);
	for (int i = 0; i < WORLD; i++)
		ask(rng, &all);
	estimate(&all, truth);
	for (int s = 0; s < SAMPLES; s++) {
		memset(part, 0, sizeof(part));
		memset(&all, 0, sizeof(all));
		for (int i = 0; i < SAMPLE; i++)
			ask(rng, &part[gsl_rng_uniform_int(rng, PARTS)]);
		for (int p = 0; p < PARTS; p++)
			join(&all, &part[p], 1);
		estimate(&all, value);
		for (int p = 0; p < PARTS; p++) {
			struct sums less = all;
			join(&less, &part[p], -1);
			estimate(&less, one);
			for (int k = 0; k <= PATHS; k++)
				without[k][p] = one[k];
		}
		for (int k = 0; k <= PATHS; k++) {
			struct interval bounds = student(value[k], jackknife_se(without[k], PARTS), PARTS, .95);
			covered[k] += bounds.low <= truth[k] && truth[k] <= bounds.high;
		}
	}
	gsl_rng_free(rng);
	for (int k = 0; k <= PATHS; k++)
		if (covered[k] < SAMPLES * 92 / 100 || covered[k] > SAMPLES * 98 / 100)
			fail_msg("number %d: %d of %d", k, covered[k], SAMPLES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_a_mean),
		cmocka_unit_test(dealt_or_not),
		cmocka_unit_test(they_cover),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
