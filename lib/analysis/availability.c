/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does the average hide a bad region? Outages of regions, those that overlap united, against what
 * the service level allows; and the availability of a system composed of parts.
 */
#include "analysis/availability.h"

#include "analysis/availability_out.h"
#include "analysis/availability_wish.h"
#include "analysis/composition.h"

#include <string.h>

static const struct setting settings[] = {
	{"target", SETTING_NUMBER, ".999", NULL, 0, 1, false, "the availability that was promised"},
	{"from", SETTING_TEXT, "", NULL, 0, 0, false,
		"an instant or a date: where the time that is looked at begins; without it `days` before its end, "
		"with --by the period of the first outage"},
	{"until", SETTING_TEXT, "", NULL, 0, 0, false,
		"where it ends, a date with its day; without it at --as-of, else with the last outage or its period"},
	{"days", SETTING_NUMBER, "30", NULL, .001, 36525, false,
		"its length without from; with compose=FILE the time that seconds are told for"},
	{"weights", SETTING_TABLE, "", NULL, 0, 0, false,
		"region,weight: the customers of each region, those without an outage, too"},
	{"compose", SETTING_TABLE, "", NULL, 0, 0, false,
		"part,of,how,availability,copies: a system of parts; no records are read"},
	{0},
};

struct own {
	struct outage_columns columns;
	uint32_t table, instant;
};

static int instant_slot(struct plan *plan, const char *name, uint32_t *slot, bool *is_date, struct fault *fault)
{
	uint32_t at;

	if (schema_need(plan->needs->schema, name, &at, fault) || plan_instant(plan, at, slot, is_date, fault))
		return -1;
	plan->needs->zone_matters |= *is_date;
	return 0;
}

static int plan_region(struct plan *plan, struct own *own, bool weighted, struct fault *fault)
{
	const struct needs *needs = plan->needs;

	own->columns.region = NO_SLOT;
	own->columns.region_column = schema_find(needs->schema, "region");
	if (own->columns.region_column == COLUMN_NONE)
		return weighted ? schema_need(needs->schema, "region", &own->columns.region_column, fault) : 0;
	if (plan_is_group(needs, own->columns.region_column))
		return fault_set(fault, FAULT_USE,
			"regions are compared with each other, so \"region\" is no group column");
	own->columns.region = plan_values(plan, own->columns.region_column);
	return 0;
}

/* What is wrong with the settings is told before the first record. */
static int check_settings(struct plan *plan, struct fault *fault)
{
	const struct texttable *table = setting_table(settings, plan->file, "weights");
	struct region_weights weights = {0};
	struct window_wish wish;

	if (availability_wish(&wish, settings, plan->value, plan->needs->zone, fault))
		return -1;
	plan->needs->zone_matters = plan->needs->zone_matters || wish.dates;
	if (plan->needs->by_column != COLUMN_NONE)
		return fault_set(fault, FAULT_USE,
			"outages are cut at the borders of the periods: no column goes with --by");
	int bad = table ? region_weights_read(&weights, table, fault) : 0;
	region_weights_release(&weights);
	return bad;
}

static int availability_plan(struct plan *plan, struct fault *fault)
{
	const struct texttable *compose = setting_table(settings, plan->file, "compose");
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct table shape = {.counts = OUTAGE_CELLS};
	struct composition composition;
	uint32_t key;

	if (compose) {
		if (setting_table(settings, plan->file, "weights"))
			return fault_set(fault, FAULT_USE, "weights=FILE is about outages, and compose=FILE reads none");
		int bad = composition_read(&composition, compose, fault);
		composition_release(&composition);
		return bad;
	}
	*own = (struct own){.columns = {.needs = plan->needs}};
	plan->needs->as_of_matters = true;
	if (check_settings(plan, fault) ||
		instant_slot(plan, "start", &own->columns.start, &own->columns.start_is_date, fault) ||
		instant_slot(plan, "end", &own->columns.end, &own->columns.end_is_date, fault) ||
		plan_region(plan, own, setting_table(settings, plan->file, "weights"), fault) ||
		plan_whole_keys(plan, schema_find(plan->needs->schema, "start"),
			(struct keys_maker){outage_make, &own->columns}, &key, fault))
		return -1;
	own->table = plan_table(plan, key, &shape);
	return 0;
}

static void availability_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *table = plan_rows(plan, tally, own->table, groups);
	const uint32_t *group = groups->number[plan->key[own->table]];

	for (uint32_t i = 0; i < batch->n; i++)
		if (group[i] != KEYS_NONE)
			tally_count(table, group[i], outage_cell_of(&own->columns, batch, i), batch_times(batch, i));
}

static bool availability_knows(const struct table *shape)
{
	return !shape->item && shape->counts == OUTAGE_CELLS && !shape->wides;
}

static int availability_emit(const struct emission *emission, struct fault *fault)
{
	const struct texttable *compose = setting_table(settings, emission->file, "compose");

	return compose ? availability_composed(emission, compose, fault) : availability_measured(emission, fault);
}

static bool availability_alone(const struct setting *own, const char *const *value)
{
	return *setting_value(own, value, "compose");
}

const struct analysis availability_analysis = {
	.name = "availability",
	.question = "does the average hide a bad region?",
	.reads = "start end [region]; or compose=FILE and no records",
	.measures = "availability downtime_s outages longest_s budget_left; (all): time_weighted customer_weighted "
		    "worst worst_availability below_target customers_below budget_s from until outside; composed",
	.settings = settings,
	.plan = availability_plan,
	.add = availability_add,
	.knows = availability_knows,
	.emit = availability_emit,
	.alone = availability_alone,
};
