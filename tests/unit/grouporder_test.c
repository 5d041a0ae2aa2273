/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "analysis/grouporder.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 16 };

static int by_bytes(const void *a, const void *b)
{
	return strcmp(((const struct intern_name *)a)->text, ((const struct intern_name *)b)->text);
}

/* The texts stand as they are wanted; they are put in order of bytes, then in order. */
static void check(size_t columns, const char *const *want)
{
	struct intern_name group[MOST];
	size_t n = 0;

	for (; want[n]; n++)
		group[n] = (struct intern_name){want[n], (uint32_t)strlen(want[n])};
	qsort(group, n, sizeof(*group), by_bytes);
	groups_in_order(group, n, columns);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(group[i].text, want[i]);
}

#define CHECK(columns, ...) check(columns, (const char *const[]){__VA_ARGS__, NULL})

static void bands(void **state)
{
	(void)state;
	CHECK(1, "<10", "10-20", "20-100", ">=100");
	CHECK(1, "", "<10", "10-20", ">=20");
	CHECK(1, "<-5", "-5..2.25", "2.25..2.5", "2.5..10", ">=10");
	CHECK(1, "<2026-02", "2026-02..2026-11", ">=2026-11");
	CHECK(1, "<2026-05-14", "2026-05-14..2026-06-01", ">=2026-06-01");
	CHECK(1, "<2026-05-14T00:00:00Z", ">=2026-05-14T00:00:00Z");
	CHECK(1, "<5", "<10", "5-10"); /* of two sets of breaks */
	CHECK(1, "<999999999999999999.999999999", ">=999999999999999999.999999999");
}

static void numbers(void **state)
{
	(void)state;
	CHECK(1, "-10", "-9.5", "0", "9", "09.1", "10", "100");
	CHECK(1, "007", "07", "7");
}

/* One value that is neither, and the whole column goes by its bytes. */
static void bytes(void **state)
{
	(void)state;
	CHECK(1, "10-20", "<10", ">=20", "none");
	CHECK(1, "10", "9", "a");
	CHECK(1, "10", "9", "9.");
	CHECK(1, "2026-W19", "2026-W20");
	CHECK(1, "10", "9", "<1234567890123456789");
	CHECK(1, "1.0000000001", "10", "9");
	CHECK(1, "20-10", "9");
	CHECK(1, "10", "9", ">=");
	CHECK(1, "");
}

static void columns(void **state)
{
	(void)state;
	CHECK(2, "east\t<10", "east\t10-20", "east\t>=20", "west\t<10");
	CHECK(2, "9\tb", "10\ta", "10\tb");
	CHECK(2, "<10\t", "<10\t9", "<10\t10", "10-20\t");
	CHECK(2, "\t2", "\t10", "a\t1");
	CHECK(2, "a\t2026-05", "a b\t2026-04");
	CHECK(0, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bands),
		cmocka_unit_test(numbers),
		cmocka_unit_test(bytes),
		cmocka_unit_test(columns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
