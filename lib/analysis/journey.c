/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where along the way is it lost? Every touch of every case is kept; only all of a case together
 * tell what came first, what came again and where it ended.
 */
#include "analysis/journey.h"

#include "analysis/journey_out.h"
#include "analysis/touches.h"

#include <string.h>

static const struct setting settings[] = {
	{"along", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"the column of the steps; without it touchpoint, else stage, else item"},
	{"order", SETTING_CHOICE, "auto", "auto|table|time|name", 0, 0, false,
		"the order of the steps: of --items (or the columns), of the instants, of the names"},
	{"goal", SETTING_TEXT, "", NULL, 0, 0, false, "the step that ends the journey well; without it the last"},
	{"split", SETTING_TEXT, "", NULL, 0, 0, false,
		"an instant or date: repeats and hand-offs of cases that begin before it and of the others"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of steps: Holm, Benjamini-Hochberg"},
	{0},
};

/* A column of steps, or the columns of one step, as at@STEP. */
struct steps {
	const struct own *own;
	const char *step;         /* NULL: the column says */
	uint32_t step_slot, step_column;
	uint32_t slot[FIELDS];
	int64_t unit[FIELDS];     /* seconds of a day where dates are, else 1 */
	uint32_t agent, agent_column;
	uint32_t held;            /* table */
};

struct own {
	uint32_t touch_case, case_column;
	struct steps *source;
	size_t sources;
	uint32_t base;
};

static const char *const names[FIELDS] = {[AT] = "at", [END] = "end", [EXPECTATION] = "expectation",
	[PERCEPTION] = "perception", [EASE] = "ces", [HANDOFFS] = "handoffs", [CONTACTS] = "contacts",
	[INFORMED] = "informed", [REPURCHASE] = "repurchase"};

static uint8_t verdict_at(const struct batch *batch, uint32_t slot, uint32_t i)
{
	return slot == NO_SLOT ? VALUE_VALID : batch->data[slot].verdict[i];
}

/* A count that none can be: then nothing of the record is to be believed. */
static bool boundless(const struct steps *source, enum field field, const struct batch *batch, uint32_t i)
{
	uint32_t slot = source->slot[field];

	return slot != NO_SLOT && batch->data[slot].verdict[i] == VALUE_VALID && batch->data[slot].value[i] > TOUCHES_MOST;
}

/* Of the columns of a step: was the case there? */
static bool touched(const struct steps *source, const struct batch *batch, uint32_t i)
{
	if (source->slot[AT] != NO_SLOT)
		return verdict_at(batch, source->slot[AT], i) == VALUE_VALID;
	for (int f = EXPECTATION; f <= EASE; f++)
		if (source->slot[f] != NO_SLOT && verdict_at(batch, source->slot[f], i) == VALUE_VALID)
			return true;
	return false;
}

static enum verdict verdict_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	const struct steps *source = own->source;
	uint8_t worst = batch->data[own->touch_case].verdict[i];

	for (size_t s = 0; s < own->sources && source->step; s++)
		if (boundless(&own->source[s], HANDOFFS, batch, i) || boundless(&own->source[s], CONTACTS, batch, i))
			worst = VALUE_INVALID;
	if (source->step)
		return (enum verdict)worst;
	if (verdict_at(batch, source->step_slot, i) > worst)
		worst = verdict_at(batch, source->step_slot, i);
	if (verdict_at(batch, source->slot[AT], i) > worst)
		worst = verdict_at(batch, source->slot[AT], i);
	if (boundless(source, HANDOFFS, batch, i) || boundless(source, CONTACTS, batch, i))
		worst = VALUE_INVALID;
	return (enum verdict)worst;
}

static bool make(const void *what, const struct batch *batch, uint32_t i, struct buf *row)
{
	const struct steps *source = what;

	if (verdict_of(source->own, batch, i) != VALUE_VALID || (source->step && !touched(source, batch, i)))
		return false;
	for (int f = 0; f < FIELDS; f++) {
		if (source->slot[f] != NO_SLOT && batch->data[source->slot[f]].verdict[i] == VALUE_VALID)
			heldrow_number(row, batch->data[source->slot[f]].value[i] * source->unit[f]);
		else
			heldrow_none(row);
	}
	heldrow_column(row, batch, source->agent, source->agent_column, i);
	if (source->step)
		heldrow_text(row, (struct slice){source->step, strlen(source->step)});
	else
		heldrow_column(row, batch, source->step_slot, source->step_column, i);
	heldrow_column(row, batch, source->own->touch_case, source->own->case_column, i);
	return true;
}

