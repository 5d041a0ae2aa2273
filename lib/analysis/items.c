/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/items.h"

#include "util/mem.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

static const char *const level_names[LEVELS] = {"touchpoint", "dimension", "layer"};

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

static int take(struct items *items, struct item *item, const char *name, const char *text,
	struct fault *fault)
{
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
	if (for_reports(name) || strcmp(name, "kind") == 0 || strcmp(name, "weight") == 0)
		return 0;
	return unknown(name, fault);
}

int items_add(struct items *items, const char *const *names, const char *const *text, size_t cells,
	struct fault *fault)
{
	struct item item = {.level = {"", "", ""}};

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

void items_digest(const struct items *items, struct buf *digest)
{
	for (size_t i = 0; items && i < items->n; i++) {
		const struct item *item = &items->item[i];
		buf_printf(digest, "%s\x1f%s\x1f%s\x1f%s\x1f%d\x1e", item->name, item->level[0], item->level[1],
			item->level[2], item->reversed);
	}
}

void items_release(struct items *items)
{
	free(items->item);
	arena_release(&items->arena);
	memset(items, 0, sizeof(*items));
}
