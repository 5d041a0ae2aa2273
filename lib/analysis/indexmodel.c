/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/indexmodel.h"

#include "util/mem.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256 };

/* Of a block's table; of a path's. */
enum form { FORM_ROLE, FORM_BLOCK, FORM_FIRST, FORM_COUNT, FORM_FROM = FORM_BLOCK, FORM_TO };

enum flaw { FLAW_NONE, FLAW_TWICE, FLAW_ALONE, FLAW_RING };

/* A block that no path reaches, a path twice, a ring of paths; *block is one of those concerned. */
static enum flaw flaw_of(const struct pls_model *model, size_t *block)
{
	bool *done = mem_zero(model->blocks + 1, sizeof(*done));
	size_t left = model->blocks;
	enum flaw flaw = FLAW_NONE;

	for (size_t p = 0; p < model->paths && !flaw; p++)
		for (size_t q = 0; q < p && !flaw; q++)
			if (model->path[p].from == model->path[q].from && model->path[p].to == model->path[q].to) {
				*block = model->path[p].to;
				flaw = FLAW_TWICE;
			}
	for (size_t b = 0; b < model->blocks && !flaw; b++) {
		bool joined = false;
		for (size_t p = 0; p < model->paths; p++)
			joined = joined || model->path[p].from == b || model->path[p].to == b;
		*block = b;
		flaw = joined ? FLAW_NONE : FLAW_ALONE;
	}
	for (bool more = true; more && !flaw;) { /* take away blocks to which no path leads any more */
		more = false;
		for (size_t b = 0; b < model->blocks; b++) {
			bool led = done[b];
			for (size_t p = 0; p < model->paths; p++)
				led = led || (model->path[p].to == b && !done[model->path[p].from]);
			done[b] = done[b] || !led;
			left -= !led;
			more = more || !led;
		}
	}
	for (size_t b = 0; b < model->blocks && !flaw && left; b++)
		if (!done[b]) {
			*block = b;
			flaw = FLAW_RING;
		}
	free(done);
	return flaw;
}

static size_t block_of(const struct indexmodel *model, const char *name)
{
	for (size_t b = 0; b < model->pls.blocks; b++)
		if (strcmp(model->block[b], name) == 0)
			return b;
	return SIZE_MAX;
}

/* ---- from a table ---- */

enum { CELL_BLOCK, CELL_INDICATORS, CELL_FROM, CELL_SCALE, CELLS };

static const char *const heads[CELLS] = {"block", "indicators", "from", "scale"};

struct making {
	struct indexmodel *model;
	const struct plan *plan;
	const struct texttable *table;
	size_t at[CELLS]; /* columns of the table */
	size_t *first;
	struct pls_path *path;
	struct fault *fault;
};

static int find_heads(struct making *m)
{
	char hint[NEAREST_TEXT];

	for (int h = 0; h < CELLS; h++)
		m->at[h] = SIZE_MAX;
	for (size_t c = 0; c < m->table->columns; c++) {
		struct nearest near = nearest_to(m->table->name[c]);
		int h = 0;
		for (; h < CELLS && strcmp(m->table->name[c], heads[h]); h++)
			nearest_offer(&near, heads[h]);
		if (h == CELLS)
			return fault_set(m->fault, FAULT_USE, "a model has no column \"%s\"%s", m->table->name[c],
				nearest_hint(&near, hint));
		m->at[h] = c;
	}
	for (int h = 0; h < CELL_SCALE; h++)
		if (m->at[h] == SIZE_MAX)
			return fault_set(m->fault, FAULT_USE, "a model needs the columns block, indicators and from");
	return 0;
}

static const char *cell_of(const struct making *m, size_t row, int which)
{
	if (m->at[which] == SIZE_MAX)
		return "";
	return texttable_row(m->table, row)[m->at[which]];
}

/* The next piece of "a | b", NULL behind the last; blanks around it are not part of it. */
static const char *next_piece(const struct making *m, const char **at)
{
	const char *begin = *at + strspn(*at, " |"), *end = begin + strcspn(begin, "|");

	if (!*begin)
		return NULL;
	*at = end;
	while (end > begin && end[-1] == ' ')
		end--;
	return arena_copy(&m->plan->needs->arena, begin, (size_t)(end - begin));
}

/* One end of a scale, as a number of this type; behind it *at moves on. */
static bool scale_end(struct type type, const char **at, int64_t *end)
{
	size_t n = strspn(*at, "-"), digits = strspn(*at + n, "0123456789.");
	const char *dots = strstr(*at + n, "..");

	if (dots && dots < *at + n + digits)
		digits = (size_t)(dots - *at) - n;
	*at += n + digits;
	return n < 2 && digits && value_read(type, *at - n - digits, n + digits, end) == VALUE_VALID;
}

