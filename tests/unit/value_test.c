/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields as typed values: what is read, what is refused, and that what is printed is read back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/value.h"
#include "record/vocabulary.h"

#include <stdio.h>
#include <string.h>

static struct type typed(const char *name)
{
	struct type type;

	assert_int_equal(type_parse(&type, name, strlen(name)), 0);
	return type;
}

static void reads(const char *type, const char *text, int64_t want)
{
	int64_t number = 77;

	if (value_read(typed(type), text, strlen(text), &number) != VALUE_VALID || number != want)
		fail_msg("%s of type %s: %lld", text, type, (long long)number);
}

static void refuses(const char *type, const char *text)
{
	int64_t number;

	if (value_read(typed(type), text, strlen(text), &number) != VALUE_INVALID)
		fail_msg("%s of type %s is taken", text, type);
}

static void numbers(void **state)
{
	(void)state;
	reads("0-10", "9", 9);
	reads("0-10", "9.0", 9);
	reads("0-10", "09", 9);
	reads("0-10", "-0", 0);
	reads("count", "9223372036854775807", INT64_MAX);
	reads("count", "0000000000000000000000000000000000001.000000000000000000000000000", 1);
	reads("money", "12.34", 1234);
	reads("money", "12.3", 1230);
	reads("money", "-.5", -50);
	reads("money", "12.3400", 1234);
	reads("money", "92233720368547758.07", INT64_MAX);
	reads("decimal9", "9223372036.854775807", INT64_MAX);
	reads("decimal0", "7", 7);
	reads("duration", "60.0", 60);
	reads("flag", "1", 1);
	reads("flag", "0.0", 0);
	reads("flag", "TRUE", 1);
	reads("flag", "No", 0);
	reads("flag", "是", 1);
	reads("flag", "否", 0);
	reads("date", "2026-05-13", 20586);
	reads("period", "2026-05", 2026 * 12 + 4);
	reads("instant", "1970-01-01T00:00:01Z", 1);
}

static void what_is_no_number(void **state)
{
	static const char *const never[] = {" 1", "1 ", "+1", "1.", ".", "-", "--1", "1-", "1,0",
		"1e3", "0x1", "nan", "inf", "1.0.0", "\xef\xbc\x91", "1\t"};
	static const char *const types[] = {
		"0-10", "flag", "count", "money", "decimal4", "duration"};

	(void)state;
	for (size_t t = 0; t < 6; t++)
		for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
			refuses(types[t], never[i]);
	refuses("0-10", "11");
	refuses("1-7", "0");
	refuses("1-7", "-1");
	refuses("1-7", "4.5");
	refuses("count", "-1");
	refuses("count", "9223372036854775808");
	refuses("count", "99999999999999999999999999999999999999999");
	refuses("money", "12.345");
	refuses("money", "92233720368547758.08");
	refuses("decimal9", "9223372036.854775808");
	refuses("duration", "-1");
	refuses("duration", "1.5");
	refuses("flag", "2");
	refuses("flag", "yess");
	refuses("flag", "y");
	refuses("date", "2026-05-13T00:00:00Z");
	refuses("date", "2026-02-29");
	refuses("instant", "2026-05-13");
	refuses("period", "2026-13");
}

static void texts_and_lists(void **state)
{
	(void)state;
	reads("text", "any \t\n thing", 0);
	reads("category", "x", 0);
	reads("labels", "a|b|c", 0);
	reads("instants", "2026-05-13T11:02:05Z;2026-05-13T11:02:06Z", 0);
	reads("intervals",
		"2026-05-13T11:02:05Z/2026-05-13T11:02:05Z;2026-05-13T11:02:05Z/"
		"2026-05-13T12:00:00Z",
		0);
	refuses("labels", "a||b");
	refuses("labels", "|");
	refuses("instants", "2026-05-13T11:02:05Z;");
	refuses("instants", "2026-05-13");
	refuses("intervals", "2026-05-13T11:02:05Z");
	refuses("intervals", "2026-05-13T11:02:06Z/2026-05-13T11:02:05Z");
	refuses("intervals", "2026-05-13T11:02:06Z/");
}

