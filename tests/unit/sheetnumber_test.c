/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "analysis/sheetnumber.h"

#include <math.h>

static struct fault fault;

static void share(const char *cell, double want)
{
	double value;

	if (sheet_share(cell, &value, &fault))
		fail_msg("%s: %s", cell, fault.text);
	if (fabs(value - want) > 1e-15)
		fail_msg("%s is %.17g", cell, value);
}

static void amount(const char *cell, double want)
{
	double value;

	if (sheet_amount(cell, &value, &fault))
		fail_msg("%s: %s", cell, fault.text);
	if (fabs(value - want) > 1e-9)
		fail_msg("%s is %.17g", cell, value);
}

static void shares(void **state)
{
	(void)state;
	share("54 %", .54);
	share("54%", .54);
	share("54\xc2\xa0%", .54);
	share("54\xe2\x80\xaf%", .54);
	share("54\xef\xbc\x85", .54);
	share("0.54", .54);
	share(".54", .54);
	share("0,54", .54);
	share("0,540", .54);
	share("5,25 %", .0525);
	share("54,125 %", .54125);
	share("100 %", 1);
	share("1", 1);
	share("0", 0);
	share(" 0.5 ", .5);
}

static void amounts(void **state)
{
	(void)state;
	amount("200000", 200000);
	amount("19,90", 19.9);
	amount("19.90", 19.9);
	amount("0.125", .125);
	amount("+3", 3);
}

static void refused(void **state)
{
	static const char *const no_share[] = {"", " ", "%", "54", "1.01", "-0.1", "-5 %", "101 %", "nan", "inf", "0x1",
		"1e-1", "half", "0.5.5", "1,000", "0.5 0.5", "- 5 %", "--5", "5 %%", "100.000"};
	static const char *const no_amount[] = {"", "54 %", "-1", "30.000", "30,000", "1,234,567", "1.234,50", "$30", "30 000",
		"1e5", "nan", "99999999999999999999999999999999999999999999999999999999999999999999999999"};
	double value;

	(void)state;
	for (size_t i = 0; i < sizeof(no_share) / sizeof(*no_share); i++)
		if (!sheet_share(no_share[i], &value, &fault))
			fail_msg("share: %s", no_share[i]);
	for (size_t i = 0; i < sizeof(no_amount) / sizeof(*no_amount); i++)
		if (!sheet_amount(no_amount[i], &value, &fault))
			fail_msg("amount: %s", no_amount[i]);
}

static void commas_to_points(void **state)
{
	static const char *const pairs[][2] = {{"19,90", "19.90"}, {"0,035", "0.035"}, {"-,5", "-.5"}, {"1.250", "1.250"},
		{"12500", "12500"}, {"1,2500", "1.2500"}, {"unlimited", "unlimited"}, {"", ""}, {"a,b", "a.b"},
		{"99999999999999999999999999999999999999999999999999999999999999999999999999,5", ""}};
	static const char *const refused[] = {"1,250", "1.250,50", "1,250.50", "1,234,567"};
	char text[SHEET_NUMBER];

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		assert_int_equal(sheet_point(pairs[i][0], text, &fault), 0);
		assert_string_equal(text, pairs[i][1]);
	}
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
		assert_int_equal(sheet_point(refused[i], text, &fault), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares),
		cmocka_unit_test(amounts),
		cmocka_unit_test(refused),
		cmocka_unit_test(commas_to_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
