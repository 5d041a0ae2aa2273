/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/progress.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

static void lines(void **state)
{
	static const struct {
		int64_t passed;
		uint64_t bytes, of, records;
		int width;
		const char *line;
	} cases[] = {
		{2000, 50000000, 200000000, 600000, 80,
			"[#####...............]  25%  50.0 MB of 200 MB  300 krows/s  0:06 left"},
		{1000, 1234, 0, 17, 80, "1.2 kB  17 rows/s"},
		{0, 0, 100, 0, 80, "[....................]   0%  0 B of 100 B  0 rows/s"},
		{4000, 200, 100, 4, 80, "[####################] 100%  100 B of 100 B  1 rows/s  0:00 left"},
		{1000, 1000000, 7201000000, 999499, 80,
			"[....................]   0%  1.0 MB of 7.2 GB  999 krows/s  2:00:00 left"},
		{2000, 50000000, 200000000, 600000, 30, "[#####...............]  25%  "},
	};
	struct buf line = BUF_NONE;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		buf_clear(&line);
		progress_line(&line, cases[i].passed, cases[i].bytes, cases[i].of,
			cases[i].records, cases[i].width);
		assert_string_equal(line.at, cases[i].line);
	}
	buf_release(&line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