/* LOW-HIGH or LOW..HIGH, for a column that has no scale of its own. */
static int read_scale(struct making *m, const char *text, uint32_t column, int64_t scale[2])
{
	const struct column *c = &m->plan->needs->schema->column[column];
	const char *at = text;
	bool own = c->type.kind == KIND_SCORE || c->type.kind == KIND_FLAG;
	struct type type = own ? (struct type){.kind = KIND_DECIMAL} : c->type;

	if (!*text)
		return 0;
	bool good = type_is_number(type) && scale_end(type, &at, &scale[0]);
	at += good && strncmp(at, "..", 2) == 0 ? 2 : good && *at == '-';
	good = good && at > text && scale_end(type, &at, &scale[1]) && !*at && scale[0] < scale[1];
	if (!good)
		return fault_set(m->fault, FAULT_USE, "\"%s\" is no scale for column \"%s\": wanted LOW-HIGH or LOW..HIGH", text,
			c->cell);
	if (own && (scale[0] != c->type.low || scale[1] != c->type.high))
		return fault_set(m->fault, FAULT_USE, "column \"%s\" has the scale %d-%d, not %s", c->cell, c->type.low,
			c->type.high, text);
	return 0;
}

static int add_indicator(struct making *m, const char *name, const char *scale, size_t *n)
{
	const struct schema *schema = m->plan->needs->schema;
	uint32_t column;

	if (schema_need(schema, name, &column, m->fault))
		return -1;
	for (size_t i = 0; i < *n; i++)
		if (m->model->column[i] == column)
			return fault_set(m->fault, FAULT_USE, "column \"%s\" stands twice among the indicators", name);
	m->model->column[*n] = column;
	return read_scale(m, scale, column, m->model->scale[(*n)++]);
}

static int add_block(struct making *m, size_t row, size_t *n)
{
	const char *name = cell_of(m, row, CELL_BLOCK), *at = cell_of(m, row, CELL_INDICATORS), *piece;
	size_t before = *n;

	if (!*name)
		return fault_set(m->fault, FAULT_USE, "a block without a name");
	if (strpbrk(name, "|>(") || name[strspn(name, " ")] == '\0')
		return fault_set(m->fault, FAULT_USE, "\"%s\" is no name for a block: no |, > and ( in it", name);
	if (block_of(m->model, name) != SIZE_MAX)
		return fault_set(m->fault, FAULT_USE, "block \"%s\" stands twice", name);
	if (m->model->pls.blocks == MOST_BLOCKS)
		return fault_set(m->fault, FAULT_USE, "more than %d blocks", MOST_BLOCKS);
	while ((piece = next_piece(m, &at)))
		if (add_indicator(m, piece, cell_of(m, row, CELL_SCALE), n))
			return -1;
	if (*n == before)
		return fault_set(m->fault, FAULT_USE, "block \"%s\" has no indicators", name);
	m->model->block[m->model->pls.blocks++] = name;
	m->first[m->model->pls.blocks] = *n;
	return 0;
}

static int add_paths(struct making *m, size_t row)
{
	const char *at = cell_of(m, row, CELL_FROM), *piece;
	struct pls_model *pls = &m->model->pls;
	char hint[NEAREST_TEXT];

	while ((piece = next_piece(m, &at))) {
		struct nearest near = nearest_to(piece);
		size_t from = block_of(m->model, piece);
		for (size_t b = 0; b < pls->blocks; b++)
			nearest_offer(&near, m->model->block[b]);
		if (from == SIZE_MAX)
			return fault_set(m->fault, FAULT_USE, "no block \"%s\"%s", piece, nearest_hint(&near, hint));
		for (size_t p = 0; p < pls->paths; p++)
			if (m->path[p].from == from && m->path[p].to == row)
				return fault_set(m->fault, FAULT_USE, "the path from \"%s\" to \"%s\" stands twice",
					piece, m->model->block[row]);
		m->path[pls->paths++] = (struct pls_path){from, row};
	}
	return 0;
}

static int take_rows(struct making *m)
{
	size_t n = 0;

	for (size_t row = 0; row < m->table->rows; row++)
		if (add_block(m, row, &n))
			return fault_at(m->fault, m->table->file, m->table->line[row]);
	for (size_t row = 0; row < m->table->rows; row++)
		if (add_paths(m, row))
			return fault_at(m->fault, m->table->file, m->table->line[row]);
	return 0;
}

