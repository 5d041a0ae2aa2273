/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/utf8.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

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

#ifdef __x86_64__

/*
 * What two bytes in a row may be guilty of, found by their three half bytes in three tables
 * (J. Keiser and D. Lemire, Validating UTF-8 in less than one instruction per byte, 2021).
 */
enum {
	SHORT = 1 << 0,      /* a lead without what must follow */
	LONG = 1 << 1,       /* ASCII, then a byte that must follow a lead */
	OVERLONG_3 = 1 << 2, /* a form longer than need be, of three bytes */
	LARGE = 1 << 3,      /* above U+10FFFF */
	SURROGATE = 1 << 4,
	OVERLONG_2 = 1 << 5,
	OVERLONG_4 = 1 << 6, /* or above U+10FFFF, with a second byte of 0x8_ */
	PAIR = 1 << 7,       /* two that follow a lead: right behind a lead of three or four */
	ANY = SHORT | LONG | PAIR,
	ABOVE = ANY | LARGE | OVERLONG_4,
	HERE = LONG | OVERLONG_2 | PAIR,
	BEYOND = SHORT | LARGE | OVERLONG_4,
};

static const unsigned char first_high[32] __attribute__((aligned(32))) = {LONG, LONG, LONG, LONG,
	LONG, LONG, LONG, LONG, PAIR, PAIR, PAIR, PAIR, SHORT | OVERLONG_2, SHORT,
	SHORT | OVERLONG_3 | SURROGATE, BEYOND, LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, PAIR,
	PAIR, PAIR, PAIR, SHORT | OVERLONG_2, SHORT, SHORT | OVERLONG_3 | SURROGATE, BEYOND};
static const unsigned char first_low[32] __attribute__((aligned(32))) = {
	ANY | OVERLONG_2 | OVERLONG_3 | OVERLONG_4, ANY | OVERLONG_2, ANY, ANY, ANY | LARGE, ABOVE,
	ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE | SURROGATE, ABOVE, ABOVE,
	ANY | OVERLONG_2 | OVERLONG_3 | OVERLONG_4, ANY | OVERLONG_2, ANY, ANY, ANY | LARGE, ABOVE,
	ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE, ABOVE | SURROGATE, ABOVE, ABOVE};
static const unsigned char second_high[32] __attribute__((aligned(32))) = {SHORT, SHORT, SHORT,
	SHORT, SHORT, SHORT, SHORT, SHORT, HERE | OVERLONG_3 | OVERLONG_4,
	HERE | OVERLONG_3 | LARGE, HERE | SURROGATE | LARGE, HERE | SURROGATE | LARGE, SHORT, SHORT,
	SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
	HERE | OVERLONG_3 | OVERLONG_4, HERE | OVERLONG_3 | LARGE, HERE | SURROGATE | LARGE,
	HERE | SURROGATE | LARGE, SHORT, SHORT, SHORT, SHORT};

static inline __attribute__((target("avx2"))) __m256i load(const unsigned char *at)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

static inline __attribute__((target("avx2"))) __m256i high_half(__m256i bytes)
{
	return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
}

/* What is wrong in a block of 32 bytes, given the block before it; all zero: nothing. */
static inline __attribute__((target("avx2"))) __m256i wrong(__m256i before, __m256i block)
{
	__m256i joint = _mm256_permute2x128_si256(before, block, 0x21);
	__m256i back1 = _mm256_alignr_epi8(block, joint, 15);
	__m256i back2 = _mm256_alignr_epi8(block, joint, 14);
	__m256i back3 = _mm256_alignr_epi8(block, joint, 13);
	__m256i low = _mm256_and_si256(back1, _mm256_set1_epi8(15));
	__m256i guilt = _mm256_and_si256(
		_mm256_and_si256(_mm256_shuffle_epi8(load(first_high), high_half(back1)),
			_mm256_shuffle_epi8(load(first_low), low)),
		_mm256_shuffle_epi8(load(second_high), high_half(block)));
	__m256i third = _mm256_subs_epu8(back2, _mm256_set1_epi8(0xe0 - 0x80));
	__m256i fourth = _mm256_subs_epu8(back3, _mm256_set1_epi8(0xf0 - 0x80));
	__m256i must = _mm256_and_si256(
		_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
	return _mm256_xor_si256(must, guilt);
}

/* Bytes at the start that are good; what is behind has not been looked at or may be bad. */
static __attribute__((target("avx2"))) size_t blocks_span(const unsigned char *at, size_t n)
{
	__m256i before = _mm256_setzero_si256();
	size_t i = 0;

	for (; i + 32 <= n; i += 32) {
		__m256i block = load(at + i);
		if (_mm256_movemask_epi8(_mm256_or_si256(before, block))) {
			__m256i guilt = wrong(before, block);
			if (!_mm256_testz_si256(guilt, guilt))
				break;
		}
		before = block;
	}
	for (size_t back = 1; back < 4 && back <= i; back++)
		if (at[i - back] >= 0xc0)
			return i - back; /* a character that may go on behind the blocks */
	return i;
}

static bool has_blocks(void)
{
	return __builtin_cpu_supports("avx2");
}

#else

static size_t blocks_span(const unsigned char *at, size_t n)
{
	(void)at, (void)n;
	return 0;
}

static bool has_blocks(void)
{
	return false;
}

#endif

size_t utf8_span(const char *bytes, size_t n)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t i = n >= 64 && has_blocks() ? blocks_span(at, n) : 0;

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
