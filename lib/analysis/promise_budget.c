/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_budget.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { KEPT, FAILED, CELLS };

/* What a maker of buckets knows. */
struct maker {
	const struct plan *plan;
	const struct promise_kind *kind;
	unsigned clock;
	int64_t phase;           /* buckets begin so many lengths of one before or after it */
	int64_t fine_s;          /* from here on they are short */
	int64_t from_s, until_s; /* what is due from the one on and before the other counts */
	uint32_t kind_slot;     /* of the column that names the kind; NO_SLOT: it is `name` */
	const char *name;
};

/* When the bucket begins that at_s is in. */
static int64_t bucket_start(const struct maker *maker, int64_t at_s)
{
	int64_t length = at_s < maker->fine_s ? BURN_COARSE_S : BURN_BUCKET_S, into = (at_s - maker->phase) % length;

	return at_s - (into < 0 ? into + length : into);
}

/* When record i was due, as its clock has it; false: it is not settled, or was not due. */
static bool due_at(const struct maker *maker, const struct batch *batch, uint32_t i, int64_t *due_s)
{
	const struct promise_kind *kind = maker->kind;
	struct promise_facts facts;

	if (kind->plain) {
		*due_s = batch->data[kind->due].value[i];
		return batch->data[kind->due].verdict[i] == VALUE_VALID;
	}
	struct promise_reading reading = {.plan = maker->plan, .kind = kind, .batch = batch, .hold = BUF_NONE};
	promise_facts_read(&reading, i, &facts);
	struct promise_outcome outcome = promise_judge(&reading, &facts, maker->clock);
	promise_reading_release(&reading);
	*due_s = outcome.due_s;
	return outcome_settled(outcome.cell);
}

static void put_number(struct buf *out, int64_t value)
{
	char text[24], *at = text + sizeof(text);
	uint64_t left = value < 0 ? -(uint64_t)value : (uint64_t)value;

	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	if (value < 0)
		*--at = '-';
	buf_add(out, at, (size_t)(text + sizeof(text) - at));
}

/* @START/KIND: not led by a number, which the order of items would have to weigh. */
static bool make(const void *what, const struct batch *batch, uint32_t i, struct buf *row)
{
	const struct maker *maker = what;
	struct buf hold = BUF_NONE;
	int64_t due_s;

	if (!due_at(maker, batch, i, &due_s) || due_s < maker->from_s || due_s >= maker->until_s)
		return false;
	buf_byte(row, '@');
	put_number(row, bucket_start(maker, due_s));
	buf_byte(row, '/');
	if (maker->kind_slot == NO_SLOT) {
		buf_puts(row, maker->name);
	} else if (batch->data[maker->kind_slot].verdict[i] == VALUE_VALID) {
		struct slice kind = chunk_text(batch->chunk, batch->pick[i], maker->kind->kind_column, &hold);
		buf_add(row, kind.at, kind.n);
	}
	buf_release(&hold);
	return true;
}

/* Rows name their kind; the number of the part keeps the tables of several kinds apart in a state. */
static int plan_kind(struct plan *plan, size_t number, unsigned clock, struct fault *fault)
{
	struct promise_kind *kind = &((struct promise *)plan->own)->kind[number];
	const struct needs *needs = plan->needs;
	struct maker *maker = arena_take(&plan->needs->arena, sizeof(*maker));
	struct table shape = {.counts = CELLS, .form = {[PROMISE_ROLE] = ((int64_t)PART_BUDGET + (int64_t)number) * CLOCKS + clock}};
	bool ends = needs->has_as_of && !needs->final, bounded = ends && !needs->by;
	uint32_t key;

	*maker = (struct maker){.plan = plan, .kind = kind, .clock = clock, .phase = ends ? needs->as_of_s : 0,
		.fine_s = bounded ? needs->as_of_s - BURN_FINE_DAYS * (int64_t)DAY_S : INT64_MIN,
		.from_s = bounded ? needs->as_of_s - BURN_MOST_DAYS * (int64_t)DAY_S : INT64_MIN,
		.until_s = ends ? needs->as_of_s : INT64_MAX, .name = kind->name ? kind->name : "(all)"};
	maker->kind_slot = kind->kind_column == COLUMN_NONE ? (uint32_t)NO_SLOT : plan_values(plan, kind->kind_column);
	if (plan_timed_keys(plan, kind->instant, kind->due_at[clock & CLOCK_BUSINESS], COLUMN_NONE,
			(struct keys_maker){make, maker}, &key, fault))
		return -1;
	kind->budget[clock] = plan_table(plan, key, &shape);
	return 0;
}

int promise_budget_plan(struct plan *plan, struct fault *fault)
{
	struct promise *promise = plan->own;
	const char *window = setting_value(promise->settings, plan->value, "budget");
	bool rolls = strcmp(window, "all") == 0 || strcmp(window, "rolling") == 0;

	if (setting_value(promise->settings, plan->value, "burn")[0] == '0')
		return strcmp(window, "all") ? fault_set(fault, FAULT_USE, "budget=%s wants to know when promises fell due: "
			"burn=1", window) : 0;
	plan->needs->zone_matters = plan->needs->zone_matters || !rolls;
	for (size_t k = 0; k < promise->kinds; k++) {
		struct promise_kind *kind = &promise->kind[k];
		kind->budgeted = !kind->amount;
		for (unsigned clock = 0; clock < CLOCKS && kind->budgeted; clock++)
			if (kind->clocks & 1u << clock && plan_kind(plan, k, clock, fault))
				return -1;
	}
	return 0;
}

static bool is_budget(const struct table *shape)
{
	return shape->form[PROMISE_ROLE] / CLOCKS >= PART_BUDGET;
}

bool promise_budget_know(const struct table *shape)
{
	return is_budget(shape) && !shape->item && shape->counts == CELLS && !shape->wides;
}

static int by_time(const void *a, const void *b)
{
	const struct burn_bucket *x = a, *y = b;
	int order = strcmp(x->kind, y->kind);

	order = order ? order : (x->clock > y->clock) - (x->clock < y->clock);
	return order ? order : (x->start_s > y->start_s) - (x->start_s < y->start_s);
}

static int take_bucket(struct burn_bucket *bucket, const struct emit_item *item, struct fault *fault)
{
	const char *start = item->item + 1, *stop = strchr(item->item, '/');
	wide start_s;

	if (item->item[0] != '@' || !stop || wide_parse(&start_s, start, (size_t)(stop - start)) || start_s > LAST_S ||
		start_s < FIRST_S - BURN_COARSE_S)
		return fault_set(fault, FAULT_INPUT, "promise: the state has a row that is no time");
	*bucket = (struct burn_bucket){.kind = stop[1] ? stop + 1 : "(missing)",
		.clock = (unsigned)item->shape->form[PROMISE_ROLE] % CLOCKS, .start_s = (int64_t)start_s,
		.kept = item->cell[KEPT], .failed = item->cell[FAILED]};
	return 0;
}

int promise_budget_read(struct promise_budget *budget, const struct emission *emission, struct fault *fault)
{
	*budget = (struct promise_budget){.bucket = mem_zero(emission->items + 1, sizeof(*budget->bucket))};
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (is_budget(item->shape) && take_bucket(&budget->bucket[budget->n++], item, fault))
			return -1;
	}
	if (budget->n)
		qsort(budget->bucket, budget->n, sizeof(*budget->bucket), by_time);
	return 0;
}

void promise_budget_release(struct promise_budget *budget)
{
	free(budget->bucket);
	*budget = (struct promise_budget){0};
}
