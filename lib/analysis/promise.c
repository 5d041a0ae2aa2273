/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do we keep what we say? What was promised by an instant and when it was done, on the wall clock.
 */
#include "analysis/promise.h"

#include "analysis/counts.h"
#include "math/bucket.h"
#include "math/interval.h"

#include <math.h>
#include <string.h>

enum cell {
	KEPT,     /* done <= due */
	LATE,     /* done > due */
	BROKEN,   /* not done, due < as-of */
	OPEN,     /* not done, not yet due */
	UNSETTLED, /* not done, and no as-of to tell broken from open */
	NO_DUE,
	INVALID,
	PROMISED,     /* with words of a promise */
	UNQUANTIFIED, /* of these, without a due instant */
	TOLD_BEFORE, TOLD_AFTER, TOLD_NEVER, /* of late and broken ones: when was the customer told? */
	OVERRUN, /* buckets of done - due, of late ones */
	CELLS = OVERRUN + BUCKETS,
};

enum { WIDE_WORST, WIDES };

static const struct setting settings[] = {
	{"target", SETTING_NUMBER, ".9", NULL, 0, 1, false, "share of promises that should be kept"},
	{0},
};

struct entry {
	uint32_t due, done, told, promise; /* slots, or NO_SLOT */
	uint32_t told_column;
	bool due_is_date, done_is_date;
	uint32_t table;
};

struct own {
	struct entry *entry;
	size_t n;
};

static uint32_t sibling(const struct plan *plan, const char *name, const char *item)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		bool same_item = item ? column->item && strcmp(column->item, item) == 0 : !column->item;
		if (same_item && strcmp(column->name, name) == 0)
			return c;
	}
	return COLUMN_NONE;
}

static int instant_slot(struct plan *plan, uint32_t column, uint32_t *slot, bool *is_date, struct fault *fault)
{
	const struct column *c = &plan->needs->schema->column[column];

	if (c->type.kind != KIND_INSTANT && c->type.kind != KIND_DATE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be an instant or a date", c->cell);
	*is_date = c->type.kind == KIND_DATE;
	plan->needs->zone_matters = plan->needs->zone_matters || *is_date;
	*slot = plan_values(plan, column);
	return 0;
}

static int add_kind(struct plan *plan, uint32_t due, uint32_t done, const char *kind, struct fault *fault)
{
	struct own *own = plan->own;
	struct entry *entry = &own->entry[own->n++];
	uint32_t item = kind ? COLUMN_NONE : schema_find(plan->needs->schema, "promise_kind"), key;
	struct table shape = {.item = kind ? kind : item == COLUMN_NONE ? "(all)" : NULL,
		.counts = CELLS, .wides = WIDES, .op = {[WIDE_WORST] = OP_MAX}};

	*entry = (struct entry){.told = NO_SLOT, .promise = NO_SLOT};
	for (size_t g = 0; g < plan->needs->groups && item != COLUMN_NONE; g++)
		if (plan->needs->group[g] == item) {
			item = COLUMN_NONE;
			shape.item = "(all)";
		}
	if (instant_slot(plan, due, &entry->due, &entry->due_is_date, fault) ||
		instant_slot(plan, done, &entry->done, &entry->done_is_date, fault) ||
		plan_keys(plan, due, item, &key, fault))
		return -1;
	entry->told_column = sibling(plan, "told_at", kind);
	if (entry->told_column != COLUMN_NONE)
		entry->told = plan_values(plan, entry->told_column);
	uint32_t promise = sibling(plan, "promise", kind);
	if (promise != COLUMN_NONE)
		entry->promise = plan_values(plan, promise);
	entry->table = plan_table(plan, key, &shape);
	return 0;
}

static int promise_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));

	*own = (struct own){
		.entry = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*own->entry))};
	plan->needs->as_of_matters = true;
	for (uint32_t due = 0; due < schema->n; due++) {
		if (strcmp(schema->column[due].name, "due_at") != 0)
			continue;
		uint32_t done = sibling(plan, "done_at", schema->column[due].item);
		if (done != COLUMN_NONE && add_kind(plan, due, done, schema->column[due].item, fault))
			return -1;
	}
	return own->n ? 0 : fault_set(fault, FAULT_INPUT,
		"no due_at with its done_at among the columns (-c NAME=COLUMN reads a column under another name)");
}

/* A civil day counts to its last second. */
static int64_t at_of(const struct plan *plan, int64_t value, bool is_date)
{
	int64_t at_s;

	if (!is_date)
		return value;
	zone_instant(plan->needs->zone, (value + 1) * DAY_S, &at_s);
	return at_s - 1;
}

