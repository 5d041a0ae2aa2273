/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/stock_sum.h"

#include "analysis/heldrow.h"
#include "analysis/natural.h"
#include "record/when.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

/* What a cell of a state may hold so that no sum of a group's leaves 128 bits. */
#define COUNT_MOST ((wide)1000000000000000)
#define CELL_MOST ((wide)1000000000000 * 1000000000000)

/* Orders of one stock at one instant. */
struct moment_of {
	int64_t at_s;
	struct slice name, part; /* what it is called, and what parts it from others */
	const wide *cell;
};

struct reading {
	struct moment_of *row;
	size_t n;
	bool named;
};

static int foreign(struct fault *fault)
{
	return fault_set(fault, FAULT_INPUT, "the state has orders that stock does not count");
}

static int read_one(struct reading *reading, const struct emit_item *item, struct fault *fault)
{
	struct heldrow held = heldrow_of(item->item);
	struct moment_of *row = &reading->row[reading->n++];
	const wide *wides = item->cell + STOCK_COUNTS;

	*row = (struct moment_of){.cell = item->cell};
	if (!heldrow_take_number(&held, &row->at_s) || row->at_s < FIRST_S || row->at_s > LAST_S ||
		!heldrow_take_text(&held, &row->name) || !heldrow_take_text(&held, &row->part) ||
		!heldrow_ends(&held))
		return foreign(fault);
	for (size_t c = 0; c < STOCK_COUNTS; c++)
		if (item->cell[c] < 0 || item->cell[c] > COUNT_MOST)
			return foreign(fault);
	if (wides[STOCK_QUANTITY] < 0 || wides[STOCK_QUANTITY] > CELL_MOST ||
		wides[STOCK_SIZE] > CELL_MOST)
		return foreign(fault);
	reading->named = item->shape->form[STOCK_FORM_NAMED];
	return 0;
}

static int by_stock(const struct moment_of *x, const struct moment_of *y)
{
	int order = slice_order(x->name, y->name);

	return order ? order : slice_order(x->part, y->part);
}

static int by_time(const void *a, const void *b)
{
	const struct moment_of *x = a, *y = b;
	int order = by_stock(x, y);

	return order ? order : (x->at_s > y->at_s) - (x->at_s < y->at_s);
}

static wide orders_of(const struct moment_of *row, enum stock_promise promise)
{
	wide n = 0;

	for (int o = 0; o < STOCK_OUTCOMES; o++)
		n += row->cell[stock_cell((enum stock_outcome)o, promise)];
	return n;
}

static wide all_orders(const struct moment_of *row)
{
	return orders_of(row, STOCK_FAST) + orders_of(row, STOCK_SOFT) +
	       orders_of(row, STOCK_NO_PROMISE);
}

static bool reaches(wide ordered, wide size, int64_t threshold)
{
	return threshold != STOCK_NEVER && size >= 0 && ordered * STOCK_WHOLE >= size * threshold;
}

/* `before` was ordered earlier, `after` is that with these orders. */
static void try_one(
	struct stock_try *try, const struct moment_of *row, wide before, wide after, wide size)
{
	bool soft = reaches(before, size, try->threshold);
	wide *outcome = soft ? try->after : try->before;

	if (!try->reached && reaches(after, size, try->threshold)) {
		try->reached = true;
		try->triggered_s = row->at_s;
	}
	for (int o = 0; o < STOCK_OUTCOMES; o++)
		for (int p = 0; p < STOCK_PROMISES; p++)
			outcome[o] +=
				row->cell[stock_cell((enum stock_outcome)o, (enum stock_promise)p)];
	wide fast = orders_of(row, STOCK_FAST), soft_ones = orders_of(row, STOCK_SOFT);
	*(soft ? &try->promised_after : &try->promised_before) += fast + soft_ones;
	*(soft ? &try->fast_after : &try->soft_before) += soft ? fast : soft_ones;
}

