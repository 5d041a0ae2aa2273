/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/rule.h"

#include "stepbench.h"

static const char input[] =
	"id\tspend:money\tyears:count\n1\t1200\t1\n2\t80\t7\n3\t\t\n4\t500\t0\n";

static int open_rules(struct bench *b, const char *rules)
{
	struct step *step = NULL;
	int bad = rule_open(&step, bench_file(b, rules), &b->frame, NULL, &b->fault);

	return bench_step(b, bad, &step);
}

/* The first rule that holds; a missing answer is no; the last takes what is left. */
static void first_wins(void **state)
{
	struct bench *b = bench_open(input);

	(void)state;
	assert_int_equal(open_rules(b, "segment,value,where\n"
				       "worth,high,spend >= 1000\nworth,some,spend >= 100\n"
				       "bond,old,years >= 5\nbond,new,\n"),
		0);
	assert_string_equal(bench_run(b),
		"1\t1200\t1\thigh\tnew\n2\t80\t7\t\told\n3\t\t\t\tnew\n4\t500\t0\tsome\tnew\n");
	assert_string_equal(bench_explain(b),
		"worth=high (line 2)\t1\nworth=some (line 3)\t1\nworth: no rule held\t2\n"
		"bond=old (line 4)\t1\nbond=new (line 5)\t3\nbond: no rule held\t0\n");
	bench_close(b);
}

/* A segment reads one before it, rules of both may alternate, and an input column is replaced. */
static void segments_read_segments(void **state)
{
	struct bench *b = bench_open(input);

	(void)state;
	assert_int_equal(
		open_rules(b,
			"where,note,value,segment\n"
			"spend > 100,,rich,a\n\"a == 'rich' && years > 0\",why,top,b\n,,poor,a\n"
			"\"a == 'poor'\",,low,b\n,,\n\"id in (1, 2)\",,early,id\n"),
		-1);
	assert_string_equal(b->fault.text, "3 fields where the header has 4 (a cell with a comma "
					   "or a quote in it stands in \"double quotes\")");
	bench_close(b);
	b = bench_open(input);
	assert_int_equal(
		open_rules(b,
			"where,note,value,segment\n"
			"spend > 100,,rich,a\n\"a == 'rich' && years > 0\",why,top,b\n,,poor,a\n"
			"\"a == 'poor'\",,low,b\n,,,\n\"id in ('1', '2')\",,early,id\n"),
		0);
	assert_string_equal(bench_run(b), "early\t1200\t1\trich\ttop\nearly\t80\t7\tpoor\tlow\n\t\t"
					  "\tpoor\tlow\n\t500\t0\trich\t\n");
	bench_close(b);
}

/* Types: by name, written, else a category. */
static void types(void **state)
{
	struct bench *b = bench_open(input);

	(void)state;
	assert_int_equal(open_rules(b, "segment,value,where\nproblem,1,spend<100\ngrade:1-5,5,"
				       "years>5\ngrade,4,\nx,a,\n"),
		0);
	assert_int_equal(frame_column(&b->frame, 3)->type.kind, KIND_FLAG);
	assert_int_equal(frame_column(&b->frame, 4)->type.kind, KIND_SCORE);
	assert_int_equal(frame_column(&b->frame, 5)->type.kind, KIND_CATEGORY);
	assert_string_equal(frame_column(&b->frame, 4)->cell, "grade");
	bench_close(b);
}

static void refuses(const char *rules, uint64_t line, const char *column, const char *text)
{
	struct bench *b = bench_open(input);

	assert_int_equal(open_rules(b, rules), -1);
	assert_string_equal(b->fault.text, text);
	assert_int_equal(b->fault.line, line);
	assert_string_equal(b->fault.column, column);
	assert_string_equal(b->fault.file, b->file[1]);
	bench_close(b);
}

static void mistakes(void **state)
{
	(void)state;
	refuses("segment,value\na,b\n", 1, "",
		"no column \"where\"; a rule file begins with the line segment,value,where");
	refuses("segment,value,were\na,b,\n", 1, "",
		"\"were\" is not a column of a rule file (did you mean \"where\"?); these are: "
		"segment value where note");
	refuses("segment,value,where\n", 1, "", "no rule behind the header");
	refuses("segment,value,where\na,b,years>1\n,c,\n", 3, "segment", "names no segment");
	refuses("segment,value,where\na,,years>1\n", 2, "value", "a rule gives a value");
	refuses("segment,value,where\nnps,11,\n", 2, "value", "\"11\" is not a score from 0 to 10");
	refuses("segment,value,where\na:count,1,years>1\na:flag,1,\n", 3, "segment",
		"another type than in line 2");
	refuses("segment,value,where\na,b,years>1\nc,d,\na,b,years>2\n", 4, "value",
		"\"b\" has a rule in line 2 already: one rule a value, conditions joined by ||");
	refuses("segment,value,where\na,b,\na,c,years>1\n", 2, "where",
		"a rule without a condition takes every record that is left: only the last of a "
		"segment can "
		"be one, and line 3 is behind it");
	refuses("segment,value,where\na,b,year>1\n", 2, "where",
		"no column \"year\" (did you mean \"years\"?)\n  year>1\n  ^^^^");
	refuses("segment,value,where\na,b,years\n", 2, "where",
		"true or false is wanted, and this is a number: compare it, as in x > 0\n  years\n "
		" ^^^^^");
	refuses("segment,value,where\na,b,years >\n", 2, "where",
		"a column, a number or a 'text' is wanted here, and here the expression ends\n  "
		"years >\n         ^");
}

static void rings(void **state)
{
	(void)state;
	refuses("segment,value,where\na,b,a == 'b'\n", 2, "where",
		"the segment \"a\" reads itself\n  a == 'b'\n  ^");
	refuses("segment,value,where\na,b,c == 'd'\nc,d,years>1\n", 2, "where",
		"the segment \"c\" is made further down, from line 3 on: its rules must stand "
		"before those of \"a\"\n"
		"  c == 'd'\n  ^");
	refuses("segment,value,where\na,b,c == 'd'\nc,d,years>1 && e == 'f'\ne,f,\"\"\"a\"\" == "
		"'b'\"\n",
		2, "where", "the segments \"a\" and \"c\" read each other\n  c == 'd'\n  ^");
}

/* A chain of segments, each of which reads the next, as deep as the limit lets it. */
static void deep(void **state)
{
	struct bench *b = bench_open(input);
	struct buf rules = BUF_NONE;

	(void)state;
	buf_puts(&rules, "segment,value,where\n");
	for (int i = 0; i < 1000; i++)
		buf_printf(&rules, "s%d,x,s%d == 'x'\n", i, (i + 1) % 1000);
	assert_int_equal(open_rules(b, rules.at), -1);
	assert_string_equal(
		b->fault.text, "the segments \"s0\" and \"s1\" read each other\n  s1 == 'x'\n  ^^");
	buf_puts(&rules, "one,more,\n");
	assert_int_equal(open_rules(b, rules.at), -1);
	assert_string_equal(b->fault.text, "more than 1000 segments");
	buf_release(&rules);
	bench_close(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_wins),
		cmocka_unit_test(segments_read_segments),
		cmocka_unit_test(types),
		cmocka_unit_test(mistakes),
		cmocka_unit_test(rings),
		cmocka_unit_test(deep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
