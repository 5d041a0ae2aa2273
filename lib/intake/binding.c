/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/binding.h"

#include "intake/pattern.h"
#include "util/mem.h"

#include <stdio.h>
#include <stdlib.h>

enum { NOBODY = UINT32_MAX };

/* The matching of one map with one header. */
struct matching {
	const struct map *map;
	const struct header *header;
	const char *file;
	uint32_t columns; /* those of the header, and behind them the joint ones of the map */
	struct joint *joint; /* of the column header->n + i */
	struct binding *binding;
	uint32_t *row; /* by column: its row of the map, or NOBODY */
	pcre2_match_context *limits;
	pcre2_match_data **found; /* by column: the groups of its pattern, or NULL */
	pcre2_match_data *spare;
};

/* Has a row of a table above taken the column? Then this one yields. */
static bool yields(const struct matching *m, uint32_t k, uint32_t row)
{
	return m->row[k] != NOBODY && m->map->row[m->row[k]].layer > m->map->row[row].layer;
}

static int claim(struct matching *m, uint32_t k, uint32_t row, struct fault *fault)
{
	if (yields(m, k, row))
		return 0;
	if (m->row[k] != NOBODY)
		return fault_set(fault, FAULT_USE,
			"column %u of %s is spoken of in line %llu already", k + 1, m->file,
			(unsigned long long)m->map->row[m->row[k]].line);
	m->row[k] = row;
	return 0;
}

static int claim_number(struct matching *m, uint32_t row, struct fault *fault)
{
	uint64_t number = m->map->row[row].number;

	if (number <= m->header->n)
		return claim(m, (uint32_t)number - 1, row, fault);
	if (m->map->row[row].optional)
		return 0;
	return fault_set(fault, FAULT_INPUT, "no column %llu: %s has %u",
		(unsigned long long)number, m->file, m->header->n);
}

static int claim_name(struct matching *m, uint32_t row, struct fault *fault)
{
	const char *name = m->map->row[row].cell[CELL_COLUMN];
	uint32_t at;
	int got = header_find(m->header, name, m->file, &at, fault);

	if (got)
		return got < 0 ? -1 : claim(m, at, row, fault);
	struct joint *joint = &m->joint[m->columns - m->header->n];
	bool optional = m->map->row[row].optional;
	if (joint_find(joint, m->header, name, m->file, fault))
		return optional ? 0 : -1;
	if (!joint->n)
		return optional ? 0 : header_lacks(m->header, name, m->file, fault);
	m->row[m->columns++] = row;
	return 0;
}

/* 1 found, 0 not, -1 and a fault. */
static int search(struct matching *m, uint32_t k, uint32_t row, pcre2_match_data **groups,
	struct fault *fault)
{
	const char *cell = m->header->cell[k];

	if (!*groups)
		*groups = pcre2_match_data_create(10, NULL);
	int got = pattern_search(
		m->map->row[row].pattern, cell, strlen(cell), *groups, m->limits);
	if (got < 0)
		return fault_set(fault, FAULT_USE, "the pattern takes too long on column %u of %s",
			k + 1, m->file);
	return got;
}

static int claim_pattern(struct matching *m, uint32_t row, struct fault *fault)
{
	bool any = m->map->row[row].optional;

	for (uint32_t k = 0; k < m->header->n; k++) {
		bool taken = m->row[k] != NOBODY;
		if (taken && (any || !yields(m, k, row)))
			continue;
		int got = search(m, k, row, taken ? &m->spare : &m->found[k], fault);
		if (got < 0)
			return -1;
		if (got && !taken)
			m->row[k] = row;
		any = any || got;
	}
	if (any)
		return 0;
	return fault_set(fault, FAULT_INPUT,
		"%s has no column that %.100s finds and no other row takes", m->file,
		m->map->row[row].cell[CELL_COLUMN]);
}

static int match_row(struct matching *m, uint32_t i, bool patterns, struct fault *fault)
{
	const struct map_row *row = &m->map->row[i];
	int bad = 0;

	if (patterns != (row->pattern != NULL))
		return 0;
	if (row->pattern)
		bad = claim_pattern(m, i, fault);
	else if ((bad = foldcolumns_take(
			  &m->binding->fold, row, m->header, m->file, fault)))
		bad = bad < 0 ? -1 : 0;
	else
		bad = row->number ? claim_number(m, i, fault) : claim_name(m, i, fault);
	return bad ? fault_at(fault, row->file, row->line) : 0;
}