/* One stock from its first order to its last. A size that no record tells is that of before. */
static void replay(
	const struct stock_sum *sum, struct stock_side *side, const struct moment_of *row, size_t n)
{
	wide ordered = 0, size = -1;

	for (size_t t = 0; t < sum->tries; t++)
		side->try[t].reached = false;
	for (size_t i = 0; i < n; i++) {
		const wide *wides = row[i].cell + STOCK_COUNTS;
		wide after = ordered + wides[STOCK_QUANTITY], count = all_orders(&row[i]);
		size = wides[STOCK_SIZE] >= 0 ? wides[STOCK_SIZE] : size;
		for (size_t t = 0; t < sum->tries; t++)
			try_one(&side->try[t], &row[i], ordered, after, size);
		side->orders += count;
		side->known += size >= 0 ? count : 0;
		side->oversold += size >= 0 && ordered >= size ? count : 0;
		side->own_kept += row[i].cell[STOCK_OWN_KEPT];
		side->own_late += row[i].cell[STOCK_OWN_LATE];
		ordered = after;
	}
	side->pools++;
	side->quantity += ordered;
	side->size += size >= 0 ? size : 0;
	side->unused += size > ordered ? size - ordered : 0;
}

static struct stock_side *add_side(struct stock_sum *sum, struct slice name)
{
	struct stock_side *side = &sum->side[sum->sides++];

	*side = (struct stock_side){.name = mem_copy(name.at, name.n),
		.try = mem_zero(sum->tries + 1, sizeof(*side->try))};
	for (size_t t = 0; t < sum->tries; t++)
		side->try[t].threshold = sum->threshold[t];
	return side;
}

static int by_name(const void *a, const void *b)
{
	const struct stock_side *x = a, *y = b;

	return natural_order(x->name, y->name);
}

static size_t end_of_stock(const struct reading *reading, size_t i)
{
	size_t end = i;

	while (end < reading->n && by_stock(&reading->row[i], &reading->row[end]) == 0)
		end++;
	return end;
}

/* All of a name are one side's, and every one is the last side's, too. */
static void replay_all(struct stock_sum *sum, const struct reading *reading)
{
	static const struct slice all = {"(all)", 5};
	struct stock_side *side = NULL;
	size_t names = 0;

	for (size_t i = 0; i < reading->n && sum->named; i++)
		names += !i || slice_order(reading->row[i - 1].name, reading->row[i].name) != 0;
	sum->side = mem_zero(names + 1, sizeof(*sum->side));
	for (size_t i = 0, end; i < reading->n && sum->named; i = end) {
		end = end_of_stock(reading, i);
		if (!i || slice_order(reading->row[i - 1].name, reading->row[i].name) != 0)
			side = add_side(sum, reading->row[i].name);
		replay(sum, side, &reading->row[i], end - i);
	}
	if (sum->sides)
		qsort(sum->side, sum->sides, sizeof(*sum->side), by_name);
	side = add_side(sum, all);
	for (size_t i = 0, end; i < reading->n; i = end) {
		end = end_of_stock(reading, i);
		replay(sum, side, &reading->row[i], end - i);
	}
}

int stock_sum_read(struct stock_sum *sum, const struct emission *emission, struct fault *fault)
{
	struct reading reading = {.row = mem_zero(emission->items + 1, sizeof(*reading.row))};
	int bad = 0;

	for (size_t i = 0; i < emission->items && !bad; i++) {
		const struct emit_item *item = &emission->item[i];
		if (item->shape->form[STOCK_FORM_ROLE] == STOCK_ORDERS)
			bad = read_one(&reading, item, fault);
		else
			for (size_t c = 0; c < STOCK_LEFT_COUNTS; c++)
				sum->left_out[c] += item->cell[c];
	}
	if (!bad) {
		if (reading.n)
			qsort(reading.row, reading.n, sizeof(*reading.row), by_time);
		sum->named = reading.named;
		replay_all(sum, &reading);
	}
	free(reading.row);
	return bad;
}

void stock_sum_release(struct stock_sum *sum)
{
	for (size_t i = 0; i < sum->sides; i++) {
		free(sum->side[i].try);
		free(sum->side[i].name);
	}
	free(sum->side);
}
