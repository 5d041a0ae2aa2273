/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Did the change work? Two arms, a and b, on every column at once; or, with `pair`, the same
 * customers in both.
 */
#include "analysis/compare.h"

#include "analysis/compare_out.h"
#include "analysis/compare_state.h"
#include "analysis/measured.h"
#include "analysis/named.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	enum compare_role role;
	struct type type;
	bool as_levels, paired;
	uint32_t slot, exposure; /* in the batch; exposure NO_SLOT: every record counts once */
	uint32_t table, extra;   /* extra NO_SLOT: none */
	uint32_t pair;           /* column, or COLUMN_NONE */
};

struct own {
	struct entry *entry;
	size_t n;
	uint32_t arm, arms; /* column; table */
	const char *name[2];
};

static const char *text_of(const struct plan *plan, const char *setting)
{
	return setting_value(plan->settings, plan->value, setting);
}

/* The value of a record as the item of its row. */
static bool make_value(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct entry *entry = what;
	const struct batch_data *data = &batch->data[entry->slot];

	if (data->verdict[i] != VALUE_VALID)
		return false;
	value_print(out, (struct type){.kind = KIND_DECIMAL}, data->value[i]);
	return true;
}

static bool make_pair(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct entry *entry = what;
	struct buf hold = BUF_NONE;
	struct slice key = chunk_text(batch->chunk, batch->pick[i], entry->pair, &hold);

	buf_add(out, key.at, key.n);
	buf_release(&hold);
	return key.n && batch->data[entry->slot].verdict[i] == VALUE_VALID;
}

static int one_column(struct plan *plan, const char *setting, uint32_t *column, struct fault *fault)
{
	const char *name = text_of(plan, setting);

	*column = COLUMN_NONE;
	if (!*name)
		return 0;
	return schema_need(plan->needs->schema, name, column, fault);
}

static int check_rivals(const struct plan *plan, struct fault *fault)
{
	if (!*text_of(plan, "arm"))
		return fault_set(fault, FAULT_USE,
			"-S arm=COLUMN says which column holds the arms, -S a=VALUE -S b=VALUE which two to compare");
	if (!*text_of(plan, "a") || !*text_of(plan, "b"))
		return fault_set(fault, FAULT_USE, "a and b are two values of column \"%s\", and no record has an empty one",
			text_of(plan, "arm"));
	if (strcmp(text_of(plan, "a"), text_of(plan, "b")) == 0)
		return fault_set(fault, FAULT_USE, "a and b are two values of column \"%s\", not the same", text_of(plan, "arm"));
	if (*text_of(plan, "exposure") && !*text_of(plan, "rate"))
		return fault_set(fault, FAULT_USE, "exposure goes with rate");
	return 0;
}

static int lay_out(struct plan *plan, struct entry *entry, const struct column *column, struct fault *fault)
{
	struct own *own = plan->own;
	uint32_t instant = schema_find(plan->needs->schema, "answered_at"), key, levels = 0;
	struct table shape = {.item = column->cell, .form = {[COMPARE_ROLE] = entry->role,
		[COMPARE_SORT] = measured_of(column), [COMPARE_LOW] = column->type.low, [COMPARE_HIGH] = column->type.high,
		[COMPARE_SCALE] = column->type.scale, [COMPARE_PAIRED] = entry->paired}};

	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	if (entry->as_levels)
		levels = type_levels(column->type);
	shape.counts = 2 * (levels + 2);
	shape.wides = entry->role == ROLE_RATE ? 2 * RATE_WIDES : plan->needs->weighted ? 2 * shape.counts : 0;
	bool extra = entry->role == ROLE_COLUMN && !entry->as_levels;
	shape.form[COMPARE_EXTRA] = extra ? (int64_t)own->n : 0;
	entry->table = plan_table(plan, key, &shape);
	entry->extra = NO_SLOT;
	if (!extra)
		return 0;
	struct keys_maker maker = {entry->paired ? make_pair : make_value, entry};
	if (plan_made_keys(plan, instant, maker, &key, fault))
		return -1;
	struct table rows = {.counts = PAIR_COUNTS, .wides = entry->paired ? PAIR_WIDES : 0,
		.form = {[COMPARE_ROLE] = ROLE_EXTRA + (int64_t)own->n, [COMPARE_PAIRED] = entry->paired}};
	entry->extra = plan_table(plan, key, &rows);
	return 0;
}

