/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/stamp.h"

#include "intake/dateword.h"
#include "intake/serial.h"
#include "util/buf.h"

#include <ctype.h>
#include <string.h>

enum { MOST_TEXT = 256 };

/* What the words excel and excel1904 become. */
enum { SERIAL_1900 = '1', SERIAL_1904 = '4' };

/* A text being read, and what it has said so far. */
struct reading {
	const char *at, *end;
	int64_t year, month, day, yearday, hour, minute, second, epoch;
	enum daypart part;
	bool counted, fixed;
	int64_t offset_s;
};

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void skip_blanks(struct reading *r)
{
	while (r->at < r->end && is_blank(*r->at))
		r->at++;
}

/* From `least` to `most` digits whose value lies in low … high. */
static int number(struct reading *r, int least, int most, int64_t low, int64_t high, int64_t *value)
{
	int n = 0;
	int64_t sum = 0;

	skip_blanks(r);
	for (; n < most && r->at < r->end && is_digit(*r->at); n++)
		sum = 10 * sum + (*r->at++ - '0');
	*value = sum;
	return n >= least && sum >= low && sum <= high ? 0 : -1;
}

static int read_month_name(struct reading *r)
{
	skip_blanks(r);
	r->month = dateword_month(&r->at, r->end);
	return r->month ? 0 : -1;
}

static int read_weekday(struct reading *r)
{
	skip_blanks(r);
	return dateword_weekday(&r->at, r->end) ? 0 : -1;
}

static int read_part(struct reading *r)
{
	skip_blanks(r);
	r->part = dateword_part(&r->at, r->end);
	return r->part == PART_NONE ? -1 : 0;
}

/* hhmm, a number without leading zeros: 656 is 06:56, 5 is 00:05. */
static int read_clock(struct reading *r)
{
	int64_t clock;

	if (number(r, 1, 4, 0, 2400, &clock))
		return -1;
	r->hour = clock / 100;
	r->minute = clock % 100;
	return r->minute < 60 ? 0 : -1;
}

/* Z, or a sign and hours, perhaps minutes: +8, +08, +0800, +08:00. */
static int read_offset(struct reading *r)
{
	int64_t hours, minutes = 0;

	skip_blanks(r);
	if (r->at == r->end)
		return -1;
	r->fixed = true;
	char sign = *r->at++;
	if (sign == 'Z' || sign == 'z')
		return 0;
	const char *digits = r->at;
	if ((sign != '+' && sign != '-') || r->at == r->end || is_blank(*r->at) ||
		number(r, 1, 2, 0, 23, &hours))
		return -1;
	bool colon = r->at < r->end && *r->at == ':';
	bool brief = r->at - digits == 1;
	r->at += colon;
	bool more = r->at < r->end && is_digit(*r->at) && (colon || !brief);
	if ((colon && !more) || (more && number(r, 2, 2, 0, 59, &minutes)))
		return -1;
	r->offset_s = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
	return 0;
}

/* Seconds since 1970, or thousandths of one; what is less than a second is cut off. */
static int read_epoch(struct reading *r, int64_t in_a_second)
{
	skip_blanks(r);
	bool minus = r->at < r->end && *r->at == '-';
	r->at += minus;
	if (r->at == r->end || !is_digit(*r->at) ||
		number(r, 1, in_a_second == 1 ? 12 : 15, 0, (LAST_S + 1) * in_a_second - 1,
			&r->epoch))
		return -1;
	if (minus)
		r->epoch = -r->epoch - (in_a_second - 1);
	r->epoch /= in_a_second;
	r->counted = r->fixed = true;
	return r->epoch < FIRST_S ? -1 : 0;
}

static int read_serial(struct reading *r, bool since_1904)
{
	const char *from = (skip_blanks(r), r->at);

	while (r->at < r->end && (is_digit(*r->at) || *r->at == '.'))
		r->at++;
	r->counted = true;
	return serial_read(from, (size_t)(r->at - from), since_1904, &r->epoch);
}

/* Year 1 of the Republic, 民國, is 1912. */
static int read_minguo(struct reading *r)
{
	int bad = number(r, 1, 3, 1, 999, &r->year);

	r->year += 1911;
	return bad;
}

