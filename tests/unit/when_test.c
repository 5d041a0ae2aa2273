/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Civil days against a calendar that is counted day by day, and instants, dates and periods as
 * text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/when.h"

#include <stdio.h>
#include <string.h>

static int length_of(int year, int month)
{
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return month == 2 ? 28 + leap : 30 + (month + month / 8) % 2;
}

static void every_day_of_every_year(void **state)
{
	int64_t day = -719162; /* 0001-01-01, a Monday */

	(void)state;
	for (int year = 1; year <= 9999; year++) {
		for (int month = 1; month <= 12; month++) {
			int length = length_of(year, month);
			assert_true(!civil_valid(year, month, 0) &&
				    !civil_valid(year, month, length + 1));
			for (int mday = 1; mday <= length; mday++, day++) {
				struct civil c = civil_of(day * DAY_S + DAY_S - 1);
				assert_true(civil_valid(year, month, mday) &&
					    civil_day(year, month, mday) == day);
				assert_true(c.year == year && c.month == month && c.day == mday);
				assert_true(c.hour == 23 && c.minute == 59 && c.second == 59);
				assert_true(civil_seconds(&c) == day * DAY_S + DAY_S - 1);
				assert_true(day_weekday(day) == (int)((day + 719162) % 7));
			}
		}
	}
	assert_int_equal(day, 2932897); /* 10000-01-01 */
	assert_false(civil_valid(0, 1, 1) || civil_valid(10000, 1, 1));
	assert_false(civil_valid(2026, 0, 1) || civil_valid(2026, 13, 1));
}

static void instants_that_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t at_s;
	} good[] = {
		{"1970-01-01T00:00:00Z", 0},
		{"2026-05-13T11:02:05Z", 1778670125},
		{"2026-05-13 11:02:05", 1778670125},
		{"2026-05-13T11:02:05.999999999Z", 1778670125},
		{"2026-05-13T19:02:05+08:00", 1778670125},
		{"2026-05-13T19:02:05+0800", 1778670125},
		{"2026-05-13T05:32:05-05:30", 1778670125},
		{"2026-05-13T11:02Z", 1778670120},
		{"2026-05-13T24:00:00Z", 1778716800},
		{"2016-12-31T23:59:60Z", 1483228799},
		{"1969-12-31T23:59:59Z", -1},
		{"0001-01-01T00:00:00Z", -62135596800},
		{"9999-12-31T23:59:59Z", 253402300799},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		int64_t at_s;
		if (instant_read(good[i].text, strlen(good[i].text), &at_s) || at_s != good[i].at_s)
			fail_msg("%s", good[i].text);
	}
}

static void instants_that_are_refused(void **state)
{
	static const char *const bad[] = {"", "2026-05-13", "2026-05-13T", "2026-05-13T11",
		"2026-05-13T11:0", "2026-05-13T1:02:05Z", "2026-5-13T11:02:05Z",
		"2026-02-29T11:02:05Z", "2026-05-13T25:00:00Z", "2026-05-13T24:00:01Z",
		"2026-05-13T11:60:00Z", "2026-05-13T11:02:61Z", "2026-05-13t11:02:05Z",
		"2026-05-13T11:02:05z", "2026-05-13T11:02:05 Z", "2026-05-13T11:02:05+8",
		"2026-05-13T11:02:05+08", "2026-05-13T11:02:05+08:60", "2026-05-13T11:02:05+16:00",
		"2026-05-13T11:02:05.Z", "2026-05-13T11:02:05ZZ", "2026-05-13T11:02:05Z ",
		" 2026-05-13T11:02:05Z", "0000-01-01T00:00:00Z", "-001-01-01T00:00:00Z",
		"2026/05/13T11:02:05Z", "2026-05-13T11.02.05Z", "20260513T110205Z",
		"0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T24:00:00Z"};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		int64_t at_s;
		if (!instant_read(bad[i], strlen(bad[i]), &at_s))
			fail_msg("%s", bad[i]);
	}
}

static void what_is_printed_is_read(void **state)
{
	char text[INSTANT_CHARS];
	int64_t back;

	(void)state;
	for (int64_t at_s = -62135596800; at_s <= 253402300799; at_s += 123456789) {
		assert_int_equal(instant_print(text, at_s), 20);
		assert_int_equal(instant_read(text, 20, &back), 0);
		assert_int_equal(back, at_s);
		int64_t day = (at_s + 62135596800) / DAY_S - 719162;
		assert_int_equal(date_read(text, date_print(text, day), &back), 0);
		assert_int_equal(back, day);
	}
	for (int64_t month = 12; month < 120000; month++) {
		assert_int_equal(month_read(text, month_print(text, month), &back), 0);
		assert_int_equal(back, month);
	}
	assert_int_equal(month_read("2026-13", 7, &back), -1);
	assert_int_equal(month_read("2026-00", 7, &back), -1);
	assert_int_equal(month_read("2026-1", 6, &back), -1);
	assert_int_equal(month_read("2026-011", 8, &back), -1);
}