/* The upper table first; in each names and numbers before patterns. */
static int match(struct matching *m, struct fault *fault)
{
	for (int layer = m->map->layers; layer-- > 0;)
		for (int patterns = 0; patterns < 2; patterns++)
			for (uint32_t i = 0; i < m->map->rows; i++)
				if (m->map->row[i].layer == layer &&
					match_row(m, i, patterns, fault))
					return -1;
	return 0;
}

/* What the export calls the column. */
static const char *own_name(const struct matching *m, uint32_t k)
{
	return k < m->header->n ? m->header->own[k] : m->joint[k - m->header->n].name;
}

static int make_recipe(struct matching *m, uint32_t k, struct recipe *recipe, struct fault *fault)
{
	uint32_t row = m->row[k];
	struct groups groups = {0};

	if (row == NOBODY)
		return recipe_default(recipe, m->map, fault);
	const struct map_row *r = &m->map->row[row];
	if (r->pattern)
		groups = (struct groups){m->header->cell[k],
			(const size_t *)pcre2_get_ovector_pointer(m->found[k]),
			pcre2_get_ovector_count(m->found[k])};
	if (recipe_make(recipe, m->map, r, &groups, own_name(m, k), fault))
		return fault_at(fault, r->file, r->line);
	recipe->plain = recipe->plain && k < m->header->n;
	return 0;
}

/* Would a reader take the bare name as it stands, and not an end of it for a type? */
static bool keeps_its_name(const char *name)
{
	struct schema alone = {0};
	struct fault fault;
	bool same = schema_add(&alone, name, strlen(name), &fault) == 0 &&
		    strcmp(alone.column[0].cell, name) == 0;

	schema_release(&alone);
	return same;
}

static int name_outlet(struct matching *m, struct binding *binding, uint32_t k,
	const struct recipe *recipe, struct fault *fault)
{
	const char *name = recipe->name ? recipe->name : own_name(m, k);
	bool typed = recipe->name ? recipe->typed : !keeps_its_name(name);
	size_t n = strlen(name);

	if ((typed ? schema_put(&binding->schema, name, n, recipe->type, fault)
		   : schema_add(&binding->schema, name, n, fault)) == 0)
		return 0;
	if (k < m->header->n)
		fault_set(fault, FAULT_USE, "column %u of %s would be a second \"%.100s\"", k + 1,
			m->file, name);
	else
		fault_set(fault, FAULT_USE, "%.100s of %s would be a second \"%.100s\"",
			own_name(m, k), m->file, name);
	if (m->row[k] == NOBODY)
		return fault_at(fault, m->map->rows ? m->map->file : NULL, 0);
	fault_column(fault, cell_name(CELL_NAME));
	return fault_at(fault, m->map->row[m->row[k]].file, m->map->row[m->row[k]].line);
}

/* A further column of labels under a name that has some: one more link. */
static bool join_labels(struct binding *binding, const struct outlet *outlet)
{
	if (outlet->recipe.type.kind != KIND_LABELS || !outlet->recipe.name)
		return false;
	uint32_t at = schema_find(&binding->schema, outlet->recipe.name);
	if (at == COLUMN_NONE || binding->at[at].recipe.type.kind != KIND_LABELS)
		return false;
	struct outlet **link = &binding->at[at].more;
	while (*link)
		link = &(*link)->more;
	*link = mem_zero(1, sizeof(**link));
	**link = *outlet;
	return true;
}

