/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/habit_out.h"

#include "analysis/counts.h"
#include "analysis/natural.h"
#include "analysis/occasions.h"
#include "analysis/telling.h"
#include "math/ascent.h"
#include "math/overlap.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Whose mean: satisfaction with an extra that was given or withheld, with the ordinary; expectation. */
enum side { GIVEN, WITHHELD, ORDINARY, EXPECTED, SIDES };

/* One customer's answers of a side. */
struct answers {
	wide sum, n;
};

/* So many earlier extras. */
struct rung {
	struct spread mean[SIDES]; /* of customers */
	struct bunches rate;
	wide requests;
	struct answers open[SIDES]; /* of the customer at hand */
	wide given, asked;
	struct overlap sides; /* given and withheld: some customers know both */
	struct overlap_test test;
	double p_adj;
};

/* Slopes over the number of earlier extras. */
struct slopes {
	struct ascent ascent[SIDES];
	double squares[2]; /* of habituation and of expectation, by customers' pulls */
	double side[SIDES];
	double customers[SIDES];
	double either; /* customers on the side of given or withheld */
};

struct habit {
	const struct occasions *occasions;
	struct rung *rung;
	size_t most; /* the last level takes all from there on */
	struct slopes slopes;
	struct spread extras; /* given, by customer */
};

int habit_check(const struct setting *setting, const char *const *value, struct fault *fault)
{
	double most = setting_number(setting, value, "most");

	return most == (double)(size_t)most ? 0
		: fault_set(fault, FAULT_USE, "most=%s: extras are whole", setting_value(setting, value, "most"));
}

/* The side of an occasion's satisfaction; SIDES: none, an ordinary service that failed. */
static enum side side_of(const struct occasion *occasion)
{
	if (occasion->in_scope)
		return occasion->delivered ? ORDINARY : SIDES;
	return occasion->delivered ? GIVEN : WITHHELD;
}

static struct rung *rung_of(const struct habit *habit, const struct occasion *occasion)
{
	wide before = occasion->before;

	return &habit->rung[before < (wide)habit->most ? (size_t)before : habit->most];
}

static void open_answer(struct rung *rung, enum side side, int64_t value, wide times)
{
	if (side == SIDES || value == HELD_MISSING)
		return;
	rung->open[side].sum += value * times;
	rung->open[side].n += times;
}

/* A customer has come to the end: each side's mean is one value. */
static void close_rung(struct rung *rung)
{
	double mean[SIDES] = {0};

	for (int s = 0; s < SIDES; s++)
		if (rung->open[s].n) {
			mean[s] = wide_double(rung->open[s].sum) / wide_double(rung->open[s].n);
			spread_add(&rung->mean[s], mean[s]);
		}
	if (rung->open[GIVEN].n && rung->open[WITHHELD].n)
		overlap_both(&rung->sides, mean[GIVEN], mean[WITHHELD]);
	else if (rung->open[GIVEN].n || rung->open[WITHHELD].n)
		overlap_one(&rung->sides, !rung->open[GIVEN].n, mean[rung->open[GIVEN].n ? GIVEN : WITHHELD]);
	bunches_add(&rung->rate, rung->given, rung->asked);
	memset(rung->open, 0, sizeof(rung->open));
	rung->given = rung->asked = 0;
}

static void add_customer(struct habit *habit, const struct occasion *occasion, size_t n)
{
	wide given = 0;

	for (size_t i = 0; i < n; i++) {
		struct rung *rung = rung_of(habit, &occasion[i]);
		open_answer(rung, side_of(&occasion[i]), occasion[i].satisfaction, occasion[i].times);
		if (occasion[i].in_scope)
			continue;
		open_answer(rung, EXPECTED, occasion[i].expectation, occasion[i].times);
		rung->requests += occasion[i].times;
		rung->asked += occasion[i].times;
		rung->given += occasion[i].delivered ? occasion[i].times : 0;
		given += occasion[i].delivered ? occasion[i].times : 0;
	}
	for (size_t k = 0; k <= habit->most; k++)
		close_rung(&habit->rung[k]);
	spread_add(&habit->extras, wide_double(given));
}

