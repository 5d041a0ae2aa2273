/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/calendars.h"
#include "record/when.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int load(struct calendars **calendars, const char *text, struct fault *fault)
{
	int fd = memfd_create("calendar", 0);
	char path[64];

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	int bad = calendars_read(calendars, path, NULL, fault);
	close(fd);
	return bad;
}

static struct calendars *good(const char *text)
{
	struct calendars *calendars;
	struct fault fault = {0};

	if (load(&calendars, text, &fault))
		fail_msg("line %d, %s: %s", (int)fault.line, fault.column, fault.text);
	return calendars;
}

static int64_t instant(const char *text)
{
	int64_t at_s;

	assert_int_equal(instant_read(text, strlen(text), &at_s), 0);
	return at_s;
}

/* Minutes open on one day of UTC. */
static int minutes(const struct calendars *calendars, const char *name, const char *day)
{
	int64_t number;
	const struct hours *hours = calendars_find(calendars, name, strlen(name));

	assert_non_null(hours);
	assert_int_equal(date_read(day, strlen(day), &number), 0);
	return (int)(hours_between(hours, number * DAY_S, (number + 1) * DAY_S) / 60);
}

static void weeks(void **state)
{
	static const char text[] = "day,from,to\n"
				   "mon-thu,9:00,12:00\n"
				   "mon-thu,13:00,17:30\n"
				   "Friday,09:00,12:00:30\n"
				   "sat|周日,10:00,24:00\n";
	struct calendars *calendars = good(text);

	(void)state;
	assert_int_equal(minutes(calendars, "", "2026-06-01"), 450); /* a Monday */
	assert_int_equal(minutes(calendars, "", "2026-06-04"), 450);
	assert_int_equal(minutes(calendars, "", "2026-06-05"), 180);
	assert_int_equal(minutes(calendars, "any", "2026-06-06"), 840);
	assert_int_equal(minutes(calendars, "", "2026-06-07"), 840);
	calendars_free(calendars);
}

/* Make-up days, as the State Council moves them: closed weekdays, a Saturday that is a Friday. */
static void special_days(void **state)
{
	static const char text[] = "day,from,to,name\n"
				   "周一-周五,09:00,18:00,\n"
				   "2026-10-01/2026-10-07,,,国庆\n"
				   "2026-10-10,fri,,调休\n"
				   "2026-12-24,09:00,12:00,short\n"
				   "2026-12-27,09:00,13:00,Sunday\n";
	struct calendars *calendars = good(text);

	(void)state;
	assert_int_equal(minutes(calendars, "", "2026-09-30"), 540);
	assert_int_equal(minutes(calendars, "", "2026-10-01"), 0);
	assert_int_equal(minutes(calendars, "", "2026-10-07"), 0);
	assert_int_equal(minutes(calendars, "", "2026-10-08"), 540);
	assert_int_equal(minutes(calendars, "", "2026-10-10"), 540);
	assert_int_equal(minutes(calendars, "", "2026-10-17"), 0);
	assert_int_equal(minutes(calendars, "", "2026-12-24"), 180);
	assert_int_equal(minutes(calendars, "", "2026-12-27"), 240);
	calendars_free(calendars);
}

