/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/guess.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { LOOK = 65536 };

/*
 * A candidate counts its common characters: the everyday part of its table. Whatever text is in,
 * decoding it as something else yields mostly rare ones.
 */
struct candidate {
	const char *name;
	bool (*common)(unsigned lead, unsigned trail);
	bool (*single)(unsigned byte); /* a character of one byte >= 0x80; NULL: there are none */
};

static bool common_chinese(unsigned lead, unsigned trail)
{
	return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

static bool common_traditional(unsigned lead, unsigned trail)
{
	bool good = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);

	return good && lead >= 0xa1 && lead <= 0xc6 && lead != 0xa2 && lead != 0xa3;
}

static bool common_korean(unsigned lead, unsigned trail)
{
	return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xc8) || lead == 0xa1 || lead == 0xa3);
}

static bool common_japanese(unsigned lead, unsigned trail)
{
	return (lead == 0x82 && trail >= 0x4f) || lead == 0x83 || lead == 0x81 ||
	       (lead >= 0x88 && lead <= 0x97);
}

static bool single_japanese(unsigned byte)
{
	return byte >= 0xa1 && byte <= 0xdf;
}

static const struct candidate candidates[] = {
	{"cp949", common_korean,
		NULL}, /* its everyday part lies inside that of gb18030: it goes first */
	{"gb18030", common_chinese, NULL},
	{"big5", common_traditional, NULL},
	{"shift_jis", common_japanese, single_japanese},
};

/* Share of common ones among the characters beyond ASCII, in thousandths. */
static unsigned score(const struct candidate *c, const unsigned char *at, size_t n)
{
	size_t all = 0, common = 0;

	for (size_t i = 0; i < n; i++) {
		if (at[i] < 0x80)
			continue;
		all++;
		if (c->single && c->single(at[i]))
			continue;
		if (i + 1 < n && c->common(at[i], at[i + 1]))
			common++;
		i++;
	}
	return all ? (unsigned)(1000 * common / all) : 0;
}

/* Does iconv decode all of it? The end may be cut inside a character. */
static bool decodes(const char *name, const char *bytes, size_t n)
{
	iconv_t it = iconv_open("UTF-8", name);
	char *in = (char *)(uintptr_t)bytes, text[4096];
	bool good = it != (iconv_t)-1;

	while (good && n) {
		char *out = text;
		size_t room = sizeof(text);
		if (iconv(it, &in, &n, &out, &room) != (size_t)-1 || errno == EINVAL)
			break;
		good = errno == E2BIG;
	}
	if (it != (iconv_t)-1)
		iconv_close(it);
	return good;
}

/* Single accented letters among plain ones. */
static bool western(const unsigned char *at, size_t n)
{
	size_t all = 0, alone = 0;

	for (size_t i = 0; i < n; i++) {
		if (at[i] < 0x80)
			continue;
		bool before = i > 0 && at[i - 1] >= 0x80, after = i + 1 < n && at[i + 1] >= 0x80;
		all++;
		alone += !before && !after;
	}
	return all && alone * 10 >= all * 8 && decodes("windows-1252", (const char *)at, n);
}

const char *guess_encoding(const char *bytes, size_t n)
{
	const unsigned char *at = (const unsigned char *)bytes;
	const char *best = NULL;
	unsigned most = 600;

	n = n < LOOK ? n : LOOK;
	if (western(at, n))
		return "windows-1252";
	for (size_t i = 0; i < sizeof(candidates) / sizeof(*candidates); i++) {
		unsigned got = score(&candidates[i], at, n);
		if (got > most && decodes(candidates[i].name, bytes, n)) {
			most = got;
			best = candidates[i].name;
		}
	}
	return best;
}
