/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Confidence intervals against published tables, to the digits printed there.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/interval.h"

#include <math.h>
#include <stdio.h>

static void near(struct interval have, double low, double high, double digit)
{
	if (fabs(have.low - low) > digit / 2 * 1.0001 ||
		fabs(have.high - high) > digit / 2 * 1.0001) {
		fprintf(stderr, "have %.9f, %.9f; want %.9f, %.9f\n", have.low, have.high, low,
			high);
		fail();
	}
}

static void nothing(struct interval have)
{
	assert_true(isnan(have.low) && isnan(have.high));
}

/* Newcombe (1998), Statistics in Medicine 17, 857-872 and 873-890. */
static void shares(void **state)
{
	(void)state;
	near(wilson(81, 263, .95), .2553, .3662, 1e-4);
	near(wilson(0, 20, .95), 0, .1611, 1e-4);
	near(wilson(20, 20, .95), 1 - .1611, 1, 1e-4);
	near(clopper_pearson(81, 263, .95), .252737, .367622, 1e-6);
	near(clopper_pearson(0, 20, .95), 0, .168433, 1e-6);
	near(clopper_pearson(20, 20, .95), 1 - .168433, 1, 1e-6);
	near(agresti_coull(81, 263, .95), .255221, .366277, 1e-6);
}

static void differences_of_shares(void **state)
{
	(void)state;
	near(newcombe(56, 70, 48, 80, .95), .052431, .333873, 1e-6);
	near(newcombe(6, 7, 2, 7, .95), .058228, .806250, 1e-6);
	near(newcombe(0, 10, 0, 20, .95), -.161125, .277533, 1e-6);
	near(newcombe(10, 10, 0, 20, .95), .679086, 1, 1e-6);
	near(newcombe(10, 10, 0, 10, .95), .607509, 1, 1e-6);
}

/* Rocks (2016), The American Statistician 70: detractors, passives, promoters. */
static void net_promoter_scores(void **state)
{
	(void)state;
	near(nps_wald(3, 1, 6, .95), -.263065, .929731, 1e-6);
	near(nps_adjusted_wald(3, 1, 6, .95), -.267433, .711877, 1e-6);
	near(nps_score(3, 1, 6, .95), -.311074, .753957, 1e-6);
	near(nps_wald(15, 9, 36, .95), -.094435, .427768, 1e-6);
	near(nps_adjusted_wald(15, 9, 36, .95), -.095296, .402988, 1e-6);
	near(nps_score(15, 9, 36, .95), -.100600, .408984, 1e-6);
	near(nps_wald(5, 0, 5, .95), 1, 1, 1e-6);
	near(nps_adjusted_wald(5, 0, 5, .95), .174915, 1, 1e-6);
	near(nps_wald(0, 0, 5, .95), 0, 0, 1e-6);
	near(nps_adjusted_wald(0, 0, 5, .95), -.300057, .300057, 1e-6);
}

/* The variances of one answer that the R package NPS has in its tests, as widths of Wald's
 * interval. */