static int add_entry(struct plan *plan, uint32_t at, enum compare_role role, uint32_t pair, uint32_t exposure,
	struct fault *fault)
{
	const struct column *column = &plan->needs->schema->column[at];
	struct own *own = plan->own;
	struct entry *entry = &own->entry[own->n++];

	*entry = (struct entry){.role = role, .type = column->type, .pair = pair, .exposure = NO_SLOT};
	entry->paired = pair != COLUMN_NONE && role == ROLE_COLUMN;
	entry->as_levels = role == ROLE_COLUMN && !entry->paired && measured_has_levels(column->type);
	if (measured_of(column) < 0)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" holds no numbers to compare", column->cell);
	if (role == ROLE_RATE && column->type.kind != KIND_COUNT && column->type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "rate: column \"%s\" is no count of events (%s:count says it is)",
			column->cell, column->cell);
	if (plan->needs->weighted && !entry->as_levels)
		return fault_set(fault, FAULT_USE, "column \"%s\": survey weights go with scores and 0/1 columns, "
			"and neither with pairs nor with rates", column->cell);
	entry->slot = entry->as_levels ? plan_levels(plan, at) : plan_values(plan, at);
	if (exposure != COLUMN_NONE)
		entry->exposure = plan_values(plan, exposure);
	return lay_out(plan, entry, column, fault);
}

static bool is_taken(const struct plan *plan, uint32_t column, uint32_t pair)
{
	const struct own *own = plan->own;

	return plan_is_group(plan->needs, column) || column == own->arm || column == pair;
}

/* Columns of y, or all scores and 0/1 columns. */
static int add_columns(struct plan *plan, uint32_t pair, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1) * sizeof(*column)), n = 0;

	if (*text_of(plan, "y")) {
		if (named_columns(schema, text_of(plan, "y"), column, &n, fault))
			return -1;
	} else if (!*text_of(plan, "rate")) {
		for (uint32_t c = 0; c < schema->n; c++)
			if (measured_has_levels(schema->column[c].type) && !is_taken(plan, c, pair))
				column[n++] = c;
		if (!n)
			return fault_set(fault, FAULT_INPUT, "no score and no 0/1 column to compare (-S y=COLUMN names one)");
		if (pair != COLUMN_NONE)
			return fault_set(fault, FAULT_USE, "pair goes with y: name the columns");
	}
	for (uint32_t i = 0; i < n; i++)
		if (add_entry(plan, column[i], ROLE_COLUMN, pair, COLUMN_NONE, fault))
			return -1;
	return 0;
}

static bool is_entered(const struct plan *plan, const char *cell)
{
	for (size_t t = 0; t < plan->tables; t++)
		if (plan->table[t].item && strcmp(plan->table[t].item, cell) == 0)
			return true;
	return false;
}

static int add_rates(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1) * sizeof(*column)), n, exposure;

	if (!*text_of(plan, "rate"))
		return 0;
	if (named_columns(schema, text_of(plan, "rate"), column, &n, fault) ||
		one_column(plan, "exposure", &exposure, fault))
		return -1;
	if (exposure != COLUMN_NONE && schema->column[exposure].type.kind != KIND_COUNT)
		return fault_set(fault, FAULT_INPUT, "exposure: column \"%s\" is no count (%s:count says it is)",
			schema->column[exposure].cell, schema->column[exposure].cell);
	for (uint32_t i = 0; i < n; i++) {
		if (is_entered(plan, schema->column[column[i]].cell))
			return fault_set(fault, FAULT_USE, "column \"%s\" stands in y and in rate",
				schema->column[column[i]].cell);
		if (add_entry(plan, column[i], ROLE_RATE, COLUMN_NONE, exposure, fault))
			return -1;
	}
	return 0;
}