static const char *const all_types[] = {"text", "category", "labels", "intervals", "instants",
	"0-10", "1-5", "1-1000000", "flag", "count", "money", "decimal0", "decimal6", "decimal9",
	"duration", "instant", "date", "period"};

enum { ALL_TYPES = sizeof(all_types) / sizeof(*all_types) };

static void nothing_is_missing(void **state)
{
	(void)state;
	for (int t = 0; t < ALL_TYPES; t++) {
		int64_t number = 5;
		assert_int_equal(value_read(typed(all_types[t]), "", 0, &number), VALUE_MISSING);
		assert_int_equal(number, 0);
	}
}

static void types_have_one_name(void **state)
{
	static const char *const bad[] = {"", "Text", "text ", "decimal", "decimal10", "decimal-1",
		"1-", "-7", "7-1", "3-3", "1-7-9", "1-1000001", "99999999999-100000000000", "score",
		"a", "1_7", " 1-7"};
	struct buf name = BUF_NONE;
	struct type type;
	char text[TYPE_TEXT];

	(void)state;
	for (int t = 0; t < ALL_TYPES; t++) {
		buf_clear(&name);
		type_print(&name, typed(all_types[t]));
		assert_string_equal(name.at, all_types[t]);
		assert_true(strlen(type_wants(typed(all_types[t]), text)) > 3);
		for (int u = 0; u < ALL_TYPES; u++)
			assert_int_equal(
				type_equal(typed(all_types[t]), typed(all_types[u])), t == u);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (!type_parse(&type, bad[i], strlen(bad[i])))
			fail_msg("taken: %s", bad[i]);
	buf_release(&name);
}

static void what_is_printed_is_read(void **state)
{
	static const char *const types[] = {"count", "money", "decimal0", "decimal1", "decimal9",
		"duration", "instant", "date", "period"};
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		const char *name = types[i % 9];
		struct type type = typed(name);
		int64_t number = (int64_t)(seed >> 1 >> (i / 9 % 60)), back;
		if (type.kind == KIND_INSTANT)
			number = number % 253402300799;
		else if (type.kind == KIND_DATE)
			number = number % 2932896;
		else if (type.kind == KIND_PERIOD)
			number = 12 + number % 119000;
		else if (type.kind == KIND_MONEY || type.kind == KIND_DECIMAL)
			number = i % 2 ? -number : number;
		struct buf text = BUF_NONE;
		value_print(&text, type, number);
		if (value_read(type, text.at, text.n, &back) != VALUE_VALID || back != number)
			fail_msg("%s: %lld is %s", name, (long long)number, text.at);
		buf_release(&text);
	}
}

static void canonical_names(void **state)
{
	char name[VOCABULARY_CHARS], other[VOCABULARY_CHARS];
	struct type type;
	size_t n = 0;

	(void)state;
	for (; vocabulary_name(n, name); n++) {
		assert_int_equal(vocabulary_type(name, strlen(name), &type), 0);
		for (size_t m = 0; m < n; m++)
			assert_true(vocabulary_name(m, other) && strcmp(name, other) != 0);
	}
	assert_true(n > 90);
	assert_int_equal(vocabulary_type("nps", 3, &type), 0);
	assert_true(type_equal(type, typed("0-10")));
	assert_int_equal(vocabulary_type("np", 2, &type), -1);
	assert_int_equal(vocabulary_type("", 0, &type), -1);
	assert_int_equal(vocabulary_type("nps csat", 8, &type), -1);
	assert_int_equal(type.kind, KIND_TEXT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers),
		cmocka_unit_test(what_is_no_number),
		cmocka_unit_test(texts_and_lists),
		cmocka_unit_test(nothing_is_missing),
		cmocka_unit_test(types_have_one_name),
		cmocka_unit_test(what_is_printed_is_read),
		cmocka_unit_test(canonical_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
