/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Control charts against Montgomery's published examples, and run lengths against published tables.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/control.h"

#include <math.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

/* Montgomery, Introduction to Statistical Quality Control: cans of orange juice, 50 a sample. */
static const double juice[30] = {12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24,
	15, 9, 12, 7, 13, 9, 6};

static void orange_juice(void **state)
{
	double z[30], center = 0, se;

	(void)state;
	for (int i = 0; i < 30; i++)
		center += juice[i] / 50 / 30;
	near(center, .2313333, 1e-7);
	se = sqrt(center * (1 - center) / 50);
	near(center + 3 * se, .4102391, 1e-7);
	near(center - 3 * se, .0524275, 1e-7);
	for (int i = 0; i < 30; i++)
		z[i] = (juice[i] / 50 - center) / se;
	for (size_t i = 0; i < 30; i++)
		assert_int_equal(control_high(z, i) & CONTROL_BEYOND, i == 14 || i == 22);
	near(control_sigma_z(z, 30), 1.66087, 1e-5);
	assert_true(isnan(control_sigma_z(z, 1)));
}

/* Montgomery's example of a cumulative sum: mean 10, sd 1; the process moves up by 1 at sample 21. */
static const double cusum[30] = {9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51,
	9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31,
	10.52};

static void cumulative_sum(void **state)
{
	double z[30], high[30], low[30];

	(void)state;
	for (int i = 0; i < 30; i++)
		z[i] = cusum[i] - 10;
	control_cusum(z, 30, .5, high, low);
	near(high[3], 1.16, 1e-9);
	near(high[4], 2.82, 1e-9);
	near(high[27], 4.47, 1e-9);
	near(high[28], 5.28, 1e-9);
	near(high[29], 5.30, 1e-9);
	near(low[0], .05, 1e-9);
	near(low[1], 1.56, 1e-9);
	near(low[2], 1.77, 1e-9);
	for (int i = 0; i < 28; i++)
		assert_true(high[i] < 5 && low[i] < 5);
}

/* With equal errors the limits are L sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^2i)). */
static void moving_average(void **state)
{
	double d[30], se[30], ewma[30], sd[30];

	(void)state;
	for (int i = 0; i < 30; i++) {
		d[i] = cusum[i] - 10;
		se[i] = 1;
	}
	control_ewma(d, se, 30, .1, ewma, sd);
	near(ewma[0], -.055, 1e-9); /* Montgomery, table 9.11: 9.945, 9.7495, 9.70355 */
	near(ewma[1], -.2505, 1e-9);
	near(ewma[2], -.29645, 1e-9);
	for (int i = 0; i < 30; i++)
		near(sd[i], sqrt(.1 / 1.9 * (1 - pow(.9, 2 * (i + 1)))), 1e-12);
	near(2.7 * sd[29], .62, 1e-2);
}

static void rules_of_western_electric(void **state)
{
	static const double two[] = {0, 2.1, 0, 2.1, 0}, four[] = {1.1, 1.1, -.5, 1.1, 1.1, .9};
	static const double eight[] = {.1, .2, .1, .3, .1, .1, .2, .1, -.1};

	(void)state;
	assert_int_equal(control_high(two, 1), 0);
	assert_int_equal(control_high(two, 3), CONTROL_TWO);
	assert_int_equal(control_high(two, 4), 0); /* the last one is inside: nothing new */
	assert_int_equal(control_high(four, 3), 0);
	assert_int_equal(control_high(four, 4), CONTROL_FOUR);
	assert_int_equal(control_high(four, 5), 0);
	assert_int_equal(control_high(eight, 6), 0);
	assert_int_equal(control_high(eight, 7), CONTROL_EIGHT);
	assert_int_equal(control_high(eight, 8), 0);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(control_low(two, i), 0);
}

/* Hawkins (1993) for the sums: 465 at slack .5 and limit 5. Lucas and Saccucci (1990), table 3: 500. */
static void run_lengths(void **state)
{
	static const double published[][2] = {{.4, 3.054}, {.25, 2.998}, {.2, 2.962}, {.1, 2.814}, {.05, 2.615}};

	(void)state;
	near(control_cusum_run(.5, 5) / 465, 1, .02);
	near(control_cusum_run(.5, 4) / 168, 1, .02);
	for (int i = 0; i < 5; i++)
		near(control_ewma_run(published[i][0], published[i][1]) / 500, 1, .02);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(orange_juice),
		cmocka_unit_test(cumulative_sum),
		cmocka_unit_test(moving_average),
		cmocka_unit_test(rules_of_western_electric),
		cmocka_unit_test(run_lengths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
