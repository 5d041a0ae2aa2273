/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/escape.h"

#include <string.h>

/* An escape at every place of texts of every length round the width of a vector, and back. */
static void there_and_back(void **state)
{
	static const char odd[] = "\t\n\r\\", code[] = "tnr\\";
	char text[40], want[44];

	(void)state;
	for (size_t n = 0; n < sizeof(text); n++) {
		for (size_t at = 0; at <= n; at++) {
			struct buf buf = BUF_NONE, hold = BUF_NONE;
			memset(text, 'x', sizeof(text));
			memset(want, 'x', sizeof(want));
			if (at < n) {
				text[at] = odd[(n + at) % 4];
				want[at] = '\\';
				want[at + 1] = code[(n + at) % 4];
			}
			stream_field(&buf, text, n);
			assert_int_equal(buf.n, n + (at < n));
			assert_memory_equal(buf.at, want, buf.n);
			struct slice back = stream_unescape(buf.at, buf.n, &hold);
			assert_int_equal(back.n, n);
			assert_memory_equal(back.at, text, n);
			buf_release(&buf);
			buf_release(&hold);
		}
	}
}

static void a_lone_backslash_stands_for_itself(void **state)
{
	struct buf hold = BUF_NONE;

	(void)state;
	struct slice back = stream_unescape("a\\qb\\", 5, &hold);
	assert_int_equal(back.n, 5);
	assert_memory_equal(back.at, "a\\qb\\", 5);
	buf_release(&hold);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(a_lone_backslash_stands_for_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
