/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cross.h"

#include "analysis/cross_cells.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

static uint32_t product_at(uint32_t n, uint32_t i, uint32_t j)
{
	uint32_t low = i < j ? i : j, high = i < j ? j : i;

	return low * n - low * (low + 1) / 2 + high; /* row by row, from the diagonal on */
}

static bool is_level(struct type type)
{
	return type.kind == KIND_SCORE || type.kind == KIND_FLAG;
}

static int check_column(const struct column *c, enum cross_what what, struct fault *fault)
{
	if (what == CROSS_IS && type_is_number(c->type))
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is no text: it is a number already", c->cell);
	if ((what == CROSS_AT_MOST || what == CROSS_AT_LEAST) && c->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is no score", c->cell);
	if (what == CROSS_ITSELF && (!type_is_number(c->type) || c->type.kind == KIND_INSTANT ||
		c->type.kind == KIND_DATE || c->type.kind == KIND_PERIOD))
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is no score, no 0/1 column and no number",
			c->cell);
	return 0;
}

static int add_column(struct plan *plan, const struct cross_part *part, uint32_t key, uint32_t i, int64_t role,
	struct cross_column *column, struct fault *fault)
{
	const struct column *c = &plan->needs->schema->column[part->column];
	struct table shape = {.item = part->name ? part->name : c->cell, .counts = COLUMN_COUNTS};

	if (check_column(c, part->what, fault))
		return -1;
	if (is_level(c->type) && type_levels(c->type) > CROSS_LEVELS)
		return fault_set(fault, FAULT_INPUT,
			"column \"%s\" has more than %d levels: read it as a number (-c NAME:count=COLUMN)", c->cell,
			CROSS_LEVELS);
	*column = (struct cross_column){.type = c->type, .level = is_level(c->type), .part = *part};
	column->levels = column->level ? type_levels(c->type) : 0;
	column->slot = column->level ? plan_levels(plan, part->column) : plan_values(plan, part->column);
	shape.form[FORM_ROLE] = role;
	shape.form[FORM_INDEX] = i;
	shape.form[FORM_TAG] = part->tag;
	if (part->what == CROSS_ITSELF) {
		shape.form[FORM_LOW] = column->level ? c->type.low : part->bounded ? part->low : 0;
		shape.form[FORM_HIGH] = column->level ? c->type.high : part->bounded ? part->high : 0;
		shape.form[FORM_SCALE] = c->type.scale;
	} else {
		shape.form[FORM_HIGH] = 1;
		shape.form[FORM_AT] = part->at;
	}
	plan_table(plan, key, &shape);
	return 0;
}

/* The part of a record: by chance, but the same wherever the record stands. */
static bool number_part(const void *what, const struct batch *batch, uint32_t i, int64_t *part)
{
	struct slice record = chunk_record(batch->chunk, batch->pick[i]);

	(void)what;
	*part = (int64_t)(XXH3_64bits(record.at, record.n) % CROSS_PARTS);
	return true;
}

/* The same as its name. */
static bool make_part(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	int64_t part;

	if (!number_part(what, batch, i, &part))
		return false;
	buf_byte(out, (char)('0' + part / 10));
	buf_byte(out, (char)('0' + part % 10));
	return true;
}

static int plan_cross(struct plan *plan, struct cross *cross, const struct cross_part *part, uint32_t n, int64_t role,
	bool split, struct fault *fault)
{
	struct table shape = {.item = split ? NULL : "(model)", .counts = SUM_COUNTS};
	uint32_t key, sums, answered = schema_find(plan->needs->schema, "answered_at");

	if (n > CROSS_MOST)
		return fault_set(fault, FAULT_USE, "more than %d columns in one model", CROSS_MOST);
	struct cross_column *own = arena_take(&plan->needs->arena, n * sizeof(*own));
	if (plan_keys(plan, answered, COLUMN_NONE, &key, fault))
		return -1;
	sums = key;
	if (split && plan_numbered_keys(plan, answered, (struct keys_maker){make_part, NULL}, number_part, &sums, fault))
		return -1;
	*cross = (struct cross){.column = own, .n = n, .first = (uint32_t)plan->tables,
		.counts = !plan->needs->weighted && !plan->needs->freq, .small = true};
	for (uint32_t i = 0; i < n; i++) {
		if (add_column(plan, &part[i], key, i, role, &own[i], fault))
			return -1;
		cross->counts = cross->counts && (own[i].level || part[i].what == CROSS_IS);
		cross->small = cross->small && own[i].levels <= CROSS_SMALL;
	}
	cross->small = cross->small && cross->counts;
	shape.form[FORM_ROLE] = role + 1;
	shape.form[FORM_COLUMNS] = n;
	shape.form[FORM_WEIGHTED] = plan->needs->weighted;
	*(cross->counts ? &shape.counts : &shape.wides) += sum_cells(n);
	shape.wides += plan->needs->weighted ? WEIGHT_WIDES : 0;
	cross->sums = plan_table(plan, sums, &shape);
	return 0;
}

int cross_plan_parts(struct plan *plan, struct cross *cross, const struct cross_part *part, uint32_t n,
	int64_t role, struct fault *fault)
{
	return plan_cross(plan, cross, part, n, role, false, fault);
}

int cross_plan_split(struct plan *plan, struct cross *cross, const struct cross_part *part, uint32_t n,
	int64_t role, struct fault *fault)
{
	return plan_cross(plan, cross, part, n, role, true, fault);
}

