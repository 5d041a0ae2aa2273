/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/quote.h"

#include "label/spoken.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400 };

struct amount {
	struct number is;
	int64_t unit_s; /* 0: without a unit */
};

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
		if ((*end = chars_any_of(chars, at, units[i].words)))
			return units[i].seconds;
	if (behind_larger && (*end = chars_any_of(chars, at, "m|分")))
		return MINUTE;
	return 0;
}

/* What may stand between a number and its unit: 个, 半, "business". Moves *at over it. */
static void pass_measure(const struct chars *chars, size_t *at, struct amount *amount, bool *counted)
{
	size_t end;

	if ((end = chars_any_of(chars, *at, "个|個")))
		*at = end, *counted = true;
	if (chars->at[*at] == SPOKEN_HALF) {
		amount->is.low += SPOKEN_THOUSAND / 2, amount->is.high += SPOKEN_THOUSAND / 2;
		++*at;
	}
	if (chars->at[*at] == '-' && is_small_letter(chars->at[*at + 1]))
		++*at;
	if ((end = chars_any_of(chars, *at, "business|working|work|calendar|full")))
		*at = end;
}

/* A number and, when there is one, its unit; the end, or `at` when no number begins there. */
static size_t read_amount(
	const struct chars *chars, size_t at, bool behind_larger, struct amount *amount)
{
	bool counted = false;
	size_t end = spoken_number(chars, at, behind_larger, &amount->is), unit = end, behind;

	if (end == at)
		return at;
	pass_measure(chars, &unit, amount, &counted);
	amount->unit_s = read_unit(chars, unit, behind_larger, &behind);
	if (!amount->unit_s && counted && (behind = chars_any_of(chars, unit, "月")))
		amount->unit_s = 30 * DAY;
	if (!amount->unit_s)
		return end;
	/* 日内: what follows is read again as the bound */
	if (chars->at[behind - 1] == 0x5185 || chars->at[behind - 1] == 0x5167)
		while (chars->at[behind - 1] != 0x65e5)
			behind--;
	size_t half = chars_any_of(chars, behind, "and a half|半");
	if (half)
		amount->is.low += SPOKEN_THOUSAND / 2, amount->is.high += SPOKEN_THOUSAND / 2;
	return half ? half : behind;
}

static void to_seconds(struct amount *amount)
{
	amount->is.low = amount->is.low * amount->unit_s / SPOKEN_THOUSAND;
	amount->is.high = amount->is.high * amount->unit_s / SPOKEN_THOUSAND;
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
		size_t next = chars_any_of(chars, end, "and|零|又|,");
		next = next ? next : end;
		next += chars_blanks(chars, next);
		size_t stop = read_amount(chars, next, true, &more);
		if (stop == next || !more.unit_s || more.unit_s >= smallest)
			return end;
		to_seconds(&more);
		amount->is.low += more.is.low, amount->is.high += more.is.high;
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
	next = chars_any_of(chars, end, "-|to|or|and|至|到|或");
	if (next) {
		next += chars_blanks(chars, next);
		stop = read_sum(chars, next, &upper);
		bool alone = !span->unit_s;
		if (stop > next && upper.unit_s && (alone || upper.is.high >= span->is.high)) {
			int64_t low = alone ? span->is.low * upper.unit_s / SPOKEN_THOUSAND : span->is.low;
			*span = (struct amount){{low, upper.is.high}, upper.unit_s};
			return low <= upper.is.high ? stop : at;
		}
	}
	return span->unit_s ? end : at;
}

static bool ends_with(const struct chars *chars, size_t at, const char *words)
{
	for (size_t back = 1; back <= 14 && back <= at; back++) {
		size_t end = chars_any_of(chars, at - back, words);
		bool begins = at == back || !is_small_letter(chars->at[at - back]) || !is_small_letter(chars->at[at - back - 1]);
		if (end && begins && end + chars_blanks(chars, end) == at)
			return true;
	}
	return false;
}

static void bound(struct quote *quote, const struct chars *chars, size_t at, size_t end)
{
	bool below = ends_with(chars, at,
			     "within|under|less than|up to|at most|no more than|no later than|not more than|max|"
			     "不超过|不超過|不到|最多|最迟|最遲|最晚|至多|顶多|頂多|少于|少於") ||
		     chars_any_of(chars, end, "内|內|之内|之內|以内|以內|or less|or sooner|tops|at most|max|不到");
	bool above = ends_with(chars, at, "at least|more than|over|至少|最少|超过|超過|起码|起碼") ||
		     chars_any_of(chars, end, "or more|以上|+");

	if (below)
		quote->min_s = 0;
	else
		quote->open = above;
}

bool quote_read(struct quote *quote, const char *text, size_t n)
{
	struct chars chars;

	chars_take(&chars, text, n);
	for (size_t at = 0; at < chars.n; at++) {
		struct amount span = {0};
		size_t end = read_span(&chars, at, &span);
		if (end == at)
			continue;
		*quote = (struct quote){span.is.low, span.is.high, false};
		bound(quote, &chars, at, end);
		return true;
	}
	return false;
}