/* All columns of the key agree on its rule; what is hashed needs a secret. */
static int note_key(struct matching *m, struct binding *binding, uint32_t k,
	const struct recipe *recipe, bool dropped, struct fault *fault)
{
	enum cell cell = recipe->hashed ? CELL_HASH : CELL_KEY;

	if (recipe->hashed && !recipe->secret)
		fault_set(fault, FAULT_USE, "pseudonyms need a key: --hash-key FILE");
	else if (recipe->hashed && dropped)
		fault_set(fault, FAULT_USE, "is hashed, and dropped for want of a name");
	else if (recipe->key && dropped)
		fault_set(fault, FAULT_USE, "is part of the key, and dropped for want of a name");
	else if (recipe->key && binding->rule && binding->rule != recipe->key) {
		fault_set(fault, FAULT_USE, "\"%s\" here and \"%s\" elsewhere: a key has one rule",
			dedupe_rule_name(recipe->key), dedupe_rule_name(binding->rule));
		cell = CELL_KEY;
	} else {
		binding->hides = binding->hides || recipe->hashed;
		binding->rule = recipe->key ? recipe->key : binding->rule;
		return 0;
	}
	fault_column(fault, cell_name(cell));
	return fault_at(fault, m->map->row[m->row[k]].file, m->map->row[m->row[k]].line);
}

/* The outlet's recipe, and whether the column travels; the fault has its place. */
static int settle_outlet(struct matching *m, struct outlet *outlet, struct fault *fault)
{
	struct recipe *recipe = &outlet->recipe;
	uint32_t k = outlet->from, row = m->row[k];

	if (make_recipe(m, k, recipe, fault))
		return -1;
	outlet->carried = row == NOBODY ? !m->map->drop_rest : !recipe->name || *recipe->name;
	bool dropped = !outlet->carried;
	if (foldcolumns_settle(&m->binding->fold, k, recipe, &outlet->carried, fault))
		return row == NOBODY ? fault_at(fault, *m->map->file ? m->map->file : NULL, 0)
				     : fault_at(fault, m->map->row[row].file, m->map->row[row].line);
	return note_key(m, m->binding, k, recipe, dropped, fault);
}

/* A column that only a fold looks at has a name that no other can have. */
static int name_needed(struct matching *m, const struct outlet *outlet, struct fault *fault)
{
	struct buf name = BUF_NONE;

	buf_printf(&name, "=%s", m->header->own[outlet->from]);
	int bad = schema_put(&m->binding->schema, name.at, name.n, outlet->recipe.type, fault);
	buf_release(&name);
	return bad;
}

static int add_outlet(struct matching *m, struct binding *binding, uint32_t k, struct fault *fault)
{
	struct outlet *outlet = &binding->at[binding->n];
	bool needed = foldcolumns_needs(&binding->fold, k);

	if (m->row[k] == NOBODY && m->map->drop_rest && !needed)
		return 0;
	*outlet = (struct outlet){.from = k};
	if (k >= m->header->n)
		outlet->joint = &m->joint[k - m->header->n];
	int bad = settle_outlet(m, outlet, fault);
	bool stays = !bad && (outlet->carried || needed);
	if (stays && outlet->carried && !needed && join_labels(binding, outlet))
		return 0;
	if (stays)
		bad = outlet->carried ? name_outlet(m, binding, k, &outlet->recipe, fault)
				      : name_needed(m, outlet, fault);
	if (bad || !stays)
		recipe_release(&outlet->recipe);
	else
		binding->n++;
	return bad;
}

/* Where the map sets answers apart, a last column says which. */
static int add_apart(struct binding *binding, struct fault *fault)
{
	static const char name[] = "apart";
	bool any = false;

	for (uint32_t j = 0; j < binding->n; j++) {
		bool bar = strchr(binding->schema.column[j].cell, '|');
		if (binding->at[j].recipe.aparts && bar)
			return fault_set(fault, FAULT_USE,
				"\"%.100s\" has words set apart, so its name cannot hold a |",
				binding->schema.column[j].cell);
		any = any || binding->at[j].recipe.aparts;
	}
	if (!any)
		return 0;
	if (schema_put(&binding->schema, name, sizeof(name) - 1,
		    (struct type){.kind = KIND_LABELS}, fault))
		return fault_set(fault, FAULT_USE,
			"the name \"%s\" is taken: it is that of the column for words set apart",
			name);
	binding->at[binding->n++] = (struct outlet){
		.from = OUTLET_APART, .carried = true, .recipe = {.type = {.kind = KIND_LABELS}}};
	return 0;
}

