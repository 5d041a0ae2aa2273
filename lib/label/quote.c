/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/quote.h"

#include <string.h>

enum { MOST_CHARS = 1000, THOUSAND = 1000, MOST_NUMBER = 1000000 };
enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

/* The text as characters: fullwidth forms as ASCII, ASCII letters small. */
struct chars {
	uint32_t at[MOST_CHARS + 1]; /* 0 behind the last */
	size_t n;
};

/* A number in thousandths, or two as in 两三; and how many seconds its unit has, 0: none was there. */
struct amount {
	int64_t low, high;
	int64_t unit_s;
};

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

static void take_chars(struct chars *chars, const char *text, size_t n)
{
	chars->n = 0;
	for (size_t i = 0; i < n && chars->n < MOST_CHARS; chars->n++) {
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

static bool is_letter(uint32_t c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* As stands, and an English word ends there. */
static size_t stands_whole(const struct chars *chars, size_t at, const char *word)
{
	size_t n = stands(chars, at, word);

	return n && is_letter(chars->at[at]) && is_letter(chars->at[at + n]) ? 0 : n;
}

static size_t blanks(const struct chars *chars, size_t at)
{
	size_t n = 0;

	while (chars->at[at + n] == ' ')
		n++;
	return n;
}

/* The first of the words, parted by '|', that stands at `at` behind blanks; its end, or 0. */
static size_t any_of(const struct chars *chars, size_t at, const char *words)
{
	char word[32];

	at += blanks(chars, at);
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

static size_t read_digits(const struct chars *chars, size_t at, struct amount *amount)
{
	int64_t sum = 0, scale = THOUSAND;
	size_t i = at;

	for (; is_digit(chars->at[i]); i++)
		sum = sum < MOST_NUMBER ? sum * 10 + (chars->at[i] - '0') : sum;
	sum *= THOUSAND;
	if (chars->at[i] == '.' && is_digit(chars->at[i + 1]))
		for (i++; is_digit(chars->at[i]); i++)
			sum += (chars->at[i] - '0') * (scale /= 10);
	amount->low = amount->high = sum;
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
static size_t read_numerals(const struct chars *chars, size_t at, struct amount *amount)
{
	int64_t sum = 0, digit = -1, upper = -1;
	size_t i = at;

	for (; numeral(chars->at[i]) >= 0 && sum < MOST_NUMBER; i++) {
		int value = numeral(chars->at[i]);
		if (value >= 10 && upper >= 0) {
			amount->low = (sum + digit * value) * THOUSAND;
			amount->high = (sum + upper * value) * THOUSAND;
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
	amount->low = sum * THOUSAND;
	amount->high = (upper < 0 ? sum : sum - digit + upper) * THOUSAND;
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
static size_t read_words(const struct chars *chars, size_t at, struct amount *amount)
{
	size_t n, more, end = any_of(chars, at, "half an|half a|half");
	int64_t value = end ? 0 : word_value(chars, at, &n), ones = 0;

	if (!end && !value)
		return at;
	if (!end) {
		end = at + n;
		if (value >= 20 && (chars->at[end] == ' ' || chars->at[end] == '-'))
			ones = word_value(chars, end + 1, &more);
		if (ones > 0 && ones < 10)
			end += 1 + more, value += ones;
		value *= THOUSAND;
	} else {
		value = THOUSAND / 2;
	}
	amount->low = amount->high = value;
	return end;
}

/* The end of the number that begins at `at`, or `at` when there is none or it goes on from before. */
static size_t read_number(const struct chars *chars, size_t at, bool behind_larger, struct amount *amount)
{
	uint32_t c = chars->at[at], before = at && !behind_larger ? chars->at[at - 1] : ' ';
	size_t end = at;

	if (is_letter(before) || before == 0x7b2c) /* 第: an ordinal */
		return at;
	if (is_digit(c) && !is_digit(before) && before != '.' && before != ':')
		end = read_digits(chars, at, amount);
	else if (c == 0x534a) /* 半 */
		end = at + 1, amount->low = amount->high = THOUSAND / 2;
	else if (numeral(c) >= 0 && numeral(before) < 0)
		end = read_numerals(chars, at, amount);
	else if (is_letter(c))
		end = read_words(chars, at, amount);
	size_t half = end > at ? any_of(chars, end, "and a half") : 0;
	if (half)
		amount->low += THOUSAND / 2, amount->high += THOUSAND / 2;
	return half ? half : end;
}

/* The unit at `at`: its seconds and its end; 0 when there is none. */
static int64_t read_unit(const struct chars *chars, size_t at, bool behind_larger, size_t *end)
{
	static const struct {
		const char *words;
		int64_t seconds;
	} units[] = {
		{"seconds|second|secs|sec|秒钟|秒鐘|秒", 1},
		{"minutes|minute|mins|min|分钟|分鐘", MINUTE},
		{"刻钟|刻鐘", 15 * MINUTE},
		{"hours|hour|hrs|hr|h|小时|小時|钟头|鐘頭", HOUR},
		{"days|day|工作日|工作天|天|日内|日內|日之内|日之內|日以内|日以內", DAY},
		{"weeks|week|星期|礼拜|禮拜|周|週", 7 * DAY},
		{"months|month", 30 * DAY},
	};

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if ((*end = any_of(chars, at, units[i].words)))
			return units[i].seconds;
	if (behind_larger && (*end = any_of(chars, at, "m|分")))
		return MINUTE;
	return 0;
}

/* What may stand between a number and its unit: 个, 半, "business". Moves *at over it. */
static void pass_measure(const struct chars *chars, size_t *at, struct amount *amount, bool *counted)
{
	size_t end;

	if ((end = any_of(chars, *at, "个|個")))
		*at = end, *counted = true;
	if (chars->at[*at] == 0x534a) {
		amount->low += THOUSAND / 2, amount->high += THOUSAND / 2;
		++*at;
	}
	if (chars->at[*at] == '-' && is_letter(chars->at[*at + 1]))
		++*at;
	if ((end = any_of(chars, *at, "business|working|work|calendar|full")))
		*at = end;
}

/* A number and, when there is one, its unit; the end, or `at` when no number begins there. */
static size_t read_amount(
	const struct chars *chars, size_t at, bool behind_larger, struct amount *amount)
{
	bool counted = false;
	size_t end = read_number(chars, at, behind_larger, amount), unit = end, behind;

	if (end == at)
		return at;
	pass_measure(chars, &unit, amount, &counted);
	amount->unit_s = read_unit(chars, unit, behind_larger, &behind);
	if (!amount->unit_s && counted && (behind = any_of(chars, unit, "月")))
		amount->unit_s = 30 * DAY;
	if (!amount->unit_s)
		return end;
	/* 日内: what follows is read again as the bound */
	if (chars->at[behind - 1] == 0x5185 || chars->at[behind - 1] == 0x5167)
		while (chars->at[behind - 1] != 0x65e5)
			behind--;
	size_t half = any_of(chars, behind, "and a half|半");
	if (half)
		amount->low += THOUSAND / 2, amount->high += THOUSAND / 2;
	return half ? half : behind;
}

static void to_seconds(struct amount *amount)
{
	amount->low = amount->low * amount->unit_s / THOUSAND;
	amount->high = amount->high * amount->unit_s / THOUSAND;
}

/* "1 hour 30 minutes": smaller units right behind are added. In seconds then. */
static size_t read_sum(const struct chars *chars, size_t at, struct amount *amount)
{
	size_t end = read_amount(chars, at, false, amount);
	int64_t smallest = amount->unit_s;

	if (end == at || !smallest)
		return end;
	to_seconds(amount);
	for (;;) {
		struct amount more = {0};
		size_t next = any_of(chars, end, "and|零|又|,");
		next = next ? next : end;
		next += blanks(chars, next);
		size_t stop = read_amount(chars, next, true, &more);
		if (stop == next || !more.unit_s || more.unit_s >= smallest)
			return end;
		to_seconds(&more);
		amount->low += more.low, amount->high += more.high;
		smallest = more.unit_s;
		end = stop;
	}
}

/* One amount or two with "to" between them; the end, or `at`. In seconds. */
static size_t read_span(const struct chars *chars, size_t at, struct amount *span)
{
	struct amount upper = {0};
	size_t end = read_sum(chars, at, span), next, stop;

	if (end == at)
		return at;
	next = any_of(chars, end, "-|to|or|and|至|到|或");
	if (next) {
		next += blanks(chars, next);
		stop = read_sum(chars, next, &upper);
		bool alone = !span->unit_s;
		if (stop > next && upper.unit_s && (alone || upper.high >= span->high)) {
			int64_t low = alone ? span->low * upper.unit_s / THOUSAND : span->low;
			*span = (struct amount){low, upper.high, upper.unit_s};
			return low <= upper.high ? stop : at;
		}
	}
	return span->unit_s ? end : at;
}

static bool ends_with(const struct chars *chars, size_t at, const char *words)
{
	for (size_t back = 1; back <= 14 && back <= at; back++) {
		size_t end = any_of(chars, at - back, words);
		bool begins = at == back || !is_letter(chars->at[at - back]) || !is_letter(chars->at[at - back - 1]);
		if (end && begins && end + blanks(chars, end) == at)
			return true;
	}
	return false;
}

static void bound(struct quote *quote, const struct chars *chars, size_t at, size_t end)
{
	bool below = ends_with(chars, at,
			     "within|under|less than|up to|at most|no more than|no later than|not more than|max|"
			     "不超过|不超過|不到|最多|最迟|最遲|最晚|至多|顶多|頂多|少于|少於") ||
		     any_of(chars, end, "内|內|之内|之內|以内|以內|or less|or sooner|tops|at most|max|不到");
	bool above = ends_with(chars, at, "at least|more than|over|至少|最少|超过|超過|起码|起碼") ||
		     any_of(chars, end, "or more|以上|+");

	if (below)
		quote->min_s = 0;
	else
		quote->open = above;
}

bool quote_read(struct quote *quote, const char *text, size_t n)
{
	struct chars chars;

	take_chars(&chars, text, n);
	for (size_t at = 0; at < chars.n; at++) {
		struct amount span = {0};
		size_t end = read_span(&chars, at, &span);
		if (end == at)
			continue;
		*quote = (struct quote){span.low, span.high, false};
		bound(quote, &chars, at, end);
		return true;
	}
	return false;
}
