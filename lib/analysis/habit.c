/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When does an extra become an entitlement? Every occasion of every customer is kept, as only all
 * of them together tell what came earlier.
 */
#include "analysis/habit.h"

#include "analysis/habit_out.h"
#include "analysis/occasions.h"

#include <string.h>

static const struct setting settings[] = {
	{"most", SETTING_NUMBER, "5", NULL, 1, 100, false, "so many earlier extras, and more, are taken together"},
	{"per", SETTING_CHOICE, "customer", "customer|item", 0, 0, false,
		"which earlier extras count: all of the customer's, or those of the same item"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of penalties: Holm, Benjamini-Hochberg"},
	{0},
};

struct own {
	uint32_t customer, at, delivered;              /* slots */
	uint32_t in_scope, item, satisfaction, expectation; /* NO_SLOT: no such column */
	uint32_t customer_column, item_column;
	uint32_t base, score, held; /* tables; score NO_SLOT: none */
};

/* What must be there for an occasion to stand in its customer's order. */
static enum verdict verdict_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	const uint32_t slot[] = {own->customer, own->at, own->delivered, own->in_scope};
	uint8_t worst = VALUE_VALID;

	for (size_t s = 0; s < sizeof(slot) / sizeof(*slot); s++)
		if (slot[s] != NO_SLOT && batch->data[slot[s]].verdict[i] > worst)
			worst = batch->data[slot[s]].verdict[i];
	return (enum verdict)worst;
}

static bool make(const void *what, const struct batch *batch, uint32_t i, struct buf *row)
{
	const struct own *own = what;

	if (verdict_of(own, batch, i) != VALUE_VALID)
		return false;
	heldrow_value(row, batch, own->at, i);
	heldrow_number(row, own->in_scope == NO_SLOT ? 0 : batch->data[own->in_scope].value[i]);
	heldrow_value(row, batch, own->delivered, i);
	heldrow_value(row, batch, own->satisfaction, i);
	heldrow_value(row, batch, own->expectation, i);
	heldrow_column(row, batch, own->item, own->item_column, i);
	heldrow_column(row, batch, own->customer, own->customer_column, i);
	return true;
}

static bool one_of(enum kind kind, enum kind a, enum kind b)
{
	return kind == a || kind == b;
}

/* A column that may be missing: its slot, or NO_SLOT. */
static int find(struct plan *plan, const char *name, enum kind a, enum kind b, const char *wants, uint32_t *slot,
	struct fault *fault)
{
	uint32_t at = schema_find(plan->needs->schema, name);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return 0;
	if (!one_of(plan->needs->schema->column[at].type.kind, a, b))
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be %s", name, wants);
	*slot = plan_values(plan, at);
	return 0;
}

static int find_columns(struct plan *plan, struct own *own, uint32_t *instant, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t delivered;

	if (schema_need(schema, "customer_id", &own->customer_column, fault) ||
		schema_need(schema, "at", instant, fault) || schema_need(schema, "delivered", &delivered, fault) ||
		find(plan, "at", KIND_INSTANT, KIND_DATE, "an instant or a date", &own->at, fault) ||
		find(plan, "delivered", KIND_FLAG, KIND_FLAG, "0 or 1", &own->delivered, fault) ||
		find(plan, "in_scope", KIND_FLAG, KIND_FLAG, "0 or 1", &own->in_scope, fault) ||
		find(plan, "satisfaction", KIND_SCORE, KIND_FLAG, "a score", &own->satisfaction, fault) ||
		find(plan, "expectation", KIND_SCORE, KIND_FLAG, "a score", &own->expectation, fault))
		return -1;
	own->customer = plan_values(plan, own->customer_column);
	own->item_column = plan_item_column(plan);
	own->item = own->item_column == COLUMN_NONE ? NO_SLOT : plan_values(plan, own->item_column);
	return 0;
}

static int lay_out(struct plan *plan, struct own *own, uint32_t instant, struct fault *fault)
{
	struct table shape = {.item = "(all)", .counts = OCCASIONS_COUNTS};
	uint32_t key, held;

	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault) ||
		plan_made_keys(plan, instant, (struct keys_maker){make, own}, &held, fault))
		return -1;
	own->base = plan_table(plan, key, &shape);
	own->score = NO_SLOT;
	if (own->satisfaction != NO_SLOT) {
		shape.item = "satisfaction";
		shape.form[OCCASIONS_FORM_ROLE] = OCCASIONS_SATISFACTION;
		own->score = plan_table(plan, key, &shape);
	}
	own->held = plan_table(plan, held, &(struct table){.counts = 1,
		.form = {[OCCASIONS_FORM_ROLE] = OCCASIONS_HELD,
			[OCCASIONS_FORM_SATISFACTION] = own->satisfaction != NO_SLOT,
			[OCCASIONS_FORM_EXPECTATION] = own->expectation != NO_SLOT,
			[OCCASIONS_FORM_ITEM] = own->item != NO_SLOT}});
	return 0;
}

static int habit_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t instant;

	*own = (struct own){0};
	if (plan->needs->freq)
		return fault_set(fault, FAULT_USE, "--freq: the occasions of a customer cannot be multiplied");
	if (habit_check(settings, plan->value, fault) || find_columns(plan, own, &instant, fault))
		return -1;
	if (strcmp(setting_value(settings, plan->value, "per"), "item") == 0 && own->item == NO_SLOT)
		return fault_set(fault, FAULT_INPUT, "per=item: there is no column \"item\"");
	return lay_out(plan, own, instant, fault);
}

static void habit_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *base = plan_rows(plan, tally, own->base, groups);
	struct tally_table *held = plan_rows(plan, tally, own->held, groups);
	struct tally_table *score = own->score == NO_SLOT ? NULL : plan_rows(plan, tally, own->score, groups);
	const uint32_t *group = groups->number[plan->key[own->base]], *row = groups->number[plan->key[own->held]];

	for (uint32_t i = 0; i < batch->n; i++) {
		tally_count(base, group[i], verdict_of(own, batch, i), 1);
		if (row[i] == KEYS_NONE)
			continue;
		tally_count(held, row[i], 0, 1);
		if (score)
			tally_count(score, group[i], batch->data[own->satisfaction].verdict[i], 1);
	}
}

const struct analysis habit_analysis = {
	.name = "habit",
	.question = "when does an extra become an entitlement?",
	.reads = "customer_id at delivered [in_scope item satisfaction expectation]",
	.measures = "given withheld penalty p p_adj rate ordinary expectation requests; habituation given_slope "
		    "withheld_slope expectation_slope extras; demand asked asked_by granted",
	.settings = settings,
	.plan = habit_plan,
	.add = habit_add,
	.knows = occasions_knows,
	.emit = habit_emit,
};
