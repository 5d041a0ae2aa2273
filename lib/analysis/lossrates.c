/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/lossrates.h"

#include "analysis/lossnames.h"
#include "analysis/sheetnumber.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum cell { CELL_NAME, CELL_VALUE, CELL_N, CELL_NOTE, CELLS };

static const char *const head[CELLS] = {"name", "value", "n", "note"};

#define MOST_N 1e15 /* where doubles still count one by one */

static const double slack = 1e-9; /* of sums of shares */

struct reading {
	struct loss_rates *rates;
	const struct texttable *table;
	size_t at[CELLS];
	double value[LOSS_WORDS];
	uint64_t line[LOSS_WORDS]; /* 0: not given */
	struct fault *fault;
};

static bool has(const struct reading *r, int word)
{
	return r->line[word] != 0;
}

/* A fault at the line that gave a word, or at the table. */
static int at_word(const struct reading *r, int word)
{
	return fault_at(r->fault, r->table->file, word < 0 ? 0 : r->line[word]);
}

static int find_heads(struct reading *r)
{
	char hint[NEAREST_TEXT];

	for (int h = 0; h < CELLS; h++)
		r->at[h] = SIZE_MAX;
	for (size_t c = 0; c < r->table->columns; c++) {
		struct nearest near = nearest_to(r->table->name[c]);
		int h = 0;
		for (; h < CELLS && strcmp(r->table->name[c], head[h]); h++)
			nearest_offer(&near, head[h]);
		if (h == CELLS) {
			fault_set(r->fault, FAULT_USE, "a tree has the columns name, value, n and note, not \"%.200s\"%s",
				r->table->name[c], nearest_hint(&near, hint));
			return fault_at(r->fault, r->table->file, 1);
		}
		r->at[h] = c;
	}
	if (r->at[CELL_NAME] != SIZE_MAX && r->at[CELL_VALUE] != SIZE_MAX)
		return 0;
	fault_set(r->fault, FAULT_USE, "a tree needs the columns name and value");
	return fault_at(r->fault, r->table->file, 1);
}

static struct loss_type *type_of(struct loss_rates *rates, const char *name)
{
	for (size_t t = 0; t < rates->types; t++)
		if (strcmp(rates->type[t].name, name) == 0)
			return &rates->type[t];
	rates->type[rates->types] = (struct loss_type){.name = name, .hit = NAN, .lost = NAN};
	return &rates->type[rates->types++];
}

static int take_type(struct reading *r, const struct loss_meaning *meaning, const char *name, double value, double n)
{
	struct loss_type *type = type_of(r->rates, meaning->type);
	double *into = meaning->word == RATE_PROBLEM ? &type->hit : &type->lost;

	if (!isnan(*into))
		return fault_set(r->fault, FAULT_USE, "\"%.200s\" is given twice", name);
	*into = value;
	*(meaning->word == RATE_PROBLEM ? &type->hit_n : &type->lost_n) = n;
	return 0;
}

static int take_n(const struct reading *r, const struct loss_meaning *meaning, const char *cell, double *n)
{
	*n = 0;
	if (!*cell)
		return 0;
	if (sheet_amount(cell, n, r->fault))
		return fault_column(r->fault, head[CELL_N]);
	if (*n > MOST_N) {
		fault_set(r->fault, FAULT_USE, "\"%s\" is more than all records there are", cell);
		return fault_column(r->fault, head[CELL_N]);
	}
	if (*n == floor(*n) && *n >= 1 && loss_word_is_share(meaning->word) && meaning->word < DAMAGE_RATES)
		return 0;
	fault_set(r->fault, FAULT_USE, *n == floor(*n) && *n >= 1 ? "\"%s\" belongs to shares that were found in so many records"
		: "\"%s\" is not a whole number from 1: how many records the share was found in", cell);
	return fault_column(r->fault, head[CELL_N]);
}

