/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/lossrates.h"

#include "analysis/lossnames.h"
#include "analysis/sheetnumber.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a column of the table is, where it is no rate. */
enum { COLUMN_PROGRAMME = -1, COLUMN_COST = -2, COLUMN_NOTE = -3 };

struct reading {
	struct loss_programmes *programmes;
	const struct texttable *table;
	struct loss_meaning *meaning; /* by column; word may be one of the above */
	const bool *allowed;
	bool counted;
	struct fault *fault;
};

static int has_no_part(const struct reading *r, const char *name)
{
	return fault_set(r->fault, FAULT_USE, "\"%s\" is no part of what is known without the programme", name);
}

/* May a programme change it? */
static int check_column(const struct reading *r, struct loss_meaning *meaning, const char *name)
{
	if (meaning->word == WORD_PROBLEMS && !r->counted)
		return fault_set(r->fault, FAULT_USE, "\"problems\" goes with a tree that gives problems alone; here it is \"problem\", "
			"a share of customers");
	if (meaning->word == RATE_PROBLEM && r->counted)
		return fault_set(r->fault, FAULT_USE, "\"problem\" is a share of customers, and the tree gives \"problems\" alone");
	if (meaning->word == WORD_PROBLEMS)
		return 0;
	return r->allowed && !r->allowed[meaning->word] ? has_no_part(r, name) : 0;
}

static int take_head(struct reading *r, size_t c)
{
	static const char *const own[] = {"programme", "cost", "note"};
	const char *name = r->table->name[c];
	struct loss_meaning *meaning = &r->meaning[c];
	char hint[NEAREST_TEXT];

	for (int o = 0; o < 3; o++)
		if (strcmp(name, own[o]) == 0)
			meaning->word = COLUMN_PROGRAMME - o;
	if (meaning->word < 0)
		return 0;
	if (loss_meaning_of(meaning, name, true, r->fault)) {
		struct nearest near = nearest_to(name);
		for (int o = 0; o < 3; o++)
			nearest_offer(&near, own[o]);
		return near.best ? fault_set(r->fault, FAULT_USE, "no column of programmes is called \"%.200s\"%s", name,
			nearest_hint(&near, hint)) : -1;
	}
	if (check_column(r, meaning, name))
		return -1;
	for (size_t before = 0; before < c; before++)
		if (r->meaning[before].word == meaning->word)
			return fault_set(r->fault, FAULT_USE, "\"%s\" and \"%s\" say the same", r->table->name[before], name);
	return 0;
}

static int take_heads(struct reading *r)
{
	bool named = false;

	for (size_t c = 0; c < r->table->columns; c++) {
		if (take_head(r, c))
			return fault_at(r->fault, r->table->file, 1);
		named = named || r->meaning[c].word == COLUMN_PROGRAMME;
	}
	if (named)
		return 0;
	fault_set(r->fault, FAULT_USE, "programmes need a column programme, their names");
	return fault_at(r->fault, r->table->file, 1);
}

static int take_name(struct reading *r, struct loss_programme *programme, const char *name)
{
	static const char *const taken[] = {"", "base", "iceberg"};

	for (int t = 0; t < 3; t++)
		if (strcmp(name, taken[t]) == 0)
			return fault_set(r->fault, FAULT_USE, *name ? "\"%s\" is no name for a programme: results have it already"
				: "a programme without a name", name);
	for (size_t p = 0; p < r->programmes->n; p++)
		if (strcmp(r->programmes->at[p].name, name) == 0)
			return fault_set(r->fault, FAULT_USE, "programme \"%.200s\" stands twice", name);
	programme->name = name;
	return 0;
}

static int take_cell(struct reading *r, struct loss_programme *programme, size_t c, const char *cell)
{
	const struct loss_meaning *meaning = &r->meaning[c];
	double value;

	if (meaning->word == COLUMN_PROGRAMME)
		return take_name(r, programme, cell);
	if (meaning->word == COLUMN_NOTE || !*cell)
		return 0;
	if (meaning->word == COLUMN_COST)
		return sheet_amount(cell, &programme->cost, r->fault);
	if (loss_value_of(meaning, cell, &value, r->fault))
		return -1;
	int rate = meaning->word == WORD_PROBLEMS ? RATE_PROBLEM : meaning->word;
	programme->given[rate] = true;
	programme->value[rate] = value;
	return 0;
}

