/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_cases.h"

#include "analysis/heldrow.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum cell { MADE, SETTLED, FAILED, CELLS };
enum { FIRST_FAILED, WIDES };

/* Which case, and when its promise was made. */
struct maker {
	uint32_t slot, column, made;
};

static bool make(const void *what, const struct batch *batch, uint32_t i, struct buf *row)
{
	const struct maker *maker = what;

	if (batch->data[maker->slot].verdict[i] != VALUE_VALID)
		return false;
	heldrow_value(row, batch, maker->made, i);
	heldrow_column(row, batch, maker->slot, maker->column, i);
	return true;
}

static int check_kinds(const struct promise *promise, struct fault *fault)
{
	if (promise->kinds == 1 && !promise->kind->amount)
		return 0;
	return fault_set(fault, FAULT_USE, "case= is for records that hold one promise each, and these hold %zu kinds; "
		"those of a record are told apart as @recovery", promise->kinds);
}

int promise_cases_plan(struct plan *plan, struct fault *fault)
{
	struct promise *promise = plan->own;
	const struct promise_kind *kind = promise->kind;
	const char *name = setting_value(promise->settings, plan->value, "case");
	struct maker *maker = arena_take(&plan->needs->arena, sizeof(*maker));
	uint32_t made;

	if (!*name)
		return 0;
	if (check_kinds(promise, fault) || schema_need(plan->needs->schema, name, &maker->column, fault) ||
		schema_need(plan->needs->schema, "promised_at", &made, fault))
		return -1;
	if (plan->needs->schema->column[made].type.kind != KIND_INSTANT)
		return fault_set(fault, FAULT_INPUT, "\"promised_at\" must be an instant");
	maker->slot = plan_values(plan, maker->column);
	maker->made = plan_values(plan, made);
	promise->by_case = true;
	for (unsigned clock = 0; clock < CLOCK_UNPAUSED; clock++) {
		struct table shape = {.counts = CELLS, .wides = WIDES, .op = {[FIRST_FAILED] = OP_MIN}};
		uint32_t key;
		shape.form[PROMISE_ROLE] = PART_CASES * CLOCKS + clock;
		if (!(kind->clocks & 1u << clock))
			continue;
		if (plan_timed_keys(plan, kind->instant, kind->due_at[clock], COLUMN_NONE, (struct keys_maker){make, maker},
			    &key, fault))
			return -1;
		promise->cases[clock] = plan_table(plan, key, &shape);
	}
	return 0;
}

void promise_cases_count(struct tally *tally, struct tally_table *table, uint32_t row,
	const struct promise_outcome *outcome, int64_t times)
{
	if (!outcome_settled(outcome->cell) && outcome->cell != PROMISE_OPEN)
		return;
	tally_count(table, row, MADE, times);
	if (outcome_settled(outcome->cell))
		tally_count(table, row, SETTLED, times);
	if (!outcome_failed(outcome->cell))
		return;
	tally_count(table, row, FAILED, times);
	tally_join(tally, table, row, FIRST_FAILED, outcome->due_s);
}

/* A row as it is read back. */
struct made {
	struct slice name;
	int64_t made_s; /* HELD_MISSING comes first */
	const wide *cell;
};

static int by_case(const void *a, const void *b)
{
	const struct made *x = a, *y = b;
	int order = slice_order(x->name, y->name);

	return order ? order : (x->made_s > y->made_s) - (x->made_s < y->made_s);
}

/* The rows of one case, in time: what was made after the first failure is second. */
static size_t add_case(const struct made *row, size_t left, struct promise_chain *chain)
{
	wide failed_s = op_identity(OP_MIN);
	bool promised = false;
	size_t n = 0;

	for (; n < left && slice_order(row[n].name, row[0].name) == 0; n++) {
		const wide *cell = row[n].cell;
		if (row[n].made_s != HELD_MISSING && failed_s <= row[n].made_s && cell[MADE]) {
			promised = true;
			chain->second_settled += cell[SETTLED];
			chain->second_failed += cell[FAILED];
		}
		if (cell[CELLS + FIRST_FAILED] < failed_s)
			failed_s = cell[CELLS + FIRST_FAILED];
	}
	chain->failed += failed_s != op_identity(OP_MIN);
	chain->promised += promised;
	return n;
}

int promise_cases_chain(const struct emit_item *const *item, size_t n, struct promise_chain *chain,
	struct fault *fault)
{
	struct made *row = mem_zero(n + 1, sizeof(*row));
	int bad = 0;

	*chain = (struct promise_chain){0};
	for (size_t i = 0; i < n && !bad; i++) {
		struct heldrow held = heldrow_of(item[i]->item);
		row[i].cell = item[i]->cell;
		if (!heldrow_take_number(&held, &row[i].made_s) || !heldrow_take_text(&held, &row[i].name) ||
			!heldrow_ends(&held))
			bad = fault_set(fault, FAULT_INPUT, "the state has a promise that names no case");
	}
	if (n && !bad)
		qsort(row, n, sizeof(*row), by_case);
	for (size_t i = 0; i < n && !bad;)
		i += add_case(row + i, n - i, chain);
	free(row);
	return bad;
}

bool promise_cases_know(const struct table *shape)
{
	return shape->form[PROMISE_ROLE] / CLOCKS == PART_CASES && !shape->item && shape->counts == CELLS &&
		shape->wides == WIDES && shape->op[FIRST_FAILED] == OP_MIN;
}