static int take_row(struct reading *r, size_t row)
{
	const char *const *cell = texttable_row(r->table, row);
	const char *name = cell[r->at[CELL_NAME]], *value = cell[r->at[CELL_VALUE]];
	const char *n = r->at[CELL_N] == SIZE_MAX ? "" : cell[r->at[CELL_N]];
	struct loss_meaning meaning;
	double number, behind;

	if (!*name && !*value && !*n)
		return 0;
	if (loss_meaning_of(&meaning, name, false, r->fault))
		return fault_column(r->fault, head[CELL_NAME]);
	if (loss_value_of(&meaning, value, &number, r->fault))
		return fault_column(r->fault, head[CELL_VALUE]);
	if (take_n(r, &meaning, n, &behind))
		return -1;
	if (meaning.type)
		return take_type(r, &meaning, name, number, behind);
	if (has(r, meaning.word))
		return fault_set(r->fault, FAULT_USE, "\"%s\" is given twice%s", loss_word_name(meaning.word),
			meaning.kept ? ", once by what is bought again" : "");
	r->value[meaning.word] = number;
	r->line[meaning.word] = r->table->line[row];
	if (meaning.word < DAMAGE_RATES)
		r->rates->sample.n[meaning.word] = behind;
	return 0;
}

/* ---- does it hold together? ---- */

static int missing(const struct reading *r, int word, int wants)
{
	fault_set(r->fault, FAULT_USE, "\"%s\" needs \"%s\" beside it", loss_word_name(word), loss_word_name(wants));
	return at_word(r, word);
}

/* How many customers, or problems. */
static int settle_size(struct reading *r)
{
	struct loss_rates *rates = r->rates;
	bool customers = has(r, WORD_CUSTOMERS), problem = has(r, RATE_PROBLEM), problems = has(r, WORD_PROBLEMS);

	if (problem && problems) {
		fault_set(r->fault, FAULT_USE, "\"problems\" is \"problem\" as a number: give one of them");
		return at_word(r, WORD_PROBLEMS);
	}
	if (problem && !customers)
		return missing(r, RATE_PROBLEM, WORD_CUSTOMERS);
	if (customers && !problem && !problems)
		return missing(r, WORD_CUSTOMERS, RATE_PROBLEM);
	if (!problem && !problems) {
		fault_set(r->fault, FAULT_USE, "it says neither how many customers there are and the share with a problem "
			"(customers, problem), nor how many have one (problems)");
		return at_word(r, -1);
	}
	if (customers && problems && r->value[WORD_PROBLEMS] > r->value[WORD_CUSTOMERS]) {
		fault_set(r->fault, FAULT_USE, "more problems than customers");
		return at_word(r, WORD_PROBLEMS);
	}
	rates->counted = !customers;
	rates->tree.customers = customers ? r->value[WORD_CUSTOMERS] : 1;
	rates->tree.rate[RATE_PROBLEM] = problem ? r->value[RATE_PROBLEM]
		: customers && r->value[WORD_CUSTOMERS] > 0 ? r->value[WORD_PROBLEMS] / r->value[WORD_CUSTOMERS]
		                                            : r->value[WORD_PROBLEMS];
	return 0;
}

/* Ends: a sum of 1, of which dissatisfied may be left out as the rest. */
static int settle_ends(struct reading *r)
{
	double *end = r->rates->tree.rate + RATE_END, sum = 0;
	int first = -1;

	for (int e = 0; e < DAMAGE_ENDS; e++) {
		bool given = has(r, RATE_END + e);
		end[e] = given ? r->value[RATE_END + e] : 0;
		sum += end[e];
		first = given && first < 0 ? RATE_END + e : first;
	}
	if (sum > 1 + slack || (has(r, RATE_END + LEAF_DISSATISFIED) && sum < 1 - slack)) {
		fault_set(r->fault, FAULT_USE, "the ends of complaints are %.6g %% together, not 100 %%: \"dissatisfied\" may be left "
			"out, it is the rest", 100 * sum);
		return at_word(r, first);
	}
	if (!has(r, RATE_END + LEAF_DISSATISFIED))
		end[LEAF_DISSATISFIED] = sum < 1 - slack ? 1 - sum : 0;
	for (int e = 0; e < DAMAGE_ENDS; e++)
		r->rates->sample.n[RATE_END] = fmax(r->rates->sample.n[RATE_END], r->rates->sample.n[RATE_END + e]);
	return 0;
}

