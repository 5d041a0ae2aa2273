/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/where.h"

static const char records[] = "9\teast\n\teast\n3\twest\nx\teast\n7\t-\n";

static long nothing(void *context, char *bytes, size_t n, struct fault *fault)
{
	(void)context, (void)bytes, (void)n, (void)fault;
	return 0;
}

struct bench {
	struct schema schema;
	struct chunk chunk;
};

static int set_up(void **state)
{
	static const struct source source = {"test", nothing, NULL, -1};
	static struct bench bench;
	struct fault fault;

	assert_int_equal(schema_add(&bench.schema, "nps", 3, &fault), 0);
	assert_int_equal(schema_add(&bench.schema, "region", 6, &fault), 0);
	bench.chunk.hold = bench.chunk.scan.text = (struct buf)BUF_NONE;
	struct feed *feed = feed_open(&source, DIALECT_STREAM, 0, 1, records, sizeof(records) - 1);
	assert_int_equal(feed_next(feed, &bench.chunk, &fault), 1);
	feed_close(feed);
	*state = &bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;

	chunk_release(&bench->chunk);
	schema_release(&bench->schema);
	return 0;
}

/* Which records are kept, as "10010"; returns how many invalid fields were told. */
static int kept(struct bench *bench, const struct where *where, char *bits)
{
	struct complaints complaints = {0};
	void *fork = where_fork(where, &complaints);
	struct fault fault;

	for (uint32_t r = 0; r < chunk_records(&bench->chunk); r++)
		*bits++ = where_keeps(fork, &bench->chunk, r) ? '1' : '0';
	*bits = '\0';
	assert_int_equal(where_check(fork, &fault), 0);
	where_join(fork);
	return (int)complaints.count;
}

static void check(void **state, const char *text, const struct opt_list *na, const char *want,
	int want_invalid)
{
	struct bench *bench = *state;
	struct where *where;
	struct fault fault;
	char bits[16];

	assert_int_equal(where_compile(&where, text, &bench->schema, NULL, NULL, &fault), 0);
	if (na)
		where_na(where, na);
	assert_int_equal(kept(bench, where, bits), want_invalid);
	assert_string_equal(bits, want);
	assert_int_equal(kept(bench, where, bits), want_invalid); /* a fork keeps nothing behind */
	assert_string_equal(bits, want);
	where_free(where);
}

static void keeps_what_is_true(void **state)
{
	check(state, "nps >= 7", NULL, "10001", 1);
	check(state, "!(nps >= 7)", NULL, "00100", 1);
	check(state, "missing(nps)", NULL, "01010", 1);
	check(state, "region == 'east'", NULL, "11010", 0);
	check(state, "record() in (2, 5)", NULL, "01001", 0);
}

static void missing_tokens(void **state)
{
	struct opt_list na = {0};

	opt_list_add(&na, "-");
	opt_list_add(&na, "x");
	check(state, "region != 'west'", &na, "11010", 0);
	check(state, "missing(nps)", &na, "01010", 0);
	opt_list_release(&na);
}

static void order(void **state)
{
	struct bench *bench = *state;
	struct where *where;
	struct fault fault;

	assert_int_equal(where_compile(&where, "nps > record()", &bench->schema, NULL, NULL, &fault), 0);
	assert_true(where_uses_order(where));
	where_free(where);
	assert_int_equal(where_compile(&where, "nps > 3", &bench->schema, NULL, NULL, &fault), 0);
	assert_false(where_uses_order(where));
	where_free(where);
}

static void faults(void **state)
{
	struct bench *bench = *state;
	struct where *where;
	struct fault fault;

	assert_int_equal(where_compile(&where, "npz > 3", &bench->schema, NULL, NULL, &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	assert_int_equal(where_compile(&where, "nps + 3", &bench->schema, NULL, NULL, &fault), -1);
	assert_int_equal(fault.kind, FAULT_USE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_is_true),
		cmocka_unit_test(missing_tokens),
		cmocka_unit_test(order),
		cmocka_unit_test(faults),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
