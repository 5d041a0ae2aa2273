/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/weighted.h"

#include <math.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* x = 1 1 0 -1 1 0 -1 1 with weights 1 2 1 1 1 3 1 2: svymean of R's survey gives .333333, .26890594. */
static void as_svymean(void **state)
{
	const struct weighted_level level[] = {{-1, 2, 2, 2}, {0, 2, 4, 10}, {1, 4, 6, 10}};
	struct weighted all = weighted_of(level, 3);

	(void)state;
	near(all.mean, 1.0 / 3, 1e-12);
	near(all.se, .26890594, 5e-9);
	near(all.n_effective, 6.5454545, 5e-8);
	near(all.n_here, all.variance / 7 / (all.se * all.se) * 8, 1e-12);
}

static void kish(void **state)
{
	const struct weighted_level level[] = {{1, 2, 2, 2}, {2, 2, 4, 8}, {3, 1, 4, 16}};

	(void)state;
	near(weighted_of(level, 3).n_effective, 3.8461538, 5e-8);
}

/* Weights of one size, in any unit, change nothing. */
static void equal_weights(void **state)
{
	const struct weighted_level level[] = {{1, 3, 21, 147}, {4, 5, 35, 245}, {5, 2, 14, 98}};
	struct weighted all = weighted_of(level, 3);
	double mean = 33.0 / 10, ss = 3 * 2.3 * 2.3 + 5 * .7 * .7 + 2 * 1.7 * 1.7;

	(void)state;
	near(all.mean, mean, 1e-12);
	near(all.se, sqrt(ss / 9 / 10), 1e-12);
	near(all.n_effective, 10, 1e-12);
	near(all.n_here, 10, 1e-12);
}

/* From sums, and in units so small that a difference of large squares would lose them. */
static void from_sums(void **state)
{
	static const int x[] = {1, 1, 0, -1, 1, 0, -1, 1}, w[] = {1, 2, 1, 1, 1, 3, 1, 2};
	const wide unit = 27720, far = 1000000000, million = 1000000;
	struct weighted_sums sums = {0};

	(void)state;
	for (int i = 0; i < 8; i++) {
		wide at = far + x[i] * unit, weight = w[i] * million;
		sums.n++;
		sums.w += weight;
		sums.w2 += weight * weight;
		sums.wx += weight * at;
		sums.wx2 += weight * at * at;
		sums.w2x += weight * weight * at;
		sums.w2x2 += weight * weight * at * at;
	}
	struct weighted all = weighted_from(&sums);
	near((all.mean - 1e9) / 27720, 1.0 / 3, 1e-9);
	near(all.se / 27720, .26890594, 5e-9);
	near(all.n_effective, 6.5454545, 5e-8);
	assert_true(isnan(weighted_from(&(struct weighted_sums){0}).mean));
	sums = (struct weighted_sums){3, 15, 75, 3, 3, 15, 75};
	near(weighted_from(&sums).se, 0, 0);
	near(weighted_from(&sums).n_here, 3, 0);
}

static void nothing_and_nearly(void **state)
{
	const struct weighted_level none[] = {{1, 0, 0, 0}}, one[] = {{7, 1, 5, 25}},
				    same[] = {{7, 3, 6, 14}};

	(void)state;
	assert_true(isnan(weighted_of(none, 1).mean));
	near(weighted_of(one, 1).mean, 7, 0);
	assert_true(isnan(weighted_of(one, 1).se));
	near(weighted_of(one, 1).n_here, 1, 1e-12);
	near(weighted_of(same, 1).se, 0, 0);
	near(weighted_of(same, 1).n_here, 36.0 / 14, 1e-12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_svymean),
		cmocka_unit_test(kish),
		cmocka_unit_test(equal_weights),
		cmocka_unit_test(from_sums),
		cmocka_unit_test(nothing_and_nearly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
