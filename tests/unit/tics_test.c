/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/tics.h"

#include <math.h>
#include <string.h>

static void tics(char axis, double low, double high, double room, const char *want)
{
	struct buf script = BUF_NONE;

	tics_put(&script, axis, low, high, room);
	assert_string_equal(script.at, want);
	buf_release(&script);
}

/* Both ends are named where steps allow it; a step more where there is no room for the smaller. */
static void steps(void **state)
{
	(void)state;
	tics('x', 0, 15, 100, "set xtics (\"0\" 0, \"5\" 5, \"10\" 10, \"15\" 15)\n");
	tics('x', 1, 5, 20, "set xtics (\"1\" 1, \"2\" 2, \"3\" 3, \"4\" 4, \"5\" 5)\n");
	tics('x', -1, 1, 24, "set xtics (\"−1.0\" -1, \"−0.5\" -0.5, \"0.0\" 0, \"0.5\" 0.5, \"1.0\" 1)\n");
	tics('x', 0, 100, 12, "set xtics (\"0\" 0, \"50\" 50, \"100\" 100)\n");
	tics('y', 0, 100, 8, "set ytics (\"0\" 0, \"20\" 20, \"40\" 40, \"60\" 60, \"80\" 80, \"100\" 100)\n");
	tics('x', 0, 100, 1, "set xtics (\"0\" 0, \"100\" 100)\n");
}

static void numbers(void **state)
{
	(void)state;
	tics('x', 0, 2e6, 30, "set xtics (\"0\" 0, \"1,000,000\" 1000000, \"2,000,000\" 2000000)\n");
	tics('x', 0, 5e18, 14, "set xtics (\"0\" 0, \"5×10^18\" 5e+18)\n");
}

/* Whatever the range: not 1e+06 in a label, no sign before a zero, no more than eleven tics. */
static void any_range(void **state)
{
	(void)state;
	for (int power = -12; power <= 300; power++)
		for (int from = -9; from <= 9; from += 3)
			for (double room = 5; room < 120; room *= 3) {
				struct buf script = BUF_NONE;
				double low = from * pow(10, power), high = low + 7 * pow(10, power);
				size_t n = 0;

				tics_put(&script, power % 2 ? 'x' : 'y', low, high, room);
				for (const char *at = script.at; (at = strchr(at, '"')); n++) {
					size_t label = strcspn(at + 1, "\"");

					assert_null(memchr(at + 1, 'e', label));
					assert_true(label > 0 && label < 40);
					assert_true(!strstr(at, "\"−0\"") && !strstr(at, "\"-0\""));
					at += label + 2;
				}
				assert_true(n <= 11);
				buf_release(&script);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps),
		cmocka_unit_test(numbers),
		cmocka_unit_test(any_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
