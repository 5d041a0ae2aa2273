/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/glyph.h"
#include "draw/texts.h"

#include <stdbool.h>
#include <string.h>

static bool has_slot(const char *text, char digit)
{
	const char slot[] = {'{', digit, '}', '\0'};

	return strstr(text, slot) != NULL;
}

/* Every language has every text, with the same slots as the English one. */
static void complete(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++)
		for (int key = TEXT_NONE + 1; key < TEXTS; key++) {
			const char *text = text_of((enum language)l, (enum text)key);
			const char *english = text_of(LANGUAGE_EN, (enum text)key);

			if (!text || !text[0])
				fail_msg("%s lacks text %d (%s)", language_tag((enum language)l),
					key, english ? english : "not in English either");
			for (char digit = '1'; digit <= '9'; digit++)
				if (has_slot(text, digit) != has_slot(english, digit))
					fail_msg("%s: slot {%c} differs: %s",
						language_tag((enum language)l), digit, text);
		}
}

/* No text of ours needs the cleaning that texts from data get. */
static void clean(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++)
		for (int key = 0; key < TEXTS; key++) {
			struct buf buf = BUF_NONE;
			const char *text = text_of((enum language)l, (enum text)key);

			glyph_clean(&buf, text, strlen(text));
			assert_string_equal(buf.at, text);
			buf_release(&buf);
		}
}

static void fill(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	text_fill(&buf, LANGUAGE_EN, TEXT_TARGET, (const char *[]){"90 %", NULL});
	assert_string_equal(buf.at, "target 90 %");
	buf_clear(&buf);
	text_fill(&buf, LANGUAGE_EN, TEXT_TARGET, (const char *[]){"{1}", NULL});
	assert_string_equal(buf.at, "target {1}");
	buf_clear(&buf);
	text_fill(&buf, LANGUAGE_EN, TEXT_TARGET, (const char *[]){NULL});
	assert_string_equal(buf.at, "target {1}");
	buf_release(&buf);
}

/* One and more are other words; both texts of a choice are whole in every language. */
static void number(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	text_fill(&buf, LANGUAGE_EN, TEXT_PROMISE_SAYS_OPEN, (const char *[]){"1", NULL});
	assert_string_equal(buf.at, "1 more is still open.");
	buf_clear(&buf);
	text_fill(&buf, LANGUAGE_EN, TEXT_PROMISE_SAYS_OPEN, (const char *[]){"21", NULL});
	assert_string_equal(buf.at, "21 more are still open.");
	buf_release(&buf);
	for (int l = 0; l < LANGUAGES; l++)
		for (int key = 0; key < TEXTS; key++)
			for (const char *at = text_of((enum language)l, (enum text)key); (at = strchr(at, '{')); at++) {
				const char *end = strchr(at, '}'), *bar = strchr(at, '|');
				if (!end || !bar || bar > end)
					continue;
				assert_ptr_equal(bar, at + 2);
				bar = memchr(bar + 1, '|', (size_t)(end - bar - 1));
				assert_non_null(bar);
				assert_null(memchr(at + 1, '{', (size_t)(end - at - 1)));
			}
}

static void tags(void **state)
{
	enum language language;

	(void)state;
	for (int l = 0; l < LANGUAGES; l++) {
		assert_int_equal(language_parse(language_tag((enum language)l), &language), 0);
		assert_int_equal(language, l);
	}
	assert_int_equal(language_parse("zh", &language), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(complete),
		cmocka_unit_test(clean),
		cmocka_unit_test(fill), cmocka_unit_test(number),
		cmocka_unit_test(tags),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
