/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/guess.h"

#include "intake/codec.h"
#include "intake/tongues.h"
#include "util/mem.h"
#include "util/utf8.h"

#include <stdlib.h>

enum { LOOK = 65536, PLANE = 65536, LONGEST = 4 };

/*
 * Points of a character, from letters that make up a text of the language to bytes that no text
 * has. They are averaged over the characters beyond ASCII, so that long and short texts compare.
 */
enum points {
	FIRST_LETTER = 100,
	LAST_LETTER = 40,
	SIGN = 50,
	EVERYDAY = 35, /* of the thousands that a wide encoding has in its first part */
	RARE = -40,
	ODD = -60,
	FOREIGN = -100, /* no letter of the language */
	WRONG_CASE = -100,
	ENOUGH = 30,
	USUAL = 8,  /* most exports of Latin letters are windows-1252 */
	SECOND = -8, /* each place down the list of a language's encodings */
};

/* A text as one language in one encoding. */
struct reading {
	const struct tongue *tongue;
	const char *encoding;
	const signed char *points; /* [PLANE] of the small letters */
	long sum, n, letters;
	uint32_t before; /* the character in front */
	int run;         /* letters beyond ASCII in a row */
};

/* The character of UTF-8 at `at`, which is whole. */
static uint32_t code_point(const char *at, size_t *n)
{
	const unsigned char *b = (const unsigned char *)at;

	*n = b[0] < 0x80 ? 1 : b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
	if (*n == 1)
		return b[0];
	uint32_t code = b[0] & (0xffu >> (*n + 1));
	for (size_t i = 1; i < *n; i++)
		code = code << 6 | (b[i] & 0x3f);
	return code;
}

/* Letters of two kinds, Latin, Greek and Cyrillic: the small one of a capital, else the same. */
static uint32_t small(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
		(c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f))
		return c + 32;
	if (c >= 0x400 && c <= 0x40f)
		return c + 80;
	if ((c >= 0x100 && c <= 0x12f) || (c >= 0x132 && c <= 0x137) ||
		(c >= 0x14a && c <= 0x177) || (c >= 0x218 && c <= 0x21b))
		return c | 1;
	if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e))
		return c + (c & 1);
	return c == 0x386 ? 0x3ac : c >= 0x388 && c <= 0x38a ? c + 37 : c == 0x38c ? 0x3cc : c;
}

static bool is_ascii_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_small(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xdf && c <= 0xff) ||
	       (c >= 0x100 && c <= 0x17f && small(c) == c) || (c >= 0x3ac && c <= 0x3ce) ||
	       (c >= 0x430 && c <= 0x45f);
}

static void add_letters(signed char *points, const char *letters)
{
	size_t all = strlen(letters), n;

	for (size_t i = 0; i < all; i += n) {
		uint32_t c = code_point(letters + i, &n);
		long drop = (FIRST_LETTER - LAST_LETTER) * (long)i / (long)all;
		if (c < PLANE && !points[c])
			points[c] = (signed char)(FIRST_LETTER - drop);
	}
}

static void learn(const struct tongue *tongue, signed char *points)
{
	size_t all = strlen(tongue_signs), n;

	memset(points, 0, PLANE);
	add_letters(points, tongue->letters);
	for (size_t i = 0; i < all; i += n) {
		uint32_t c = code_point(tongue_signs + i, &n);
		if (!points[c])
			points[c] = SIGN;
	}
}

static bool between(unsigned byte, unsigned low, unsigned high)
{
	return byte >= low && byte <= high;
}

/* A wide character that is no everyday letter, by its place in the table of its encoding. */
static int wide_points(const char *encoding, const unsigned char *at, size_t n)
{
	unsigned lead = at[0], trail = n > 1 ? at[1] : 0;
	bool square = n == 2 && trail >= 0xa1;

	if (strcmp(encoding, "big5") == 0)
		return between(lead, 0xa4, 0xc6) ? EVERYDAY : between(lead, 0xc9, 0xf9) ? RARE : ODD;
	if (strcmp(encoding, "shift_jis") == 0)
		return n == 1 || between(lead, 0x98, 0xea) ? RARE
			: between(lead, 0x88, 0x97)        ? EVERYDAY
							   : ODD;
	if (!square)
		return ODD;
	if (strcmp(encoding, "cp949") == 0)
		return between(lead, 0xb0, 0xc8) ? EVERYDAY : between(lead, 0xca, 0xfd) ? RARE : ODD;
	if (strcmp(encoding, "euc-jp") == 0)
		return between(lead, 0xb0, 0xcf) ? EVERYDAY : between(lead, 0xd0, 0xf4) ? RARE : ODD;
	return between(lead, 0xb0, 0xd7) ? EVERYDAY : between(lead, 0xd8, 0xf7) ? RARE : ODD;
}