/* Rows without a name hold for every calendar that says nothing of that day itself. */
static void names(void **state)
{
	static const char text[] = "calendar,day,from,to,zone\n"
				   ",mon-sun,09:00,17:00,\n"
				   ",2026-12-25,,,\n"
				   "night,mon-sun,22:00,06:00,\n"
				   "night,2026-12-24,20:00,22:00,\n"
				   "tokyo,mon-fri,09:00,18:00,Asia/Tokyo\n"
				   "tokyo,2026-12-25,09:00,12:00,\n"
				   "tokyo,sat-sun,,,\n";
	struct calendars *calendars = good(text);

	(void)state;
	assert_int_equal(minutes(calendars, "", "2026-12-25"), 0);
	assert_int_equal(minutes(calendars, "nobody", "2026-12-26"), 480);
	assert_int_equal(minutes(calendars, "night", "2026-12-23"), 480);
	/* the night before ends on its day whatever that day says */
	assert_int_equal(minutes(calendars, "night", "2026-12-24"), 360 + 120);
	assert_int_equal(minutes(calendars, "night", "2026-12-25"), 0);
	assert_int_equal(minutes(calendars, "night", "2026-12-26"), 120);
	assert_int_equal(minutes(calendars, "tokyo", "2026-12-25"), 180);
	assert_int_equal(minutes(calendars, "tokyo", "2026-12-26"), 0);
	assert_int_equal(hours_between(calendars_find(calendars, "tokyo", 5),
				 instant("2026-12-24T08:00Z"), instant("2026-12-24T10:00Z")), 3600);
	calendars_free(calendars);
	calendars = good("calendar,day,from,to\n,2026-12-25,,\na,mon,9:00,10:00\n");
	assert_null(calendars_find(calendars, "", 0));
	assert_null(calendars_find(calendars, "b", 1));
	assert_non_null(calendars_find(calendars, "a", 1));
	calendars_free(calendars);
}

/* A day that is open whole takes in the end of the night before. */
static void nights_meet_days(void **state)
{
	static const char text[] = "day,from,to\nmon-sun,20:00,00:00\nfri,23:59:59,x\n";
	struct calendars *calendars;
	struct fault fault;

	(void)state;
	assert_int_equal(load(&calendars, text, &fault), -1);
	calendars = good("day,from,to\nmon-sun,22:00,06:00\n2026-06-03,00:00,24:00\n"
			 "2026-06-05,04:00,05:00\n2026-06-06,05:00,07:00\n");
	assert_int_equal(minutes(calendars, "", "2026-06-03"), 1440);
	assert_int_equal(minutes(calendars, "", "2026-06-04"), 120);
	assert_int_equal(minutes(calendars, "", "2026-06-05"), 360);
	assert_int_equal(minutes(calendars, "", "2026-06-06"), 120);
	assert_int_equal(minutes(calendars, "", "2026-06-07"), 120);
	calendars_free(calendars);
}

