/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/loss_out.h"

#include "analysis/loss_cells.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

/* Which leaf each kind of customer is. */
static const enum damage_leaf leaf_of[TROUBLES] = {
	[TROUBLE_NONE] = LEAF_NONE,
	[TROUBLE_SATISFIED] = LEAF_SATISFIED,
	[TROUBLE_MOLLIFIED] = LEAF_MOLLIFIED,
	[TROUBLE_DISSATISFIED] = LEAF_DISSATISFIED,
	[TROUBLE_COMPLAINED] = LEAF_COMPLAINED,
	[TROUBLE_SILENT] = LEAF_SILENT,
	[TROUBLE_SOME] = LEAF_SOME,
};

/* The cells of a group, with what is added up of them. */
struct counts {
	const wide *cell, *worth, *margin, *square;
	wide all, problems, known, complaints, ended;
};

static wide of(const struct counts *c, int trouble)
{
	return c->cell[trouble * OUTCOMES + KEPT] + c->cell[trouble * OUTCOMES + LOST];
}

static struct counts count(const wide *cell)
{
	struct counts c = {.cell = cell + CELL_OF, .worth = cell + CELL_WORTH, .margin = cell + LOSS_CELLS + WIDE_MARGIN,
		.square = cell + LOSS_CELLS + WIDE_SQUARE};

	for (int t = 0; t < TROUBLES; t++) {
		c.all += of(&c, t);
		c.problems += trouble_is_problem(t) ? of(&c, t) : 0;
		c.complaints += trouble_is_complaint(t) ? of(&c, t) : 0;
		c.ended += trouble_is_complaint(t) && t != TROUBLE_COMPLAINED ? of(&c, t) : 0;
	}
	c.known = c.problems - of(&c, TROUBLE_SOME);
	return c;
}

/* x of n as a rate and its sample; nothing is known of 0. */
static void set_rate(struct loss_rates *rates, int rate, wide x, wide n)
{
	rates->tree.rate[rate] = n > 0 ? wide_double(x) / wide_double(n) : NAN;
	rates->sample.n[rate] = wide_double(n);
}

/* A share of what is not known is no guess as long as all or nothing of it is. */
static void set_unknown(struct loss_rates *rates, int rate, wide x, wide n)
{
	set_rate(rates, rate, x, n);
	if (!(n > 0))
		rates->tree.rate[rate] = 0;
	if (x == 0 || x == n)
		rates->sample.n[rate] = 0;
}

static double mean_of(wide sum, wide n)
{
	return n > 0 ? wide_double(sum) / wide_double(n) / 100 : NAN;
}

/* What a lost customer of a kind was worth a year; where none of them was lost, one of the kind, or of all. */
static void set_worth(struct loss_shown *shown, const struct counts *c, int trouble)
{
	const wide *worth = c->worth + trouble * OUTCOMES, *margin = c->margin + trouble * OUTCOMES;
	struct loss_rates *rates = &shown->rates;
	wide all = 0, sum = 0, n = worth[LOST];
	double value = mean_of(margin[LOST], n);
	enum damage_leaf leaf = leaf_of[trouble];

	for (int i = 0; i < TROUBLES * OUTCOMES; i++) {
		all += c->worth[i];
		sum += c->margin[i];
	}
	if (n < 1)
		value = worth[KEPT] > 0 ? mean_of(margin[KEPT], worth[KEPT]) : mean_of(sum, all);
	rates->tree.worth[leaf] = value * shown->years;
	shown->margined[leaf] = c->cell[trouble * OUTCOMES + LOST] > 0
		? wide_double(n) / wide_double(c->cell[trouble * OUTCOMES + LOST]) : 1;
	if (n > 1) {
		double spread = wide_cross(n, c->square[trouble], margin[LOST], margin[LOST]) / wide_double(n) / wide_double(n - 1);
		rates->sample.worth_se[leaf] = sqrt(fmax(spread, 0) / wide_double(n)) / 100 * shown->years;
	}
}

static void set_exact(struct loss_shown *shown, const struct counts *c)
{
	struct loss_exact *e = &shown->exact;

	*e = (struct loss_exact){.known = true, .customers = c->all, .problems = c->problems, .complaints = c->complaints};
	for (int t = 0; t < TROUBLES; t++) {
		bool counts = trouble_is_problem(t);
		e->lost += counts ? c->cell[t * OUTCOMES + LOST] : 0;
		e->cents += counts ? c->margin[t * OUTCOMES + LOST] : 0;
		e->square += counts ? wide_double(c->square[t]) : 0;
		for (int o = 0; o < OUTCOMES; o++) {
			e->all_cents += c->margin[t * OUTCOMES + o];
			e->with_margin += c->worth[t * OUTCOMES + o];
		}
	}
}

