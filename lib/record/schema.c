/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/schema.h"

#include "record/escape.h"
#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *last_of(const char *bytes, size_t n, char byte)
{
	while (n--)
		if (bytes[n] == byte)
			return bytes + n;
	return NULL;
}

/* The cell without its type; *typed tells whether one was written. */
static size_t split_type(const char *cell, size_t n, struct type *type, bool *typed)
{
	const char *colon = last_of(cell, n, ':');
	size_t before = colon ? (size_t)(colon - cell) : n;

	*typed = colon && before && type_parse(type, colon + 1, n - before - 1) == 0;
	return *typed ? before : n;
}

static int append(struct schema *schema, const char *cell, size_t n, size_t name, struct type type,
	struct fault *fault)
{
	if (memchr(cell, '\0', n))
		return fault_set(fault, FAULT_INPUT, "the name of column %u has a NUL byte in it", schema->n + 1);
	if (intern_find(&schema->cells, cell, n) != INTERN_NONE)
		return fault_set(fault, FAULT_INPUT, "two columns are named \"%.*s\"", (int)n, cell);
	schema->column = mem_grow(schema->column, &schema->cap, schema->n + 1ul, sizeof(*schema->column));
	struct column *column = &schema->column[schema->n];
	*column = (struct column){
		.cell = arena_copy(&schema->arena, cell, n),
		.name = arena_copy(&schema->arena, cell, name),
		.item = name < n ? arena_copy(&schema->arena, cell + name + 1, n - name - 1) : NULL,
		.type = type,
	};
	intern_id(&schema->cells, cell, n);
	schema->n++;
	return 0;
}

/* Where the name ends: at '@' when the part before it is canonical or a type was written. */
static size_t name_length(const char *cell, size_t n, bool typed, struct type *by_name)
{
	const char *sign = memchr(cell, '@', n);
	size_t before = sign ? (size_t)(sign - cell) : n;

	if (sign && before && before + 1 < n && (vocabulary_type(cell, before, by_name) == 0 || typed))
		return before;
	vocabulary_type(cell, n, by_name);
	return n;
}

int schema_add(struct schema *schema, const char *cell, size_t n, struct fault *fault)
{
	struct type written, by_name;
	bool typed;
	size_t len = split_type(cell, n, &written, &typed);
	size_t name = name_length(cell, len, typed, &by_name);

	return append(schema, cell, len, name, typed ? written : by_name, fault);
}

int schema_put(struct schema *schema, const char *cell, size_t n, struct type type, struct fault *fault)
{
	struct type by_name;

	return append(schema, cell, n, name_length(cell, n, true, &by_name), type, fault);
}

int schema_alias(struct schema *schema, const char *as, const char *from, struct fault *fault)
{
	struct type written, by_name;
	uint32_t at;
	bool typed;
	size_t len = split_type(as, strlen(as), &written, &typed);
	size_t name = name_length(as, len, typed, &by_name);

	if (schema_need(schema, from, &at, fault))
		return -1;
	uint32_t other = intern_find(&schema->cells, as, len);
	if (other != INTERN_NONE && other != at)
		return fault_set(fault, FAULT_USE, "two columns would be named \"%.*s\"", (int)len, as);
	struct column *column = &schema->column[at];
	column->cell = arena_copy(&schema->arena, as, len);
	column->name = arena_copy(&schema->arena, as, name);
	column->item = name < len ? arena_copy(&schema->arena, as + name + 1, len - name - 1) : NULL;
	column->type = typed ? written : by_name;
	intern_release(&schema->cells);
	for (uint32_t i = 0; i < schema->n; i++)
		intern_id(&schema->cells, schema->column[i].cell, strlen(schema->column[i].cell));
	return 0;
}

uint32_t schema_find(const struct schema *schema, const char *cell)
{
	return intern_find(&schema->cells, cell, strlen(cell));
}

uint32_t schema_item(const struct schema *schema, const char *name, const char *item)
{
	for (uint32_t c = 0; c < schema->n; c++) {
		const struct column *column = &schema->column[c];
		bool same_item = item ? column->item && strcmp(column->item, item) == 0 : !column->item;
		if (same_item && strcmp(column->name, name) == 0)
			return c;
	}
	return COLUMN_NONE;
}

int schema_need(const struct schema *schema, const char *cell, uint32_t *at, struct fault *fault)
{
	struct nearest near = nearest_to(cell);
	char hint[NEAREST_TEXT];

	*at = schema_find(schema, cell);
	if (*at != COLUMN_NONE)
		return 0;
	for (uint32_t i = 0; i < schema->n; i++)
		nearest_offer(&near, schema->column[i].cell);
	return fault_set(fault, FAULT_INPUT, "no column \"%s\"%s", cell, nearest_hint(&near, hint));
}

/* A written type is needed where reading the bare cell would give another type or another name. */
void schema_cell(struct buf *buf, const struct column *column)
{
	size_t n = strlen(column->cell);
	struct type written, by_name;
	bool typed;
	size_t bare = split_type(column->cell, n, &written, &typed);
	size_t name = name_length(column->cell, n, false, &by_name);

	stream_field(buf, column->cell, n);
	if (typed || bare != n || !type_equal(by_name, column->type) ||
		(column->item && name != strlen(column->name))) {
		buf_byte(buf, ':');
		type_print(buf, column->type);
	}
}

void schema_release(struct schema *schema)
{
	free(schema->column);
	intern_release(&schema->cells);
	arena_release(&schema->arena);
	memset(schema, 0, sizeof(*schema));
}