static int check_programme(const struct reading *r, const struct loss_programme *programme)
{
	double sum = 0;

	for (int e = 0; e < DAMAGE_ENDS; e++)
		sum += programme->given[RATE_END + e] ? programme->value[RATE_END + e] : 0;
	if (sum > 1 + 1e-9)
		return fault_set(r->fault, FAULT_USE, "programme \"%.200s\": the ends of complaints are %.6g %% together", programme->name,
			100 * sum);
	if (sum > 0 && programme->given[RATE_COMPLAINED] && programme->value[RATE_COMPLAINED] == 0)
		return fault_set(r->fault, FAULT_USE, "programme \"%.200s\": ends of complaints, and \"complained\" is 0",
			programme->name);
	return 0;
}

static bool is_blank(const struct texttable *table, size_t row)
{
	for (size_t c = 0; c < table->columns; c++)
		if (*texttable_row(table, row)[c])
			return false;
	return true;
}

static int take_row(struct reading *r, size_t row)
{
	struct loss_programme *programme = &r->programmes->at[r->programmes->n];

	*programme = (struct loss_programme){.cost = NAN};
	for (size_t c = 0; c < r->table->columns; c++)
		if (take_cell(r, programme, c, texttable_row(r->table, row)[c]))
			return fault_column(r->fault, r->table->name[c]);
	if (check_programme(r, programme))
		return -1;
	r->programmes->n++;
	return 0;
}

int loss_programmes_read(struct loss_programmes *programmes, const struct texttable *table,
	const bool *allowed, bool counted, struct fault *fault)
{
	struct reading r = {.programmes = programmes, .table = table, .allowed = allowed, .counted = counted, .fault = fault,
		.meaning = mem_zero(table->columns + 1, sizeof(*r.meaning))};

	programmes->at = mem_zero(table->rows + 1, sizeof(*programmes->at));
	programmes->n = 0;
	int bad = take_heads(&r);
	for (size_t row = 0; row < table->rows && !bad; row++)
		if (!is_blank(table, row) && take_row(&r, row))
			bad = fault_at(fault, table->file, table->line[row]);
	free(r.meaning);
	return bad;
}

void loss_programmes_release(struct loss_programmes *programmes)
{
	free(programmes->at);
	*programmes = (struct loss_programmes){0};
}

/* Which loss the tree of a programme lacks. */
static const char *lacking(const struct damage_tree *tree)
{
	for (int leaf = 0; leaf < LEAF_NONE; leaf++) {
		struct damage_tree with = *tree;
		with.rate[RATE_LOST + leaf] = isnan(tree->rate[RATE_LOST + leaf]) ? 0 : with.rate[RATE_LOST + leaf];
		if (!isnan(damage_of(&with).lost))
			return loss_rate_name((enum damage_rate)(RATE_LOST + leaf));
	}
	return "lost";
}

static size_t row_of(const struct texttable *table, size_t programme)
{
	for (size_t row = 0; row < table->rows; row++)
		if (!is_blank(table, row) && programme-- == 0)
			return row;
	return 0;
}

int loss_programmes_check(const struct loss_programmes *programmes, const struct texttable *table,
	const struct damage_tree *tree, struct fault *fault)
{
	for (size_t p = 0; p < programmes->n; p++) {
		const struct loss_programme *programme = &programmes->at[p];
		struct damage_tree with = *tree;
		int bad = damage_set(&with, programme->given, programme->value);
		if (!bad && !isnan(damage_of(&with).lost))
			continue;
		if (bad)
			fault_set(fault, FAULT_USE, "programme \"%.200s\": the ends of complaints are not 100 %% together",
				programme->name);
		else
			fault_set(fault, FAULT_USE, "programme \"%.200s\" needs \"%s\", which is not known", programme->name,
				lacking(&with));
		return fault_at(fault, table->file, table->line[row_of(table, p)]);
	}
	return 0;
}
