/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/breaks.h"

struct bench {
	struct schema schema;
	struct frame frame;
};

static int set_up(void **state)
{
	static const char *const cells[] = {"nps", "fee:decimal2", "wait_s", "answered_at", "month",
		"day:date", "region", "perception@a"};
	static struct bench bench;
	struct fault fault;

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		assert_int_equal(schema_add(&bench.schema, cells[i], strlen(cells[i]), &fault), 0);
	frame_begin(&bench.frame, &bench.schema);
	*state = &bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;

	frame_release(&bench->frame);
	schema_release(&bench->schema);
	return 0;
}

static void check(void **state, const char *spec, int64_t number, const char *label)
{
	struct bench *bench = *state;
	struct breaks breaks;
	struct fault fault;

	if (breaks_parse(&breaks, spec, &bench->frame, NULL, &fault))
		fail_msg("%s: %s", spec, fault.text);
	assert_string_equal(breaks_label(&breaks, number), label);
	breaks_release(&breaks);
}

static void bands(void **state)
{
	check(state, "nps=7,9", 6, "<7");
	check(state, "nps=7,9", 7, "7-9"); /* a break belongs to the band above it */
	check(state, "nps=7,9", 8, "7-9");
	check(state, "nps=7,9", 9, ">=9");
	check(state, "nps=5", INT64_MIN, "<5");
	check(state, "nps=5", INT64_MAX, ">=5");
	check(state, "nps=6.5", 6, "<6.5");
	check(state, "nps=6.5", 7, ">=6.5");
	check(state, "fee=10,12.5", 1249, "10-12.5");
	check(state, "fee=10,12.5", 1250, ">=12.5");
	check(state, "fee=-1,1", -50, "-1..1");
	check(state, "wait_s=300,900:short|medium|long", 899, "medium");
	check(state, "wait_s=300::wait", 300, ">=300");
	check(state, "month=2026-05", 2026 * 12 + 4, ">=2026-05");
	check(state, "month=2026-01,2026-05", 2026 * 12 + 3, "2026-01..2026-05");
	check(state, "day=1970-01-02", 0, "<1970-01-02");
	check(state, "answered_at=1970-01-02", 86400, ">=1970-01-02");
}

/* The numbers of a column make the bands; own labels keep their places though ties empty some. */
static void quantiles(void **state)
{
	static const struct {
		const char *spec;
		int64_t number[6];
		const char *breaks;
		const char *label[6];
	} want[] = {
		{"nps=q3", {1, 2, 3, 4, 5, 6}, "3,5", {"<3", "<3", "3-5", "3-5", ">=5", ">=5"}},
		{"nps=q3:a|b|c", {1, 1, 1, 1, 1, 6}, "6,6", {"a", "a", "a", "a", "a", "c"}},
		{"nps=q2", {4, 4, 4, 4, 4, 4}, "", {">=4", ">=4", ">=4", ">=4", ">=4", ">=4"}},
		{"fee=q2", {-250, 5, 5, 5, 100, 101}, "1.00",
			{"<1.00", "<1.00", "<1.00", "<1.00", ">=1.00", ">=1.00"}},
		{"day=q2", {0, 0, 0, 1, 1, 1}, "1970-01-02",
			{"<1970-01-02", "<1970-01-02", "<1970-01-02", ">=1970-01-02",
				">=1970-01-02", ">=1970-01-02"}},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
		struct breaks breaks;
		struct ecdf numbers = {0};
		struct buf text = BUF_NONE;
		struct fault fault;
		assert_int_equal(
			breaks_parse(&breaks, want[i].spec, &bench->frame, NULL, &fault), 0);
		for (int k = 0; k < 6; k++)
			ecdf_add(&numbers, want[i].number[k]);
		ecdf_settle(&numbers);
		breaks_settle(&breaks, &numbers);
		breaks_print(&breaks, &text);
		assert_string_equal(text.at, want[i].breaks);
		for (int k = 0; k < 6; k++)
			assert_string_equal(
				breaks_label(&breaks, want[i].number[k]), want[i].label[k]);
		buf_release(&text);
		ecdf_release(&numbers);
		breaks_release(&breaks);
	}
}

static void names(void **state)
{
	struct bench *bench = *state;
	struct breaks breaks;
	struct fault fault;

	assert_int_equal(breaks_parse(&breaks, "nps=7", &bench->frame, NULL, &fault), 0);
	assert_string_equal(breaks.name, "nps_band");
	breaks_release(&breaks);
	assert_int_equal(breaks_parse(&breaks, "nps=7:a|b:kind", &bench->frame, NULL, &fault), 0);
	assert_string_equal(breaks.name, "kind");
	breaks_release(&breaks);
}

static void refuse(void **state, const char *spec, enum fault_kind kind, const char *message)
{
	struct bench *bench = *state;
	struct breaks breaks;
	struct fault fault;

	assert_int_equal(breaks_parse(&breaks, spec, &bench->frame, NULL, &fault), -1);
	assert_string_equal(fault.text, message);
	assert_int_equal(fault.kind, kind);
}

static void faults(void **state)
{
	refuse(state, "nps", FAULT_USE, "-b takes COLUMN=BREAKS[:LABELS[:NAME]], not \"nps\"");
	refuse(state, "npz=1", FAULT_INPUT, "no column \"npz\" (did you mean \"nps\"?)");
	refuse(state, "nps=1,x", FAULT_USE, "-b: \"x\" is not a number");
	refuse(state, "nps=1,", FAULT_USE, "-b: \"\" is not a number");
	refuse(state, "nps=3,3", FAULT_USE, "-b: the breaks do not ascend: \"3\" after \"3\"");
	refuse(state, "day=2026-02-30", FAULT_USE, "-b: \"2026-02-30\" is not a date (2026-05-13)");
	refuse(state, "nps=1,2:a|b", FAULT_USE,
		"-b: 3 labels are wanted, one a band, and \"a|b\" has 2");
	refuse(state, "nps=1:a|", FAULT_USE, "-b: label 2 of \"a|\" is empty");
	refuse(state, "nps=q1001", FAULT_USE, "-b: q1001: bands of equal size are q2 to q1000");
	refuse(state, "nps=q", FAULT_USE, "-b: q: bands of equal size are q2 to q1000");
	refuse(state, "nps=q2:a", FAULT_USE,
		"-b: 2 labels are wanted, one a band, and \"a\" has 1");
	refuse(state, "region=1", FAULT_USE,
		"-b: column \"region\" is a category and has no bands (its type stands in its "
		"header, or "
		"say -c NAME:TYPE=NAME)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bands),
		cmocka_unit_test(quantiles),
		cmocka_unit_test(names),
		cmocka_unit_test(faults),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
