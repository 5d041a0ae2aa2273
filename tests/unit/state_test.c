/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States are read as they were written, join in any order to the same bytes, and are refused when
 * they are cut, altered, of another kind or counted already.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char hash[3][33] = {"00000000000000000000000000000000",
	"11111111111111111111111111111111", "abcdefabcdefabcdefabcdefabcdefab"};

static struct fault fault;

static void join_cell(struct state *state, size_t table, const char *key, uint32_t cell, wide value)
{
	assert_int_equal(
		book_join(&state->section[0].book, table, key, strlen(key), cell, value, &fault),
		0);
}

static struct state begin(int part)
{
	struct state state;
	char name[] = "part 0\t";

	state_init(&state);
	opt_list_add(&state.group, "region");
	opt_list_add(&state.group, "a\tb\\");
	state.by = "month";
	state.zone = "Asia/Shanghai";
	name[5] = (char)('0' + part);
	state_part(&state, name, hash[part], (uint64_t)part + 1);
	opt_list_add(&state_section(&state, "gap")->setting, "box=2");
	return state;
}

/* Part 0, 1 or 2 of a count: tables, keys and cells come in another order in each. */
static struct state sample(int part)
{
	static const char *const keys[3][2] = {{"east\tx\t2026-05", "west\t\t"},
		{"west\t\t", "\t\t"}, {"\t\\t\t2026-06", "east\tx\t2026-05"}};
	struct state state = begin(part);
	struct table joint = {.item = part == 1 ? "b\n" : "a", .form = {0, 1, 7, -3}, .counts = 20};
	struct table wides = {.item = "all",
		.form = {4},
		.counts = 2,
		.wides = 4,
		.op = {OP_SUM, OP_MIN, OP_MAX, OP_OR}};
	struct table keyed = {.form = {9}, .counts = 3};
	size_t second = part == 2 ? book_table(&state.section[0].book, &keyed) : 0;
	size_t first = book_table(&state.section[0].book, part == 0 ? &joint : &wides);
	size_t last = book_table(&state.section[0].book, part == 0 ? &wides : &joint);
	size_t sums = part == 0 ? last : first, counts = part == 0 ? first : last;

	for (int k = 1; k >= 0; k--) {
		join_cell(&state, counts, keys[part][k], 19 - (uint32_t)part, 5 + part);
		join_cell(&state, counts, keys[part][k], 3, 1);
		join_cell(&state, sums, keys[part][k], 1, 2);
		join_cell(&state, sums, keys[part][k], 2, part - 1); /* -1, 0 and 1: cancels out */
		join_cell(&state, sums, keys[part][k], 3, 7 - part);
		join_cell(&state, sums, keys[part][k], 4, WIDE_MAX - part);
		join_cell(&state, sums, keys[part][k], 5, (wide)1 << (40 + part));
	}
	if (part == 2)
		join_cell(&state, second, "east\tx\t2026-05\titem", 2, 1);
	return state;
}

static struct buf written(const struct state *state)
{
	struct buf out = BUF_NONE;

	state_write(state, &out);
	return out;
}

static void assert_text(struct buf *have, const struct buf *want)
{
	assert_string_equal(have->at, want->at);
	assert_int_equal(have->n, want->n);
	buf_release(have);
}

static void what_is_written_is_read(void **unused)
{
	(void)unused;
	for (int part = 0; part < 3; part++) {
		struct state state = sample(part), again;
		struct buf first = written(&state);

		state_init(&again);
		assert_int_equal(state_read(&again, first.at, first.n, "test", &fault), 0);
		struct buf second = written(&again);
		assert_text(&second, &first);
		assert_string_equal(again.group.at[1], "a\tb\\");
		assert_string_equal(again.zone, "Asia/Shanghai");
		assert_string_equal(again.section[0].setting.at[0], "box=2");
		assert_int_equal(again.part[0].records, part + 1);
		state_release(&state);
		state_release(&again);
		buf_release(&first);
	}
}