/* ---- columns ---- */

static uint32_t find(const struct schema *schema, const char *name, const char *step)
{
	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, name) == 0 && (step ? column->item && strcmp(column->item, step) == 0 : !column->item))
			return c;
	}
	return COLUMN_NONE;
}

static bool suits(enum field field, enum kind kind)
{
	switch (field) {
	case AT:
	case END:
		return kind == KIND_INSTANT || kind == KIND_DATE;
	case HANDOFFS:
	case CONTACTS:
		return kind == KIND_COUNT;
	case INFORMED:
	case REPURCHASE:
		return kind == KIND_FLAG;
	default:
		return kind == KIND_SCORE;
	}
}

static int find_fields(struct plan *plan, struct steps *source, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (int f = 0; f < FIELDS; f++) {
		uint32_t column = find(schema, names[f], source->step);
		source->slot[f] = NO_SLOT;
		if (column == COLUMN_NONE)
			continue;
		enum kind kind = schema->column[column].type.kind;
		if (!suits((enum field)f, kind))
			return fault_set(fault, FAULT_INPUT, "\"%s\" must be %s", schema->column[column].cell,
				f <= END ? "an instant or a date" : f <= EASE ? "a score" : f <= CONTACTS ? "a count" : "0 or 1");
		source->slot[f] = plan_values(plan, column);
		source->unit[f] = kind == KIND_DATE ? DAY_S : 1;
	}
	source->agent = NO_SLOT;
	source->agent_column = find(schema, "agent_id", source->step);
	if (source->agent_column != COLUMN_NONE)
		source->agent = plan_values(plan, source->agent_column);
	return 0;
}

/* The column of the steps, COLUMN_NONE: there is none. */
static int find_steps(const struct plan *plan, uint32_t *column, struct fault *fault)
{
	static const char *const usual[] = {"touchpoint", "stage", "item"};
	const char *along = setting_value(settings, plan->value, "along");

	*column = COLUMN_NONE;
	if (*along)
		return schema_need(plan->needs->schema, along, column, fault);
	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual) && *column == COLUMN_NONE; i++) {
		*column = schema_find(plan->needs->schema, usual[i]);
		if (*column != COLUMN_NONE && plan_is_group(plan->needs, *column))
			*column = COLUMN_NONE;
	}
	return 0;
}

/* at@STEP, expectation@STEP, ...: a source for each step, in the order of the columns. */
static int find_wide(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		bool ours = false;
		for (int f = AT; f <= EASE && column->item; f++)
			ours = ours || (f != END && strcmp(column->name, names[f]) == 0);
		for (size_t s = 0; s < own->sources && ours; s++)
			ours = strcmp(own->source[s].step, column->item) != 0;
		if (!ours)
			continue;
		if (own->sources == TOUCHES_SOURCES)
			return fault_set(fault, FAULT_INPUT, "more than %d steps", TOUCHES_SOURCES);
		struct steps *source = &own->source[own->sources++];
		*source = (struct steps){.own = own, .step = column->item};
		if (find_fields(plan, source, fault))
			return -1;
	}
	return own->sources ? 0 : fault_set(fault, FAULT_INPUT,
		"no steps: wanted a column touchpoint (or stage, item, or -S along=COLUMN), or columns at@STEP, "
		"expectation@STEP and perception@STEP");
}

static int find_columns(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t column;

	own->source = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*own->source));
	own->case_column = schema_find(schema, "case");
	if (own->case_column == COLUMN_NONE)
		own->case_column = schema_find(schema, "customer_id");
	if (own->case_column == COLUMN_NONE)
		return schema_need(schema, "case", &own->case_column, fault);
	own->touch_case = plan_values(plan, own->case_column);
	if (find_steps(plan, &column, fault))
		return -1;
	if (column == COLUMN_NONE)
		return find_wide(plan, own, fault);
	own->sources = 1;
	own->source[0] = (struct steps){.own = own, .step_column = column, .step_slot = plan_values(plan, column)};
	return find_fields(plan, own->source, fault);
}

