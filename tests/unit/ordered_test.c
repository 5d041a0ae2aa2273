/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of whole numbers, and the ranks of their intervals as tables of the median give them
 * (Conover 1999; Dixon and Massey 1969, table A-25).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/ordered.h"

static void type_one(void **state)
{
	struct ordered few[] = {{30, 1}, {10, 1}, {20, 1}}, many[] = {{7, 4}, {3, 5}, {90, 1}};

	(void)state;
	assert_int_equal(ordered_sort(few, 3), 3);
	assert_int_equal(ordered_quantile(few, 3, .5), 20);
	assert_int_equal(ordered_quantile(few, 3, .9), 30);
	assert_int_equal(ordered_quantile(few, 3, .01), 10);
	assert_int_equal(ordered_sort(many, 3), 10);
	assert_int_equal(ordered_quantile(many, 10, .5), 3); /* half of them are at most 3 */
	assert_int_equal(ordered_quantile(many, 10, .9), 7);
	assert_int_equal(ordered_quantile(many, 10, .91), 90);
}

/* Numbers 1 … n: what is found is the rank. */
static void ranks_of_the_median(void **state)
{
	static const struct {
		int64_t n, low, high; /* at 95 %; 0: none */
	} table[] = {{5, 0, 0}, {6, 1, 6}, {8, 1, 8}, {9, 2, 8}, {10, 2, 9}, {11, 2, 10},
		{12, 3, 10}, {15, 4, 12}, {16, 4, 13}, {20, 6, 15}, {25, 8, 18}, {30, 10, 21},
		{50, 18, 33}, {100, 40, 61}};
	struct ordered all[100];
	int64_t low, high;

	(void)state;
	for (int64_t i = 0; i < 100; i++)
		all[i] = (struct ordered){i + 1, 1};
	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		bool is = ordered_interval(all, table[i].n, .5, .95, &low, &high);
		assert_int_equal(is, table[i].low > 0);
		if (!is)
			continue;
		assert_int_equal(low, table[i].low);
		assert_int_equal(high, table[i].high);
	}
}

static void many_of_one(void **state)
{
	struct ordered one[] = {{5, INT64_C(5000000000)}, {9, INT64_C(5000000000)}};
	int64_t low, high;

	(void)state;
	assert_int_equal(ordered_sort(one, 2), INT64_C(10000000000));
	assert_true(ordered_interval(one, INT64_C(10000000000), .5, .95, &low, &high));
	assert_int_equal(low, 5);
	assert_int_equal(high, 9);
	assert_true(ordered_interval(one, INT64_C(10000000000), .9, .95, &low, &high));
	assert_int_equal(low, 9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(type_one),
		cmocka_unit_test(ranks_of_the_median),
		cmocka_unit_test(many_of_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
