/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is on the wrong plan? Every month of every customer is kept with its plan and usage, and only
 * emit() knows the tariff: another one can be tried on the same state.
 */
#include "analysis/match.h"

#include "analysis/match_out.h"
#include "analysis/months.h"

#include <string.h>

static const struct setting settings[] = {
	{"tariff", SETTING_TABLE, "", NULL, 0, 0, false, "what each plan costs: plan, price, included, overage"},
	{"months", SETTING_NUMBER, "3", NULL, 1, 120, false, "so many months in a row on the wrong plan"},
	{"least", SETTING_NUMBER, "0", NULL, 0, 1e9, false, "a cheaper plan must save so much in a month"},
	{"list", SETTING_CHOICE, "0", "0|1", 0, 0, false, "also a row for each customer who should change now"},
	{0},
};

struct own {
	uint32_t customer, month, plan; /* slots */
	uint32_t customer_column, plan_column;
	uint32_t usage[TARIFF_USES];
	size_t uses;
	uint32_t base, held; /* tables */
};

static bool measurable(struct type type)
{
	return type.kind == KIND_COUNT || type.kind == KIND_MONEY || type.kind == KIND_DECIMAL ||
		type.kind == KIND_DURATION;
}

static int find_uses(struct plan *plan, struct own *own, struct tariff_use *use, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, "usage"))
			continue;
		if (!measurable(column->type))
			return fault_set(fault, FAULT_INPUT, "\"%s\" holds no amounts", column->cell);
		if (own->uses == TARIFF_USES)
			return fault_set(fault, FAULT_INPUT, "more than %d kinds of usage", TARIFF_USES);
		own->usage[own->uses] = plan_limited(plan, c, (struct batch_limit){.high = TARIFF_MOST_USAGE});
		use[own->uses++] = (struct tariff_use){column->cell, column->type};
	}
	uint32_t none;
	return own->uses ? 0 : schema_need(schema, "usage", &none, fault);
}

/* Missing, invalid (a negative or boundless amount is, too), or else. */
static enum verdict verdict_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	uint8_t worst = batch->data[own->customer].verdict[i];

	if (batch->data[own->month].verdict[i] > worst)
		worst = batch->data[own->month].verdict[i];
	if (batch->data[own->plan].verdict[i] > worst)
		worst = batch->data[own->plan].verdict[i];
	for (size_t u = 0; u < own->uses; u++)
		if (batch->data[own->usage[u]].verdict[i] > worst)
			worst = batch->data[own->usage[u]].verdict[i];
	return (enum verdict)worst;
}

static bool make(const void *what, const struct batch *batch, uint32_t i, struct buf *row)
{
	const struct own *own = what;

	if (verdict_of(own, batch, i) != VALUE_VALID)
		return false;
	heldrow_value(row, batch, own->month, i);
	for (size_t u = 0; u < own->uses; u++)
		heldrow_value(row, batch, own->usage[u], i);
	heldrow_column(row, batch, own->plan, own->plan_column, i);
	heldrow_column(row, batch, own->customer, own->customer_column, i);
	return true;
}

static int lay_out(struct plan *plan, struct own *own, const struct tariff_use *use, struct fault *fault)
{
	struct table shape = {.item = "(all)", .counts = BASE_COUNTS};
	uint32_t key, held;

	if (plan_keys(plan, COLUMN_NONE, COLUMN_NONE, &key, fault) ||
		plan_made_keys(plan, COLUMN_NONE, (struct keys_maker){make, own}, &held, fault))
		return -1;
	own->base = plan_table(plan, key, &shape);
	for (size_t u = 0; u < own->uses; u++)
		plan_table(plan, key, &(struct table){.item = use[u].cell,
			.form = {[MONTHS_FORM_ROLE] = MONTHS_USE, [MONTHS_FORM_AT] = (int64_t)u,
				[MONTHS_FORM_KIND] = use[u].type.kind, [MONTHS_FORM_SCALE] = use[u].type.scale}});
	own->held = plan_table(plan, held, &(struct table){.counts = 1,
		.form = {[MONTHS_FORM_ROLE] = MONTHS_HELD, [MONTHS_FORM_AT] = (int64_t)own->uses}});
	return 0;
}

static int find_columns(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t month;

	if (schema_need(schema, "customer_id", &own->customer_column, fault) ||
		schema_need(schema, "month", &month, fault) || schema_need(schema, "plan", &own->plan_column, fault))
		return -1;
	if (schema->column[month].type.kind != KIND_PERIOD)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a period, as 2026-05", schema->column[month].cell);
	own->customer = plan_values(plan, own->customer_column);
	own->month = plan_values(plan, month);
	own->plan = plan_values(plan, own->plan_column);
	return 0;
}

static int match_plan(struct plan *plan, struct fault *fault)
{
	const struct texttable *table = setting_table(settings, plan->file, "tariff");
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct tariff_use use[TARIFF_USES];
	struct tariff tariff;

	*own = (struct own){0};
	if (plan->needs->freq)
		return fault_set(fault, FAULT_USE, "--freq: the months of a customer cannot be multiplied");
	if (match_check(settings, plan->value, fault) || find_columns(plan, own, fault) || find_uses(plan, own, use, fault))
		return -1;
	if (!table)
		return match_no_tariff(fault);
	return tariff_read(&tariff, table, use, own->uses, &plan->needs->arena, fault) ||
			lay_out(plan, own, use, fault)
		? -1 : 0;
}

static void match_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *base = plan_rows(plan, tally, own->base, groups);
	struct tally_table *held = plan_rows(plan, tally, own->held, groups);
	const uint32_t *group = groups->number[plan->key[own->base]], *row = groups->number[plan->key[own->held]];

	for (uint32_t i = 0; i < batch->n; i++) {
		tally_count(base, group[i], verdict_of(own, batch, i), 1);
		if (row[i] != KEYS_NONE)
			tally_count(held, row[i], 0, 1);
	}
}

const struct analysis match_analysis = {
	.name = "match",
	.question = "who is on the wrong plan?",
	.reads = "customer_id month plan usage (usage@KIND each)",
	.measures = "fit customers mismatched mismatched_now recommended recommended_n saving no_single_plan false_alarms "
		    "fit_month fit_before fit_after fit_change followed switch_saving",
	.settings = settings,
	.plan = match_plan,
	.add = match_add,
	.knows = months_knows,
	.emit = match_emit,
};
