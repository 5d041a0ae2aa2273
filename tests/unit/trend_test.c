/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mann and Kendall's test and Sen's slope by hand; of long series against all slopes, one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/trend.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LONG = TREND_PAIRWISE + 300 };

static const double one_by_one[] = {1, 2, 3, 4, 5, 6, 7};

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.15g, want %.15g\n", have, want);
		fail();
	}
}

static void by_hand(void **state)
{
	static const double rising[] = {3, 5, 4, 6, 8, 7, 9}, flat[] = {2, 2, 2, 2}, ties[] = {1, 1, 2, 2, 3};
	struct trend trend = trend_of(rising, one_by_one, 7);

	(void)state;
	near(trend.s, 17, 1e-9);
	near(trend.variance, 44.3333, 1e-4);
	near(trend.tau, .809524, 1e-6);
	near(trend.p, .01626094, 1e-8); /* z = 16 / 6.6583 */
	near(trend.slope, 1, 1e-9);
	trend = trend_of(flat, one_by_one, 4);
	assert_true(isnan(trend.p) && trend.s >= 0 && trend.s <= 0);
	trend = trend_of(ties, one_by_one, 5); /* variance (5*4*15 - 2 * 2*1*9) / 18 */
	near(trend.s, 8, 1e-9);
	near(trend.variance, 264 / 18.0, 1e-9);
	assert_true(isnan(trend_of(flat, one_by_one, 2).s));
}

/* Half a point a month stays half a point a month where nobody answered for two of them. */
static void gaps(void **state)
{
	static const double value[] = {3, 3.5, 5, 5.5}, at[] = {10, 11, 14, 15};

	(void)state;
	near(trend_of(value, at, 4).slope, .5, 1e-12);
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void check_long(size_t k, double steps, double slope)
{
	double *value = calloc(k, sizeof(*value)), *at = calloc(k, sizeof(*at)), s = 0;
	double *all = calloc(k * k / 2, sizeof(*all));
	uint64_t seed = 12345;
	size_t n = 0;

	for (size_t i = 0; i < k; i++) {
		seed = seed * 6364136223846793005U + 1442695040888963407U;
		value[i] = floor((double)(seed >> 40) / (1 << 24) * steps) + slope * (double)i;
		at[i] = (double)(i + i / 7 * 2);
		for (size_t j = 0; j < i; j++) {
			s += (value[i] > value[j]) - (value[i] < value[j]);
			all[n++] = (value[i] - value[j]) / (at[i] - at[j]);
		}
	}
	qsort(all, n, sizeof(*all), by_size);
	struct trend trend = trend_of(value, at, k);
	near(trend.s, s, 1e-9);
	near(trend.slope, (all[(n - 1) / 2] + all[n / 2]) / 2, 1e-14 * steps); /* of the range, as values are rounded */
	free(value);
	free(at);
	free(all);
}

static void long_series(void **state)
{
	(void)state;
	for (size_t k = LONG; k < LONG + 4; k++) { /* pairs odd and even */
		check_long(k, 11, .001);
		check_long(k, 1e6, -3);
	}
	check_long(LONG, 2, 0); /* most pairs are tied */
	check_long(TREND_PAIRWISE, 11, .01);
	check_long(3, 11, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_hand),
		cmocka_unit_test(gaps),
		cmocka_unit_test(long_series),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
