/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/dotrow.h"

/* On a scale from 0 to 30, so that an arrow is 1 long. */
static struct canvas_row drawn(struct dotrow dot)
{
	struct canvas canvas = {0};
	struct canvas_panel *panel = canvas_panel(&canvas, &dotrow_marks, "", 0, 30);
	struct canvas_row row = {0};

	dot.name = dot.tail = dot.value = "";
	dotrow_add(panel, &dot);
	if (panel->n)
		row = panel->row[0];
	canvas_release(&canvas);
	return row;
}

static void inside(void **state)
{
	struct canvas_row row = drawn((struct dotrow){.at = 10, .low = 8, .high = 12});

	(void)state;
	assert_float_equal(row.mark[0], 10, 0);
	assert_float_equal(row.mark[1], 8, 0);
	assert_float_equal(row.mark[2], 12, 0);
	assert_float_equal(row.mark[6], 4, 1e-12);
	assert_true(isnan(row.mark[3]) && isnan(row.mark[4]));
	row = drawn((struct dotrow){.at = 30, .low = NAN, .high = NAN, .marked = true});
	assert_true(isnan(row.mark[0]) && isnan(row.mark[1]) && isnan(row.mark[4]));
	assert_float_equal(row.mark[3], 30, 0);
}

/* What lies beyond is an arrow to that end; the interval is drawn as far as it is on the scale. */
static void beyond(void **state)
{
	struct canvas_row row = drawn((struct dotrow){.at = 99, .low = 20, .high = 200});

	(void)state;
	assert_true(isnan(row.mark[0]) && isnan(row.mark[3]));
	assert_float_equal(row.mark[1], 20, 0);
	assert_float_equal(row.mark[2], 30, 0);
	assert_float_equal(row.mark[4], 29, 1e-12);
	assert_float_equal(row.mark[5], 1, 1e-12);
	assert_float_equal(row.mark[6], 9, 1e-12); /* not to the edge in a terminal */
	row = drawn((struct dotrow){.at = -5, .low = -9, .high = -1, .marked = true});
	assert_true(isnan(row.mark[1]) && isnan(row.mark[2]));
	assert_float_equal(row.mark[3], 1, 1e-12);
	assert_float_equal(row.mark[4], 1, 1e-12);
	assert_float_equal(row.mark[5], -1, 1e-12);
}

static void nothing(void **state)
{
	(void)state;
	assert_null(drawn((struct dotrow){.at = NAN, .low = 1, .high = 2}).name);
}

static void scales(void **state)
{
	static const double is[][2] = {{0, 1}, {4.2, 5}, {6, 7}, {10, 10}, {100, 100}, {101, 200},
		{201, 500}, {501, 1000}, {1001, 2000}, {4e6, 5e6}};

	(void)state;
	for (size_t i = 0; i < sizeof(is) / sizeof(*is); i++)
		assert_float_equal(dotrow_scale(is[i][0]), is[i][1], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(inside),
		cmocka_unit_test(beyond),
		cmocka_unit_test(nothing),
		cmocka_unit_test(scales),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
