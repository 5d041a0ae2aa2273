/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/span.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_DIGITS = 9 };

struct reading {
	const char *at, *end;
	int64_t seconds;
};

static int64_t unit_s(char letter)
{
	switch (letter) {
	case 'D':
		return 86400;
	case 'H':
		return 3600;
	case 'M':
		return 60;
	default:
		return letter == 'S';
	}
}

int span_check(const char *format, struct fault *fault)
{
	unsigned seen = 0;

	for (const char *at = format; *at; at++) {
		const char *which = "DHMS";
		if (*at != '%' || *++at == '%')
			continue;
		const char *found = *at ? strchr(which, *at) : NULL;
		if (!found)
			return fault_set(fault, FAULT_USE,
				"format \"%.100s\": a duration has %%D days, %%H hours, %%M "
				"minutes, %%S seconds",
				format);
		unsigned bit = 1u << (found - which);
		if (seen & bit)
			return fault_set(
				fault, FAULT_USE, "format \"%.100s\" has %%%c twice", format, *at);
		seen |= bit;
	}
	return seen ? 0
		    : fault_set(fault, FAULT_USE,
			      "format \"%.100s\" has none of %%D %%H %%M %%S", format);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void skip_blanks(struct reading *r)
{
	while (r->at < r->end && is_blank(*r->at))
		r->at++;
}

/* Up to nine digits; how many there were goes to *n. */
static int64_t digits(struct reading *r, int *n)
{
	int64_t sum = 0;

	for (*n = 0; *n < MOST_DIGITS && r->at < r->end && *r->at >= '0' && *r->at <= '9'; ++*n)
		sum = 10 * sum + (*r->at++ - '0');
	return sum;
}

static int amount(struct reading *r, int64_t unit)
{
	int n, places = 0;
	int64_t whole, part = 0, scale = 1;

	skip_blanks(r);
	whole = digits(r, &n);
	if (!n)
		return -1;
	if (r->at + 1 < r->end && *r->at == '.' && r->at[1] >= '0' && r->at[1] <= '9') {
		r->at++;
		part = digits(r, &places);
	}
	while (places--)
		scale *= 10;
	r->seconds += whole * unit + (2 * part * unit + scale) / (2 * scale);
	return 0;
}

int span_read(const char *format, const char *bytes, size_t n, int64_t *seconds)
{
	struct reading r = {.at = bytes, .end = bytes + n};

	skip_blanks(&r);
	for (; *format; format++) {
		if (*format == '%' && *++format != '%') {
			if (amount(&r, unit_s(*format)))
				return -1;
		} else if (is_blank(*format)) {
			skip_blanks(&r);
		} else if (r.at == r.end || *r.at++ != *format) {
			return -1;
		}
	}
	skip_blanks(&r);
	*seconds = r.seconds;
	return r.at == r.end ? 0 : -1;
}
