/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is the quoted wait honest, and what should we quote? Waits by class and hour, against what was
 * quoted, felt and scored.
 */
#include "analysis/waiting.h"

#include "analysis/wait_cells.h"

#include <string.h>

const struct setting wait_settings[] = {
	{"alpha", SETTING_NUMBER, ".1", NULL, .0001, .9999, false,
		"chance that a wait lies outside a range that is quoted"},
	{"cost_late", SETTING_NUMBER, "1", NULL, 1e-6, 1e12, false,
		"what a wait costs for each second longer than quoted"},
	{"cost_early", SETTING_NUMBER, "1", NULL, 1e-6, 1e12, false, "and for each second shorter"},
	{"sides", SETTING_CHOICE, "two", "two|one", 0, 0, false,
		"two: quote a range; one: quote an upper end alone, \"within\""},
	{"open", SETTING_CHOICE, "infinite", "infinite|km", 0, 0, false,
		"what is not over counts in quotes as longer than all others, or as Kaplan and Meier have it"},
	{"quantiles", SETTING_CHOICE, "some", "some|all|none", 0, 0, false,
		"which of q01 to q99 are shown"},
	{"hours", SETTING_CHOICE, "0", "0|1", 0, 0, true, "1: rows for each hour of the day, too"},
	{"split", SETTING_TEXT, "", NULL, 0, 0, true,
		"an instant: what the time before it says is tested on the time after it"},
	{"drift", SETTING_NUMBER, ".02", NULL, 0, 1, false,
		"by how much coverage after the split may be off before it is noted"},
	{0},
};

/* One class of waits: its columns and its tables. */
struct entry {
	uint32_t wait, low, high, gone, felt, score; /* slots, or NO_SLOT */
	uint32_t levels;
	uint32_t table[WAIT_HOURS], split[WAIT_HOURS];
};

struct own {
	struct entry *entry;
	size_t n;
	uint32_t instant; /* slot of the arrival, or NO_SLOT */
	bool is_date, hours, split;
	int64_t split_s;
};

/* ---- what is read ---- */

static int seconds_slot(struct plan *plan, uint32_t column, uint32_t *slot, struct fault *fault)
{
	const struct column *c = column == COLUMN_NONE ? NULL : &plan->needs->schema->column[column];

	*slot = NO_SLOT;
	if (!c)
		return 0;
	if (c->type.kind != KIND_DURATION && c->type.kind != KIND_COUNT)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a duration in whole seconds", c->cell);
	*slot = plan_limited(plan, column, (struct batch_limit){.high = WAIT_BELOW - 1});
	return 0;
}

static int gone_slot(struct plan *plan, uint32_t column, uint32_t *slot, struct fault *fault)
{
	*slot = NO_SLOT;
	if (column == COLUMN_NONE)
		return 0;
	if (plan->needs->schema->column[column].type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a flag (0 or 1)",
			plan->needs->schema->column[column].cell);
	*slot = plan_values(plan, column);
	return 0;
}

/* Satisfaction is asked for the outcomes of quotes; without quotes it is not read. */
static int score_slot(struct plan *plan, struct entry *entry, uint32_t column, struct table *shape,
	struct fault *fault)
{
	entry->score = NO_SLOT;
	shape->form[WAIT_FORM_HIGH] = -1;
	if (column == COLUMN_NONE || entry->high == NO_SLOT)
		return 0;
	const struct column *c = &plan->needs->schema->column[column];
	if (c->type.kind != KIND_SCORE && c->type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a score or a flag", c->cell);
	if (type_levels(c->type) > WAIT_MOST_LEVELS)
		return fault_set(fault, FAULT_INPUT, "\"%s\" has more than %d levels", c->cell, WAIT_MOST_LEVELS);
	entry->score = plan_levels(plan, column);
	shape->form[WAIT_FORM_LOW] = c->type.low;
	shape->form[WAIT_FORM_HIGH] = c->type.high;
	return 0;
}

static int find_columns(struct plan *plan, struct entry *entry, uint32_t wait, struct table *shape,
	struct fault *fault)
{
	const char *item = plan->needs->schema->column[wait].item;
	uint32_t low = schema_item(plan->needs->schema, "quoted_min_s", item), high = schema_item(plan->needs->schema, "quoted_max_s", item);

