/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/value.h"

#include "record/when.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { MOST_SCALE = 9, MOST_LEVEL = 1000000 };

static const struct {
	const char *name, *wants;
	enum kind kind;
	int low, high, scale;
} plain_types[] = {
	{"text", "text", KIND_TEXT, 0, 0, 0},
	{"category", "a category", KIND_CATEGORY, 0, 0, 0},
	{"labels", "labels (a|b|c)", KIND_LABELS, 0, 0, 0},
	{"intervals", "intervals (start/end;start/end)", KIND_INTERVALS, 0, 0, 0},
	{"instants", "instants (a;b)", KIND_INSTANTS, 0, 0, 0},
	{"flag", "a flag (0 or 1)", KIND_FLAG, 0, 1, 0},
	{"count", "a count (a whole number from 0)", KIND_COUNT, 0, 0, 0},
	{"money", "an amount of money (at most 2 decimals)", KIND_MONEY, 0, 0, 2},
	{"duration", "a duration (whole seconds from 0)", KIND_DURATION, 0, 0, 0},
	{"instant", "an instant (2026-05-13T11:02:05Z)", KIND_INSTANT, 0, 0, 0},
	{"date", "a date (2026-05-13)", KIND_DATE, 0, 0, 0},
	{"period", "a month (2026-05)", KIND_PERIOD, 0, 0, 0},
};

enum { PLAIN_TYPES = sizeof(plain_types) / sizeof(*plain_types) };

bool type_equal(struct type a, struct type b)
{
	return a.kind == b.kind && (a.kind != KIND_SCORE || (a.low == b.low && a.high == b.high)) &&
		(a.kind != KIND_DECIMAL || a.scale == b.scale);
}

/* A small whole number at the start; its length, 0 when there is none. */
static size_t level_read(const char *bytes, size_t n, int *level)
{
	size_t i = 0;

	for (*level = 0; i < n && bytes[i] >= '0' && bytes[i] <= '9' && *level <= MOST_LEVEL; i++)
		*level = *level * 10 + (bytes[i] - '0');
	return i;
}

static int scale_type(struct type *type, const char *bytes, size_t n)
{
	int low, high;
	size_t dash = level_read(bytes, n, &low);

	if (!dash || dash + 1 >= n || bytes[dash] != '-')
		return -1;
	if (dash + 1 + level_read(bytes + dash + 1, n - dash - 1, &high) != n || high <= low ||
		high > MOST_LEVEL)
		return -1;
	*type = (struct type){KIND_SCORE, low, high, 0};
	return 0;
}

int type_parse(struct type *type, const char *bytes, size_t n)
{
	for (int i = 0; i < PLAIN_TYPES; i++) {
		if (strlen(plain_types[i].name) == n && memcmp(plain_types[i].name, bytes, n) == 0) {
			*type = (struct type){plain_types[i].kind, plain_types[i].low, plain_types[i].high,
				plain_types[i].scale};
			return 0;
		}
	}
	if (n == 8 && memcmp(bytes, "decimal", 7) == 0 && bytes[7] >= '0' && bytes[7] <= '0' + MOST_SCALE) {
		*type = (struct type){KIND_DECIMAL, 0, 0, bytes[7] - '0'};
		return 0;
	}
	return scale_type(type, bytes, n);
}

void type_print(struct buf *buf, struct type type)
{
	if (type.kind == KIND_SCORE) {
		buf_printf(buf, "%d-%d", type.low, type.high);
		return;
	}
	if (type.kind == KIND_DECIMAL) {
		buf_printf(buf, "decimal%d", type.scale);
		return;
	}
	for (int i = 0; i < PLAIN_TYPES; i++)
		if (plain_types[i].kind == type.kind)
			buf_puts(buf, plain_types[i].name);
}

const char *type_wants(struct type type, char text[TYPE_TEXT])
{
	if (type.kind == KIND_SCORE)
		snprintf(text, TYPE_TEXT, "a score from %d to %d", type.low, type.high);
	else if (type.kind == KIND_DECIMAL)
		snprintf(text, TYPE_TEXT, "a number with at most %d decimals", type.scale);
	else
		for (int i = 0; i < PLAIN_TYPES; i++)
			if (plain_types[i].kind == type.kind)
				snprintf(text, TYPE_TEXT, "%s", plain_types[i].wants);
	return text;
}

