/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/items.h"

#include "record/value.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* In millionths: a million. More would say nothing that less does not. */
static const int64_t MOST_WEIGHT = 1000000000000;

static const char *const level_names[LEVELS] = {"touchpoint", "dimension", "layer", "kind"};

const struct item *items_find(const struct items *items, const char *name)
{
	for (size_t i = 0; items && i < items->n; i++)
		if (strcmp(items->item[i].name, name) == 0)
			return &items->item[i];
	return NULL;
}

/* Columns that say something about an item but are not for counting. */
static bool for_reports(const char *name)
{
	return strncmp(name, "label", 5) == 0 && (!name[5] || name[5] == '_');
}

static int unknown(const char *name, struct fault *fault)
{
	static const char *const known[] = {
		"item", "label", "touchpoint", "dimension", "layer", "kind", "weight", "reversed"};
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		nearest_offer(&near, known[i]);
	return fault_set(fault, FAULT_USE, "an items table has no column \"%s\"%s", name,
		nearest_hint(&near, hint));
}

static int take_weight(struct item *item, const char *text, struct fault *fault)
{
	struct type type = {.kind = KIND_DECIMAL, .scale = 6};
	enum verdict verdict = value_read(type, text, strlen(text), &item->weight);

	if (verdict == VALUE_MISSING)
		item->weight = 0;
	if (verdict == VALUE_MISSING || (verdict == VALUE_VALID && item->weight > 0 && item->weight <= MOST_WEIGHT))
		return 0;
	return fault_set(fault, FAULT_USE,
		"the weight of an item is a number above 0 with at most 6 digits behind the point, not \"%s\"", text);
}

static int take(struct items *items, struct item *item, const char *name, const char *text,
	struct fault *fault)
{
	if (strcmp(name, "kind") == 0 && *text && strcmp(text, "explicit") != 0 && strcmp(text, "implicit") != 0)
		return fault_set(fault, FAULT_USE, "kind is explicit or implicit, not \"%s\"", text);
	for (int l = 0; l < LEVELS; l++) {
		if (strcmp(name, level_names[l]) == 0) {
			item->level[l] = arena_copy(&items->arena, text, strlen(text));
			return 0;
		}
	}
	if (strcmp(name, "item") == 0) {
		item->name = arena_copy(&items->arena, text, strlen(text));
		return 0;
	}
	if (strcmp(name, "reversed") == 0) {
		if (*text && strcmp(text, "0") != 0 && strcmp(text, "1") != 0)
			return fault_set(fault, FAULT_USE, "reversed is 0 or 1, not \"%s\"", text);
		item->reversed = *text == '1';
		return 0;
	}
	if (strcmp(name, "weight") == 0)
		return take_weight(item, text, fault);
	if (for_reports(name))
		return 0;
	return unknown(name, fault);
}

int items_add(struct items *items, const char *const *names, const char *const *text, size_t cells,
	struct fault *fault)
{
	struct item item = {.level = {"", "", "", ""}};

	for (size_t i = 0; i < cells; i++)
		if (take(items, &item, names[i], text[i], fault))
			return -1;
	if (!item.name)
		return fault_set(fault, FAULT_USE, "an items table needs a column \"item\"");
	if (!*item.name)
		return fault_set(fault, FAULT_USE, "an item without a name");
	if (items_find(items, item.name))
		return fault_set(fault, FAULT_USE, "item \"%s\" stands twice", item.name);
	items->item = mem_grow(items->item, &items->cap, items->n + 1, sizeof(*items->item));
	items->item[items->n++] = item;
	return 0;
}

int items_take(struct items *items, const struct texttable *table, struct fault *fault)
{
	for (size_t r = 0; r < table->rows; r++)
		if (items_add(items, table->name, texttable_row(table, r), table->columns, fault))
			return fault_at(fault, table->file, table->line[r]);
	return 0;
}

void items_digest(const struct items *items, struct buf *digest)
{
	for (size_t i = 0; items && i < items->n; i++) {
		const struct item *item = &items->item[i];
		buf_printf(digest, "%s\x1f%s\x1f%s\x1f%s\x1f%d", item->name, item->level[0], item->level[1],
			item->level[2], item->reversed);
		if (*item->level[LEVEL_KIND] || item->weight)
			buf_printf(digest, "\x1f%s\x1f%" PRId64, item->level[LEVEL_KIND], item->weight);
		buf_puts(digest, "\x1e");
	}
}

void items_release(struct items *items)
{
	free(items->item);
	arena_release(&items->arena);
	memset(items, 0, sizeof(*items));
}
