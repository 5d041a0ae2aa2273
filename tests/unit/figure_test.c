/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/dating.h"
#include "draw/figure.h"

#include <float.h>
#include <stdlib.h>

static struct result_number number(const char *text)
{
	return (struct result_number){text, text[0] ? strtod(text, NULL) : NAN};
}

/* Languages differ in durations, p values, instants and the brackets and joints of intervals alone. */
static void numbers(void **state)
{
	static const struct {
		enum unit unit;
		const char *text, *want, *hans, *hant;
	} cases[] = {
		{UNIT_SHARE, "0.1234", "12.3%", NULL, NULL},
		{UNIT_SHARE, "-0.1234", "−12.3%", NULL, NULL},
		{UNIT_SHARE, "-0.00001", "0.0%", NULL, NULL},
		{UNIT_SHARE, "0.99951", "99.951%", NULL, NULL},
		{UNIT_SHARE, "1", "100.0%", NULL, NULL},
		{UNIT_POINTS, "-8.13", "−8.1", NULL, NULL},
		{UNIT_SCORE, "5.9981", "6.00", NULL, NULL},
		{UNIT_SCORE, "-0.001", "0.00", NULL, NULL},
		{UNIT_COEFFICIENT, "-0.00123", "−0.0012", NULL, NULL},
		{UNIT_COEFFICIENT, "0.0000123", "0.000012", NULL, NULL},
		{UNIT_COEFFICIENT, "-1.234e-10", "−1.23 × 10⁻¹⁰", NULL, NULL},
		{UNIT_COUNT, "60054", "60,054", NULL, NULL},
		{UNIT_COUNT, "10000", "10,000", NULL, NULL},
		{UNIT_COUNT, "9999", "9999", NULL, NULL},
		{UNIT_COUNT, "170141183460469231731687303715884105727",
			"170,141,183,460,469,231,731,687,303,715,884,105,727", NULL, NULL},
		{UNIT_COUNT, "-1234", "−1234", NULL, NULL},
		{UNIT_COUNT, "-12345", "−12,345", NULL, NULL},
		{UNIT_COUNT, "4.306306422", "4.31", NULL, NULL},
		{UNIT_MONEY, "12.3456789", "12.35", NULL, NULL},
		{UNIT_COUNT, "63590.4", "63,590", NULL, NULL},
		{UNIT_COUNT, "-0.7093", "−0.71", NULL, NULL},
		{UNIT_MONEY, "3293.6", "3293.60", NULL, NULL},
		{UNIT_MONEY, "3293", "3293", NULL, NULL},
		{UNIT_MONEY, "63590123.50", "63,590,123.50", NULL, NULL},
		{UNIT_P, "0.0001", "< .001", "< 0.001", "< 0.001"},
		{UNIT_P, "0.317", ".317", "0.317", "0.317"},
		{UNIT_P, "0.0005", "< .001", "< 0.001", "< 0.001"},
		{UNIT_P, "0.99999", "> .999", "> 0.999", "> 0.999"},
		{UNIT_P, "0.001", ".001", "0.001", "0.001"},
		{UNIT_SECONDS, "0", "0 s", "0 秒", "0 秒"},
		{UNIT_SECONDS, "0.44", "0.4 s", "0.4 秒", "0.4 秒"},
		{UNIT_SECONDS, "45", "45 s", "45 秒", "45 秒"},
		{UNIT_SECONDS, "59.9", "1 min", "1 分钟", "1 分鐘"},
		{UNIT_SECONDS, "125", "2 min 05 s", "2 分 5 秒", "2 分 5 秒"},
		{UNIT_SECONDS, "599.7", "10 min", "10 分钟", "10 分鐘"},
		{UNIT_SECONDS, "3599", "1 h", "1 小时", "1 小時"},
		{UNIT_SECONDS, "7500", "2 h 05 min", "2 小时 5 分钟", "2 小時 5 分鐘"},
		{UNIT_SECONDS, "172799", "2 d", "2 天", "2 天"},
		{UNIT_SECONDS, "190000", "2 d 5 h", "2 天 5 小时", "2 天 5 小時"},
		{UNIT_SECONDS, "86400000", "1000 d", "1000 天", "1000 天"},
		{UNIT_SECONDS, "-90", "−1 min 30 s", "−1 分 30 秒", "−1 分 30 秒"},
		{UNIT_SECONDS, "1e300", NULL, NULL, NULL},
		{UNIT_RATIO, "123456.7", "123,457", NULL, NULL},
		{UNIT_RATIO, "1e300", "1.00 × 10³⁰⁰", NULL, NULL},
		{UNIT_SCORE, "", "", NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		for (int l = 0; l < LANGUAGES; l++) {
			const char *own = l == LANGUAGE_HANS ? cases[i].hans : l == LANGUAGE_HANT ? cases[i].hant : NULL;
			struct result_number n = number(cases[i].text);
			struct buf buf = BUF_NONE;

			figure_number(&buf, (enum language)l, cases[i].unit, &n);
			if (cases[i].want)
				assert_string_equal(buf.at, own ? own : cases[i].want);
			buf_release(&buf);
		}
}

static void instant_is(const char *note, const char *en, const char *hans)
{
	struct result_row row = {.unit = UNIT_INSTANT, .label = "", .note = note,
		.value = {"2026-05-13T22:02:05Z", 1778709725}};
	struct buf buf = BUF_NONE;

	figure_value(&buf, LANGUAGE_EN, &row);
	assert_string_equal(buf.at, en);
	buf_clear(&buf);
	figure_value(&buf, LANGUAGE_HANS, &row);
	assert_string_equal(buf.at, hans);
	buf_release(&buf);
}

/* On the clock of the zone that the row names; what is no zone here is UTC. */
static void instants(void **state)
{
	(void)state;
	instant_is("", "13 May 2026, 22:02 UTC", "2026年5月13日 22:02 UTC");
	instant_is("small-n;zone=UTC", "13 May 2026, 22:02 UTC", "2026年5月13日 22:02 UTC");
	instant_is("small-n;zone=Asia/Shanghai;baseline", "14 May 2026, 06:02 UTC+8", "2026年5月14日 06:02 UTC+8");
	instant_is("zone=America/St_Johns", "13 May 2026, 19:32 UTC−2:30", "2026年5月13日 19:32 UTC−2:30");
	instant_is("zone=../../../etc/passwd", "13 May 2026, 22:02 UTC", "2026年5月13日 22:02 UTC");
}

static void period_is(const char *name, const char *en, const char *hans, const char *hant)
{
	const char *const want[] = {[LANGUAGE_EN] = en, [LANGUAGE_HANS] = hans, [LANGUAGE_HANT] = hant};

	for (int l = 0; l < LANGUAGES; l++) {
		struct buf buf = BUF_NONE;
		assert_int_equal(dating_period(&buf, (enum language)l, name), en != NULL);
		assert_string_equal(buf.at, en ? want[l] : "");
		buf_release(&buf);
	}
}

static void periods(void **state)
{
	(void)state;
	period_is("2026-05", "May 2026", "2026年5月", "2026年5月");
	period_is("2026-12", "Dec 2026", "2026年12月", "2026年12月");
	period_is("2026-W05", "week 5, 2026", "2026年第5周", "2026年第5週");
	period_is("2026-W53", "week 53, 2026", "2026年第53周", "2026年第53週");
	period_is("2025-W53", NULL, NULL, NULL);
	period_is("2026-Q2", "Q2 2026", "2026年第2季度", "2026年第2季");
	period_is("2026-Q5", NULL, NULL, NULL);
	period_is("2026-02-28", "28 Feb 2026", "2026年2月28日", "2026年2月28日");
	period_is("2026-02-30", NULL, NULL, NULL);
	period_is("2026-13", NULL, NULL, NULL);
	period_is("May", NULL, NULL, NULL);
	period_is("", NULL, NULL, NULL);
}

/* No double of any unit overruns or comes out as nan or inf. */
static void extremes(void **state)
{
	static const double values[] = {DBL_MAX, -DBL_MAX, DBL_MIN, -DBL_MIN, 0, -0.0};

	(void)state;
	for (int unit = 0; unit <= UNIT_COEFFICIENT; unit++)
		for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
			struct buf buf = BUF_NONE;
			figure_double(&buf, LANGUAGE_EN, (enum unit)unit, values[i]);
			assert_true(buf.n > 0);
			assert_null(strstr(buf.at, "nan"));
			assert_null(strstr(buf.at, "inf"));
			assert_null(strstr(buf.at, "e+"));
			buf_release(&buf);
		}
}

static void row_is(struct result_row row, bool interval, const char *en, const char *hans)
{
	const char *const want[] = {en, hans};

	for (int l = 0; l < 2; l++) {
		struct buf buf = BUF_NONE;

		figure_row(&buf, (enum language)l, &row, interval);
		assert_string_equal(buf.at, want[l]);
		assert_int_equal(buf.n, strlen(want[l]));
		buf_release(&buf);
	}
}

static void rows(void **state)
{
	struct result_row row = {.unit = UNIT_SHARE, .label = "", .note = ""};

	(void)state;
	row.value = number(".5");
	row.low = number(".4");
	row.high = number(".6");
	row_is(row, true, "50.0% (40.0–60.0%)", "50.0%（40.0–60.0%）");
	row_is(row, false, "50.0%", "50.0%");
	row.low = number("-.4");
	row_is(row, true, "50.0% (−40.0 to 60.0%)", "50.0%（−40.0 至 60.0%）");
	row.high = number("");
	row_is(row, true, "50.0% (≥ −40.0%)", "50.0%（≥ −40.0%）");
	row.low = number("");
	row_is(row, true, "50.0%", "50.0%");
	row.high = number(".6");
	row_is(row, true, "50.0% (≤ 60.0%)", "50.0%（≤ 60.0%）");
	row.value = number("");
	row_is(row, true, "", "");
	row.label = "must-be";
	row_is(row, true, "must-be", "must-be");
	row = (struct result_row){.unit = UNIT_SECONDS, .label = "", .note = "", .value = number("60"),
		.low = number("30"), .high = number("7500")};
	row_is(row, true, "1 min (30 s to 2 h 05 min)", "1 分钟（30 秒 至 2 小时 5 分钟）");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(instants),
		cmocka_unit_test(periods),
		cmocka_unit_test(extremes),
		cmocka_unit_test(rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