int cross_plan(struct plan *plan, struct cross *cross, const uint32_t *column, uint32_t n, int64_t role,
	struct fault *fault)
{
	struct cross_part *part = arena_take(&plan->needs->arena, n * sizeof(*part));

	for (uint32_t i = 0; i < n; i++)
		part[i] = (struct cross_part){.column = column[i]};
	return cross_plan_parts(plan, cross, part, n, role, fault);
}

static bool knows_column(const struct table *shape)
{
	const int64_t *form = shape->form;

	return shape->counts == COLUMN_COUNTS && !shape->wides && form[FORM_INDEX] >= 0 &&
		form[FORM_INDEX] < CROSS_MOST && form[FORM_HIGH] >= form[FORM_LOW] &&
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
	if (!table_sums_only(shape))
		return false;
	return shape->form[FORM_ROLE] == role ? shape->item && knows_column(shape)
					      : shape->form[FORM_ROLE] == role + 1 && knows_sums(shape);
}

static void read_column(struct cross_view *view, const struct emit_item *item)
{
	int64_t i = item->shape->form[FORM_INDEX];

	view->name[i] = item->item;
	view->low[i] = item->shape->form[FORM_LOW];
	view->high[i] = item->shape->form[FORM_HIGH];
	view->scale[i] = (int)item->shape->form[FORM_SCALE];
	view->tag[i] = item->shape->form[FORM_TAG];
	view->at[i] = item->shape->form[FORM_AT];
	view->missing[i] = item->cell[MISSING];
	view->invalid[i] = item->cell[INVALID];
}

/* The sums of a shape, as they stand in cells. */
static void read_sums(struct cross_view *view, const struct table *shape, const wide *cell)
{
	const wide *wides = cell + shape->counts;
	bool plain = shape->counts > SUM_COUNTS;

	view->n = (uint32_t)shape->form[FORM_COLUMNS];
	view->weighted = shape->form[FORM_WEIGHTED];
	view->used = cell[USED];
	view->left_out = cell[LEFT_OUT];
	view->w = view->weighted ? wides[W] : view->used;
	view->w2 = view->weighted ? wides[W2] : view->used;
	view->sum = plain ? cell + SUM_COUNTS : wides + (view->weighted ? WEIGHT_WIDES : 0);
	view->product = view->sum + view->n;
}

/* The columns, and the tables of sums as parts; how many columns there are. */
static uint32_t read_tables(struct cross_view *view, const struct emission *emission, int64_t role)
{
	uint32_t columns = 0;

	memset(view, 0, sizeof(*view));
	view->part = mem_zero(emission->items + 1, sizeof(const struct emit_item *));
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[FORM_ROLE] == role) {
			read_column(view, item);
			columns++;
		} else if (item->shape->form[FORM_ROLE] == role + 1) {
			view->part[view->parts++] = item;
		}
	}
	return columns;
}

/* States of other columns, though of as many, have been merged: whose sums would these be? */
static bool whole(const struct cross_view *view, uint32_t columns)
{
	for (uint32_t i = 0; i < view->n; i++)
		if (!view->name[i])
			return false;
	return columns == view->n;
}

bool cross_read(struct cross_view *view, const struct emission *emission, int64_t role)
{
	uint32_t columns = read_tables(view, emission, role);
	bool one = view->parts == 1 && view->part[0]->shape->item;

	if (one)
		read_sums(view, view->part[0]->shape, view->part[0]->cell);
	cross_release(view);
	return one && whole(view, columns);
}

/* cell[n] += or -= part[n]; false: there is no room. */
static bool join_cells(wide *cell, const wide *part, size_t n, bool less)
{
	bool over = false;

	for (size_t i = 0; i < n; i++)
		over |= less ? __builtin_sub_overflow(cell[i], part[i], &cell[i])
			     : __builtin_add_overflow(cell[i], part[i], &cell[i]);
	return !over;
}

bool cross_read_parts(struct cross_view *view, const struct emission *emission, int64_t role)
{
	uint32_t columns = read_tables(view, emission, role);
	bool fits = view->parts <= CROSS_PARTS;

	if (!view->parts) { /* no record was read */
		view->n = columns;
		view->own = mem_zero(sum_cells(columns) + 1ul, sizeof(*view->own));
		view->sum = view->own;
		view->product = view->sum + view->n;
		return columns && whole(view, columns);
	}
	const struct table *shape = view->part[0]->shape;
	size_t cells = table_cells(shape);
	view->own = mem_zero(cells, sizeof(*view->own));
	for (size_t p = 0; p < view->parts; p++) {
		fits = fits && (!shape->item || view->parts == 1) && view->part[p]->shape == shape;
		fits = fits && join_cells(view->own, view->part[p]->cell, cells, false);
	}
	if (fits)
		read_sums(view, shape, view->own);
	view->parts = shape->item ? 0 : view->parts;
	return fits && whole(view, columns);
}

wide cross_part_used(const struct cross_view *view, size_t part)
{
	return view->part[part]->cell[USED];
}

void cross_less(const struct cross_view *view, size_t part, struct cross_view *less)
{
	const struct emit_item *item = view->part[part];
	size_t cells = table_cells(item->shape);

	*less = *view;
	less->part = NULL;
	less->parts = 0;
	less->own = mem_zero(cells, sizeof(*less->own));
	memcpy(less->own, view->own, cells * sizeof(*less->own));
	join_cells(less->own, item->cell, cells, true);
	read_sums(less, item->shape, less->own);
}

void cross_release(struct cross_view *view)
{
	free(view->part);
	free(view->own);
	view->part = NULL;
	view->own = NULL;
	view->parts = 0;
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
