/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/csvout.h"

#include <string.h>

static char escape_of(char byte)
{
	switch (byte) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return 0;
	}
}

void stream_field(struct buf *buf, const char *bytes, size_t n)
{
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		char code = escape_of(bytes[i]);
		if (!code)
			continue;
		buf_add(buf, bytes + from, i - from);
		buf_byte(buf, '\\');
		buf_byte(buf, code);
		from = i + 1;
	}
	buf_add(buf, bytes + from, n - from);
}

void stream_copy(struct buf *buf, const struct chunk *chunk, uint32_t r, uint32_t k, struct buf *hold)
{
	if (!chunk->dialect.quotes) {
		struct slice raw = chunk_raw(chunk, r, k);
		buf_add(buf, raw.at, raw.n);
		return;
	}
	struct slice text = chunk_text(chunk, r, k, hold);
	stream_field(buf, text.at, text.n);
}

/* A backslash before any other byte stands for itself: nothing is lost, whoever wrote it. */
struct slice stream_unescape(const char *bytes, size_t n, struct buf *hold)
{
	const char *slash = n ? memchr(bytes, '\\', n) : NULL;
	const char *end = bytes + n;

	if (!slash)
		return (struct slice){bytes, n};
	buf_clear(hold);
	while (slash) {
		buf_add(hold, bytes, (size_t)(slash - bytes));
		char code = slash + 1 < end ? slash[1] : '\0';
		char byte = code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : '\\';
		bool pair = code == 't' || code == 'n' || code == 'r' || code == '\\';
		buf_byte(hold, byte);
		bytes = slash + 1 + pair;
		slash = bytes < end ? memchr(bytes, '\\', (size_t)(end - bytes)) : NULL;
	}
	buf_add(hold, bytes, (size_t)(end - bytes));
	return (struct slice){hold->at, hold->n};
}

void csv_field(struct buf *buf, const char *bytes, size_t n, bool safe)
{
	bool prefix = safe && n && memchr("=+-@\t\r", bytes[0], 6);
	bool quote = false;

	for (size_t i = 0; i < n && !quote; i++)
		quote = bytes[i] == '"' || bytes[i] == ',' || bytes[i] == '\n' || bytes[i] == '\r';
	quote = quote || (n && (bytes[0] == ' ' || bytes[n - 1] == ' ' || bytes[0] == '\t' || bytes[n - 1] == '\t'));
	if (quote)
		buf_byte(buf, '"');
	if (prefix)
		buf_byte(buf, '\'');
	for (size_t i = 0; i < n; i++) {
		buf_byte(buf, bytes[i]);
		if (bytes[i] == '"')
			buf_byte(buf, '"');
	}
	if (quote)
		buf_byte(buf, '"');
}
