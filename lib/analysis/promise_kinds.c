/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_kinds.h"

#include "analysis/analysis.h"

#include <string.h>

/* That of the kind, or one for all kinds. */
static uint32_t nearest_sibling(const struct plan *plan, const char *name, const char *item)
{
	uint32_t own = schema_item(plan->needs->schema, name, item);

	return own == COLUMN_NONE && item ? schema_item(plan->needs->schema, name, NULL) : own;
}

static int instant_slot(struct plan *plan, uint32_t column, uint32_t *slot, bool *is_date, struct fault *fault)
{
	if (plan_instant(plan, column, slot, is_date, fault))
		return -1;
	plan->needs->zone_matters |= *is_date;
	return 0;
}

/* A column that need not be there, of one kind of values. */
static int other_slot(struct plan *plan, uint32_t column, enum kind kind, const char *what, uint32_t *slot,
	struct fault *fault)
{
	if (column == COLUMN_NONE)
		return 0;
	const struct column *c = &plan->needs->schema->column[column];
	if (c->type.kind != kind)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be %s", c->cell, what);
	*slot = plan_values(plan, column);
	return 0;
}

static int other_slots(struct plan *plan, struct promise_kind *kind, const char *name, struct fault *fault)
{
	uint32_t words = schema_item(plan->needs->schema, "promise", name), length = schema_item(plan->needs->schema, "promised_s", name), made;

	kind->told_column = schema_item(plan->needs->schema, "told_at", name);
	kind->paused_column = nearest_sibling(plan, "paused", name);
	if (words != COLUMN_NONE)
		kind->words = plan_values(plan, words);
	/* nothing else asks when a promise was made */
	made = length != COLUMN_NONE || kind->told_column != COLUMN_NONE || kind->paused_column != COLUMN_NONE
		? nearest_sibling(plan, "promised_at", name) : COLUMN_NONE;
	return other_slot(plan, length, KIND_DURATION, "a duration", &kind->length, fault) ||
			other_slot(plan, made, KIND_INSTANT, "an instant", &kind->made, fault) ||
			other_slot(plan, kind->told_column, KIND_INSTANTS, "instants", &kind->told, fault) ||
			other_slot(plan, kind->paused_column, KIND_INTERVALS, "intervals", &kind->paused, fault) ||
			other_slot(plan, schema_item(plan->needs->schema, "feasible", name), KIND_FLAG, "0 or 1", &kind->feasible, fault)
		? -1
		: 0;
}

/* The column that says the kind, unless it is a group. */
static uint32_t kind_column(const struct plan *plan)
{
	uint32_t column = schema_find(plan->needs->schema, "promise_kind");

	return plan_is_group(plan->needs, column) ? COLUMN_NONE : column;
}

/* key: by clock without pauses, which put no due instant off. */
static void add_tables(struct plan *plan, struct promise_kind *kind, const uint32_t *key, const struct table *like)
{
	for (unsigned clock = 0; clock < CLOCKS; clock++) {
		uint32_t own = key[clock & CLOCK_BUSINESS];
		if (!(kind->clocks & 1u << clock))
			continue;
		struct table shape = *like, silence = *like;
		shape.counts = PROMISE_CELLS;
		shape.wides = PROMISE_WIDES;
		shape.op[PROMISE_WORST] = OP_MAX;
		shape.form[PROMISE_ROLE] = PART_OUTCOMES * CLOCKS + clock;
		kind->table[clock] = plan_table(plan, own, &shape);
		if (!kind->silent || clock & CLOCK_UNPAUSED)
			continue;
		silence.counts = SILENCE_CELLS;
		silence.wides = SILENCE_WIDES;
		silence.op[SILENCE_WORST] = OP_MAX;
		silence.form[PROMISE_ROLE] = PART_SILENCE * CLOCKS + clock;
		kind->silence[clock] = plan_table(plan, own, &silence);
	}
}

/* Two kinds of one name would be one table. */
static int check_name(const struct plan *plan, const char *item, struct fault *fault)
{
	for (size_t t = 0; item && t < plan->tables; t++)
		if (plan->table[t].item && strcmp(plan->table[t].item, item) == 0)
			return fault_set(fault, FAULT_USE, "\"%s\" stands twice among the promises", item);
	return 0;
}

static struct promise_kind *new_kind(struct promise *promise)
{
	struct promise_kind *kind = &promise->kind[promise->kinds++];

	*kind = (struct promise_kind){.due = NO_SLOT, .done = NO_SLOT, .length = NO_SLOT, .made = NO_SLOT,
		.told = NO_SLOT, .paused = NO_SLOT, .words = NO_SLOT, .feasible = NO_SLOT, .kind_column = COLUMN_NONE};
	return kind;
}

