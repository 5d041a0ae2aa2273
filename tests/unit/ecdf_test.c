/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/ecdf.h"

static void check(const int64_t *x, size_t n, uint32_t parts, const int64_t *want, size_t wants)
{
	struct ecdf ecdf = {0};
	int64_t cut[16];

	for (size_t i = 0; i < n; i++)
		ecdf_add(&ecdf, x[i]);
	ecdf_settle(&ecdf);
	assert_int_equal(ecdf_cuts(&ecdf, parts, cut), wants);
	for (size_t i = 0; i < wants; i++)
		assert_int_equal(cut[i], want[i]);
	ecdf_release(&ecdf);
}

/* Eight different numbers in four parts of two, in any order. */
static void parts_are_equal_without_ties(void **state)
{
	static const int64_t up[] = {1, 2, 3, 4, 5, 6, 7, 8}, down[] = {8, 7, 6, 5, 4, 3, 2, 1};
	static const int64_t want[] = {3, 5, 7};

	(void)state;
	check(up, 8, 4, want, 3);
	check(down, 8, 4, want, 3);
}

/* 10 numbers in 4 parts: the cuts stand where at least 2.5, 5 and 7.5 numbers are below. */
static void parts_are_nearly_equal(void **state)
{
	static const int64_t x[] = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100}, want[] = {40, 60, 90};

	(void)state;
	check(x, 10, 4, want, 3);
}

static void ties_stay_together(void **state)
{
	static const int64_t mostly_one[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 2}, at_two[] = {2, 2, 2, 2};
	static const int64_t top[] = {1, 5, 5, 5, 5, 5}, below[] = {INT64_MIN, INT64_MAX};
	static const int64_t want_below[] = {INT64_MAX};

	(void)state;
	check(mostly_one, 10, 5, at_two, 4);
	check(top, 6, 2, NULL, 0); /* nothing that occurs has half of them below it */
	check(top, 0, 4, NULL, 0);
	check(below, 2, 2, want_below, 1);
	check(at_two, 4, 3, NULL, 0);
}

/* More numbers than the buffer holds, many of them often: counts are exact. */
static void many(void **state)
{
	struct ecdf ecdf = {0};
	int64_t cut[9];

	(void)state;
	for (int64_t i = 0; i < 50000; i++)
		ecdf_add(&ecdf, (i * 7919) % 10000 - 5000);
	ecdf_settle(&ecdf);
	assert_int_equal(ecdf.n, 50000);
	assert_int_equal(ecdf.levels, 10000);
	for (size_t i = 0; i < ecdf.levels; i++) {
		assert_int_equal(ecdf.level[i].x, (int64_t)i - 5000);
		assert_int_equal(ecdf.level[i].times, 5);
	}
	assert_int_equal(ecdf_cuts(&ecdf, 10, cut), 9);
	for (int k = 0; k < 9; k++)
		assert_int_equal(cut[k], (k + 1) * 1000 - 5000);
	ecdf_release(&ecdf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_equal_without_ties),
		cmocka_unit_test(parts_are_nearly_equal),
		cmocka_unit_test(ties_stay_together),
		cmocka_unit_test(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
