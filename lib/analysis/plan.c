/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/plan.h"

#include "util/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool same_limit(const struct batch_limit *a, const struct batch_limit *b)
{
	return a->low == b->low && a->high == b->high && a->word == b->word;
}

static uint32_t want(struct needs *needs, uint32_t column, struct type type, bool as_levels, struct batch_limit limit)
{
	for (size_t c = 0; c < needs->columns; c++)
		if (needs->column[c].at == column && needs->column[c].as_levels == as_levels &&
			type_equal(needs->column[c].type, type) && same_limit(&needs->column[c].limit, &limit))
			return (uint32_t)c;
	needs->column = mem_grow(
		needs->column, &needs->cap_columns, needs->columns + 1, sizeof(*needs->column));
	needs->column[needs->columns] = (struct batch_column){column, type, as_levels, limit};
	return (uint32_t)needs->columns++;
}

bool plan_is_group(const struct needs *needs, uint32_t column)
{
	for (size_t g = 0; g < needs->groups; g++)
		if (needs->group[g] == column)
			return true;
	return false;
}

uint32_t plan_levels(struct plan *plan, uint32_t column)
{
	return want(plan->needs, column, plan->needs->schema->column[column].type, true, (struct batch_limit){0});
}

uint32_t plan_values(struct plan *plan, uint32_t column)
{
	return want(plan->needs, column, plan->needs->schema->column[column].type, false, (struct batch_limit){0});
}

uint32_t plan_limited(struct plan *plan, uint32_t column, struct batch_limit limit)
{
	return want(plan->needs, column, plan->needs->schema->column[column].type, false, limit);
}

