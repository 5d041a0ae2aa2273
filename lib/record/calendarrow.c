/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/calendarrow.h"

#include "record/when.h"
#include "util/nearest.h"

#include <stdio.h>
#include <strings.h>

enum { NOON = 12 * 3600 };

static const struct {
	const char *name;
	int weekday;
} weekdays[] = {
	{"mon", 0}, {"tue", 1}, {"wed", 2}, {"thu", 3}, {"fri", 4}, {"sat", 5}, {"sun", 6},
	{"monday", 0}, {"tuesday", 1}, {"wednesday", 2}, {"thursday", 3}, {"friday", 4},
	{"saturday", 5}, {"sunday", 6},
	{"周一", 0}, {"周二", 1}, {"周三", 2}, {"周四", 3}, {"周五", 4}, {"周六", 5}, {"周日", 6},
	{"週一", 0}, {"週二", 1}, {"週三", 2}, {"週四", 3}, {"週五", 4}, {"週六", 5}, {"週日", 6},
	{"星期一", 0}, {"星期二", 1}, {"星期三", 2}, {"星期四", 3}, {"星期五", 4}, {"星期六", 5},
	{"星期日", 6}, {"星期天", 6}, {"周天", 6},
};

enum { WEEKDAY_NAMES = sizeof(weekdays) / sizeof(weekdays[0]), WORD = 48 };

static int weekday_find(const char *bytes, size_t n)
{
	for (int i = 0; i < WEEKDAY_NAMES; i++)
		if (strlen(weekdays[i].name) == n && strncasecmp(weekdays[i].name, bytes, n) == 0)
			return weekdays[i].weekday;
	return -1;
}

static int wrong(struct fault *fault, const char *column, const char *text, const char *wanted)
{
	fault_set(fault, FAULT_USE, "\"%.100s\" is not %s", text, wanted);
	return fault_column(fault, column);
}

static int weekday_unknown(const char *bytes, size_t n, struct fault *fault)
{
	char word[WORD], hint[NEAREST_TEXT];

	snprintf(word, sizeof(word), "%.*s", (int)(n < WORD ? n : WORD - 1), bytes);
	struct nearest near = nearest_to(word);
	for (int i = 0; i < WEEKDAY_NAMES; i++)
		nearest_offer(&near, weekdays[i].name);
	fault_set(fault, FAULT_USE, "\"%s\" is not a weekday (mon, mon-fri, sat|sun) or a date%s",
		word, nearest_hint(&near, hint));
	return fault_column(fault, "day");
}

/* mon or mon-fri; fri-mon is four days. */
static int read_weekdays(const char *bytes, size_t n, unsigned *set, struct fault *fault)
{
	const char *dash = memchr(bytes, '-', n);
	size_t first_n = dash ? (size_t)(dash - bytes) : n;
	int from = weekday_find(bytes, first_n), to = from;

	if (from < 0)
		return weekday_unknown(bytes, first_n, fault);
	if (dash)
		to = weekday_find(dash + 1, n - first_n - 1);
	if (to < 0)
		return weekday_unknown(dash + 1, n - first_n - 1, fault);
	for (int w = from;; w = (w + 1) % 7) {
		*set |= 1u << w;
		if (w == to)
			return 0;
	}
}

/* 2026-10-01 or 2026-10-01/2026-10-07 */
static int read_dates(const char *day, struct calendar_row *row, struct fault *fault)
{
	size_t n = strlen(day);
	const char *slash = strchr(day, '/');

	if (date_read(day, slash ? (size_t)(slash - day) : n, &row->first))
		return wrong(fault, "day", day, "a date such as 2026-05-13");
	row->last = row->first;
	if (slash && date_read(slash + 1, n - (size_t)(slash + 1 - day), &row->last))
		return wrong(fault, "day", day, "a range of dates such as 2026-10-01/2026-10-07");
	if (row->last < row->first || row->last - row->first >= MOST_RANGE_DAYS)
		return wrong(fault, "day", day,
			"a range from a date to a later one, of at most 400 days");
	return 0;
}

static int read_day(const char *day, struct calendar_row *row, struct fault *fault)
{
	if (day[0] >= '0' && day[0] <= '9')
		return read_dates(day, row, fault);
	for (const char *at = day;; at++) {
		size_t n = strcspn(at, "|");
		if (read_weekdays(at, n, &row->weekdays, fault))
			return -1;
		at += n;
		if (!*at)
			return 0;
	}
}

static int two_digits(const char *text, int *value)
{
	if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
		return -1;
	*value = (text[0] - '0') * 10 + (text[1] - '0');
	return 0;
}

/* 9:00, 09:00, 09:00:30, 24:00 */
static int read_clock(const char *text, int32_t *second)
{
	int part[3] = {0, 0, 0}, parts = 0;
	char padded[16];
	size_t n = strlen(text);

	if (n < 4 || n > 8)
		return -1;
	snprintf(padded, sizeof(padded), "%s%s", text[1] == ':' ? "0" : "", text);
	n = strlen(padded);
	for (const char *at = padded; parts < 3; at += 3) {
		if (two_digits(at, &part[parts++]))
			return -1;
		if (!at[2])
			break;
		if (at[2] != ':')
			return -1;
	}
	*second = part[0] * 3600 + part[1] * 60 + part[2];
	return parts < 2 || n != (size_t)(3 * parts - 1) || part[1] > 59 || part[2] > 59 ||
			       *second > DAY_S
		       ? -1
		       : 0;
}

/* What ends before it begins is a shift over midnight if the clock says so, else a slip. */
static int read_shift(const char *from, const char *to, struct shift *shift, struct fault *fault)
{
	if (read_clock(from, &shift->from) || shift->from == DAY_S)
		return wrong(fault, "from", from, "a time such as 09:00");
	if (read_clock(to, &shift->to))
		return wrong(fault, "to", to, "a time such as 17:30 or 24:00");
	if (shift->to == shift->from)
		return wrong(fault, "to", to,
			"later than \"from\" (a whole day is from 00:00 to 24:00)");
	if (shift->to > shift->from)
		return 0;
	if (shift->to && (shift->from < NOON || shift->to > NOON))
		return wrong(fault, "to", to,
			"later than \"from\" (a shift over midnight begins at noon or later and "
			"ends by noon)");
	shift->to += DAY_S;
	return 0;
}

int calendar_row_read(struct calendar_row *row, const char *day, const char *from, const char *to,
	struct fault *fault)
{
	*row = (struct calendar_row){0};
	if (read_day(day, row, fault))
		return -1;
	if (!*from && !*to) {
		row->kind = OPENING_CLOSED;
		return 0;
	}
	row->like = weekday_find(from, strlen(from));
	if (row->like < 0)
		return read_shift(from, to, &row->shift, fault);
	row->kind = OPENING_LIKE;
	if (*to)
		return wrong(fault, "to", to, "empty, as it must be beside a weekday");
	if (row->weekdays)
		return wrong(fault, "from", from, "a time; a weekday stands beside a date only");
	return 0;
}
