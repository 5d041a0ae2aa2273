/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/capture.h"

#include <math.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* The textbook example: 10 and 15 with 5 on both lists; variance 11 * 16 * 5 * 10 / (36 * 7). */
static void ten_fifteen_five(void **state)
{
	struct capture c = capture_of(10, 15, 5);
	struct interval hidden = capture_hidden(&c, .95);

	(void)state;
	near(c.lincoln_petersen, 30, 1e-12);
	near(c.chapman, 28.33, 5e-3);
	near(c.se * c.se, 8800. / 252, 1e-9);
	near(c.seen, 20, 0);
	near(c.hidden, c.chapman - 20, 1e-12);
	assert_true(hidden.low > 0 && hidden.low < c.hidden && hidden.high > c.hidden);
	near(hidden.low * hidden.high, c.hidden * c.hidden, 1e-9);
}

static void no_overlap(void **state)
{
	struct capture c = capture_of(10, 15, 0);

	(void)state;
	assert_true(isnan(c.lincoln_petersen));
	near(c.chapman, 175, 1e-12);
}

static void nobody_hidden(void **state)
{
	struct capture c = capture_of(5, 9, 5);

	(void)state;
	near(c.chapman, 9, 1e-12);
	near(c.hidden, 0, 0);
	near(c.se, 0, 0);
	assert_true(isnan(capture_hidden(&c, .95).low));
	assert_true(isnan(capture_of(4, 9, 5).chapman));
}

/* One of 27 complains: 26 silent ones behind each complaint. 50 letters stand for 1,250. */
static void annoyed(void **state)
{
	(void)state;
	near(capture_annoyed(1, 1. / 27, 1), 27, 1e-12);
	near(capture_annoyed(50, .04, 1), 1250, 1e-9);
	near(capture_annoyed(50, .5, .4), 250, 1e-9);
	assert_true(isnan(capture_annoyed(50, 0, 1)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_fifteen_five),
		cmocka_unit_test(no_overlap),
		cmocka_unit_test(nobody_hidden),
		cmocka_unit_test(annoyed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
