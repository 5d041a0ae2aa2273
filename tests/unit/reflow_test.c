/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/breadth.h"
#include "draw/reflow.h"
#include "util/buf.h"

#include <string.h>

/* Lines of a text, with '|' between them. */
static void broken(const char *text, double em, const char *want)
{
	struct buf lines = BUF_NONE;

	for (const char *at = text, *next; *at; at = next) {
		size_t n = reflow_line(at, em, &next);

		assert_true(next > at);
		buf_puts(&lines, lines.n ? "|" : "");
		buf_add(&lines, at, n);
	}
	assert_string_equal(lines.at, want);
	buf_release(&lines);
}

static void blanks(void **state)
{
	(void)state;
	broken("", 5, "");
	broken("one two three", 100, "one two three");
	broken("one two three", 4.2, "one two|three");
	broken("one  two", 2, "one|two");
	broken("onetwothree", 2, "one|two|thr|ee");
	broken("m", .1, "m");
}

static void chinese(void **state)
{
	(void)state;
	broken("期望与体验", 2, "期望|与体|验");
	broken("期望，体验", 2, "期|望，|体验");  /* no comma begins a line */
	broken("期（望）体验", 2, "期|（望|）体|验"); /* too narrow to keep all of it */
	broken("期（望）体验", 3, "期|（望）|体验");
	broken("体验2分", 3, "体验|2分");           /* a number keeps its unit */
	broken("“期望”与“体验”", 4.5, "“期望”与|“体验”");
}

static void numbers(void **state)
{
	(void)state;
	broken("kept 12.3 % of", 4, "kept|12.3 %|of");
	broken("customers, n 1624.", 7.4, "customers,|n 1624.");
}

static void least(void **state)
{
	(void)state;
	assert_true(reflow_least("one three two") == breadth_of("three", 5));
	assert_true(reflow_least("期望，") == 2); /* the comma and what stands before it */
	assert_true(reflow_least("") == 0);
	assert_int_equal(reflow_count("one two three", 4.2), 2);
	assert_int_equal(reflow_count("", 4), 1);
}

static void breadths(void **state)
{
	struct buf cut = BUF_NONE;

	(void)state;
	assert_true(breadth_of("期望", strlen("期望")) == 2);
	assert_true(breadth_of("i", 1) < breadth_of("W", 1));
	assert_true(breadth_of("e\xCC\x81", 3) == breadth_of("e", 1));
	assert_true(breadth_of("\xFF", 1) > 1); /* broken bytes stand as U+FFFD */
	breadth_cut(&cut, "expectation", 11, 4);
	assert_string_equal(cut.at, "expe…");
	assert_true(breadth_of(cut.at, cut.n) <= 4);
	buf_clear(&cut);
	breadth_cut(&cut, "a bc", 4, 1.9);
	assert_string_equal(cut.at, "a…");
	buf_release(&cut);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(blanks), cmocka_unit_test(chinese),
		cmocka_unit_test(numbers), cmocka_unit_test(least), cmocka_unit_test(breadths)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