	if (seconds_slot(plan, wait, &entry->wait, fault) || seconds_slot(plan, high, &entry->high, fault) ||
		seconds_slot(plan, high == COLUMN_NONE ? COLUMN_NONE : low, &entry->low, fault) ||
		seconds_slot(plan, schema_item(plan->needs->schema, "perceived_s", item), &entry->felt, fault) ||
		gone_slot(plan, schema_item(plan->needs->schema, "abandoned", item), &entry->gone, fault) ||
		score_slot(plan, entry, schema_item(plan->needs->schema, "satisfaction", item), shape, fault))
		return -1;
	if (low != COLUMN_NONE && high == COLUMN_NONE)
		plan_say(plan, "column \"%s\" is left out: there is no column \"quoted_max_s%s%s\"",
			plan->needs->schema->column[low].cell, item ? "@" : "", item ? item : "");
	entry->levels = wait_levels(shape);
	return 0;
}

static void lay_out(struct plan *plan, struct entry *entry, uint32_t key, struct table *shape)
{
	const struct own *own = plan->own;
	struct table split = {.item = shape->item, .counts = WAIT_SPLITS};

	shape->counts = WAIT_SCORED + WAIT_OUTCOMES * entry->levels;
	shape->wides = WAIT_SUMS;
	shape->op[WAIT_LONGEST] = OP_MAX;
	shape->op[WAIT_SHORTEST] = OP_MIN;
	for (int h = own->hours; h < (own->hours ? WAIT_HOURS : 1); h++) {
		shape->form[WAIT_FORM_ROLE] = h;
		entry->table[h] = plan_table(plan, key, shape);
		split.form[WAIT_FORM_ROLE] = WAIT_SPLIT + h;
		entry->split[h] = own->split ? plan_table(plan, key, &split) : NO_SLOT;
	}
}

static int add_class(struct plan *plan, uint32_t wait, uint32_t instant, struct fault *fault)
{
	struct own *own = plan->own;
	struct entry *entry = &own->entry[own->n];
	const char *name = plan->needs->schema->column[wait].item;
	uint32_t item = name ? COLUMN_NONE : plan_item_column(plan), key;
	struct table shape = {.item = name ? name : item == COLUMN_NONE ? "(all)" : NULL};

	if (find_columns(plan, entry, wait, &shape, fault) || plan_keys(plan, instant, item, &key, fault))
		return -1;
	lay_out(plan, entry, key, &shape);
	own->n++;
	return 0;
}

/* When someone began to wait. */
static uint32_t arrival(const struct schema *schema)
{
	static const char *const names[] = {"arrived_at", "opened_at", "at", "start", NULL};

	for (int i = 0; names[i]; i++) {
		uint32_t column = schema_find(schema, names[i]);
		if (column != COLUMN_NONE)
			return column;
	}
	return COLUMN_NONE;
}

/* Hours and back-tests go by the arrival. */
static int find_arrival(struct plan *plan, uint32_t instant, struct fault *fault)
{
	struct own *own = plan->own;
	const char *wants = own->hours ? "hours=1" : "split";

	own->instant = NO_SLOT;
	if (!own->hours && !own->split)
		return 0;
	if (instant == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"%s wants an instant: arrived_at, opened_at, at or start (-c arrived_at=COLUMN)", wants);
	const struct column *column = &plan->needs->schema->column[instant];
	own->is_date = column->type.kind == KIND_DATE;
	if (column->type.kind != KIND_INSTANT && (own->hours || !own->is_date))
		return fault_set(fault, FAULT_INPUT, "%s wants an instant, and \"%s\" is none", wants, column->cell);
	own->instant = plan_values(plan, instant);
	plan->needs->zone_matters = plan->needs->zone_matters || own->hours || own->is_date;
	return 0;
}

/* An instant, or a day in the zone. */
static int read_split(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own;
	const char *split = setting_value(plan->settings, plan->value, "split");
	int64_t day;

	own->split = *split != '\0';
	if (!own->split || instant_read(split, strlen(split), &own->split_s) == 0)
		return 0;
	if (date_read(split, strlen(split), &day))
		return fault_set(fault, FAULT_USE,
			"split takes an instant or a date, as 2026-05-13T00:00:00Z or 2026-05-13, not \"%s\"", split);
	plan->needs->zone_matters = true;
	zone_instant(plan->needs->zone, day * DAY_S, &own->split_s);
	return 0;
}

static int wait_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t instant = arrival(schema), none;

	*own = (struct own){.entry = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*own->entry)),
		.hours = *setting_value(plan->settings, plan->value, "hours") == '1'};
	if (read_split(plan, fault) || find_arrival(plan, instant, fault))
		return -1;
	for (uint32_t c = 0; c < schema->n; c++)
		if (strcmp(schema->column[c].name, "wait_s") == 0 && add_class(plan, c, instant, fault))
			return -1;
	return own->n ? 0 : schema_need(schema, "wait_s", &none, fault);
}

/* ---- counting ---- */