static int check_model(const struct making *m)
{
	size_t block = 0;
	enum flaw flaw = flaw_of(&m->model->pls, &block);

	if (!m->model->pls.blocks) {
		fault_set(m->fault, FAULT_USE, "a model without a block");
		return fault_at(m->fault, m->table->file, 0);
	}
	if (flaw == FLAW_NONE)
		return 0;
	fault_set(m->fault, FAULT_USE, flaw == FLAW_ALONE ? "no path leads from or to block \"%s\""
							  : "the paths that lead to block \"%s\" come from it: a ring",
		m->model->block[block]);
	return fault_at(m->fault, m->table->file, m->table->line[block]);
}

/* ---- from the names of columns ---- */

enum { IMAGE, EXPECTATION, QUALITY, VALUE, SATISFACTION, COMPLAINT, LOYALTY, USUAL };

static const char *const usual[USUAL] = {
	"image", "expectation", "perception", "value", "satisfaction", "complaints", "loyalty"};

static const struct pls_path usual_path[] = {{IMAGE, EXPECTATION}, {EXPECTATION, QUALITY},
	{EXPECTATION, VALUE}, {QUALITY, VALUE}, {IMAGE, SATISFACTION}, {EXPECTATION, SATISFACTION},
	{QUALITY, SATISFACTION}, {VALUE, SATISFACTION}, {SATISFACTION, COMPLAINT}, {IMAGE, LOYALTY},
	{SATISFACTION, LOYALTY}, {COMPLAINT, LOYALTY}};

/* The scores of a name, in an order that does not depend on where they stand. */
static size_t columns_named(const struct making *m, const char *name, size_t n)
{
	const struct column *all = m->plan->needs->schema->column;
	uint32_t *column = m->model->column;
	size_t begin = n;

	for (uint32_t c = 0; c < m->plan->needs->schema->n; c++) {
		if (strcmp(all[c].name, name) || all[c].type.kind != KIND_SCORE)
			continue;
		size_t at = n++;
		for (; at > begin && strcmp(all[column[at - 1]].cell, all[c].cell) > 0; at--)
			column[at] = column[at - 1];
		column[at] = c;
	}
	return n;
}

static int take_usual(struct making *m)
{
	struct pls_model *pls = &m->model->pls;
	size_t block[USUAL], n = 0;

	for (size_t u = 0; u < USUAL; u++) {
		size_t end = columns_named(m, usual[u], n);
		block[u] = end > n ? pls->blocks : SIZE_MAX;
		if (end > n)
			m->model->block[pls->blocks++] = usual[u];
		m->first[pls->blocks] = n = end;
	}
	if (block[SATISFACTION] == SIZE_MAX || pls->blocks < 2)
		return fault_set(m->fault, FAULT_INPUT,
			"no satisfaction with something beside it among the score columns: wanted satisfaction@ITEM and any "
			"of image expectation perception value complaints loyalty, or model=FILE");
	for (size_t p = 0; p < sizeof(usual_path) / sizeof(*usual_path); p++) {
		size_t from = block[usual_path[p].from], to = block[usual_path[p].to];
		if (from != SIZE_MAX && to != SIZE_MAX)
			m->path[pls->paths++] = (struct pls_path){from, to};
	}
	return 0;
}

/* Room for as many paths as a table can name: each takes two bytes of a cell at least. */
static size_t most_paths(const struct texttable *table)
{
	size_t n = sizeof(usual_path) / sizeof(*usual_path);

	for (size_t i = 0; table && i < table->rows * table->columns; i++)
		n += strlen(table->cell[i]) / 2 + 1;
	return n;
}

int indexmodel_plan(struct indexmodel *model, const struct plan *plan, const struct texttable *table,
	struct fault *fault)
{
	struct arena *arena = &plan->needs->arena;
	size_t columns = plan->needs->schema->n + 1ul, paths = most_paths(table);
	struct making m = {.model = model, .plan = plan, .table = table, .fault = fault,
		.first = arena_take(arena, (MOST_BLOCKS + 1) * sizeof(*m.first)),
		.path = arena_take(arena, paths * sizeof(*m.path))};

	m.first[0] = 0;
	*model = (struct indexmodel){.block = arena_take(arena, MOST_BLOCKS * sizeof(*model->block)),
		.column = arena_take(arena, columns * sizeof(*model->column)),
		.scale = arena_take(arena, columns * sizeof(*model->scale))};
	memset(model->scale, 0, columns * sizeof(*model->scale));
	model->pls.first = m.first;
	model->pls.path = m.path;
	if (!table)
		return take_usual(&m);
	if (find_heads(&m))
		return fault_at(fault, table->file, 1);
	return take_rows(&m) ? -1 : check_model(&m);
}

