/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates by format. What strftime(3) of the C library writes is read back; the rest against dates
 * worked out elsewhere: a calendar, a spreadsheet's own documentation, the definition of an epoch.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "intake/dateword.h"
#include "intake/serial.h"
#include "intake/stamp.h"

#include <string.h>
#include <time.h>

/* The instant that a text says, as ISO 8601; "-" when it does not fit; "!" when the format is none. */
static const char *reads(const char *format, const char *text)
{
	static char iso[INSTANT_CHARS];
	struct arena arena = {0};
	struct fault fault;
	struct moment moment;
	struct stamp stamp;

	snprintf(iso, sizeof(iso), "!");
	if (stamp_make(&stamp, &arena, format, false, &fault) == 0) {
		snprintf(iso, sizeof(iso), "-");
		if (stamp_read(&stamp, text, strlen(text), &moment) == 0)
			instant_print(iso, civil_seconds(&moment.civil) -
						   (moment.fixed ? moment.offset_s : 0));
	}
	arena_release(&arena);
	return iso;
}

static void what_strftime_writes_is_read(void **state)
{
	static const char *const formats[] = {"%Y-%m-%d %H:%M:%S", "%d.%m.%Y %T", "%F %R:%S",
		"%A, %d %B %Y %I:%M:%S %p", "%a %b %e %H:%M:%S %Y", "%j/%Y %I.%M.%S%p",
		"%Y%m%d%H%M%S", "%s", "%h %d %Y%n%T", "%FT%TZ", "%d-%b-%Y%t%T", "%Y年%m月%d日 %T"};
	char text[100], want[INSTANT_CHARS];
	uint64_t seed = 88172645463325252u;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		int64_t at_s = (int64_t)(seed >> 20) % 253000000000 - (i % 2 ? 61000000000 : 0);
		const char *format = formats[i % 12];
		struct tm parts;
		time_t when = at_s;
		if (!gmtime_r(&when, &parts) || parts.tm_year < -900 || parts.tm_year > 8099)
			continue;
		assert_true(strftime(text, sizeof(text), format, &parts) > 0);
		strftime(want, sizeof(want), "%Y-%m-%dT%H:%M:%SZ", &parts);
		assert_string_equal(reads(format, text), want);
	}
}

