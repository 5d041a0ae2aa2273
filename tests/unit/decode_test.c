/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/codec.h"
#include "intake/guess.h"
#include "intake/gunzip.h"
#include "intake/unxz.h"
#include "intake/unzstd.h"
#include "intake/recode.h"
#include "util/utf8.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

/* Bytes that come a few at a time, as from a slow pipe. */
struct drip {
	const char *at;
	size_t n, step;
};

static long drip_read(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct drip *drip = context;
	size_t got = drip->n < drip->step ? drip->n : drip->step;

	(void)fault;
	got = got < n ? got : n;
	memcpy(bytes, drip->at, got);
	drip->at += got;
	drip->n -= got;
	return (long)got;
}

static struct source drip_source(struct drip *drip)
{
	return (struct source){.name = "drip", .read = drip_read, .context = drip, .fd = -1};
}

static void strict_utf8(void **state)
{
	static const struct {
		const char *bytes;
		size_t n, span;
	} cases[] = {
		{"", 0, 0},
		{"abc", 3, 3},
		{"a\0b", 3, 3},
		{"\xc3\xa9", 2, 2},
		{"x\xc3", 2, 1},
		{"\xc0\x80", 2, 0},
		{"\xe0\x9f\xbf", 3, 0},
		{"\xe0\xa0\x80", 3, 3},
		{"\xed\xa0\x80", 3, 0},
		{"\xed\x9f\xbf", 3, 3},
		{"\xf0\x8f\xbf\xbf", 4, 0},
		{"\xf4\x8f\xbf\xbf", 4, 4},
		{"\xf4\x90\x80\x80", 4, 0},
		{"\xf5\x80\x80\x80", 4, 0},
		{"\x80", 1, 0},
		{"0123456789012345678901234567890123456789\xff", 41, 40},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(utf8_span(cases[i].bytes, cases[i].n), cases[i].span);
}

static void recode_all(
	const char *encoding, const char *bytes, size_t n, size_t step, struct buf *out)
{
	struct drip drip = {bytes, n, step};
	struct fault fault;
	struct recode *recode = recode_open(drip_source(&drip), encoding, &fault);
	char some[5];
	long got;

	assert_non_null(recode);
	buf_clear(out);
	while ((got = recode_read(recode, some, sizeof(some), &fault)) > 0)
		buf_add(out, some, (size_t)got);
	assert_int_equal(got, 0);
	recode_close(recode);
}

static void encodings(void **state)
{
	static const struct {
		const char *encoding, *bytes;
		size_t n;
		const char *text;
	} cases[] = {
		{"gb18030", "\xc4\xe3\xba\xc3\n", 5, "你好\n"},
		{"big5", "\xa7\x41\xa6\x6e", 4, "你好"},
		{"cp949", "\xc1\xc1\xbe\xc6", 4, "좋아"},
		{"shift_jis", "\x82\xa0\xb1", 3, "あｱ"},
		{"windows-1252", "caf\xe9 \x80", 6, "café €"},
		{"utf-16le",
			"\xff\xfe"
			"a\0\x3d\xd8\x00\xde",
			8, "a😀"},
		{"gb18030",
			"a\xff"
			"b",
			3,
			"a\xff"
			"FFb"},
		{"gb18030", "a\xc4", 2,
			"a\xff"
			"C4"},
		{"utf-16be", "\0a\xd8\x0a\0b", 6,
			"a\xff"
			"D8\xff"
			"0Ab"},
		{"utf-16le", "a\0b", 3,
			"a\xff"
			"62"},
	};
	struct buf out = BUF_NONE;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		for (size_t step = 1; step < 9; step++) {
			recode_all(cases[i].encoding, cases[i].bytes, cases[i].n, step, &out);
			assert_string_equal(out.at, cases[i].text);
		}
	buf_release(&out);
}

static void unknown_encoding(void **state)
{
	struct fault fault;
	struct codec codec;

	(void)state;
	assert_int_equal(codec_open(&codec, "big6", &fault), -1);
	assert_int_equal(fault.kind, FAULT_USE);
	assert_non_null(strstr(fault.text, "big5"));
	assert_int_equal(codec_open(&codec, "latin1//TRANSLIT", &fault), -1);
	assert_int_equal(codec_open(&codec, "", &fault), -1);
}

static size_t pack_gzip(const char *text, char *packed, size_t room)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)text,
		.avail_in = (uInt)strlen(text),
		.next_out = (Bytef *)packed,
		.avail_out = (uInt)room};

	assert_int_equal(deflateInit2(&z, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return room - z.avail_out;
}

static size_t pack_zstd(const char *text, char *packed, size_t room)
{
	ZSTD_CCtx *zstd = ZSTD_createCCtx();

	assert_non_null(zstd);
	ZSTD_CCtx_setParameter(zstd, ZSTD_c_checksumFlag, 1);
	size_t n = ZSTD_compress2(zstd, packed, room, text, strlen(text));
	ZSTD_freeCCtx(zstd);
	assert_false(ZSTD_isError(n));
	return n;
}

static size_t pack_xz(const char *text, char *packed, size_t room)
{
	size_t n = 0;

	assert_int_equal(lzma_easy_buffer_encode(6, LZMA_CHECK_CRC64, NULL, (const uint8_t *)text,
				 strlen(text), (uint8_t *)packed, &n, room),
		LZMA_OK);
	return n;
}

static const struct {
	const struct unpacker *unpacker;
	size_t (*pack)(const char *text, char *packed, size_t room);
} kinds[] = {
	{&unpack_gzip, pack_gzip},
	{&unpack_zstd, pack_zstd},
	{&unpack_xz, pack_xz},
};

static long unpack_all(const struct unpacker *kind, const char *packed, size_t n, size_t step,
	struct buf *out, struct fault *fault)
{
	struct drip drip = {packed, n, step};
	void *context = kind->open(drip_source(&drip));
	char some[4];
	long got;

	buf_clear(out);
	while ((got = kind->read(context, some, sizeof(some), fault)) > 0)
		buf_add(out, some, (size_t)got);
	kind->close(context);
	return got;
}

static void unpacking(void **state)
{
	struct buf out = BUF_NONE;
	struct fault fault;
	char packed[1000];

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		size_t one = kinds[i].pack("first member, ", packed, 400);
		size_t n = one + kinds[i].pack("second member", packed + one, 400);
		assert_memory_equal(packed, kinds[i].unpacker->magic, kinds[i].unpacker->n);
		for (size_t step = 1; step < 40; step += 3) {
			assert_int_equal(unpack_all(kinds[i].unpacker, packed, n, step, &out, &fault), 0);
			assert_string_equal(out.at, "first member, second member");
		}
		for (size_t cut = one + 1; cut < n; cut++) { /* a cut between members is none */
			assert_int_equal(unpack_all(kinds[i].unpacker, packed, cut, 7, &out, &fault), -1);
			assert_int_equal(fault.kind, FAULT_INPUT);
		}
		assert_non_null(strstr(fault.text, "too early"));
		memcpy(packed + n, "garbage!", 8);
		assert_int_equal(unpack_all(kinds[i].unpacker, packed, n + 8, 7, &out, &fault), -1);
		assert_string_equal(out.at, "first member, second member");
		assert_non_null(strstr(fault.text, "more bytes"));
		packed[one / 2] ^= 0x55;
		assert_int_equal(unpack_all(kinds[i].unpacker, packed, n, 7, &out, &fault), -1);
		assert_int_equal(fault.kind, FAULT_INPUT);
	}
	buf_release(&out);
}

