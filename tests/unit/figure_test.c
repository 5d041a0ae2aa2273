/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/figure.h"

#include <float.h>
#include <stdlib.h>

static struct result_number number(const char *text)
{
	return (struct result_number){text, text[0] ? strtod(text, NULL) : NAN};
}

static void numbers(void **state)
{
	static const struct {
		enum unit unit;
		const char *text, *want;
	} cases[] = {
		{UNIT_SHARE, "0.1234", "12.3 %"},
		{UNIT_SHARE, "-0.00001", "0.0 %"},
		{UNIT_POINTS, "-8.13", "-8.1"},
		{UNIT_SCORE, "5.9981", "6.00"},
		{UNIT_SCORE, "-0.001", "0.00"},
		{UNIT_COEFFICIENT, "-0.00123", "-0.0012"},
		{UNIT_COUNT, "60054", "60,054"},
		{UNIT_COUNT, "170141183460469231731687303715884105727",
			"170,141,183,460,469,231,731,687,303,715,884,105,727"},
		{UNIT_COUNT, "-1234", "-1,234"},
		{UNIT_COUNT, "999", "999"},
		{UNIT_COUNT, "4.306306422", "4.31"},
		{UNIT_MONEY, "12.3456789", "12.35"},
		{UNIT_COUNT, "63590.4", "63,590"},
		{UNIT_COUNT, "87.92751515", "87.93"},
		{UNIT_COUNT, "-0.7093", "-0.71"},
		{UNIT_MONEY, "3293.6", "3,293.60"},
		{UNIT_MONEY, "3293.59676", "3,293.60"},
		{UNIT_MONEY, "3293", "3,293"},
		{UNIT_MONEY, "63590123.50", "63,590,123.50"},
		{UNIT_P, "0.0001", "< 0.001"},
		{UNIT_P, "0.317", "0.317"},
		{UNIT_SECONDS, "45", "45 s"},
		{UNIT_SECONDS, "59.9", "1 min"},
		{UNIT_SECONDS, "3599", "1 h 00 min"},
		{UNIT_SECONDS, "18720", "5 h 12 min"},
		{UNIT_SECONDS, "172800", "2 d 0 h"},
		{UNIT_SECONDS, "-90", "-2 min"},
		{UNIT_RATIO, "123456.7", "123,457"},
		{UNIT_RATIO, "1e300", "1e+300"},
		{UNIT_INSTANT, "2026-05-13T11:02:05Z", "2026-05-13T11:02:05Z"},
		{UNIT_SCORE, "", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct result_number n = number(cases[i].text);
		struct buf buf = BUF_NONE;

		if (cases[i].unit == UNIT_INSTANT)
			n.number = 0;
		figure_number(&buf, cases[i].unit, &n);
		assert_string_equal(buf.at, cases[i].want);
		buf_release(&buf);
	}
}

/* No double of any unit overruns or comes out as nan or inf. */
static void extremes(void **state)
{
	static const double values[] = {DBL_MAX, -DBL_MAX, DBL_MIN, -DBL_MIN, 0, -0.0};

	(void)state;
	for (int unit = 0; unit <= UNIT_COEFFICIENT; unit++)
		for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
			struct buf buf = BUF_NONE;
			figure_double(&buf, (enum unit)unit, values[i]);
			assert_true(buf.n > 0);
			assert_null(strstr(buf.at, "nan"));
			buf_release(&buf);
		}
}

static void row_is(struct result_row row, bool interval, const char *want)
{
	struct buf buf = BUF_NONE;

	figure_row(&buf, &row, interval);
	assert_string_equal(buf.at, want);
	assert_int_equal(buf.n, strlen(want));
	buf_release(&buf);
}

static void rows(void **state)
{
	struct result_row row = {.unit = UNIT_SHARE, .label = "", .note = ""};

	(void)state;
	row.value = number(".5");
	row.low = number(".4");
	row.high = number(".6");
	row_is(row, true, "50.0 % (40.0 … 60.0 %)");
	row_is(row, false, "50.0 %");
	row.high = number("");
	row_is(row, true, "50.0 % (40.0 % … )");
	row.low = number("");
	row_is(row, true, "50.0 %");
	row.value = number("");
	row_is(row, true, "");
	row.label = "must-be";
	row_is(row, true, "must-be");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(extremes),
		cmocka_unit_test(rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
