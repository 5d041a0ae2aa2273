/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/csvout.h"

#include <string.h>

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