/* A promise that is so long is due at an instant that no column holds, and on each clock at another. */
static int due_keys(struct plan *plan, struct promise_kind *kind, uint32_t item, uint32_t *key, struct fault *fault)
{
	struct promise *promise = plan->own;
	struct keys_maker none = {0};

	for (unsigned clock = 0; clock < CLOCK_UNPAUSED; clock++) {
		struct promise_due *due = arena_take(&plan->needs->arena, sizeof(*due));
		*due = (struct promise_due){plan, kind, clock};
		if (kind->length != NO_SLOT)
			kind->due_at[clock] = (struct keys_moment){promise->due_at, due};
		if (plan_timed_keys(plan, kind->instant, kind->due_at[clock], item, none, &key[clock], fault))
			return -1;
	}
	return 0;
}

static int add_kind(struct plan *plan, uint32_t due, uint32_t done, const char *name, struct fault *fault)
{
	struct promise *promise = plan->own;
	struct promise_kind *kind = new_kind(promise);
	uint32_t item = name ? COLUMN_NONE : kind_column(plan), key[CLOCK_UNPAUSED];
	uint32_t made = nearest_sibling(plan, "promised_at", name);

	if ((due != COLUMN_NONE && instant_slot(plan, due, &kind->due, &kind->due_is_date, fault)) ||
		instant_slot(plan, done, &kind->done, &kind->done_is_date, fault) ||
		other_slots(plan, kind, name, fault))
		return -1;
	kind->name = name;
	kind->kind_column = item;
	kind->instant = due != COLUMN_NONE ? due : made;
	if (due_keys(plan, kind, item, key, fault))
		return -1;
	kind->silent = kind->told != NO_SLOT;
	kind->clocks = promise->clocks;
	if (kind->paused != NO_SLOT)
		kind->clocks |= promise->clocks << CLOCK_UNPAUSED;
	kind->recovery = name && strcmp(name, promise->recovery) == 0;
	kind->plain = kind->clocks == 1u << CLOCK_WALL && due != COLUMN_NONE && !kind->due_is_date && !kind->done_is_date &&
		!kind->recovery && kind->length == NO_SLOT && kind->made == NO_SLOT && kind->told == NO_SLOT &&
		kind->words == NO_SLOT && kind->feasible == NO_SLOT;
	struct table like = {.item = name ? name : item == COLUMN_NONE ? "(all)" : NULL};
	like.form[PROMISE_RECOVERY] = kind->recovery;
	if (check_name(plan, like.item, fault))
		return -1;
	add_tables(plan, kind, key, &like);
	return 0;
}

/* A kind begins with its due instant, or with its length where it has no due instant. */
static int add_column(struct plan *plan, uint32_t c, struct fault *fault)
{
	const struct column *column = &plan->needs->schema->column[c];
	bool due = strcmp(column->name, "due_at") == 0, length = strcmp(column->name, "promised_s") == 0;

	if ((!due && !length) || (length && schema_item(plan->needs->schema, "due_at", column->item) != COLUMN_NONE))
		return 0;
	uint32_t done = schema_item(plan->needs->schema, "done_at", column->item);
	if (done == COLUMN_NONE)
		return 0;
	if (length && nearest_sibling(plan, "promised_at", column->item) == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" counts from promised_at, and there is no such column "
			"(-c promised_at=COLUMN)", column->cell);
	return add_kind(plan, due ? c : COLUMN_NONE, done, column->item, fault);
}

/* Columns that stand for a recovery promise come last: what went before must be known. */
static int add_columns(struct plan *plan, bool recovery, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const struct promise *promise = plan->own;

	for (uint32_t c = 0; c < schema->n; c++) {
		const char *item = schema->column[c].item;
		if ((item && strcmp(item, promise->recovery) == 0) == recovery && add_column(plan, c, fault))
			return -1;
	}
	return 0;
}

static int add_amounts(struct plan *plan, struct fault *fault)
{
	struct promise *promise = plan->own;
	const char *at = setting_value(promise->settings, plan->value, "within");
	uint32_t instant = schema_find(plan->needs->schema, "at");

	while (*at) {
		struct promise_amount amount;
		struct promise_kind *kind = new_kind(promise);
		uint32_t key[CLOCK_UNPAUSED];
		if (promise_amount_read(&at, plan->needs->schema, &amount, fault) ||
			plan_keys(plan, instant, COLUMN_NONE, &key[CLOCK_WALL], fault))
			return -1;
		struct table like = {.item = plan->needs->schema->column[amount.column].cell};
		kind->amount = true;
		kind->done = plan_typed(plan->needs, amount.column, amount.type);
		kind->limit = amount.limit;
		if (amount.limit_column != COLUMN_NONE)
			kind->due = plan_typed(plan->needs, amount.limit_column, amount.type);
		kind->clocks = 1u << CLOCK_WALL;
		like.form[PROMISE_MEASURE] = amount.unit;
		like.form[PROMISE_SCALE] = amount.type.scale;
		if (check_name(plan, like.item, fault))
			return -1;
		add_tables(plan, kind, key, &like);
	}
	return 0;
}

