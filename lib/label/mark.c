/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/mark.h"

#include "util/buf.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { BEFORE = 40, SHOWN = 100 };

static bool continues(const char *text, size_t at)
{
	return ((unsigned char)text[at] & 0xC0) == 0x80;
}

/* Cells of a terminal that a character takes; East Asian ones take two. */
static size_t cells(const char *text, size_t n)
{
	const unsigned char *c = (const unsigned char *)text;

	if (n < 3 || c[0] < 0xE1)
		return 1;
	uint32_t point =
		(uint32_t)(c[0] & 0x0F) << 12 | (uint32_t)(c[1] & 0x3F) << 6 | (c[2] & 0x3F);
	if (c[0] >= 0xF0)
		return c[0] == 0xF0 && (c[1] >= 0x9F);
	return 1 + ((point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
			   (point >= 0xAC00 && point <= 0xD7A3) ||
			   (point >= 0xF900 && point <= 0xFAFF) ||
			   (point >= 0xFE30 && point <= 0xFE6F) ||
			   (point >= 0xFF00 && point <= 0xFF60) ||
			   (point >= 0xFFE0 && point <= 0xFFE6));
}

/* Back to where a character begins; bytes that make none stay where they are. */
static size_t start_of(const char *text, size_t at)
{
	size_t start = at;

	for (int i = 0; i < 3 && start && continues(text, start); i++)
		start--;
	return continues(text, start) ? at : start;
}

static size_t next(const char *text, size_t at, size_t end)
{
	for (at++; at < end && continues(text, at);)
		at++;
	return at;
}

/* The part of the text that is shown, and below it what is underlined. */
static void show(struct buf *line, struct buf *under, const char *text, size_t from, size_t to,
	size_t at, size_t n)
{
	for (size_t i = from, end; i < to; i = end) {
		end = next(text, i, to);
		size_t wide = cells(text + i, end - i);
		if ((unsigned char)text[i] < 0x20 || text[i] == 0x7F)
			buf_byte(line, ' ');
		else
			buf_add(line, text + i, end - i);
		if (i < at + n)
			for (size_t k = 0; k < wide; k++)
				buf_byte(under, i < at ? ' ' : '^');
	}
}

static void picture(struct buf *all, const char *text, size_t at, size_t n)
{
	size_t len = strlen(text);
	size_t from = len > SHOWN && at > BEFORE ? at - BEFORE : 0;
	size_t to = len - from > SHOWN ? from + SHOWN : len;
	struct buf under = BUF_NONE;

	from = start_of(text, from);
	to = to < len ? start_of(text, to) : len;
	buf_puts(all, from ? "\n  ..." : "\n  ");
	buf_puts(&under, from ? "\n     " : "\n  ");
	show(all, &under, text, from, to, at, n ? n : 1);
	if (at >= len)
		buf_byte(&under, '^');
	buf_puts(all, to < len ? "..." : "");
	buf_add(all, under.at, under.n);
	buf_release(&under);
}

int mark_fault(struct fault *fault, enum fault_kind kind, const char *text, size_t at, size_t n,
	const char *format, ...)
{
	struct buf all = BUF_NONE;
	char message[240];
	va_list args;

	va_start(args, format);
	int length = vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	if (length >= (int)sizeof(message)) /* do not end inside a character */
		message[start_of(message, sizeof(message) - 2)] = '\0';
	buf_puts(&all, message);
	picture(&all, text, at, n);
	fault_set(fault, kind, "%s", all.at);
	buf_release(&all);
	return -1;
}