/* Before the due instant, after it only, or never: told_at is a list of instants. */
static enum cell told(const struct entry *entry, const struct batch *batch, uint32_t i, int64_t due_s, struct buf *hold)
{
	enum cell cell = TOLD_NEVER;

	if (batch->data[entry->told].verdict[i] != VALUE_VALID)
		return cell;
	struct slice text = chunk_text(batch->chunk, batch->pick[i], entry->told_column, hold);
	const char *at = text.at, *end = at + text.n;
	while (at < end) {
		const char *stop = memchr(at, ';', (size_t)(end - at));
		int64_t told_s;
		stop = stop ? stop : end;
		if (instant_read(at, (size_t)(stop - at), &told_s) == 0)
			cell = told_s <= due_s || cell == TOLD_BEFORE ? TOLD_BEFORE : TOLD_AFTER;
		at = stop + 1;
	}
	return cell;
}

/* What became of a promise. */
static enum cell outcome(const struct needs *needs, bool done, int64_t due_s, int64_t done_s)
{
	if (done)
		return done_s <= due_s ? KEPT : LATE;
	if (!needs->has_as_of)
		return UNSETTLED;
	return due_s < needs->as_of_s ? BROKEN : OPEN;
}

static void add_one(const struct plan *plan, const struct entry *entry, struct tally *tally,
	const struct batch *batch, uint32_t i, uint32_t group, struct buf *hold)
{
	struct tally_table *table = &tally->table[entry->table];
	const struct batch_data *due = &batch->data[entry->due], *done = &batch->data[entry->done];
	int64_t times = batch_times(batch, i);
	bool promised = entry->promise != NO_SLOT && batch->data[entry->promise].verdict[i] == VALUE_VALID;

	if (due->verdict[i] == VALUE_INVALID || done->verdict[i] == VALUE_INVALID) {
		tally_count(table, group, INVALID, times);
		return;
	}
	if (promised)
		tally_count(table, group, PROMISED, times);
	if (due->verdict[i] == VALUE_MISSING) {
		tally_count(table, group, NO_DUE, times);
		if (promised)
			tally_count(table, group, UNQUANTIFIED, times);
		return;
	}
	int64_t due_s = at_of(plan, due->value[i], entry->due_is_date);
	int64_t done_s = at_of(plan, done->value[i], entry->done_is_date);
	enum cell cell = outcome(plan->needs, done->verdict[i] == VALUE_VALID, due_s, done_s);
	if (plan->needs->final && done->verdict[i] != VALUE_VALID)
		return;
	tally_count(table, group, cell, times);
	if (entry->told != NO_SLOT && (cell == LATE || cell == BROKEN))
		tally_count(table, group, told(entry, batch, i, due_s, hold), times);
	if (cell == LATE) {
		tally_count(table, group, OVERRUN + bucket_of(done_s - due_s), times);
		tally_join(tally, table, group, WIDE_WORST, done_s - due_s);
	}
}

static void promise_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct buf hold = BUF_NONE;

	for (size_t e = 0; e < own->n; e++) {
		const uint32_t *group = groups->number[plan->key[own->entry[e].table]];
		plan_rows(plan, tally, own->entry[e].table, groups);
		for (uint32_t i = 0; i < batch->n; i++)
			add_one(plan, &own->entry[e], tally, batch, i, group[i], &hold);
	}
	buf_release(&hold);
}

/* ---- results ---- */

static void put_share(const struct emission *emission, const char *item, const char *measure, wide part,
	wide n, const char *note)
{
	struct interval bounds = wilson(wide_double(part), wide_double(n), emission->confidence);
	struct line line = {.item = item, .measure = measure, .unit = UNIT_SHARE, .n = n,
		.value = wide_double(part) / wide_double(n), .low = bounds.low, .high = bounds.high, .note = note};

	if (n)
		result_put(emission->result, &line);
}

static void put_seconds(const struct emission *emission, const char *item, const char *measure, wide n, wide s)
{
	struct line line = {.item = item, .measure = measure, .unit = UNIT_SECONDS, .n = n, .whole = s,
		.is_whole = true, .value = NAN, .low = NAN, .high = NAN};

	result_put(emission->result, &line);
}