static void free_calendars(void *calendars)
{
	calendars_free(calendars);
}

static int plan_calendar(struct plan *plan, struct fault *fault)
{
	struct promise *promise = plan->own;
	const struct texttable *file = setting_table(promise->settings, plan->file, "calendar");
	const char *team = setting_value(promise->settings, plan->value, "team");
	struct calendars *calendars;

	promise->team = COLUMN_NONE;
	if (!file)
		return *team ? fault_set(fault, FAULT_USE, "team= names a column of calendars: which file? (calendar=FILE)")
			     : 0;
	if (calendars_make(&calendars, file, plan->needs->zone, fault))
		return -1;
	plan_own(plan, calendars, free_calendars);
	promise->calendars = calendars;
	if (!*team && !calendars_find(calendars, "", 0))
		return fault_set(fault, FAULT_USE,
			"all calendars of the file have names: which column says whose is whose? (team=COLUMN)");
	plan->needs->zone_matters = plan->needs->zone_matters || calendars_local(calendars);
	return *team ? schema_need(plan->needs->schema, team, &promise->team, fault) : 0;
}

static int plan_clocks(struct plan *plan, struct fault *fault)
{
	struct promise *promise = plan->own;
	const char *clock = setting_value(promise->settings, plan->value, "clock");
	bool business = strstr(clock, "business"), any = strcmp(clock, "auto") == 0;

	if (business && !promise->calendars)
		return fault_set(fault, FAULT_USE, "clock=%s needs business hours: calendar=FILE", clock);
	if (!business && !any && promise->calendars)
		return fault_set(fault, FAULT_USE, "calendar= is for clock=business, and clock=%s was asked for", clock);
	promise->clocks = strstr(clock, "wall") || any ? 1u << CLOCK_WALL : 0;
	if (promise->calendars)
		promise->clocks |= 1u << CLOCK_BUSINESS;
	return 0;
}

/* At most one kind for each column, and one for each amount. */
static size_t most_kinds(const struct plan *plan, const char *within)
{
	size_t n = plan->needs->schema->n + 1ul;

	while (*within)
		n += *within++ == ',';
	return n + 1;
}

int promise_kinds_plan(struct plan *plan,
	bool (*due_at)(const void *what, const struct batch *batch, uint32_t i, int64_t *due_s), struct fault *fault)
{
	struct promise *promise = plan->own = arena_take(&plan->needs->arena, sizeof(*promise));

	*promise = (struct promise){.settings = plan->settings, .due_at = due_at,
		.recovery = setting_value(plan->settings, plan->value, "recovery")};
	size_t most = most_kinds(plan, setting_value(plan->settings, plan->value, "within"));
	promise->kind = arena_take(&plan->needs->arena, most * sizeof(*promise->kind));
	plan->needs->as_of_matters = true;
	if (plan_calendar(plan, fault) || plan_clocks(plan, fault) || add_columns(plan, false, fault) ||
		add_amounts(plan, fault) || add_columns(plan, true, fault))
		return -1;
	return promise->kinds ? 0 : fault_set(fault, FAULT_INPUT,
		"no due_at with its done_at among the columns (-c NAME=COLUMN reads a column under another name)");
}

bool promise_kinds_know(const struct table *shape)
{
	int64_t part = shape->form[PROMISE_ROLE] / CLOCKS;
	const int64_t *form = shape->form;

	if (form[PROMISE_ROLE] < 0 || part > PART_SILENCE || form[PROMISE_MEASURE] < 0 ||
		form[PROMISE_MEASURE] >= PROMISE_UNITS || form[PROMISE_SCALE] < 0 || form[PROMISE_SCALE] > 9)
		return false;
	if (part == PART_SILENCE)
		return shape->counts == SILENCE_CELLS && shape->wides == SILENCE_WIDES &&
			shape->op[SILENCE_WORST] == OP_MAX;
	return shape->counts == PROMISE_CELLS && shape->wides == PROMISE_WIDES &&
		shape->op[PROMISE_WORST] == OP_MAX && shape->op[PROMISE_SUM] == OP_SUM &&
		shape->op[PROMISE_SQUARE] == OP_SUM;
}
