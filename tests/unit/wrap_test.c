/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/glyph.h"
#include "draw/wrap.h"
#include "util/buf.h"

#include <string.h>

/* Lines with a bar between them. */
static void wrapped(const char *text, size_t columns, const char *want)
{
	struct buf lines = BUF_NONE;

	for (const char *at = text, *next; *at; at = next) {
		size_t n = wrap_line(at, columns, &next);

		buf_puts(&lines, lines.n ? "|" : "");
		buf_add(&lines, at, n);
		assert_true(glyph_width(at, n) <= columns || columns < 2);
		assert_true(next > at);
	}
	assert_string_equal(lines.n ? lines.at : "", want);
	buf_release(&lines);
}

static void words(void **state)
{
	(void)state;
	wrapped("", 10, "");
	wrapped("one two", 7, "one two");
	wrapped("one two", 6, "one|two");
	wrapped("one  two three", 8, "one  two|three");
	wrapped("one   two", 4, "one|two");
	wrapped("unbroken", 3, "unb|rok|en");
	assert_int_equal(wrap_count("one two three", 5), 3);
	assert_int_equal(wrap_count("", 5), 0);
}

static void wide(void **state)
{
	(void)state;
	wrapped("横线：区间", 5, "横|线：|区间"); /* the colon stays with its word */
	wrapped("（甲）乙丙", 6, "（甲）|乙丙");
	wrapped("甲（乙）", 6, "甲|（乙）");
	wrapped("评价 n 12 份", 8, "评价 n|12 份");
	wrapped("甲", 1, "甲"); /* no room at all: a character still */
	wrapped("e\xCC\x81", 1, "e\xCC\x81");
	wrapped("\xFF\xFF\xFF", 2, "\xFF\xFF|\xFF");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(wide),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