/* One record. */
struct one {
	struct tally *tally;
	struct tally_table *table;
	uint32_t group;
	wide times;
	int64_t wait;
	bool quoted, range; /* range: from low to high, else one number, high */
	int64_t low, high, middle2; /* middle2: twice the middle */
};

static void sum(const struct one *one, enum wait_sum w, wide value)
{
	tally_sum(one->tally, one->table, one->group, w, value * one->times);
}

static void count(const struct one *one, uint32_t cell)
{
	tally_count(one->table, one->group, cell, (int64_t)one->times);
}

static bool is_valid(const struct batch *batch, uint32_t slot, uint32_t i)
{
	return slot != NO_SLOT && batch->data[slot].verdict[i] == VALUE_VALID;
}

/* A valid time that is not too long, or -1. */
static int64_t seconds(const struct batch *batch, uint32_t slot, uint32_t i)
{
	int64_t s = batch->data[slot].value[i];

	return batch->data[slot].verdict[i] == VALUE_VALID && s < WAIT_BELOW ? s : -1;
}

/* A lone upper end says "within": its middle is its end. */
static void take_quote(const struct entry *entry, const struct batch *batch, uint32_t i, struct one *one)
{
	bool two = entry->low != NO_SLOT && batch->data[entry->low].verdict[i] != VALUE_MISSING;

	if (entry->high == NO_SLOT)
		return;
	if (batch->data[entry->high].verdict[i] == VALUE_MISSING) {
		count(one, WAIT_UNQUOTED);
		return;
	}
	one->high = seconds(batch, entry->high, i);
	one->low = two ? seconds(batch, entry->low, i) : 0;
	if (one->low < 0 || one->high < one->low) {
		count(one, WAIT_BAD_QUOTE);
		return;
	}
	one->quoted = true;
	one->range = two && one->low < one->high;
	one->middle2 = one->high + (two ? one->low : one->high);
}

static void sum_range(const struct one *one)
{
	wide width = one->high - one->low, x = one->wait;
	wide miss = x < one->low ? one->low - x : x > one->high ? x - one->high : 0;

	count(one, WAIT_RANGES);
	sum(one, WAIT_WIDTH, width);
	sum(one, WAIT_WIDTH2, width * width);
	if (!miss)
		return;
	sum(one, WAIT_MISS, miss);
	sum(one, WAIT_MISS2, miss * miss);
	sum(one, WAIT_WIDTH_MISS, width * miss);
}

static void sum_single(const struct one *one)
{
	wide over = (wide)one->wait - one->high;

	if (over > 0) {
		sum(one, WAIT_OVER, over);
		sum(one, WAIT_OVER2, over * over);
	} else if (over) {
		sum(one, WAIT_UNDER, -over);
		sum(one, WAIT_UNDER2, over * over);
	}
}

static void add_quoted(const struct entry *entry, const struct batch *batch, uint32_t i, const struct one *one)
{
	enum wait_outcome outcome = one->wait < one->low ? WAIT_EARLY : one->wait > one->high ? WAIT_LATE : WAIT_INSIDE;
	wide m = one->middle2, x = one->wait;

	count(one, WAIT_QUOTED + outcome);
	sum(one, WAIT_M, m);
	sum(one, WAIT_MM, m * m);
	sum(one, WAIT_MX, m * x);
	sum(one, WAIT_QX, x);
	sum(one, WAIT_QXX, x * x);
	(one->range ? sum_range : sum_single)(one);
	if (entry->score != NO_SLOT && batch->data[entry->score].level[i] < entry->levels)
		count(one, WAIT_SCORED + outcome * entry->levels + batch->data[entry->score].level[i]);
}

static void add_served(const struct entry *entry, const struct batch *batch, uint32_t i, const struct one *one)
{
	wide x = one->wait, felt = entry->felt == NO_SLOT ? -1 : seconds(batch, entry->felt, i);

	count(one, WAIT_SERVED + bucket_of(one->wait));
	tally_join(one->tally, one->table, one->group, WAIT_LONGEST, x);
	tally_join(one->tally, one->table, one->group, WAIT_SHORTEST, x);
	sum(one, WAIT_X, x);
	sum(one, WAIT_XX, x * x);
	if (one->quoted)
		add_quoted(entry, batch, i, one);
	if (felt < 0)
		return;
	count(one, WAIT_FELT);
	sum(one, WAIT_P, felt);
	sum(one, WAIT_PP, felt * felt);
	sum(one, WAIT_PX, felt * x);
	sum(one, WAIT_FX, x);
	sum(one, WAIT_FXX, x * x);
}

static void add_gone(const struct one *one)
{
	count(one, WAIT_GONE + bucket_of(one->wait));
	if (one->quoted)
		count(one, WAIT_GONE_QUOTED);
	if (one->quoted && one->wait > one->high)
		count(one, WAIT_GONE_LATE);
}

