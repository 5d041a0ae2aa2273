/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/when.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Exactly `digits` decimal digits, or -1. */
static int digits_at(const char *bytes, int digits)
{
	int value = 0;

	for (int i = 0; i < digits; i++) {
		unsigned digit = (unsigned)(bytes[i] - '0');
		if (digit > 9)
			return -1;
		value = value * 10 + (int)digit;
	}
	return value;
}

int date_read(const char *bytes, size_t n, int64_t *day)
{
	if (n != 10 || bytes[4] != '-' || bytes[7] != '-')
		return -1;
	int year = digits_at(bytes, 4), month = digits_at(bytes + 5, 2), mday = digits_at(bytes + 8, 2);
	if (!civil_valid(year, month, mday))
		return -1;
	*day = civil_day(year, month, mday);
	return 0;
}

/* hh:mm[:ss[.f…]] at the start; returns its length, 0 when it is none. 24:00 ends the day. */
static size_t clock_read(const char *bytes, size_t n, int64_t *second)
{
	if (n < 5 || bytes[2] != ':')
		return 0;
	int h = digits_at(bytes, 2), m = digits_at(bytes + 3, 2), s = 0;
	size_t used = 5;
	if (n >= 8 && bytes[5] == ':') {
		s = digits_at(bytes + 6, 2);
		used = 8;
		if (n > 9 && bytes[8] == '.' && digits_at(bytes + 9, 1) >= 0)
			for (used = 9; used < n && digits_at(bytes + used, 1) >= 0;)
				used++;
	}
	if (h < 0 || m < 0 || s < 0 || m > 59 || s > 60 || h > 24 || (h == 24 && (m || s)))
		return 0;
	*second = h * 3600 + m * 60 + (s == 60 ? 59 : s); /* a leap second has no number of its own */
	return used;
}

/* Z, ±hh:mm, ±hhmm or nothing: all n bytes. */
static int offset_read(const char *bytes, size_t n, int64_t *offset)
{
	*offset = 0;
	if (n == 0 || (n == 1 && bytes[0] == 'Z'))
		return 0;
	if ((bytes[0] != '+' && bytes[0] != '-') || (n != 5 && !(n == 6 && bytes[3] == ':')))
		return -1;
	int h = digits_at(bytes + 1, 2), m = digits_at(bytes + n - 2, 2);
	if (h < 0 || m < 0 || h > 15 || m > 59)
		return -1;
	*offset = (h * 3600 + m * 60) * (bytes[0] == '-' ? -1 : 1);
	return 0;
}

int instant_read(const char *bytes, size_t n, int64_t *at_s)
{
	int64_t day, second, offset;

	if (n < 16 || (bytes[10] != 'T' && bytes[10] != ' ') || date_read(bytes, 10, &day))
		return -1;
	size_t used = clock_read(bytes + 11, n - 11, &second);
	if (!used || offset_read(bytes + 11 + used, n - 11 - used, &offset))
		return -1;
	*at_s = day * DAY_S + second - offset;
	/* an offset may lead out of the years that can be written */
	return *at_s < FIRST_S || *at_s > LAST_S ? -1 : 0;
}

/* Two decimal digits; what is none makes a number above 99. */
static inline unsigned two_digits(const char *bytes)
{
	unsigned ten = (unsigned)(bytes[0] - '0'), one = (unsigned)(bytes[1] - '0');

	return ten <= 9 && one <= 9 ? ten * 10 + one : 100;
}

bool instant_canonical(const char *bytes, struct day_seen seen[DAYS_SEEN], int64_t *at_s)
{
	unsigned hour = two_digits(bytes + 11), minute = two_digits(bytes + 14), second = two_digits(bytes + 17);

	if (bytes[10] != 'T' || bytes[13] != ':' || bytes[16] != ':' || bytes[19] != 'Z' || hour > 23 ||
		minute > 59 || second > 59)
		return false;
	unsigned place = two_digits(bytes + 5) * 32 + two_digits(bytes + 8);
	struct day_seen *last = &seen[place % DAYS_SEEN];
	if (memcmp(bytes, last->text, sizeof(last->text)) != 0) {
		if (date_read(bytes, sizeof(last->text), &last->day))
			return false;
		memcpy(last->text, bytes, sizeof(last->text));
	}
	*at_s = last->day * DAY_S + hour * 3600 + minute * 60 + second;
	return true;
}

static void put_two(char *text, int number)
{
	text[0] = (char)('0' + number / 10 % 10);
	text[1] = (char)('0' + number % 10);
}

/* By hand, since analyses that count by time do it for every record. */
size_t instant_print(char text[INSTANT_CHARS], int64_t at_s)
{
	static const char form[] = "0000-00-00T00:00:00Z";
	struct civil c = civil_of(at_s);

	memcpy(text, form, sizeof(form));
	put_two(text, c.year / 100);
	put_two(text + 2, c.year);
	put_two(text + 5, c.month);
	put_two(text + 8, c.day);
	put_two(text + 11, c.hour);
	put_two(text + 14, c.minute);
	put_two(text + 17, c.second);
	return sizeof(form) - 1;
}

