/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of names, the items table, settings, and which tables of a state an analysis knows.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "analysis/analyses.h"
#include "analysis/emit.h"
#include "analysis/natural.h"
#include "util/buf.h"

#include <stdio.h>
#include <string.h>

static struct fault fault;

static void names_in_the_order_people_expect(void **state)
{
	static const char *const order[] = {"", "<5", "<30", "-7", "1", "1.25", "1.5", "02", "2", "10",
		"30-60", ">=60", "2026-02", "2026-02-09", "2026-02-10", "A", "a", "a1b", "a1c", "a02",
		"a2", "a10", "b", "q2", "q10", "q99999999999999999999999",
		"q100000000000000000000000", "z", "\xe4\xb8\xad", "(all)", "(missing)"};
	size_t n = sizeof(order) / sizeof(*order);

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			int have = natural_order(order[i], order[k]);
			if (i == k ? have : (have < 0) != (i < k))
				fail_msg("%s and %s: %d", order[i], order[k], have);
		}
}

static int sign(int x)
{
	return (x > 0) - (x < 0);
}

/* An order: never both ways, no rings, equal only when the same. */
static void it_is_an_order(void **state)
{
	static const char bytes[] = "0012a(<-";
	char name[64][7] = {{0}};
	uint64_t seed = 5;

	(void)state;
	for (int i = 0; i < 64; i++)
		for (int k = 0; k < i % 7 && k < 6; k++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			name[i][k] = bytes[(seed >> 33) % 8];
		}
	for (int a = 0; a < 64; a++)
		for (int b = 0; b < 64; b++) {
			int ab = sign(natural_order(name[a], name[b]));
			assert_int_equal(ab, -sign(natural_order(name[b], name[a])));
			assert_int_equal(ab == 0, strcmp(name[a], name[b]) == 0);
			for (int c = 0; c < 64 && ab < 0; c++)
				if (natural_order(name[b], name[c]) < 0 &&
					natural_order(name[a], name[c]) >= 0)
					fail_msg("%s < %s < %s", name[a], name[b], name[c]);
		}
}

static void items_table(void **state)
{
	static const char *const names[] = {"item", "dimension", "reversed", "label", "label_zh"};
	static const char *const one[] = {"a", "d", "1", "A", "x"}, *const two[] = {
									    "b", "", "", "", ""};
	static const char *const nameless[] = {"", "d", "0", "", ""}, *const odd[] = {"c", "d",
									      "yes", "", ""};
	static const char *const wrong[] = {"item", "dimensoin"};
	struct items items = {0}, other = {0};
	struct buf a = BUF_NONE, b = BUF_NONE;

	(void)state;
	assert_int_equal(items_add(&items, names, one, 5, &fault), 0);
	assert_int_equal(items_add(&items, names, two, 5, &fault), 0);
	assert_int_equal(items_add(&items, names, two, 5, &fault), -1);
	assert_int_equal(items_add(&items, names, nameless, 5, &fault), -1);
	assert_int_equal(items_add(&items, names, odd, 5, &fault), -1);
	assert_int_equal(items_add(&items, names + 1, odd, 1, &fault), -1);
	assert_int_equal(items_add(&items, wrong, odd, 2, &fault), -1);
	assert_non_null(strstr(fault.text, "did you mean \"dimension\""));
	assert_int_equal(items.n, 2);
	assert_true(items_find(&items, "a")->reversed);
	assert_string_equal(items_find(&items, "a")->level[LEVEL_DIMENSION], "d");
	assert_null(items_find(&items, "c"));
	assert_null(items_find(NULL, "a"));
	items_digest(&items, &a);
	assert_int_equal(items_add(&other, names, two, 5, &fault), 0);
	items_digest(&other, &b);
	assert_string_not_equal(a.at, b.at);
	buf_release(&a);
	buf_release(&b);
	items_release(&items);
	items_release(&other);
}

/* Gives the settings of all analyses after "-S pair", or the fault. */
static int set(const char *pair)
{
	const struct analysis *chosen[64];
	const char **value[64];
	struct opt_list pairs = {0};
	struct arena arena = {0};
	size_t n = 0;

	while (n < 64 && analysis_at(n)) {
		chosen[n] = analysis_at(n);
		n++;
	}
	opt_list_add(&pairs, pair);
	int result = analysis_values(chosen, n, &pairs, &arena, value, &fault);
	opt_list_release(&pairs);
	arena_release(&arena);
	return result;
}

