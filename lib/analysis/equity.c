/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Are groups served alike? Any score, 0/1 column or number by the values of a group column, and with
 * `mix` within strata, so that a group is not blamed for what it asks for.
 */
#include "analysis/equity.h"

#include "analysis/equity_out.h"
#include "analysis/equity_state.h"
#include "analysis/measured.h"
#include "analysis/named.h"

#include <string.h>

struct entry {
	struct type type;
	bool as_levels;
	uint32_t slot, table, rows;
	const uint32_t *part; /* columns of the key: group, then strata */
	uint32_t parts;
};

struct own {
	struct entry *entry;
	size_t n;
};

/* Group, strata and value. */
static bool make_row(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct entry *entry = what;
	struct buf hold = BUF_NONE;

	if (batch->data[entry->slot].verdict[i] != VALUE_VALID)
		return false;
	for (uint32_t p = 0; p < entry->parts; p++) {
		struct slice text = chunk_text(batch->chunk, batch->pick[i], entry->part[p], &hold);
		buf_add(out, text.at, text.n);
		buf_byte(out, KEYS_JOINT);
	}
	buf_release(&hold);
	value_print(out, (struct type){.kind = KIND_DECIMAL}, batch->data[entry->slot].value[i]);
	return true;
}

static int add_entry(struct plan *plan, uint32_t at, const uint32_t *part, uint32_t parts, struct fault *fault)
{
	const struct column *column = &plan->needs->schema->column[at];
	struct own *own = plan->own;
	struct entry *entry = &own->entry[own->n++];
	uint32_t instant = schema_find(plan->needs->schema, "answered_at"), key;

	*entry = (struct entry){.type = column->type, .as_levels = measured_has_levels(column->type), .part = part, .parts = parts};
	if (measured_of(column) < 0)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" holds no numbers", column->cell);
	uint32_t levels = entry->as_levels ? type_levels(column->type) : 0;
	struct table named = {.item = column->cell, .counts = EQUITY_CELLS, .form = {[EQUITY_SORT] = measured_of(column),
		[EQUITY_LOW] = column->type.low, [EQUITY_LEVELS] = levels, [EQUITY_SCALE] = column->type.scale,
		[EQUITY_EXTRA] = (int64_t)own->n}};
	struct table rows = {.counts = levels ? levels : 1, .form = {[EQUITY_ROLE] = EQUITY_ROWS + (int64_t)own->n}};
	entry->slot = levels ? plan_levels(plan, at) : plan_values(plan, at);
	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	entry->table = plan_table(plan, key, &named);
	if (levels ? plan_joint_keys(plan, instant, part, parts, &key, fault)
	           : plan_made_keys(plan, instant, (struct keys_maker){make_row, entry}, &key, fault))
		return -1;
	entry->rows = plan_table(plan, key, &rows);
	return 0;
}

/* The group column and those of mix. */
static int find_parts(struct plan *plan, uint32_t *part, uint32_t *parts, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const char *group = setting_value(plan->settings, plan->value, "group");
	const char *mix = setting_value(plan->settings, plan->value, "mix");
	uint32_t n = 0;

	if (!*group)
		return fault_set(fault, FAULT_USE, "-S group=COLUMN says whose treatment is compared");
	if (schema_need(schema, group, &part[0], fault) || (*mix && named_columns(schema, mix, part + 1, &n, fault)))
		return -1;
	*parts = n + 1;
	for (uint32_t p = 0; p < *parts; p++) {
		if (plan_is_group(plan->needs, part[p]))
			return fault_set(fault, FAULT_USE, "column \"%s\" stands in -g, too", schema->column[part[p]].cell);
		if (p && part[p] == part[0])
			return fault_set(fault, FAULT_USE, "column \"%s\" is group and mix", schema->column[part[p]].cell);
	}
	return 0;
}

static bool is_among(const uint32_t *column, uint32_t n, uint32_t one)
{
	for (uint32_t i = 0; i < n; i++)
		if (column[i] == one)
			return true;
	return false;
}

