/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to fix first? Importance by performance (Martilla and James 1977): counts of both answers.
 */
#include "analysis/importance.h"

#include "analysis/counts.h"
#include "analysis/importance_out.h"
#include "analysis/pairs.h"

#include <string.h>

static const struct setting settings[] = {
	{"performance", SETTING_CHOICE, "auto", "auto|perception|satisfaction", 0, 0, true,
		"which column says how well it is done; auto: perception if there is one, else "
		"satisfaction"},
	{"crosshair", SETTING_CHOICE, "mean", "mean|median|middle", 0, 0, false,
		"where the four fields meet: mean or median of the items, or the middle of the "
		"scale"},
	{0},
};

struct entry {
	uint32_t slot[AXES], table;
	bool reversed; /* performance counts from the other end */
};

struct own {
	struct entry *entry;
	size_t n;
};

static int find(struct pairs *pairs, struct plan *plan, struct fault *fault)
{
	const char *performance = setting_value(plan->settings, plan->value, "performance");
	bool automatic = strcmp(performance, "auto") == 0;

	if (pairs_find(pairs, plan, "importance", automatic ? "perception" : performance, fault))
		return -1;
	if (!pairs->n && automatic && pairs_find(pairs, plan, "importance", "satisfaction", fault))
		return -1;
	return pairs->n ? 0
			: fault_set(fault, FAULT_INPUT,
				  "no importance and %s of one thing among the columns: wanted "
				  "importance@ITEM and %s@ITEM, or one plain "
				  "pair (-c NAME=COLUMN reads a column under another name)",
				  automatic ? "perception or satisfaction" : performance,
				  automatic ? "perception" : performance);
}

/* All items of an axis must be on one scale, as their means are compared. */
static int check_scale(const struct column *column, const struct column *first, struct fault *fault)
{
	if (column->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a score", column->cell);
	if (type_levels(column->type) > IMPORTANCE_MOST)
		return fault_set(
			fault, FAULT_INPUT, "\"%s\" has more than 101 levels", column->cell);
	if (!type_equal(column->type, first->type))
		return fault_set(fault, FAULT_INPUT,
			"\"%s\" is on the scale %d-%d, \"%s\" on %d-%d: items to compare "
			"want one scale",
			first->cell, first->type.low, first->type.high, column->cell,
			column->type.low, column->type.high);
	return 0;
}

static int add_pair(
	struct plan *plan, const struct pair *pair, const struct pair *first, struct fault *fault)
{
	struct own *own = plan->own;
	const struct column *column = plan->needs->schema->column;
	const struct column *i = &column[pair->first], *p = &column[pair->second];
	const struct item *known = pair->item ? items_find(plan->needs->items, pair->item) : NULL;
	struct table shape = {.form = {0, i->type.low, i->type.high, p->type.low, p->type.high}};
	struct entry entry = {.reversed = known && known->reversed};
	uint32_t key;

	if (check_scale(i, &column[first->first], fault) ||
		check_scale(p, &column[first->second], fault) ||
		pair_table(plan, pair, &shape, &key, fault))
		return -1;
	shape.counts = axes_levels(&shape) + COUNTS_BEYOND;
	shape.wides = plan->needs->weighted ? 2 * axes_levels(&shape) : 0;
	entry.slot[AXIS_IMPORTANCE] = plan_levels(plan, pair->first);
	entry.slot[AXIS_PERFORMANCE] = plan_levels(plan, pair->second);
	entry.table = plan_table(plan, key, &shape);
	own->entry[own->n++] = entry;
	return 0;
}

static int importance_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct pairs pairs;

	if (find(&pairs, plan, fault))
		return -1;
	pairs_say_lone(plan, "importance", plan->needs->schema->column[pairs.pair[0].second].name);
	*own = (struct own){arena_take(&plan->needs->arena, pairs.n * sizeof(*own->entry)), 0};
	for (size_t p = 0; p < pairs.n; p++)
		if (add_pair(plan, &pairs.pair[p], &pairs.pair[0], fault))
			return -1;
	return 0;
}

static void add_weight(
	struct tally *tally, struct tally_table *table, uint32_t group, uint32_t cell, wide weight)
{
	tally_join(tally, table, group, cell, weight);
	tally_join(tally, table, group, table->shape->wides / 2 + cell, weight * weight);
}

static void add_entry(const struct plan *plan, const struct entry *entry, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	struct tally_table *table = plan_rows(plan, tally, entry->table, groups);
	const uint16_t *importance = batch->data[entry->slot[AXIS_IMPORTANCE]].level;
	const uint16_t *performance = batch->data[entry->slot[AXIS_PERFORMANCE]].level;
	const uint32_t *group = groups->number[plan->key[entry->table]];
	uint32_t levels_i = axis_levels(table->shape, AXIS_IMPORTANCE);
	uint32_t levels_p = axis_levels(table->shape, AXIS_PERFORMANCE);

	for (uint32_t r = 0; r < batch->n; r++) {
		uint32_t i = importance[r], p = performance[r];
		if (i >= levels_i || p >= levels_p) {
			bool invalid = i > levels_i || p > levels_p;
			tally_count(table, group[r], levels_i + levels_p + invalid,
				batch_times(batch, r));
			continue;
		}
		p = levels_i + (entry->reversed ? levels_p - 1 - p : p);
		tally_count(table, group[r], i, batch_times(batch, r));
		tally_count(table, group[r], p, batch_times(batch, r));
		if (batch->weight) {
			add_weight(tally, table, group[r], i, batch->weight[r]);
			add_weight(tally, table, group[r], p, batch->weight[r]);
		}
	}
}

static void importance_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t e = 0; e < own->n; e++)
		add_entry(plan, &own->entry[e], tally, batch, groups);
}

static bool importance_knows(const struct table *shape)
{
	for (int axis = 0; axis < AXES; axis++)
		if (axis_low(shape, axis) < 0 || axis_high(shape, axis) < axis_low(shape, axis) ||
			axis_high(shape, axis) - axis_low(shape, axis) >= IMPORTANCE_MOST)
			return false;
	return table_sums_only(shape) && shape->form[0] == 0 && shape->counts == axes_levels(shape) + COUNTS_BEYOND &&
	       (!shape->wides || shape->wides == 2 * axes_levels(shape));
}

const struct analysis importance_analysis = {
	.name = "importance",
	.question = "what to fix first?",
	.reads = "importance [perception satisfaction] (one of the two; @ITEM each, or one pair with an "
		 "item or touchpoint column)",
	.measures =
		"importance performance quadrant (the item (cross-hair): where the quadrants meet)",
	.settings = settings,
	.weighted = true,
	.plan = importance_plan,
	.add = importance_add,
	.knows = importance_knows,
	.emit = importance_emit,
};
