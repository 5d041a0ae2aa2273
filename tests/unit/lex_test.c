/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/lex.h"

/* The words of a text, as "kind:offset+length" with a blank between. */
static void check_words(const char *text, const char *want)
{
	struct arena arena = {0};
	struct fault fault = {0};
	struct lexer lexer = {.text = text, .arena = &arena, .fault = &fault};
	struct token token;
	struct buf got = BUF_NONE;

	do {
		assert_int_equal(lex_next(&lexer, &token), 0);
		buf_printf(&got, "%d:%u+%u ", (int)token.tok, token.at, token.n);
	} while (token.tok != TOK_END);
	assert_string_equal(got.at, want);
	buf_release(&got);
	arena_release(&arena);
}

static void places(void **state)
{
	(void)state;
	check_words("", "0:0+0 ");
	check_words(" nps>=9 ", "1:1+3 14:4+2 4:6+1 0:8+0 ");
	check_words("a@b&&!c", "1:0+3 7:3+2 8:5+1 1:6+1 0:7+0 ");
	check_words("'x''y' `z`", "3:0+6 2:7+3 0:10+0 ");
	check_words("2.5h-.5", "5:0+4 18:4+1 4:5+2 0:7+0 ");
	check_words("f(a,b)==c", "1:0+1 21:1+1 1:2+1 23:3+1 1:4+1 22:5+1 9:6+2 1:8+1 0:9+0 ");
}

static struct token first(const char *text, struct arena *arena)
{
	struct fault fault;
	struct lexer lexer = {.text = text, .arena = arena, .fault = &fault};
	struct token token;

	assert_int_equal(lex_next(&lexer, &token), 0);
	return token;
}

static void quotes(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(first("'it''s'", &arena).text.at, "it's");
	assert_string_equal(first("''''", &arena).text.at, "'");
	assert_string_equal(first("''", &arena).text.at, "");
	assert_string_equal(first("`a``b`", &arena).text.at, "a`b");
	assert_string_equal(first("\"a\"\"b c\"", &arena).text.at, "a\"b c");
	assert_string_equal(first("'\"`'", &arena).text.at, "\"`");
	arena_release(&arena);
}

static void numbers(void **state)
{
	struct arena arena = {0};
	struct token token = first("12.3400", &arena);

	(void)state;
	assert_true(token.number == 1234 && token.scale == 2);
	token = first("9.0", &arena);
	assert_true(token.number == 9 && token.scale == 0);
	token = first("1.5h", &arena);
	assert_true(token.tok == TOK_DURATION && token.number == 5400);
	token = first("2d", &arena);
	assert_true(token.number == 172800);
	arena_release(&arena);
}

static void number_bytes(void **state)
{
	wide number;
	int scale;

	(void)state;
	assert_int_equal(lex_number("", 0, &number, &scale), -1);
	assert_int_equal(lex_number("1.", 2, &number, &scale), -1);
	assert_int_equal(lex_number("1.2.3", 5, &number, &scale), -1);
	assert_int_equal(lex_number("-1", 2, &number, &scale), -1);
	assert_int_equal(lex_number("1e3", 3, &number, &scale), -1);
	assert_int_equal(lex_number("1000000000000000000", 19, &number, &scale), -1);
	assert_int_equal(lex_number("999999999999999999", 18, &number, &scale), 0);
	assert_true(number == 999999999999999999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places),
		cmocka_unit_test(quotes),
		cmocka_unit_test(numbers),
		cmocka_unit_test(number_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