/* All points of an occasion: its side's satisfaction, and what was expected of an extra. */
static int points_of(const struct occasion *occasion, enum side side[2], int64_t y[2])
{
	int n = 0;

	side[n] = side_of(occasion);
	y[n] = occasion->satisfaction;
	n += side[n] <= WITHHELD && y[n] != HELD_MISSING;
	side[n] = EXPECTED;
	y[n] = occasion->expectation;
	return n + (!occasion->in_scope && y[n] != HELD_MISSING);
}

static void add_points(struct habit *habit, const struct occasion *occasion)
{
	enum side side[2];
	int64_t y[2];
	int n = points_of(occasion, side, y);

	for (int i = 0; i < n; i++)
		ascent_add(&habit->slopes.ascent[side[i]], occasion->before, y[i], occasion->times);
}

/* What one customer's points do to the slopes. */
static void pull(struct slopes *slopes, const struct occasion *occasion, size_t n)
{
	double pulled[SIDES] = {0};
	bool is[SIDES] = {false};

	for (size_t i = 0; i < n; i++) {
		enum side side[2];
		int64_t y[2];
		int points = points_of(&occasion[i], side, y);
		for (int p = 0; p < points; p++) {
			is[side[p]] = true;
			if (ascent_has_slope(&slopes->ascent[side[p]]))
				pulled[side[p]] += wide_double(occasion[i].times) *
					ascent_pull(&slopes->ascent[side[p]], occasion[i].before, y[p]);
		}
	}
	for (int s = 0; s < SIDES; s++) {
		slopes->side[s] += pulled[s] * pulled[s];
		slopes->customers[s] += is[s];
	}
	slopes->either += is[GIVEN] || is[WITHHELD];
	slopes->squares[0] += (pulled[GIVEN] - pulled[WITHHELD]) * (pulled[GIVEN] - pulled[WITHHELD]);
}

/* Call each customer's occasions. */
static void by_customers(struct habit *habit, bool pulls)
{
	const struct occasion *all = habit->occasions->occasion;

	for (size_t first = 0, end; first < habit->occasions->n; first = end) {
		for (end = first + 1; end < habit->occasions->n &&
			slice_order(all[end].customer, all[first].customer) == 0;)
			end++;
		if (pulls)
			pull(&habit->slopes, all + first, end - first);
		else
			add_customer(habit, all + first, end - first);
	}
}

/* ---- rows ---- */

static void test_rungs(const struct emission *emission, struct habit *habit)
{
	double *p = mem_zero(habit->most + 1, sizeof(*p));

	for (size_t k = 0; k <= habit->most; k++) {
		habit->rung[k].test = overlap_test(&habit->rung[k].sides);
		p[k] = habit->rung[k].test.p;
	}
	emission_adjust(emission, p, habit->most + 1);
	for (size_t k = 0; k <= habit->most; k++)
		habit->rung[k].p_adj = p[k];
	free(p);
}

static void put_penalty(const struct emission *emission, const char *item, const struct rung *rung)
{
	const struct spread *given = &rung->mean[GIVEN], *withheld = &rung->mean[WITHHELD];
	double n = given->n + withheld->n, value = given->mean - withheld->mean;
	struct interval bounds = {NAN, NAN};
	struct line line = {.item = item, .measure = "penalty", .unit = UNIT_SCORE, .n = (wide)n,
		.value = value,
		.note = n > 2 && !(given->squares + withheld->squares > 0) ? "constant" : NULL};

	if (!given->n || !withheld->n)
		return;
	if (!isnan(rung->test.se))
		bounds = student(value, rung->test.se, rung->test.freedom + 1, emission->confidence);
	line.low = bounds.low;
	line.high = bounds.high;
	result_put(emission->result, &line);
	tell_p(emission, item, "p", n, rung->test.p);
	tell_p(emission, item, "p_adj", n, rung->p_adj);
}

