/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/gather.h"
#include "record/resultset.h"

#include <string.h>

#define FIXED "item\tmeasure\tunit\tn\tvalue\tlow\thigh\tlabel\tnote\n"
#define HEADER "analysis\t" FIXED

static int add(struct resultset *set, const char *text, struct fault *fault)
{
	return resultset_add(set, "t", text, strlen(text), fault);
}

static void sections(void **state)
{
	struct resultset set = {0};
	struct fault fault;

	(void)state;
	assert_int_equal(
		add(&set,
			HEADER "gap\ta\\tb\tgap\tscore\t3\t-1.50\t-2\t\t\tsmall-n;ceiling\n"
			       "analysis\ttier\t" FIXED
			       "scores\tgold\tnps\tnet\tpoints\t12\t7\t\t\tx\\\\y\t\n"
			       "stock\tgold\ta\tat\tinstant\t\t1970-01-02T00:00:00Z\t\t\t\t\n",
			&fault),
		0);
	assert_int_equal(set.n, 2);
	assert_int_equal(set.rows, 3);
	const struct result_row *row = &set.section[0].row[0];
	assert_string_equal(row->item, "a\tb");
	assert_string_equal(row->value.text, "-1.50");
	assert_true(row->value.number == -1.5 && isnan(row->high.number));
	assert_true(result_noted(row, "small-n") && result_noted(row, "ceiling"));
	assert_false(result_noted(row, "small"));
	assert_false(result_noted(row, "n"));
	row = &set.section[1].row[0];
	assert_string_equal(set.section[1].group[0], "tier");
	assert_string_equal(row->group[0], "gold");
	assert_string_equal(row->label, "x\\y");
	assert_true(set.section[1].row[1].value.number == 86400);
	resultset_release(&set);
}

static void refused(void **state)
{
	static const struct {
		const char *text;
		uint64_t line;
		const char *says;
	} cases[] = {
		{"", 0, "empty"},
		{"nps\n", 1, "not result rows"},
		{HEADER "gap\ta\n", 2, "2 fields"},
		{HEADER "gap\ta\tgap\tscore\t3\tx\t\t\t\t\n", 2, "\"x\" is not a number"},
		{HEADER "gap\ta\tgap\tscore\t3\tinf\t\t\t\t\n", 2, "not a number"},
		{HEADER "gap\ta\tgap\tscore\t3\t0x1\t\t\t\t\n", 2, "not a number"},
		{HEADER "gap\ta\tgap\tscore\t-3\t1\t\t\t\t\n", 2, "not a count"},
		{HEADER "gap\ta\tgap\tpionts\t3\t1\t\t\t\t\n", 2, "did you mean \"points\""},
		{HEADER "gap\ta\tgap\tscore\t3\t1\t\t\t\t", 2, "cut"},
		{HEADER "!failed ce-gap 3\n", 2, "ce-gap failed with status 3"},
		{"!failed ce-gap 4\n", 1, "ce-gap failed with status 4"},
		{"analysis\titem\n", 1, "column \"item\" is missing"},
		{"analysis\tlabel\t" FIXED, 1, "bear the name \"label\""},
		{"analysis\tg\tg\t" FIXED, 1, "bear the name \"g\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct resultset set = {0};
		struct fault fault;

		assert_int_equal(add(&set, cases[i].text, &fault), -1);
		assert_int_equal(fault.kind, FAULT_INPUT);
		assert_int_equal(fault.line, cases[i].line);
		if (!strstr(fault.text, cases[i].says))
			fail_msg("\"%s\" does not say \"%s\"", fault.text, cases[i].says);
		resultset_release(&set);
	}
}

static void nul(void **state)
{
	static const char text[] = HEADER "gap\ta\0b\tgap\tscore\t3\t1\t\t\t\t\n";
	struct resultset set = {0};
	struct fault fault;

	(void)state;
	assert_int_equal(resultset_add(&set, "t", text, sizeof(text) - 1, &fault), -1);
	assert_non_null(strstr(fault.text, "NUL"));
	resultset_release(&set);
}

/* Rows of one analysis and one entry may lie apart; gaps are sorted, made-up items last. */
static void gathered(void **state)
{
	struct resultset set = {0};
	struct blocks blocks = {0};
	struct pivot pivot;
	struct fault fault;

	(void)state;
	assert_int_equal(add(&set,
				 HEADER "gap\t(all)\tgap\tscore\t3\t-9\t\t\t\t\n"
					"gap\ta\tgap\tscore\t3\t-1\t\t\t\t\n"
					"scores\tnps\tnet\tpoints\t3\t1\t\t\t\t\n"
					"gap\tb\tgap\tscore\t3\t-2\t\t\t\t\n"
					"gap\tc\tgap\tscore\t\t\t\t\t\tsuppressed\n"
					"gap\ta\tmet\tshare\t3\t.5\t\t\t\t\n",
				 &fault),
		0);
	blocks_make(&blocks, &set);
	assert_int_equal(blocks.n, 2);
	pivot_make(&pivot, &blocks.at[0]);
	assert_int_equal(pivot.n, 4);
	assert_string_equal(pivot.entry[0].item, "b");
	assert_string_equal(pivot.entry[1].item, "a");
	assert_string_equal(pivot.entry[2].item, "c");
	assert_string_equal(pivot.entry[3].item, "(all)");
	assert_true(entry_value(&pivot.entry[1], "met") == .5);
	assert_true(isnan(entry_value(&pivot.entry[0], "met")));
	pivot_release(&pivot);
	blocks_release(&blocks);
	resultset_release(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections),
		cmocka_unit_test(refused),
		cmocka_unit_test(nul),
		cmocka_unit_test(gathered),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