/* ---- the state ---- */

int indexmodel_tables(const struct indexmodel *model, struct plan *plan, struct fault *fault)
{
	struct buf name = BUF_NONE;
	uint32_t key;

	if (plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), COLUMN_NONE, &key, fault))
		return -1;
	for (size_t b = 0; b < model->pls.blocks; b++) {
		struct table shape = {.item = model->block[b],
			.form = {[FORM_ROLE] = ROLE_BLOCK, [FORM_BLOCK] = (int64_t)b,
				[FORM_FIRST] = (int64_t)model->pls.first[b],
				[FORM_COUNT] = (int64_t)(model->pls.first[b + 1] - model->pls.first[b])}};
		plan_table(plan, key, &shape);
	}
	for (size_t p = 0; p < model->pls.paths; p++) {
		const struct pls_path *path = &model->pls.path[p];
		buf_clear(&name);
		buf_printf(&name, "%s -> %s", model->block[path->from], model->block[path->to]);
		struct table shape = {.item = name.at, .form = {[FORM_ROLE] = ROLE_PATH,
			[FORM_FROM] = (int64_t)path->from, [FORM_TO] = (int64_t)path->to}};
		plan_table(plan, key, &shape);
	}
	buf_release(&name);
	return 0;
}

bool indexmodel_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if (!shape->item || shape->counts || shape->wides || form[FORM_BLOCK] < 0 || form[FORM_BLOCK] >= MOST_BLOCKS)
		return false;
	if (form[FORM_ROLE] == ROLE_BLOCK)
		return form[FORM_FIRST] >= 0 && form[FORM_COUNT] > 0;
	return form[FORM_ROLE] == ROLE_PATH && form[FORM_TO] >= 0 && form[FORM_TO] < MOST_BLOCKS;
}

/* Blocks must follow each other without a hole and end with the last indicator. */
static bool whole_blocks(const struct indexmodel *model, const int64_t *count, size_t n)
{
	const size_t *first = model->pls.first;
	size_t end = 0;

	for (size_t b = 0; b < model->pls.blocks; b++) {
		if (!model->block[b] || first[b] != end || (size_t)count[b] > n)
			return false;
		end += (size_t)count[b];
	}
	return end == n;
}

/* In the order of the model, whatever that of the names. */
static int by_ends(const void *a, const void *b)
{
	const struct pls_path *x = a, *y = b;

	return x->to != y->to ? (x->to < y->to ? -1 : 1) : (x->from > y->from) - (x->from < y->from);
}

bool indexmodel_read(struct indexmodel *model, const struct emit_item *item, size_t items, size_t n)
{
	int64_t count[MOST_BLOCKS] = {0};
	struct pls_path *path = mem_zero(items + 1, sizeof(*path));
	size_t *first = mem_zero(MOST_BLOCKS + 1, sizeof(*first)), block;

	*model = (struct indexmodel){.block = mem_zero(MOST_BLOCKS, sizeof(*model->block))};
	model->pls.first = first;
	model->pls.path = path;
	for (size_t i = 0; i < items; i++) {
		const int64_t *form = item[i].shape->form;
		if (form[FORM_ROLE] == ROLE_BLOCK) {
			model->pls.blocks++;
			model->block[form[FORM_BLOCK]] = item[i].item;
			first[form[FORM_BLOCK]] = (size_t)form[FORM_FIRST];
			count[form[FORM_BLOCK]] = form[FORM_COUNT];
		} else if (form[FORM_ROLE] == ROLE_PATH) {
			path[model->pls.paths++] = (struct pls_path){(size_t)form[FORM_FROM], (size_t)form[FORM_TO]};
		}
	}
	if (model->pls.blocks > MOST_BLOCKS || !whole_blocks(model, count, n))
		return false;
	first[model->pls.blocks] = n;
	qsort(path, model->pls.paths, sizeof(*path), by_ends);
	for (size_t p = 0; p < model->pls.paths; p++)
		if (path[p].from >= model->pls.blocks || path[p].to >= model->pls.blocks)
			return false;
	return flaw_of(&model->pls, &block) == FLAW_NONE;
}

void indexmodel_release(struct indexmodel *model)
{
	free((void *)model->pls.first);
	free((void *)model->pls.path);
	free(model->block);
	*model = (struct indexmodel){0};
}
