/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where does experience fall short of expectation? Perception minus expectation (Parasuraman,
 * Zeithaml and Berry 1985) per item from the joint counts of both answers, and over groups of
 * items: the mean of what a respondent has answered first, then over respondents, since the
 * answers of one person are not independent. This file lays out what is counted.
 */
#include "analysis/gap.h"

#include "analysis/counts.h"
#include "analysis/gap_plan.h"
#include "analysis/pairs.h"

#include <stdlib.h>
#include <string.h>

const struct setting gap_settings[] = {
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of items: Holm, Benjamini-Hochberg"},
	{0},
};

static const struct column *column_at(const struct plan *plan, uint32_t at)
{
	return &plan->needs->schema->column[at];
}

static int check_score(const struct column *column, struct fault *fault)
{
	if (column->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a score", column->cell);
	if (type_levels(column->type) > MOST_LEVELS)
		return fault_set(fault, FAULT_INPUT, "\"%s\" has more than 101 levels", column->cell);
	return 0;
}

static int check_scales(const struct column *e, const struct column *p, struct fault *fault)
{
	if (e->type.kind != KIND_SCORE || p->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" and \"%s\" must be scores", e->cell, p->cell);
	if (!type_equal(e->type, p->type))
		return fault_set(fault, FAULT_INPUT,
			"\"%s\" is on the scale %d-%d, \"%s\" on %d-%d: a gap wants one scale", e->cell, e->type.low,
			e->type.high, p->cell, p->type.low, p->type.high);
	return check_score(e, fault);
}

/* ---- items ---- */

/* Satisfaction by band, of the item or else of the whole record. */
static int add_mood(struct plan *plan, const struct table *item, const char *name, uint32_t item_column,
	struct gap_entry *entry, struct fault *fault)
{
	uint32_t at = gap_column(plan, "satisfaction", name);

	entry->mood = NO_SLOT;
	if (at == COLUMN_NONE || !gap_is_mood(column_at(plan, at)->type))
		at = gap_column(plan, "satisfaction", NULL);
	if (at == COLUMN_NONE || !gap_is_mood(column_at(plan, at)->type))
		return 0;
	entry->type_mood = column_at(plan, at)->type;
	entry->slot_mood = plan_levels(plan, at);
	return gap_bands(plan, &(struct gap_bands_shape){GAP_MOOD_ITEM, item->item, entry->type_mood, BANDS, item_column},
		&entry->mood, fault);
}

static int joint(struct plan *plan, int64_t role, const char *item, struct type type, uint32_t item_column,
	uint32_t *table, struct fault *fault)
{
	const struct table shape = {.item = item,
		.form = {[FORM_ROLE] = role, [FORM_LOW_E] = type.low, [FORM_HIGH_E] = type.high,
			[FORM_LOW_P] = type.low, [FORM_HIGH_P] = type.high}};

	return gap_cells(plan, &shape, gap_joint_cells(type_levels(type)), item_column, table, fault);
}

static int add_importance(struct plan *plan, struct gap_entry *entry, struct fault *fault)
{
	uint32_t at = entry->name ? gap_column(plan, "importance", entry->name) : COLUMN_NONE;

	if (at == COLUMN_NONE)
		return 0;
	if (check_score(column_at(plan, at), fault))
		return -1;
	entry->slot_importance = plan_levels(plan, at);
	entry->type_importance = column_at(plan, at)->type;
	return 0;
}

static int add_item(struct plan *plan, uint32_t e, uint32_t p, const char *name, uint32_t item_column,
	struct fault *fault)
{
	struct gap_own *own = plan->own;
	const struct item *known = name ? items_find(plan->needs->items, name) : NULL;
	uint32_t by = name ? COLUMN_NONE : item_column;
	struct table shape = {.item = name ? name : item_column == COLUMN_NONE ? "(all)" : NULL};
	struct gap_entry entry = {.name = name, .type_e = column_at(plan, e)->type,
		.type_p = column_at(plan, p)->type, .slot_importance = NO_SLOT, .allocation = NO_SLOT,
		.reversed = known && known->reversed, .weight = known ? known->weight : 0};

	if (check_scales(column_at(plan, e), column_at(plan, p), fault) || pairs_check(name, fault))
		return -1;
	entry.slot_e = plan_levels(plan, e);
	entry.slot_p = plan_levels(plan, p);
	if (joint(plan, GAP_ITEM, shape.item, entry.type_e, by, &entry.table, fault) ||
		add_mood(plan, &shape, name, by, &entry, fault) || add_importance(plan, &entry, fault))
		return -1;
	own->entry[own->n++] = entry;
	return 0;
}

/* expectation@ITEM with a perception@ITEM, or one plain pair. */
static int add_items(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t e = 0; e < schema->n; e++) {
		const struct column *column = &schema->column[e];
		if (strcmp(column->name, "expectation") != 0)
			continue;
		for (uint32_t p = 0; p < schema->n; p++) {
			const struct column *other = &schema->column[p];
			bool pair = strcmp(other->name, "perception") == 0 && !other->item == !column->item &&
				(!column->item || strcmp(column->item, other->item) == 0);
			if (pair && add_item(plan, e, p, column->item, plan_item_column(plan), fault))
				return -1;
		}
	}
	return 0;
}

