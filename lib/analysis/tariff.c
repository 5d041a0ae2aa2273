/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/tariff.h"

#include "analysis/sheetnumber.h"
#include "util/nearest.h"

#include <string.h>

enum head { HEAD_PLAN, HEAD_PRICE, HEAD_OFFERED, HEAD_INCLUDED, HEAD_OVERAGE, HEAD_STEP, HEADS };

enum { OVERAGE_SCALE = 6 };
#define MOST_PRICE INT64_C(1000000000000)
#define MOST_OVERAGE INT64_C(1000000000000000)

static const char *const heads[HEADS] = {"plan", "price", "offered", "included", "overage", "step"};

struct reading {
	struct tariff *tariff;
	const struct texttable *table;
	size_t at[HEADS][TARIFF_USES]; /* columns; SIZE_MAX: none */
	struct arena *arena;
	struct fault *fault;
};

static int wrong_cell(const struct reading *r, size_t row, size_t column)
{
	fault_column(r->fault, r->table->name[column]);
	return fault_at(r->fault, r->table->file, r->table->line[row]);
}

static const char *cell_of(const struct reading *r, size_t row, enum head head, size_t use)
{
	return r->at[head][use] == SIZE_MAX ? "" : texttable_row(r->table, row)[r->at[head][use]];
}

/* included, or included@KIND where usage has kinds. */
static const char *head_name(const struct reading *r, enum head head, size_t use)
{
	const char *kind = strchr(r->tariff->use[use].cell, '@');
	struct buf name = BUF_NONE;

	buf_puts(&name, heads[head]);
	if (head >= HEAD_INCLUDED && kind)
		buf_puts(&name, kind);
	const char *copy = arena_copy(r->arena, name.at, name.n);
	buf_release(&name);
	return copy;
}

static size_t uses_of(const struct reading *r, enum head head)
{
	return head >= HEAD_INCLUDED ? r->tariff->uses : 1;
}

static int no_head(const struct reading *r, size_t column, const struct nearest *near)
{
	const char *name = r->table->name[column];
	char hint[NEAREST_TEXT];

	fault_set(r->fault, FAULT_USE, "a tariff has no column \"%s\"%s", name, nearest_hint(near, hint));
	for (int h = HEAD_INCLUDED; h < HEADS; h++)
		if (strcmp(name, heads[h]) == 0)
			fault_set(r->fault, FAULT_USE, "usage is of kinds, and so is what is included: \"%s\", not \"%s\"",
				head_name(r, (enum head)h, 0), name);
	return fault_at(r->fault, r->table->file, 1);
}

static int find_head(struct reading *r, size_t column)
{
	struct nearest near = nearest_to(r->table->name[column]);

	for (int h = 0; h < HEADS; h++)
		for (size_t u = 0; u < uses_of(r, (enum head)h); u++) {
			const char *name = head_name(r, (enum head)h, u);
			if (strcmp(r->table->name[column], name) == 0) {
				r->at[h][u] = column;
				return 0;
			}
			nearest_offer(&near, name);
		}
	return no_head(r, column, &near);
}

static int find_heads(struct reading *r)
{
	for (int h = 0; h < HEADS; h++)
		for (size_t u = 0; u < TARIFF_USES; u++)
			r->at[h][u] = SIZE_MAX;
	for (size_t c = 0; c < r->table->columns; c++)
		if (find_head(r, c))
			return -1;
	for (int h = 0; h < HEADS; h++)
		for (size_t u = 0; u < uses_of(r, (enum head)h); u++) {
			if (h == HEAD_OFFERED || h == HEAD_STEP || r->at[h][u] != SIZE_MAX)
				continue;
			fault_set(r->fault, FAULT_USE, "a tariff needs the column %s", head_name(r, (enum head)h, u));
			return fault_at(r->fault, r->table->file, 1);
		}
	return 0;
}

/* A number from 0 to `most`. */
static int number(const struct reading *r, size_t row, enum head head, size_t use, struct type type, int64_t most,
	int64_t *value)
{
	const char *cell = cell_of(r, row, head, use);
	char wants[TYPE_TEXT], text[SHEET_NUMBER];

	if (sheet_point(cell, text, r->fault))
		return wrong_cell(r, row, r->at[head][use]);
	if (value_read(type, text, strlen(text), value) == VALUE_VALID && *value >= 0 && *value <= most)
		return 0;
	if (*cell)
		fault_set(r->fault, FAULT_USE, "\"%s\" is not %s%s%s", cell, type_wants(type, wants),
			type.kind == KIND_FLAG ? "" : " from 0 on",
			head == HEAD_INCLUDED ? ", and not \"unlimited\"" : "");
	else
		fault_set(r->fault, FAULT_USE, "%s is missing%s", heads[head],
			head == HEAD_INCLUDED ? " (without a limit it is \"unlimited\")" : "");
	return wrong_cell(r, row, r->at[head][use]);
}

