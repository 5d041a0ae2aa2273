/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of hypotheses and their adjustment against published numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/moment.h"
#include "math/trial.h"

#include <math.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

/*
 * The mobile phone data of the European Customer Satisfaction Index (Tenenhaus et al. 2005):
 * perceived quality (PERQ1) less expectation (CUEX1), -9 … 9, of 250 customers.
 */
static const double mobi[19] = {0, 0, 1, 0, 1, 2, 7, 18, 31, 82, 54, 34, 11, 3, 5, 0, 1, 0, 0};

static void gap_of_the_mobile_phone_data(void **state)
{
	struct moment moment = {0};
	double v, p;

	(void)state;
	for (int d = -9; d <= 9; d++)
		moment_add(&moment, d, (wide)mobi[d + 9]);
	near(moment_mean(&moment), .364, 1e-12);
	near(moment_sd(&moment), 1.7353819, 1e-7);
	double t = t_statistic(moment_mean(&moment), moment_se(&moment));
	near(t, 3.31647, 1e-5);
	near(t_p(t, 250), .0010476, 1e-7);
	p = signed_rank_p(mobi, 19, -9, &v);
	near(v, 9183.5, 1e-9);
	near(p, .00075216, 1e-8);
	double each[250];
	size_t n = 0;
	for (int d = -9; d <= 9; d++)
		for (int i = 0; i < (int)mobi[d + 9]; i++)
			each[n++] = d;
	near(signed_ranks_p(each, n, &v), .00075216, 1e-8);
	near(v, 9183.5, 1e-9);
}

/* Differences of sleep in R (Student 1908): t of 10 pairs. */
static void paired_t(void **state)
{
	(void)state;
	near(t_statistic(-1.58, 1.2299955 / sqrt(10)), -4.06213, 1e-5);
	near(t_p(-4.06213, 10), .0028329, 1e-7);
	near(t_p(4.06213, 10), .0028329, 1e-7);
	near(t_p(0, 10), 1, 1e-12);
}

static void signed_ranks_of_little(void **state)
{
	static const double none[3] = {0, 9, 0}, one[3] = {0, 5, 1}, even[5] = {1, 2, 0, 2, 1};
	double v;

	(void)state;
	assert_true(isnan(signed_rank_p(none, 3, -1, &v)));
	near(v, 0, 1e-12);
	near(signed_rank_p(one, 3, -1, &v), 1, 1e-12);
	near(v, 1, 1e-12);
	near(signed_rank_p(even, 5, -2, &v), 1, 1e-12);
	near(v, 10.5, 1e-12);
	assert_true(isnan(signed_rank_p(none, 0, 0, &v)));
}

/* The scale's ends need not be as far from 0 on both sides. */
static void signed_ranks_of_a_lopsided_scale(void **state)
{
	double right[6] = {3, 0, 2, 0, 0, 4}, left[6] = {4, 0, 0, 2, 0, 3}, v, w;
	double p = signed_rank_p(right, 6, -1, &v), q = signed_rank_p(left, 6, -4, &w);

	(void)state;
	near(p, q, 1e-15);
	near(v + w, 9 * 10 / 2., 1e-12);
}

static void nothing_to_decide(void **state)
{
	(void)state;
	assert_true(isnan(t_statistic(1, 0)));
	assert_true(isnan(t_statistic(0, 0)));
	assert_true(isnan(t_statistic(1, NAN)));
	assert_true(isnan(t_p(NAN, 10)));
	assert_true(isnan(t_p(1, 1)));
	near(t_p(1e300, 10), 0, 1e-100);
}

/* Benjamini and Hochberg (1995), section 3.2. */
static const double published[15] = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459,
	.3240, .4262, .5719, .6528, .7590, 1};

/* The same p in an order that is none, with places that hold no p. */
static void scatter(double p[20])
{
	for (int i = 0; i < 20; i++)
		p[i] = NAN;
	for (int i = 0; i < 15; i++)
		p[(7 * i + 3) % 20] = published[i];
}

static void benjamini_and_hochberg(void **state)
{
	static const double adjusted[15] = {.0015, .003, .0095, .035625, .0603, .063857143,
		.063857143, .0645, .0765, .486, .581181818, .714875, .753230769, .813214286, 1};
	double p[20];
	int rejected = 0;

	(void)state;
	scatter(p);
	adjust_benjamini_hochberg(p, 20);
	for (int i = 0; i < 15; i++) {
		near(p[(7 * i + 3) % 20], adjusted[i], 1e-9);
		rejected += p[(7 * i + 3) % 20] <= .05;
	}
	assert_int_equal(rejected, 4);
	for (int i = 15; i < 20; i++)
		assert_true(isnan(p[(7 * i + 3) % 20]));
}

static void holm(void **state)
{
	static const double adjusted[15] = {
		.0015, .0056, .0247, .1140, .2211, .2780, .2780, .2780, .3213, 1, 1, 1, 1, 1, 1};
	double p[20];
	int rejected = 0;

	(void)state;
	scatter(p);
	adjust_holm(p, 20);
	for (int i = 0; i < 15; i++) {
		near(p[(7 * i + 3) % 20], adjusted[i], 1e-9);
		rejected += p[(7 * i + 3) % 20] <= .05;
	}
	assert_int_equal(rejected, 3);
}

static void adjusting_nothing(void **state)
{
	double none[2] = {NAN, NAN}, one[2] = {NAN, .04};

	(void)state;
	adjust_holm(none, 2);
	adjust_benjamini_hochberg(none, 2);
	assert_true(isnan(none[0]) && isnan(none[1]));
	adjust_holm(none, 0);
	adjust_benjamini_hochberg(none, 0);
	adjust_holm(one, 2);
	adjust_benjamini_hochberg(one, 2);
	near(one[1], .04, 1e-15);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gap_of_the_mobile_phone_data),
		cmocka_unit_test(paired_t),
		cmocka_unit_test(signed_ranks_of_little),
		cmocka_unit_test(signed_ranks_of_a_lopsided_scale),
		cmocka_unit_test(nothing_to_decide),
		cmocka_unit_test(benjamini_and_hochberg),
		cmocka_unit_test(holm),
		cmocka_unit_test(adjusting_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
