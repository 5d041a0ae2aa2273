/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/sheetnumber.h"

#include "util/opt.h"

#include <stdbool.h>
#include <string.h>

/* The text without blanks around it, no-break ones included. */
static size_t trim(const char **at, size_t n)
{
	static const char *const blank[] = {" ", "\t", "\xc2\xa0", "\xe2\x80\xaf", "\xe3\x80\x80"};

	for (bool more = true; more;) {
		more = false;
		for (size_t b = 0; b < sizeof(blank) / sizeof(*blank); b++) {
			size_t k = strlen(blank[b]);
			if (n >= k && memcmp(*at, blank[b], k) == 0) {
				*at += k;
				n -= k;
				more = true;
			} else if (n >= k && memcmp(*at + n - k, blank[b], k) == 0) {
				n -= k;
				more = true;
			}
		}
	}
	return n;
}

/* Takes a percent sign off the end, also the wide one of Chinese type. */
static bool take_percent(const char **at, size_t *n)
{
	static const char *const sign[] = {"%", "\xef\xbc\x85"};

	for (size_t s = 0; s < 2; s++) {
		size_t k = strlen(sign[s]);
		if (*n >= k && memcmp(*at + *n - k, sign[s], k) == 0) {
			*n = trim(at, *n - k);
			return true;
		}
	}
	return false;
}

/* What stands before a point or a comma and three digits behind it could be thousands. */
static bool is_ambiguous(const char *text, const char *point)
{
	bool nought = text[strspn(text, "+-0")] == *point;

	return !nought && strlen(point + 1) == 3;
}

static int say_ambiguous(const char *cell, const char *text, const char *point, struct fault *fault)
{
	return fault_set(fault, FAULT_USE, "\"%s\" could be thousands: write %.*s%s, or %.*s.%s0", cell,
		(int)(point - text), text, point + 1, (int)(point - text), text, point + 1);
}

static int say_thousands(const char *cell, struct fault *fault)
{
	return fault_set(fault, FAULT_USE, "\"%s\": write it without separators between thousands", cell);
}

/* The cell's number, and whether it is per cent. */
static int number_of(const char *cell, double *value, bool *percent, struct fault *fault)
{
	const char *at = cell;
	size_t n = trim(&at, strlen(cell));
	char text[SHEET_NUMBER] = "";

	*percent = take_percent(&at, &n);
	if (n < SHEET_NUMBER)
		memcpy(text, at, n);
	char *point = strpbrk(text, ".,");
	bool plain = n && n < SHEET_NUMBER && strspn(text + strspn(text, "+-"), "0123456789.,") + strspn(text, "+-") == n;
	if (!plain)
		return fault_set(fault, FAULT_USE, "\"%s\" is not a number such as 54 %%, 0.54 or 200000", cell);
	if (point && strpbrk(point + 1, ".,"))
		return say_thousands(cell, fault);
	if (point && !*percent && is_ambiguous(text, point))
		return say_ambiguous(cell, text, point, fault);
	if (point)
		*point = '.';
	if (opt_real(text, value))
		return fault_set(fault, FAULT_USE, "\"%s\" is not a number such as 54 %%, 0.54 or 200000", cell);
	return 0;
}

int sheet_share(const char *cell, double *value, struct fault *fault)
{
	bool percent;

	if (number_of(cell, value, &percent, fault))
		return -1;
	*value = percent ? *value / 100 : *value;
	if (*value < 0)
		return fault_set(fault, FAULT_USE, "\"%s\" is negative: a share is from 0 to 1, or from 0 %% to 100 %%", cell);
	if (*value > 1)
		return fault_set(fault, FAULT_USE, "\"%s\" is above 1: a share is from 0 to 1, or from 0 %% to 100 %%", cell);
	return 0;
}

int sheet_amount(const char *cell, double *value, struct fault *fault)
{
	bool percent;

	if (number_of(cell, value, &percent, fault))
		return -1;
	if (percent)
		return fault_set(fault, FAULT_USE, "\"%s\": an amount, not a share, is wanted", cell);
	if (*value < 0)
		return fault_set(fault, FAULT_USE, "\"%s\" is negative", cell);
	return 0;
}

int sheet_point(const char *cell, char text[SHEET_NUMBER], struct fault *fault)
{
	size_t n = strlen(cell);
	const char *comma = strchr(cell, ',');

	memcpy(text, n < SHEET_NUMBER ? cell : "", n < SHEET_NUMBER ? n + 1 : 1);
	if (!comma || n >= SHEET_NUMBER)
		return 0;
	if (strchr(comma + 1, ',') || strchr(cell, '.'))
		return say_thousands(cell, fault);
	if (is_ambiguous(cell, comma))
		return say_ambiguous(cell, cell, comma, fault);
	text[comma - cell] = '.';
	return 0;
}
