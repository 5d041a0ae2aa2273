/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/stamp.h"

#include "util/buf.h"

#include <ctype.h>
#include <string.h>

/* A text being read, and what it has said so far. */
struct reading {
	const char *at, *end;
	int64_t year, month, day, yearday, hour, hour12, minute, second, epoch;
	int afternoon; /* -1 unknown */
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

/* The word comes next, in any case of its letters. */
static bool word(struct reading *r, const char *text)
{
	size_t n = strlen(text);

	if ((size_t)(r->end - r->at) < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (tolower((unsigned char)r->at[i]) != tolower((unsigned char)text[i]))
			return false;
	r->at += n;
	return true;
}

/* A name of the list (NULL at its end), or its first three letters: its position, else -1. */
static int name(struct reading *r, const char *const *list)
{
	for (int i = 0; list[i]; i++) {
		char brief[4] = {list[i][0], list[i][1], list[i][2], '\0'};
		if (word(r, list[i]) || word(r, brief))
			return i;
	}
	return -1;
}

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December", NULL};
static const char *const weekdays[] = {
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL};

static int read_month_name(struct reading *r)
{
	skip_blanks(r);
	r->month = name(r, months) + 1;
	return r->month ? 0 : -1;
}

static int read_weekday(struct reading *r)
{
	skip_blanks(r);
	return name(r, weekdays) < 0 ? -1 : 0;
}

static int read_half(struct reading *r)
{
	skip_blanks(r);
	if (word(r, "AM") || word(r, "a.m.") || word(r, "上午") || word(r, "오전"))
		r->afternoon = 0;
	else if (word(r, "PM") || word(r, "p.m.") || word(r, "下午") || word(r, "오후"))
		r->afternoon = 1;
	return r->afternoon < 0 ? -1 : 0;
}

static int read_offset(struct reading *r)
{
	int64_t hours, minutes = 0;

	skip_blanks(r);
	r->fixed = true;
	if (word(r, "Z") || r->at == r->end)
		return r->at == r->end && r->end[-1] != 'Z' && r->end[-1] != 'z' ? -1 : 0;
	char sign = *r->at++;
	if ((sign != '+' && sign != '-') || r->at == r->end || is_blank(*r->at) ||
		number(r, 2, 2, 0, 23, &hours))
		return -1;
	bool colon = r->at < r->end && *r->at == ':';
	r->at += colon;
	bool more = r->at < r->end && is_digit(*r->at);
	if ((colon && !more) || (more && number(r, 2, 2, 0, 59, &minutes)))
		return -1;
	r->offset_s = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
	return 0;
}

static int read_epoch(struct reading *r)
{
	skip_blanks(r);
	bool minus = r->at < r->end && *r->at == '-';
	r->at += minus;
	if (r->at == r->end || !is_digit(*r->at) || number(r, 1, 12, 0, 253402300799, &r->epoch))
		return -1;
	r->epoch = minus ? -r->epoch : r->epoch;
	r->counted = r->fixed = true;
	return r->epoch < -62135596800 ? -1 : 0;
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
		return number(r, 1, 2, 0, 23, &r->hour);
	case 'I':
		return number(r, 1, 2, 1, 12, &r->hour12);
	case 'M':
		return number(r, 1, 2, 0, 59, &r->minute);
	case 'S':
		return number(r, 1, 2, 0, 59, &r->second);
	case 'p':
		return read_half(r);
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
		return read_epoch(r);
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

static int settle(const struct reading *r, struct moment *moment)
{
	int64_t hour = r->afternoon < 0 ? r->hour : r->hour12 % 12 + 12 * r->afternoon;

	moment->fixed = r->fixed;
	moment->offset_s = r->offset_s;
	if (r->counted) {
		moment->civil = civil_of(r->epoch);
		return 0;
	}
	if (r->yearday) {
		moment->civil = civil_of((civil_day((int)r->year, 1, 1) + r->yearday - 1) * DAY_S);
		if (moment->civil.year != r->year)
			return -1;
	} else if (civil_valid((int)r->year, (int)r->month, (int)r->day)) {
		moment->civil = (struct civil){
			.year = (int)r->year, .month = (int)r->month, .day = (int)r->day};
	} else {
		return -1;
	}
	moment->civil.hour = (int)hour;
	moment->civil.minute = (int)r->minute;
	moment->civil.second = (int)r->second;
	return 0;
}

int stamp_read(const struct stamp *stamp, const char *bytes, size_t n, struct moment *moment)
{
	struct reading r = {.at = bytes, .end = bytes + n, .day = 1, .afternoon = -1};

	skip_blanks(&r);
	return follow(&r, stamp->code) ? -1 : settle(&r, moment);
}

/* The letters that mean something by themselves; the others are spelt out before. */
static const char letters[] = "YymdHIMSpbajfzs%";

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
			fault, FAULT_USE, "format \"%.100s\": %% stands at the end", format);
	if (!strchr(letters, letter))
		return fault_set(fault, FAULT_USE,
			"format \"%.100s\": %%%c is not one of %%Y %%y %%m %%b %%d %%e %%j %%a %%H "
			"%%I %%p %%M "
			"%%S %%f %%z %%s %%F %%T %%R %%D",
			format, isprint((unsigned char)letter) ? letter : '?');
	buf_byte(code, '%');
	buf_byte(code, letter);
	return 0;
}

static int translate(struct buf *code, const char *format, struct fault *fault)
{
	for (const char *at = format; *at; at++) {
		if (*at == '%') {
			if (spell(code, *++at, format, fault))
				return -1;
		} else {
			buf_byte(code, is_blank(*at) ? ' ' : *at);
		}
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

	if (has(code, 's'))
		return NULL;
	if (!has(code, 'Y') && !has(code, 'y'))
		return "has no year (%Y or %y)";
	if (!in_year)
		return month ? "has no month (%m or %b)"
			     : "has no month and day (%m or %b, and %d; or %j)";
	if (has(code, 'I') != has(code, 'p'))
		return "needs %I and %p together";
	if (has(code, 'p') && has(code, 'H'))
		return "has both %H and %I";
	return NULL;
}

int stamp_make(struct stamp *stamp, struct arena *arena, const char *format, bool month,
	struct fault *fault)
{
	struct buf code = BUF_NONE;
	int bad = translate(&code, format, fault);
	const char *lacks = bad ? NULL : lack(code.at, month);

	if (lacks)
		bad = fault_set(fault, FAULT_USE, "format \"%.100s\" %s", format, lacks);
	stamp->format = arena_copy(arena, format, strlen(format));
	stamp->code = arena_copy(arena, code.at, code.n);
	buf_release(&code);
	return bad;
}
