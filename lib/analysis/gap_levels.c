/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of groups of items, which count respondents: sums of their means, what says how far
 * the group can be trusted as a scale, and how satisfied they are by how the group fared.
 */
#include "analysis/gap_plan.h"

#include "util/buf.h"

#include <stdlib.h>
#include <string.h>

uint32_t gap_column(const struct plan *plan, const char *name, const char *item)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, name) == 0 && !column->item == !item &&
			(!item || strcmp(column->item, item) == 0))
			return c;
	}
	return COLUMN_NONE;
}

static int keys(struct plan *plan, uint32_t item_column, uint32_t *key, struct fault *fault)
{
	return plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), item_column, key, fault);
}

int gap_cells(struct plan *plan, const struct table *of, int64_t n, uint32_t item_column, uint32_t *table,
	struct fault *fault)
{
	struct table shape = *of;
	uint32_t key;

	if (keys(plan, item_column, &key, fault))
		return -1;
	shape.counts = (uint32_t)n;
	shape.wides = plan->needs->weighted ? 2 * shape.counts : 0;
	shape.form[FORM_WEIGHTED] = plan->needs->weighted;
	*table = plan_table(plan, key, &shape);
	return 0;
}

bool gap_is_mood(struct type type)
{
	return type.kind == KIND_FLAG || (type.kind == KIND_SCORE && type_levels(type) <= MOST_LEVELS);
}

int gap_bands(struct plan *plan, const struct gap_bands_shape *of, uint32_t *table, struct fault *fault)
{
	const struct table shape = {.item = of->item, .form = {[FORM_ROLE] = of->role, [FORM_LOW] = of->type.low,
		[FORM_HIGH] = of->type.high, [FORM_MORE] = of->bands}};

	return gap_cells(plan, &shape, of->bands * (int64_t)type_levels(of->type), of->item_column, table, fault);
}

/* Sums of respondents' means; with survey weights what a standard error by linearisation wants. */
static int sums(struct plan *plan, int64_t role, const char *name, uint32_t variables, int64_t more,
	uint32_t *table, struct fault *fault)
{
	bool weighted = plan->needs->weighted;
	const struct table shape = {.item = name, .counts = LEVEL_COUNTS, .wides = variables * gap_sums(weighted),
		.form = {[FORM_ROLE] = role, [FORM_WEIGHTED] = weighted, [FORM_MORE] = more}};
	uint32_t key;

	if (keys(plan, COLUMN_NONE, &key, fault))
		return -1;
	*table = plan_table(plan, key, &shape);
	return 0;
}

/* The special part that a group of this level and name plays. */
static int special_of(int level, const char *name)
{
	static const struct {
		int level;
		const char *name;
	} specials[SPECIALS] = {{LEVEL_LAYER, "functional"}, {LEVEL_LAYER, "convenience"},
		{LEVEL_LAYER, "emotional"}, {LEVEL_KIND, "explicit"}, {LEVEL_KIND, "implicit"}};

	for (int s = 0; s < SPECIALS; s++)
		if (specials[s].level == level && strcmp(specials[s].name, name) == 0)
			return s;
	return SPECIALS;
}

static struct gap_level *level_of(struct plan *plan, int l, const char *name, struct fault *fault)
{
	struct gap_own *own = plan->own;

	for (size_t i = 0; i < own->levels; i++)
		if (own->level[i].level == l && strcmp(own->level[i].name, name) == 0)
			return &own->level[i];
	struct gap_level *level = &own->level[own->levels];
	*level = (struct gap_level){.name = name, .level = l, .special = special_of(l, name),
		.member = arena_take(&plan->needs->arena, own->n * sizeof(*level->member)),
		.weighed = NO_SLOT, .trust = NO_SLOT, .mood = NO_SLOT, .complained = NO_SLOT};
	if (sums(plan, GAP_LEVEL + l, name, 3, 0, &level->table, fault))
		return NULL;
	if (level->special < SPECIALS)
		own->has_special[level->special] = true;
	own->levels++;
	return level;
}