int plan_instant(struct plan *plan, uint32_t column, uint32_t *slot, bool *is_date, struct fault *fault)
{
	const struct column *c = &plan->needs->schema->column[column];

	if (c->type.kind != KIND_INSTANT && c->type.kind != KIND_DATE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be an instant or a date", c->cell);
	*is_date = c->type.kind == KIND_DATE;
	*slot = plan_values(plan, column);
	return 0;
}

uint32_t plan_typed(struct needs *needs, uint32_t column, struct type type)
{
	return want(needs, column, type, false, (struct batch_limit){0});
}

static bool same_keys(const struct keys_plan *a, const struct keys_plan *b)
{
	return a->by == b->by && a->columns == b->columns && a->itemised == b->itemised &&
		a->maker.make == b->maker.make && a->maker.what == b->maker.what && a->whole == b->whole &&
		a->moment.at == b->moment.at && a->moment.what == b->moment.what &&
		(!a->columns || memcmp(a->column, b->column, a->columns * sizeof(*a->column)) == 0);
}

/* The period's column as a slot of the batch, since it is decoded like any other. */
static int period_slot(struct plan *plan, uint32_t instant, uint32_t *slot, bool *is_date, struct fault *fault)
{
	struct needs *needs = plan->needs;
	uint32_t column = needs->by_column != COLUMN_NONE ? needs->by_column : instant;

	*slot = COLUMN_NONE;
	*is_date = false;
	if (!needs->by)
		return 0;
	if (column == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT, "--by has no instant to go by: name one, as in --by month:COLUMN");
	enum kind kind = needs->schema->column[column].type.kind;
	if (kind != KIND_INSTANT && kind != KIND_DATE)
		return fault_set(fault, FAULT_INPUT, "--by wants an instant or a date, and \"%s\" is neither",
			needs->schema->column[column].cell);
	*is_date = kind == KIND_DATE;
	*slot = plan_values(plan, column);
	return 0;
}

/* The number of these keys, made known if they are new. */
static uint32_t keys_slot(struct needs *needs, const struct keys_plan *keys)
{
	for (size_t k = 0; k < needs->keyses; k++)
		if (same_keys(&needs->keys[k], keys))
			return (uint32_t)k;
	needs->keys = mem_grow(needs->keys, &needs->cap_keys, needs->keyses + 1, sizeof(*needs->keys));
	needs->keys[needs->keyses] = *keys;
	return (uint32_t)needs->keyses++;
}

/* `keys` holds what is wanted beyond columns and period. */
static int find_keys(struct plan *plan, uint32_t instant, const uint32_t *item, uint32_t items,
	struct keys_plan keys, uint32_t *key, struct fault *fault)
{
	struct needs *needs = plan->needs;

	if (period_slot(plan, instant, &keys.by, &keys.by_date, fault))
		return -1;
	if (!needs->by || needs->by_column != COLUMN_NONE)
		keys.moment = (struct keys_moment){0};
	keys.by_date = keys.by_date && !keys.moment.at;
	uint32_t *column = arena_take(&needs->arena, (needs->groups + items + 1) * sizeof(*column));
	if (needs->groups)
		memcpy(column, needs->group, needs->groups * sizeof(*column));
	if (items)
		memcpy(column + needs->groups, item, items * sizeof(*column));
	keys.column = column;
	keys.columns = needs->groups + items;
	keys.itemised = items > 0;
	keys.joint = items ? items - 1 : 0;
	keys.period = needs->period;
	keys.zone = needs->zone;
	*key = keys_slot(needs, &keys);
	return 0;
}

int plan_joint_keys(struct plan *plan, uint32_t instant, const uint32_t *item, uint32_t items, uint32_t *key,
	struct fault *fault)
{
	return find_keys(plan, instant, item, items, (struct keys_plan){0}, key, fault);
}

int plan_made_keys(struct plan *plan, uint32_t instant, struct keys_maker maker, uint32_t *key, struct fault *fault)
{
	return find_keys(plan, instant, NULL, 0, (struct keys_plan){.maker = maker}, key, fault);
}

int plan_timed_keys(struct plan *plan, uint32_t instant, struct keys_moment moment, uint32_t item,
	struct keys_maker maker, uint32_t *key, struct fault *fault)
{
	return find_keys(plan, instant, &item, item != COLUMN_NONE,
		(struct keys_plan){.moment = moment, .maker = maker}, key, fault);
}

int plan_numbered_keys(struct plan *plan, uint32_t instant, struct keys_maker maker,
	bool (*number)(const void *what, const struct batch *batch, uint32_t i, int64_t *number), uint32_t *key,
	struct fault *fault)
{
	return find_keys(plan, instant, NULL, 0, (struct keys_plan){.maker = maker, .made_number = number}, key, fault);
}

int plan_whole_keys(struct plan *plan, uint32_t instant, struct keys_maker maker, uint32_t *key, struct fault *fault)
{
	return find_keys(plan, instant, NULL, 0, (struct keys_plan){.maker = maker, .whole = true}, key, fault);
}

int plan_keys(struct plan *plan, uint32_t instant, uint32_t item, uint32_t *key, struct fault *fault)
{
	return plan_joint_keys(plan, instant, &item, item != COLUMN_NONE, key, fault);
}

uint32_t plan_table(struct plan *plan, uint32_t key, const struct table *shape)
{
	size_t cap = plan->cap;

	plan->table = mem_grow(plan->table, &plan->cap, plan->tables + 1, sizeof(*plan->table));
	plan->key = mem_grow(plan->key, &cap, plan->tables + 1, sizeof(*plan->key));
	plan->table[plan->tables] = *shape;
	plan->key[plan->tables] = key;
	if (shape->item)
		plan->table[plan->tables].item =
			arena_copy(&plan->needs->arena, shape->item, strlen(shape->item));
	return (uint32_t)plan->tables++;
}

/* By role and item, which is what a state knows its tables by. */
static int by_role(const void *a, const void *b)
{
	const struct table *x = *(const struct table *const *)a, *y = *(const struct table *const *)b;

	if (x->form[0] != y->form[0])
		return x->form[0] < y->form[0] ? -1 : 1;
	if (!x->item || !y->item)
		return (x->item != NULL) - (y->item != NULL);
	return strcmp(x->item, y->item);
}

int plan_apart(const struct plan *plan, struct fault *fault)
{
	const struct table **table = mem_zero(plan->tables + 1, sizeof(*table));
	int bad = 0;

	for (size_t t = 0; t < plan->tables; t++)
		table[t] = &plan->table[t];
	qsort(table, plan->tables, sizeof(*table), by_role);
	for (size_t t = 1; t < plan->tables && !bad; t++)
		if (by_role(&table[t - 1], &table[t]) == 0)
			bad = fault_set(fault, FAULT_INPUT, "two tables for \"%s\": no state could tell them apart",
				table[t]->item ? table[t]->item : "(all)");
	free(table);
	return bad;
}

void plan_own(struct plan *plan, void *thing, void (*release)(void *thing))
{
	struct needs *needs = plan->needs;

	needs->thing = mem_grow(needs->thing, &needs->cap_things, needs->things + 1, sizeof(*needs->thing));
	needs->thing[needs->things++] = (struct plan_thing){thing, release};
}

struct tally_table *plan_rows(
	const struct plan *plan, struct tally *tally, uint32_t t, const struct groups *groups)
{
	tally_groups(tally, t, groups->count[plan->key[t]]);
	return &tally->table[t];
}

uint32_t plan_item_column(const struct plan *plan)
{
	static const char *const names[] = {"item", "touchpoint", NULL};
	const struct needs *needs = plan->needs;

	for (int i = 0; names[i]; i++) {
		uint32_t at = schema_find(needs->schema, names[i]);
		if (at != COLUMN_NONE && !plan_is_group(needs, at))
			return at;
	}
	return COLUMN_NONE;
}

void plan_say(struct plan *plan, const char *format, ...)
{
	char text[FAULT_TEXT];
	va_list list;

	va_start(list, format);
	int n = vsnprintf(text, sizeof(text), format, list);
	va_end(list);
	if (n > 0)
		opt_list_add(&plan->needs->said, arena_copy(&plan->needs->arena, text, strlen(text)));
}
