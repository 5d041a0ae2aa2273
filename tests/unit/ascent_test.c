/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line worked by hand, points that have none, and means of doubles one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/ascent.h"
#include "math/spread.h"

#include <math.h>

static void near(double have, double want)
{
	if (!(fabs(have - want) < 1e-12))
		fail_msg("%.15g, not %.15g", have, want);
}

/* (0,9) (1,7) twice (2,8) (4,2): n 5, mean k 1.6, mean y 6.6, Skk 9.2, Sky 38 - 52.8 */
static void a_line(void **state)
{
	struct ascent ascent = {0};
	double slope = -14.8 / 9.2, sum = 0;

	(void)state;
	ascent_add(&ascent, 0, 9, 1);
	ascent_add(&ascent, 1, 7, 2);
	ascent_add(&ascent, 2, 8, 1);
	assert_true(ascent_has_slope(&ascent));
	ascent_add(&ascent, 4, 2, 1);
	near(ascent_slope(&ascent), slope);
	near(ascent_pull(&ascent, 4, 2), 2.4 * (2 - 6.6 - slope * 2.4) / 9.2);
	sum = ascent_pull(&ascent, 0, 9) + 2 * ascent_pull(&ascent, 1, 7) + ascent_pull(&ascent, 2, 8) +
		ascent_pull(&ascent, 4, 2);
	near(sum, 0);
}

static void no_line(void **state)
{
	struct ascent ascent = {0};

	(void)state;
	assert_false(ascent_has_slope(&ascent));
	assert_true(isnan(ascent_slope(&ascent)));
	ascent_add(&ascent, 3, 1, 5);
	ascent_add(&ascent, 3, 9, 5);
	assert_false(ascent_has_slope(&ascent));
	assert_true(isnan(ascent_slope(&ascent)));
}

static void means(void **state)
{
	struct spread same = {0}, some = {0};

	(void)state;
	assert_true(isnan(spread_variance(&some)));
	for (int i = 0; i < 1000; i++)
		spread_add(&same, 22. / 3);
	assert_true(same.mean == 22. / 3 && same.squares == 0);
	spread_add(&some, 2);
	assert_true(isnan(spread_se(&some)));
	spread_add(&some, 4);
	spread_add(&some, 9);
	near(some.mean, 5);
	near(spread_variance(&some), 13);
	near(spread_se(&some), sqrt(13. / 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line),
		cmocka_unit_test(no_line),
		cmocka_unit_test(means),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
