/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/numeral.h"

#include <string.h>

bool numeral_usual(const struct numeral *numeral)
{
	return !numeral->decimal && !numeral->thousands.n;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_point(const struct numeral *numeral, char c)
{
	char point = numeral->decimal ? numeral->decimal : '.';

	return c == point && (numeral->decimal || numeral->thousands.at[0] != '.');
}

/* Which bytes mark thousands here: as many, or 0. A blank is a no-break one as well. */
static size_t mark_at(const struct mark *mark, const char *bytes, size_t n)
{
	static const char *const blanks[] = {"\u00a0", "\u202f"};

	if (mark->n && n > mark->n && memcmp(bytes, mark->at, mark->n) == 0)
		return mark->n;
	if (mark->n != 1 || mark->at[0] != ' ')
		return 0;
	for (size_t i = 0; i < sizeof(blanks) / sizeof(*blanks); i++) {
		size_t length = strlen(blanks[i]);
		if (n > length && memcmp(bytes, blanks[i], length) == 0)
			return length;
	}
	return 0;
}

/* Digits in groups up to a point or the end, into plain; how far they reach, or -1. */
static long take_whole(const struct numeral *numeral, const char *bytes, size_t n, size_t i,
	char *plain, size_t *out)
{
	size_t group = 0, groups = 0, mark;

	while (i < n && !is_point(numeral, bytes[i])) {
		if (is_digit(bytes[i])) {
			plain[(*out)++] = bytes[i++];
			group++;
		} else if (group && group <= 3 && (!groups || group == 3) &&
			   (mark = mark_at(&numeral->thousands, bytes + i, n - i))) {
			i += mark;
			group = 0;
			groups++;
		} else {
			return -1;
		}
	}
	return !group || (groups && group != 3) ? -1 : (long)i;
}

size_t numeral_plain(const struct numeral *numeral, const char *bytes, size_t n,
	char plain[NUMERAL_MOST])
{
	size_t out = 0;

	if (!n || n >= NUMERAL_MOST)
		return 0;
	if (bytes[0] == '-')
		plain[out++] = '-';
	long at = take_whole(numeral, bytes, n, out, plain, &out);
	if (at < 0 || (size_t)at + 1 == n)
		return 0;
	for (size_t i = (size_t)at; i < n; i++) {
		if (i > (size_t)at && !is_digit(bytes[i]))
			return 0;
		plain[out++] = i == (size_t)at ? '.' : bytes[i];
	}
	return out;
}