static int compare_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct table arms = {.item = "(arms)", .counts = SIDES, .form = {[COMPARE_ROLE] = ROLE_ARMS}};
	uint32_t key, pair;

	*own = (struct own){.name = {text_of(plan, "a"), text_of(plan, "b")}};
	own->entry = arena_take(&plan->needs->arena, (2 * schema->n + 2) * sizeof(*own->entry));
	if (check_rivals(plan, fault) || one_column(plan, "arm", &own->arm, fault) ||
		one_column(plan, "pair", &pair, fault) ||
		plan_keys(plan, schema_find(schema, "answered_at"), COLUMN_NONE, &key, fault))
		return -1;
	own->arms = plan_table(plan, key, &arms);
	return add_columns(plan, pair, fault) || add_rates(plan, fault) ? -1 : 0;
}

/* Which arm a record is of. */
static void sides_of(const struct own *own, const struct batch *batch, uint8_t side[BATCH])
{
	size_t n[2] = {strlen(own->name[0]), strlen(own->name[1])};
	struct buf hold = BUF_NONE;

	for (uint32_t i = 0; i < batch->n; i++) {
		struct slice text = chunk_text(batch->chunk, batch->pick[i], own->arm, &hold);
		side[i] = text.n ? SIDE_OTHER : SIDE_MISSING;
		for (int arm = 0; arm < 2; arm++)
			if (text.n == n[arm] && text.n && memcmp(text.at, own->name[arm], text.n) == 0)
				side[i] = (uint8_t)arm;
	}
	buf_release(&hold);
}

static void add_levels(const struct entry *entry, struct tally *tally, const struct batch *batch,
	const uint32_t *group, const uint8_t *side)
{
	struct tally_table *table = &tally->table[entry->table];
	uint32_t half = table->shape->counts / 2, cells = table->shape->counts;
	const uint16_t *level = batch->data[entry->slot].level;

	for (uint32_t i = 0; i < batch->n; i++) {
		if (side[i] > SIDE_B)
			continue;
		uint32_t cell = side[i] * half + level[i];
		tally_count(table, group[i], cell, batch_times(batch, i));
		if (!batch->weight)
			continue;
		tally_join(tally, table, group[i], cell, batch->weight[i]);
		tally_join(tally, table, group[i], cells + cell, (wide)batch->weight[i] * batch->weight[i]);
	}
}

/* What is missing or invalid goes to the column's own table, what is valid to its second one. */
static void add_values(const struct entry *entry, struct tally *tally, const struct batch *batch,
	const uint32_t *group, const uint32_t *row, const uint8_t *side)
{
	struct tally_table *table = &tally->table[entry->table], *extra = &tally->table[entry->extra];
	const struct batch_data *data = &batch->data[entry->slot];

	for (uint32_t i = 0; i < batch->n; i++) {
		if (side[i] > SIDE_B)
			continue;
		if (data->verdict[i] != VALUE_VALID || row[i] == KEYS_NONE) {
			tally_count(table, group[i], side[i] * 2u + (data->verdict[i] == VALUE_INVALID), batch_times(batch, i));
			continue;
		}
		tally_count(extra, row[i], side[i], batch_times(batch, i));
		if (entry->paired)
			tally_join(tally, extra, row[i], side[i], (wide)data->value[i] * batch_times(batch, i));
	}
}

