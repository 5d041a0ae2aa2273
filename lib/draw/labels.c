/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/labels.h"

#include "record/reader.h"
#include "util/file.h"
#include "util/mem.h"

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

/* Where the three columns are; own is COLUMN_NONE without one of the report's language. */
struct places {
	uint32_t item, label, own;
};

static int find_places(const struct schema *schema, enum language language, struct places *places,
	struct fault *fault)
{
	char own[32];

	snprintf(own, sizeof(own), "label_%s", language_tag(language));
	places->own = schema_find(schema, own);
	if (schema_need(schema, "item", &places->item, fault))
		return -1;
	places->label = schema_find(schema, "label");
	if (places->label == COLUMN_NONE && places->own == COLUMN_NONE)
		return schema_need(schema, "label", &places->label, fault);
	return 0;
}

static int add_record(struct labels *labels, const struct chunk *chunk, uint32_t r,
	const struct places *places, struct fault *fault)
{
	struct buf hold[2] = {BUF_NONE, BUF_NONE};
	struct slice item = chunk_text(chunk, r, places->item, &hold[0]);
	struct slice label = {"", 0};
	int result = 0;

	if (places->own != COLUMN_NONE)
		label = chunk_text(chunk, r, places->own, &hold[1]);
	if (label.n == 0 && places->label != COLUMN_NONE)
		label = chunk_text(chunk, r, places->label, &hold[1]);
	if (intern_find(&labels->items, item.at, item.n) != INTERN_NONE) {
		fault_set(fault, FAULT_INPUT, "item \"%.*s\" stands twice",
			(int)(item.n < 100 ? item.n : 100), item.at);
		result = fault_at(fault, chunk->file, chunk_line(chunk, r));
	} else {
		labels_add(labels, item.at, item.n, label.at, label.n);
	}
	buf_release(&hold[0]);
	buf_release(&hold[1]);
	return result;
}

static int add_all(struct labels *labels, struct reader *reader, const struct places *places,
	struct fault *fault)
{
	struct chunk chunk = {0};
	int got;

	while ((got = reader_next(reader, &chunk, fault)) > 0)
		for (uint32_t r = 0; r < chunk_records(&chunk) && got > 0; r++)
			if (add_record(labels, &chunk, r, places, fault)) {
				chunk_release(&chunk);
				return -1;
			}
	chunk_release(&chunk);
	return got;
}

int labels_read(
	struct labels *labels, const char *path, enum language language, struct fault *fault)
{
	struct reader_options options = {0};
	struct reader *reader;
	struct places places;

	opt_list_add(&options.files, path);
	int result = reader_open(&reader, &options, fault);
	if (!result) {
		result = find_places(reader_schema(reader), language, &places, fault);
		if (result && !fault->file[0])
			fault_at(fault, file_name(path), 1);
		if (!result)
			result = add_all(labels, reader, &places, fault);
		reader_close(reader);
	}
	opt_list_release(&options.files);
	return result;
}
