/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Classes of waits and their hours, put together from the tables they were counted in.
 */
#include "analysis/natural.h"
#include "analysis/wait_out.h"
#include "util/buf.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* Where a scale of satisfaction may begin. */
enum { MOST_LOW = 1000000 };

static int64_t role(const struct emit_item *item)
{
	return item->shape->form[WAIT_FORM_ROLE];
}

/* By class, then role. */
static int by_class(const void *a, const void *b)
{
	const struct emit_item *x = *(const struct emit_item *const *)a, *y = *(const struct emit_item *const *)b;
	int order = natural_order(x->item, y->item);

	if (!order)
		order = strcmp(x->item, y->item);
	return order ? order : (role(x) > role(y)) - (role(x) < role(y));
}

static void begin(struct waits *waits, const struct emit_item *item, const wide *cell, const wide *split)
{
	waits->count = cell;
	waits->sum = cell + item->shape->counts;
	waits->split = split;
	waits->low = item->shape->form[WAIT_FORM_LOW];
	waits->levels = wait_levels(item->shape);
}

static uint32_t cells_of(const struct table *shape)
{
	return shape->counts + shape->wides;
}

/* One hour's cells join those of the others, each by its op. */
static int join(wide **sum, const struct emit_item **first, const struct emit_item *item, struct fault *fault)
{
	const struct table *shape = item->shape;
	const int64_t *form = shape->form;

	if (!*first) {
		*first = item;
		*sum = mem_zero(cells_of(shape), sizeof(**sum));
		memcpy(*sum, item->cell, cells_of(shape) * sizeof(**sum));
		return 0;
	}
	if (memcmp((*first)->shape->form + 1, form + 1, (TABLE_FORM - 1) * sizeof(*form)) != 0)
		return fault_set(fault, FAULT_INPUT, "\"%s\" has different scales of satisfaction", item->item);
	for (uint32_t c = 0; c < cells_of(shape); c++)
		if (op_join(table_op(shape, c), &(*sum)[c], item->cell[c]))
			return fault_set(fault, FAULT_INPUT, "a sum does not fit into 128 bits");
	return 0;
}

/* All hours joined, of waits or of the back-test. *sum is NULL where there is none. */
static int join_hours(const struct emit_item *const *item, size_t n, bool split, wide **sum, struct fault *fault)
{
	const struct emit_item *first = NULL;

	*sum = NULL;
	for (size_t i = 0; i < n; i++)
		if ((role(item[i]) >= WAIT_SPLIT) == split && join(sum, &first, item[i], fault))
			return -1;
	return 0;
}

/* Did anything happen in this hour? */
static bool is_empty(const struct emit_item *item)
{
	for (uint32_t c = 0; c < item->shape->counts; c++)
		if (item->cell[c])
			return false;
	return true;
}

static void name_hour(struct buf *name, const char *item, int64_t hour)
{
	buf_clear(name);
	if (strcmp(item, "(all)") != 0)
		buf_printf(name, "%s ", item);
	if (hour == WAIT_UNDATED)
		buf_puts(name, "(missing)");
	else
		buf_printf(name, "%02d:00", (int)hour - 1);
}

static void put_hours(const struct emission *emission, const struct emit_item *const *item, size_t n)
{
	struct buf name = BUF_NONE;

	for (size_t i = 0; i < n; i++) {
		const wide *split = NULL;
		if (role(item[i]) == WAIT_WHOLE || role(item[i]) >= WAIT_SPLIT || is_empty(item[i]))
			continue;
		for (size_t k = 0; k < n; k++)
			if (role(item[k]) == role(item[i]) + WAIT_SPLIT)
				split = item[k]->cell;
		struct waits waits = {.emission = emission};
		name_hour(&name, item[i]->item, role(item[i]));
		waits.item = name.at;
		begin(&waits, item[i], item[i]->cell, split);
		wait_put_class(&waits, false);
	}
	buf_release(&name);
}

/* The tables of one class: one, or its hours. */
static int put_tables(const struct emission *emission, const struct emit_item *const *item, size_t n,
	struct fault *fault)
{
	struct waits waits = {.emission = emission, .item = item[0]->item};
	wide *sum, *split = NULL;
	int bad = join_hours(item, n, false, &sum, fault) || join_hours(item, n, true, &split, fault) ? -1 : 0;

	if (!bad && sum) {
		begin(&waits, item[0], sum, split);
		wait_put_class(&waits, true);
		put_hours(emission, item, n);
	}
	free(sum);
	free(split);
	return bad;
}

int wait_emit(const struct emission *emission, struct fault *fault)
{
	const struct emit_item **item = mem_zero(emission->items + 1, sizeof(*item));
	int bad = 0;

	for (size_t i = 0; i < emission->items; i++)
		item[i] = &emission->item[i];
	qsort(item, emission->items, sizeof(*item), by_class);
	for (size_t i = 0, end; i < emission->items && !bad; i = end) {
		for (end = i + 1; end < emission->items && strcmp(item[end]->item, item[i]->item) == 0;)
			end++;
		bad = put_tables(emission, item + i, end - i, fault);
	}
	free(item);
	return bad;
}

/* Nothing is said of the shape but the role and what stands in form[from] to form[to - 1]. */
static bool says_only(const struct table *shape, int from, int to)
{
	for (int i = 1; i < TABLE_FORM; i++)
		if (shape->form[i] && (i < from || i >= to))
			return false;
	return true;
}

static bool is_split(const struct table *shape)
{
	return shape->counts == WAIT_SPLITS && shape->wides == 0 && says_only(shape, 0, 0);
}

static bool is_waits(const struct table *shape)
{
	int64_t low = shape->form[WAIT_FORM_LOW], high = shape->form[WAIT_FORM_HIGH];

	if (!says_only(shape, WAIT_FORM_LOW, WAIT_FORM_HIGH + 1) || low < 0 || low > MOST_LOW || high < low - 1 || high - low >= WAIT_MOST_LEVELS)
		return false;
	for (uint32_t w = 0; w < WAIT_SUMS; w++)
		if (table_wide_op(shape, w) != (w == WAIT_LONGEST ? OP_MAX : w == WAIT_SHORTEST ? OP_MIN : OP_SUM))
			return false;
	return shape->wides == WAIT_SUMS && shape->counts == WAIT_SCORED + WAIT_OUTCOMES * wait_levels(shape);
}

bool wait_knows(const struct table *shape)
{
	int64_t hour = shape->form[WAIT_FORM_ROLE];

	if (hour >= WAIT_SPLIT)
		return hour < WAIT_SPLIT + WAIT_HOURS && is_split(shape);
	return hour >= WAIT_WHOLE && hour < WAIT_HOURS && is_waits(shape);
}