/* The items of a record, or one plain pair: not both, as one answer would count twice. */
static int check_plain(const struct plan *plan, const char *name, struct fault *fault)
{
	const struct gap_own *own = plan->own;

	for (size_t i = 1; i < own->n; i++)
		if (!own->entry[i].name != !own->entry[0].name)
			return fault_set(fault, FAULT_INPUT,
				"a plain %s beside %s@ITEM: keep one of them (ce-segment --drop)", name, name);
	return 0;
}

/* ---- zone of tolerance ---- */

static int add_zone(struct plan *plan, uint32_t p, uint32_t adequate, uint32_t desired, struct fault *fault)
{
	struct gap_own *own = plan->own;
	const struct column *column = column_at(plan, p);
	const struct item *known = column->item ? items_find(plan->needs->items, column->item) : NULL;
	uint32_t by = column->item ? COLUMN_NONE : plan_item_column(plan);
	struct table shape = {.item = column->item ? column->item : by == COLUMN_NONE ? "(all)" : NULL,
		.form = {[FORM_ROLE] = GAP_ZONE, [FORM_LOW] = column->type.low, [FORM_HIGH] = column->type.high}};
	struct gap_zone zone = {.type = column->type, .reversed = known && known->reversed};
	int64_t n = gap_zone_cells(type_levels(zone.type)) + ZONE_BEYOND;

	if (check_scales(column_at(plan, adequate), column, fault) ||
		check_scales(column_at(plan, desired), column, fault))
		return -1;
	zone.slot_adequate = plan_levels(plan, adequate);
	zone.slot_desired = plan_levels(plan, desired);
	zone.slot_p = plan_levels(plan, p);
	if (gap_cells(plan, &shape, n, by, &zone.table, fault))
		return -1;
	own->zone[own->zones++] = zone;
	return 0;
}

/* perception with adequate and desired of one thing. */
static int add_zones(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t p = 0; p < schema->n; p++) {
		const struct column *column = &schema->column[p];
		if (strcmp(column->name, "perception") != 0)
			continue;
		uint32_t adequate = gap_column(plan, "adequate", column->item);
		uint32_t desired = gap_column(plan, "desired", column->item);
		if (adequate != COLUMN_NONE && desired != COLUMN_NONE && add_zone(plan, p, adequate, desired, fault))
			return -1;
	}
	return 0;
}

/* ---- groups of items in a long input ---- */

/* Columns that say of each answer what its item belongs to. */
static int add_answers(struct plan *plan, struct fault *fault)
{
	static const char *const names[LEVELS] = {"touchpoint", "dimension", "layer", "kind"};
	struct gap_own *own = plan->own;
	struct gap_entry first = own->entry[0];

	for (int l = 0; l < LEVELS; l++) {
		uint32_t at = schema_find(plan->needs->schema, names[l]);
		if (at == COLUMN_NONE || plan_is_group(plan->needs, at) || at == plan_item_column(plan))
			continue;
		struct gap_entry entry = first;
		entry.mood = NO_SLOT;
		if (joint(plan, GAP_ANSWERS + l, NULL, entry.type_e, at, &entry.table, fault))
			return -1;
		own->entry[own->n++] = entry;
	}
	return 0;
}

static int gap_plan(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	size_t most = plan->needs->schema->n + 1ul + LEVELS;

	*own = (struct gap_own){.entry = arena_take(&plan->needs->arena, most * sizeof(*own->entry)),
		.zone = arena_take(&plan->needs->arena, most * sizeof(*own->zone)),
		.both_mood = NO_SLOT, .both_complained = NO_SLOT, .unmet = NO_SLOT};
	if (add_items(plan, fault) || check_plain(plan, "expectation", fault) || add_zones(plan, fault))
		return -1;
	if (!own->n && !own->zones)
		return fault_set(fault, FAULT_INPUT,
			"no expectation and perception of one thing among the columns: wanted expectation@ITEM and "
			"perception@ITEM, or expectation and perception (-c NAME=COLUMN reads a column under another name)");
	pairs_say_lone(plan, "expectation", "perception");
	if (!own->n)
		return 0;
	return own->entry[0].name ? gap_plan_levels(plan, fault) : add_answers(plan, fault);
}

const struct analysis gap_analysis = {
	.name = "gap",
	.question = "where does experience fall short of expectation?",
	.reads = "expectation perception (@ITEM each, or one pair with an item or touchpoint column) "
		 "[adequate desired importance satisfaction complained] (dimension layer kind of a long input)",
	.measures = "expectation perception gap sd se t p p_adj wilcoxon_p wilcoxon_p_adj effect met ceiling "
		    "negative zero positive scale satisfaction; weighted_gap alpha_expectation alpha_perception "
		    "reliability; adequacy superiority zone in_zone below_zone above_zone d_m; complained penalty "
		    "reward asymmetry first_unmet",
	.settings = gap_settings,
	.weighted = true,
	.plan = gap_plan,
	.add = gap_add,
	.knows = gap_knows,
	.emit = gap_emit,
};
