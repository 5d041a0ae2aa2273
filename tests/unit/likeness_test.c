/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts that people take for the same, and the lists of answers that are compared so.
 */
#include "intake/likeness.h"
#include "intake/span.h"
#include "intake/wordlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void alike(void **state)
{
	(void)state;
	assert_true(likeness_same("  Very\n satisfied ", "ｖｅｒｙ　SATISFIED"));
	assert_true(likeness_same("Don\xe2\x80\x99t know", "don't\xc2\xa0know"));
	assert_true(likeness_same("", " \t"));
	assert_false(likeness_same("满意", "滿意"));
	assert_false(likeness_same("ab", "a b"));
	assert_true(likeness_same("\xef\xbc", "\xef\xbc"));
}

/* Every list: words in their plain form, none twice, a number or a mark behind each. */
static void lists(void **state)
{
	struct buf word = BUF_NONE, value = BUF_NONE;
	struct fault fault;
	const char *at;

	(void)state;
	for (size_t i = 0; wordlist_name(i); i++) {
		struct buf seen = BUF_NONE;
		size_t words = 0;
		assert_int_equal(wordlist_find(wordlist_name(i), &at, &fault), 0);
		for (buf_byte(&seen, '\n'); wordlist_next(&at, &word, &value); words++) {
			struct buf line = BUF_NONE;
			buf_printf(&line, "\n%s\n", word.at);
			assert_true(word.n > 0 && value.n > 0);
			assert_null(strstr(seen.at, line.at));
			buf_puts(&seen, line.at + 1);
			buf_release(&line);
		}
		assert_true(words >= 10 && *at == '\0');
		buf_release(&seen);
	}
	assert_int_equal(wordlist_find("satisfied-6", &at, &fault), -1);
	buf_release(&word);
	buf_release(&value);
}

static void spans(void **state)
{
	int64_t s;

	(void)state;
	assert_int_equal(span_read("%H:%M:%S", " 100:02:03 ", 11, &s), 0);
	assert_int_equal(s, 360123);
	assert_int_equal(span_read("%M", "0.0083", 6, &s), 0);
	assert_int_equal(s, 0);
	assert_int_equal(span_read("%M", "0.0084", 6, &s), 0);
	assert_int_equal(s, 1);
	assert_int_equal(span_read("%D", "999999999", 9, &s), 0);
	assert_int_equal(s, INT64_C(86399999913600));
	assert_int_equal(span_read("%M", "-1", 2, &s), -1);
	assert_int_equal(span_read("%M", "1.", 2, &s), -1);
	assert_int_equal(span_read("%M", "", 0, &s), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(alike), cmocka_unit_test(lists), cmocka_unit_test(spans)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
