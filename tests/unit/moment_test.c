/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Means and variances are right where sums of squares in floating point would be lost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/moment.h"

#include <math.h>

static struct moment of(const int64_t *x, size_t n, int64_t shift, wide times)
{
	struct moment moment = {0};

	for (size_t i = 0; i < n; i++)
		moment_add(&moment, (wide)x[i] + shift, times);
	return moment;
}

static const int64_t x[] = {4, 7, 13, 16};

static void small_numbers(void **state)
{
	struct moment moment = of(x, 4, 0, 1);

	(void)state;
	assert_true(moment_mean(&moment) == 10);
	assert_true(fabs(moment_sd(&moment) - sqrt(30)) < 1e-15);
	assert_true(fabs(moment_se(&moment) - sqrt(7.5)) < 1e-15);
}

/* Far from 0 the spread is the same to the last bit: n times the sum of squares is past 2^128. */
static void far_from_zero(void **state)
{
	struct moment near_by = of(x, 4, 0, 1000003);

	(void)state;
	for (int64_t shift = 1; shift < (int64_t)1 << 50; shift *= 4) {
		struct moment up = of(x, 4, shift, 1000003), down = of(x, 4, -shift, 1000003);
		assert_true(moment_sd(&up) == moment_sd(&near_by));
		assert_true(moment_sd(&down) == moment_sd(&near_by));
		assert_true(moment_mean(&up) == 10 + (double)shift);
	}
}

static void order_does_not_matter(void **state)
{
	struct moment a = {0}, b = {0};

	(void)state;
	for (int64_t i = 0; i < 100000; i++) {
		moment_add(&a, i * i, 1);
		moment_add(&b, (99999 - i) * (99999 - i), 1);
	}
	assert_true(moment_sd(&a) == moment_sd(&b) && moment_mean(&a) == moment_mean(&b));
	/* variance of squares 0 … n-1 by the sums of powers: exact in whole numbers */
	long double n = 100000, s2 = (n - 1) * n * (2 * n - 1) / 6;
	long double s4 = s2 * (3 * n * n - 3 * n - 1) / 5;
	assert_true(fabs(moment_sd(&a) / (double)sqrtl((s4 - s2 * s2 / n) / (n - 1)) - 1) < 1e-12);
}

static void too_few(void **state)
{
	struct moment none = {0}, one = of(x, 1, 0, 1), same = of(x, 1, 0, 9);

	(void)state;
	assert_true(
		isnan(moment_mean(&none)) && isnan(moment_sd(&none)) && isnan(moment_se(&none)));
	assert_true(moment_mean(&one) == 4 && isnan(moment_sd(&one)) && isnan(moment_se(&one)));
	assert_true(moment_mean(&same) == 4 && moment_sd(&same) == 0 && moment_se(&same) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_numbers),
		cmocka_unit_test(far_from_zero),
		cmocka_unit_test(order_does_not_matter),
		cmocka_unit_test(too_few),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
