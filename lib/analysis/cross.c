/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cross.h"

#include <math.h>
#include <string.h>

struct cross_column {
	uint32_t slot;
	struct type type;
	bool level;
};

enum form { FORM_ROLE, FORM_INDEX, FORM_LOW, FORM_HIGH, FORM_SCALE, FORM_COLUMNS, FORM_WEIGHTED };

/* Of a column's table, and the first two of the sums'. */
enum { MISSING, INVALID, COLUMN_COUNTS };
enum { USED, LEFT_OUT, SUM_COUNTS };
enum { W, W2, WEIGHT_WIDES };

static uint32_t sum_cells(uint32_t n)
{
	return n + n * (n + 1) / 2;
}

static uint32_t product_at(uint32_t n, uint32_t i, uint32_t j)
{
	uint32_t low = i < j ? i : j, high = i < j ? j : i;

	return low * n - low * (low + 1) / 2 + high; /* row by row, from the diagonal on */
}

static bool is_level(struct type type)
{
	return type.kind == KIND_SCORE || type.kind == KIND_FLAG;
}

static int add_column(struct plan *plan, uint32_t at, uint32_t key, uint32_t i,
	int64_t role, struct cross_column *column, struct fault *fault)
{
	const struct column *c = &plan->needs->schema->column[at];
	struct table shape = {.item = c->cell, .counts = COLUMN_COUNTS};

	if (!type_is_number(c->type) || c->type.kind == KIND_INSTANT || c->type.kind == KIND_DATE ||
		c->type.kind == KIND_PERIOD)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is no score, no 0/1 column and no number", c->cell);
	*column = (struct cross_column){.type = c->type, .level = is_level(c->type)};
	column->slot = column->level ? plan_levels(plan, at) : plan_values(plan, at);
	shape.form[FORM_ROLE] = role;
	shape.form[FORM_INDEX] = i;
	shape.form[FORM_LOW] = column->level ? c->type.low : 0;
	shape.form[FORM_HIGH] = column->level ? c->type.high : 0;
	shape.form[FORM_SCALE] = c->type.scale;
	plan_table(plan, key, &shape);
	return 0;
}

int cross_plan(struct plan *plan, struct cross *cross, const uint32_t *column, uint32_t n, int64_t role,
	struct fault *fault)
{
	struct cross_column *own = arena_take(&plan->needs->arena, n * sizeof(*own));
	struct table shape = {.item = "(model)", .counts = SUM_COUNTS};
	uint32_t key;

	if (n > CROSS_MOST)
		return fault_set(fault, FAULT_USE, "more than %d columns in one model", CROSS_MOST);
	if (plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), COLUMN_NONE, &key, fault))
		return -1;
	*cross = (struct cross){.column = own, .n = n, .first = (uint32_t)plan->tables,
		.counts = !plan->needs->weighted && !plan->needs->freq};
	for (uint32_t i = 0; i < n; i++) {
		if (add_column(plan, column[i], key, i, role, &own[i], fault))
			return -1;
		cross->counts = cross->counts && own[i].level;
	}
	shape.form[FORM_ROLE] = role + 1;
	shape.form[FORM_COLUMNS] = n;
	shape.form[FORM_WEIGHTED] = plan->needs->weighted;
	*(cross->counts ? &shape.counts : &shape.wides) += sum_cells(n);
	shape.wides += plan->needs->weighted ? WEIGHT_WIDES : 0;
	cross->sums = plan_table(plan, key, &shape);
	return 0;
}

/* Record i's values, scores from the low end of their scale; false: one is lacking, and noted. */
static bool take(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups, uint32_t r, int64_t *value)
{
	bool all = true;

	for (uint32_t i = 0; i < cross->n; i++) {
		const struct cross_column *column = &cross->column[i];
		const struct batch_data *data = &batch->data[column->slot];
		uint32_t levels = column->level ? type_levels(column->type) : 0;
		bool good = column->level ? data->level[r] < levels : data->verdict[r] == VALUE_VALID;
		bool missing = column->level ? data->level[r] == levels : data->verdict[r] == VALUE_MISSING;
		value[i] = column->level ? data->level[r] : data->value[r];
		if (!good)
			tally_count(&tally->table[cross->first + i],
				groups->number[plan->key[cross->first + i]][r], missing ? MISSING : INVALID,
				batch_times(batch, r));
		all = all && good;
	}
	return all;
}

static void count_sums(struct tally_table *table, uint32_t group, const int64_t *value, uint32_t n, int64_t times)
{
	uint32_t cell = SUM_COUNTS;

	for (uint32_t i = 0; i < n; i++)
		tally_count(table, group, cell++, value[i] * times);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = i; j < n; j++)
			tally_count(table, group, cell++, value[i] * value[j] * times);
}

static void join_sums(struct tally *tally, struct tally_table *table, uint32_t group, const int64_t *value,
	uint32_t n, int64_t times)
{
	uint32_t w = table->shape->form[FORM_WEIGHTED] ? WEIGHT_WIDES : 0;

	for (uint32_t i = 0; i < n; i++)
		tally_join(tally, table, group, w++, (wide)value[i] * times);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = i; j < n; j++, w++) {
			wide product = (wide)value[i] * value[j];
			if (__builtin_mul_overflow(product, (wide)times, &product))
				tally->overflow = true;
			tally_join(tally, table, group, w, product);
		}
}

