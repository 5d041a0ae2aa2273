/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Open time against a count minute by minute, around clock changes of many kinds, and the worked
 * examples of published service agreements. CE_PAIRS=N tries N random pairs each instead of 20,000.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/hours.h"
#include "record/when.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW_DAYS = 40, WINDOW = WINDOW_DAYS * 24 * 60, YEAR = 366 * 24 * 60, SPECIALS = 6 };

/* Any numbers will do as long as they are the same everywhere. */
static uint64_t dice(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static int64_t roll(uint64_t *seed, int64_t n)
{
	return (int64_t)(dice(seed) % (uint64_t)n);
}

/* A calendar as people write it, and its own idea of what is open. */
struct plain {
	struct shift shift[7 + SPECIALS][3];
	struct own_shifts week[7];
	struct own_day day[SPECIALS];
	size_t days;
};

/* Up to three shifts, the last perhaps over midnight, not past the first of any next day. */
static struct own_shifts random_shifts(uint64_t *seed, struct shift list[3], int64_t step)
{
	struct own_shifts own = {list, 0};
	int64_t minute = 6 * 60 + step * roll(seed, 8);

	for (int64_t n = roll(seed, 4); n > 0 && minute < 23 * 60; n--) {
		int64_t to = minute + step * (1 + roll(seed, 16));
		if (to > 30 * 60)
			to = 30 * 60;
		list[own.n++] = (struct shift){(int32_t)minute * 60, (int32_t)to * 60};
		minute = to + step * roll(seed, 4);
	}
	return own;
}

static void random_plain(struct plain *plain, uint64_t *seed, int64_t first_day, int64_t step)
{
	for (int w = 0; w < 7; w++)
		plain->week[w] = random_shifts(seed, plain->shift[w], step);
	plain->days = 0;
	for (int64_t day = first_day; plain->days < SPECIALS; day += 1 + roll(seed, 8)) {
		struct shift *list = plain->shift[7 + plain->days];
		plain->day[plain->days++] =
			(struct own_day){day, random_shifts(seed, list, step)};
	}
}

static struct own_shifts begins_on(const struct plain *plain, int64_t day)
{
	for (size_t i = 0; i < plain->days; i++)
		if (plain->day[i].day == day)
			return plain->day[i].own;
	return plain->week[day_weekday(day)];
}

static bool within(struct own_shifts own, int64_t second)
{
	for (size_t i = 0; i < own.n; i++)
		if (second >= own.at[i].from && second < own.at[i].to)
			return true;
	return false;
}

static bool is_open(const struct plain *plain, const struct zone *zone, int64_t at_s)
{
	int64_t local = at_s + zone_offset(zone, at_s);
	int64_t second = (local % DAY_S + DAY_S) % DAY_S, day = (local - second) / DAY_S;

	return within(begins_on(plain, day), second) ||
	       within(begins_on(plain, day - 1), second + DAY_S);
}

static void make(struct hours *hours, const struct plain *plain, const struct zone *zone)
{
	struct shifts shifts;

	shifts_make(&shifts, plain->week, plain->day, plain->days);
	hours_make(hours, &shifts, zone);
}

static int64_t instant(const char *text)
{
	int64_t at_s;

	assert_int_equal(instant_read(text, strlen(text), &at_s), 0);
	return at_s;
}

/* open[i]: minutes open of the first i. */
static void count_minutes(int32_t *open, int minutes, const struct plain *plain, const struct zone *zone,
	int64_t from_s)
{
	open[0] = 0;
	for (int i = 0; i < minutes; i++)
		open[i + 1] = open[i] + is_open(plain, zone, from_s + i * 60);
}

static void check_after(const struct hours *hours, const int32_t *open, int64_t from_s, int64_t a,
	int64_t minutes)
{
	int64_t due, want = a;

	for (; want < WINDOW && open[want] < open[a] + minutes; want++)
		;
	for (; minutes == 0 && want < WINDOW && open[want + 1] == open[a]; want++)
		;
	if (want == WINDOW)
		return;
	assert_true(hours_after(hours, from_s + a * 60, minutes * 60, &due));
	assert_int_equal((due - from_s) / 60, want);
	assert_int_equal(due, from_s + want * 60);
}

static void check_back(const struct hours *hours, const int32_t *open, int64_t from_s, int64_t a,
	int64_t minutes)
{
	int64_t due, want = a;

	for (; want > 0 && open[want] > open[a] - minutes; want--)
		;
	if (open[want] > open[a] - minutes)
		return;
	assert_true(hours_after(hours, from_s + a * 60, -minutes * 60, &due));
	assert_int_equal(due, from_s + want * 60);
}

static void check_pairs(const struct hours *hours, const int32_t *open, int64_t from_s,
	uint64_t *seed, long pairs)
{
	for (long i = 0; i < pairs; i++) {
		int64_t a = roll(seed, WINDOW), b = roll(seed, WINDOW);
		int64_t got = hours_between(hours, from_s + a * 60, from_s + b * 60);
		assert_int_equal(got, (open[b] - open[a]) * 60);
		if (i % 4 == 0)
			check_after(hours, open, from_s, a, roll(seed, 3000));
		if (i % 16 == 1)
			check_after(hours, open, from_s, a, 0);
		if (i % 4 == 2)
			check_back(hours, open, from_s, a, 1 + roll(seed, 3000));
	}
}

static long wanted_pairs(void)
{
	return getenv("CE_PAIRS") ? strtol(getenv("CE_PAIRS"), NULL, 10) : 20000;
}

/* Ordinary changes, half an hour, one at a minute past midnight, a day that never was, a month of
 * winter time in the year, no zone at all, rules of years beyond every table. */
static void minute_by_minute(void **state)
{
	static const struct {
		const char *zone, *from;
	} list[] = {
		{"America/New_York", "2026-02-20T00:00Z"},
		{"America/New_York", "2026-10-15T00:00Z"},
		{"Europe/London", "2026-03-10T00:00Z"},
		{"Europe/London", "2026-10-05T00:00Z"},
		{"Asia/Shanghai", "1988-04-01T00:00Z"},
		{"Asia/Shanghai", "2026-02-01T00:00Z"},
		{"Australia/Lord_Howe", "2026-03-20T00:00Z"},
		{"Australia/Lord_Howe", "2026-09-20T00:00Z"},
		{"America/St_Johns", "2006-10-10T00:00Z"},
		{"America/Havana", "2025-10-15T00:00Z"},
		{"Pacific/Apia", "2011-12-10T00:00Z"},
		{"Africa/Casablanca", "2026-02-05T00:00Z"},
		{"America/Sao_Paulo", "2018-10-20T00:00Z"},
		{"UTC", "2024-02-10T00:00Z"},
		{"Europe/Berlin", "2437-03-10T00:00Z"},
		{"America/New_York", "9999-10-20T00:00Z"},
	};
	const size_t n = sizeof(list) / sizeof(*list);
	long pairs = wanted_pairs();
	int32_t *open = malloc((WINDOW + 1) * sizeof(*open));
	uint64_t seed = 88172645463325252;

	(void)state;
	for (size_t i = 0; i < 2 * n; i++) {
		struct fault fault;
		struct hours hours;
		struct plain plain;
		struct zone *zone = zone_open(list[i % n].zone, &fault);
		int64_t from_s = instant(list[i % n].from);
		assert_non_null(zone);
		random_plain(&plain, &seed, from_s / DAY_S, i < n ? 1 : 15);
		make(&hours, &plain, zone);
		count_minutes(open, WINDOW, &plain, zone, from_s);
		check_pairs(&hours, open, from_s, &seed, pairs / (long)(2 * n));
		hours_release(&hours);
		zone_close(zone);
	}
	free(open);
}

/* Whole years of five zones, from any minute to any other: the clock goes forward and back between. */
static void whole_years(void **state)
{
	static const char *const list[] = {
		"Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Shanghai"};
	const size_t n = sizeof(list) / sizeof(*list);
	int32_t *open = malloc((YEAR + 1) * sizeof(*open));
	uint64_t seed = 2685821657736338717;
	int64_t from_s = instant("2026-01-01T00:00Z");

	(void)state;
	for (size_t z = 0; z < n; z++) {
		struct fault fault;
		struct hours hours;
		struct plain plain;
		struct zone *zone = zone_open(list[z], &fault);
		assert_non_null(zone);
		random_plain(&plain, &seed, from_s / DAY_S + roll(&seed, 300), 5);
		make(&hours, &plain, zone);
		count_minutes(open, YEAR, &plain, zone, from_s);
		for (long i = 0; i < wanted_pairs() / (long)n; i++) {
			int64_t a = roll(&seed, YEAR), b = roll(&seed, YEAR), due;
			assert_int_equal(
				hours_between(&hours, from_s + a * 60, from_s + b * 60), (open[b] - open[a]) * 60);
			if (open[b] <= open[a])
				continue;
			/* the first minute by which as much is open as there is between the two */
			assert_true(hours_after(&hours, from_s + a * 60, (open[b] - open[a]) * 60, &due));
			assert_true(due <= from_s + b * 60);
			assert_int_equal(open[(due - from_s) / 60], open[b]);
			assert_int_equal(open[(due - from_s) / 60 - 1], open[b] - 1);
		}
		hours_release(&hours);
		zone_close(zone);
	}
	free(open);
}

/* 820 years in half hours: the rules repeat after 400. */
static void centuries(void **state)
{
	struct fault fault;
	struct hours hours;
	struct plain plain;
	struct zone *zone = zone_open("America/New_York", &fault);
	int64_t from_s = instant("2001-01-01T00:00Z"), open_s = 0, next = from_s;
	uint64_t seed = 4101842887655102017;

	(void)state;
	random_plain(&plain, &seed, from_s / DAY_S + 100, 30);
	make(&hours, &plain, zone);
	for (int64_t at_s = from_s; at_s < instant("2821-01-01T00:00Z"); at_s += 1800) {
		if (at_s == next) {
			assert_int_equal(hours_between(&hours, from_s, at_s), open_s);
			next += 86400 * (50 + roll(&seed, 3000)) + 1800 * roll(&seed, 48);
		}
		open_s += is_open(&plain, zone, at_s) ? 1800 : 0;
	}
	hours_release(&hours);
	zone_close(zone);
}

static const struct shift nine_to_five[] = {{9 * 3600, 17 * 3600}};

static void weekdays(struct plain *plain, const struct shift *shift)
{
	*plain = (struct plain){0};
	for (int w = 0; w < 5; w++)
		plain->week[w] = (struct own_shifts){shift, 1};
}

/* Mon-Fri 09-17, London and Tallinn: an agreement of 60 and of 30 minutes. */
static void agreements(void **state)
{
	struct fault fault;
	struct plain plain;
	struct hours london, tallinn;
	struct zone *uk = zone_open("Europe/London", &fault);
	struct zone *ee = zone_open("Europe/Tallinn", &fault);
	int64_t due;

	(void)state;
	weekdays(&plain, nine_to_five);
	make(&london, &plain, uk);
	make(&tallinn, &plain, ee);
	int64_t wed = instant("2026-06-03T16:30+01:00"), fri = instant("2026-06-05T16:30+01:00");
	assert_int_equal(hours_between(&london, wed, instant("2026-06-04T09:30+01:00")), 3600);
	assert_int_equal(hours_between(&london, wed, instant("2026-06-04T10:00+01:00")), 5400);
	assert_int_equal(hours_between(&london, fri, instant("2026-06-08T10:00+03:00")), 1800);
	assert_int_equal(hours_between(&tallinn, fri, instant("2026-06-08T09:30+03:00")), 1800);
	assert_int_equal(hours_between(&london, instant("2026-06-04T09:30+01:00"), wed), -3600);
	/* in 8 open hours; a promise that ends with the day is due in the evening */
	assert_true(hours_after(&london, wed, 8 * 3600, &due));
	assert_int_equal(due, instant("2026-06-04T16:30+01:00"));
	assert_true(hours_after(&london, wed, 1800, &due));
	assert_int_equal(due, instant("2026-06-03T17:00+01:00"));
	/* the next open instant; back over the weekend */
	assert_true(hours_after(&london, instant("2026-06-06T12:00Z"), 0, &due));
	assert_int_equal(due, instant("2026-06-08T09:00+01:00"));
	assert_true(hours_after(&london, wed, 0, &due));
	assert_int_equal(due, wed);
	assert_true(hours_after(&london, instant("2026-06-08T09:30+01:00"), -3600, &due));
	assert_int_equal(due, instant("2026-06-05T16:30+01:00"));
	assert_true(hours_after(&london, instant("2026-06-08T09:30+01:00"), -1800, &due));
	assert_int_equal(due, instant("2026-06-08T09:00+01:00"));
	hours_release(&london);
	hours_release(&tallinn);
	zone_close(uk);
	zone_close(ee);
}

/* A team that is there while both offices are; a pause outside of open hours adds nothing. */
static void both_offices(void **state)
{
	static const struct shift nine_to_three[] = {{9 * 3600, 15 * 3600}};
	static const char night[] = "2026-06-03T17:00+01:00/2026-06-04T09:00+01:00";
	static const char hour[] = "2026-06-03T14:30+01:00/2026-06-04T09:30+01:00";
	struct fault fault;
	struct plain plain;
	struct hours hours;
	struct pauses pauses = {0};
	struct zone *uk = zone_open("Europe/London", &fault);
	int64_t fri = instant("2026-06-05T16:30+01:00"), wed = instant("2026-06-03T14:00+01:00");

	(void)state;
	weekdays(&plain, nine_to_three);
	make(&hours, &plain, uk);
	assert_int_equal(hours_between(&hours, fri, instant("2026-06-08T11:30+03:00")), 1800);
	int64_t thu = instant("2026-06-04T10:00+01:00");
	assert_int_equal(hours_between(&hours, wed, thu), 7200);
	assert_int_equal(pauses_read(&pauses, night, strlen(night)), 0);
	assert_int_equal(hours_worked(&hours, wed, thu, &pauses), 7200);
	assert_int_equal(pauses_read(&pauses, hour, strlen(hour)), 0);
	assert_int_equal(hours_worked(&hours, wed, thu, &pauses), 3600);
	pauses_release(&pauses);
	hours_release(&hours);
	zone_close(uk);
}

/* A night of 23 or 25 hours; the ends of time. */
static void edges(void **state)
{
	static const struct shift night[] = {{22 * 3600, 30 * 3600}};
	struct fault fault;
	struct plain plain;
	struct hours hours;
	struct zone *zone = zone_open("Europe/Berlin", &fault);
	int64_t due;

	(void)state;
	weekdays(&plain, night);
	plain.week[5] = plain.week[6] = plain.week[0];
	make(&hours, &plain, zone);
	assert_int_equal(hours_between(&hours, instant("2026-03-28T12:00Z"),
				 instant("2026-03-29T12:00Z")), 7 * 3600);
	assert_int_equal(hours_between(&hours, instant("2026-10-24T12:00Z"),
				 instant("2026-10-25T12:00Z")), 9 * 3600);
	assert_int_equal(hours_between(&hours, FIRST_S, FIRST_S), 0);
	assert_true(hours_between(&hours, FIRST_S, LAST_S) > 9998 * 365 * INT64_C(28800));
	assert_false(hours_after(&hours, LAST_S - 86400, INT64_C(1) << 40, &due));
	assert_false(hours_after(&hours, LAST_S - 86400, INT64_MAX, &due));
	assert_false(hours_after(&hours, FIRST_S + 86400, INT64_MIN, &due));
	assert_false(hours_after(&hours, LAST_S, 3600, &due));
	assert_true(hours_after(&hours, FIRST_S, 1, &due));
	assert_int_equal(zone_offset(zone, LAST_S), 3600);
	hours_release(&hours);
	zone_close(zone);
}

/* A holiday is of its own year, not of the one 400 years later. */
static void once(void **state)
{
	struct plain plain;
	struct hours hours;
	int64_t eve = instant("2026-12-24T12:00Z"), later = instant("2426-12-24T12:00Z");

	(void)state;
	weekdays(&plain, nine_to_five);
	plain.day[plain.days++] = (struct own_day){.day = eve / DAY_S + 1};
	make(&hours, &plain, NULL);
	assert_int_equal(hours_between(&hours, eve, eve + DAY_S), 5 * 3600);
	assert_int_equal(hours_between(&hours, later, later + DAY_S), 8 * 3600);
	/* 20,871 weeks of 40 hours, less the holiday */
	assert_int_equal(hours_between(&hours, eve, later), (20871 * 40 - 8) * INT64_C(3600));
	assert_int_equal(hours_between(&hours, later, later + (later - eve)), 20871 * INT64_C(144000));
	hours_release(&hours);
}

static void paused(void **state)
{
	static const char twice[] =
		"2026-06-03T10:00:00Z/2026-06-03T11:00:00Z;2026-06-03T06:00:00Z/2026-06-03T09:00:00Z;"
		"2026-06-03T10:30:00Z/2026-06-03T11:30:00Z;2026-06-04T16:50:00Z/2026-07-04T16:50:00Z";
	struct plain plain;
	struct hours hours;
	struct pauses pauses = {0};
	int64_t from_s = instant("2026-06-03T08:30Z"), to_s = instant("2026-06-04T17:00Z");

	(void)state;
	weekdays(&plain, nine_to_five);
	make(&hours, &plain, NULL);
	assert_int_equal(hours_worked(&hours, from_s, to_s, &pauses), 16 * 3600);
	assert_int_equal(pauses_read(&pauses, twice, strlen(twice)), 0);
	assert_int_equal(pauses.n, 3);
	/* outside open hours a pause takes nothing, overlapping ones count once */
	assert_int_equal(hours_worked(&hours, from_s, to_s, &pauses), 16 * 3600 - 5400 - 600);
	assert_int_equal(hours_worked(&hours, to_s, from_s, &pauses), -(16 * 3600 - 5400 - 600));
	assert_int_equal(hours_worked(NULL, from_s, to_s, &pauses),
		(24 + 8) * 3600 + 1800 - 1800 - 5400 - 600);
	assert_int_equal(pauses_read(&pauses, "x", 1), -1);
	assert_int_equal(pauses_read(&pauses, twice, 42), -1); /* ends with the separator */
	assert_int_equal(pauses_read(&pauses, twice, 41), 0);
	assert_int_equal(pauses_read(&pauses, "", 0), 0);
	assert_int_equal(pauses.n, 0);
	pauses_release(&pauses);
	hours_release(&hours);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(minute_by_minute),
		cmocka_unit_test(whole_years),
		cmocka_unit_test(centuries),
		cmocka_unit_test(agreements),
		cmocka_unit_test(both_offices),
		cmocka_unit_test(edges),
		cmocka_unit_test(once),
		cmocka_unit_test(paused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
