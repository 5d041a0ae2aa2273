/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/longer.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static uint32_t position(struct intern *names, const char *name)
{
	return intern_id(names, name, strlen(name));
}

/* The distinct measures and items, and the plain columns. */
static void collect(struct longer *longer, const struct column *const *input, uint32_t n,
	struct intern *measures, struct intern *items)
{
	longer->source = mem_zero(n, sizeof(*longer->source));
	longer->item = mem_zero(n, sizeof(*longer->item));
	for (uint32_t k = 0; k < n; k++) {
		if (!input[k]->item) {
			longer->source[longer->plain++] = k;
			continue;
		}
		position(measures, input[k]->name);
		longer->item[position(items, input[k]->item)] = input[k]->item;
	}
	longer->measures = measures->count;
	longer->items = items->count;
	longer->columns = longer->plain + 1 + longer->measures;
}

static int place(struct longer *longer, const struct column *const *input, uint32_t n,
	struct intern *measures, struct intern *items, struct fault *fault)
{
	size_t cells = (size_t)longer->measures * longer->items;
	struct column *first = longer->column + longer->plain + 1;

	longer->measure = mem_zero(cells, sizeof(*longer->measure));
	for (size_t i = 0; i < cells; i++)
		longer->measure[i] = COLUMN_NONE;
	for (uint32_t k = 0; k < n; k++) {
		if (!input[k]->item)
			continue;
		uint32_t m = position(measures, input[k]->name);
		struct column *column = &first[m];
		longer->measure[(size_t)m * longer->items + position(items, input[k]->item)] = k;
		if (!column->cell)
			*column = (struct column){
				input[k]->name, input[k]->name, NULL, input[k]->type};
		else if (!type_equal(column->type, input[k]->type))
			return fault_set(fault, FAULT_INPUT,
				"--longer: the columns of \"%.100s\" differ in type (\"%.100s\")",
				column->cell, input[k]->cell);
	}
	return 0;
}

static int name_plain(struct longer *longer, const struct column *const *input,
	struct intern *measures, struct fault *fault)
{
	for (uint32_t k = 0; k < longer->plain; k++) {
		const struct column *column = input[longer->source[k]];
		longer->column[k] = *column;
		if (strcmp(column->cell, "item") == 0)
			return fault_set(
				fault, FAULT_INPUT, "--longer: there is a column \"item\" already");
		if (intern_find(measures, column->cell, strlen(column->cell)) != INTERN_NONE)
			return fault_set(fault, FAULT_INPUT,
				"--longer: column \"%.100s\" stands beside \"%.100s@...\"",
				column->cell, column->cell);
	}
	longer->column[longer->plain] =
		(struct column){"item", "item", NULL, {.kind = KIND_CATEGORY}};
	return 0;
}

int longer_plan(
	struct longer *longer, const struct column *const *input, uint32_t n, struct fault *fault)
{
	struct intern measures = {0}, items = {0};

	*longer = (struct longer){0};
	collect(longer, input, n, &measures, &items);
	longer->column = mem_zero(longer->columns, sizeof(*longer->column));
	int bad = longer->measures
			  ? 0
			  : fault_set(fault, FAULT_INPUT, "--longer: no column is MEASURE@ITEM");
	bad = bad || name_plain(longer, input, &measures, fault) ||
	      place(longer, input, n, &measures, &items, fault);
	intern_release(&measures);
	intern_release(&items);
	if (bad)
		longer_release(longer);
	return bad ? -1 : 0;
}

void longer_release(struct longer *longer)
{
	free(longer->column);
	free(longer->source);
	free(longer->item);
	free(longer->measure);
	*longer = (struct longer){0};
}