static int fill(struct matching *m, struct binding *binding, struct fault *fault)
{
	for (uint32_t k = 0; k < m->columns; k++)
		if (add_outlet(m, binding, k, fault))
			return -1;
	if (m->map->secret && !binding->hides)
		return fault_set(fault, FAULT_USE, "--hash-key: the map hashes no column of %s",
			m->file);
	if (!binding->n)
		return fault_set(fault, FAULT_USE, "%s drops every column of %s",
			*m->map->file ? m->map->file : "the map", m->file);
	return add_apart(binding, fault);
}

static void see_untouched(struct binding *binding)
{
	binding->untouched = binding->n == binding->width;
	for (uint32_t j = 0; j < binding->n && binding->untouched; j++)
		binding->untouched = binding->at[j].recipe.plain && binding->at[j].from == j;
}

int binding_make(struct binding *binding, const struct map *map, const struct header *header,
	const char *file, struct fault *fault)
{
	struct matching m = {.map = map,
		.header = header,
		.file = file,
		.binding = binding,
		.columns = header->n};
	size_t most = header->n + map->rows;

	*binding = (struct binding){
		.width = header->n, .at = mem_zero(most + 1, sizeof(*binding->at))};
	binding->joint = m.joint = mem_zero(map->rows + 1, sizeof(*m.joint));
	m.row = mem_zero(most, sizeof(*m.row));
	m.found = mem_zero(header->n, sizeof(*m.found));
	m.limits = pattern_limits();
	for (uint32_t k = 0; k < header->n; k++)
		m.row[k] = NOBODY;
	int bad = foldcolumns_begin(&binding->fold, map, header, file, fault) || match(&m, fault) ||
				  fill(&m, binding, fault)
			  ? -1
			  : 0;
	see_untouched(binding);
	for (uint32_t k = 0; k < header->n; k++)
		pcre2_match_data_free(m.found[k]);
	pcre2_match_data_free(m.spare);
	pcre2_match_context_free(m.limits);
	binding->joints = m.columns - header->n;
	free(m.found);
	free(m.row);
	return bad;
}

static int lacks(const struct schema *schema, const char *cell, const char *file, const char *whose,
	struct fault *fault)
{
	struct nearest near = nearest_to(cell);
	char hint[NEAREST_TEXT];

	for (uint32_t j = 0; j < schema->n; j++)
		nearest_offer(&near, schema->column[j].cell);
	fault_set(fault, FAULT_INPUT,
		"%s column \"%.100s\"%s: all files must have the same columns", whose, cell,
		nearest_hint(&near, hint));
	return fault_at(fault, file, 0);
}

int binding_follow(
	struct binding *binding, const struct schema *first, const char *file, struct fault *fault)
{
	for (uint32_t j = 0; j < binding->n; j++)
		if (schema_find(first, binding->schema.column[j].cell) == COLUMN_NONE)
			return lacks(first, binding->schema.column[j].cell, file,
				"the first file has no", fault);
	struct outlet *at = mem_zero(first->n, sizeof(*at));
	for (uint32_t j = 0; j < first->n; j++) {
		uint32_t other = schema_find(&binding->schema, first->column[j].cell);
		if (other == COLUMN_NONE) {
			free(at);
			return lacks(&binding->schema, first->column[j].cell, file, "no", fault);
		}
		at[j] = binding->at[other];
	}
	free(binding->at);
	binding->at = at;
	see_untouched(binding);
	return 0;
}

struct key_columns binding_key(const struct binding *binding)
{
	struct key_columns key = {0};

	for (uint32_t j = 0; j < binding->n; j++) {
		if (!binding->at[j].recipe.key)
			continue;
		key.at = mem_grow(key.at, &key.cap, key.n + 1, sizeof(*key.at));
		key.at[key.n++] = j;
	}
	return key;
}

static void outlet_release(struct outlet *outlet)
{
	recipe_release(&outlet->recipe);
	for (struct outlet *more = outlet->more, *next; more; more = next) {
		next = more->more;
		recipe_release(&more->recipe);
		free(more);
	}
}

void binding_release(struct binding *binding)
{
	for (uint32_t j = 0; j < binding->n; j++)
		outlet_release(&binding->at[j]);
	for (uint32_t i = 0; i < binding->joints; i++)
		joint_release(&binding->joint[i]);
	free(binding->joint);
	free(binding->at);
	foldcolumns_release(&binding->fold);
	schema_release(&binding->schema);
	*binding = (struct binding){0};
}
