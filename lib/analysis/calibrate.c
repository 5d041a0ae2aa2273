/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do quoted chances come true? How often each chance was quoted and came true, and how often outcomes
 * lay inside the range that was quoted.
 */
#include "analysis/calibrate.h"

#include "analysis/calibrate_out.h"

#include <stdlib.h>
#include <string.h>

static const struct setting settings[] = {
	{"bins", SETTING_CHOICE, "10", "1|2|4|5|8|10|16|20|25|40|50|80|100", 0, 0, false,
		"equal steps from 0 to 1 that chances are put together in"},
	{"range", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"LOW,HIGH,ACTUAL: columns of a quoted range and of what came; several such triples"},
	{0},
};

struct range {
	uint32_t low, high, actual; /* slots */
	uint32_t table;
};

struct own {
	uint32_t chance, outcome; /* slots; NO_SLOT: only ranges */
	uint32_t table, key;
	struct range *range;
	size_t ranges;
};

/* The first instant that says when it was known. */
static uint32_t instant_of(const struct schema *schema)
{
	static const char *const names[] = {"at", "answered_at", "done_at", "end", NULL};

	for (int i = 0; names[i]; i++) {
		uint32_t at = schema_find(schema, names[i]);
		if (at != COLUMN_NONE)
			return at;
	}
	return COLUMN_NONE;
}

static enum unit unit_of(enum kind kind)
{
	switch (kind) {
	case KIND_SCORE:
		return UNIT_SCORE;
	case KIND_MONEY:
		return UNIT_MONEY;
	case KIND_DURATION:
	case KIND_INSTANT:
		return UNIT_SECONDS;
	default:
		return UNIT_COUNT;
	}
}

static int check_types(const struct column *low, const struct column *other, struct fault *fault)
{
	if (!type_is_number(low->type) || low->type.kind == KIND_FLAG)
		return fault_set(fault, FAULT_INPUT,
			"range: \"%s\" is no number: write its type in the header, as in %s:money", low->cell, low->name);
	if (low->type.kind == other->type.kind && low->type.scale == other->type.scale)
		return 0;
	struct buf a = BUF_NONE, b = BUF_NONE;
	type_print(&a, low->type);
	type_print(&b, other->type);
	fault_set(fault, FAULT_INPUT, "range: \"%s\" is of type %s and \"%s\" of type %s: a range wants one type",
		low->cell, a.at, other->cell, b.at);
	buf_release(&a);
	buf_release(&b);
	return -1;
}

static int add_range(struct plan *plan, struct own *own, const uint32_t *column, struct fault *fault)
{
	const struct column *all = plan->needs->schema->column, *low = &all[column[0]];
	struct range *range = &own->range[own->ranges];
	struct table shape = {.item = all[column[2]].cell, .counts = RANGE_CELLS, .wides = RANGE_WIDES,
		.form = {[CALIBRATE_ROLE] = ROLE_RANGE}};

	if (check_types(low, &all[column[1]], fault) || check_types(low, &all[column[2]], fault))
		return -1;
	for (size_t r = 0; r < own->ranges; r++)
		if (strcmp(plan->table[own->range[r].table].item, shape.item) == 0)
			return fault_set(fault, FAULT_USE, "range: \"%s\" stands twice as what came", shape.item);
	shape.form[CALIBRATE_UNIT] = unit_of(low->type.kind);
	shape.form[CALIBRATE_SCALE] = low->type.kind == KIND_DECIMAL ? low->type.scale : 0;
	*range = (struct range){plan_values(plan, column[0]), plan_values(plan, column[1]),
		plan_values(plan, column[2]), plan_table(plan, own->key, &shape)};
	own->ranges++;
	return 0;
}

/* LOW,HIGH,ACTUAL,LOW,HIGH,ACTUAL: a column may stand in several of them. */
static int add_ranges(struct plan *plan, struct own *own, struct fault *fault)
{
	struct arena *arena = &plan->needs->arena;
	struct opt_list list = {0};
	char *hold;
	int bad = 0;

	opt_split(setting_value(plan->settings, plan->value, "range"), ',', &list, &hold);
	size_t names = list.n && *list.at[0] ? list.n : 0;
	own->range = arena_take(arena, (names / 3 + 1) * sizeof(*own->range));
	if (names % 3)
		bad = fault_set(fault, FAULT_USE, "range takes LOW,HIGH,ACTUAL: three columns for each range");
	for (size_t i = 0; i + 2 < names && !bad; i += 3) {
		uint32_t column[3];
		for (size_t k = 0; k < 3 && !bad; k++)
			bad = schema_need(plan->needs->schema, list.at[i + k], &column[k], fault);
		bad = bad || add_range(plan, own, column, fault);
	}
	opt_list_release(&list);
	free(hold);
	return bad ? -1 : 0;
}

