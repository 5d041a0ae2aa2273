/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/labels.h"

#include "record/texttable.h"
#include "util/file.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void labels_add(struct labels *labels, const char *item, size_t n, const char *label, size_t length)
{
	uint32_t id = intern_id(&labels->items, item, n);

	labels->text = mem_grow(labels->text, &labels->cap, id + 1, sizeof(*labels->text));
	labels->text[id] = intern_id(&labels->texts, label, length);
}

const char *labels_find(const struct labels *labels, const char *item)
{
	uint32_t id = intern_find(&labels->items, item, strlen(item));

	if (id == INTERN_NONE)
		return NULL;
	const struct intern_name *text = &labels->texts.name[labels->text[id]];
	return text->n ? text->text : NULL;
}

void labels_release(struct labels *labels)
{
	intern_release(&labels->items);
	intern_release(&labels->texts);
	free(labels->text);
	*labels = (struct labels){0};
}

/* Where a column of the table is; SIZE_MAX without it. */
static size_t place(const struct texttable *table, const char *name)
{
	for (size_t c = 0; c < table->columns; c++)
		if (strcmp(table->name[c], name) == 0)
			return c;
	return SIZE_MAX;
}

static int lacks(const struct texttable *table, const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t c = 0; c < table->columns; c++)
		nearest_offer(&near, table->name[c]);
	return fault_set(fault, FAULT_INPUT, "no column \"%s\"%s", name, nearest_hint(&near, hint));
}

/* The label in the report's language, else the plain one. */
static int take(struct labels *labels, const struct texttable *table, enum language language,
	struct fault *fault)
{
	char name[32];

	snprintf(name, sizeof(name), "label_%s", language_tag(language));
	size_t item = place(table, "item"), plain = place(table, "label"), own = place(table, name);
	if (item == SIZE_MAX || (plain == SIZE_MAX && own == SIZE_MAX))
		return lacks(table, item == SIZE_MAX ? "item" : "label", fault);
	for (size_t r = 0; r < table->rows; r++) {
		const char *const *row = texttable_row(table, r);
		const char *label = own != SIZE_MAX && *row[own] ? row[own] : plain != SIZE_MAX ? row[plain] : "";
		if (intern_find(&labels->items, row[item], strlen(row[item])) != INTERN_NONE) {
			fault_set(fault, FAULT_INPUT, "item \"%.100s\" stands twice", row[item]);
			return fault_at(fault, NULL, table->line[r]);
		}
		labels_add(labels, row[item], strlen(row[item]), label, strlen(label));
	}
	return 0;
}

int labels_read(
	struct labels *labels, const char *path, enum language language, struct fault *fault)
{
	struct texttable table;
	int bad = texttable_read(&table, path, fault);

	if (!bad && (bad = take(labels, &table, language, fault)))
		fault_at(fault, file_name(path), fault->line ? fault->line : 1);
	texttable_release(&table);
	return bad;
}
