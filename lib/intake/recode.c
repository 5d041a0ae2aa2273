/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/recode.h"

#include "util/mem.h"
#include "util/nearest.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <strings.h>

enum { RAW = 65536, TEXT = 3 * RAW };

struct recode {
	struct source from;
	iconv_t iconv;
	size_t unit; /* bytes that are given up together when they are no character */
	size_t raw_at, raw_n, text_at, text_n;
	bool ended, begun;
	char raw[RAW], text[TEXT];
};

static const char *const usual[] = {"utf-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "gb18030",
	"gbk", "gb2312", "big5", "big5-hkscs", "cp949", "euc-kr", "shift_jis", "cp932", "euc-jp",
	"iso-2022-jp", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
	"windows-1254", "cp1252", "cp437", "cp850", "latin1", "iso-8859-1", "iso-8859-2",
	"iso-8859-15", "koi8-r", "macintosh", "ascii"};

static iconv_t open_iconv(const char *encoding, struct fault *fault)
{
	char hint[NEAREST_TEXT];
	/* "NAME//IGNORE" would drop characters in silence. */
	iconv_t it =
		*encoding && !strchr(encoding, '/') ? iconv_open("UTF-8", encoding) : (iconv_t)-1;

	if (it == (iconv_t)-1) {
		struct nearest near = nearest_to(encoding);
		for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
			nearest_offer(&near, usual[i]);
		fault_set(fault, FAULT_USE, "no encoding \"%.60s\"%s", encoding,
			nearest_hint(&near, hint));
	}
	return it;
}

int recode_known(const char *encoding, struct fault *fault)
{
	iconv_t it = open_iconv(encoding, fault);

	if (it == (iconv_t)-1)
		return -1;
	iconv_close(it);
	return 0;
}

static size_t unit_of(const char *encoding)
{
	if (strncasecmp(encoding, "utf-16", 6) == 0 || strncasecmp(encoding, "utf16", 5) == 0 ||
		strncasecmp(encoding, "ucs-2", 5) == 0)
		return 2;
	if (strncasecmp(encoding, "utf-32", 6) == 0 || strncasecmp(encoding, "utf32", 5) == 0 ||
		strncasecmp(encoding, "ucs-4", 5) == 0)
		return 4;
	return 1;
}

struct recode *recode_open(struct source from, const char *encoding, struct fault *fault)
{
	iconv_t it = open_iconv(encoding, fault);

	if (it == (iconv_t)-1)
		return NULL;
	struct recode *r = mem_zero(1, sizeof(*r));
	r->from = from;
	r->iconv = it;
	r->unit = unit_of(encoding);
	return r;
}

static int refill(struct recode *r, struct fault *fault)
{
	memmove(r->raw, r->raw + r->raw_at, r->raw_n - r->raw_at);
	r->raw_n -= r->raw_at;
	r->raw_at = 0;
	long got = r->from.read(r->from.context, r->raw + r->raw_n, RAW - r->raw_n, fault);
	if (got < 0)
		return -1;
	r->ended = got == 0;
	r->raw_n += (size_t)got;
	return 0;
}

static void give_up_unit(struct recode *r)
{
	static const char digit[] = "0123456789ABCDEF";
	size_t n = r->raw_n - r->raw_at < r->unit ? r->raw_n - r->raw_at : r->unit;

	for (size_t i = 0; i < n; i++) {
		unsigned char byte = (unsigned char)r->raw[r->raw_at++];
		r->text[r->text_n++] = (char)RECODE_MARK;
		r->text[r->text_n++] = digit[byte >> 4];
		r->text[r->text_n++] = digit[byte & 15];
	}
}

/* Decode until the text is nearly full or the raw bytes are used up. */
static void decode(struct recode *r)
{
	while (r->raw_at < r->raw_n && r->text_n + 64 < TEXT) {
		char *in = r->raw + r->raw_at, *out = r->text + r->text_n;
		size_t in_n = r->raw_n - r->raw_at, out_n = TEXT - 32 - r->text_n;
		size_t result = iconv(r->iconv, &in, &in_n, &out, &out_n);
		int why = errno;
		r->raw_at = (size_t)(in - r->raw);
		r->text_n = (size_t)(out - r->text);
		if (result != (size_t)-1 || why == E2BIG)
			continue;
		if (why == EINVAL && !r->ended)
			return; /* the rest of the character is still to come */
		give_up_unit(r);
	}
}

static void drop_mark(struct recode *r)
{
	if (!r->begun && r->text_n >= 3 && memcmp(r->text, "\xef\xbb\xbf", 3) == 0)
		r->text_at = 3;
	r->begun = r->begun || r->text_n;
}

long recode_read(void *recode, char *bytes, size_t n, struct fault *fault)
{
	struct recode *r = recode;

	while (r->text_at == r->text_n && !(r->ended && r->raw_at == r->raw_n)) {
		r->text_at = r->text_n = 0;
		if (!r->ended && refill(r, fault))
			return -1;
		decode(r);
		drop_mark(r);
	}
	size_t got = r->text_n - r->text_at < n ? r->text_n - r->text_at : n;
	memcpy(bytes, r->text + r->text_at, got);
	r->text_at += got;
	return (long)got;
}

void recode_close(struct recode *recode)
{
	if (recode)
		iconv_close(recode->iconv);
	free(recode);
}
