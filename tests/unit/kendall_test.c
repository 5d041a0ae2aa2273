/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kendall's tau against the numbers of others, and against all pairs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/kendall.h"

#include <math.h>

/* The example of SciPy's manual, which has ties in both; a row without any. */
static void published(void **state)
{
	struct ranked tied[] = {{12, 1, 1}, {2, 4, 1}, {1, 7, 1}, {12, 1, 1}, {2, 0, 1}};
	struct ranked plain[] = {
		{1, 3, 1}, {2, 5, 1}, {3, 4, 1}, {4, 6, 1}, {5, 8, 1}, {6, 7, 1}, {7, 9, 1}};

	(void)state;
	assert_true(fabs(kendall_tau(tied, 5) - -0.47140452079103173) < 1e-15);
	assert_true(fabs(kendall_tau(plain, 7) - 17. / 21) < 1e-15);
}

static void nothing_to_tell(void **state)
{
	struct ranked flat[] = {{1, 5, 2}, {2, 5, 3}}, one[] = {{3, 4, 1}};

	(void)state;
	assert_true(isnan(kendall_tau(flat, 2)));
	assert_true(isnan(kendall_tau(one, 1)));
	assert_true(isnan(kendall_tau(one, 0)));
}

static int sign(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* Rows that stand for several against the same rows one by one. */
static void as_all_pairs_say(void **state)
{
	uint64_t seed = 3;

	(void)state;
	for (int round = 0; round < 500; round++) {
		struct ranked all[20], single[60];
		size_t n = 0;
		double x = 0, y = 0, both = 0;
		for (int i = 0; i < 20; i++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			all[i] = (struct ranked){(int64_t)(seed >> 33) % 6,
				(int64_t)(seed >> 45) % 7, 1 + (int64_t)(seed >> 55) % 3};
			for (int64_t t = 0; t < all[i].times; t++)
				single[n++] = all[i];
		}
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++) {
				int a = sign(single[i].x, single[k].x),
				    b = sign(single[i].y, single[k].y);
				x += a * a;
				y += b * b;
				both += a * b;
			}
		assert_true(fabs(kendall_tau(all, 20) - both / sqrt(x * y)) < 1e-12);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published),
		cmocka_unit_test(nothing_to_tell),
		cmocka_unit_test(as_all_pairs_say),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
