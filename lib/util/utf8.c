/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/utf8.h"

#include <stdint.h>
#include <string.h>

static size_t ascii_span(const unsigned char *at, size_t n)
{
	size_t i = 0;

	for (; i + 32 <= n; i += 32) {
		uint64_t word[4];
		memcpy(word, at + i, 32);
		if ((word[0] | word[1] | word[2] | word[3]) & 0x8080808080808080u)
			break;
	}
	while (i < n && at[i] < 0x80)
		i++;
	return i;
}

/* Length of the character that begins at at[0] >= 0x80; 0 when there is none. */
static size_t character(const unsigned char *at, size_t n)
{
	unsigned lead = at[0];
	size_t len = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
	unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;

	if (lead < 0xc2 || lead > 0xf4 || n < len || at[1] < low || at[1] > high)
		return 0;
	for (size_t i = 2; i < len; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	return len;
}

size_t utf8_span(const char *bytes, size_t n)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t i = 0;

	while (i < n) {
		size_t len = at[i] < 0x80 ? ascii_span(at + i, n - i) : character(at + i, n - i);
		if (!len)
			break;
		i += len;
	}
	return i;
}

size_t utf8_ascii(const char *bytes, size_t n)
{
	return ascii_span((const unsigned char *)bytes, n);
}
