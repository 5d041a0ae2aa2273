/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tails of counts, and the usual of weekdays.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/burst.h"

#include <math.h>

static void tail_of_twelve(void **state)
{
	(void)state;
	assert_float_equal(poisson_tail(12, 3), 7.1387e-5, 5e-10);
	assert_float_equal(poisson_tail(0, 3), 1, 0);
	assert_float_equal(poisson_tail(1, 3), 1 - exp(-3), 1e-15);
	assert_float_equal(count_tail(12, 3, 1), poisson_tail(12, 3), 0);
}

/* r = 3, p = 1/2: mean 3, variance 6; P(X >= 2) = 1 - 1/8 - 3/16. */
static void tail_of_a_wider_one(void **state)
{
	(void)state;
	assert_float_equal(count_tail(2, 3, 2), 11. / 16, 1e-14);
	assert_float_equal(count_tail(0, 3, 2), 1, 0);
	for (double spread = 1 + 1e-9; spread < 1.0001; spread = 1 + 3 * (spread - 1)) /* the one goes over into the other */
		for (double x = 1; x < 2000; x *= 3)
			assert_float_equal(count_tail(x, 500, spread) / poisson_tail(x, 500), 1, 2e5 * (spread - 1) + 1e-6);
	assert_true(count_tail(12, 3, 2) > 10 * poisson_tail(12, 3));
}

static void weekdays_have_their_own(void **state)
{
	double count[28], expected[28];

	(void)state;
	for (int i = 0; i < 28; i++)
		count[i] = (i + 2) % 7 >= 5 ? 40 : 10; /* day 0 is a Wednesday, Saturday and Sunday have 40 */
	count[9] = 400;                                /* one flood does not move the median */
	assert_float_equal(burst_baseline(count, 28, 2, expected), 1, 0);
	for (int i = 0; i < 28; i++)
		assert_float_equal(expected[i], ((i + 2) % 7 >= 5 ? 40.667 : 10.669), .002);
	assert_true(poisson_tail(400, expected[9]) < 1e-100);
	assert_float_equal(burst_baseline(count, 20, 2, expected), 1, 0);
	for (int i = 1; i < 20; i++)
		assert_float_equal(expected[i], expected[0], 0);
}

/* The highest mean whose median is 0 is log 2. */
static void silent_days(void **state)
{
	double count[5] = {0, 0, 9, 0, 0}, expected[5];

	(void)state;
	assert_float_equal(burst_baseline(count, 5, 0, expected), 1, 0);
	for (int i = 0; i < 5; i++)
		assert_float_equal(expected[i], log(2), 1e-12);
	assert_float_equal(burst_baseline(count, 0, 0, expected), 1, 0);
}

/* 10 and 30 in turn: deviations of 10 from 20. */
static void a_wide_spread(void **state)
{
	double count[10], expected[10], spread;

	(void)state;
	for (int i = 0; i < 10; i++)
		count[i] = i % 2 ? 30 : 10;
	spread = burst_baseline(count, 10, 0, expected);
	assert_float_equal(expected[0], 20.668, .001);
	assert_float_equal(spread, 1.482602218505602 * 1.482602218505602 * 100 / expected[0], 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tail_of_twelve),
		cmocka_unit_test(tail_of_a_wider_one),
		cmocka_unit_test(weekdays_have_their_own),
		cmocka_unit_test(silent_days),
		cmocka_unit_test(a_wide_spread),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
