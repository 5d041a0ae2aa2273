/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/glyph.h"

#include <string.h>

#define WIDTH(text) glyph_width(text, strlen(text))

static void widths(void **state)
{
	(void)state;
	assert_int_equal(WIDTH(""), 0);
	assert_int_equal(WIDTH("abc"), 3);
	assert_int_equal(WIDTH("服务"), 4);
	assert_int_equal(WIDTH("ｗ"), 2);
	assert_int_equal(WIDTH("한"), 2);
	assert_int_equal(WIDTH("e\xCC\x81"), 1);
	assert_int_equal(WIDTH("🎉"), 2);
	assert_int_equal(WIDTH("…·–"), 3);
	assert_int_equal(WIDTH("\xFF\xC3"), 2);
}

static void decode(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		uint32_t code;
		size_t used;
	} cases[] = {
		{"a", 1, 'a', 1},
		{"\xC3\xA9", 2, 0xE9, 2},
		{"\xC3", 1, GLYPH_BAD, 1},
		{"\xC0\x80", 2, GLYPH_BAD, 1},         /* overlong */
		{"\xED\xA0\x80", 3, GLYPH_BAD, 1},     /* surrogate */
		{"\xF4\x90\x80\x80", 4, GLYPH_BAD, 1}, /* above U+10FFFF */
		{"\xE0\x80\x80", 3, GLYPH_BAD, 1},
		{"\xF0\x9F\x8E\x89", 4, 0x1F389, 4},
		{"\xE6\x9C", 2, GLYPH_BAD, 1},
		{"\x80", 1, GLYPH_BAD, 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		size_t used;
		assert_int_equal(glyph_next(cases[i].bytes, cases[i].n, &used), cases[i].code);
		assert_int_equal(used, cases[i].used);
	}
}

static void cleaned(const char *text, const char *want)
{
	struct buf buf = BUF_NONE;

	glyph_clean(&buf, text, strlen(text));
	assert_string_equal(buf.at, want);
	buf_release(&buf);
}

static void clean(void **state)
{
	(void)state;
	cleaned("a b", "a b");
	cleaned("a\tb\nc\rd", "a b c d");
	cleaned("\x1b[31m", "\xEF\xBF\xBD[31m");
	cleaned("\xE2\x80\xAE"
		"exe",
		"\xEF\xBF\xBD"
		"exe");                          /* right-to-left override */
	cleaned("\xEE\x80\x80", "\xEF\xBF\xBD"); /* private use */
	cleaned("\xC2\x85", "\xEF\xBF\xBD");     /* C1 control */
	cleaned("\xFF", "\xEF\xBF\xBD");
	cleaned("服务", "服务");
}

static void cut_to(const char *text, size_t columns, const char *want)
{
	struct buf buf = BUF_NONE;

	buf_puts(&buf, "<");
	glyph_cut(&buf, text, strlen(text), columns);
	assert_string_equal(buf.at + 1, want);
	assert_true(glyph_width(buf.at + 1, buf.n - 1) <= columns);
	buf_release(&buf);
}

static void cut(void **state)
{
	(void)state;
	cut_to("abc", 3, "abc");
	cut_to("abcd", 3, "ab…");
	cut_to("abcd", 1, "…");
	cut_to("服务点", 6, "服务点");
	cut_to("服务点", 5, "服务…");
	cut_to("服务点", 4, "服…");
	cut_to("服", 1, "…");
	cut_to("", 4, "");
	cut_to("e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", 4,
		"e\xCC\x81\xCC\x81\xCC\x81\xCC\x81"); /* a pile of marks */
}

static void cjk(void **state)
{
	(void)state;
	assert_true(glyph_cjk("a服", 4));
	assert_false(glyph_cjk("caf\xC3\xA9", 5));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(widths),
		cmocka_unit_test(decode),
		cmocka_unit_test(clean),
		cmocka_unit_test(cut),
		cmocka_unit_test(cjk),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
