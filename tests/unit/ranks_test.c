/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two samples by ranks, and two rates, against published numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/ranks.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

static int by_value(const void *a, const void *b)
{
	double x = ((const struct rank_cell *)a)->value, y = ((const struct rank_cell *)b)->value;

	return (x > y) - (x < y);
}

static struct mann_whitney of(const double *x, size_t n1, const double *y, size_t n2)
{
	struct rank_cell cell[64];

	for (size_t i = 0; i < n1; i++)
		cell[i] = (struct rank_cell){x[i], 1, 0};
	for (size_t i = 0; i < n2; i++)
		cell[n1 + i] = (struct rank_cell){y[i], 0, 1};
	qsort(cell, n1 + n2, sizeof(*cell), by_value);
	return mann_whitney(cell, n1 + n2);
}

/* Hollander and Wolfe (1973), permeability of the placenta: W = 35, exact one-sided p = .12721. */
static void placenta(void **state)
{
	static const double x[] = {.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46};
	static const double y[] = {1.15, .88, .90, .74, 1.21};
	struct mann_whitney test = of(x, 10, y, 5);

	(void)state;
	near(test.u, 35, 1e-9);
	near(test.superior, .7, 1e-12);
	assert_true(test.exact);
	near(test.p / 2, .12721, 1e-5);
}

/* With ties: the approximation, corrected for them and for continuity. */
static void approximation(void **state)
{
	struct rank_cell even[] = {{1, 3, 1}, {2, 4, 2}, {3, 2, 5}, {4, 1, 4}};
	struct mann_whitney test = mann_whitney(even, 4);

	(void)state;
	assert_false(test.exact);
	near(test.u, 30.5, 1e-9);
	near(test.p, .0475826226, 1e-9); /* z = 1.98108 */
	struct rank_cell same[] = {{5, 7, 9}}, alone[] = {{1, 2, 0}, {2, 1, 0}};
	assert_true(isnan(mann_whitney(same, 1).p));
	near(mann_whitney(same, 1).superior, .5, 1e-12);
	assert_true(isnan(mann_whitney(alone, 2).superior));
}

/* All shares of the exact distribution add up to 1, and it is symmetric: large and small samples. */
static void exact_is_a_distribution(void **state)
{
	double x[49], y[49];

	(void)state;
	for (int i = 0; i < 49; i++) {
		x[i] = i;
		y[i] = i + .5;
	}
	struct mann_whitney test = of(x, 32, y, 32);
	assert_true(test.exact && test.p > .8 && test.p <= 1);
	for (int i = 0; i < 32; i++)
		y[i] = 100 + i;
	test = of(x, 32, y, 32);
	assert_true(test.p >= 0 && test.p < 1e-15);
	near(of(x, 2, y, 2).p, 2.0 / 6, 1e-12);
	near(of(x, 3, y, 4).p, 2.0 / 35, 1e-12);
}

/* Disputes per 1,000 before and after: 19 against 50 (R 4.2, poisson.test). */
static void disputes(void **state)
{
	struct rate_ratio rates = rate_ratio(19, 1000, 50, 1000, .95);

	(void)state;
	near(rates.ratio, .38, 1e-12);
	near(rates.low, .211572, 1e-6);
	near(rates.high, .656043, 1e-6);
	near(rates.p, .0002444, 1e-7);
	rates = rate_ratio(3, 10, 0, 10, .95);
	assert_true(isinf(rates.ratio) && isinf(rates.high) && rates.low > 0);
	near(rates.p, .25, 1e-9);
	assert_true(isnan(rate_ratio(0, 10, 0, 10, .95).p));
}

/* Observed over expected, 8 of 12 (R, poisson.test): .287819 to 1.313599. */
static void observed_over_expected(void **state)
{
	struct interval bounds = garwood(8, 12, .95);

	(void)state;
	near(bounds.low, .287819, 1e-6);
	near(bounds.high, 1.313599, 1e-6);
	near(garwood(0, 1, .95).high, 3.688879, 1e-6);
	assert_true(garwood(0, 1, .95).low >= 0 && garwood(0, 1, .95).low <= 0);
	assert_true(isnan(garwood(1, 0, .95).low));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(placenta),
		cmocka_unit_test(approximation),
		cmocka_unit_test(exact_is_a_distribution),
		cmocka_unit_test(disputes),
		cmocka_unit_test(observed_over_expected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