static void put_rung(const struct emission *emission, const struct habit *habit, size_t k)
{
	const struct rung *rung = &habit->rung[k];
	struct buf item = BUF_NONE;

	buf_printf(&item, k == habit->most ? "%zu+" : "%zu", k);
	tell_mean(emission, item.at, "given", UNIT_SCORE, &rung->mean[GIVEN]);
	tell_mean(emission, item.at, "withheld", UNIT_SCORE, &rung->mean[WITHHELD]);
	put_penalty(emission, item.at, rung);
	tell_bunches(emission, item.at, "rate", &rung->rate, NULL);
	tell_mean(emission, item.at, "ordinary", UNIT_SCORE, &rung->mean[ORDINARY]);
	tell_mean(emission, item.at, "expectation", UNIT_SCORE, &rung->mean[EXPECTED]);
	if (rung->requests)
		counts_one(emission->result, item.at, "requests", rung->requests);
	buf_release(&item);
}

static double robust(double squares, double customers)
{
	return customers > 1 ? sqrt(squares * customers / (customers - 1)) : NAN;
}

static void put_slope(const struct emission *emission, const struct slopes *slopes, enum side side, const char *measure)
{
	if (ascent_has_slope(&slopes->ascent[side]))
		tell_estimate(emission, "(all)", measure, UNIT_COEFFICIENT, slopes->customers[side],
			ascent_slope(&slopes->ascent[side]), robust(slopes->side[side], slopes->customers[side]), NULL);
}

static void put_slopes(const struct emission *emission, const struct slopes *slopes)
{
	const struct ascent *given = &slopes->ascent[GIVEN], *withheld = &slopes->ascent[WITHHELD];

	if (ascent_has_slope(given) && ascent_has_slope(withheld)) {
		double value = ascent_slope(given) - ascent_slope(withheld);
		double se = robust(slopes->squares[0], slopes->either);
		tell_estimate(emission, "(all)", "habituation", UNIT_COEFFICIENT, slopes->either, value, se, NULL);
		double p = t_p(t_statistic(value, se), slopes->either);
		tell_p(emission, "(all)", "p", slopes->either, p);
		tell_p(emission, "(all)", "p_adj", slopes->either, p); /* it is alone */
	}
	put_slope(emission, slopes, GIVEN, "given_slope");
	put_slope(emission, slopes, WITHHELD, "withheld_slope");
	put_slope(emission, slopes, EXPECTED, "expectation_slope");
}

/* ---- what is asked for ---- */

struct demand {
	struct slice item;
	wide customers;
	struct bunches share; /* of all requests, by customer */
	struct bunches granted;
};

static int by_item(const void *a, const void *b)
{
	const struct occasion *const *x = a, *const *y = b;
	int order = slice_order((*x)->item, (*y)->item);

	return order ? order : (*x > *y) - (*x < *y);
}

static int by_demand(const void *a, const void *b)
{
	const struct demand *x = a, *y = b;

	if (x->share.x != y->share.x)
		return x->share.x > y->share.x ? -1 : 1;
	return slice_order(x->item, y->item);
}

/* Requests of one item, customer after customer. */
static void sum_demand(struct demand *demand, struct occasion *const *list, size_t n)
{
	for (size_t first = 0, end; first < n; first = end) {
		wide asked = 0, given = 0;
		for (end = first; end < n && slice_order(list[end]->customer, list[first]->customer) == 0; end++) {
			asked += list[end]->times;
			given += list[end]->delivered ? list[end]->times : 0;
		}
		demand->share.x += asked;
		demand->share.xx += asked * asked;
		demand->share.xn += asked * list[first]->asked;
		demand->customers++;
		bunches_add(&demand->granted, given, asked);
	}
}

/* Of all customers who ask: how many requests each has made, here and beside each request. */
static struct bunches sum_asked(struct occasions *occasions)
{
	struct occasion *all = occasions->occasion;
	struct bunches asked = {0};

