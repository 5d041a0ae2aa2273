/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/utf8.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* The bytes of a character by the ranges of the standard's table 3-7 (Unicode 15.0), or 0. */
static size_t character(const unsigned char *b, size_t n)
{
	static const struct {
		unsigned char low[4], high[4];
		size_t n;
	} forms[] = {
		{{0x00}, {0x7f}, 1},
		{{0xc2, 0x80}, {0xdf, 0xbf}, 2},
		{{0xe0, 0xa0, 0x80}, {0xe0, 0xbf, 0xbf}, 3},
		{{0xe1, 0x80, 0x80}, {0xec, 0xbf, 0xbf}, 3},
		{{0xed, 0x80, 0x80}, {0xed, 0x9f, 0xbf}, 3},
		{{0xee, 0x80, 0x80}, {0xef, 0xbf, 0xbf}, 3},
		{{0xf0, 0x90, 0x80, 0x80}, {0xf0, 0xbf, 0xbf, 0xbf}, 4},
		{{0xf1, 0x80, 0x80, 0x80}, {0xf3, 0xbf, 0xbf, 0xbf}, 4},
		{{0xf4, 0x80, 0x80, 0x80}, {0xf4, 0x8f, 0xbf, 0xbf}, 4},
	};

	for (size_t f = 0; f < sizeof(forms) / sizeof(*forms); f++) {
		size_t k = 0;
		while (k < forms[f].n && k < n && b[k] >= forms[f].low[k] && b[k] <= forms[f].high[k])
			k++;
		if (k == forms[f].n)
			return k;
	}
	return 0;
}

static size_t plain_span(const unsigned char *at, size_t n)
{
	size_t i = 0, len;

	while (i < n && (len = character(at + i, n - i)))
		i += len;
	return i;
}

/* Every pair of bytes behind every lead, at every place around the edge of a block. */
static void every_pair(void **state)
{
	unsigned char text[96];

	(void)state;
	for (unsigned first = 0x7f; first <= 0xff; first++)
		for (unsigned second = 0; second <= 0xff; second++)
			for (size_t at = 28; at < 36; at++) {
				memset(text, 'a', sizeof(text));
				text[at] = (unsigned char)first;
				text[at + 1] = (unsigned char)second;
				text[at + 2] = text[at + 3] = second & 1 ? 0x80 : 0xbf;
				for (size_t n = sizeof(text); n > 90; n--)
					assert_int_equal(utf8_span((char *)text, n), plain_span(text, n));
			}
}

/* Good text of all lengths of characters with a byte changed, and cut anywhere. */
static void changed_and_cut(void **state)
{
	static const char *const pieces[] = {"a", "\xc3\xa9", "\xe5\xa5\xbd", "\xf0\x9f\x98\x80",
		"\xed\x9f\xbf", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf", "\xe0\xa0\x80"};
	uint32_t seed = 1;
	char text[300];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t n = 0;
		while (n < 256) {
			seed = seed * 1664525 + 1013904223;
			const char *piece = pieces[seed >> 29];
			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		seed = seed * 1664525 + 1013904223;
		assert_int_equal(utf8_span(text, n), n);
		if (round & 1)
			text[seed % n] = (char)(seed >> 24);
		n -= (seed >> 16) % 70;
		assert_int_equal(utf8_span(text, n), plain_span((unsigned char *)text, n));
	}
}

static void ascii(void **state)
{
	char text[100];

	(void)state;
	memset(text, 'a', sizeof(text));
	assert_int_equal(utf8_ascii(text, sizeof(text)), sizeof(text));
	for (size_t i = 0; i < sizeof(text); i++) {
		text[i] = (char)0xc3;
		assert_int_equal(utf8_ascii(text, sizeof(text)), i);
		text[i] = 'a';
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_pair),
		cmocka_unit_test(changed_and_cut),
		cmocka_unit_test(ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