/* [-]digits[.digits] times 10^scale; digits behind the scale must be zeros. */
static int decimal_read(const char *bytes, size_t n, int scale, int64_t *number)
{
	bool minus = n && bytes[0] == '-';
	size_t i = minus, digits = 0;
	int64_t value = 0;
	int behind = -1;

	for (; i < n; i++) {
		if (bytes[i] == '.' && behind < 0) {
			behind = 0;
			continue;
		}
		unsigned digit = (unsigned)(bytes[i] - '0');
		if (digit > 9 || (behind >= scale && digit))
			return -1;
		digits++;
		if (behind >= scale)
			continue;
		if (__builtin_mul_overflow(value, 10, &value) ||
			__builtin_add_overflow(value, (int64_t)digit, &value))
			return -1;
		behind += behind >= 0;
	}
	if (!digits || (i && bytes[i - 1] == '.'))
		return -1;
	for (int k = behind < 0 ? 0 : behind; k < scale; k++)
		if (__builtin_mul_overflow(value, 10, &value))
			return -1;
	*number = minus ? -value : value;
	return 0;
}

static bool is_word(const char *bytes, size_t n, const char *const *words)
{
	for (; *words; words++)
		if (strlen(*words) == n && strncasecmp(*words, bytes, n) == 0)
			return true;
	return false;
}

static int flag_read(const char *bytes, size_t n, int64_t *number)
{
	static const char *const yes[] = {"true", "yes", "是", NULL};
	static const char *const no[] = {"false", "no", "否", NULL};

	if (is_word(bytes, n, yes)) {
		*number = 1;
		return 0;
	}
	if (is_word(bytes, n, no)) {
		*number = 0;
		return 0;
	}
	return decimal_read(bytes, n, 0, number) || *number < 0 || *number > 1 ? -1 : 0;
}

/* Pieces between separators, each read by `read`; all must be good. */
static int list_read(const char *bytes, size_t n, char separator,
	int (*read)(const char *piece, size_t len))
{
	for (const char *end = bytes + n;; bytes++) {
		const char *stop = memchr(bytes, separator, (size_t)(end - bytes));
		size_t len = stop ? (size_t)(stop - bytes) : (size_t)(end - bytes);
		if (read(bytes, len))
			return -1;
		if (!stop)
			return 0;
		bytes = stop;
	}
}

static int one_instant(const char *piece, size_t len)
{
	int64_t at_s;

	return instant_read(piece, len, &at_s);
}

static int one_interval(const char *piece, size_t len)
{
	const char *slash = memchr(piece, '/', len);
	int64_t from, to;

	if (!slash || instant_read(piece, (size_t)(slash - piece), &from) ||
		instant_read(slash + 1, (size_t)(piece + len - slash - 1), &to))
		return -1;
	return from <= to ? 0 : -1;
}

static int one_label(const char *piece, size_t len)
{
	(void)piece;
	return len ? 0 : -1;
}

static int number_read(struct type type, const char *bytes, size_t n, int64_t *number)
{
	switch (type.kind) {
	case KIND_SCORE:
		return decimal_read(bytes, n, 0, number) || *number < type.low || *number > type.high ? -1 : 0;
	case KIND_FLAG:
		return flag_read(bytes, n, number);
	case KIND_COUNT:
	case KIND_DURATION:
		return decimal_read(bytes, n, 0, number) || *number < 0 ? -1 : 0;
	case KIND_MONEY:
	case KIND_DECIMAL:
		return decimal_read(bytes, n, type.scale, number);
	case KIND_INSTANT:
		return instant_read(bytes, n, number);
	case KIND_DATE:
		return date_read(bytes, n, number);
	case KIND_PERIOD:
		return month_read(bytes, n, number);
	case KIND_LABELS:
		return list_read(bytes, n, '|', one_label);
	case KIND_INTERVALS:
		return list_read(bytes, n, ';', one_interval);
	case KIND_INSTANTS:
		return list_read(bytes, n, ';', one_instant);
	case KIND_TEXT:
	case KIND_CATEGORY:
		break;
	}
	return 0;
}

enum verdict value_read(struct type type, const char *bytes, size_t n, int64_t *number)
{
	*number = 0;
	if (!n)
		return VALUE_MISSING;
	return number_read(type, bytes, n, number) ? VALUE_INVALID : VALUE_VALID;
}

/* Digits from the last one back, with the point where the scale puts it. */
static void decimal_print(struct buf *buf, int64_t number, int scale)
{
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	char text[32], *at = text + sizeof(text);

	for (int i = 0; rest || i <= scale; i++, rest /= 10) {
		if (scale && i == scale)
			*--at = '.';
		*--at = (char)('0' + (int)(rest % 10));
	}
	if (number < 0)
		*--at = '-';
	buf_add(buf, at, (size_t)(text + sizeof(text) - at));
}

void value_print(struct buf *buf, struct type type, int64_t number)
{
	char text[INSTANT_CHARS];

	switch (type.kind) {
	case KIND_INSTANT:
		buf_add(buf, text, instant_print(text, number));
		return;
	case KIND_DATE:
		buf_add(buf, text, date_print(text, number));
		return;
	case KIND_PERIOD:
		buf_add(buf, text, month_print(text, number));
		return;
	default:
		decimal_print(buf, number, type.kind == KIND_MONEY || type.kind == KIND_DECIMAL ? type.scale : 0);
	}
}