static int read_year(struct reading *r)
{
	int bad = number(r, 2, 2, 0, 99, &r->year);

	r->year += r->year < 69 ? 2000 : 1900;
	return bad;
}

static int directive(struct reading *r, char letter)
{
	int64_t cut;

	switch (letter) {
	case 'Y':
		return number(r, 4, 4, 1, 9999, &r->year);
	case 'y':
		return read_year(r);
	case 'm':
		return number(r, 1, 2, 1, 12, &r->month);
	case 'd':
		return number(r, 1, 2, 1, 31, &r->day);
	case 'H':
		return number(r, 1, 2, 0, 24, &r->hour);
	case 'I':
		return number(r, 1, 2, 1, 12, &r->hour);
	case 'M':
		return number(r, 1, 2, 0, 59, &r->minute);
	case 'S':
		return number(r, 1, 2, 0, 59, &r->second);
	case 'p':
		return read_part(r);
	case 'b':
		return read_month_name(r);
	case 'a':
		return read_weekday(r);
	case 'j':
		return number(r, 1, 3, 1, 366, &r->yearday);
	case 'f':
		return number(r, 1, 9, 0, 999999999, &cut);
	case 'z':
		return read_offset(r);
	case 's':
		return read_epoch(r, 1);
	case 'Q':
		return read_epoch(r, 1000);
	case 'i':
		return read_clock(r);
	case 'E':
		return read_minguo(r);
	case SERIAL_1900:
	case SERIAL_1904:
		return read_serial(r, letter == SERIAL_1904);
	default: /* '%' */
		return r->at < r->end && *r->at++ == letter ? 0 : -1;
	}
}

static int follow(struct reading *r, const char *code)
{
	for (; *code; code++) {
		if (*code == '%') {
			if (directive(r, *++code))
				return -1;
		} else if (*code == ' ') {
			skip_blanks(r);
		} else if (r->at == r->end || *r->at++ != *code) {
			return -1;
		}
	}
	skip_blanks(r);
	return r->at == r->end ? 0 : -1;
}

/* -1: the text names no day that exists. */
static int settle_day(const struct reading *r, int64_t *day)
{
	if (r->yearday) {
		*day = civil_day((int)r->year, 1, 1) + r->yearday - 1;
		return civil_of(*day * DAY_S).year == r->year ? 0 : -1;
	}
	if (!civil_valid((int)r->year, (int)r->month, (int)r->day))
		return -1;
	*day = civil_day((int)r->year, (int)r->month, (int)r->day);
	return 0;
}

static int settle(const struct reading *r, struct moment *moment)
{
	int64_t local_s = r->epoch, day;
	int hour = daypart_hour(r->part, (int)r->hour);

	moment->fixed = r->fixed;
	moment->offset_s = r->offset_s;
	if (!r->counted) {
		if (settle_day(r, &day) || hour < 0 || (hour == 24 && (r->minute || r->second)))
			return -1;
		local_s = day * DAY_S + hour * 3600 + r->minute * 60 + r->second;
	}
	moment->civil = civil_of(local_s);
	return local_s >= FIRST_S && local_s <= LAST_S ? 0 : -1;
}

int stamp_read(const struct stamp *stamp, const char *bytes, size_t n, struct moment *moment)
{
	char plain[MOST_TEXT];
	struct reading r = {.at = bytes, .end = bytes + n, .day = 1};

	if (n <= MOST_TEXT && (memchr(bytes, 0xef, n) || memchr(bytes, 0xe3, n))) {
		r.at = plain;
		r.end = plain + dateword_plain(plain, bytes, n);
	}
	skip_blanks(&r);
	return follow(&r, stamp->code) ? -1 : settle(&r, moment);
}

/* The letters that mean something by themselves; the others are spelt out before. */
static const char letters[] = "YymdHIMSpbajfzsQiE%";

