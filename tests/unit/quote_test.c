/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "label/quote.h"
#include "util/buf.h"

#include <string.h>

enum { OPEN = -1, NONE = -2 };

static void check(const char *text, int64_t min_s, int64_t max_s)
{
	struct quote quote = {0};
	bool found = quote_read(&quote, text, strlen(text));

	if (min_s == NONE) {
		if (found)
			fail_msg("\"%s\": %ld to %ld", text, (long)quote.min_s, (long)quote.max_s);
		return;
	}
	if (!found)
		fail_msg("\"%s\" gives no span", text);
	if (quote.min_s != min_s || quote.open != (max_s == OPEN) || (!quote.open && quote.max_s != max_s))
		fail_msg("\"%s\": %ld to %ld%s", text, (long)quote.min_s, (long)quote.max_s,
			quote.open ? ", open" : "");
}

static void english(void **state)
{
	(void)state;
	check("8-14 minutes", 480, 840);
	check("Your wait will be 8 – 14 min.", 480, 840);
	check("between 5 and 10 minutes", 300, 600);
	check("5 to 10 minutes", 300, 600);
	check("30 minutes to 1 hour", 1800, 3600);
	check("within 24h", 0, 86400);
	check("Within 2 Hours", 0, 7200);
	check("in under 20 mins", 0, 1200);
	check("no more than 3 business days", 0, 259200);
	check("three working days or less", 0, 259200);
	check("about 15 minutes", 900, 900);
	check("half an hour", 1800, 1800);
	check("half-hour", 1800, 1800);
	check("within an hour", 0, 3600);
	check("an hour and a half", 5400, 5400);
	check("one and a half hours", 5400, 5400);
	check("1.5 hours", 5400, 5400);
	check("1 hour 30 minutes", 5400, 5400);
	check("1h30m", 5400, 5400);
	check("2 hours and 5 min", 7500, 7500);
	check("a 45-minute wait", 2700, 2700);
	check("twenty-five minutes", 1500, 1500);
	check("forty five minutes", 2700, 2700);
	check("two weeks", 1209600, 1209600);
	check("at least two days", 172800, OPEN);
	check("more than 3 hours", 10800, OPEN);
	check("order A5: ready in 10 seconds", 10, 10);
	check("0 minutes", 0, 0);
}

static void chinese(void **state)
{
	(void)state;
	check("三个工作日内", 0, 259200);
	check("三個工作日內", 0, 259200);
	check("3日内回复", 0, 259200);
	check("24小时之内给您答复", 0, 86400);
	check("半小时", 1800, 1800);
	check("半个小时以内", 0, 1800);
	check("一个半小时", 5400, 5400);
	check("兩個半小時", 9000, 9000);
	check("一天半", 129600, 129600);
	check("１５分钟左右", 900, 900);
	check("8～14分钟", 480, 840);
	check("十五到二十分钟", 900, 1200);
	check("三至五天", 259200, 432000);
	check("两三天", 172800, 259200);
	check("二三十分钟", 1200, 1800);
	check("十七八分钟", 1020, 1080);
	check("一百二十秒", 120, 120);
	check("一刻钟", 900, 900);
	check("1小时30分", 5400, 5400);
	check("一小时零五分钟", 3900, 3900);
	check("不超过10分钟", 0, 600);
	check("最迟两个星期", 0, 1209600);
	check("至少3天", 259200, OPEN);
	check("一个月内", 0, 2592000);
	check("第三天才到，等了2小时", 7200, 7200);
}

static void no_span(void **state)
{
	static const char *const texts[] = {"", "soon", "you are next", "马上就到", "稍等几分钟", "5分好评",
		"3日", "第三天", "a few minutes", "10 items", "the 90s", "minutes", "半",
		"\xff\xfe", "5\xe5", "至少", "3 minutemen"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		check(texts[i], NONE, NONE);
}

/* Whatever stands there, a closed span has its ends in order and none is negative. */
static void any_text(void **state)
{
	static const char *const parts[] = {"1", "999999999999", ".", "-", "to", " ", "minutes", "h", "小时", "半",
		"个", "两", "三", "十", "百", "内", "至", "and a half", "within", "at least", "日", "twenty",
		"a", ",", "\xe5"};
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct buf text = BUF_NONE;
		struct quote quote;
		for (int i = 0; i < 6; i++) {
			seed = (uint32_t)(seed * 48271ull % 2147483647u);
			buf_puts(&text, parts[seed % (sizeof(parts) / sizeof(*parts))]);
		}
		if (quote_read(&quote, text.at, text.n) &&
			(quote.min_s < 0 || (!quote.open && quote.min_s > quote.max_s)))
			fail_msg("\"%s\": %ld to %ld", text.at, (long)quote.min_s, (long)quote.max_s);
		buf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english),
		cmocka_unit_test(chinese),
		cmocka_unit_test(no_span),
		cmocka_unit_test(any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