/* The upper edge of the quantile's bucket, as far as anything was that late. */
static wide overrun_quantile(const struct emit_item *item, double q)
{
	wide edge = bucket_high(bucket_quantile(item->cell + OVERRUN, item->cell[LATE], q));
	wide worst = item->cell[CELLS + WIDE_WORST];

	return edge < worst ? edge : worst;
}

static void put_overrun(const struct emission *emission, const struct emit_item *item)
{
	wide late = item->cell[LATE];

	if (!late)
		return;
	put_seconds(emission, item->item, "overrun_p50", late, overrun_quantile(item, .5));
	put_seconds(emission, item->item, "overrun_p90", late, overrun_quantile(item, .9));
	put_seconds(emission, item->item, "overrun_worst", late, item->cell[CELLS + WIDE_WORST]);
}

/* The error budget is the share that may fail; what is left of it may be below 0. */
static void put_budget(const struct emission *emission, const char *item, wide kept, wide n)
{
	double budget = 1 - setting_number(settings, emission->value, "target");
	struct line line = {.item = item, .measure = "budget", .unit = UNIT_SHARE, .n = n, .value = budget,
		.low = NAN, .high = NAN};

	if (!n || budget <= 0)
		return;
	result_put(emission->result, &line);
	struct interval bounds = wilson(wide_double(kept), wide_double(n), emission->confidence);
	line.measure = "budget_left";
	line.unit = UNIT_RATIO;
	line.value = 1 - (1 - wide_double(kept) / wide_double(n)) / budget;
	line.low = 1 - (1 - bounds.low) / budget;
	line.high = 1 - (1 - bounds.high) / budget;
	result_put(emission->result, &line);
}

static void put_kind(const struct emission *emission, const struct emit_item *item)
{
	static const struct {
		const char *name;
		enum cell cell;
	} count[] = {{"kept_n", KEPT}, {"late_n", LATE}, {"broken_n", BROKEN}, {"open_n", OPEN}, {"no_due_n", NO_DUE}};
	const wide *cell = item->cell;
	wide settled = cell[KEPT] + cell[LATE] + cell[BROKEN], all = settled + cell[OPEN];
	wide told = cell[TOLD_BEFORE] + cell[TOLD_AFTER] + cell[TOLD_NEVER];
	const char *note = emission->by && 20 * cell[OPEN] > all ? "immature" : NULL;

	put_share(emission, item->item, "kept", cell[KEPT], settled, note);
	put_share(emission, item->item, "late", cell[LATE], settled, note);
	put_share(emission, item->item, "broken", cell[BROKEN], settled, note);
	put_share(emission, item->item, "open", cell[OPEN], all, note);
	for (size_t i = 0; i < sizeof(count) / sizeof(*count); i++)
		counts_one(emission->result, item->item, count[i].name, cell[count[i].cell]);
	put_overrun(emission, item);
	put_share(emission, item->item, "told_before", cell[TOLD_BEFORE], told, NULL);
	put_share(emission, item->item, "told_after", cell[TOLD_AFTER], told, NULL);
	put_share(emission, item->item, "told_never", cell[TOLD_NEVER], told, NULL);
	put_share(emission, item->item, "unquantified", cell[UNQUANTIFIED], cell[PROMISED], NULL);
	put_budget(emission, item->item, cell[KEPT], settled);
	counts_put(emission->result, item->item, all, cell[NO_DUE], cell[INVALID]);
}

static bool promise_knows(const struct table *shape)
{
	return shape->counts == CELLS && shape->wides == WIDES && shape->op[WIDE_WORST] == OP_MAX;
}

static int promise_emit(const struct emission *emission, struct fault *fault)
{
	for (size_t i = 0; i < emission->items; i++) {
		char text[WIDE_CHARS];
		wide_print(text, emission->item[i].cell[UNSETTLED]);
		if (emission->item[i].cell[UNSETTLED])
			return fault_set(fault, FAULT_USE,
				"promise: %s case(s) not done yet: say when it is, --as-of INSTANT or --as-of now", text);
		put_kind(emission, &emission->item[i]);
	}
	return 0;
}

const struct analysis promise_analysis = {
	.name = "promise",
	.question = "do we keep what we say?",
	.reads = "due_at done_at (@KIND each) [promise promise_kind told_at]",
	.measures = "kept late broken open kept_n late_n broken_n open_n no_due_n overrun_p50 overrun_p90 "
				"overrun_worst told_before told_after told_never unquantified budget budget_left",
	.settings = settings,
	.plan = promise_plan,
	.add = promise_add,
	.knows = promise_knows,
	.emit = promise_emit,
};