static void variance_of_one_answer(void **state)
{
	static const struct {
		double minus, zero, plus, variance;
	} known[] = {{1, 2, 3, 5. / 9}, {1, 0, 1, 1}, {0, 1, 1, .25}, {1, 1, 1, 2. / 3},
		{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
	double z = normal_width(.95);

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		double n = known[i].minus + known[i].zero + known[i].plus;
		double theta = (known[i].plus - known[i].minus) / n,
		       half = z * sqrt(known[i].variance / n);
		near(nps_wald(known[i].plus, known[i].minus, n, .95), theta - half, theta + half,
			1e-12);
	}
}

/* The score interval holds the estimate, stays on the scale, turns over with the scale, and its
 * ends are where |score| = z. */
static void score_interval_is_sane_everywhere(void **state)
{
	(void)state;
	for (int plus = 0; plus <= 12; plus++) {
		for (int minus = 0; plus + minus <= 12; minus++) {
			for (int n = plus + minus > 1 ? plus + minus : 1; n <= 13; n += 3) {
				struct interval a = nps_score(plus, minus, n, .95),
						b = nps_score(minus, plus, n, .95);
				double theta = (double)(plus - minus) / n;
				assert_true(a.low >= -1 && a.low <= theta && theta <= a.high &&
					    a.high <= 1);
				near(a, -b.high, -b.low, 1e-9);
				assert_true(a.high - a.low > .1);
				struct interval narrow = nps_score(plus, minus, n, .5);
				assert_true(narrow.low >= a.low && narrow.high <= a.high);
			}
		}
	}
}

/* statsmodels 0.13, multinomial_proportions_confint(method="goodman"), and 9, 12, 15 by the
 * formula. */
static void simultaneous_shares(void **state)
{
	(void)state;
	near(goodman(9, 36, 3, .95), .120233, .448435, 1e-6);
	near(goodman(12, 36, 3, .95), .180033, .532412, 1e-6);
	near(goodman(15, 36, 3, .95), .245051, .611171, 1e-6);
	near(goodman(56, 467, 7, .95), .085167, .166261, 1e-6);
	near(goodman(58, 467, 7, .95), .088789, .171074, 1e-6);
	near(goodman(0, 10, 3, .95), 0, goodman(0, 10, 3, .95).high, 1e-15);
}

/* Paired differences of sleep in R: mean -1.58, se .3889587, n 10. */
static void means(void **state)
{
	(void)state;
	near(student(-1.58, 1.2299955 / sqrt(10), 10, .95), -2.459886, -.700114, 2e-6);
	near(student(.364, 1.7353819 / sqrt(250), 250, .95), .147833, .580167, 1e-6);
	assert_true(fabs(normal_width(.95) - 1.959963985) < 1e-9);
	assert_true(fabs(normal_width(.9) - 1.644853627) < 1e-9);
}

static void nothing_to_estimate(void **state)
{
	(void)state;
	nothing(wilson(0, 0, .95));
	nothing(clopper_pearson(0, 0, .95));
	nothing(agresti_coull(0, 0, .95));
	nothing(newcombe(1, 2, 0, 0, .95));
	nothing(newcombe(0, 0, 1, 2, .95));
	nothing(nps_wald(0, 0, 0, .95));
	nothing(nps_adjusted_wald(0, 0, 0, .95));
	nothing(nps_score(0, 0, 0, .95));
	nothing(goodman(0, 0, 3, .95));
	nothing(student(1, NAN, 10, .95));
	nothing(student(1, 1, 1, .95));
	nothing(student(1, 1, 0, .95));
}

static void bounds_are_never_off_the_scale(void **state)
{
	static const double confidence[] = {.5, .9, .95, .999999};
	static const double n[] = {1, 2, 3, 10, 1e6, 1e15};

	(void)state;
	for (size_t c = 0; c < 4; c++) {
		for (size_t i = 0; i < 6; i++) {
			for (int k = 0; k <= 4; k++) {
				double x = floor(n[i] * k / 4);
				struct interval all[] = {wilson(x, n[i], confidence[c]), {0, 1}};
				if (n[i] <= 1e6)
					all[1] = clopper_pearson(x, n[i], confidence[c]);
				for (int a = 0; a < 2; a++) {
					assert_true(all[a].low >= 0 && all[a].high <= 1);
					assert_true(
						all[a].low <= x / n[i] && x / n[i] <= all[a].high);
				}
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares),
		cmocka_unit_test(differences_of_shares),
		cmocka_unit_test(net_promoter_scores),
		cmocka_unit_test(variance_of_one_answer),
		cmocka_unit_test(score_interval_is_sane_everywhere),
		cmocka_unit_test(simultaneous_shares),
		cmocka_unit_test(means),
		cmocka_unit_test(nothing_to_estimate),
		cmocka_unit_test(bounds_are_never_off_the_scale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
