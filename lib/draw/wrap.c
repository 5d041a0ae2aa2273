/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/wrap.h"

#include "draw/glyph.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Marks that stay with the character before them, and with the one behind them. */
static bool closes(uint32_t code)
{
	return code == 0x3001 || code == 0x3002 || code == 0xFF0C || code == 0xFF1A || code == 0xFF1B ||
	       code == 0xFF01 || code == 0xFF1F || code == 0xFF09 || code == 0x300D || code == 0x300F ||
	       code == 0x3011 || code == 0x300B || code == ')' || code == '%' || code == 0x2026;
}

static bool opens(uint32_t code)
{
	return code == 0xFF08 || code == 0x300C || code == 0x300E || code == 0x3010 || code == 0x300A ||
	       code == '(';
}

/* May a line end between two characters, neither of which is a blank? */
static bool parts(uint32_t before, uint32_t after)
{
	if (glyph_columns(before) < 2 && glyph_columns(after) < 2)
		return false;
	return glyph_columns(after) > 0 && !closes(after) && !opens(before);
}

size_t wrap_line(const char *text, size_t columns, const char **next)
{
	size_t n = strlen(text), width = 0, fits = 0;
	uint32_t before = ' ';

	for (size_t i = 0, bytes; i < n; i += bytes) {
		uint32_t code = glyph_next(text + i, n - i, &bytes);

		if (i && (code == ' ' ? before != ' ' : before != ' ' && parts(before, code)))
			fits = i;
		width += (size_t)glyph_columns(code);
		if (width > columns && code != ' ') {
			if (!fits)
				fits = i ? i : bytes;
			*next = text + fits + strspn(text + fits, " ");
			return fits;
		}
		before = code;
	}
	*next = text + n;
	return n;
}

size_t wrap_count(const char *text, size_t columns)
{
	size_t lines = 0;

	while (*text) {
		wrap_line(text, columns, &text);
		lines++;
	}
	return lines;
}
