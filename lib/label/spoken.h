/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as people write them, in English and Chinese: digits with or without a point, fullwidth
 * digits, Chinese numerals (两三 for 2 to 3), English words to ninety-nine, halves. And a text as
 * characters that can be compared with words whatever their width and case.
 */
#ifndef LABEL_SPOKEN_H
#define LABEL_SPOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SPOKEN_MOST = 1000, SPOKEN_THOUSAND = 1000, SPOKEN_HALF = 0x534a }; /* 半 */

/* The text as characters: fullwidth forms as ASCII, ASCII letters small, dashes as '-'. */
struct chars {
	uint32_t at[SPOKEN_MOST + 1]; /* 0 behind the last */
	size_t n;
};

/* A number in thousandths, or two as in 两三. */
struct number {
	int64_t low, high;
};

/* At most SPOKEN_MOST characters are taken; bytes that are no UTF-8 mean nothing. */
void chars_take(struct chars *chars, const char *text, size_t n);

static inline bool is_small_letter(uint32_t c)
{
	return c >= 'a' && c <= 'z';
}

size_t chars_blanks(const struct chars *chars, size_t at);

/* The first of the words, parted by '|', that stands at `at` behind blanks; its end, or 0. */
size_t chars_any_of(const struct chars *chars, size_t at, const char *words);

/*
 * The end of the number that begins at `at`, or `at` when there is none, or when it goes on from
 * what stands before it; `joined` when that may be: 30 in 1h30m.
 */
size_t spoken_number(const struct chars *chars, size_t at, bool joined, struct number *number);

#endif