/* ---- tables ---- */

/* Steps that stand in --items, by name or as an item's touchpoint; else the columns' order. */
static void lay_order(struct plan *plan, const struct own *own, uint32_t key)
{
	const struct items *items = plan->needs->items;
	int64_t at = 0;

	for (size_t i = 0; items && i < items->n; i++) {
		const char *touchpoint = items->item[i].level[LEVEL_TOUCHPOINT];
		bool twice = false;
		const char *name = *touchpoint ? touchpoint : items->item[i].name;
		for (size_t k = 0; k < i && !twice; k++) {
			const char *other = items->item[k].level[LEVEL_TOUCHPOINT];
			twice = strcmp(*other ? other : items->item[k].name, name) == 0;
		}
		if (!twice)
			plan_table(plan, key, &(struct table){.item = name,
				.form = {[TOUCHES_FORM_ROLE] = TOUCHES_ORDER, [TOUCHES_FORM_AT] = at++}});
	}
	for (size_t s = 0; s < own->sources && !items && own->source[0].step; s++)
		plan_table(plan, key, &(struct table){.item = own->source[s].step,
			.form = {[TOUCHES_FORM_ROLE] = TOUCHES_ORDER, [TOUCHES_FORM_AT] = at++}});
}

static int lay_out(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct steps *first = own->source;
	uint32_t key, held, instant = first->step ? COLUMN_NONE : find(plan->needs->schema, names[AT], NULL);

	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	own->base = plan_table(plan, key, &(struct table){.item = "(all)", .counts = TOUCHES_COUNTS});
	lay_order(plan, own, key);
	for (size_t s = 0; s < own->sources; s++) {
		if (plan_made_keys(plan, instant, (struct keys_maker){make, &own->source[s]}, &held, fault))
			return -1;
		own->source[s].held = plan_table(plan, held, &(struct table){.counts = 1,
			.form = {[TOUCHES_FORM_ROLE] = TOUCHES_HELD + (int64_t)s}});
	}
	return 0;
}

static int journey_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	int64_t split_s;

	*own = (struct own){0};
	if (plan->needs->freq)
		return fault_set(fault, FAULT_USE, "--freq: the touches of a case cannot be multiplied");
	return journey_split(settings, plan->value, &split_s, fault) || find_columns(plan, own, fault) ||
			lay_out(plan, own, fault)
		? -1 : 0;
}

static void journey_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *base = plan_rows(plan, tally, own->base, groups);
	const uint32_t *group = groups->number[plan->key[own->base]];

	for (uint32_t i = 0; i < batch->n; i++)
		tally_count(base, group[i], verdict_of(own, batch, i), 1);
	for (size_t s = 0; s < own->sources; s++) {
		struct tally_table *held = plan_rows(plan, tally, own->source[s].held, groups);
		const uint32_t *row = groups->number[plan->key[own->source[s].held]];
		for (uint32_t i = 0; i < batch->n; i++)
			if (row[i] != KEYS_NONE)
				tally_count(held, row[i], 0, 1);
	}
}

const struct analysis journey_analysis = {
	.name = "journey",
	.question = "where along the way is it lost?",
	.reads = "case (or customer_id) touchpoint (or stage, item) [at end expectation perception ces handoffs "
		 "agent_id contacts informed repurchase]; or at@STEP expectation@STEP ...",
	.measures = "position reach gap reach_x_gap first_negative failures dwell_p50 dwell_p90 dropout repeats returns "
		    "handoffs handed ces ces_once ces_repeated ces_change p p_adj covered repurchase; cases touches "
		    "never_negative reached_goal repeats_before repeats_after repeats_change handoffs_before handoffs_after "
		    "handoffs_change",
	.settings = settings,
	.plan = journey_plan,
	.add = journey_add,
	.knows = touches_knows,
	.emit = journey_emit,
};