static void mistakes(void **state)
{
	static const struct {
		const char *text;
		int line;
		const char *column, *message;
	} list[] = {
		{"day,from,too\n", 1, "",
			"\"too\" is not a column of a calendar (did you mean \"to\"?); these are: "
			"calendar day from to zone name"},
		{"day,from\n", 1, "", "a calendar needs a column \"to\""},
		{"day,from,to\n", 0, "", "this calendar is never open"},
		{"day,from,to\nmon,,\n", 2, "", "this calendar is never open"},
		{"calendar,day,from,to\na,mon,09:00,10:00\nb,mon,,\n", 3, "",
			"calendar \"b\" is never open"},
		{"day,from,to\nmno-fri,09:00,10:00\n", 2, "day",
			"\"mno\" is not a weekday (mon, mon-fri, sat|sun) or a date (did you mean "
			"\"mon\"?)"},
		{"day,from,to\nmon-xyz,09:00,10:00\n", 2, "day",
			"\"xyz\" is not a weekday (mon, mon-fri, sat|sun) or a date"},
		{"day,from,to\n,09:00,10:00\n", 2, "day",
			"\"\" is not a weekday (mon, mon-fri, sat|sun) or a date"},
		{"day,from,to\n2026-02-29,,\n", 2, "day",
			"\"2026-02-29\" is not a date such as 2026-05-13"},
		{"day,from,to\n2026-02-27/2026-02-30,,\n", 2, "day",
			"\"2026-02-27/2026-02-30\" is not a range of dates such as "
			"2026-10-01/2026-10-07"},
		{"day,from,to\n2026-02-27/2026-02-26,,\n", 2, "day",
			"\"2026-02-27/2026-02-26\" is not a range from a date to a later one, of at "
			"most 400 days"},
		{"day,from,to\nmon,9,10:00\n", 2, "from", "\"9\" is not a time such as 09:00"},
		{"day,from,to\nmon,24:00,10:00\n", 2, "from",
			"\"24:00\" is not a time such as 09:00"},
		{"day,from,to\nmon,09:00,24:01\n", 2, "to",
			"\"24:01\" is not a time such as 17:30 or 24:00"},
		{"day,from,to\nmon,09:00,\n", 2, "to",
			"\"\" is not a time such as 17:30 or 24:00"},
		{"day,from,to\nmon,,17:00\n", 2, "from", "\"\" is not a time such as 09:00"},
		{"day,from,to\nmon,09:00,09:00\n", 2, "to",
			"\"09:00\" is not later than \"from\" (a whole day is from 00:00 to 24:00)"},
		{"day,from,to\nmon,09:00,05:00\n", 2, "to",
			"\"05:00\" is not later than \"from\" (a shift over midnight begins at noon "
			"or later and ends by noon)"},
		{"day,from,to\nmon,tue,\n", 2, "from",
			"\"tue\" is not a time; a weekday stands beside a date only"},
		{"day,from,to\n2026-01-03,tue,9:00\n", 2, "to",
			"\"9:00\" is not empty, as it must be beside a weekday"},
		{"day,from,to\nmon-fri,09:00,17:00\nsun,9:00,10:00\nfri,16:00,18:00\n", 4, "from",
			"these hours overlap those of line 2"},
		{"day,from,to\nmon-fri,22:00,06:00\nsat,05:00,10:00\n", 3, "from",
			"hours overlap with those that begin the day before: line 2"},
		{"day,from,to\nmon-fri,09:00,17:00\nwed,,\n", 3, "day",
			"this day is closed, or like another, or open: see line 2"},
		{"day,from,to,zone\nmon,09:00,17:00,Europe/Brelin\n", 2, "zone",
			"no time zone \"Europe/Brelin\" (did you mean \"Europe/Berlin\"?)"},
		{"day,from,to,zone\nmon,09:00,17:00,Shanghai\n", 2, "zone",
			"no time zone \"Shanghai\" (did you mean \"Asia/Shanghai\"?)"},
		{"day,from,to,zone\nmon,09:00,17:00,UTC\ntue,09:00,17:00,Asia/Tokyo\n", 3, "zone",
			"\"Asia/Tokyo\" differs from \"UTC\" in line 2"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(list) / sizeof(*list); i++) {
		struct calendars *calendars;
		struct fault fault = {0};
		if (load(&calendars, list[i].text, &fault) == 0)
			fail_msg("taken: %s", list[i].text);
		assert_string_equal(fault.text, list[i].message);
		assert_int_equal(fault.line, list[i].line);
		assert_string_equal(fault.column, list[i].column);
		assert_int_equal(fault.kind, FAULT_USE);
	}
}

/* Which files say the same whatever zone is handed in? */
static void local(void **state)
{
	static const struct {
		const char *text;
		bool local;
	} cases[] = {
		{"day,from,to\nmon,09:00,17:00\n", true},
		{"day,from,to,zone\nmon,09:00,17:00,UTC\n", false},
		{"day,from,to,zone,calendar\nmon,09:00,17:00,,\ntue,09:00,17:00,Asia/Shanghai,a\n", true},
		{"day,from,to,zone,calendar\nmon,09:00,17:00,UTC,\ntue,09:00,17:00,,a\n", false},
		/* a common holiday alone is no calendar that is ever open */
		{"day,from,to,zone,calendar\n2026-12-25,,,,\ntue,09:00,17:00,UTC,a\n", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct calendars *calendars = good(cases[i].text);
		assert_int_equal(calendars_local(calendars), cases[i].local);
		calendars_free(calendars);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(local),
		cmocka_unit_test(weeks),
		cmocka_unit_test(special_days),
		cmocka_unit_test(names),
		cmocka_unit_test(nights_meet_days),
		cmocka_unit_test(mistakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