static void settings_are_checked(void **state)
{
	(void)state;
	assert_int_equal(set("csat_box=1"), 0);
	assert_int_equal(set("scores.csat_box=1"), 0);
	assert_int_equal(set("promise.target=.95"), 0);
	assert_int_equal(set("csat_box=0"), -1);
	assert_int_equal(set("csat_box=nan"), -1);
	assert_int_equal(set("csat_box="), -1);
	assert_int_equal(set("csat_box"), -1);
	assert_int_equal(set("=1"), -1);
	assert_int_equal(set("gap.csat_box=1"), -1);
	assert_int_equal(set("adjust=bonferroni"), -1);
	assert_int_equal(set("csat_bux=1"), -1);
	assert_non_null(strstr(fault.text, "did you mean \"csat_box\""));
	assert_null(analysis_find("scoers", &fault));
	assert_non_null(strstr(fault.text, "did you mean \"scores\""));
	assert_null(analysis_at(1000));
}

#define HEAD "!ce-state\t1\n!groups\n!by\t\t\n!as-of\t\n!items\t\n!analysis\t"

/* Emits a state of one section. */
static int emit(const char *analysis, const char *lines, struct buf *out)
{
	const struct analysis *chosen = analysis_find(analysis, &fault);
	const char **value[1];
	struct opt_list none = {0};
	struct arena arena = {0};
	struct emit_options options = {.confidence = .95, .totals = true};
	struct buf text = BUF_NONE;
	struct state state;

	state_init(&state);
	buf_printf(&text, HEAD "%s\n%s", analysis, lines);
	assert_int_equal(state_read(&state, text.at, text.n, "test", &fault), 0);
	assert_int_equal(analysis_values(&chosen, 1, &none, &arena, value, &fault), 0);
	int result = emit_state(
		&state, &chosen, (const char *const *const *)value, &options, out, &fault);
	state_release(&state);
	arena_release(&arena);
	buf_release(&text);
	return result;
}