	for (size_t first = 0, end; first < occasions->n; first = end) {
		wide n = 0;
		for (end = first; end < occasions->n && slice_order(all[end].customer, all[first].customer) == 0; end++)
			n += all[end].in_scope ? 0 : all[end].times;
		for (size_t i = first; i < end; i++)
			all[i].asked = n;
		bunches_add(&asked, 0, n);
	}
	return asked;
}

static void put_demand(const struct emission *emission, const struct demand *demand, size_t rank)
{
	struct buf item = BUF_NONE, label = BUF_NONE;

	buf_add(&item, demand->item.at, demand->item.n);
	if (!item.n)
		buf_puts(&item, "(missing)");
	buf_printf(&label, "%zu", rank);
	tell_bunches(emission, item.at, "demand", &demand->share, label.at);
	counts_one(emission->result, item.at, "asked", demand->share.x);
	counts_one(emission->result, item.at, "asked_by", demand->customers);
	tell_bunches(emission, item.at, "granted", &demand->granted, NULL);
	buf_release(&item);
	buf_release(&label);
}

static void put_demands(const struct emission *emission, struct occasions *occasions)
{
	struct occasion **list = mem_zero(occasions->n + 1, sizeof(struct occasion *));
	struct demand *demand = mem_zero(occasions->n + 1, sizeof(*demand));
	struct bunches asked = sum_asked(occasions);
	size_t n = 0, items = 0;

	for (size_t i = 0; i < occasions->n; i++)
		if (!occasions->occasion[i].in_scope)
			list[n++] = &occasions->occasion[i];
	qsort(list, n, sizeof(struct occasion *), by_item);
	for (size_t first = 0, end; first < n; first = end) {
		for (end = first + 1; end < n && slice_order(list[end]->item, list[first]->item) == 0;)
			end++;
		demand[items].item = list[first]->item;
		demand[items].share = asked;
		sum_demand(&demand[items++], list + first, end - first);
	}
	qsort(demand, items, sizeof(*demand), by_demand);
	for (size_t i = 0, rank = 0; i < items; i++) {
		rank = i && demand[i].share.x == demand[i - 1].share.x ? rank : i + 1;
		put_demand(emission, &demand[i], rank);
	}
	free(demand);
	free(list);
}

static void put_habit(const struct emission *emission, struct habit *habit)
{
	by_customers(habit, false);
	for (size_t i = 0; i < habit->occasions->n; i++)
		add_points(habit, &habit->occasions->occasion[i]);
	by_customers(habit, true);
	test_rungs(emission, habit);
	for (size_t k = 0; k <= habit->most; k++)
		put_rung(emission, habit, k);
	put_slopes(emission, &habit->slopes);
	tell_mean(emission, "(all)", "extras", UNIT_RATIO, &habit->extras);
}

int habit_emit(const struct emission *emission, struct fault *fault)
{
	bool per_item = strcmp(setting_value(emission->settings, emission->value, "per"), "item") == 0, items = false;
	struct occasions occasions = {0};
	struct habit habit = {.occasions = &occasions};

	if (habit_check(emission->settings, emission->value, fault))
		return -1;
	habit.most = (size_t)setting_number(emission->settings, emission->value, "most");
	int bad = occasions_read(&occasions, emission, per_item, fault);
	if (!bad) {
		habit.rung = mem_zero(habit.most + 1, sizeof(*habit.rung));
		put_habit(emission, &habit);
		for (size_t i = 0; i < emission->items; i++) {
			const struct emit_item *item = &emission->item[i];
			items = items || item->shape->form[OCCASIONS_FORM_ITEM];
			if (item->shape->form[OCCASIONS_FORM_ROLE] != OCCASIONS_HELD)
				tell_counts(emission, item);
		}
		if (items)
			put_demands(emission, &occasions);
		free(habit.rung);
	}
	occasions_release(&occasions);
	return bad;
}