static int add_chances(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t chance = schema_find(schema, "chance"), outcome = schema_find(schema, "outcome");
	struct table shape = {.item = "(all)", .counts = CHANCE_CELLS, .form = {[CALIBRATE_ROLE] = ROLE_CHANCE}};

	own->chance = NO_SLOT;
	if (chance == COLUMN_NONE && outcome == COLUMN_NONE && own->ranges)
		return 0;
	if (chance == COLUMN_NONE || outcome == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"wanted chance with outcome, or -S range=LOW,HIGH,ACTUAL (-c NAME=COLUMN reads a column under "
			"another name)");
	own->chance = plan_typed(plan->needs, chance, (struct type){.kind = KIND_DECIMAL, .scale = 4});
	own->outcome = plan_typed(plan->needs, outcome, (struct type){.kind = KIND_FLAG});
	own->table = plan_table(plan, own->key, &shape);
	return 0;
}

static int calibrate_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));

	*own = (struct own){0};
	if (plan_keys(plan, instant_of(plan->needs->schema), COLUMN_NONE, &own->key, fault) ||
		add_ranges(plan, own, fault))
		return -1;
	return add_chances(plan, own, fault);
}

static uint32_t chance_cell(const struct batch_data *chance, const struct batch_data *outcome, uint32_t i)
{
	if (chance->verdict[i] == VALUE_INVALID || outcome->verdict[i] == VALUE_INVALID)
		return CHANCE_INVALID;
	if (chance->verdict[i] == VALUE_MISSING || outcome->verdict[i] == VALUE_MISSING)
		return CHANCE_MISSING;
	if (chance->value[i] < 0 || chance->value[i] >= CHANCE_LEVELS)
		return CHANCE_OFF_SCALE;
	return (uint32_t)(2 * chance->value[i] + outcome->value[i]);
}

static enum range_cell range_cell(const struct range *range, const struct batch *batch, uint32_t i)
{
	const struct batch_data *low = &batch->data[range->low], *high = &batch->data[range->high];
	const struct batch_data *actual = &batch->data[range->actual];

	if (low->verdict[i] == VALUE_INVALID || high->verdict[i] == VALUE_INVALID || actual->verdict[i] == VALUE_INVALID)
		return RANGE_INVALID;
	if (low->verdict[i] || high->verdict[i] || actual->verdict[i])
		return RANGE_MISSING;
	if (high->value[i] < low->value[i])
		return RANGE_TURNED;
	return actual->value[i] < low->value[i] ? RANGE_BELOW : actual->value[i] > high->value[i] ? RANGE_ABOVE : RANGE_INSIDE;
}

static void add_to_range(const struct range *range, struct tally *tally, const struct batch *batch, uint32_t i,
	uint32_t group)
{
	struct tally_table *table = &tally->table[range->table];
	enum range_cell cell = range_cell(range, batch, i);
	int64_t times = batch_times(batch, i);

	tally_count(table, group, cell, times);
	if (cell <= RANGE_ABOVE)
		tally_join(tally, table, group, RANGE_WIDTH,
			((wide)batch->data[range->high].value[i] - batch->data[range->low].value[i]) * times);
}

static void calibrate_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	const uint32_t *group = groups->number[own->key];

	for (uint32_t t = 0; t < plan->tables; t++)
		plan_rows(plan, tally, t, groups);
	for (uint32_t i = 0; i < batch->n; i++) {
		if (own->chance != NO_SLOT)
			tally_count(&tally->table[own->table], group[i],
				chance_cell(&batch->data[own->chance], &batch->data[own->outcome], i),
				batch_times(batch, i));
		for (size_t r = 0; r < own->ranges; r++)
			add_to_range(&own->range[r], tally, batch, i, group[i]);
	}
}

const struct analysis calibrate_analysis = {
	.name = "calibrate",
	.question = "do quoted chances come true?",
	.reads = "chance outcome [at answered_at done_at end]; or the columns of range=",
	.measures = "bins: expected observed; (all): observed_over_expected p brier brier_skill reliability resolution "
		    "uncertainty within_bins slope intercept; ranges: inside below above width",
	.settings = settings,
	.plan = calibrate_plan,
	.add = calibrate_add,
	.knows = calibrate_knows,
	.emit = calibrate_emit,
};
