/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/foldcolumns.h"

#include "util/mem.h"

#include <stdlib.h>

/* By name or, where it consists of digits, by number. */
static int find(const struct header *header, const char *file, const char *text, uint32_t *at,
	struct fault *fault)
{
	size_t n = strlen(text);

	if (!n || n > 9 || strspn(text, "0123456789") != n) {
		int got = header_find(header, text, file, at, fault);
		return got ? (got < 0 ? -1 : 0) : header_lacks(header, text, file, fault);
	}
	uint64_t number = strtoull(text, NULL, 10);
	if (!number || number > header->n)
		return fault_set(
			fault, FAULT_INPUT, "no column %s: %s has %u", text, file, header->n);
	*at = (uint32_t)number - 1;
	return 0;
}

int foldcolumns_begin(struct foldcolumns *columns, const struct map *map,
	const struct header *header, const char *file, struct fault *fault)
{
	uint32_t *const into[] = {&columns->key, &columns->event, &columns->at};

	*columns = (struct foldcolumns){.folds = map->fold[0]};
	for (int i = 0; i < 3 && columns->folds; i++)
		if (find(header, file, map->fold[i], into[i], fault)) {
			fault_column(fault, *map->file ? "!fold" : "--fold");
			return fault_at(fault, *map->file ? map->file : NULL, 0);
		}
	if (!columns->folds || (columns->key != columns->event && columns->event != columns->at &&
				       columns->key != columns->at))
		return 0;
	fault_set(fault, FAULT_USE, "a fold needs three columns: key, event and instant");
	fault_column(fault, *map->file ? "!fold" : "--fold");
	return fault_at(fault, *map->file ? map->file : NULL, 0);
}

/* The '=' behind the column's name, or NULL. */
static const char *equals_sign(const struct header *header, const char *cell)
{
	for (uint32_t k = 0; k < header->n; k++)
		if (strcmp(header->cell[k], cell) == 0)
			return NULL;
	for (uint32_t k = 0; k < header->n; k++) {
		size_t n = strlen(header->cell[k]);
		if (n && strncmp(cell, header->cell[k], n) == 0 && cell[n] == '=')
			return cell + n;
	}
	return strchr(cell, '=');
}

int foldcolumns_take(struct foldcolumns *columns, const struct map_row *row,
	const struct header *header, const char *file, struct fault *fault)
{
	const char *cell = row->cell[CELL_COLUMN];
	bool names = columns->folds && !row->pattern && !row->number;
	const char *equals = names ? equals_sign(header, cell) : NULL;
	uint32_t k;

	if (!equals)
		return 0;
	char *name = mem_copy(cell, (size_t)(equals - cell));
	int bad = find(header, file, name, &k, fault);
	free(name);
	if (bad)
		return row->optional && fault->kind == FAULT_INPUT ? 1 : -1;
	columns->watch = mem_grow(columns->watch, &columns->cap, columns->watches + 1,
		sizeof(*columns->watch));
	columns->watch[columns->watches++] = (struct watched){row, k, equals + 1};
	return 1;
}

bool foldcolumns_needs(const struct foldcolumns *columns, uint32_t k)
{
	bool needs = columns->folds &&
		     (k == columns->key || k == columns->event || k == columns->at);

	for (size_t i = 0; i < columns->watches && !needs; i++)
		needs = columns->watch[i].from == k;
	return needs;
}

static int check_rule(const struct foldcolumns *columns, uint32_t k, const struct recipe *recipe,
	struct fault *fault)
{
	const char *rule = foldrule_name(recipe->fold);

	if (!recipe->fold)
		return 0;
	if (!columns->folds)
		fault_set(fault, FAULT_USE,
			"\":%s\" goes with !fold; for a name that ends so write \":text\" behind it",
			rule);
	else if (k == columns->key)
		fault_set(fault, FAULT_USE, "the key of a case is the same in all its events");
	else if (recipe->fold > FOLD_KNOWN)
		fault_set(fault, FAULT_USE, "\":%s\" goes with a row of the form COLUMN=CODES",
			rule);
	else if (recipe->fold == FOLD_KNOWN && recipe->type.kind != KIND_INSTANT)
		fault_set(fault, FAULT_USE, "only an instant can be later than its row");
	else
		return 0;
	return fault_column(fault, cell_name(CELL_NAME));
}

static int settle_at(struct recipe *recipe, struct fault *fault)
{
	if (recipe->type.kind == KIND_TEXT && !recipe->typed)
		recipe->type = (struct type){.kind = KIND_INSTANT};
	if (recipe->type.kind == KIND_INSTANT)
		return 0;
	fault_set(fault, FAULT_USE, "is the instant of a fold, but of another type");
	return fault_column(fault, cell_name(CELL_TYPE));
}

int foldcolumns_settle(const struct foldcolumns *columns, uint32_t k, struct recipe *recipe,
	bool *carried, struct fault *fault)
{
	if (check_rule(columns, k, recipe, fault))
		return -1;
	if (columns->folds && recipe->key) {
		fault_set(fault, FAULT_USE, "a fold makes one record of each case: no further key");
		return fault_column(fault, cell_name(CELL_KEY));
	}
	if (!columns->folds || (k != columns->key && k != columns->event && k != columns->at))
		return 0;
	if (k == columns->key && !*carried) {
		fault_set(fault, FAULT_USE, "the key of a fold needs a name");
		return fault_column(fault, cell_name(CELL_NAME));
	}
	recipe->required = true;
	recipe->plain = false;
	*carried = k == columns->key || (*carried && recipe->fold);
	return k == columns->at ? settle_at(recipe, fault) : 0;
}

void foldcolumns_release(struct foldcolumns *columns)
{
	free(columns->watch);
	*columns = (struct foldcolumns){0};
}
