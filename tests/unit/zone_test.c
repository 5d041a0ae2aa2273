/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offsets around the changes of clocks, as the IANA database has them: tables of the past, rules
 * for years beyond them, summer time that is an hour back (Dublin), half an hour, two hours, and
 * a day that never was (Apia, 2011-12-30).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/civil.h"
#include "record/zone.h"

#include <stdio.h>
#include <string.h>

static const struct change {
	const char *zone;
	int64_t at_s; /* the first second of the new offset */
	int32_t before, after;
} changes[] = {
	{"America/New_York", -1633280400, -18000, -14400}, /* 1918-03-31T07:00 */
	{"America/New_York", -1615140000, -14400, -18000}, /* 1918-10-27T06:00 */
	{"America/New_York", -936550800, -18000, -14400}, /* 1940-04-28T07:00 */
	{"America/New_York", -923248800, -14400, -18000}, /* 1940-09-29T06:00 */
	{"America/New_York", -765396000, -14400, -18000}, /* 1945-09-30T06:00 */
	{"America/New_York", 1173596400, -18000, -14400}, /* 2007-03-11T07:00 */
	{"America/New_York", 1194156000, -14400, -18000}, /* 2007-11-04T06:00 */
	{"America/New_York", 1299999600, -18000, -14400}, /* 2011-03-13T07:00 */
	{"America/New_York", 1320559200, -14400, -18000}, /* 2011-11-06T06:00 */
	{"America/New_York", 1457852400, -18000, -14400}, /* 2016-03-13T07:00 */
	{"America/New_York", 1478412000, -14400, -18000}, /* 2016-11-06T06:00 */
	{"America/New_York", 2530767600, -18000, -14400}, /* 2050-03-13T07:00 */
	{"America/New_York", 2551327200, -14400, -18000}, /* 2050-11-06T06:00 */
	{"America/New_York", 4076636400, -18000, -14400}, /* 2099-03-08T07:00 */
	{"America/New_York", 4097196000, -14400, -18000}, /* 2099-11-01T06:00 */
	{"Europe/London", -1633903200, 0, 3600}, /* 1918-03-24T02:00 */
	{"Europe/London", -1617487200, 3600, 0}, /* 1918-09-30T02:00 */
	{"Europe/London", -781052400, 3600, 7200}, /* 1945-04-02T01:00 */
	{"Europe/London", 1174784400, 0, 3600}, /* 2007-03-25T01:00 */
	{"Europe/London", 1193533200, 3600, 0}, /* 2007-10-28T01:00 */
	{"Europe/London", 1301187600, 0, 3600}, /* 2011-03-27T01:00 */
	{"Europe/London", 1319936400, 3600, 0}, /* 2011-10-30T01:00 */
	{"Europe/London", 1459040400, 0, 3600}, /* 2016-03-27T01:00 */
	{"Europe/London", 1477789200, 3600, 0}, /* 2016-10-30T01:00 */
	{"Europe/London", 2531955600, 0, 3600}, /* 2050-03-27T01:00 */
	{"Europe/London", 2550704400, 3600, 0}, /* 2050-10-30T01:00 */
	{"Europe/London", 4078429200, 0, 3600}, /* 2099-03-29T01:00 */
	{"Europe/London", 4096573200, 3600, 0}, /* 2099-10-25T01:00 */
	{"Asia/Shanghai", -933667200, 28800, 32400}, /* 1940-05-31T16:00 */
	{"Asia/Shanghai", -922093200, 32400, 28800}, /* 1940-10-12T15:00 */
	{"Asia/Shanghai", -767869200, 32400, 28800}, /* 1945-09-01T15:00 */
	{"Australia/Lord_Howe", 511282800, 39600, 37800}, /* 1986-03-15T15:00 */
	{"Australia/Lord_Howe", 530033400, 37800, 39600}, /* 1986-10-18T15:30 */
	{"Australia/Lord_Howe", 1174748400, 39600, 37800}, /* 2007-03-24T15:00 */
	{"Australia/Lord_Howe", 1193499000, 37800, 39600}, /* 2007-10-27T15:30 */
	{"Australia/Lord_Howe", 1301756400, 39600, 37800}, /* 2011-04-02T15:00 */
	{"Australia/Lord_Howe", 1317483000, 37800, 39600}, /* 2011-10-01T15:30 */
	{"Australia/Lord_Howe", 1459609200, 39600, 37800}, /* 2016-04-02T15:00 */
	{"Australia/Lord_Howe", 1475335800, 37800, 39600}, /* 2016-10-01T15:30 */
	{"Australia/Lord_Howe", 2532524400, 39600, 37800}, /* 2050-04-02T15:00 */
	{"Australia/Lord_Howe", 2548251000, 37800, 39600}, /* 2050-10-01T15:30 */
	{"Australia/Lord_Howe", 4078998000, 39600, 37800}, /* 2099-04-04T15:00 */
	{"Australia/Lord_Howe", 4094724600, 37800, 39600}, /* 2099-10-03T15:30 */
	{"America/Sao_Paulo", -622069200, -7200, -10800}, /* 1950-04-16T03:00 */
	{"America/Sao_Paulo", -602283600, -10800, -7200}, /* 1950-12-01T03:00 */
	{"America/Sao_Paulo", -57967200, -7200, -10800}, /* 1968-03-01T02:00 */
	{"America/Sao_Paulo", 511236000, -7200, -10800}, /* 1986-03-15T02:00 */
	{"America/Sao_Paulo", 530593200, -10800, -7200}, /* 1986-10-25T03:00 */
	{"America/Sao_Paulo", 1172368800, -7200, -10800}, /* 2007-02-25T02:00 */
	{"America/Sao_Paulo", 1192330800, -10800, -7200}, /* 2007-10-14T03:00 */
	{"America/Sao_Paulo", 1298167200, -7200, -10800}, /* 2011-02-20T02:00 */
	{"America/Sao_Paulo", 1318734000, -10800, -7200}, /* 2011-10-16T03:00 */
	{"America/Sao_Paulo", 1456020000, -7200, -10800}, /* 2016-02-21T02:00 */
	{"America/Sao_Paulo", 1476586800, -10800, -7200}, /* 2016-10-16T03:00 */
	{"Africa/Casablanca", -942019200, 0, 3600}, /* 1940-02-25T00:00 */
	{"Africa/Casablanca", -761187600, 3600, 0}, /* 1945-11-17T23:00 */
	{"Africa/Casablanca", -617241600, 0, 3600}, /* 1950-06-11T00:00 */
	{"Africa/Casablanca", -605149200, 3600, 0}, /* 1950-10-28T23:00 */
	{"Africa/Casablanca", 1301788800, 0, 3600}, /* 2011-04-03T00:00 */
	{"Africa/Casablanca", 1312066800, 3600, 0}, /* 2011-07-30T23:00 */
	{"Africa/Casablanca", 1459044000, 0, 3600}, /* 2016-03-27T02:00 */
	{"Africa/Casablanca", 1465092000, 3600, 0}, /* 2016-06-05T02:00 */
	{"Africa/Casablanca", 1468116000, 0, 3600}, /* 2016-07-10T02:00 */
	{"Africa/Casablanca", 1477792800, 3600, 0}, /* 2016-10-30T02:00 */
	{"Pacific/Apia", -631110600, -41400, -39600}, /* 1950-01-01T11:30 */
	{"Pacific/Apia", 1301752800, -36000, -39600}, /* 2011-04-02T14:00 */
	{"Pacific/Apia", 1316872800, -39600, -36000}, /* 2011-09-24T14:00 */
	{"Pacific/Apia", 1325239200, -36000, 50400}, /* 2011-12-30T10:00 */
	{"Pacific/Apia", 1459605600, 50400, 46800}, /* 2016-04-02T14:00 */
	{"Pacific/Apia", 1474725600, 46800, 50400}, /* 2016-09-24T14:00 */
	{"Europe/Dublin", -1633903200, 0, 3600}, /* 1918-03-24T02:00 */
	{"Europe/Dublin", -1617487200, 3600, 0}, /* 1918-09-30T02:00 */
	{"Europe/Dublin", 1174784400, 0, 3600}, /* 2007-03-25T01:00 */
	{"Europe/Dublin", 1193533200, 3600, 0}, /* 2007-10-28T01:00 */
	{"Europe/Dublin", 1301187600, 0, 3600}, /* 2011-03-27T01:00 */
	{"Europe/Dublin", 1319936400, 3600, 0}, /* 2011-10-30T01:00 */
	{"Europe/Dublin", 1459040400, 0, 3600}, /* 2016-03-27T01:00 */
	{"Europe/Dublin", 1477789200, 3600, 0}, /* 2016-10-30T01:00 */
	{"Europe/Dublin", 2531955600, 0, 3600}, /* 2050-03-27T01:00 */
	{"Europe/Dublin", 2550704400, 3600, 0}, /* 2050-10-30T01:00 */
	{"Europe/Dublin", 4078429200, 0, 3600}, /* 2099-03-29T01:00 */
	{"Europe/Dublin", 4096573200, 3600, 0}, /* 2099-10-25T01:00 */
	{"America/Caracas", 1197183600, -14400, -16200}, /* 2007-12-09T07:00 */
	{"America/Caracas", 1462086000, -16200, -14400}, /* 2016-05-01T07:00 */
	{"Asia/Tehran", 1300739400, 12600, 16200}, /* 2011-03-21T20:30 */
	{"Asia/Tehran", 1316633400, 16200, 12600}, /* 2011-09-21T19:30 */
	{"Asia/Tehran", 1458505800, 12600, 16200}, /* 2016-03-20T20:30 */
	{"Asia/Tehran", 1474399800, 16200, 12600}, /* 2016-09-20T19:30 */
	{"Antarctica/Troll", 1174784400, 0, 7200}, /* 2007-03-25T01:00 */
	{"Antarctica/Troll", 1193533200, 7200, 0}, /* 2007-10-28T01:00 */
	{"Antarctica/Troll", 1301187600, 0, 7200}, /* 2011-03-27T01:00 */
	{"Antarctica/Troll", 1319936400, 7200, 0}, /* 2011-10-30T01:00 */
	{"Antarctica/Troll", 1459040400, 0, 7200}, /* 2016-03-27T01:00 */
	{"Antarctica/Troll", 1477789200, 7200, 0}, /* 2016-10-30T01:00 */
	{"Antarctica/Troll", 2531955600, 0, 7200}, /* 2050-03-27T01:00 */
	{"Antarctica/Troll", 2550704400, 7200, 0}, /* 2050-10-30T01:00 */
	{"Antarctica/Troll", 4078429200, 0, 7200}, /* 2099-03-29T01:00 */
	{"Antarctica/Troll", 4096573200, 7200, 0}, /* 2099-10-25T01:00 */
	{"America/St_Johns", -765401400, -9000, -12600}, /* 1945-09-30T04:30 */
	{"America/St_Johns", 1173583860, -12600, -9000}, /* 2007-03-11T03:31 */
	{"America/St_Johns", 1194143460, -9000, -12600}, /* 2007-11-04T02:31 */
	{"America/St_Johns", 1299987060, -12600, -9000}, /* 2011-03-13T03:31 */
	{"America/St_Johns", 1320553800, -9000, -12600}, /* 2011-11-06T04:30 */
	{"America/St_Johns", 1457847000, -12600, -9000}, /* 2016-03-13T05:30 */
	{"America/St_Johns", 1478406600, -9000, -12600}, /* 2016-11-06T04:30 */
	{"America/St_Johns", 2530762200, -12600, -9000}, /* 2050-03-13T05:30 */
	{"America/St_Johns", 2551321800, -9000, -12600}, /* 2050-11-06T04:30 */
	{"America/St_Johns", 4076631000, -12600, -9000}, /* 2099-03-08T05:30 */
	{"America/St_Johns", 4097190600, -9000, -12600}, /* 2099-11-01T04:30 */
	{"Africa/Cairo", -929844000, 7200, 10800}, /* 1940-07-14T22:00 */
	{"Africa/Cairo", -923108400, 10800, 7200}, /* 1940-09-30T21:00 */
	{"Africa/Cairo", -779853600, 7200, 10800}, /* 1945-04-15T22:00 */
	{"Africa/Cairo", -762663600, 10800, 7200}, /* 1945-10-31T21:00 */
	{"Africa/Cairo", -52707600, 7200, 10800}, /* 1968-04-30T23:00 */
	{"Africa/Cairo", 1177624800, 7200, 10800}, /* 2007-04-26T22:00 */
	{"Africa/Cairo", 1189112400, 10800, 7200}, /* 2007-09-06T21:00 */
};

