/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

static int collect(void *context, const char *line, size_t n, struct fault *fault)
{
	(void)fault;
	buf_add(context, line, n);
	return 0;
}

/* Lines are key, instant (a minute past the hour given), event, value. */
static void add(struct fold *fold, const char *key, int hour, const char *event, const char *value)
{
	struct buf line = BUF_NONE;
	struct fault fault;

	buf_printf(&line, "%s\t2026-01-01T%02d:01:00Z\t%s\t%s\n", key, hour, event, value);
	assert_int_equal(fold_take(fold, line.at, line.n, &fault), 0);
	buf_release(&line);
}

static void all_kinds(void **state)
{
	struct fold_value values[] = {{3, FOLD_FIRST}, {3, FOLD_LAST}};
	struct fold_watch watches[] = {
		{2, "a", FOLD_DOES_FIRST, 0},
		{2, "a|b", FOLD_DOES_LAST, 0},
		{2, "*", FOLD_DOES_COUNT, 0},
		{2, "p", FOLD_DOES_PAUSE, 0},
		{2, "r", FOLD_DOES_END, 3},
		{3, "*", FOLD_DOES_CHANGES, 0},
		{2, "b", FOLD_DOES_LEFT, 0},
		{3, "x\\|y", FOLD_DOES_FLAG, 0},
	};
	struct fold_plan plan = {.width = 4, .key = 0, .at = 1, .value = values, .values = 2,
		.watch = watches, .watches = 8};
	struct fold *fold = fold_open(&plan);
	struct buf out = BUF_NONE;
	struct fault fault;

	(void)state;
	add(fold, "k", 9, "b", "v");
	add(fold, "k", 3, "p", "");
	add(fold, "l", 1, "p", "x|y");
	add(fold, "k", 5, "r", "w");
	add(fold, "k", 2, "a", "u");
	add(fold, "k", 4, "p", "u");
	add(fold, "k", 10, "c", "v");
	add(fold, "l", 6, "a", "");
	assert_int_equal(fold_cases(fold, collect, &out, &fault), 0);
	assert_string_equal(out.at,
		"k\t2026-01-01T02:01:00Z\t2026-01-01T10:01:00Z\tu\tv\t2026-01-01T02:01:00Z\t"
		"2026-01-01T09:01:00Z\t6\t2026-01-01T03:01:00Z/2026-01-01T05:01:00Z\t2\t1\t0\n"
		"l\t2026-01-01T01:01:00Z\t2026-01-01T06:01:00Z\tx|y\tx|y\t2026-01-01T06:01:00Z\t"
		"2026-01-01T06:01:00Z\t2\t2026-01-01T01:01:00Z/2026-01-01T06:01:00Z\t0\t0\t1\n");
	struct fold_counts counts = fold_count(fold);
	assert_int_equal(counts.cases, 2);
	assert_int_equal(counts.events, 8);
	assert_int_equal(counts.unended, 1);
	fold_close(fold);
	buf_release(&out);
}

/* Without :end rows any other event ends a pause; a pause of no length is none. */
static void pauses_that_others_end(void **state)
{
	struct fold_watch watches[] = {{2, "p|q", FOLD_DOES_PAUSE, 0}};
	struct fold_plan plan = {
		.width = 4, .key = 0, .at = 1, .watch = watches, .watches = 1};
	struct fold *fold = fold_open(&plan);
	struct buf out = BUF_NONE;
	struct fault fault;

	(void)state;
	add(fold, "k", 1, "p", "");
	add(fold, "k", 2, "q", "");
	add(fold, "k", 3, "a", "");
	add(fold, "k", 3, "p", "");
	add(fold, "k", 3, "b", "");
	add(fold, "k", 4, "p", "");
	assert_int_equal(fold_cases(fold, collect, &out, &fault), 0);
	assert_string_equal(out.at, "k\t2026-01-01T01:01:00Z\t2026-01-01T04:01:00Z\t"
				    "2026-01-01T01:01:00Z/2026-01-01T03:01:00Z\n");
	assert_int_equal(fold_count(fold).unended, 1);
	fold_close(fold);
	buf_release(&out);
}

static void rules_of_names(void **state)
{
	size_t n;

	(void)state;
	assert_int_equal(foldrule_split("closed_at:last", &n), FOLD_LAST);
	assert_int_equal(n, 9);
	assert_int_equal(foldrule_split("closed_at", &n), FOLD_NONE);
	assert_int_equal(n, 9);
	assert_int_equal(foldrule_split(":last", &n), FOLD_NONE);
	assert_int_equal(foldrule_split("x:last:text", &n), FOLD_NONE);
	assert_int_equal(n, 11);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_kinds),
		cmocka_unit_test(pauses_that_others_end),
		cmocka_unit_test(rules_of_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
