/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/state.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

void state_init(struct state *state)
{
	memset(state, 0, sizeof(*state));
	state->by = state->zone = state->as_of = state->items = state->weight = "";
}

void state_release(struct state *state)
{
	for (size_t s = 0; s < state->sections; s++) {
		opt_list_release(&state->section[s].setting);
		book_release(&state->section[s].book);
	}
	free(state->section);
	free(state->part);
	opt_list_release(&state->group);
	arena_release(&state->arena);
	state_init(state);
}

struct section *state_section(struct state *state, const char *analysis)
{
	state->section = mem_grow(
		state->section, &state->cap_sections, state->sections + 1, sizeof(*state->section));
	struct section *section = &state->section[state->sections++];
	memset(section, 0, sizeof(*section));
	section->analysis = arena_copy(&state->arena, analysis, strlen(analysis));
	return section;
}

void state_part(struct state *state, const char *name, const char *hash, uint64_t records)
{
	state->part = mem_grow(state->part, &state->cap_parts, state->parts + 1, sizeof(*state->part));
	state->part[state->parts++] = (struct part){
		arena_copy(&state->arena, name, strlen(name)),
		arena_copy(&state->arena, hash, strlen(hash)),
		records,
	};
}

/* ---- joining ---- */

static int differs(const char *what, const char *a, const char *b, const char *name, struct fault *fault)
{
	if (strcmp(a, b) == 0)
		return 0;
	fault_set(fault, FAULT_INPUT, "its %s is \"%s\", that of the states before it \"%s\"", what, b, a);
	return fault_at(fault, name, 0);
}

static int same_list(const char *what, const struct opt_list *a, const struct opt_list *b, const char *name,
	struct fault *fault)
{
	for (size_t i = 0; i < a->n && i < b->n; i++)
		if (differs(what, a->at[i], b->at[i], name, fault))
			return -1;
	return a->n == b->n ? 0 : differs(what, a->n ? a->at[a->n - 1] : "", b->n ? b->at[b->n - 1] : "", name, fault);
}

/* All that decides what a cell means. */
static int same_kind(const struct state *into, const struct state *from, const char *name, struct fault *fault)
{
	if (same_list("group column", &into->group, &from->group, name, fault) ||
		differs("period", into->by, from->by, name, fault) ||
		differs("time zone", into->zone, from->zone, name, fault) ||
		differs("--as-of", into->as_of, from->as_of, name, fault) ||
		differs("weight", into->weight, from->weight, name, fault))
		return -1;
	if (into->sections != from->sections) {
		fault_set(fault, FAULT_INPUT, "it holds other analyses than the states before it");
		return fault_at(fault, name, 0);
	}
	return strcmp(into->items, from->items) ? differs("items table", "one", "another", name, fault) : 0;
}

static int same_form(const struct table *a, const struct table *b)
{
	uint32_t ops = a->wides < TABLE_WIDES ? a->wides : TABLE_WIDES;

	return memcmp(a->form, b->form, sizeof(a->form)) == 0 && a->counts == b->counts &&
		a->wides == b->wides && memcmp(a->op, b->op, ops * sizeof(*a->op)) == 0;
}

/* Items that only one side has are kept; an item that both have must have one scale. */
static int join_table(struct section *into, const struct book *from, size_t t, const char *name,
	struct fault *fault)
{
	const struct table *shape = &from->table[t].shape;
	size_t own = book_find(&into->book, shape->item, shape->form[0]);

	if (own == SIZE_MAX)
		own = book_table(&into->book, shape);
	else if (!same_form(&into->book.table[own].shape, shape)) {
		if (shape->item)
			fault_set(fault, FAULT_INPUT, "%s: item \"%s\" is of other columns, or of another scale, than in the states "
				"before it", into->analysis, shape->item);
		else
			fault_set(fault, FAULT_INPUT, "%s: it was counted from other columns, or from columns of another type or "
				"scale, than the states before it", into->analysis);
		return fault_at(fault, name, 0);
	}
	for (size_t k = 0; k < from->table[t].rows; k++) {
		const struct book_row *row = &from->table[t].row[k];
		const struct intern_name *key = row->cells ? &from->keys.name[k] : NULL;
		for (uint32_t c = 0; c < row->cells; c++)
			if (book_join(&into->book, own, key->text, key->n, row->cell[c].cell, row->cell[c].value, fault))
				return fault_at(fault, name, 0);
	}
	return 0;
}

static int join_section(struct section *into, const struct section *from, const char *name,
	struct fault *fault)
{
	if (differs("analysis", into->analysis, from->analysis, name, fault) ||
		same_list("setting", &into->setting, &from->setting, name, fault))
		return -1;
	for (size_t t = 0; t < from->book.tables; t++)
		if (join_table(into, &from->book, t, name, fault))
			return -1;
	return 0;
}

static void copy_list(struct arena *arena, struct opt_list *to, const struct opt_list *from)
{
	for (size_t i = 0; i < from->n; i++)
		opt_list_add(to, arena_copy(arena, from->at[i], strlen(from->at[i])));
}

static void begin_like(struct state *into, const struct state *from)
{
	copy_list(&into->arena, &into->group, &from->group);
	into->by = arena_copy(&into->arena, from->by, strlen(from->by));
	into->zone = arena_copy(&into->arena, from->zone, strlen(from->zone));
	into->as_of = arena_copy(&into->arena, from->as_of, strlen(from->as_of));
	into->items = arena_copy(&into->arena, from->items, strlen(from->items));
	into->weight = arena_copy(&into->arena, from->weight, strlen(from->weight));
	for (size_t s = 0; s < from->sections; s++)
		copy_list(&into->arena, &state_section(into, from->section[s].analysis)->setting,
			&from->section[s].setting);
}

static int join_parts(struct state *into, const struct state *from, const char *name, bool again,
	struct fault *fault)
{
	size_t had = into->parts;

	for (size_t p = 0; p < from->parts; p++) {
		const struct part *part = &from->part[p];
		for (size_t i = 0; i < had && !again && part->records; i++) {
			if (strcmp(into->part[i].hash, part->hash) != 0)
				continue;
			fault_set(fault, FAULT_INPUT, "part \"%s\" is in already, as \"%s\" (--again counts it twice)",
				part->name, into->part[i].name);
			return fault_at(fault, name, 0);
		}
		state_part(into, part->name, part->hash, part->records);
	}
	return 0;
}

int state_join(struct state *into, const struct state *from, const char *name, bool again,
	struct fault *fault)
{
	if (!into->parts && !into->sections)
		begin_like(into, from);
	if (same_kind(into, from, name, fault) || join_parts(into, from, name, again, fault))
		return -1;
	for (size_t s = 0; s < from->sections; s++)
		if (join_section(&into->section[s], &from->section[s], name, fault))
			return -1;
	return 0;
}
