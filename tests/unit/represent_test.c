/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/interval.h"
#include "math/raking.h"
#include "math/represent.h"

#include <math.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* Rates .8 and .4 of 50 and 50: S^2 = 100 * .04 / 99, by hand. */
static void by_hand(void **state)
{
	const struct stratum two[] = {{50, 40}, {0, 0}, {50, 20}},
			     split[] = {{25, 20}, {50, 20}, {25, 20}};
	struct represented all = represent(two, 3);
	double sd = sqrt(4.0 / 99), a = .8 * .2 / 50, b = .4 * .6 / 50, slope = 50 * .2 / (99 * sd);

	(void)state;
	near(all.n, 100, 0);
	near(all.rate, .6, 1e-12);
	near(all.r, 1 - 2 * sd, 1e-12);
	near(all.bias, sd / .6, 1e-12);
	near(all.se, 2 * slope * sqrt(a + b), 1e-12);
	near(represent(split, 3).r, all.r, 1e-12); /* strata of one rate may be one or several */
	near(represent(split, 3).se, all.se, 1e-12);
}

static void ends(void **state)
{
	const struct stratum even[] = {{10, 5}, {30, 15}}, one[] = {{10, 5}},
			     nobody[] = {{10, 0}, {5, 0}}, none[] = {{0, 0}, {0, 0}},
			     split[] = {{1000, 1000}, {1000, 0}};

	(void)state;
	near(represent(even, 2).r, 1, 1e-12);
	assert_true(isnan(represent(even, 2).se));
	assert_true(isnan(represent(one, 1).r));
	near(represent(one, 1).rate, .5, 0);
	assert_true(isnan(represent(nobody, 2).bias));
	assert_true(isnan(represent(none, 2).rate));
	near(represent(split, 2).r, 0, 1e-3); /* the least there is: half always, half never */
	near(represent(split, 2).se, 0, 0);
}

/* Weights 1 1 2 2 4: n_eff 3.8461538, deff 1.3. */
static void kish(void **state)
{
	(void)state;
	near(kish_n(10, 26), 3.8461538, 5e-8);
	near(kish_effect(5, 10, 26), 1.3, 1e-12);
}

/* Means 3 and 5, variances 1 and 4, of 10 and 20: t quantile 2.048 on 27.98 degrees of freedom. */
static void two_means(void **state)
{
	struct interval found = welch(5, 4, 20, 3, 1, 10, .95);

	(void)state;
	near(found.low, 2 - 2.0484 * sqrt(.3), 5e-4);
	near(found.high, 2 + 2.0484 * sqrt(.3), 5e-4);
	assert_true(isnan(welch(5, 4, 1, 3, 1, 10, .95).low));
	assert_true(isnan(
		welch(5, 0, 9, 3, 0, 9, .95).low)); /* without variance there is no error to know */
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(by_hand), cmocka_unit_test(ends),
		cmocka_unit_test(kish), cmocka_unit_test(two_means)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
