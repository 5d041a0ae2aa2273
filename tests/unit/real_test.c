/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "util/real.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check(double value)
{
	struct buf buf = BUF_NONE;
	char want[64];

	snprintf(want, sizeof(want), "%.10g", value);
	real_print(&buf, value);
	assert_string_equal(buf.at, want);
	buf_release(&buf);
}

static void both(double value)
{
	check(value);
	check(-value);
	check(nextafter(value, INFINITY));
	check(nextafter(value, -INFINITY));
}

static uint64_t next(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

/* Powers of ten, all nines, halves that are exact: where a digit more or less appears. */
static void edges(void **state)
{
	(void)state;
	for (int e = -8; e <= 13; e++) {
		both(pow(10, e));
		both(9.9999999995 * pow(10, e));
		both(9.99999999949 * pow(10, e));
		both(5 * pow(10, e));
	}
	for (uint64_t i = 1; i < 4096; i++) {
		both(1073741824.0 + (double)i / 2);
		both((double)i / 1024);
		both(1e9 + (double)i / 8);
		both((double)i / 3);
	}
	both(DBL_MAX / 2);
	both(DBL_MIN);
	both(4e-320);
	check(0.1 + 0.2);
}

static void any_bits(void **state)
{
	uint64_t seed = 88172645463325252u;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		uint64_t bits = next(&seed);
		double value;
		memcpy(&value, &bits, sizeof(value));
		if (isfinite(value))
			check(value);
		check((double)(bits >> 11) / 9007199254740992.0 * pow(10, (int)(bits & 15) - 5));
		check((double)(bits % 1000) / (double)(bits / 1000 % 1000 + 1));
	}
}

static void no_sign_of_nothing(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	real_print(&buf, -0.0);
	assert_string_equal(buf.at, "0");
	buf_release(&buf);
}

static void order(void **state)
{
	double value[] = {3, -INFINITY, .5, 0, INFINITY, -.5, .5, -DBL_MIN};
	const double want[] = {-INFINITY, -.5, -DBL_MIN, 0, .5, .5, 3, INFINITY};

	(void)state;
	qsort(value, 8, sizeof(*value), real_order);
	assert_memory_equal(value, want, sizeof(want));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edges),
		cmocka_unit_test(any_bits),
		cmocka_unit_test(no_sign_of_nothing),
		cmocka_unit_test(order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