static struct zone *open_zone(const char *name)
{
	struct fault fault;
	struct zone *zone = zone_open(name, &fault);

	assert_non_null(zone);
	return zone;
}

static void check_local(const struct zone *zone, int64_t local_s, enum occurs occurs, int64_t want_s)
{
	int64_t at_s;

	assert_int_equal(zone_instant(zone, local_s, &at_s), occurs);
	assert_int_equal(at_s, want_s);
}

/* Local times that the change leaves out are read by the clock before it. */
static void check_gap(const struct zone *zone, const struct change *c)
{
	check_local(zone, c->at_s + c->before - 1, OCCURS_ONCE, c->at_s - 1);
	check_local(zone, c->at_s + c->before, OCCURS_NEVER, c->at_s);
	check_local(zone, c->at_s + c->after - 1, OCCURS_NEVER, c->at_s + c->after - c->before - 1);
	check_local(zone, c->at_s + c->after, OCCURS_ONCE, c->at_s);
}

/* Of local times that come twice the first is meant. */
static void check_overlap(const struct zone *zone, const struct change *c)
{
	check_local(zone, c->at_s + c->after - 1, OCCURS_ONCE, c->at_s + c->after - c->before - 1);
	check_local(zone, c->at_s + c->after, OCCURS_TWICE, c->at_s + c->after - c->before);
	check_local(zone, c->at_s + c->before - 1, OCCURS_TWICE, c->at_s - 1);
	check_local(zone, c->at_s + c->before, OCCURS_ONCE, c->at_s + c->before - c->after);
}