static int same_n(const struct reading *r)
{
	double n = 0;

	for (int e = 0; e < DAMAGE_ENDS; e++) {
		double own = r->rates->sample.n[RATE_END + e];
		if (n > 0 && own > 0 && own != n) {
			fault_set(r->fault, FAULT_USE, "the ends of complaints are shares of the same complaints: one n for all");
			fault_column(r->fault, head[CELL_N]);
			return at_word(r, RATE_END + e);
		}
		n = own > 0 ? own : n;
	}
	return 0;
}

/* A word that only makes sense where there are complaints. */
static int no_complaints(const struct reading *r)
{
	for (int word = RATE_END; word < RATE_LOST + LEAF_SOME; word++) {
		bool end = word < RATE_LOST;
		if (!has(r, word))
			continue;
		if (!has(r, RATE_COMPLAINED))
			fault_set(r->fault, FAULT_USE, end ? "\"%s\" is a share of complaints, and \"complained\" is not given"
				: "\"%s\" parts those who complained from the silent, and \"complained\" is not given",
				loss_word_name(word));
		else if (end && r->value[RATE_COMPLAINED] == 0)
			fault_set(r->fault, FAULT_USE, "\"%s\" is a share of complaints, and \"complained\" is 0", loss_word_name(word));
		else
			continue;
		return at_word(r, word);
	}
	return 0;
}

static bool any(const struct reading *r, int from, int to)
{
	for (int word = from; word < to; word++)
		if (has(r, word))
			return true;
	return false;
}

/* Every kind of customer that there is has a share that is lost. */
static int check_losses(const struct reading *r)
{
	const double *rate = r->rates->tree.rate;
	int from = rate[RATE_UNKNOWN] > 0 ? RATE_PROBLEM : RATE_COMPLAINED;

	if (rate[RATE_UNKNOWN] > 0 ? !has(r, RATE_LOST + LEAF_SOME) : false)
		return missing(r, has(r, RATE_PROBLEM) ? from : WORD_PROBLEMS, RATE_LOST + LEAF_SOME);
	if (rate[RATE_UNKNOWN] > 0)
		return 0;
	if (rate[RATE_COMPLAINED] < 1 && !has(r, RATE_LOST + LEAF_SILENT))
		return missing(r, from, RATE_LOST + LEAF_SILENT);
	if (rate[RATE_UNHANDLED] > 0 && rate[RATE_COMPLAINED] > 0 && !has(r, RATE_LOST + LEAF_COMPLAINED))
		return missing(r, from, RATE_LOST + LEAF_COMPLAINED);
	for (int e = 0; e < DAMAGE_ENDS && !(rate[RATE_UNHANDLED] > 0); e++)
		if (rate[RATE_END + e] > 0 && !has(r, RATE_LOST + e)) {
			fault_set(r->fault, FAULT_USE, "%.6g %% of complaints end \"%s\", and \"%s\" is not given",
				100 * rate[RATE_END + e], loss_word_name(RATE_END + e), loss_word_name(RATE_LOST + e));
			return at_word(r, has(r, RATE_END + e) ? RATE_END + e : RATE_COMPLAINED);
		}
	return 0;
}

