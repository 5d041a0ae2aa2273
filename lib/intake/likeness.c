/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/likeness.h"

#include <stdint.h>

/* How many bytes of a blank stand here; 0: none. */
static size_t blank(const unsigned char *at, size_t n)
{
	if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
		return 1;
	if (n >= 2 && at[0] == 0xc2 && at[1] == 0xa0)
		return 2;
	return n >= 3 && memcmp(at, "\xe3\x80\x80", 3) == 0 ? 3 : 0;
}

/* The ASCII letter that three bytes of UTF-8 stand for; 0: none. */
static unsigned char narrow(const unsigned char *at, size_t n)
{
	if (n < 3)
		return 0;
	uint32_t code = (at[0] & 15u) << 12 | (at[1] & 63u) << 6 | (at[2] & 63u);

	if (at[0] == 0xef && code >= 0xff01 && code <= 0xff5e)
		return (unsigned char)(code - 0xff01 + '!');
	return at[0] == 0xe2 && (code == 0x2019 || code == 0x2018) ? '\'' : 0;
}

void likeness(struct buf *out, const char *bytes, size_t n)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t begin = out->n;
	bool gap = false;

	for (size_t i = 0; i < n;) {
		size_t blanks = blank(at + i, n - i);
		unsigned char letter = narrow(at + i, n - i);
		if (blanks) {
			gap = true;
			i += blanks;
			continue;
		}
		if (gap && out->n > begin)
			buf_byte(out, ' ');
		gap = false;
		i += letter ? 3 : 1;
		letter = letter ? letter : at[i - 1];
		buf_byte(out, (char)(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter));
	}
}

bool likeness_same(const char *a, const char *b)
{
	struct buf one = BUF_NONE, other = BUF_NONE;

	likeness(&one, a, strlen(a));
	likeness(&other, b, strlen(b));
	bool same = one.n == other.n && memcmp(one.at, other.at, one.n) == 0;
	buf_release(&one);
	buf_release(&other);
	return same;
}
