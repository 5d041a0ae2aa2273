/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/escape.h"

#include <stdbool.h>
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