static void add_events(const struct entry *entry, struct tally *tally, const struct batch *batch,
	const uint32_t *group, const uint8_t *side)
{
	struct tally_table *table = &tally->table[entry->table];
	const struct batch_data *events = &batch->data[entry->slot];
	const struct batch_data *exposure = entry->exposure == NO_SLOT ? NULL : &batch->data[entry->exposure];

	for (uint32_t i = 0; i < batch->n; i++) {
		int64_t times = batch_times(batch, i), under = 1;
		uint8_t verdict = events->verdict[i];
		if (side[i] > SIDE_B)
			continue;
		if (exposure && verdict == VALUE_VALID) {
			verdict = exposure->verdict[i];
			under = exposure->value[i];
		}
		if (verdict != VALUE_VALID) {
			tally_count(table, group[i], side[i] * 2u + (verdict == VALUE_INVALID), times);
			continue;
		}
		tally_join(tally, table, group[i], side[i] * RATE_WIDES + RATE_EVENTS, (wide)events->value[i] * times);
		tally_join(tally, table, group[i], side[i] * RATE_WIDES + RATE_EXPOSURE, (wide)under * times);
	}
}

static void compare_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *arms = plan_rows(plan, tally, own->arms, groups);
	const uint32_t *group = groups->number[plan->key[own->arms]];
	uint8_t side[BATCH];

	sides_of(own, batch, side);
	for (uint32_t i = 0; i < batch->n; i++)
		tally_count(arms, group[i], side[i], batch_times(batch, i));
	for (size_t e = 0; e < own->n; e++) {
		const struct entry *entry = &own->entry[e];
		plan_rows(plan, tally, entry->table, groups);
		if (entry->role == ROLE_RATE) {
			add_events(entry, tally, batch, group, side);
		} else if (entry->extra == NO_SLOT) {
			add_levels(entry, tally, batch, group, side);
		} else {
			plan_rows(plan, tally, entry->extra, groups);
			add_values(entry, tally, batch, group, groups->number[plan->key[entry->extra]], side);
		}
	}
}

static bool knows_column(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = form[COMPARE_HIGH] - form[COMPARE_LOW] + 1;

	if (!shape->item || form[COMPARE_SORT] < 0 || form[COMPARE_SORT] >= MEASURED_KINDS || form[COMPARE_SCALE] < 0 ||
		form[COMPARE_SCALE] > 9 || form[COMPARE_EXTRA] < 0 || form[COMPARE_EXTRA] > 1 << 20)
		return false;
	if (form[COMPARE_ROLE] == ROLE_RATE)
		return shape->counts == 4 && shape->wides == 2 * RATE_WIDES;
	if (form[COMPARE_EXTRA])
		return shape->counts == 4 && !shape->wides;
	return form[COMPARE_LOW] >= 0 && levels >= 1 && levels <= MEASURED_LEVELS && shape->counts == 2 * (levels + 2) &&
		(!shape->wides || shape->wides == 2 * shape->counts);
}

static bool compare_knows(const struct table *shape)
{
	int64_t role = shape->form[COMPARE_ROLE];

	if (!table_sums_only(shape) || role < ROLE_ARMS)
		return false;
	if (role == ROLE_ARMS)
		return shape->item && shape->counts == SIDES && !shape->wides;
	if (role == ROLE_COLUMN || role == ROLE_RATE)
		return knows_column(shape);
	return !shape->item && shape->counts == PAIR_COUNTS &&
		shape->wides == (shape->form[COMPARE_PAIRED] ? PAIR_WIDES : 0);
}

const struct analysis compare_analysis = {
	.name = "compare",
	.question = "did the change work?",
	.reads = "the arms' column; scores, 0/1 columns, numbers, counts of events",
	.measures = "value_a value_b difference ratio p p_adj mann_whitney_p superiority wilcoxon_p effect detectable verdict; split split_p",
	.settings = compare_settings,
	.weighted = true,
	.plan = compare_plan,
	.add = compare_add,
	.knows = compare_knows,
	.emit = compare_emit,
};