static int join_level(struct plan *plan, size_t i, int l, const char *name, struct fault *fault)
{
	struct gap_own *own = plan->own;

	for (size_t e = 0; e < own->n && l != LEVELS; e++)
		if (strcmp(own->entry[e].name, name) == 0)
			return fault_set(fault, FAULT_USE, "\"%s\" names an item and a group of items", name);
	struct gap_level *level = level_of(plan, l, name, fault);
	if (!level)
		return -1;
	level->member[level->members++] = i;
	return 0;
}

/* In the order of names: columns stand in another order elsewhere. */
static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct gap_entry *)a)->name, ((const struct gap_entry *)b)->name);
}

/* ---- weights of items ---- */

/* importance@DIMENSION: points shared among the dimensions. */
static int allocate(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own;

	for (size_t i = 0; i < own->n; i++) {
		const struct item *item = items_find(plan->needs->items, own->entry[i].name);
		const char *dimension = item ? item->level[LEVEL_DIMENSION] : "";
		uint32_t at = *dimension ? gap_column(plan, "importance", dimension) : COLUMN_NONE;
		if (at == COLUMN_NONE)
			continue;
		const struct column *column = &plan->needs->schema->column[at];
		if (column->type.kind != KIND_SCORE || type_levels(column->type) > MOST_LEVELS)
			return fault_set(fault, FAULT_INPUT, "\"%s\" must be a score of at most 101 levels", column->cell);
		own->entry[i].slot_importance = plan_levels(plan, at);
		own->entry[i].type_importance = column->type;
		own->weighing = WEIGHED_BY_ALLOCATION;
	}
	return 0;
}

/* Number the allocations from 0, so that add() can count by them. */
static void number_allocations(struct gap_own *own)
{
	for (size_t i = 0; i < own->n; i++) {
		struct gap_entry *entry = &own->entry[i];
		if (entry->slot_importance == NO_SLOT)
			continue;
		entry->allocation = own->allocations;
		for (size_t j = 0; j < i; j++)
			if (own->entry[j].slot_importance == entry->slot_importance)
				entry->allocation = own->entry[j].allocation;
		own->allocations += entry->allocation == own->allocations;
	}
}

/* The respondents' own importance, else that which they give to dimensions, else the items table. */
static int choose_weighing(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own;

	for (size_t i = 0; i < own->n; i++)
		if (own->entry[i].slot_importance != NO_SLOT)
			own->weighing = WEIGHED_BY_IMPORTANCE;
	if (!own->weighing && allocate(plan, fault))
		return -1;
	if (own->weighing == WEIGHED_BY_ALLOCATION)
		number_allocations(own);
	for (size_t i = 0; i < own->n && !own->weighing; i++)
		if (own->entry[i].weight)
			own->weighing = WEIGHED_BY_TABLE;
	return 0;
}

/* ---- what stands beside a group's gap ---- */

static int add_trust(struct plan *plan, struct gap_level *level, struct fault *fault)
{
	struct gap_own *own = plan->own;
	struct buf name = BUF_NONE;
	uint32_t key, sums_n = (uint32_t)(TRUST_SUMS + TRUST_ITEM_SUMS * level->members);
	bool plain = !plan->needs->weighted && !plan->needs->freq;

	if (level->members < 2)
		return 0;
	if (keys(plan, COLUMN_NONE, &key, fault))
		return -1;
	buf_printf(&name, "%s\t", level->name);
	for (size_t m = 0; m < level->members; m++)
		buf_printf(&name, "%s%s", m ? ", " : "", own->entry[level->member[m]].name);
	const struct table shape = {.item = name.at, .counts = TRUST_COUNTS + (plain ? sums_n : 0),
		.wides = plain ? 0 : sums_n, .form = {[FORM_ROLE] = GAP_TRUST + level->level,
			[FORM_WEIGHTED] = plan->needs->weighted, [FORM_MORE] = (int64_t)level->members}};
	level->trust = plan_table(plan, key, &shape);
	buf_release(&name);
	return 0;
}

