/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "label/codebook.h"

#include <string.h>

static void check_wrong(const char *text, uint64_t line, const char *column, const char *says)
{
	struct codebook book;
	struct fault fault;

	if (codebook_text(&book, "b.csv", text, strlen(text), &fault) == 0)
		fail_msg("accepted: %s", text);
	assert_string_equal(fault.file, "b.csv");
	if (fault.line != line || strcmp(fault.column, column) != 0 || !strstr(fault.text, says))
		fail_msg("%s\n\"%s:%llu: %s: %s\", not %llu, %s, %s", text, fault.file, (unsigned long long)fault.line,
			fault.column, fault.text, (unsigned long long)line, column, says);
	codebook_release(&book);
}

static void mistakes(void **state)
{
	(void)state;
	check_wrong("code\na\n", 1, "", "has no column \"pattern\"");
	check_wrong("code,patern\na,b\n", 1, "", "did you mean \"pattern\"");
	check_wrong("code,pattern,code\na,b,c\n", 1, "", "two columns");
	check_wrong("code,pattern\n", 1, "", "has no rows");
	check_wrong("code,pattern\na,b,c\n", 2, "", "3 fields, the header has 2");
	check_wrong("code,pattern\na,b\n,c\n", 3, "code", "empty");
	check_wrong("code,pattern\na|b,c\n", 2, "code", "cannot hold |");
	check_wrong("code,pattern\na,\n", 2, "pattern", "is empty");
	check_wrong("code,pattern\na,x|\n", 2, "pattern", "matches nothing at all");
	check_wrong("code,pattern\na,慢(\n", 2, "pattern", "missing closing parenthesis at character 3");
	check_wrong("code,pattern\na,\\C\n", 2, "pattern", "bad pattern");
	check_wrong("code,pattern,unless\na,x,[\n", 2, "unless", "bad pattern");
	check_wrong("code,pattern,flags\na,b,z\n", 2, "flags", "these are: i (any case)");
	check_wrong("code,pattern,score\na,b,1.5\n", 2, "score", "whole number from -99 to 99");
	check_wrong("code,pattern,score\na,b,-\n", 2, "score", "whole number");
	check_wrong("code,pattern\na,b\nc,d\na,b\n", 4, "pattern", "the same row as in line 2");
	check_wrong("code,pattern,example\na,b,b|c\n", 2, "example", "does not hit \"c\"");
	check_wrong("code,pattern,counterexample\na,b,ab\n", 2, "counterexample", "hits \"ab\"");
}

static void unknown_book(void **state)
{
	struct codebook book;
	struct fault fault;

	(void)state;
	assert_int_equal(codebook_read(&book, "topcs", &fault), -1);
	assert_non_null(strstr(fault.text, "did you mean \"topics\""));
	codebook_release(&book);
	assert_int_equal(codebook_read(&book, "./topics", &fault), -1); /* a path: there is no such file */
	assert_non_null(strstr(fault.text, "No such file"));
	codebook_release(&book);
}

/* Reading a book tries its examples; each row of a shipped book has some. */
static void shipped_books(void **state)
{
	uint32_t books = 0;

	(void)state;
	for (const struct shipped *it = label_codes; it->name; it++, books++) {
		struct codebook book;
		struct fault fault;
		if (codebook_text(&book, it->name, it->text, it->n, &fault))
			fail_msg("%s:%llu: %s: %s", it->name, (unsigned long long)fault.line, fault.column, fault.text);
		if (book.examples != book.rules)
			fail_msg("%s: %u of %u rows have an example", it->name, book.examples, book.rules);
		assert_true(needles_always(book.needles) * 4 <= book.rules);
		codebook_release(&book);
	}
	assert_true(books >= 4);
}

static int hits(const char *row, const char *text)
{
	struct codebook book;
	struct hitter hitter;
	struct fault fault;
	struct buf table = BUF_NONE;
	struct hit hit;

	buf_printf(&table, "code,pattern,flags,unless\na,%s\n", row);
	if (codebook_text(&book, "b.csv", table.at, table.n, &fault))
		fail_msg("%s: %s", row, fault.text);
	hitter_open(&hitter);
	int found = hitter_finds(&hitter, &book.rule[0], text, strlen(text), &hit, &fault);
	hitter_close(&hitter);
	codebook_release(&book);
	buf_release(&table);
	return found;
}

static void flags(void **state)
{
	(void)state;
	assert_int_equal(hits("late,,", "Late"), 0);
	assert_int_equal(hits("late,i,", "LATE"), 1);
	assert_int_equal(hits("late,w,", "chocolate, later"), 0);
	assert_int_equal(hits("late|slow,w,", "too slow."), 1);
	assert_int_equal(hits("caf\xc3\xa9,iw,", "CAF\xc3\x89!"), 1);
	assert_int_equal(hits("慢,,", "\xff慢\xff"), 1); /* bytes that are no UTF-8 hide nothing else */
}

static void unless(void **state)
{
	(void)state;
	assert_int_equal(hits("late,i,not|never", "It was never late"), 0);
	assert_int_equal(hits("late,i,not|never", "Never again: it was late"), 1); /* another clause */
	assert_int_equal(hits("late,i,not|never", "never late, but today late"), 1); /* the second place */
	assert_int_equal(hits("慢,,不", "一点不慢"), 0);
	assert_int_equal(hits("慢,,不", "味道不好，送餐慢"), 1);
	assert_int_equal(hits("慢,,不", "味道不好。慢"), 1);
	assert_int_equal(hits("late,,late again", "late again"), 0); /* what matched is part of it */
	assert_int_equal(hits("cheap,,3.5", "for 3.5 it is cheap"), 0); /* no clause ends between digits */
	assert_int_equal(hits("x,,a", "a.........................................x"), 1);
	assert_int_equal(hits("x,,a", "a_________________________________________x"), 1); /* 41 characters off */
	assert_int_equal(hits("x,,a", "a_______________________________________x"), 0);
	assert_int_equal(hits("x,,好", "好慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢慢x"), 0);
}

static void runaway(void **state)
{
	char text[4096];
	struct codebook book;
	struct hitter hitter;
	struct fault fault;
	struct hit hit;
	const char table[] = "code,pattern,unless\na,q,\nb,(a+)+$,\nc,b,(a*)*c\n";

	(void)state;
	memset(text, 'a', sizeof(text));
	text[sizeof(text) - 2] = 'b';
	text[sizeof(text) - 1] = '\0';
	assert_int_equal(codebook_text(&book, "b.csv", table, strlen(table), &fault), 0);
	hitter_open(&hitter);
	assert_int_equal(hitter_finds(&hitter, &book.rule[1], text, sizeof(text) - 1, &hit, &fault), -1);
	assert_int_equal(fault.line, 3);
	assert_string_equal(fault.column, "pattern");
	assert_non_null(strstr(fault.text, "limit"));
	hitter_close(&hitter);
	codebook_release(&book);
}

static void names(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(codebook_name("topics", &arena), "topics");
	assert_string_equal(codebook_name("./a.b/my codes.csv", &arena), "my codes");
	assert_string_equal(codebook_name("/x/y", &arena), "y");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mistakes),
		cmocka_unit_test(unknown_book),
		cmocka_unit_test(shipped_books),
		cmocka_unit_test(flags),
		cmocka_unit_test(unless),
		cmocka_unit_test(runaway),
		cmocka_unit_test(names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