size_t date_print(char text[INSTANT_CHARS], int64_t day)
{
	struct civil c = civil_of(day * DAY_S);

	return (size_t)snprintf(text, INSTANT_CHARS, "%04d-%02d-%02d", c.year, c.month, c.day);
}

int month_read(const char *bytes, size_t n, int64_t *month)
{
	if (n != 7 || bytes[4] != '-')
		return -1;
	int year = digits_at(bytes, 4), of_year = digits_at(bytes + 5, 2);
	if (year < 1 || of_year < 1 || of_year > 12)
		return -1;
	*month = year * 12 + of_year - 1;
	return 0;
}

size_t month_print(char text[INSTANT_CHARS], int64_t month)
{
	return (size_t)snprintf(text, INSTANT_CHARS, "%04d-%02d", (int)(month / 12), (int)(month % 12) + 1);
}

int period_parse(const char *name, enum period *period)
{
	static const char *const names[] = {"day", "week", "month", "quarter"};

	for (int i = 0; i < 4; i++) {
		if (strcmp(name, names[i]) == 0) {
			*period = (enum period)i;
			return 0;
		}
	}
	return -1;
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

int64_t period_of(enum period period, const struct zone *zone, int64_t at_s)
{
	int64_t local_s = at_s + zone_offset(zone, at_s);
	int64_t day = floor_div(local_s, DAY_S);
	struct civil c;

	switch (period) {
	case PERIOD_DAY:
		return day;
	case PERIOD_WEEK:
		return floor_div(day + 3, 7); /* week 0 began on Monday, 1969-12-29 */
	case PERIOD_MONTH:
	case PERIOD_QUARTER:
		break;
	}
	c = civil_of(local_s);
	return period == PERIOD_MONTH ? c.year * 12 + c.month - 1 : c.year * 4 + (c.month - 1) / 3;
}

static int64_t first_day(enum period period, int64_t ordinal)
{
	switch (period) {
	case PERIOD_DAY:
		return ordinal;
	case PERIOD_WEEK:
		return ordinal * 7 - 3;
	case PERIOD_MONTH:
		return civil_day((int)floor_div(ordinal, 12), (int)(ordinal - floor_div(ordinal, 12) * 12) + 1, 1);
	case PERIOD_QUARTER:
		break;
	}
	return civil_day((int)floor_div(ordinal, 4), (int)(ordinal - floor_div(ordinal, 4) * 4) * 3 + 1, 1);
}

int64_t period_begin(enum period period, const struct zone *zone, int64_t ordinal)
{
	int64_t local_s = first_day(period, ordinal) * DAY_S, at_s;

	if (local_s < FIRST_S)
		return FIRST_S;
	if (local_s > LAST_S)
		return LAST_S + 1;
	zone_instant(zone, local_s, &at_s);
	return at_s < FIRST_S ? FIRST_S : at_s;
}

/* ISO 8601: a week belongs to the year that its Thursday is in. */
static size_t week_print(char text[INSTANT_CHARS], int64_t week)
{
	int64_t thursday = week * 7;
	int year = civil_of(thursday * DAY_S).year;
	int number = (int)((thursday - civil_day(year, 1, 1)) / 7) + 1;

	return (size_t)snprintf(text, INSTANT_CHARS, "%04d-W%02d", year, number);
}

size_t period_print(char text[INSTANT_CHARS], enum period period, int64_t ordinal)
{
	switch (period) {
	case PERIOD_DAY:
		return date_print(text, ordinal);
	case PERIOD_WEEK:
		return week_print(text, ordinal);
	case PERIOD_MONTH:
		return month_print(text, ordinal);
	case PERIOD_QUARTER:
		break;
	}
	return (size_t)snprintf(text, INSTANT_CHARS, "%04d-Q%d", (int)(ordinal / 4), (int)(ordinal % 4) + 1);
}

/* January 4 is always in the first week (ISO 8601). The name of what comes out tells whether it is that. */
int period_read(const char *bytes, size_t n, enum period period, int64_t *ordinal)
{
	char text[INSTANT_CHARS];

	if (period == PERIOD_DAY)
		return date_read(bytes, n, ordinal);
	if (period == PERIOD_MONTH)
		return month_read(bytes, n, ordinal);
	int year = n > 5 ? digits_at(bytes, 4) : -1;
	size_t digits = period == PERIOD_QUARTER ? 1 : 2;
	int number = n == 6 + digits ? digits_at(bytes + 6, (int)digits) : -1;
	if (year < 1 || number < 1 || number > 53)
		return -1;
	*ordinal = period == PERIOD_QUARTER ? (int64_t)year * 4 + number - 1
		: period_of(PERIOD_WEEK, NULL, (civil_day(year, 1, 4) + (number - 1) * 7) * DAY_S);
	return period_print(text, period, *ordinal) == n && memcmp(text, bytes, n) == 0 ? 0 : -1;
}
