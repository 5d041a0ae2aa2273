/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/foldplan.h"

#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>

/* What is being made, and the row of the map that is spoken of. */
struct making {
	struct fold_plan *plan;
	struct schema *cases;
	const struct binding *binding;
	const struct map *map;
	const struct map_row *row;
};

static int wrong(const struct making *m, enum cell cell, struct fault *fault)
{
	fault_column(fault, cell_name(cell));
	return fault_at(fault, m->row->file, m->row->line);
}

static int add_column(struct making *m, const char *cell, size_t n, struct type type,
	struct fault *fault)
{
	if (schema_put(m->cases, cell, n, type, fault) == 0)
		return 0;
	fault_set(fault, FAULT_USE, "a case would have a second column \"%.*s\"", (int)n, cell);
	return m->row ? wrong(m, CELL_NAME, fault) : fault_at(fault, m->map->file, 0);
}

static uint32_t place(const struct binding *binding, uint32_t from)
{
	uint32_t j = 0;

	while (binding->at[j].from != from)
		j++;
	return j;
}

static int add_values(struct making *m, struct fault *fault)
{
	const struct binding *binding = m->binding;
	struct fold_plan *plan = m->plan;

	plan->value = mem_zero(binding->n, sizeof(*plan->value));
	for (uint32_t j = 0; j < binding->n; j++) {
		const struct outlet *outlet = &binding->at[j];
		const struct column *column = &binding->schema.column[j];
		enum foldrule rule = outlet->recipe.fold;
		if (!outlet->carried || j == plan->key)
			continue;
		if (add_column(m, column->cell, strlen(column->cell), column->type, fault))
			return -1;
		plan->value[plan->values++] =
			(struct fold_value){j, rule == FOLD_NONE ? FOLD_FIRST : rule};
	}
	return 0;
}

/* A row COLUMN=CODES has a name and perhaps a type; for the rest there is the column's own row. */
static int check_cells(const struct making *m, struct fault *fault)
{
	for (int c = CELL_MISSING; c < CELLS; c++)
		if (*m->row->cell[c]) {
			fault_set(fault, FAULT_USE,
				"a row about events has only a name and a type: say this in the "
				"row of the column itself");
			return wrong(m, (enum cell)c, fault);
		}
	if (*m->row->cell[CELL_NAME])
		return 0;
	fault_set(fault, FAULT_USE, "a row about events needs a name");
	return wrong(m, CELL_NAME, fault);
}

/* Instants of events need no type; a name of the vocabulary brings its own. */
static int settle_type(const struct making *m, const char *name, size_t n, struct type *type,
	struct fault *fault)
{
	const char *cell = m->row->cell[CELL_TYPE];
	struct schema alone = {0};
	int bad = 0;

	if (*cell) {
		bad = type_parse(type, cell, strlen(cell));
	} else {
		bad = schema_add(&alone, name, n, fault);
		if (!bad)
			*type = alone.column[0].type;
		schema_release(&alone);
		if (type->kind == KIND_TEXT)
			type->kind = KIND_INSTANT;
	}
	return bad ? wrong(m, *cell ? CELL_TYPE : CELL_NAME, fault) : 0;
}

/* What a type and a rule together ask for. */
static const struct {
	enum kind kind;
	enum foldrule rule;
	enum fold_does does;
} askings[] = {
	{KIND_INSTANT, FOLD_NONE, FOLD_DOES_FIRST},
	{KIND_INSTANT, FOLD_FIRST, FOLD_DOES_FIRST},
	{KIND_INSTANT, FOLD_LAST, FOLD_DOES_LAST},
	{KIND_COUNT, FOLD_NONE, FOLD_DOES_COUNT},
	{KIND_COUNT, FOLD_CHANGES, FOLD_DOES_CHANGES},
	{KIND_COUNT, FOLD_LEFT, FOLD_DOES_LEFT},
	{KIND_FLAG, FOLD_NONE, FOLD_DOES_FLAG},
	{KIND_INTERVALS, FOLD_NONE, FOLD_DOES_PAUSE},
	{KIND_INTERVALS, FOLD_END, FOLD_DOES_END},
};

/* The one type that the rule gives. */
static const char *type_of_rule(enum foldrule rule)
{
	const char *hint = "";

	for (size_t i = 0; i < sizeof(askings) / sizeof(*askings); i++)
		if (askings[i].rule == rule)
			hint = askings[i].kind == KIND_COUNT	? ": its type is count"
			       : askings[i].kind == KIND_FLAG	 ? ": its type is flag"
			       : askings[i].kind == KIND_INSTANT ? ": its type is instant"
								 : "";
	return hint;
}

static int settle_does(const struct making *m, struct type type, enum foldrule rule,
	enum fold_does *does, struct fault *fault)
{
	bool typed = false;