static void tables_of_no_analysis_are_refused(void **state)
{
	static const char *const bad[][2] = {
		{"scores", "!table\t0\t1\tnps\t0 0 10 0 0 0 0 0\t5\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"scores", "!table\t0\t1\tnps\t0 0 1000000 0 0 0 0 "
			   "0\t1000003\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"scores", "!table\t0\t1\tnps\t0 10 0 0 0 0 0 0\t2\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"scores", "!table\t0\t1\tnps\t0 0 10 9 0 0 0 0\t13\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"scores", "!table\t0\t0\t\t0 0 10 0 0 0 0 0\t13\t\n0\tx\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t0 1 7 1 7 0 0 0\t80\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t0 1 7 1 5 0 0 0\t63\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t1 0 0 0 0 0 0 0\t2\t+++++<\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t31 0 0 0 0 0 0 0\t2\t++++++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t6 1 7 1 7 0 0 0\t81\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t0 1 7 1 7 1 0 0\t81\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t10 0 0 0 0 0 4 0\t2\t++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t15 0 0 0 0 0 2 0\t14\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t20 1 7 0 0 0 0 0\t93\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t21 1 7 0 0 0 9 0\t63\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"gap", "!table\t0\t1\ta\t30 0 0 0 0 0 0 0\t4\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"promise", "!table\t0\t1\ta\t0 0 0 0 0 0 0 0\t12\t>\n0\t\t0=1\n!end\t1\n!done\n"},
		{"kano", "!table\t0\t1\ta\t0 1 5 0 0 0 0 0\t48\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"kano", "!table\t0\t1\ta\t0 1 7 0 0 0 0 0\t49\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"kano", "!table\t0\t1\ta\t1 1 5 0 0 0 0 0\t49\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"kano", "!table\t0\t1\ta\t0 1 5 0 0 0 0 0\t49\t++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"importance", "!table\t0\t1\ta\t0 1 5 1 5 0 0 0\t11\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"importance", "!table\t0\t1\ta\t0 5 1 1 5 0 0 0\t4\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"importance", "!table\t0\t1\ta\t0 1 102 1 5 0 0 0\t109\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"importance", "!table\t0\t1\ta\t0 0 2147483647 1 5 0 0 0\t7\t\n0\t\t0=1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\tbase\t0 9 0 0 0 0 0 0\t32\t+++++++++++++++++++++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\tbase\t0 16 0 0 0 0 0 0\t33\t+++++++++++++++++++++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\tother\t0 9 0 0 0 0 0 0\t33\t+++++++++++++++++++++\n0\t\t0=1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\tbase\t0 9 0 0 0 0 0 0\t33\t+++++++++++++++++++++\n0\t\t0=1 53=-1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\tbase\t0 9 0 0 0 0 0 0\t33\t+++++++++++++++++++++\n0\t\t0=1 46=-170141183460469231731687303715884105728\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t0\t\t3 9 0 0 0 0 0 0\t0\t+\n0\ta\t0=1\n!end\t1\n!done\n"},
		{"loss", "!table\t0\t1\ticeberg\t2 0 0 0 0 0 0 0\t5\t\n0\t\t0=1\n!end\t1\n!done\n"},
	};
	struct buf out = BUF_NONE;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (!emit(bad[i][0], bad[i][1], &out) || fault.kind != FAULT_INPUT)
			fail_msg("taken: %s", bad[i][1]);
	assert_int_equal(emit("scores",
				 "!table\t0\t1\tnps\t0 0 10 0 0 0 0 0\t13\t\n0\t\t10=3 8=2 0=1 "
				 "11=4 12=5\n!end\t1\n!done\n",
				 &out),
		0);
	assert_non_null(strstr(out.at, "scores\tnps\tnet\tpoints\t6\t33.33333333\t-31.107"));
	buf_release(&out);
}

/* States of a wide and of a long input may have been joined: they have no common gap. */
static void wide_and_long_items_in_one_state(void **state)
{
	static const char *const all = "!table\t1\t1\t(all)\t5 0 0 0 0 0 0 0\t2\t++++++\n";
	static const char *const answers = "!table\t0\t0\t\t0 1 7 1 7 0 0 0\t81\t\n";
	struct buf out = BUF_NONE, text = BUF_NONE;

	(void)state;
	buf_printf(&text, "%s%s0\tb\t1=2 80=1\n0\tc\t9=2\n1\t\t0=1 2=1000000000\n!end\t3\n!done\n", answers, all);
	assert_int_equal(emit("gap", text.at, &out), -1);
	assert_non_null(strstr(fault.text, "no common gap"));
	buf_clear(&text);
	buf_printf(&text, "%s0\tb\t1=2 80=1\n0\tc\t9=2\n!end\t2\n!done\n", answers);
	assert_int_equal(emit("gap", text.at, &out), 0);
	assert_non_null(strstr(out.at, "gap\t(all)\tgap\tscore\t4\t0\t"));
	buf_release(&text);
	buf_release(&out);
}

/* Means of different scales have no cross-hair in common. */
static void items_of_importance_are_on_one_scale(void **state)
{
	struct buf out = BUF_NONE;

	(void)state;
	assert_int_equal(emit("importance",
				 "!table\t0\t1\ta\t0 1 2 1 2 0 0 0\t6\t\n"
				 "!table\t1\t1\tb\t0 1 2 1 3 0 0 0\t7\t\n"
				 "0\t\t0=1 2=1\n1\t\t0=1 2=1\n!end\t2\n!done\n",
				 &out),
		-1);
	assert_string_equal(
		fault.text, "\"a\" and \"b\" are on different scales: items to compare want one");
	assert_int_equal(emit("importance",
				 "!table\t0\t0\t\t0 1 2 1 3 0 0 0\t7\t\n"
				 "!table\t1\t1\tb\t0 1 2 1 3 0 0 0\t7\t\n"
				 "0\ta\t0=1 2=1\n1\t\t1=1 4=1\n!end\t2\n!done\n",
				 &out),
		0);
	assert_non_null(strstr(out.at, "importance\t(cross-hair)\tperformance\tscore\t1\t2\t\t\tmean"));
	buf_release(&out);
}

/* A state knows a table by its role and item. */
static void tables_are_told_apart(void **state)
{
	struct table table[] = {{.item = "price", .counts = 1}, {.counts = 1}, {.item = "price", .counts = 1, .form = {1}},
		{.item = "staff", .counts = 1}, {.counts = 2, .form = {1}}, {.counts = 1}};
	struct plan plan = {.table = table, .tables = 5};

	(void)state;
	assert_int_equal(plan_apart(&plan, &fault), 0);
	plan.tables = 6;
	assert_int_equal(plan_apart(&plan, &fault), -1);
	assert_string_equal(fault.text, "two tables for \"(all)\": no state could tell them apart");
	table[5].item = "staff";
	assert_int_equal(plan_apart(&plan, &fault), -1);
	assert_non_null(strstr(fault.text, "\"staff\""));
	table[5].form[0] = 2;
	assert_int_equal(plan_apart(&plan, &fault), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_in_the_order_people_expect),
		cmocka_unit_test(it_is_an_order),
		cmocka_unit_test(items_table),
		cmocka_unit_test(settings_are_checked),
		cmocka_unit_test(tables_of_no_analysis_are_refused),
		cmocka_unit_test(wide_and_long_items_in_one_state),
		cmocka_unit_test(tables_are_told_apart),
		cmocka_unit_test(items_of_importance_are_on_one_scale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