/* A whole is not given beside its parts. */
static int check_wholes(const struct reading *r)
{
	bool ends = any(r, RATE_END, RATE_LOST);

	if (has(r, RATE_COMPLAINED) && has(r, RATE_LOST + LEAF_SOME)) {
		fault_set(r->fault, FAULT_USE, "\"lost\" is of all with a problem, and \"complained\" parts them: give lost_silent and "
			"the others instead");
		return at_word(r, RATE_LOST + LEAF_SOME);
	}
	if (ends && has(r, RATE_LOST + LEAF_COMPLAINED)) {
		fault_set(r->fault, FAULT_USE, "\"lost_complained\" is of all who complained, and their ends part them");
		return at_word(r, RATE_LOST + LEAF_COMPLAINED);
	}
	return 0;
}

static int settle_told(struct reading *r)
{
	struct loss_rates *rates = r->rates;

	if (has(r, RATE_LOUD) != has(r, RATE_TOLD_LOUD))
		return has(r, RATE_LOUD) ? missing(r, RATE_LOUD, RATE_TOLD_LOUD) : missing(r, RATE_TOLD_LOUD, RATE_LOUD);
	rates->has_told = has(r, RATE_TOLD) || has(r, RATE_LOUD);
	if (has(r, RATE_DETERRED) && !rates->has_told)
		return missing(r, RATE_DETERRED, RATE_TOLD);
	for (int word = RATE_TOLD; word <= RATE_DETERRED; word++)
		rates->tree.rate[word] = has(r, word) ? r->value[word] : 0;
	return 0;
}

static void settle_worth(struct reading *r, int years, double discount)
{
	struct loss_rates *rates = r->rates;

	rates->years = has(r, WORD_YEARS) ? (int)r->value[WORD_YEARS] : years;
	rates->discount = has(r, WORD_DISCOUNT) ? r->value[WORD_DISCOUNT] : discount;
	rates->margin = has(r, WORD_MARGIN) ? r->value[WORD_MARGIN] : NAN;
	rates->tree.worth_told = rates->margin * damage_years(rates->years, rates->discount);
	for (int leaf = 0; leaf < LEAVES; leaf++)
		rates->tree.worth[leaf] = rates->tree.worth_told;
}

static int settle_tree(struct reading *r)
{
	struct loss_rates *rates = r->rates;
	double *rate = rates->tree.rate;
	bool complained = has(r, RATE_COMPLAINED);

	if (settle_size(r) || no_complaints(r) || check_wholes(r) || settle_told(r) || same_n(r))
		return -1;
	rate[RATE_UNKNOWN] = complained ? 0 : 1;
	rate[RATE_COMPLAINED] = complained ? r->value[RATE_COMPLAINED] : NAN;
	rate[RATE_UNHANDLED] = any(r, RATE_END, RATE_LOST) ? 0 : 1;
	if (any(r, RATE_END, RATE_LOST) && settle_ends(r))
		return -1;
	rates->has_loss = any(r, RATE_LOST, RATE_LOST + LEAF_NONE);
	for (int leaf = 0; leaf < LEAVES; leaf++)
		rate[RATE_LOST + leaf] = has(r, RATE_LOST + leaf) ? r->value[RATE_LOST + leaf]
			: rates->has_loss || leaf == LEAF_NONE ? NAN
			                                       : 0;
	return rates->has_loss || !rates->has_told ? check_losses(r) : 0;
}

static int settle_types(const struct reading *r)
{
	for (size_t t = 0; t < r->rates->types; t++) {
		const struct loss_type *type = &r->rates->type[t];
		if (!isnan(type->hit) && !isnan(type->lost))
			continue;
		fault_set(r->fault, FAULT_USE, "of the type \"%.200s\" it says %s@TYPE alone: %s@TYPE is wanted as well", type->name,
			isnan(type->hit) ? "lost" : "problem", isnan(type->hit) ? "problem" : "lost");
		return at_word(r, -1);
	}
	return 0;
}

