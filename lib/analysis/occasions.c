/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/occasions.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* Scores beyond are of no scale. */
#define MOST_SCORE INT64_C(1000000)

/* So many occasions of a group: their squares and cubes still fit. */
#define MOST_OCCASIONS 1000000000

bool occasions_knows(const struct table *shape)
{
	bool held = shape->form[OCCASIONS_FORM_ROLE] == OCCASIONS_HELD;

	return !shape->wides && shape->form[OCCASIONS_FORM_ROLE] >= OCCASIONS_BASE &&
		shape->form[OCCASIONS_FORM_ROLE] <= OCCASIONS_HELD && held == !shape->item &&
		shape->counts == (held ? 1u : (uint32_t)OCCASIONS_COUNTS);
}

static bool is_score(int64_t value)
{
	return value == HELD_MISSING || (value >= -MOST_SCORE && value <= MOST_SCORE);
}

static bool take(struct occasion *occasion, const struct emit_item *item)
{
	struct heldrow row = heldrow_of(item->item);
	int64_t in_scope, delivered;

	*occasion = (struct occasion){.times = item->cell[0]};
	if (!heldrow_take_number(&row, &occasion->at) || !heldrow_take_number(&row, &in_scope) ||
		!heldrow_take_number(&row, &delivered) || !heldrow_take_number(&row, &occasion->satisfaction) ||
		!heldrow_take_number(&row, &occasion->expectation) || !heldrow_take_text(&row, &occasion->item) ||
		!heldrow_take_text(&row, &occasion->customer) || !heldrow_ends(&row))
		return false;
	occasion->in_scope = in_scope;
	occasion->delivered = delivered;
	return occasion->at != HELD_MISSING && in_scope >= 0 && in_scope <= 1 && delivered >= 0 && delivered <= 1 &&
		is_score(occasion->satisfaction) && is_score(occasion->expectation) && occasion->times > 0;
}

/* To the last detail, so that sums of doubles do not depend on the input's order. */
static int by_time(const void *a, const void *b)
{
	const struct occasion *x = a, *y = b;
	int order = slice_order(x->customer, y->customer);
	const int64_t p[] = {x->at, x->in_scope, x->delivered, x->satisfaction, x->expectation};
	const int64_t q[] = {y->at, y->in_scope, y->delivered, y->satisfaction, y->expectation};

	for (size_t i = 0; i < sizeof(p) / sizeof(*p) && !order; i++)
		order = (p[i] > q[i]) - (p[i] < q[i]);
	return order ? order : slice_order(x->item, y->item);
}

static int by_item(const void *a, const void *b)
{
	const struct occasion *const *x = a, *const *y = b;
	int order = slice_order((*x)->item, (*y)->item);

	return order ? order : (*x > *y) - (*x < *y);
}

/* `list` is of one customer (and, it may be, one item), in the order of time. */
static void number(struct occasion *const *list, size_t n)
{
	wide before = 0;

	for (size_t first = 0, end; first < n; first = end) {
		wide given = 0;
		for (end = first; end < n && list[end]->at == list[first]->at; end++) {
			list[end]->before = before;
			if (!list[end]->in_scope && list[end]->delivered)
				given += list[end]->times;
		}
		before += given;
	}
}

static void number_items(struct occasion **list, size_t n)
{
	qsort(list, n, sizeof(struct occasion *), by_item);
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first + 1; end < n && slice_order(list[end]->item, list[first]->item) == 0;)
			end++;
		number(list + first, end - first);
	}
}

static void number_all(struct occasions *occasions, bool per_item)
{
	struct occasion *all = occasions->occasion, **list = mem_zero(occasions->n + 1, sizeof(struct occasion *));

	for (size_t i = 0; i < occasions->n; i++)
		list[i] = &all[i];
	for (size_t first = 0, end; first < occasions->n; first = end) {
		for (end = first + 1; end < occasions->n &&
			slice_order(all[end].customer, all[first].customer) == 0;)
			end++;
		if (per_item)
			number_items(list + first, end - first);
		else
			number(list + first, end - first);
	}
	free(list);
}

int occasions_read(struct occasions *occasions, const struct emission *emission, bool per_item, struct fault *fault)
{
	wide all = 0;

	*occasions = (struct occasions){.occasion = mem_zero(emission->items + 1, sizeof(*occasions->occasion))};
	for (size_t i = 0; i < emission->items; i++) {
		if (emission->item[i].shape->form[OCCASIONS_FORM_ROLE] != OCCASIONS_HELD)
			continue;
		if (!take(&occasions->occasion[occasions->n++], &emission->item[i]))
			return fault_set(fault, FAULT_INPUT, "the state has a row that habit does not keep");
		if ((all += occasions->occasion[occasions->n - 1].times) > MOST_OCCASIONS)
			return fault_set(fault, FAULT_INPUT, "habit: more than %d records in a group", MOST_OCCASIONS);
	}
	qsort(occasions->occasion, occasions->n, sizeof(*occasions->occasion), by_time);
	number_all(occasions, per_item);
	return 0;
}

void occasions_release(struct occasions *occasions)
{
	free(occasions->occasion);
	*occasions = (struct occasions){0};
}
