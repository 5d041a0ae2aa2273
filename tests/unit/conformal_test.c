/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks against tables and sums of the binomial distribution; conformal ranks against the worked
 * example, and against what they promise: new cases are covered as often as was said.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/bucket.h"
#include "math/ladder.h"
#include "math/conformal.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

static wide count[BUCKETS];

/* n = 19, alpha = .1: the 18th of the scores is 22; a quantile of type 7, 20.4, covers too little. */
static void the_eighteenth_of_nineteen(void **state)
{
	static const int score[] = {2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 18, 20, 22, 30};
	struct ladder ladder;

	(void)state;
	for (int i = 0; i < 19; i++)
		count[score[i]]++;
	ladder = ladder_of(count);
	assert_true(ladder.total == 19);
	assert_true(conformal_above(19, .9) == 18);
	assert_int_equal(ladder_rank(&ladder, 18), 22);
	double type7 = 1 + 18 * .9; /* the 17.2nd: between 20 and 22 */
	assert_true(fabs(ladder_rank(&ladder, 17) + (type7 - 17) * 2 - 20.4) < 1e-12);
	assert_true(17. / 20 < .9 && 18. / 20 >= .9);
	assert_true(ladder_between(&ladder, 3, 22) == 17);
	assert_true(ladder_between(&ladder, 0, 1) == 0 && ladder_between(&ladder, 31, 99) == 0);
	assert_true(ladder_between(&ladder, 0, BUCKETS - 1) == 19);
	ladder_release(&ladder);
	memset(count, 0, sizeof(count));
}

/* n = 8: the ninth of eight does not exist, so no end is safe. */
static void eight_are_too_few(void **state)
{
	(void)state;
	assert_true(conformal_above(8, .9) == 0);
	assert_true(conformal_above(9, .9) == 9);
	assert_true(conformal_above(0, .5) == 0);
	assert_true(conformal_below(18, .05) == 0);
	assert_true(conformal_below(19, .05) == 1);
	assert_true(conformal_below(39, .05) == 2);
	assert_true(conformal_above(39, .95) == 38);
	/* products that are whole in truth stay what they are */
	for (wide n = 9; n < 200000; n += 10)
		assert_true(conformal_above(n, .9) == (n + 1) / 10 * 9 && conformal_below(n, .1) == (n + 1) / 10);
}

/* 95 % for a median: tables as in Conover (1999) have (2, 9) of 10, (6, 15) of 20, (40, 61) of 100. */
static void medians_have_the_ranks_of_the_tables(void **state)
{
	struct rank_span ten = quantile_span(10, .5, .95), twenty = quantile_span(20, .5, .95);
	struct rank_span hundred = quantile_span(100, .5, .95), five = quantile_span(5, .5, .95);

	(void)state;
	assert_true(ten.low == 2 && ten.high == 9);
	assert_true(twenty.low == 6 && twenty.high == 15);
	assert_true(hundred.low == 40 && hundred.high == 61);
	assert_true(five.low == 0 && five.high == 0);
	assert_true(quantile_rank(10, .9) == 9 && quantile_rank(10, .91) == 10 && quantile_rank(3, .01) == 1);
}

/* P(B <= k) by its terms. */
static double binomial_below(int k, int n, double p)
{
	double sum = 0;

	for (int i = 0; i <= k; i++)
		sum += exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) + i * log(p) + (n - i) * log(1 - p));
	return sum;
}

/* Neither end gives away more than half of what is left, and one rank further in would. */
static void no_rank_is_wider_than_it_must_be(void **state)
{
	static const double q[] = {.01, .1, .25, .5, .75, .9, .99};

	(void)state;
	for (int n = 1; n <= 300; n += n < 40 ? 1 : 13)
		for (size_t i = 0; i < sizeof(q) / sizeof(*q); i++) {
			struct rank_span span = quantile_span(n, q[i], .95);
			int low = (int)span.low, high = (int)span.high;
			assert_true(!low || binomial_below(low - 1, n, q[i]) <= .025 + 1e-9);
			assert_true(low == n || binomial_below(low, n, q[i]) > .025 - 1e-9);
			assert_true(!high || 1 - binomial_below(high - 1, n, q[i]) <= .025 + 1e-9);
			assert_true((high ? high : n + 1) == 1 ||
				1 - binomial_below((high ? high : n + 1) - 2, n, q[i]) > .025 - 1e-9);
		}
}

