/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/clause.h"

#include <stdbool.h>
#include <string.h>

static bool goes_on(char byte)
{
	return (byte & 0xc0) == 0x80;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Bytes of the mark at `at`; 0: none. */
static size_t mark(const char *text, size_t n, size_t at)
{
	static const char wide[][4] = {"。", "，", "；", "：", "！", "？", "…"};

	if (strchr(".,:", text[at]) && text[at])
		return !(at && at + 1 < n && is_digit(text[at - 1]) && is_digit(text[at + 1]));
	if (strchr(";!?\n\r", text[at]))
		return text[at] != '\0';
	for (size_t i = 0; i < sizeof(wide) / sizeof(*wide) && n - at >= 3; i++)
		if (memcmp(text + at, wide[i], 3) == 0)
			return 3;
	return 0;
}

size_t clause_step(const char *text, size_t n, size_t at)
{
	at++;
	while (at < n && goes_on(text[at]))
		at++;
	return at;
}

struct clause clause_round(const char *text, size_t n, size_t start, size_t end, size_t reach)
{
	size_t from = start, to = end;

	for (size_t k = 0; k < reach && from > 0; k++) {
		size_t before = from - 1;
		while (before > 0 && from - before < 4 && goes_on(text[before]))
			before--;
		if (mark(text, n, before))
			break;
		from = before;
	}
	for (size_t k = 0; k < reach && to < n && !mark(text, n, to); k++)
		to = clause_step(text, n, to);
	return (struct clause){text + from, to - from};
}