static void any_order_gives_the_same_bytes(void **unused)
{
	static const int order[6][3] = {
		{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
	struct buf want = BUF_NONE;

	(void)unused;
	for (int o = 0; o < 6; o++) {
		struct state all;
		state_init(&all);
		for (int i = 0; i < 3; i++) {
			struct state one = sample(order[o][i]);
			assert_int_equal(state_join(&all, &one, "test", false, &fault), 0);
			state_release(&one);
		}
		struct buf have = written(&all);
		if (o == 0)
			buf_add(&want, have.at, have.n);
		assert_text(&have, &want);
		state_release(&all);
	}
	assert_non_null(strstr(want.at, "east\tx\t2026-05\t"));
	buf_release(&want);
}

/* A sum that came to 0 by way of other numbers is no cell, as when nothing was added. */
static void sums_that_cancel_out_leave_nothing(void **unused)
{
	struct table shape = {.item = "a", .counts = 1, .wides = 1, .op = {OP_SUM}};
	struct state state = begin(0), none = begin(0);

	(void)unused;
	book_table(&state.section[0].book, &shape);
	book_table(&none.section[0].book, &shape);
	for (int i = -5; i <= 5; i++)
		join_cell(&state, 0, "x\ty\tz", 1, i);
	struct buf have = written(&state), want = written(&none);
	assert_text(&have, &want);
	buf_release(&want);
	state_release(&state);
	state_release(&none);
}

/* The second state is refused for a reason that names `word`. */
static void refuse(struct state *first, struct state *second, const char *word)
{
	struct state all;

	state_init(&all);
	assert_int_equal(state_join(&all, first, "one", false, &fault), 0);
	assert_int_equal(state_join(&all, second, "two", false, &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	assert_string_equal(fault.file, "two");
	if (!strstr(fault.text, word))
		fail_msg("no \"%s\" in \"%s\"", word, fault.text);
	state_release(&all);
	state_release(first);
	state_release(second);
}

static void other_kinds_are_refused(void **unused)
{
	struct state a = begin(0), b = begin(1);
	struct table shape = {.item = "a", .form = {0, 1, 7}, .counts = 9};

	(void)unused;
	opt_list_add(&b.group, "third");
	refuse(&a, &b, "group column");
	a = begin(0), b = begin(1);
	b.group.at[0] = "country";
	refuse(&a, &b, "\"country\"");
	a = begin(0), b = begin(1);
	b.by = "week";
	refuse(&a, &b, "period");
	a = begin(0), b = begin(1);
	b.zone = "UTC";
	refuse(&a, &b, "time zone");
	a = begin(0), b = begin(1);
	b.as_of = "2026-05-13T00:00:00Z";
	refuse(&a, &b, "--as-of");
	a = begin(0), b = begin(1);
	b.items = "x";
	refuse(&a, &b, "items table");
	a = begin(0), b = begin(1);
	b.section[0].setting.at[0] = "box=3";
	refuse(&a, &b, "setting");
	a = begin(0), b = begin(1);
	opt_list_add(&b.section[0].setting, "more=1");
	refuse(&a, &b, "setting");
	a = begin(0), b = begin(1);
	b.section[0].analysis = "scores";
	refuse(&a, &b, "analysis");
	a = begin(0), b = begin(1);
	state_section(&b, "scores");
	refuse(&a, &b, "other analyses");
	a = begin(0), b = begin(1);
	book_table(&a.section[0].book, &shape);
	shape.form[2] = 5;
	book_table(&b.section[0].book, &shape);
	refuse(&a, &b, "another scale");
}

static void a_part_twice_is_refused_unless_again(void **unused)
{
	struct state a = begin(1), b = begin(1), all;

	(void)unused;
	b.part[0].name = "another name";
	refuse(&a, &b, "is in already");
	a = begin(1);
	state_init(&all);
	assert_int_equal(state_join(&all, &a, "one", false, &fault), 0);
	assert_int_equal(state_join(&all, &a, "one", true, &fault), 0);
	assert_int_equal(all.parts, 2);
	state_release(&all);
	a.part[0].records = 0; /* empty files are all alike */
	state_init(&all);
	assert_int_equal(state_join(&all, &a, "one", false, &fault), 0);
	assert_int_equal(state_join(&all, &a, "one", false, &fault), 0);
	state_release(&all);
	state_release(&a);
}

static void a_sum_that_does_not_fit_is_a_fault(void **unused)
{
	struct table shape = {.item = "a", .wides = 1, .op = {OP_SUM}};
	struct state a = begin(0), b = begin(1);

	(void)unused;
	book_table(&a.section[0].book, &shape);
	book_table(&b.section[0].book, &shape);
	join_cell(&a, 0, "x\ty\tz", 0, WIDE_MAX);
	join_cell(&b, 0, "x\ty\tz", 0, 1);
	refuse(&a, &b, "128 bits");
}

static int read_bytes(const char *bytes, size_t n)
{
	struct state state;
	char *copy = malloc(n + 1);

	memcpy(copy, bytes, n);
	copy = realloc(copy, n ? n : 1); /* a look beyond the end is caught by a sanitizer */
	state_init(&state);
	int result = state_read(&state, copy, n, "test", &fault);
	state_release(&state);
	free(copy);
	return result;
}

static void a_state_cut_anywhere_is_refused(void **unused)
{
	struct state state = sample(2);
	struct buf text = written(&state);

	(void)unused;
	for (size_t n = 0; n < text.n; n++) {
		assert_int_equal(read_bytes(text.at, n), -1);
		assert_int_equal(fault.kind, FAULT_INPUT);
		assert_string_equal(fault.file, "test");
	}
	assert_int_equal(read_bytes(text.at, text.n), 0);
	buf_byte(&text, '\n');
	assert_int_equal(read_bytes(text.at, text.n), -1);
	state_release(&state);
	buf_release(&text);
}

/* Lines taken out or doubled: a state says how many rows it has, and each thing once. */
static void a_line_too_few_or_too_many_is_refused(void **unused)
{
	struct state state = sample(2);
	struct buf text = written(&state), other = BUF_NONE;

	(void)unused;
	for (size_t from = 0, to; from < text.n; from = to) {
		to = (size_t)(strchr(text.at + from, '\n') - text.at) + 1;
		bool part = strncmp(text.at + from, "!part", 5) == 0;
		buf_clear(&other);
		buf_add(&other, text.at, from);
		buf_add(&other, text.at + to, text.n - to);
		if (read_bytes(other.at, other.n) != (part ? 0 : -1))
			fail_msg("without the line %.*s", (int)(to - from), text.at + from);
		buf_clear(&other);
		buf_add(&other, text.at, to);
		buf_add(&other, text.at + from, text.n - from);
		if (read_bytes(other.at, other.n) != (part ? 0 : -1))
			fail_msg("with the line %.*s twice", (int)(to - from), text.at + from);
	}
	state_release(&state);
	buf_release(&text);
	buf_release(&other);
}

#define HEAD "!ce-state\t1\n!groups\n!by\t\t\n!as-of\t\n!items\t\n"
#define TABLE "!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0 0\t4\t+\n"

static void hostile_lines_are_refused(void **unused)
{
	static const char *const good[] = {
		HEAD TABLE "0\t\t0=1 4=-5\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t3=9223372036854775807\n!end\t1\n!done\n",
		HEAD TABLE "!end\t0\n!done\n",
	};
	static const char *const bad[] = {
		"",
		"\n",
		"x",
		"!ce-state\t2\n!done\n",
		"!ce-state\tx\n",
		"!ce-state\t0\n",
		"!ce-state\n",
		HEAD "!done\n",
		HEAD "!done",
		HEAD "!strange\n",
		HEAD "0\t\t0=1\n!done\n",
		HEAD TABLE "!done\n",
		HEAD TABLE TABLE,
		HEAD TABLE "0\t\t4=-5 0=1\n!end\t2\n!done\n",
		HEAD TABLE "0\t\t5=1\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t-1=1\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t0=-1\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t0=9223372036854775808\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t4=170141183460469231731687303715884105728\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t4=170141183460469231731687303715884105727 4=1\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t0=\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t=1\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t0\n!end\t1\n!done\n",
		HEAD TABLE "0\t\t0=1  1=1\n!end\t1\n!done\n",
		HEAD TABLE "0\tx\ty\t0=1\n!end\t1\n!done\n",
		HEAD TABLE "1\t\t0=1\n!end\t1\n!done\n",
		HEAD TABLE "0\t0=1\n!end\t1\n!done\n",
		HEAD "!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0\t4\t+\n!end\t0\n!done\n",
		HEAD "!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0 0 0\t4\t+\n!end\t0\n!done\n",
		HEAD "!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0 0\t4\t?\n!end\t0\n!done\n",
		HEAD "!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0 "
		     "0\t4\t++++++++++++<\n!end\t0\n!done\n",
		HEAD
		"!analysis\tgap\n!table\t0\t1\ta\t0 0 0 0 0 0 0 0\t99999999999\t\n!end\t0\n!done\n",
		HEAD "!analysis\tgap\n!table\t1\t1\ta\t0 0 0 0 0 0 0 0\t4\t+\n!end\t0\n!done\n",
		HEAD "!part\ta\tnot-a-hash\t1\n" TABLE "!end\t0\n!done\n",
		HEAD "!groups\tx\n" TABLE "!end\t0\n!done\n",
		HEAD TABLE "!end\t0\n!part\ta\t00000000000000000000000000000000\t1\n!done\n",
	};

	(void)unused;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		if (read_bytes(good[i], strlen(good[i])))
			fail_msg("refused (%s): %s", fault.text, good[i]);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (!read_bytes(bad[i], strlen(bad[i])))
			fail_msg("taken: %s", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(any_order_gives_the_same_bytes),
		cmocka_unit_test(sums_that_cancel_out_leave_nothing),
		cmocka_unit_test(other_kinds_are_refused),
		cmocka_unit_test(a_part_twice_is_refused_unless_again),
		cmocka_unit_test(a_sum_that_does_not_fit_is_a_fault),
		cmocka_unit_test(a_state_cut_anywhere_is_refused),
		cmocka_unit_test(a_line_too_few_or_too_many_is_refused),
		cmocka_unit_test(hostile_lines_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