/* Where many make the sums long, the normal distribution says nearly the same ranks. */
static void many_go_over_smoothly(void **state)
{
	(void)state;
	for (int n = 9000; n <= 12000; n += 100) {
		struct rank_span span = quantile_span(n, .5, .95);
		double half = 1.959964 * sqrt(n * .25);
		assert_true(fabs((double)span.low - (n * .5 - half)) < 2);
		assert_true(fabs((double)span.high - (n * .5 + half)) < 2);
	}
	struct rank_span span = quantile_span(4000000000, .9, .95);
	assert_true(span.low > 3599962000 && span.low < 3599963000);
	assert_true(span.high > 3600037000 && span.high < 3600038000);
}

/* A wait of a few classes: exact seconds, minutes told in fives, hours with a long tail. */
static uint32_t drawn(gsl_rng *rng, int kind)
{
	double wait = gsl_ran_lognormal(rng, kind == 2 ? 9 : 5, kind == 2 ? 1.5 : .8);

	if (kind == 1)
		wait = 300 * floor(wait / 300);
	return bucket_of((int64_t)wait);
}

/* One class of waits: how many say what to quote, and whether one in fifty never ends. */
struct trial {
	gsl_rng *rng;
	int kind, n;
	bool open;
};

/* BUCKETS: not over. */
static uint32_t next_case(const struct trial *trial)
{
	return trial->open && gsl_rng_uniform(trial->rng) < .02 ? BUCKETS : drawn(trial->rng, trial->kind);
}

/* What share of FRESH new cases the range from rank `bottom` to rank `top` of n cases holds. */
static double held(const struct trial *trial, wide bottom, wide top)
{
	enum { FRESH = 20 };
	struct ladder ladder;
	int inside = 0;

	for (int c = 0; c < trial->n; c++) {
		uint32_t bucket = next_case(trial);
		if (bucket < BUCKETS)
			count[bucket]++;
	}
	ladder = ladder_of(count);
	bool bounded = top && top <= ladder.total;
	for (int c = 0; c < FRESH; c++) {
		uint32_t bucket = next_case(trial);
		inside += (!bottom || (ladder.total >= bottom && bucket >= ladder_rank(&ladder, bottom))) &&
			(!bounded || bucket <= ladder_rank(&ladder, top));
	}
	ladder_release(&ladder);
	memset(count, 0, sizeof(count));
	return (double)inside / FRESH;
}

static double coverage(const struct trial *trial, wide bottom, wide top)
{
	enum { TRIALS = 1000 };
	double sum = 0;

	for (int i = 0; i < TRIALS; i++)
		sum += held(trial, bottom, top);
	return sum / TRIALS;
}

/*
 * Exchangeable cases: what n of them say covers the next ones as often as was promised, two points
 * at most below or above; above by more where ties or few cases leave no rank that is nearer.
 */
static void quotes_cover_what_they_promise(void **state)
{
	static const int n[] = {19, 39, 60, 199};
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

	(void)state;
	gsl_rng_set(rng, 7);
	for (int kind = 0; kind < 3; kind++)
		for (size_t i = 0; i < sizeof(n) / sizeof(*n); i++) {
			struct trial trial = {rng, kind, n[i], i % 2};
			wide top = conformal_above(n[i], .95), bottom = conformal_below(n[i], .05);
			double both = coverage(&trial, bottom, top), one = coverage(&trial, 0, conformal_above(n[i], .9));
			double step = 1. / (n[i] + 1);
			assert_true(both > .88 && one > .88);
			if (kind != 1)
				assert_true(both < .92 + 2 * step && one < .92 + step);
		}
	gsl_rng_free(rng);
}

/* One rank short is seen: the test above can fail. */
static void one_rank_short_covers_too_little(void **state)
{
	struct trial trial = {gsl_rng_alloc(gsl_rng_mt19937), 0, 19, false};

	(void)state;
	gsl_rng_set(trial.rng, 7);
	assert_true(coverage(&trial, 0, conformal_above(19, .9) - 1) < .87);
	gsl_rng_free(trial.rng);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_eighteenth_of_nineteen),
		cmocka_unit_test(eight_are_too_few),
		cmocka_unit_test(medians_have_the_ranks_of_the_tables),
		cmocka_unit_test(no_rank_is_wider_than_it_must_be),
		cmocka_unit_test(many_go_over_smoothly),
		cmocka_unit_test(quotes_cover_what_they_promise),
		cmocka_unit_test(one_rank_short_covers_too_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