static int spell(struct buf *code, char letter, const char *format, struct fault *fault)
{
	static const struct {
		char letter;
		const char *spelt;
	} longer[] = {{'F', "%Y-%m-%d"}, {'T', "%H:%M:%S"}, {'R', "%H:%M"}, {'D', "%m/%d/%y"},
		{'B', "%b"}, {'h', "%b"}, {'A', "%a"}, {'e', "%d"}, {'n', " "}, {'t', " "}};

	for (size_t i = 0; i < sizeof(longer) / sizeof(*longer); i++)
		if (letter == longer[i].letter) {
			buf_puts(code, longer[i].spelt);
			return 0;
		}
	if (!letter)
		return fault_set(
			fault, FAULT_USE, "format \"%.100s\": %% is followed by no letter that it knows", format);
	if (!strchr(letters, letter))
		return fault_set(fault, FAULT_USE,
			"format \"%.100s\": %%%c is not one of %%Y %%y %%m %%b %%d %%e %%j %%a %%H "
			"%%I %%p %%M %%S %%f %%i %%z %%s %%Q %%Ey %%F %%T %%R %%D",
			format, isprint((unsigned char)letter) ? letter : '?');
	buf_byte(code, '%');
	buf_byte(code, letter);
	return 0;
}

/* A character that stands for itself: a full-width one for the plain one, any blank for blanks. */
static size_t translate_text(struct buf *code, const char *at)
{
	char plain[3];
	size_t n = strnlen(at, sizeof(plain));
	bool wide = dateword_plain(plain, at, n) == 1 && n == 3;
	char byte = wide ? plain[0] : *at;

	buf_byte(code, is_blank(byte) ? ' ' : byte);
	if (byte == '%')
		buf_byte(code, byte);
	return wide ? 3 : 1;
}

static int translate(struct buf *code, const char *format, struct fault *fault)
{
	const char *at = format;

	while (*at) {
		if (*at != '%') {
			at += translate_text(code, at);
			continue;
		}
		if (spell(code, at[1] == 'E' && at[2] != 'y' ? '\0' : at[1], format, fault))
			return -1;
		at += at[1] == 'E' ? 3 : 2;
	}
	return 0;
}

static bool has(const char *code, char letter)
{
	for (; *code; code++)
		if (*code == '%' && *++code == letter)
			return true;
	return false;
}

static const char *lack(const char *code, bool month)
{
	bool in_year =
		has(code, 'j') || ((has(code, 'm') || has(code, 'b')) && (month || has(code, 'd')));

	if (has(code, 's') || has(code, 'Q') || has(code, SERIAL_1900) || has(code, SERIAL_1904))
		return NULL;
	if (!has(code, 'Y') && !has(code, 'y') && !has(code, 'E'))
		return "has no year (%Y, %y or %Ey)";
	if (!in_year)
		return month ? "has no month (%m or %b)"
			     : "has no month and day (%m or %b, and %d; or %j)";
	if (has(code, 'I') && has(code, 'H'))
		return "has both %H and %I";
	if (has(code, 'I') && !has(code, 'p'))
		return "has %I, and no %p says which half of the day";
	if (has(code, 'p') && !has(code, 'I') && !has(code, 'H'))
		return "has %p without an hour (%I or %H)";
	return NULL;
}

/* A whole format that is a word. */
static bool is_word(struct buf *code, const char *format)
{
	bool since_1904 = strcmp(format, "excel1904") == 0;

	if (!since_1904 && strcmp(format, "excel") != 0)
		return false;
	buf_byte(code, '%');
	buf_byte(code, since_1904 ? SERIAL_1904 : SERIAL_1900);
	return true;
}

int stamp_make(struct stamp *stamp, struct arena *arena, const char *format, bool month,
	struct fault *fault)
{
	struct buf code = BUF_NONE;
	int bad = is_word(&code, format) ? 0 : translate(&code, format, fault);
	const char *lacks = bad ? NULL : lack(code.at, month);

	if (lacks)
		bad = fault_set(fault, FAULT_USE, "format \"%.100s\" %s", format, lacks);
	stamp->format = arena_copy(arena, format, strlen(format));
	stamp->code = arena_copy(arena, code.at, code.n);
	buf_release(&code);
	return bad;
}
