/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buckets hold every duration once, in order, and no wider than they claim; a quantile of them
 * is the one of Hyndman and Fan's type 1.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/bucket.h"

#include <stdlib.h>

static wide count[BUCKETS];

static void buckets_are_one_behind_the_other(void **state)
{
	(void)state;
	assert_int_equal(bucket_low(0), 0);
	for (uint32_t b = 0; b < BUCKETS; b++) {
		int64_t low = bucket_low(b), high = bucket_high(b);
		if (b > BUCKET_EXACT && low == bucket_low(BUCKET_EXACT))
			fail();
		assert_true(low <= high);
		if (b + 1 < BUCKETS && b + 1 != BUCKET_EXACT)
			assert_true(bucket_low(b + 1) == high + 1);
	}
}

/* Each duration lies in its bucket; the first octave's buckets below two hours are never met. */
static void a_duration_lies_in_its_bucket(void **state)
{
	(void)state;
	for (int64_t s = 0; s < 20000; s++)
		assert_true(bucket_low(bucket_of(s)) <= s && s <= bucket_high(bucket_of(s)));
	for (uint32_t b = 0; b < BUCKETS; b++) {
		int64_t low = bucket_low(b), high = bucket_high(b);
		if (b >= BUCKET_EXACT && high < BUCKET_EXACT)
			continue;
		if (low >= BUCKET_EXACT || b < BUCKET_EXACT)
			assert_int_equal(bucket_of(low), b);
		assert_int_equal(bucket_of(high), b);
		if (b >= BUCKET_EXACT)
			assert_true((double)(high - low + 1) / (double)low < 1. / 127);
	}
	assert_int_equal(bucket_of(((int64_t)1 << 42) - 1), BUCKETS - 1);
	assert_int_equal(bucket_of((int64_t)1 << 42), BUCKETS - 1);
	assert_int_equal(bucket_of(INT64_MAX), BUCKETS - 1);
}

static void longer_is_never_a_lower_bucket(void **state)
{
	uint32_t last = 0;

	(void)state;
	for (int64_t s = 0; s < (int64_t)1 << 44; s += 1 + s / 1000) {
		assert_true(bucket_of(s) >= last);
		last = bucket_of(s);
	}
}

/* x(ceil(q n)) of a sorted sample, for all q that are hundredths and all small n. */
static void quantile_is_of_type_1(void **state)
{
	(void)state;
	for (int n = 1; n <= 120; n++) {
		count[n - 1] = 1; /* the sample 0 … n-1 */
		for (int q = 0; q <= 100; q++) {
			int rank = (q * n + 99) / 100;
			assert_int_equal(bucket_quantile(count, n, q / 100.), rank ? rank - 1 : 0);
		}
	}
	for (int i = 0; i < 120; i++)
		count[i] = 0;
}

static void quantile_of_many(void **state)
{
	(void)state;
	count[5] = 900000000000;
	count[6] = 99999999999;
	count[BUCKETS - 1] = 1;
	assert_int_equal(bucket_quantile(count, 1000000000000, .9), 5);
	assert_int_equal(bucket_quantile(count, 1000000000000, .91), 6);
	assert_int_equal(bucket_quantile(count, 1000000000000, 1), BUCKETS - 1);
	assert_int_equal(bucket_quantile(count, 1000000000000, 0), 5);
	count[5] = count[6] = count[BUCKETS - 1] = 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(buckets_are_one_behind_the_other),
		cmocka_unit_test(a_duration_lies_in_its_bucket),
		cmocka_unit_test(longer_is_never_a_lower_bucket),
		cmocka_unit_test(quantile_is_of_type_1),
		cmocka_unit_test(quantile_of_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