static int add_moods(struct plan *plan, struct gap_level *level, struct fault *fault)
{
	struct gap_own *own = plan->own;
	struct gap_bands_shape mood = {GAP_MOOD + level->level, level->name, own->type_mood, BANDS, COLUMN_NONE};
	struct gap_bands_shape complained = {GAP_COMPLAINED, level->name, own->type_complained, BANDS, COLUMN_NONE};

	if (own->slot_mood != NO_SLOT && gap_bands(plan, &mood, &level->mood, fault))
		return -1;
	return level->level == LEVEL_KIND && own->slot_complained != NO_SLOT
		? gap_bands(plan, &complained, &level->complained, fault)
		: 0;
}

/* Satisfaction and complaint of the whole record. */
static void find_outcomes(struct plan *plan)
{
	struct gap_own *own = plan->own;
	uint32_t mood = gap_column(plan, "satisfaction", NULL), complained = gap_column(plan, "complained", NULL);
	bool kinds = own->has_special[SPECIAL_EXPLICIT] || own->has_special[SPECIAL_IMPLICIT];

	own->slot_mood = own->slot_complained = NO_SLOT;
	if (mood != COLUMN_NONE && gap_is_mood(plan->needs->schema->column[mood].type)) {
		own->type_mood = plan->needs->schema->column[mood].type;
		own->slot_mood = plan_levels(plan, mood);
	}
	if (kinds && complained != COLUMN_NONE && plan->needs->schema->column[complained].type.kind == KIND_FLAG) {
		own->type_complained = plan->needs->schema->column[complained].type;
		own->slot_complained = plan_levels(plan, complained);
	}
}

/* Both kinds at once, and the layers in their order. */
static int add_together(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own;
	bool both = own->has_special[SPECIAL_EXPLICIT] && own->has_special[SPECIAL_IMPLICIT];
	int layers = own->has_special[SPECIAL_FUNCTIONAL] + own->has_special[SPECIAL_CONVENIENCE] +
		own->has_special[SPECIAL_EMOTIONAL];
	struct gap_bands_shape mood = {GAP_BOTH_MOOD, "(kinds)", own->type_mood, BANDS * BANDS, COLUMN_NONE};
	struct gap_bands_shape complained = {GAP_BOTH_COMPLAINED, "(kinds)", own->type_complained, BANDS * BANDS,
		COLUMN_NONE};
	const struct table unmet = {.item = "(layers)", .form = {[FORM_ROLE] = GAP_UNMET}};

	if (both && own->slot_mood != NO_SLOT && gap_bands(plan, &mood, &own->both_mood, fault))
		return -1;
	if (both && own->slot_complained != NO_SLOT && gap_bands(plan, &complained, &own->both_complained, fault))
		return -1;
	return layers > 1 ? gap_cells(plan, &unmet, UNMET_CELLS, COLUMN_NONE, &own->unmet, fault) : 0;
}

static int add_beside(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own;

	find_outcomes(plan);
	for (size_t l = 0; l < own->levels; l++) {
		struct gap_level *level = &own->level[l];
		if (own->weighing &&
			sums(plan, GAP_WEIGHED + level->level, level->name, 1, own->weighing, &level->weighed, fault))
			return -1;
		if (add_trust(plan, level, fault) || add_moods(plan, level, fault))
			return -1;
	}
	return add_together(plan, fault);
}

int gap_plan_levels(struct plan *plan, struct fault *fault)
{
	struct gap_own *own = plan->own;

	own->level = arena_take(&plan->needs->arena, (own->n * LEVELS + 1) * sizeof(*own->level));
	qsort(own->entry, own->n, sizeof(*own->entry), by_name);
	if (choose_weighing(plan, fault))
		return -1;
	for (size_t i = 0; i < own->n; i++) {
		const struct item *item = items_find(plan->needs->items, own->entry[i].name);
		for (int l = 0; item && l < LEVELS; l++)
			if (*item->level[l] && join_level(plan, i, l, item->level[l], fault))
				return -1;
		if (join_level(plan, i, LEVELS, "(all)", fault))
			return -1;
	}
	return add_beside(plan, fault);
}