static int settle_hidden(struct reading *r)
{
	struct loss_rates *rates = r->rates;
	double *const into[] = {&rates->registered, &rates->registration, &rates->survey, &rates->log, &rates->both};

	for (int i = 0; i < 5; i++)
		*into[i] = has(r, WORD_REGISTERED + i) ? r->value[WORD_REGISTERED + i] : NAN;
	if (any(r, WORD_SURVEY, WORD_BOTH + 1))
		for (int word = WORD_SURVEY; word <= WORD_BOTH; word++)
			for (int other = WORD_SURVEY; other <= WORD_BOTH; other++)
				if (has(r, word) && !has(r, other))
					return missing(r, word, other);
	if (rates->both > rates->survey || rates->both > rates->log) {
		fault_set(r->fault, FAULT_USE, "more are on both lists than on one of them");
		return at_word(r, WORD_BOTH);
	}
	for (int word = WORD_REGISTERED; word <= WORD_REGISTRATION; word++)
		if (has(r, word) && !has(r, RATE_COMPLAINED))
			return missing(r, word, RATE_COMPLAINED);
	if (has(r, WORD_REGISTRATION) && !has(r, WORD_REGISTERED))
		return missing(r, WORD_REGISTRATION, WORD_REGISTERED);
	if (rates->registered > 0 && (r->value[RATE_COMPLAINED] == 0 || rates->registration == 0)) {
		fault_set(r->fault, FAULT_USE, "complaints are registered, but %s is 0",
			rates->registration == 0 ? "registration" : "complained");
		return at_word(r, WORD_REGISTERED);
	}
	return 0;
}

int loss_rates_read(struct loss_rates *rates, const struct texttable *table, int years, double discount,
	struct fault *fault)
{
	struct reading r = {.rates = rates, .table = table, .fault = fault};

	*rates = (struct loss_rates){.type = mem_zero(table->rows + 1, sizeof(*rates->type))};
	if (find_heads(&r))
		return -1;
	for (size_t row = 0; row < table->rows; row++)
		if (take_row(&r, row))
			return fault_at(fault, table->file, table->line[row]);
	settle_worth(&r, years, discount);
	rates->has_tree = has(&r, WORD_CUSTOMERS) || has(&r, WORD_PROBLEMS) || any(&r, RATE_COMPLAINED + 1, DAMAGE_RATES) ||
		has(&r, RATE_PROBLEM);
	if (!rates->has_tree)
		rates->tree.rate[RATE_COMPLAINED] = has(&r, RATE_COMPLAINED) ? r.value[RATE_COMPLAINED] : NAN;
	bool alone = has(&r, RATE_COMPLAINED) || has(&r, WORD_SURVEY) || has(&r, WORD_LOG) || has(&r, WORD_BOTH);
	if ((rates->has_tree || (!alone && !rates->types)) && settle_tree(&r))
		return -1;
	return settle_types(&r) || settle_hidden(&r) ? -1 : 0;
}

void loss_rates_release(struct loss_rates *rates)
{
	free(rates->type);
	rates->type = NULL;
}

void loss_rates_allow(const struct loss_rates *rates, bool allowed[DAMAGE_RATES])
{
	const double *rate = rates->tree.rate;
	bool parted = rate[RATE_UNKNOWN] < 1, ended = parted && rate[RATE_UNHANDLED] < 1;

	for (int r = 0; r < DAMAGE_RATES; r++)
		allowed[r] = r == RATE_PROBLEM || (r >= RATE_TOLD && r <= RATE_DETERRED && rates->has_told);
	allowed[RATE_LOUD] = allowed[RATE_TOLD_LOUD] = rate[RATE_LOUD] > 0 && rate[RATE_TOLD_LOUD] > 0;
	allowed[RATE_COMPLAINED] = parted;
	for (int e = 0; e < DAMAGE_ENDS; e++)
		allowed[RATE_END + e] = allowed[RATE_LOST + e] = ended;
	allowed[RATE_LOST + LEAF_COMPLAINED] = parted && !ended;
	allowed[RATE_LOST + LEAF_SILENT] = parted;
	allowed[RATE_LOST + LEAF_SOME] = !parted && rates->has_loss;
	allowed[RATE_LOST + LEAF_NONE] = !isnan(rate[RATE_LOST + LEAF_NONE]);
}