	for (size_t i = 0; i < sizeof(askings) / sizeof(*askings); i++) {
		if (askings[i].kind == type.kind && askings[i].rule == rule) {
			*does = askings[i].does;
			return 0;
		}
		typed = typed || askings[i].kind == type.kind;
	}
	struct buf text = BUF_NONE;
	type_print(&text, type);
	if (typed)
		fault_set(fault, FAULT_USE, "events give no \":%s\" of type %s%s",
			foldrule_name(rule), text.at, type_of_rule(rule));
	else
		fault_set(fault, FAULT_USE,
			"events give an instant, a count, a flag or intervals, no %s", text.at);
	buf_release(&text);
	return wrong(m, typed ? CELL_NAME : CELL_TYPE, fault);
}

/* Codes that are empty or given twice are mistakes. */
static int check_codes(const struct making *m, const char *codes, struct fault *fault)
{
	struct buf word = BUF_NONE, none = BUF_NONE;
	struct intern seen = {0};
	bool paired;
	int bad = 0;

	for (const char *at = codes; at && !bad;) {
		at = cells_next(at, false, &word, &none, &paired);
		uint32_t had = seen.count;
		if (!word.n)
			bad = fault_set(fault, FAULT_USE, "an empty code");
		else if (intern_id(&seen, word.at, word.n) < had)
			bad = fault_set(fault, FAULT_USE, "\"%.100s\" is given twice", word.at);
	}
	buf_release(&word);
	buf_release(&none);
	intern_release(&seen);
	return bad ? wrong(m, CELL_COLUMN, fault) : 0;
}

static int add_watch(struct making *m, const struct watched *watched, struct fault *fault)
{
	struct fold_plan *plan = m->plan;
	struct fold_watch *watch = &plan->watch[plan->watches];
	const char *name = watched->row->cell[CELL_NAME];
	struct type type = {.kind = KIND_TEXT};
	size_t n;

	m->row = watched->row;
	enum foldrule rule = foldrule_split(name, &n);
	if (check_cells(m, fault) || check_codes(m, watched->codes, fault) ||
		settle_type(m, name, n, &type, fault) ||
		settle_does(m, type, rule, &watch->does, fault))
		return -1;
	if (plan->watches == FOLD_MOST_WATCHES - 1) {
		fault_set(fault, FAULT_USE, "more than %d rows about events", FOLD_MOST_WATCHES - 1);
		return wrong(m, CELL_COLUMN, fault);
	}
	watch->column = place(m->binding, watched->from);
	watch->codes = watched->codes;
	plan->watches++;
	return watch->does == FOLD_DOES_END ? 0 : add_column(m, name, n, type, fault);
}

static bool same_name(const char *a, const char *b)
{
	size_t n, k;

	foldrule_split(a, &n);
	foldrule_split(b, &k);
	return n == k && memcmp(a, b, n) == 0;
}

/* NAME:end ends the pauses of the row NAME. */
static int pair_ends(struct making *m, struct fault *fault)
{
	const struct binding *binding = m->binding;
	struct fold_plan *plan = m->plan;

	for (size_t i = 0; i < plan->watches; i++) {
		if (plan->watch[i].does != FOLD_DOES_END)
			continue;
		m->row = binding->fold.watch[i].row;
		uint32_t k = 0;
		while (k < plan->watches && (plan->watch[k].does != FOLD_DOES_PAUSE ||
						    !same_name(binding->fold.watch[k].row->cell[CELL_NAME],
							    m->row->cell[CELL_NAME])))
			k++;
		if (k == plan->watches) {
			fault_set(fault, FAULT_USE, "ends pauses that no row begins");
			return wrong(m, CELL_NAME, fault);
		}
		plan->watch[i].ends = k;
	}
	return 0;
}

int foldplan_make(struct fold_plan *plan, struct schema *cases, const struct binding *binding,
	const struct map *map, struct fault *fault)
{
	struct making m = {.plan = plan, .cases = cases, .binding = binding, .map = map};
	struct type instant = {.kind = KIND_INSTANT};

	*plan = (struct fold_plan){.width = binding->n,
		.key = place(binding, binding->fold.key),
		.at = place(binding, binding->fold.at)};
	plan->watch = mem_zero(FOLD_MOST_WATCHES, sizeof(*plan->watch));
	const struct column *key = &binding->schema.column[plan->key];
	if (add_column(&m, key->cell, strlen(key->cell), key->type, fault) ||
		add_column(&m, "start", 5, instant, fault) ||
		add_column(&m, "end", 3, instant, fault) || add_values(&m, fault))
		return -1;
	for (size_t i = 0; i < binding->fold.watches; i++)
		if (add_watch(&m, &binding->fold.watch[i], fault))
			return -1;
	return pair_ends(&m, fault);
}

void foldplan_release(struct fold_plan *plan)
{
	free(plan->value);
	free(plan->watch);
	*plan = (struct fold_plan){0};
}