static void check_period(const struct zone *zone, const char *at, const char *day, const char *week,
	const char *month, const char *quarter)
{
	const char *want[] = {day, week, month, quarter};
	char text[INSTANT_CHARS];
	int64_t at_s;

	assert_int_equal(instant_read(at, strlen(at), &at_s), 0);
	for (int p = PERIOD_DAY; p <= PERIOD_QUARTER; p++) {
		int64_t ordinal = period_of((enum period)p, zone, at_s), begin_s = period_begin((enum period)p, zone, ordinal);
		assert_true(begin_s <= at_s && at_s < period_begin((enum period)p, zone, ordinal + 1));
		if (begin_s > FIRST_S) {
			assert_int_equal(period_of((enum period)p, zone, begin_s), ordinal);
			assert_int_equal(period_of((enum period)p, zone, begin_s - 1), ordinal - 1);
		}
		period_print(text, (enum period)p, ordinal);
		assert_string_equal(text, want[p]);
		assert_int_equal(period_read(text, strlen(text), (enum period)p, &begin_s), 0);
		assert_int_equal(begin_s, ordinal);
	}
}

static void names_that_are_no_periods(void **state)
{
	static const char *const names[] = {"", "2026", "2026-W00", "2025-W53", "2026-W54", "2026-W1", "2026-W011", "2026-w01",
		"2026-Q0", "2026-Q5", "2026-Q", "2026-q1", "2026-Q01", "2026-13", "2026-02-30", "(missing)", "x026-W01", "0000-W01"};
	int64_t ordinal;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		for (int p = PERIOD_DAY; p <= PERIOD_QUARTER; p++)
			assert_int_equal(period_read(names[i], strlen(names[i]), (enum period)p, &ordinal), -1);
}

/* Weeks at the turns of years as ISO 8601 has them. */
static void periods_have_their_names(void **state)
{
	struct fault fault;
	struct zone *zone = zone_open("Asia/Shanghai", &fault);
	enum period period;

	(void)state;
	check_period(NULL, "2026-05-13T11:02:05Z", "2026-05-13", "2026-W20", "2026-05", "2026-Q2");
	check_period(zone, "2026-05-31T16:00:00Z", "2026-06-01", "2026-W23", "2026-06", "2026-Q2");
	check_period(zone, "2025-12-31T15:59:59Z", "2025-12-31", "2026-W01", "2025-12", "2025-Q4");
	check_period(NULL, "2005-01-01T00:00:00Z", "2005-01-01", "2004-W53", "2005-01", "2005-Q1");
	check_period(NULL, "2008-12-29T00:00:00Z", "2008-12-29", "2009-W01", "2008-12", "2008-Q4");
	check_period(NULL, "2010-01-03T23:59:59Z", "2010-01-03", "2009-W53", "2010-01", "2010-Q1");
	check_period(NULL, "1969-12-31T23:59:59Z", "1969-12-31", "1970-W01", "1969-12", "1969-Q4");
	check_period(NULL, "0001-01-01T00:00:00Z", "0001-01-01", "0001-W01", "0001-01", "0001-Q1");
	check_period(zone, "9999-12-31T00:00:00Z", "9999-12-31", "9999-W52", "9999-12", "9999-Q4");
	zone_close(zone);
	assert_int_equal(period_parse("week", &period), 0);
	assert_int_equal(period, PERIOD_WEEK);
	assert_int_equal(period_parse("Week", &period), -1);
	assert_int_equal(period_parse("", &period), -1);
}

/* Periods follow each other without a break. */
static void periods_are_in_order(void **state)
{
	(void)state;
	for (int p = PERIOD_DAY; p <= PERIOD_QUARTER; p++) {
		int64_t last = period_of((enum period)p, NULL, -62135596800);
		for (int64_t at_s = -62135596800; at_s < 253402300799; at_s += DAY_S) {
			int64_t now = period_of((enum period)p, NULL, at_s);
			assert_true(now == last || now == last + 1);
			last = now;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_of_every_year),
		cmocka_unit_test(instants_that_are_read),
		cmocka_unit_test(instants_that_are_refused),
		cmocka_unit_test(what_is_printed_is_read),
		cmocka_unit_test(periods_have_their_names),
		cmocka_unit_test(names_that_are_no_periods),
		cmocka_unit_test(periods_are_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