/* Padding behind gzip data, as tapes have it. */
static void padding(void **state)
{
	struct buf out = BUF_NONE;
	struct fault fault;
	char packed[400] = {0};

	(void)state;
	size_t n = pack_gzip("padded", packed, 200);
	memset(packed + n, 0, 100);
	assert_int_equal(unpack_all(&unpack_gzip, packed, n + 100, 9, &out, &fault), 0);
	assert_string_equal(out.at, "padded");
	buf_release(&out);
}

static void guesses(void **state)
{
	static const struct {
		const char *encoding, *text;
	} cases[] = {
		{"gb18030",
			"\xc8\xc8\xcb\xae\xc6\xf7\xba\xdc\xba\xc3\xd3\xc3\xa3\xac\xb0\xb2\xd7\xb0\xca\xa6"
			"\xb8\xb5\xba\xdc\xd7\xa8\xd2\xb5\xa3\xac\xbe\xcd\xca\xc7\xcb\xcd\xbb\xf5\xc2\xfd"
			"\xc1\xcb\xd2\xbb\xcc\xec\xa1\xa3"},
		{"big5",
			"\xb0\xd3\xab~\xab\xdc\xa6n\xa1" "A\xa5]\xb8\xcb\xa7\xb9\xbe\xe3\xa1" "A"
			"\xa5u\xacO\xb0" "e\xb3" "f\xba" "C\xa4" "F\xa4@\xc2I\xa1" "C"},
		{"cp949",
			"\xc5\xb0\xbf\xc0\xbd\xba\xc5\xa9\xb4\xc2 \xc1\xc1\xbe\xc6\xbf\xe4, \xc7"
			"\xcf\xc1\xf6\xb8\xb8 \xb4\xc0\xb7\xc1\xbf\xe4."},
		{"shift_jis",
			"\x94z\x91\x97\x82\xaa\x91\x81\x82\xad\x82\xc4\x81" "A\x82\xc6\x82\xc4\x82\xe0"
			"\x96\x9e\x91\xab\x82\xb5\x82\xc4\x82\xa2\x82\xdc\x82\xb7\x81" "B"},
		{"euc-jp",
			"\xc7\xdb\xc1\xf7\xa4\xac\xc1\xe1\xa4\xaf\xa4\xc6\xa1\xa2\xa4\xc8\xa4\xc6\xa4\xe2"
			"\xcb\xfe\xc2\xad\xa4\xb7\xa4\xc6\xa4\xa4\xa4\xde\xa4\xb9\xa1\xa3"},
		{"windows-1251",
			"\xc4\xee\xf1\xf2\xe0\xe2\xea\xe0 \xe2\xee\xe2\xf0\xe5\xec\xff, \xf1\xef"
			"\xe0\xf1\xe8\xe1\xee"},
		{"koi8-r",
			"\xe4\xcf\xd3\xd4\xc1\xd7\xcb\xc1 \xd7\xcf\xd7\xd2\xc5\xcd\xd1, \xd3\xd0"
			"\xc1\xd3\xc9\xc2\xcf"},
		{"cp866",
			"\x84\xae\xe1\xe2\xa0\xa2\xaa\xa0 \xa2\xae\xa2\xe0\xa5\xac\xef, \xe1\xaf"
			"\xa0\xe1\xa8\xa1\xae"},
		{"windows-1252",
			"Tr\xe8s satisfait du ca"
			"f\xe9, na\xefve"},
		{"cp850",
			"Tr\x8as satisfait du ca"
			"f\x82, d\x82j\x85"},
		{"macintosh",
			"Tr\x8fs satisfait du ca"
			"f\x8e, na\x95ve"},
		{"windows-1250",
			"Przesy\xb3ka dotar\xb3" "a p\xf3"
			"\x9fno, prosz\xea o zwrot "
			"pieni\xea" "dzy"},
		{"iso-8859-2",
			"\xaf" "a\xb3uj\xea, \xbf" "e przesy\xb3ka"
			" dotar\xb3" "a p\xf3\xbcniej, ni"
			"\xbf si\xea spodziewa\xb3" "em"},
		{"windows-1253",
			"\xc7 \xf0\xe1\xf1\xdc\xe4\xef\xf3\xe7 \xde\xf4\xe1\xed \xe3\xf1\xde\xe3"
			"\xef\xf1\xe7"},
		{"windows-1254",
			"Kargo \xe7ok h\xfdzl\xfd geld"
			"i, te\xfe" "ekk\xfcr ederim, "
			"m\xfc\xfeteri hizmetleri i"
			"lgili de\xf0ildi"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(guess_encoding(cases[i].text, strlen(cases[i].text)), cases[i].encoding);
	assert_string_equal(guess_encoding("a\0,\0b\0\n\0", 8), "utf-16le");
	assert_string_equal(guess_encoding("\0a\0,\0b\0\n", 8), "utf-16be");
	assert_string_equal(guess_encoding("a\0\0\0,\0\0\0", 8), "utf-32le");
	assert_null(guess_encoding("plain", 5));
	assert_null(guess_encoding("", 0));
}

/* Chinese of UTF-8 with a byte torn out is no text in any other encoding. */
static void no_guess(void **state)
{
	static const char torn[] = "\xe7\x83\xad\xe6\xb0\xb4\xe5\x99\xe5\xbe\x88"
				   "\xe5\xa5\xbd\xe7\x94\xa8\xef\xbc\x8c\xe5\xae\x89\xe8\xa3\x85";

	(void)state;
	assert_null(guess_encoding(torn, sizeof(torn) - 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strict_utf8),
		cmocka_unit_test(encodings),
		cmocka_unit_test(unknown_encoding),
		cmocka_unit_test(unpacking),
		cmocka_unit_test(padding),
		cmocka_unit_test(guesses),
		cmocka_unit_test(no_guess),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