static int64_t arrived(const struct plan *plan, const struct batch *batch, uint32_t i)
{
	const struct own *own = plan->own;
	int64_t at_s = batch->data[own->instant].value[i];

	if (own->is_date)
		zone_instant(plan->needs->zone, at_s * DAY_S, &at_s);
	return at_s;
}

/* What was known at the split, and what came later. */
static void add_split(const struct plan *plan, const struct one *one, const struct batch *batch, uint32_t i,
	bool served)
{
	const struct own *own = plan->own;

	if (!is_valid(batch, own->instant, i)) {
		count(one, WAIT_NO_INSTANT);
		return;
	}
	int64_t at_s = arrived(plan, batch, i), left_s = own->split_s - at_s;
	bool before = left_s > 0;
	if (one->wait < 0)
		count(one, before ? WAIT_BEFORE_UNTIMED : WAIT_AFTER_UNTIMED);
	else if (!before)
		count(one, (served ? WAIT_AFTER : WAIT_AFTER_OPEN) + bucket_of(one->wait));
	else if (one->wait <= left_s)
		count(one, (served ? WAIT_BEFORE : WAIT_BEFORE_OPEN) + bucket_of(one->wait));
	else
		count(one, WAIT_BEFORE_OPEN + bucket_of(left_s));
}

/* The hour of the day in which the wait began, as the role of its table. */
static uint32_t hour_of(const struct plan *plan, const struct batch *batch, uint32_t i)
{
	const struct own *own = plan->own;

	if (!own->hours)
		return WAIT_WHOLE;
	if (!is_valid(batch, own->instant, i))
		return WAIT_UNDATED;
	int64_t at_s = batch->data[own->instant].value[i];
	int64_t local_s = (at_s + zone_offset(plan->needs->zone, at_s)) % DAY_S;
	return (uint32_t)((local_s + DAY_S) % DAY_S / 3600) + 1;
}

static void add_one(const struct plan *plan, const struct entry *entry, struct one *one,
	const struct batch *batch, uint32_t i)
{
	const struct batch_data *wait = &batch->data[entry->wait];
	bool gone = is_valid(batch, entry->gone, i) && batch->data[entry->gone].value[i];
	uint32_t hour = hour_of(plan, batch, i);

	one->table = &one->tally->table[entry->table[hour]];
	if (entry->gone != NO_SLOT && batch->data[entry->gone].verdict[i] == VALUE_INVALID) {
		count(one, WAIT_INVALID);
		return;
	}
	if (wait->verdict[i] == VALUE_MISSING && !gone) {
		count(one, WAIT_MISSING);
		return;
	}
	one->wait = seconds(batch, entry->wait, i);
	if (wait->verdict[i] == VALUE_MISSING) {
		count(one, WAIT_UNTIMED);
	} else if (one->wait < 0) {
		count(one, WAIT_INVALID);
		return;
	} else {
		take_quote(entry, batch, i, one);
		if (gone)
			add_gone(one);
		else
			add_served(entry, batch, i, one);
	}
	if (entry->split[hour] == NO_SLOT)
		return;
	one->table = &one->tally->table[entry->split[hour]];
	add_split(plan, one, batch, i, !gone);
}

static void wait_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (uint32_t t = 0; t < plan->tables; t++)
		plan_rows(plan, tally, t, groups);
	for (size_t e = 0; e < own->n; e++) {
		const uint32_t *group = groups->number[plan->key[own->entry[e].table[own->hours]]];
		for (uint32_t i = 0; i < batch->n; i++) {
			struct one one = {.tally = tally, .group = group[i], .times = batch_times(batch, i)};
			add_one(plan, &own->entry[e], &one, batch, i);
		}
	}
}

const struct analysis wait_analysis = {
	.name = "wait",
	.question = "is the quoted wait honest, and what should we quote?",
	.reads = "wait_s [quoted_min_s quoted_max_s abandoned perceived_s satisfaction] (@CLASS each, or one "
		 "set with an item or touchpoint column) [arrived_at opened_at at start]",
	.measures = "p50 p90 mean q01…q99 abandoned km_p50 km_p90 coverage early inside late abandoned_late bias "
		    "padding interval_score pinball perceived_ratio satisfaction_early satisfaction_inside "
		    "satisfaction_late payoff_early payoff_late quote_low quote_high quote_cost backtest_low "
		    "backtest_high expected realised",
	.settings = wait_settings,
	.plan = wait_plan,
	.add = wait_add,
	.knows = wait_knows,
	.emit = wait_emit,
};
