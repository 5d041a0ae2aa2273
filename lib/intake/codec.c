/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/codec.h"

#include "util/nearest.h"

#include <errno.h>
#include <stdint.h>
#include <strings.h>

enum { STEP = 16384 };

static const char *const usual[] = {"utf-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "gb18030",
	"gbk", "gb2312", "big5", "big5-hkscs", "cp949", "euc-kr", "shift_jis", "cp932", "euc-jp",
	"iso-2022-jp", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
	"windows-1254", "cp1252", "cp437", "cp850", "latin1", "iso-8859-1", "iso-8859-2",
	"iso-8859-15", "koi8-r", "macintosh", "ascii"};

static const struct {
	const char *called, *read_as;
} wider[] = {
	{"gb2312", "gb18030"},
	{"euc-cn", "gb18030"},
	{"gbk", "gb18030"},
	{"cp936", "gb18030"},
	{"shift_jis", "cp932"},
	{"shift-jis", "cp932"},
	{"sjis", "cp932"},
	{"euc-kr", "cp949"},
	{"ks_c_5601-1987", "cp949"},
	{"utf8", "utf-8"},
};

static const char *read_as(const char *encoding)
{
	for (size_t i = 0; i < sizeof(wider) / sizeof(*wider); i++)
		if (strcasecmp(encoding, wider[i].called) == 0)
			return wider[i].read_as;
	return encoding;
}

static bool begins(const char *text, const char *with)
{
	return strncasecmp(text, with, strlen(with)) == 0;
}

static size_t unit_of(const char *encoding)
{
	if (begins(encoding, "utf-16") || begins(encoding, "utf16") || begins(encoding, "ucs-2"))
		return 2;
	if (begins(encoding, "utf-32") || begins(encoding, "utf32") || begins(encoding, "ucs-4"))
		return 4;
	return 1;
}

int codec_open(struct codec *codec, const char *encoding, struct fault *fault)
{
	struct nearest near = nearest_to(encoding);
	char hint[NEAREST_TEXT];
	/* "NAME//IGNORE" would drop characters in silence. */
	bool name = *encoding && !strchr(encoding, '/');

	codec->iconv = name ? iconv_open("UTF-8", read_as(encoding)) : (iconv_t)-1;
	codec->unit = unit_of(encoding);
	if (codec->iconv != (iconv_t)-1)
		return 0;
	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++)
		nearest_offer(&near, usual[i]);
	return fault_set(fault, FAULT_USE, "no encoding \"%.60s\"%s", encoding,
		nearest_hint(&near, hint));
}

void codec_close(struct codec *codec)
{
	if (codec->iconv != (iconv_t)-1)
		iconv_close(codec->iconv);
	codec->iconv = (iconv_t)-1;
}

/* Some encodings hold a letter back, since an accent may follow. */
static void flush(struct codec *codec, struct buf *out)
{
	size_t room = 64, free = room;
	char *to = buf_room(out, room);

	iconv(codec->iconv, NULL, NULL, &to, &free);
	out->n += room - free;
}

/* The next unit is no character. Returns its bytes. */
static size_t give_up(struct codec *codec, struct slice raw, struct buf *out)
{
	size_t n = raw.n < codec->unit ? raw.n : codec->unit;

	flush(codec, out);
	for (size_t i = 0; i < n; i++)
		buf_printf(out, "%c%02X", RECODE_MARK, (unsigned char)raw.at[i]);
	return n;
}

size_t codec_text(struct codec *codec, struct slice raw, bool last, bool mark, size_t most,
	struct buf *out)
{
	size_t begin = out->n, left = raw.n;
	char *in = (char *)(uintptr_t)raw.at;

	while (left && out->n - begin < most) {
		size_t room = left < STEP ? 4 * left + 16 : 4ul * STEP, free = room;
		char *to = buf_room(out, room);
		size_t result = iconv(codec->iconv, &in, &left, &to, &free);
		int why = errno;
		out->n += room - free;
		if (result != (size_t)-1 || why == E2BIG)
			continue;
		if ((why == EINVAL && !last) || !mark)
			break;
		size_t bad = give_up(codec, (struct slice){in, left}, out);
		in += bad;
		left -= bad;
	}
	if (last && !left)
		flush(codec, out);
	if (out->cap)
		out->at[out->n] = '\0';
	return raw.n - left;
}