static void set_tree(struct loss_shown *shown, const struct counts *c, int64_t has)
{
	struct loss_rates *rates = &shown->rates;
	double *rate = rates->tree.rate;

	rates->has_tree = rates->has_loss = true;
	rates->tree.customers = wide_double(c->all);
	set_rate(rates, RATE_PROBLEM, c->problems, c->all);
	if (!(has & HAS_PROBLEM))
		rates->sample.n[RATE_PROBLEM] = 0; /* all had one, as far as the columns tell */
	set_unknown(rates, RATE_UNKNOWN, of(c, TROUBLE_SOME), c->problems);
	set_rate(rates, RATE_COMPLAINED, c->complaints, c->known);
	if (!(has & HAS_COMPLAINED) || c->complaints == 0 || c->complaints == c->known)
		rates->sample.n[RATE_COMPLAINED] = 0; /* of the other kind nothing is known */
	set_unknown(rates, RATE_UNHANDLED, of(c, TROUBLE_COMPLAINED), c->complaints);
	rate[RATE_END + LEAF_QUICKLY] = 0;
	rate[RATE_LOST + LEAF_QUICKLY] = NAN;
	rates->tree.worth[LEAF_QUICKLY] = rates->tree.worth_told = NAN;
	shown->margined[LEAF_QUICKLY] = 1;
	for (int t = 0; t < TROUBLES; t++) {
		set_rate(rates, RATE_LOST + (int)leaf_of[t], c->cell[t * OUTCOMES + LOST], of(c, t));
		set_worth(shown, c, t);
		if (leaf_of[t] >= LEAF_SATISFIED && leaf_of[t] <= LEAF_DISSATISFIED)
			set_rate(rates, RATE_END + (int)leaf_of[t], of(c, t), c->ended);
	}
	rates->sample.n[RATE_END] = wide_double(c->ended);
}

/* Rates that take part: those of kinds of customers that were met. */
static void set_allowed(struct loss_shown *shown, int64_t has)
{
	const double *rate = shown->rates.tree.rate;

	shown->allowed[RATE_PROBLEM] = has & HAS_PROBLEM;
	shown->allowed[RATE_COMPLAINED] = has & HAS_COMPLAINED;
	for (int leaf = LEAF_SATISFIED; leaf < LEAVES; leaf++) {
		bool met = !isnan(rate[RATE_LOST + leaf]);
		shown->allowed[RATE_LOST + leaf] = met && !(leaf == LEAF_SOME && shown->simple);
		if (leaf < DAMAGE_ENDS)
			shown->allowed[RATE_END + leaf] = met && (has & HAS_HANDLED);
	}
}

/* Counts and squares below 0, or numbers whose sums would not fit: a state may come from anywhere. */
static bool is_odd(const struct emit_item *item)
{
	const wide most = WIDE_MAX / 256;
	uint32_t cells = item->shape->counts + item->shape->wides;
	bool squares = item->shape->form[FORM_ROLE] == ROLE_TREE;

	for (uint32_t i = 0; i < cells; i++) {
		bool square = squares && i >= LOSS_CELLS + WIDE_SQUARE, sum = i >= item->shape->counts && !square;
		if ((item->cell[i] > most && !square) || item->cell[i] < (sum ? -most : 0))
			return true; /* squares are added up as doubles */
	}
	return false;
}

static void take_tree(struct loss_shown *shown, const struct emit_item *item)
{
	int64_t has = item->shape->form[FORM_HAS];
	struct counts c = count(item->cell);

	shown->simple = !(has & (HAS_PROBLEM | HAS_COMPLAINED | HAS_HANDLED));
	shown->has_money = has & HAS_MARGIN;
	shown->chosen = true;
	shown->n = c.all;
	set_exact(shown, &c);
	set_tree(shown, &c, has);
	set_allowed(shown, has);
}

static void take_type(struct loss_shown *shown, const struct emit_item *item)
{
	size_t t = shown->rates.types++;
	wide hit = item->cell[KEPT] + item->cell[LOST];

	shown->rates.type[t] = (struct loss_type){.name = item->item, .hit = wide_double(hit) / wide_double(shown->n),
		.lost = wide_double(item->cell[LOST]) / wide_double(hit)};
	shown->type_hit[t] = hit;
	shown->type_lost[t] = item->cell[LOST];
	shown->type_cents[t] = item->cell[OUTCOMES];
}

static void take_lists(struct loss_shown *shown, const struct emit_item *item)
{
	struct loss_lists *lists = &shown->lists;

	lists->known = true;
	lists->used += item->cell[0] + item->cell[1] + item->cell[2] + item->cell[3];
	lists->first += item->cell[1] + item->cell[3];
	lists->second += item->cell[2] + item->cell[3];
	lists->both += item->cell[3];
	lists->missing += item->cell[LISTS_MISSING];
	lists->invalid += item->cell[LISTS_INVALID];
}

static void take_case(struct loss_lists *lists, wide bits)
{
	lists->used++;
	lists->first += bits & 1;
	lists->second += bits >> 1 & 1;
	lists->both += (bits & 3) == 3;
}

int loss_tree_of(struct loss_shown *shown, struct fault *fault)
{
	const struct emission *emission = shown->emission;
	size_t items = emission->items;

	shown->rates.type = mem_zero(items + 1, sizeof(*shown->rates.type));
	shown->type_hit = mem_zero(items + 1, sizeof(*shown->type_hit));
	shown->type_lost = mem_zero(items + 1, sizeof(*shown->type_lost));
	shown->type_cents = mem_zero(items + 1, sizeof(*shown->type_cents));
	for (size_t i = 0; i < items; i++) {
		const struct emit_item *item = &emission->item[i];
		if (is_odd(item))
			return fault_set(fault, FAULT_INPUT, "the state holds numbers that no counting of losses gives");
		switch ((enum loss_role)item->shape->form[FORM_ROLE]) {
		case ROLE_TREE:
			take_tree(shown, item);
			break;
		case ROLE_TYPE:
			if (shown->n > 0 && item->cell[KEPT] + item->cell[LOST] > 0)
				take_type(shown, item);
			break;
		case ROLE_LISTS:
			take_lists(shown, item);
			break;
		case ROLE_CASES:
			take_case(&shown->lists, item->cell[0]);
			break;
		case ROLES:
			break;
		}
	}
	return 0;
}

void loss_tree_release(struct loss_shown *shown)
{
	loss_rates_release(&shown->rates);
	free(shown->type_hit);
	free(shown->type_lost);
	free(shown->type_cents);
}
