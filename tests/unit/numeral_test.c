/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as other countries write them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "intake/numeral.h"

#include <string.h>

static void reads(struct numeral numeral, const char *text, const char *want)
{
	char plain[NUMERAL_MOST + 1];
	size_t n = numeral_plain(&numeral, text, strlen(text), plain);

	plain[n] = '\0';
	assert_string_equal(plain, want);
}

static const struct numeral german = {',', {".", 1}}, english = {'\0', {",", 1}},
			    comma = {',', {"", 0}}, french = {',', {"\xc2\xa0", 2}},
			    points = {'\0', {".", 1}};

static void numbers(void **state)
{
	(void)state;
	reads(german, "1.234.567,50", "1234567.50");
	reads(german, "-12,5", "-12.5");
	reads(german, "1234,5", "1234.5");
	reads(german, "0", "0");
	reads(english, "15,000,000.00", "15000000.00");
	reads(english, "999", "999");
	reads(comma, "2,50", "2.50");
	reads(french, "1\xc2\xa0" "234,50", "1234.50");
	reads(points, "1.234", "1234");
}

static void no_numbers(void **state)
{
	static const char *const texts[] = {"", "-", "1.23,50", "1.2345", "12.34", ".123", "1.234.",
		"1..234", "1,", ",5", "1,2,3", "1,2.345", "1234.567", "a", "1e5", "--1", " 1", "1 ",
		"0000000000000000000000000000000000000000000000000000000000000000"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		reads(german, texts[i], "");
	reads(points, "1.5", "");
	reads(points, "1,5", "");
	reads(comma, "2.50", "");
	reads(english, "1.234,5", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(no_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
