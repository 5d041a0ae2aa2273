/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/plaintext.h"

#include "util/utf8.h"

#include <stdbool.h>

/* The character at the start of whole UTF-8, and its length. */
static uint32_t character_at(const unsigned char *at, size_t *length)
{
	if (at[0] < 0x80) {
		*length = 1;
		return at[0];
	}
	*length = at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
	uint32_t c = at[0] & (0xffu >> (*length + 1));
	for (size_t i = 1; i < *length; i++)
		c = c << 6 | (at[i] & 0x3f);
	return c;
}

static void add_character(struct buf *out, uint32_t c)
{
	char bytes[4];

	if (c < 0x80) {
		buf_byte(out, (char)c);
		return;
	}
	size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = n; --i > 0; c >>= 6)
		bytes[i] = (char)(0x80 | (c & 0x3f));
	bytes[0] = (char)((0xf00u >> n & 0xf0) | c);
	buf_add(out, bytes, n);
}

static bool within(uint32_t c, const uint32_t (*range)[2], size_t n)
{
	for (size_t i = 0; i < n && c >= range[i][0]; i++)
		if (c <= range[i][1])
			return true;
	return false;
}

/* Blanks, punctuation, controls, format characters: those blocks in which nearly all are. */
static bool is_left_out(uint32_t c)
{
	static const uint32_t range[][2] = {
		{0, '/'}, {':', '@'}, {'[', '`'}, {'{', 0xa9}, {0xab, 0xb1}, {0xb4, 0xb4}, {0xb6, 0xb8}, {0xbb, 0xbb},
		{0xbf, 0xbf}, {0xd7, 0xd7}, {0xf7, 0xf7}, {0x2000, 0x206f}, {0x2e00, 0x2e7f}, {0x3000, 0x3004},
		{0x3008, 0x3020}, {0x3030, 0x3030}, {0x303d, 0x303f}, {0x30fb, 0x30fb}, {0xfe00, 0xfe6f}, {0xfeff, 0xfeff},
		{0xff5f, 0xff65}, {0xfff0, 0xffff}, {0xe0000, 0xe0fff},
	};

	return within(c, range, sizeof(range) / sizeof(*range));
}

/* Capitals whose small letters stand next to them: even ones, odd ones. */
static bool is_paired_capital(uint32_t c)
{
	static const uint32_t even[][2] = {{0x100, 0x12f}, {0x132, 0x137}, {0x14a, 0x177}, {0x460, 0x481}, {0x48a, 0x4bf},
		{0x4d0, 0x52f}, {0x1e00, 0x1e95}, {0x1ea0, 0x1eff}};
	static const uint32_t odd[][2] = {{0x139, 0x148}, {0x179, 0x17e}, {0x4c1, 0x4ce}};

	return c % 2 ? within(c, odd, sizeof(odd) / sizeof(*odd)) : within(c, even, sizeof(even) / sizeof(*even));
}

static uint32_t small(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
	if ((c >= 0xc0 && c <= 0xde) || (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f))
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40f)
		return c + 0x50;
	return is_paired_capital(c) ? c + 1 : c;
}

static void add_plain(struct buf *out, uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xff01 - '!';
	if (!is_left_out(c))
		add_character(out, small(c));
}

void plaintext(struct buf *out, const char *bytes, size_t n)
{
	while (n) {
		size_t whole = utf8_span(bytes, n), length;
		for (size_t i = 0; i < whole; i += length)
			add_plain(out, character_at((const unsigned char *)bytes + i, &length));
		whole += whole < n; /* a byte that is none */
		bytes += whole;
		n -= whole;
	}
}

size_t plaintext_characters(const char *bytes, size_t n, uint32_t *character)
{
	size_t have = 0, length;

	n = utf8_span(bytes, n);
	for (size_t i = 0; i < n; i += length)
		character[have++] = character_at((const unsigned char *)bytes + i, &length);
	return have;
}