static void offsets_change_when_they_should(void **state)
{
	const char *open = "";
	struct zone *zone = NULL;

	(void)state;
	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		const struct change *c = &changes[i];
		if (strcmp(open, c->zone) != 0) {
			zone_close(zone);
			zone = open_zone(open = c->zone);
		}
		if (zone_offset(zone, c->at_s - 1) != c->before || zone_offset(zone, c->at_s) != c->after)
			fail_msg("%s %lld: %lld, %lld", c->zone, (long long)c->at_s,
				(long long)zone_offset(zone, c->at_s - 1), (long long)zone_offset(zone, c->at_s));
		if (c->after > c->before)
			check_gap(zone, c);
		else if (c->after < c->before)
			check_overlap(zone, c);
	}
	zone_close(zone);
}

/* Wherever no clock changes near by, an instant comes back from its local time. */
static void local_times_come_back(void **state)
{
	static const char *const names[] = {"UTC", "Asia/Kathmandu", "Etc/GMT+12", "Pacific/Kiritimati"};

	(void)state;
	for (size_t z = 0; z < sizeof(names) / sizeof(*names); z++) {
		struct zone *zone = open_zone(names[z]);
		for (int64_t at_s = 946684800; at_s < 4102444800; at_s += 86400 * 31 + 7) {
			int64_t back_s;
			assert_int_equal(zone_instant(zone, at_s + zone_offset(zone, at_s), &back_s), OCCURS_ONCE);
			assert_int_equal(back_s, at_s);
		}
		zone_close(zone);
	}
}

