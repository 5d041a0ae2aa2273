/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/pairs.h"

#include "util/nearest.h"

#include <string.h>

static uint32_t partner(const struct schema *schema, const char *name, const char *item)
{
	struct buf cell = BUF_NONE;

	buf_puts(&cell, name);
	if (item)
		buf_printf(&cell, "@%s", item);
	uint32_t at = schema_find(schema, cell.at);
	buf_release(&cell);
	return at;
}

int pairs_check(const char *item, struct fault *fault)
{
	if (!item || item[0] != '(' || item[strlen(item) - 1] != ')')
		return 0;
	return fault_set(fault, FAULT_INPUT,
		"item \"%s\": results have names in round brackets for what they add; read it under another one (-c)", item);
}

int pairs_find(struct pairs *pairs, struct plan *plan, const char *first, const char *second,
	struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	bool plain = false, itemised = false;

	*pairs = (struct pairs){
		arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*pairs->pair)), 0};
	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, first) != 0)
			continue;
		uint32_t other = partner(schema, second, column->item);
		if (other == COLUMN_NONE)
			continue;
		if (pairs_check(column->item, fault))
			return -1;
		pairs->pair[pairs->n++] = (struct pair){c, other, column->item};
		*(column->item ? &itemised : &plain) = true;
	}
	if (plain && itemised)
		return fault_set(fault, FAULT_INPUT,
			"a plain %s beside %s@ITEM: keep one of them (ce-segment --drop)", first,
			first);
	return 0;
}

int pair_table(struct plan *plan, const struct pair *pair, struct table *shape, uint32_t *key,
	struct fault *fault)
{
	uint32_t item = pair->item ? COLUMN_NONE : plan_item_column(plan);

	shape->item = pair->item ? pair->item : item == COLUMN_NONE ? "(all)" : NULL;
	return plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), item, key, fault);
}

/* The item of a lone second column that a lone first one may have meant. */
static const char *meant(const struct schema *schema, const char *first, const char *second, const char *item)
{
	struct nearest near = nearest_to(item);

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (column->item && strcmp(column->name, second) == 0 &&
			partner(schema, first, column->item) == COLUMN_NONE)
			nearest_offer(&near, column->item);
	}
	return near.best;
}

void pairs_say_lone(struct plan *plan, const char *first, const char *second)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		if (strcmp(column->name, first) != 0 || partner(schema, second, column->item) != COLUMN_NONE)
			continue;
		const char *item = column->item, *best = item ? meant(schema, first, second, item) : NULL;
		plan_say(plan, "column \"%s\" is left out: there is no column \"%s%s%s\"%s%s%s%s%s", column->cell,
			second, item ? "@" : "", item ? item : "", best ? " (did you mean \"" : "", best ? second : "",
			best ? "@" : "", best ? best : "", best ? "\"?)" : "");
	}
}
