/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/spoken.h"

#include <string.h>

enum { MOST_NUMBER = 1000000 };

static uint32_t plain(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xfee0;
	if (c == 0x3000 || c == 0xa0 || c == '\t' || c == '\n')
		return ' ';
	if (c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014 || c == 0x2212 || c == '~' || c == 0x301c)
		return '-';
	return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

/* The next character of UTF-8; a byte that begins none counts as one that means nothing. */
static size_t decode(const unsigned char *at, size_t left, uint32_t *c)
{
	size_t n = at[0] < 0x80 ? 1 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;

	*c = 0xfffd;
	if (n == 1)
		*c = at[0] ? at[0] : 0xfffd;
	if (n == 1 || at[0] < 0xc2 || n > left)
		return 1;
	uint32_t sum = at[0] & (0xffu >> (n + 1));
	for (size_t i = 1; i < n; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return 1;
		sum = sum << 6 | (at[i] & 0x3f);
	}
	*c = sum;
	return n;
}

void chars_take(struct chars *chars, const char *text, size_t n)
{
	chars->n = 0;
	for (size_t i = 0; i < n && chars->n < SPOKEN_MOST; chars->n++) {
		uint32_t c;
		i += decode((const unsigned char *)text + i, n - i, &c);
		chars->at[chars->n] = plain(c);
	}
	chars->at[chars->n] = 0;
}

/* Does the word, in UTF-8, stand at `at`? Its length in characters, or 0. */
static size_t stands(const struct chars *chars, size_t at, const char *word)
{
	const unsigned char *w = (const unsigned char *)word;
	size_t left = strlen(word), k = 0;

	while (left) {
		uint32_t c;
		size_t n = decode(w, left, &c);
		if (at + k >= chars->n || chars->at[at + k] != c)
			return 0;
		w += n;
		left -= n;
		k++;
	}
	return k;
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* As stands, and an English word ends there. */
static size_t stands_whole(const struct chars *chars, size_t at, const char *word)
{
	size_t n = stands(chars, at, word);

	return n && is_small_letter(chars->at[at]) && is_small_letter(chars->at[at + n]) ? 0 : n;
}

size_t chars_blanks(const struct chars *chars, size_t at)
{
	size_t n = 0;

	while (chars->at[at + n] == ' ')
		n++;
	return n;
}

size_t chars_any_of(const struct chars *chars, size_t at, const char *words)
{
	char word[32];

	at += chars_blanks(chars, at);
	while (*words) {
		size_t n = strcspn(words, "|");
		memcpy(word, words, n);
		word[n] = '\0';
		size_t found = stands_whole(chars, at, word);
		if (found)
			return at + found;
		words += n + (words[n] == '|');
	}
	return 0;
}

static size_t read_digits(const struct chars *chars, size_t at, struct number *number)
{
	int64_t sum = 0, scale = SPOKEN_THOUSAND;
	size_t i = at;

	for (; is_digit(chars->at[i]); i++)
		sum = sum < MOST_NUMBER ? sum * 10 + (chars->at[i] - '0') : sum;
	sum *= SPOKEN_THOUSAND;
	if (chars->at[i] == '.' && is_digit(chars->at[i + 1]))
		for (i++; is_digit(chars->at[i]); i++)
			sum += (chars->at[i] - '0') * (scale /= 10);
	number->low = number->high = sum;
	return i;
}

/* 0 to 9, 10, 100, 1000; -1: no numeral. */
static int numeral(uint32_t c)
{
	static const struct {
		uint32_t c;
		int value;
	} numerals[] = {{0x96f6, 0}, {0x3007, 0}, {0x4e00, 1}, {0x4e8c, 2}, {0x4e24, 2}, {0x5169, 2},
		{0x4e09, 3}, {0x56db, 4}, {0x4e94, 5}, {0x516d, 6}, {0x4e03, 7}, {0x516b, 8},
		{0x4e5d, 9}, {0x5341, 10}, {0x767e, 100}, {0x5343, 1000}};

	for (size_t i = 0; i < sizeof(numerals) / sizeof(*numerals); i++)
		if (numerals[i].c == c)
			return numerals[i].value;
	return -1;
}

/* 十五, 一百二十, 两三 (2 to 3), 十七八 (17 to 18), 二三十 (20 to 30). */
static size_t read_numerals(const struct chars *chars, size_t at, struct number *number)
{
	int64_t sum = 0, digit = -1, upper = -1;
	size_t i = at;

	for (; numeral(chars->at[i]) >= 0 && sum < MOST_NUMBER; i++) {
		int value = numeral(chars->at[i]);
		if (value >= 10 && upper >= 0) {
			number->low = (sum + digit * value) * SPOKEN_THOUSAND;
			number->high = (sum + upper * value) * SPOKEN_THOUSAND;
			return i + 1;
		}
		if (value >= 10) {
			sum += (digit < 0 ? 1 : digit) * value;
			digit = -1;
		} else if (digit > 0 && upper < 0 && value > digit) {
			upper = value;
		} else if (digit > 0) {
			break;
		} else {
			digit = value;
		}
	}
	sum += digit > 0 ? digit : 0;
	number->low = sum * SPOKEN_THOUSAND;
	number->high = (upper < 0 ? sum : sum - digit + upper) * SPOKEN_THOUSAND;
	return i;
}

static int64_t word_value(const struct chars *chars, size_t at, size_t *n)
{
	static const char *const words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight",
		"nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
		"seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
		"seventy", "eighty", "ninety", "an", "a"};

	for (int i = 0; i < 29; i++)
		if ((*n = stands_whole(chars, at, words[i])))
			return i >= 27 ? 1 : i < 20 ? i + 1 : (i - 17) * 10;
	return 0;
}

/* "three", "twenty-five", "a", "half an", "one and a half" */
static size_t read_words(const struct chars *chars, size_t at, struct number *number)
{
	size_t n, more, end = chars_any_of(chars, at, "half an|half a|half");
	int64_t value = end ? 0 : word_value(chars, at, &n), ones = 0;

	if (!end && !value)
		return at;
	if (!end) {
		end = at + n;
		if (value >= 20 && (chars->at[end] == ' ' || chars->at[end] == '-'))
			ones = word_value(chars, end + 1, &more);
		if (ones > 0 && ones < 10)
			end += 1 + more, value += ones;
		value *= SPOKEN_THOUSAND;
	} else {
		value = SPOKEN_THOUSAND / 2;
	}
	number->low = number->high = value;
	return end;
}

size_t spoken_number(const struct chars *chars, size_t at, bool joined, struct number *number)
{
	uint32_t c = chars->at[at], before = at && !joined ? chars->at[at - 1] : ' ';
	size_t end = at;

	if (is_small_letter(before) || before == 0x7b2c) /* 第: an ordinal */
		return at;
	if (is_digit(c) && !is_digit(before) && before != '.' && before != ':')
		end = read_digits(chars, at, number);
	else if (c == SPOKEN_HALF)
		end = at + 1, number->low = number->high = SPOKEN_THOUSAND / 2;
	else if (numeral(c) >= 0 && numeral(before) < 0)
		end = read_numerals(chars, at, number);
	else if (is_small_letter(c))
		end = read_words(chars, at, number);
	size_t half = end > at ? chars_any_of(chars, end, "and a half") : 0;
	if (half)
		number->low += SPOKEN_THOUSAND / 2, number->high += SPOKEN_THOUSAND / 2;
	return half ? half : end;
}