static void known_offsets(void **state)
{
	struct zone *zone = open_zone("Asia/Kathmandu");

	(void)state;
	assert_int_equal(zone_offset(zone, 0), 19800);
	assert_int_equal(zone_offset(zone, 1778670000), 20700);
	zone_close(zone);
	zone = open_zone("UTC");
	assert_int_equal(zone_offset(zone, 1778670000), 0);
	zone_close(zone);
	assert_int_equal(zone_offset(NULL, 1778670000), 0);
	zone = open_zone("Africa/Abidjan");
	assert_int_equal(zone_offset(zone, 4102444800), 0);
	zone_close(zone);
	zone_close(NULL);
}

/* No instant that a date can name is out of reach. */
static void first_and_last_years(void **state)
{
	struct zone *zone = open_zone("America/New_York");
	int64_t first = civil_day(1, 1, 1) * DAY_S, last = civil_day(9999, 12, 31) * DAY_S + DAY_S - 1;

	(void)state;
	assert_int_equal(zone_offset(zone, first), -17762); /* local mean time */
	assert_int_equal(zone_offset(zone, last), -18000);
	assert_int_equal(zone_offset(zone, civil_day(9999, 7, 1) * DAY_S), -14400);
	zone_close(zone);
}

static void names_that_are_refused(void **state)
{
	static const char *const names[] = {"", "Nowhere/Atall", "/etc/passwd", "/usr/share/zoneinfo/UTC",
		"../zoneinfo/UTC", "Europe/../UTC", "Europe/..", "Europe", ".", "tzdata.zi", "zone.tab", "leapseconds",
		"Europe/London ", "Europe/London\n", "Europe\\London", "europe/berlin%s", "UTC\xc3\xa9",
		"Europe/London/x"};
	struct fault fault;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (zone_open(names[i], &fault))
			fail_msg("opened: %s", names[i]);
		assert_int_equal(fault.kind, FAULT_USE);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offsets_change_when_they_should),
		cmocka_unit_test(local_times_come_back),
		cmocka_unit_test(known_offsets),
		cmocka_unit_test(first_and_last_years),
		cmocka_unit_test(names_that_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