/* One character beyond ASCII, and what stands around it. */
static int points_of(struct reading *r, uint32_t c, uint32_t next, const char *raw, size_t n)
{
	int points = c < PLANE ? r->points[small(c)] : 0;

	r->letters += (points && points != SIGN) || r->tongue->script == SCRIPT_WIDE;
	if (r->tongue->script == SCRIPT_WIDE)
		return points ? points : wide_points(r->encoding, (const unsigned char *)raw, n);
	if (!points)
		return FOREIGN;
	if (points == SIGN)
		return is_ascii_letter(r->before) && is_ascii_letter(next) && c != 0x2019 ? RARE : SIGN;
	bool alone = r->tongue->script == SCRIPT_OTHER;
	if (alone && (is_ascii_letter(r->before) || is_ascii_letter(next)))
		return FOREIGN;
	if (small(c) != c && (is_small(r->before) || (is_small(next) && !is_small(r->before) &&
						       small(r->before) != r->before)))
		return WRONG_CASE;
	if (!alone && r->run > 2)
		return ODD;
	return points - (small(c) != c ? (FIRST_LETTER - LAST_LETTER) / 2 : 0);
}

/* The next character: its bytes used, 0 when the rest may be the start of one, -1 when it is none. */
static int next_character(struct codec *codec, size_t longest, const char *at, size_t n, struct buf *out)
{
	for (size_t some = 1; some <= n && some <= longest; some++) {
		buf_clear(out);
		size_t used = codec_text(codec, (struct slice){at, some}, longest == 1, false, LOOK, out);
		if (used && out->n)
			return (int)used;
	}
	return n < longest && longest > 1 ? 0 : -1;
}

/* Character by character; false: some bytes are none in this encoding. */
static bool read_text(struct reading *r, struct codec *codec, const char *at, size_t n)
{
	size_t longest = r->tongue->script == SCRIPT_WIDE ? LONGEST : 1;
	struct buf out = BUF_NONE;
	int used = 1;

	for (size_t i = 0; i < n && used > 0; i += (size_t)used) {
		size_t len;
		used = 1;
		if ((unsigned char)at[i] < 0x80) {
			r->before = (unsigned char)at[i];
			r->run = 0;
			continue;
		}
		used = next_character(codec, longest, at + i, n - i, &out);
		if (used <= 0)
			break;
		uint32_t c = code_point(out.at, &len);
		size_t behind = i + (size_t)used;
		uint32_t next = behind < n ? (unsigned char)at[behind] : 0;
		r->run++;
		r->sum += points_of(r, c, next, at + i, (size_t)used);
		r->n++;
		r->before = c;
	}
	buf_release(&out);
	return used >= 0;
}

/* Quotation marks alone may make a text of it what it is. */
static bool is_usual(const char *encoding)
{
	return strcmp(encoding, "windows-1252") == 0;
}

/* The average, or FOREIGN when it cannot be read so. */
static long read_as(struct reading *r, const char *bytes, size_t n)
{
	struct codec codec;
	struct fault fault;

	if (codec_open(&codec, r->encoding, &fault))
		return FOREIGN;
	bool good = read_text(r, &codec, bytes, n);
	codec_close(&codec);
	return good && (r->letters || is_usual(r->encoding)) && r->n ? r->sum / r->n : FOREIGN;
}

/* Texts of UTF-16 and UTF-32 have NULs at some places and none at others. */
static const char *guess_units(const char *bytes, size_t n)
{
	size_t nul[4] = {0}, whole = n & ~(size_t)3;

	for (size_t i = 0; i < whole; i++)
		nul[i & 3] += bytes[i] == '\0';
	size_t enough = whole / 64 + 2;
	if (nul[2] == nul[3] && nul[3] == whole / 4 && whole)
		return "utf-32le";
	if (nul[0] == nul[1] && nul[1] == whole / 4 && whole)
		return "utf-32be";
	if (nul[1] + nul[3] >= enough && nul[0] + nul[2] == 0)
		return "utf-16le";
	if (nul[0] + nul[2] >= enough && nul[1] + nul[3] == 0)
		return "utf-16be";
	return NULL;
}

/* What is likely before one has looked at the text. */
static long before(const struct tongue *tongue, const char *const *encoding)
{
	return (is_usual(tongue->encodings[0]) ? USUAL : 0) + SECOND * (encoding - tongue->encodings);
}

const char *guess_encoding(const char *bytes, size_t n)
{
	n = n < LOOK ? n : LOOK;
	const char *best = guess_units(bytes, n);
	long most = ENOUGH;

	if (best || utf8_ascii(bytes, n) == n)
		return best;
	signed char *points = mem_zero(PLANE, 1);
	for (int i = 0; i < tongues_n; i++) {
		learn(&tongues[i], points);
		for (const char *const *e = tongues[i].encodings; *e; e++) {
			struct reading r = {.tongue = &tongues[i], .encoding = *e, .points = points};
			long got = read_as(&r, bytes, n) + before(&tongues[i], e);
			if (got > most) {
				most = got;
				best = *e;
			}
		}
	}
	free(points);
	return best;
}