static int take_rate(const struct reading *r, size_t row, size_t use, struct tariff_rate *rate)
{
	struct type type = r->tariff->use[use].type, fine = {.kind = KIND_DECIMAL, .scale = OVERAGE_SCALE};
	const char *included = cell_of(r, row, HEAD_INCLUDED, use);

	*rate = (struct tariff_rate){.included = INT64_MAX};
	if (*cell_of(r, row, HEAD_STEP, use) &&
		number(r, row, HEAD_STEP, use, type, TARIFF_MOST_USAGE, &rate->step))
		return -1;
	if (strcmp(included, "unlimited") == 0) {
		if (!*cell_of(r, row, HEAD_OVERAGE, use))
			return 0;
		fault_set(r->fault, FAULT_USE, "nothing is beyond unlimited: overage must be empty");
		return wrong_cell(r, row, r->at[HEAD_OVERAGE][use]);
	}
	return number(r, row, HEAD_INCLUDED, use, type, TARIFF_MOST_USAGE, &rate->included) ||
			number(r, row, HEAD_OVERAGE, use, fine, MOST_OVERAGE, &rate->overage)
		? -1 : 0;
}

static int take_plan(struct reading *r, size_t row)
{
	struct tariff_plan *plan = &r->tariff->plan[row];
	const char *name = cell_of(r, row, HEAD_PLAN, 0), *offered = cell_of(r, row, HEAD_OFFERED, 0);
	int64_t flag = 1;

	if (!*name || tariff_find(r->tariff, (struct slice){name, strlen(name)}) != SIZE_MAX) {
		fault_set(r->fault, FAULT_USE, *name ? "plan \"%s\" stands twice" : "a plan without a name%s", name);
		return wrong_cell(r, row, r->at[HEAD_PLAN][0]);
	}
	if (*name == '(') {
		fault_set(r->fault, FAULT_USE, "\"%s\": names that begin with ( are not for plans", name);
		return wrong_cell(r, row, r->at[HEAD_PLAN][0]);
	}
	*plan = (struct tariff_plan){.name = name};
	if (number(r, row, HEAD_PRICE, 0, (struct type){.kind = KIND_MONEY, .scale = 2}, MOST_PRICE, &plan->price) ||
		(*offered && number(r, row, HEAD_OFFERED, 0, (struct type){.kind = KIND_FLAG, .high = 1}, 1, &flag)))
		return -1;
	plan->offered = flag;
	for (size_t u = 0; u < r->tariff->uses; u++)
		if (take_rate(r, row, u, &plan->rate[u]))
			return -1;
	r->tariff->plans++;
	return 0;
}

int tariff_read(struct tariff *tariff, const struct texttable *table, const struct tariff_use *use, size_t uses,
	struct arena *arena, struct fault *fault)
{
	struct reading r = {.tariff = tariff, .table = table, .arena = arena, .fault = fault};

	*tariff = (struct tariff){.uses = uses,
		.plan = arena_take(arena, (table->rows + 1) * sizeof(*tariff->plan))};
	memcpy(tariff->use, use, uses * sizeof(*use));
	if (find_heads(&r))
		return -1;
	for (size_t row = 0; row < table->rows; row++)
		if (take_plan(&r, row))
			return -1;
	if (tariff->plans >= 2)
		return 0;
	fault_set(fault, FAULT_USE, "a tariff of %zu plan(s): it takes two to choose", tariff->plans);
	return fault_at(fault, table->file, 0);
}

size_t tariff_find(const struct tariff *tariff, struct slice name)
{
	for (size_t p = 0; p < tariff->plans; p++)
		if (strlen(tariff->plan[p].name) == name.n && memcmp(tariff->plan[p].name, name.at, name.n) == 0)
			return p;
	return SIZE_MAX;
}

static wide beyond(const struct tariff_rate *rate, int scale, int64_t usage)
{
	if (usage <= rate->included || !rate->overage)
		return 0;
	wide excess = usage - rate->included, unit = 10000; /* millionths to cents */
	if (rate->step)
		excess = (excess + rate->step - 1) / rate->step;
	else
		for (int i = 0; i < scale; i++)
			unit *= 10;
	return (excess * rate->overage + unit / 2) / unit;
}

wide tariff_bill(const struct tariff *tariff, size_t plan, const int64_t *usage)
{
	wide cents = tariff->plan[plan].price;

	for (size_t u = 0; u < tariff->uses; u++)
		cents += beyond(&tariff->plan[plan].rate[u], tariff->use[u].type.scale, usage[u]);
	return cents;
}
