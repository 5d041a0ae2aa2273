/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/wider.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

struct wider {
	const struct column *const *input;
	uint32_t n, key, item;
	uint32_t *plain; /* positions of what belongs to the key */
	uint32_t plains;
	uint32_t *measure; /* positions of what belongs to an item */
	uint32_t measures;
	struct intern keys, items, texts;
	struct intern cells; /* (record, item, measure) → place in value[] */
	uint32_t *value;     /* numbers in texts */
	size_t cap_value;
	uint32_t *fixed; /* [records * plains] numbers in texts */
	size_t cap_fixed;
	struct column *column;
	struct arena arena;
};

static uint32_t find(const struct column *const *input, uint32_t n, const char *const *names)
{
	for (; *names; names++)
		for (uint32_t k = 0; k < n; k++)
			if (strcmp(input[k]->cell, *names) == 0)
				return k;
	return COLUMN_NONE;
}

int wider_plan(
	struct wider **out, const struct column *const *input, uint32_t n, struct fault *fault)
{
	static const char *const keys[] = {"response_id", "case", "ticket_id", "order_id", NULL};
	static const char *const items[] = {"item", "touchpoint", NULL};
	uint32_t key = find(input, n, keys), item = find(input, n, items);

	if (key == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT,
			"--wider needs a column response_id, case, ticket_id or order_id");
	if (item == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT, "--wider needs a column item or touchpoint");
	if (item + 1 == n || (key == n - 1 && item + 2 == n))
		return fault_set(fault, FAULT_INPUT,
			"--wider: no measures stand right of column \"%s\"", input[item]->cell);
	struct wider *wider = *out = mem_zero(1, sizeof(*wider));
	wider->input = input;
	wider->n = n;
	wider->key = key;
	wider->item = item;
	wider->plain = mem_zero(n, sizeof(*wider->plain));
	wider->measure = mem_zero(n, sizeof(*wider->measure));
	for (uint32_t k = 0; k < n; k++)
		if (k < item || k == key)
			wider->plain[wider->plains++] = k;
		else if (k > item)
			wider->measure[wider->measures++] = k;
	return 0;
}

void wider_free(struct wider *wider)
{
	if (!wider)
		return;
	free(wider->plain);
	free(wider->measure);
	free(wider->value);
	free(wider->fixed);
	free(wider->column);
	intern_release(&wider->keys);
	intern_release(&wider->items);
	intern_release(&wider->texts);
	intern_release(&wider->cells);
	arena_release(&wider->arena);
	free(wider);
}

static uint32_t text_id(struct wider *wider, struct slice text)
{
	return intern_id(&wider->texts, text.at, text.n);
}

static int contradiction(const struct wider *wider, uint32_t k, const struct slice *text,
	uint32_t before, struct fault *fault)
{
	const struct slice *key = &text[wider->key];

	fault_set(fault, FAULT_INPUT,
		"\"%.*s\" contradicts \"%.60s\", an earlier value of %s \"%.*s\"",
		text[k].n > 60 ? 60 : (int)text[k].n, text[k].at, wider->texts.name[before].text,
		wider->input[wider->key]->cell, key->n > 60 ? 60 : (int)key->n, key->at);
	return fault_column(fault, wider->input[k]->cell);
}

/* What belongs to the key must be the same in all of its records. */
static int add_plain(struct wider *wider, uint32_t record, bool known, const struct slice *text,
	struct fault *fault)
{
	uint32_t *fixed;

	wider->fixed = mem_grow(wider->fixed, &wider->cap_fixed, (record + 1ul) * wider->plains,
		sizeof(*wider->fixed));
	fixed = wider->fixed + (size_t)record * wider->plains;
	for (uint32_t i = 0; i < wider->plains; i++) {
		uint32_t id = text_id(wider, text[wider->plain[i]]);
		if (known && fixed[i] != id)
			return contradiction(wider, wider->plain[i], text, fixed[i], fault);
		fixed[i] = id;
	}
	return 0;
}

static int add_measure(
	struct wider *wider, const uint32_t place[3], const struct slice *text, struct fault *fault)
{
	uint32_t k = wider->measure[place[2]], cells = wider->cells.count;

	if (!text[k].n)
		return 0;
	uint32_t id = text_id(wider, text[k]);
	uint32_t at = intern_id(&wider->cells, (const char *)place, 3 * sizeof(*place));
	if (at < cells)
		return wider->value[at] == id
			       ? 0
			       : contradiction(wider, k, text, wider->value[at], fault);
	wider->value = mem_grow(wider->value, &wider->cap_value, at + 1ul, sizeof(*wider->value));
	wider->value[at] = id;
	return 0;
}

int wider_add(struct wider *wider, const struct slice *text, struct fault *fault)
{
	struct slice key = text[wider->key], item = text[wider->item];
	uint32_t records = wider->keys.count;

	if (!key.n || !item.n) {
		fault_set(fault, FAULT_INPUT, "--wider: a record without it");
		return fault_column(fault, wider->input[key.n ? wider->item : wider->key]->cell);
	}
	uint32_t place[3] = {intern_id(&wider->keys, key.at, key.n),
		intern_id(&wider->items, item.at, item.n), 0};
	if (add_plain(wider, place[0], place[0] < records, text, fault))
		return -1;
	for (; place[2] < wider->measures; place[2]++)
		if (add_measure(wider, place, text, fault))
			return -1;
	return 0;
}

static struct column item_column(struct wider *wider, uint32_t m, uint32_t i)
{
	const struct column *measure = wider->input[wider->measure[m]];
	struct buf cell = BUF_NONE;

	buf_puts(&cell, measure->cell);
	buf_byte(&cell, '@');
	buf_add(&cell, wider->items.name[i].text, wider->items.name[i].n);
	struct column column = {arena_copy(&wider->arena, cell.at, cell.n), measure->cell,
		wider->items.name[i].text, measure->type};
	buf_release(&cell);
	return column;
}

const struct column *wider_columns(struct wider *wider, uint32_t *n)
{
	uint32_t items = wider->items.count;

	*n = wider->plains + wider->measures * items;
	free(wider->column);
	wider->column = mem_zero(*n, sizeof(*wider->column));
	for (uint32_t k = 0; k < wider->plains; k++)
		wider->column[k] = *wider->input[wider->plain[k]];
	for (uint32_t m = 0; m < wider->measures; m++)
		for (uint32_t i = 0; i < items; i++)
			wider->column[wider->plains + m * items + i] = item_column(wider, m, i);
	return wider->column;
}

uint32_t wider_records(const struct wider *wider)
{
	return wider->keys.count;
}

static struct slice text_of(const struct wider *wider, uint32_t id)
{
	return (struct slice){wider->texts.name[id].text, wider->texts.name[id].n};
}

struct slice wider_text(const struct wider *wider, uint32_t record, uint32_t column)
{
	uint32_t items = wider->items.count;

	if (column < wider->plains)
		return text_of(wider, wider->fixed[(size_t)record * wider->plains + column]);
	column -= wider->plains;
	uint32_t place[3] = {record, column % items, column / items};
	uint32_t at = intern_find(&wider->cells, (const char *)place, sizeof(place));
	return at == INTERN_NONE ? (struct slice){"", 0} : text_of(wider, wider->value[at]);
}
