/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/longer.h"
#include "label/pick.h"
#include "label/wider.h"

#include <stdlib.h>

enum { MOST = 16 };

static uint32_t columns_of(
	struct schema *schema, const char *const *cells, const struct column *list[MOST])
{
	struct fault fault;

	for (; *cells; cells++)
		assert_int_equal(schema_add(schema, *cells, strlen(*cells), &fault), 0);
	for (uint32_t i = 0; i < schema->n; i++)
		list[i] = &schema->column[i];
	return schema->n;
}

static void longer(void **state)
{
	static const char *const cells[] = {
		"expectation@a", "region", "perception@b", "expectation@b", "nps", NULL};
	const struct column *list[MOST];
	struct schema schema = {0};
	struct longer plan;
	struct fault fault;
	uint32_t n = columns_of(&schema, cells, list);

	(void)state;
	assert_int_equal(longer_plan(&plan, list, n, &fault), 0);
	assert_int_equal(plan.columns, 5); /* region nps item expectation perception */
	assert_string_equal(plan.column[1].cell, "nps");
	assert_string_equal(plan.column[2].cell, "item");
	assert_string_equal(plan.column[3].cell, "expectation");
	assert_int_equal(plan.column[3].type.high, 10);
	assert_int_equal(plan.items, 2);
	assert_string_equal(plan.item[1], "b");
	assert_int_equal(longer_source(&plan, 0, 1), 1);
	assert_int_equal(longer_source(&plan, 3, 0), 0);
	assert_int_equal(longer_source(&plan, 3, 1), 3);
	assert_int_equal(longer_source(&plan, 4, 0), COLUMN_NONE);
	longer_release(&plan);
	schema_release(&schema);
}

static void longer_refuse(const char *const *cells, const char *message)
{
	const struct column *list[MOST];
	struct schema schema = {0};
	struct longer plan;
	struct fault fault;
	uint32_t n = columns_of(&schema, cells, list);

	assert_int_equal(longer_plan(&plan, list, n, &fault), -1);
	assert_string_equal(fault.text, message);
	assert_int_equal(fault.kind, FAULT_INPUT);
	schema_release(&schema);
}

static void longer_faults(void **state)
{
	static const char *const none[] = {"nps", NULL};
	static const char *const item[] = {"item", "nps@a", NULL};
	static const char *const beside[] = {"nps", "nps@a", NULL};
	static const char *const types[] = {"nps@a", "nps@b:1-5", NULL};

	(void)state;
	longer_refuse(none, "--longer: no column is MEASURE@ITEM");
	longer_refuse(item, "--longer: there is a column \"item\" already");
	longer_refuse(beside, "--longer: column \"nps\" stands beside \"nps@...\"");
	longer_refuse(types, "--longer: the columns of \"nps\" differ in type (\"nps@b\")");
}

static struct slice slice(const char *text)
{
	return (struct slice){text, strlen(text)};
}

static int add(struct wider *wider, const char *a, const char *b, const char *c, const char *d,
	struct fault *fault)
{
	const struct slice text[] = {slice(a), slice(b), slice(c), slice(d)};

	return wider_add(wider, text, fault);
}

static const char *const long_cells[] = {"case", "region", "item", "perception", NULL};

static void wider(void **state)
{
	const struct column *list[MOST];
	struct schema schema = {0};
	struct wider *plan;
	struct fault fault;
	uint32_t n = columns_of(&schema, long_cells, list), columns;

	(void)state;
	assert_int_equal(wider_plan(&plan, list, n, &fault), 0);
	assert_int_equal(add(plan, "1", "east", "a", "3", &fault), 0);
	assert_int_equal(add(plan, "2", "west", "b", "4", &fault), 0);
	assert_int_equal(add(plan, "1", "east", "b", "5", &fault), 0);
	assert_int_equal(
		add(plan, "1", "east", "b", "5", &fault), 0); /* said twice is no conflict */
	assert_int_equal(add(plan, "1", "east", "a", "", &fault), 0);
	const struct column *column = wider_columns(plan, &columns);
	assert_int_equal(columns, 4);
	assert_string_equal(column[2].cell, "perception@a");
	assert_string_equal(column[3].item, "b");
	assert_int_equal(wider_records(plan), 2);
	assert_memory_equal(wider_text(plan, 0, 3).at, "5", 1);
	assert_memory_equal(wider_text(plan, 0, 1).at, "east", 4);
	assert_int_equal(wider_text(plan, 1, 2).n, 0);
	wider_free(plan);
	schema_release(&schema);
}

static void wider_faults(void **state)
{
	const struct column *list[MOST];
	struct schema schema = {0};
	struct wider *plan;
	struct fault fault;
	uint32_t n = columns_of(&schema, long_cells, list);

	(void)state;
	assert_int_equal(wider_plan(&plan, list + 1, n - 1, &fault), -1);
	assert_string_equal(
		fault.text, "--wider needs a column response_id, case, ticket_id or order_id");
	assert_int_equal(wider_plan(&plan, list, 2, &fault), -1);
	assert_string_equal(fault.text, "--wider needs a column item or touchpoint");
	assert_int_equal(wider_plan(&plan, list, 3, &fault), -1);
	assert_string_equal(fault.text, "--wider: no measures stand right of column \"item\"");
	assert_int_equal(wider_plan(&plan, list, n, &fault), 0);
	assert_int_equal(add(plan, "1", "east", "a", "3", &fault), 0);
	assert_int_equal(add(plan, "1", "west", "b", "3", &fault), -1);
	assert_string_equal(
		fault.text, "\"west\" contradicts \"east\", an earlier value of case \"1\"");
	assert_string_equal(fault.column, "region");
	assert_int_equal(add(plan, "1", "east", "a", "4", &fault), -1);
	assert_string_equal(fault.column, "perception");
	assert_int_equal(add(plan, "", "east", "a", "4", &fault), -1);
	assert_string_equal(fault.column, "case");
	assert_int_equal(add(plan, "2", "east", "", "4", &fault), -1);
	assert_string_equal(fault.column, "item");
	wider_free(plan);
	schema_release(&schema);
}

static void check_pick(const char *text, const char *want)
{
	static const char *const cells[] = {"nps@a", "region", "nps@b", "x,y", "Region2", NULL};
	const struct column *list[MOST];
	struct schema schema = {0};
	struct fault fault = {0};
	struct buf got = BUF_NONE;
	uint32_t n = columns_of(&schema, cells, list), chosen[MOST], count;

	if (pick_columns(text, list, n, chosen, &count, &fault) == 0)
		for (uint32_t i = 0; i < count; i++)
			buf_printf(&got, "%u ", chosen[i]);
	else
		buf_printf(&got, "%d %s", (int)fault.kind, fault.text);
	assert_string_equal(got.at, want);
	buf_release(&got);
	schema_release(&schema);
}

static void pick(void **state)
{
	(void)state;
	check_pick("region,nps@a", "1 0 ");
	check_pick("nps@*,region,nps@b", "0 2 1 ");
	check_pick("/egion/", "1 4 ");
	check_pick("/x,y/,region", "3 1 ");
	check_pick("regoin", "2 no column \"regoin\" (did you mean \"region\"?)");
	check_pick("ces@*", "2 no column \"ces\" with items");
	check_pick("/^z/", "2 no column matches /^z/");
	check_pick("/(/", "1 /(/: bad pattern: missing closing parenthesis");
	check_pick("region,", "2 no column \"\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(longer),
		cmocka_unit_test(longer_faults),
		cmocka_unit_test(wider),
		cmocka_unit_test(wider_faults),
		cmocka_unit_test(pick),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