static int find_columns(struct plan *plan, const uint32_t *part, uint32_t parts, uint32_t *column, uint32_t *n,
	struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const char *list = setting_value(plan->settings, plan->value, "y");

	*n = 0;
	if (*list)
		return named_columns(schema, list, column, n, fault);
	for (uint32_t c = 0; c < schema->n; c++)
		if (measured_has_levels(schema->column[c].type) && !is_among(part, parts, c) &&
			!plan_is_group(plan->needs, c))
			column[(*n)++] = c;
	return *n ? 0 : fault_set(fault, FAULT_INPUT, "no score and no 0/1 column to compare (-S y=COLUMN names one)");
}

static int equity_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct arena *arena = &plan->needs->arena;
	struct own *own = plan->own = arena_take(arena, sizeof(*own));
	uint32_t *part = arena_take(arena, (schema->n + 2) * sizeof(*part)), parts = 0;
	uint32_t *column = arena_take(arena, (schema->n + 1) * sizeof(*column)), n;

	if (find_parts(plan, part, &parts, fault) || find_columns(plan, part, parts, column, &n, fault))
		return -1;
	*own = (struct own){arena_take(arena, (n + 1) * sizeof(*own->entry)), 0};
	for (uint32_t i = 0; i < n; i++)
		if (add_entry(plan, column[i], part, parts, fault))
			return -1;
	return 0;
}

/* What is wrong with a record's answer; EQUITY_CELLS: nothing. */
static enum equity_cell fault_of(const struct entry *entry, const struct batch *batch, uint32_t i, uint32_t levels)
{
	const struct batch_data *data = &batch->data[entry->slot];

	if (levels)
		return data->level[i] < levels ? EQUITY_CELLS : data->level[i] == levels ? EQUITY_MISSING : EQUITY_INVALID;
	return data->verdict[i] == VALUE_VALID ? EQUITY_CELLS
		: data->verdict[i] == VALUE_MISSING ? EQUITY_MISSING : EQUITY_INVALID;
}

static void equity_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t e = 0; e < own->n; e++) {
		const struct entry *entry = &own->entry[e];
		struct tally_table *named = plan_rows(plan, tally, entry->table, groups);
		struct tally_table *rows = plan_rows(plan, tally, entry->rows, groups);
		const uint32_t *group = groups->number[plan->key[entry->table]];
		const uint32_t *row = groups->number[plan->key[entry->rows]];
		uint32_t levels = entry->as_levels ? type_levels(entry->type) : 0;
		for (uint32_t i = 0; i < batch->n; i++) {
			enum equity_cell wrong = fault_of(entry, batch, i, levels);
			if (wrong < EQUITY_CELLS)
				tally_count(named, group[i], wrong, batch_times(batch, i));
			else
				tally_count(rows, row[i], levels ? batch->data[entry->slot].level[i] : 0, batch_times(batch, i));
		}
	}
}

static bool equity_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if (shape->wides || form[EQUITY_ROLE] < EQUITY_COLUMN)
		return false;
	if (form[EQUITY_ROLE] != EQUITY_COLUMN)
		return !shape->item && shape->counts >= 1 && shape->counts <= MEASURED_LEVELS;
	return shape->item && shape->counts == EQUITY_CELLS && form[EQUITY_SORT] >= 0 && form[EQUITY_SORT] < MEASURED_KINDS &&
		form[EQUITY_LOW] >= 0 && form[EQUITY_LEVELS] >= 0 && form[EQUITY_LEVELS] <= MEASURED_LEVELS &&
		form[EQUITY_SCALE] >= 0 && form[EQUITY_SCALE] <= 9 && form[EQUITY_EXTRA] > 0 && form[EQUITY_EXTRA] < 1 << 20;
}

const struct analysis equity_analysis = {
	.name = "equity",
	.question = "are groups served alike?",
	.reads = "the group's column; columns of strata; scores, 0/1 columns, numbers",
	.measures = "value difference ratio p p_adj smd; adjusted adjusted_difference rate_part mix_part odds_ratio odds_ratio_p reversed_in; chi_square chi_square_p gini theil theil_between theil_within",
	.settings = equity_settings,
	.plan = equity_plan,
	.add = equity_add,
	.knows = equity_knows,
	.emit = equity_emit,
};
