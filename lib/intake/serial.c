/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/serial.h"

#include "record/civil.h"

enum {
	LEAP_DAY_1900 = 60, /* the day that did not exist */
	FROM_1900 = 25569,  /* 1970-01-01 in each system */
	FROM_1904 = 24107,
	MOST_1900 = 2958465, /* 9999-12-31 */
	MOST_1904 = 2957003,
	DIGITS = 12, /* of the fraction; a double has no more behind five before the point */
};

/* "4.5": 4 and 500000000000. */
static int split(const char *bytes, size_t n, int64_t *days, int64_t *fraction)
{
	size_t i = 0;
	int digits = 0;

	*days = *fraction = 0;
	for (; i < n && i < 8 && bytes[i] >= '0' && bytes[i] <= '9'; i++)
		*days = 10 * *days + (bytes[i] - '0');
	if (!i || (i < n && bytes[i] != '.') || i + 1 == n)
		return -1;
	for (i += i < n; i < n; i++) {
		if (bytes[i] < '0' || bytes[i] > '9')
			return -1;
		if (digits++ < DIGITS)
			*fraction = 10 * *fraction + (bytes[i] - '0');
	}
	for (; digits < DIGITS; digits++)
		*fraction *= 10;
	return 0;
}

int serial_read(const char *bytes, size_t n, bool since_1904, int64_t *local_s)
{
	const int64_t whole = INT64_C(1000000000000);
	int64_t days, fraction;

	if (split(bytes, n, &days, &fraction) || days > (since_1904 ? MOST_1904 : MOST_1900))
		return -1;
	if (!since_1904 && (days < 1 || days == LEAP_DAY_1900))
		return -1;
	days += !since_1904 && days < LEAP_DAY_1900;
	days -= since_1904 ? FROM_1904 : FROM_1900;
	*local_s = days * DAY_S + (fraction * DAY_S + whole / 2) / whole;
	return 0;
}
