/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shares of bunches: where all bunches are of one size the error is that of the mean of their
 * shares; bunches of one record are records; a case worked by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/cluster.h"

#include <math.h>

static void near(double have, double want)
{
	if (!(fabs(have - want) < 1e-12))
		fail_msg("%.15g, not %.15g", have, want);
}

/* 2, 0, 1, 4 of 4 each: shares .5 0 .25 1, mean .4375, sd^2 of them .182291..., over 4. */
static void equal_bunches(void **state)
{
	struct bunches all = {0};

	(void)state;
	bunches_add(&all, 2, 4);
	bunches_add(&all, 0, 4);
	bunches_add(&all, 1, 4);
	bunches_add(&all, 4, 4);
	bunches_add(&all, 0, 0);
	near(bunches_share(&all), .4375);
	double variance = (.0625 * .0625 + .4375 * .4375 + .1875 * .1875 + .5625 * .5625) / 3;
	near(bunches_se(&all), sqrt(variance / 4));
	near(bunches_worth(&all), .4375 * .5625 / (variance / 4));
}

/* 3 of 4 and 1 of 2: p = 4/6, deviations 3 - 8/3 and 1 - 4/3. */
static void unequal_bunches(void **state)
{
	struct bunches all = {0};

	(void)state;
	bunches_add(&all, 3, 4);
	bunches_add(&all, 1, 2);
	near(bunches_se(&all), sqrt(2 * (1. / 9 + 1. / 9)) / 6);
	near(bunches_worth(&all), 6); /* 18 by the error, but there are no more */
}

static void records_alone(void **state)
{
	struct bunches all = {0};

	(void)state;
	for (int i = 0; i < 20; i++)
		bunches_add(&all, i < 5, 1);
	struct interval have = bunches_bounds(&all, .95), want = wilson(5, 20, .95);
	near(have.low, want.low);
	near(have.high, want.high);
}

static void nothing_or_all(void **state)
{
	struct bunches none = {0}, all = {0}, one = {0};

	(void)state;
	assert_true(isnan(bunches_share(&none)) && isnan(bunches_bounds(&none, .95).low));
	for (int i = 0; i < 10; i++)
		bunches_add(&all, 7, 7);
	near(bunches_bounds(&all, .95).low, wilson(10, 10, .95).low);
	near(bunches_bounds(&all, .95).high, 1);
	bunches_add(&one, 3, 9);
	near(bunches_bounds(&one, .95).high, wilson(1. / 3, 1, .95).high);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_bunches),
		cmocka_unit_test(unequal_bunches),
		cmocka_unit_test(records_alone),
		cmocka_unit_test(nothing_or_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