void cross_add(const struct plan *plan, const struct cross *cross, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	struct tally_table *table = plan_rows(plan, tally, cross->sums, groups);
	const uint32_t *group = groups->number[plan->key[cross->sums]];
	int64_t value[CROSS_MOST];

	for (uint32_t i = 0; i < cross->n; i++)
		plan_rows(plan, tally, cross->first + i, groups);
	for (uint32_t r = 0; r < batch->n; r++) {
		int64_t times = batch_times(batch, r);
		if (!take(plan, cross, tally, batch, groups, r, value)) {
			tally_count(table, group[r], LEFT_OUT, times);
			continue;
		}
		tally_count(table, group[r], USED, times);
		if (batch->weight) {
			tally_join(tally, table, group[r], W, batch->weight[r]);
			tally_join(tally, table, group[r], W2, (wide)batch->weight[r] * batch->weight[r]);
		}
		if (cross->counts)
			count_sums(table, group[r], value, cross->n, times);
		else
			join_sums(tally, table, group[r], value, cross->n, batch->weight ? batch->weight[r] : times);
	}
}

static bool sums_only(const struct table *shape)
{
	for (uint32_t w = 0; w < shape->wides; w++)
		if (table_wide_op(shape, w) != OP_SUM)
			return false;
	return true;
}

static bool knows_column(const struct table *shape)
{
	const int64_t *form = shape->form;

	return shape->counts == COLUMN_COUNTS && !shape->wides && form[FORM_INDEX] >= 0 &&
		form[FORM_INDEX] < CROSS_MOST && form[FORM_LOW] >= 0 && form[FORM_HIGH] >= form[FORM_LOW] &&
		form[FORM_SCALE] >= 0 && form[FORM_SCALE] <= 18;
}

static bool knows_sums(const struct table *shape)
{
	int64_t n = shape->form[FORM_COLUMNS], weighted = shape->form[FORM_WEIGHTED];

	if (n < 1 || n > CROSS_MOST || weighted < 0 || weighted > 1)
		return false;
	uint32_t cells = sum_cells((uint32_t)n), wides = weighted ? WEIGHT_WIDES : 0;
	bool plain = !weighted && shape->counts == SUM_COUNTS + cells && !shape->wides;
	return plain || (shape->counts == SUM_COUNTS && shape->wides == wides + cells);
}

bool cross_knows(const struct table *shape, int64_t role)
{
	if (!shape->item || !sums_only(shape))
		return false;
	return shape->form[FORM_ROLE] == role ? knows_column(shape)
					      : shape->form[FORM_ROLE] == role + 1 && knows_sums(shape);
}

static void read_column(struct cross_view *view, const struct emit_item *item)
{
	int64_t i = item->shape->form[FORM_INDEX];

	view->name[i] = item->item;
	view->low[i] = item->shape->form[FORM_LOW];
	view->high[i] = item->shape->form[FORM_HIGH];
	view->scale[i] = (int)item->shape->form[FORM_SCALE];
	view->missing[i] = item->cell[MISSING];
	view->invalid[i] = item->cell[INVALID];
}

static void read_sums(struct cross_view *view, const struct emit_item *item)
{
	const wide *wides = item->cell + item->shape->counts;
	bool plain = item->shape->counts > SUM_COUNTS;

	view->n = (uint32_t)item->shape->form[FORM_COLUMNS];
	view->weighted = item->shape->form[FORM_WEIGHTED];
	view->used = item->cell[USED];
	view->left_out = item->cell[LEFT_OUT];
	view->w = view->weighted ? wides[W] : view->used;
	view->w2 = view->weighted ? wides[W2] : view->used;
	view->sum = plain ? item->cell + SUM_COUNTS : wides + (view->weighted ? WEIGHT_WIDES : 0);
	view->product = view->sum + view->n;
}

bool cross_read(struct cross_view *view, const struct emission *emission, int64_t role)
{
	bool whole = true;

	memset(view, 0, sizeof(*view));
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[FORM_ROLE] == role)
			read_column(view, item);
		else if (item->shape->form[FORM_ROLE] == role + 1)
			read_sums(view, item);
	}
	for (uint32_t i = 0; i < view->n; i++)
		whole = whole && view->name[i];
	return whole && view->n;
}

static double unit(const struct cross_view *view, uint32_t i)
{
	return pow(10, -view->scale[i]);
}

double cross_mean(const struct cross_view *view, uint32_t i)
{
	if (view->w <= 0)
		return NAN;
	return ((double)view->low[i] + wide_double(view->sum[i]) / wide_double(view->w)) * unit(view, i);
}

/* (W * sum(w x y) - sum(w x) * sum(w y)) / W^2 * n / (n - 1): the difference is exact. */
double cross_covariance(const struct cross_view *view, uint32_t i, uint32_t j)
{
	double n = wide_double(view->used), w = wide_double(view->w);

	if (view->used < 2 || view->w <= 0)
		return NAN;
	double difference = wide_cross(view->w, view->product[product_at(view->n, i, j)], view->sum[i], view->sum[j]);
	return difference / w / w * (n / (n - 1)) * unit(view, i) * unit(view, j);
}

double cross_n_effective(const struct cross_view *view)
{
	double w = wide_double(view->w);

	return view->w2 > 0 ? w * w / wide_double(view->w2) : 0;
}