static void two_digits_are_69_to_68(void **state)
{
	(void)state;
	assert_string_equal(reads("%D", "12/31/68"), "2068-12-31T00:00:00Z");
	assert_string_equal(reads("%D", "01/01/69"), "1969-01-01T00:00:00Z");
	assert_string_equal(reads("%D", "1/1/2026"), "-");
	assert_string_equal(reads("%Y-%m-%d", "26-01-01"), "-");
	assert_string_equal(reads("%d/%m/%Y", "5/13/2026"), "-");
	assert_string_equal(reads("%m/%d/%Y", "5/13/2026"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads("%d/%m/%Y", "29/02/2100"), "-");
	assert_string_equal(reads("%d/%m/%Y", "29/02/2000"), "2000-02-29T00:00:00Z");
}

static void twelve_hours_and_24(void **state)
{
	static const char half[] = "%Y-%m-%d %I:%M %p";

	(void)state;
	assert_string_equal(reads(half, "2026-05-13 12:00 AM"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads(half, "2026-05-13 12:30 pm"), "2026-05-13T12:30:00Z");
	assert_string_equal(reads(half, "2026-05-13 1:05 p.m."), "2026-05-13T13:05:00Z");
	assert_string_equal(reads(half, "2026-05-13 13:05 PM"), "-");
	assert_string_equal(reads(half, "2026-05-13 0:05 AM"), "-");
	assert_string_equal(reads("%F %R", "2026-12-31 24:00"), "2027-01-01T00:00:00Z");
	assert_string_equal(reads("%F %R", "2026-12-31 24:01"), "-");
	assert_string_equal(reads("%F %R", "9999-12-31 24:00"), "-");
	assert_string_equal(reads("%F %H:%M %p", "2026-05-13 15:45 PM"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads("%F %H:%M %p", "2026-05-13 15:45 AM"), "-");
	assert_string_equal(reads("%F %H:%M %p", "2026-05-13 3:45 PM"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads("%I:%M %F", "2026-05-13"), "!");
	assert_string_equal(reads("%H %I %p %F", "2026-05-13"), "!");
	assert_string_equal(reads("%F %p", "2026-05-13"), "!");
}

static void hhmm_without_leading_zeros(void **state)
{
	(void)state;
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 656"), "2008-04-03T06:56:00Z");
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 5"), "2008-04-03T00:05:00Z");
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 1201"), "2008-04-03T12:01:00Z");
	assert_string_equal(reads("%Y %m %d %i", "2008 2 29 2400"), "2008-03-01T00:00:00Z");
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 660"), "-");
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 2401"), "-");
	assert_string_equal(reads("%Y %m %d %i", "2008 4 3 "), "-");
}

static void epochs_and_offsets(void **state)
{
	(void)state;
	assert_string_equal(reads("%s", "1469181600"), "2016-07-22T10:00:00Z");
	assert_string_equal(reads("%s.%f", "1469181600.987"), "2016-07-22T10:00:00Z");
	assert_string_equal(reads("%s", "-1"), "1969-12-31T23:59:59Z");
	assert_string_equal(reads("%Q", "1469181600999"), "2016-07-22T10:00:00Z");
	assert_string_equal(reads("%Q", "-1"), "1969-12-31T23:59:59Z");
	assert_string_equal(reads("%Q", "-1000"), "1969-12-31T23:59:59Z");
	assert_string_equal(reads("%Q", "-1001"), "1969-12-31T23:59:58Z");
	assert_string_equal(reads("%Q", "253402300799999"), "9999-12-31T23:59:59Z");
	assert_string_equal(reads("%Q", "253402300800000"), "-");
	assert_string_equal(reads("%s", "1469181600000"), "-");
	assert_string_equal(reads("%FT%T.%f%z", "2026-05-13T10:00:00.123456+08"), "2026-05-13T02:00:00Z");
	assert_string_equal(reads("%F %R GMT%z", "2026-05-13 10:00 GMT+8"), "2026-05-13T02:00:00Z");
	assert_string_equal(reads("%F %R%z", "2026-05-13 10:00-03:30"), "2026-05-13T13:30:00Z");
	assert_string_equal(reads("%F %R%z", "2026-05-13 10:00+5:30"), "2026-05-13T04:30:00Z");
	assert_string_equal(reads("%F %R%z", "2026-05-13 10:00+530"), "-");
	assert_string_equal(reads("%F %R%z", "2026-05-13 10:00Z"), "2026-05-13T10:00:00Z");
	assert_string_equal(reads("%F %R%z", "2026-05-13 10:00"), "-");
}

static void chinese(void **state)
{
	static const char format[] = "%Y年%m月%d日 %p%I点%M分";

	(void)state;
	assert_string_equal(reads(format, "2026年5月13日 下午3点45分"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads(format, "2026年5月13日上午 3点45分"), "2026-05-13T03:45:00Z");
	assert_string_equal(reads(format, "2026年5月13日 中午12点0分"), "2026-05-13T12:00:00Z");
	assert_string_equal(reads(format, "2026年5月13日 中午1点5分"), "2026-05-13T13:05:00Z");
	assert_string_equal(reads(format, "2026年5月13日 凌晨12点5分"), "2026-05-13T00:05:00Z");
	assert_string_equal(reads(format, "2026年5月13日 凌晨2点5分"), "2026-05-13T02:05:00Z");
	assert_string_equal(reads(format, "2026年5月13日 晚上8点5分"), "2026-05-13T20:05:00Z");
	assert_string_equal(reads(format, "2026年5月13日 早上8点5分"), "2026-05-13T08:05:00Z");
	assert_string_equal(reads(format, "2026年5月13日 晚上12点0分"), "-");
	assert_string_equal(reads(format, "2026年5月13日 凌晨9点0分"), "-");
	assert_string_equal(reads(format, "２０２６年５月１３日　下午３点４５分"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads("%Y年%m月%d日 %p%H点", "2026年5月13日 下午15点"), "2026-05-13T15:00:00Z");
	assert_string_equal(reads("%Y/%m/%d %H：%M", "2026/5/13 15：45"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads("%Y/%m/%d %H:%M", "２０２６／５／１３　１５：４５"), "2026-05-13T15:45:00Z");
	assert_string_equal(reads("民國%Ey年%m月%d日", "民國115年5月13日"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads("%Ey/%m/%d", "115/05/13"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads("%Ey/%m/%d", "1/1/1"), "1912-01-01T00:00:00Z");
	assert_string_equal(reads("%Y-%m-%d %a", "2026-05-13 星期三"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads("%Y-%m-%d %a", "2026-05-13 週日"), "2026-05-13T00:00:00Z");
	assert_string_equal(reads("%Ex", "115"), "!");
}

static void english_months(void **state)
{
	(void)state;
	assert_string_equal(reads("%d %b %Y", "1 Sept 2026"), "2026-09-01T00:00:00Z");
	assert_string_equal(reads("%d %b %Y", "1 sep. 2026"), "2026-09-01T00:00:00Z");
	assert_string_equal(reads("%b %d, %Y", "MAY 3, 2026"), "2026-05-03T00:00:00Z");
	assert_string_equal(reads("%b %d, %Y", "Mayo 3, 2026"), "-");
}

static void serials(void **state)
{
	(void)state;
	assert_string_equal(reads("excel", "1"), "1900-01-01T00:00:00Z");
	assert_string_equal(reads("excel", "59"), "1900-02-28T00:00:00Z");
	assert_string_equal(reads("excel", "60"), "-");
	assert_string_equal(reads("excel", "60.5"), "-");
	assert_string_equal(reads("excel", "61"), "1900-03-01T00:00:00Z");
	assert_string_equal(reads("excel", "39448"), "2008-01-01T00:00:00Z");
	assert_string_equal(reads("excel", "44197.75"), "2021-01-01T18:00:00Z");
	assert_string_equal(reads("excel", "2958465"), "9999-12-31T00:00:00Z");
	assert_string_equal(reads("excel", "2958466"), "-");
	assert_string_equal(reads("excel", "0.5"), "-");
	assert_string_equal(reads("excel", "-1"), "-");
	assert_string_equal(reads("excel", "4.4E4"), "-");
	assert_string_equal(reads("excel", "44197."), "-");
	assert_string_equal(reads("excel1904", "0"), "1904-01-01T00:00:00Z");
	assert_string_equal(reads("excel1904", "37986"), "2008-01-01T00:00:00Z");
	assert_string_equal(reads("excel1904", "2957003.99999999"), "-");
}

/* A double's digits, as a spreadsheet writes them, give back every second of a day. */
static void every_second_of_a_serial(void **state)
{
	char text[40];
	int64_t local_s;

	(void)state;
	for (int second = 0; second < 86400; second++) {
		snprintf(text, sizeof(text), "%.15g", 46155 + second / 86400.0);
		assert_int_equal(serial_read(text, strlen(text), false, &local_s), 0);
		assert_int_equal(local_s, (46155 - 25569) * INT64_C(86400) + second);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_strftime_writes_is_read),
		cmocka_unit_test(two_digits_are_69_to_68),
		cmocka_unit_test(twelve_hours_and_24),
		cmocka_unit_test(hhmm_without_leading_zeros),
		cmocka_unit_test(epochs_and_offsets),
		cmocka_unit_test(chinese),
		cmocka_unit_test(english_months),
		cmocka_unit_test(serials),
		cmocka_unit_test(every_second_of_a_serial),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
