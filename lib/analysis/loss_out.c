/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/loss_out.h"

#include "analysis/counts.h"
#include "analysis/loss_cells.h"
#include "analysis/lossnames.h"
#include "analysis/words.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct interval none = {NAN, NAN};

static double cents(double value)
{
	return fabs(value) < 1e13 ? round(value * 100) / 100 : value;
}

void loss_row(const struct loss_shown *shown, const struct line *line)
{
	struct line row = *line;

	if (row.unit == UNIT_MONEY) {
		row.low = cents(row.low);
		row.high = cents(row.high);
		if (!row.is_whole && fabs(row.value) < 1e13) {
			row.whole = (wide)llround(row.value * 100);
			row.is_whole = true;
		}
	}
	result_put(shown->emission->result, &row);
}

/* ---- numbers that are drawn ---- */

enum measure {
	PROBLEMS, COMPLAINED, ALL_LOST, LOST_SHARE, PER_PROBLEM, EXCESS, TOLD, BY_WORD, MONEY,
	RECOVERED, RECOVERED_SHARE, RECOVERED_MONEY, BENEFIT_COST, NET, COST_PER_RECOVERED,
	PER_POINT, ELASTICITY, MONEY_PER_POINT,
	MEASURES
};

/* What a number is asked of: a tree, and of one with a programme or one rate of it. */
struct question {
	const struct loss_programme *programme; /* NULL: none */
	int rate;                               /* -1: none */
	bool as_it_is;                          /* only margins that are known: what was added up exactly */
};

/* What counts as lost: by the setting, and with those whom word of mouth deters. */
static double total_of(const struct loss_shown *shown, const struct damage *d)
{
	return (shown->asked->excess ? d->excess : d->lost) + d->by_word;
}

static double money_of(const struct loss_shown *shown, const struct damage *d)
{
	return shown->asked->excess ? d->excess_money : d->money;
}

static void of_tree(const struct loss_shown *shown, const struct damage_tree *tree, double out[MEASURES])
{
	struct damage d = damage_of(tree);

	out[PROBLEMS] = d.problems;
	out[COMPLAINED] = d.complaints;
	out[ALL_LOST] = d.lost;
	out[LOST_SHARE] = tree->customers > 0 ? d.lost / tree->customers : NAN;
	out[PER_PROBLEM] = d.problems > 0 ? d.lost / d.problems : NAN;
	out[EXCESS] = d.excess;
	out[TOLD] = d.told;
	out[BY_WORD] = d.by_word;
	out[MONEY] = money_of(shown, &d);
}

/* Of the lost only those count in money whose margin is known: as in the exact sums. */
static void of_known(const struct loss_shown *shown, const struct damage_tree *tree, double out[MEASURES])
{
	struct damage_tree known = *tree;

	for (int leaf = 0; leaf < LEAVES; leaf++)
		known.worth[leaf] *= shown->margined[leaf];
	of_tree(shown, &known, out);
}

static void of_programme(const struct loss_shown *shown, const struct damage_tree *tree,
	const struct loss_programme *programme, double out[MEASURES])
{
	struct damage_tree with = *tree;
	struct damage before = damage_of(tree), after;
	double base = total_of(shown, &before);

	if (damage_set(&with, programme->given, programme->value))
		with.rate[RATE_PROBLEM] = NAN; /* no such tree */
	after = damage_of(&with);
	of_tree(shown, &with, out);
	out[RECOVERED] = base - total_of(shown, &after);
	out[RECOVERED_SHARE] = base > 0 ? out[RECOVERED] / base : NAN;
	out[RECOVERED_MONEY] = money_of(shown, &before) - money_of(shown, &after);
	out[BENEFIT_COST] = programme->cost > 0 ? out[RECOVERED_MONEY] / programme->cost : NAN;
	out[NET] = out[RECOVERED_MONEY] - programme->cost;
	out[COST_PER_RECOVERED] = out[RECOVERED] > 0 ? programme->cost / out[RECOVERED] : NAN;
}

static bool is_share(int rate)
{
	return rate != RATE_TOLD && rate != RATE_TOLD_LOUD;
}

static void of_rate(const struct loss_shown *shown, const struct damage_tree *tree, int rate, double out[MEASURES])
{
	struct damage slope = damage_slope(tree, (enum damage_rate)rate), base = damage_of(tree);
	double total = total_of(shown, &base);
	bool share = is_share(rate) && !(rate == RATE_PROBLEM && shown->rates.counted);

	out[PER_POINT] = share ? total_of(shown, &slope) / 100 : NAN;
	out[MONEY_PER_POINT] = share ? money_of(shown, &slope) / 100 : NAN;
	out[ELASTICITY] = total > 0 ? total_of(shown, &slope) * tree->rate[rate] / total : NAN;
}

static void answer(const struct loss_shown *shown, const struct question *question, const struct damage_tree *tree,
	double out[MEASURES])
{
	for (int m = 0; m < MEASURES; m++)
		out[m] = NAN;
	if (question->programme)
		of_programme(shown, tree, question->programme, out);
	else if (question->rate >= 0)
		of_rate(shown, tree, question->rate, out);
	else if (question->as_it_is)
		of_known(shown, tree, out);
	else
		of_tree(shown, tree, out);
}

/* The values of a question, and of every measure the middle of what the draws give. */
struct answers {
	double value[MEASURES];
	struct interval bounds[MEASURES];
};

/*
 * The middle of what was drawn; none where the value does not depend on it. From 0 or all of n records
 * the draws lie on one side: as for Jeffreys' interval the value is in (Brown, Cai, DasGupta 2001).
 */
static struct interval middle_of(const struct loss_shown *shown, double value)
{
	struct interval bounds;

	if (!chance_middle(shown->hold, shown->draws, shown->emission->confidence, &bounds.low, &bounds.high) ||
		bounds.high - bounds.low <= 1e-12 * fabs(value))
		return none;
	return (struct interval){fmin(bounds.low, value), fmax(bounds.high, value)};
}

static void ask(const struct loss_shown *shown, const struct question *question, struct answers *all)
{
	double *drawn = mem_zero(shown->draws * MEASURES + 1, sizeof(*drawn));

	answer(shown, question, &shown->rates.tree, all->value);
	for (size_t i = 0; i < shown->draws; i++)
		answer(shown, question, &shown->drawn[i], drawn + i * MEASURES);
	for (int m = 0; m < MEASURES; m++) {
		all->bounds[m] = none;
		if (!isfinite(all->value[m]))
			continue;
		for (size_t i = 0; i < shown->draws; i++)
			shown->hold[i] = drawn[i * MEASURES + m];
		all->bounds[m] = middle_of(shown, all->value[m]);
	}
	free(drawn);
}

/* ---- rows ---- */

static void put(const struct loss_shown *shown, const char *item, const char *measure, enum unit unit, double value,
	struct interval bounds, const char *note)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = shown->n, .value = value,
		.low = bounds.low, .high = bounds.high, .note = note};

	if (isfinite(value))
		loss_row(shown, &line);
}

static void put_answer(const struct loss_shown *shown, const char *item, const char *measure, enum unit unit,
	const struct answers *all, enum measure which, const char *note)
{
	if (isfinite(all->value[which]))
		put(shown, item, measure, unit, all->value[which], all->bounds[which], note);
}

/* A number that counting knows in full. */
static void put_whole(const struct loss_shown *shown, const char *measure, enum unit unit, wide whole, wide n,
	struct interval bounds)
{
	struct line line = {.item = "base", .measure = measure, .unit = unit, .n = n, .whole = whole, .is_whole = true,
		.value = wide_double(whole), .low = bounds.low, .high = bounds.high};

	loss_row(shown, &line);
}

/* The sum of n values of which sum and sum of squares are known, by Student's t; in money from cents. */
static struct interval total_interval(const struct loss_shown *shown, wide sum, double square, wide records)
{
	double n = wide_double(records), mean = wide_double(sum) / n;
	double variance = (square - n * mean * mean) / (n - 1);
	struct interval bounds = student(mean, sqrt(fmax(variance, 0) / n), n, shown->emission->confidence);

	if (!(variance > 0))
		return none;
	return (struct interval){bounds.low * n / 100, bounds.high * n / 100};
}

static void put_money(const struct loss_shown *shown, const struct answers *all, const char *note)
{
	const struct loss_exact *e = &shown->exact;
	double base = all->value[MONEY];

	if (!shown->has_money)
		return;
	if (!e->known) {
		double worth = shown->rates.tree.worth_told, everybody = shown->rates.tree.customers * worth;
		put_answer(shown, "base", "money", UNIT_MONEY, all, MONEY, note);
		if (!shown->rates.counted) {
			put(shown, "base", "money_all", UNIT_MONEY, everybody, none, "");
			put(shown, "base", "money_share", UNIT_SHARE, everybody > 0 ? base / everybody : NAN, none, note);
		}
		return;
	}
	struct interval bounds = shown->simple ? total_interval(shown, e->cents, e->square, e->with_margin) : all->bounds[MONEY];
	if (shown->years == 1 && !shown->asked->excess) {
		if (e->with_margin > 0)
			put_whole(shown, "money", UNIT_MONEY, e->cents, e->with_margin, bounds);
		put_whole(shown, "money_all", UNIT_MONEY, e->all_cents, e->with_margin, none);
		base = wide_double(e->cents) / 100;
	} else {
		if (shown->simple) {
			base = wide_double(e->cents) / 100 * shown->years;
			bounds = (struct interval){bounds.low * shown->years, bounds.high * shown->years};
		}
		put(shown, "base", "money", UNIT_MONEY, base, bounds, note);
		put(shown, "base", "money_all", UNIT_MONEY, wide_double(e->all_cents) / 100 * shown->years, none, "");
	}
	if (e->all_cents > 0)
		put(shown, "base", "money_share", UNIT_SHARE, base / (wide_double(e->all_cents) / 100 * shown->years), none, note);
}

/* All are lost or kept, and nothing is known of problems: no tree is drawn. */
static void put_simple(const struct loss_shown *shown)
{
	const struct loss_exact *e = &shown->exact;
	double x = wide_double(e->lost), n = wide_double(e->customers);
	struct interval share = wilson(x, n, shown->emission->confidence);

	put_whole(shown, "lost", UNIT_COUNT, e->lost, e->customers, (struct interval){share.low * n, share.high * n});
	put(shown, "base", "share", UNIT_SHARE, x / n, share, "");
}

static void put_tree(const struct loss_shown *shown, const struct answers *all)
{
	const struct loss_exact *e = &shown->exact;

	if (e->known) {
		put_whole(shown, "customers", UNIT_COUNT, e->customers, e->customers, none);
		put_whole(shown, "problems", UNIT_COUNT, e->problems, e->customers, all->bounds[PROBLEMS]);
		if (e->complaints)
			put_whole(shown, "complaints", UNIT_COUNT, e->complaints, e->customers, all->bounds[COMPLAINED]);
		put_whole(shown, "lost", UNIT_COUNT, e->lost, e->customers, all->bounds[ALL_LOST]);
	} else {
		if (!shown->rates.counted)
			put(shown, "base", "customers", UNIT_COUNT, shown->rates.tree.customers, none, "");
		put_answer(shown, "base", "problems", UNIT_COUNT, all, PROBLEMS, "");
		put_answer(shown, "base", "complaints", UNIT_COUNT, all, COMPLAINED, "");
		if (shown->rates.has_loss)
			put_answer(shown, "base", "lost", UNIT_COUNT, all, ALL_LOST, "");
	}
	if (!shown->rates.has_loss)
		return;
	if (!shown->rates.counted)
		put_answer(shown, "base", "share", UNIT_SHARE, all, LOST_SHARE, "");
	put_answer(shown, "base", "per_problem", UNIT_SHARE, all, PER_PROBLEM, "");
	put_answer(shown, "base", "excess", UNIT_COUNT, all, EXCESS, "");
}

static void put_base(const struct loss_shown *shown)
{
	struct question question = {.rate = -1, .as_it_is = shown->exact.known};
	struct answers *all = mem_zero(1, sizeof(*all));

	ask(shown, &question, all);
	if (shown->simple)
		put_simple(shown);
	else
		put_tree(shown, all);
	if (shown->rates.has_told) {
		put_answer(shown, "base", "told", UNIT_COUNT, all, TOLD, "");
		put_answer(shown, "base", "lost_by_word", UNIT_COUNT, all, BY_WORD, "");
	}
	put_money(shown, all, shown->asked->excess ? "excess" : "");
	if (shown->has_money && shown->years != 1 && !shown->exact.known)
		put(shown, "base", "worth", UNIT_MONEY, shown->rates.tree.worth_told, none, "");
	free(all);
}

/* Does it rest on what those who complain, or are handled well, have in common besides? */
static bool is_selected(const struct loss_shown *shown, const bool given[DAMAGE_RATES])
{
	bool moved = given[RATE_COMPLAINED];

	for (int e = 0; e < DAMAGE_ENDS; e++)
		moved = moved || given[RATE_END + e];
	return shown->chosen && moved;
}

static void put_programme(const struct loss_shown *shown, const struct loss_programme *programme)
{
	struct question question = {.programme = programme, .rate = -1};
	struct answers *all = mem_zero(1, sizeof(*all));
	bool selected = is_selected(shown, programme->given);
	const char *name = programme->name;
	char note[WORDS] = "";

	ask(shown, &question, all);
	words_add(note, shown->asked->excess, "excess");
	words_add(note, selected, "selected");
	if (!isfinite(all->value[RECOVERED]))
		loss_row(shown, &(struct line){.item = name, .measure = "lost", .unit = UNIT_COUNT, .n = shown->n, .value = NAN,
			.low = NAN, .high = NAN, .note = "unknown-loss"});
	put_answer(shown, name, "problems", UNIT_COUNT, all, PROBLEMS, "");
	put_answer(shown, name, "complaints", UNIT_COUNT, all, COMPLAINED, "");
	if (shown->rates.has_loss) {
		put_answer(shown, name, "lost", UNIT_COUNT, all, ALL_LOST, selected ? "selected" : "");
		put_answer(shown, name, "excess", UNIT_COUNT, all, EXCESS, selected ? "selected" : "");
	}
	if (shown->rates.has_told)
		put_answer(shown, name, "lost_by_word", UNIT_COUNT, all, BY_WORD, "");
	put_answer(shown, name, "recovered", UNIT_COUNT, all, RECOVERED, note);
	put_answer(shown, name, "share", UNIT_SHARE, all, RECOVERED_SHARE, note);
	if (shown->has_money)
		put_answer(shown, name, "money", UNIT_MONEY, all, RECOVERED_MONEY, note);
	put(shown, name, "cost", UNIT_MONEY, programme->cost, none, "");
	if (shown->has_money) {
		put_answer(shown, name, "benefit_cost", UNIT_RATIO, all, BENEFIT_COST, note);
		put_answer(shown, name, "net", UNIT_MONEY, all, NET, note);
	}
	put_answer(shown, name, "cost_per_recovered", UNIT_MONEY, all, COST_PER_RECOVERED, note);
	free(all);
}

/* ---- levers ---- */

struct lever {
	int rate;
	struct answers answers;
};

/* Without the last bits: rates of the same slope come in the order of the tree, not in that of rounding. */
static double about(double value)
{
	int exponent;
	double mantissa = frexp(fabs(value), &exponent);

	return isfinite(value) ? ldexp(rint(ldexp(mantissa, 40)), exponent - 40) : value;
}

static int by_point(const void *a, const void *b)
{
	const struct lever *x = a, *y = b;
	double p = about(x->answers.value[PER_POINT]), q = about(y->answers.value[PER_POINT]);

	if (isfinite(p) != isfinite(q))
		return isfinite(p) ? -1 : 1;
	return isfinite(p) && p != q ? (p > q ? -1 : 1) : x->rate - y->rate;
}

static const char *name_of(const struct loss_shown *shown, int rate)
{
	return rate == RATE_PROBLEM && shown->rates.counted ? "problems" : loss_rate_name((enum damage_rate)rate);
}

/* A share, as it was found in n records. */
static void put_rate(const struct loss_shown *shown, int rate)
{
	double n = shown->rates.sample.n[rate >= RATE_END && rate < RATE_LOST ? RATE_END : rate];
	double value = shown->rates.tree.rate[rate];
	struct interval bounds = n > 0 ? wilson(value * n, n, shown->emission->confidence) : none;
	struct line line = {.item = name_of(shown, rate), .measure = "rate", .unit = UNIT_SHARE,
		.n = n > 0 ? (wide)n : LINE_NO_N, .value = value, .low = bounds.low, .high = bounds.high};

	if (!is_share(rate) || (rate == RATE_PROBLEM && shown->rates.counted)) {
		line.unit = UNIT_COUNT;
		line.n = LINE_NO_N;
	}
	loss_row(shown, &line);
}

static void put_lever(const struct loss_shown *shown, const struct lever *lever, int rank)
{
	const char *name = name_of(shown, lever->rate);
	bool given[DAMAGE_RATES] = {0};
	char note[WORDS] = "";

	given[lever->rate] = true;
	words_add(note, shown->asked->excess, "excess");
	words_add(note, is_selected(shown, given), "selected");
	put_rate(shown, lever->rate);
	put_answer(shown, name, "per_point", UNIT_COUNT, &lever->answers, PER_POINT, note);
	put_answer(shown, name, "elasticity", UNIT_RATIO, &lever->answers, ELASTICITY, note);
	if (shown->has_money)
		put_answer(shown, name, "money_per_point", UNIT_MONEY, &lever->answers, MONEY_PER_POINT, note);
	if (isfinite(lever->answers.value[PER_POINT]))
		put(shown, name, "rank", UNIT_COUNT, rank, none, "");
}

/* An end that no complaint has, and of which no loss is known. */
static bool is_strange(const struct loss_shown *shown, int rate)
{
	const double *all = shown->rates.tree.rate;

	return rate >= RATE_END && rate < RATE_LOST && all[rate] == 0 && isnan(all[rate - RATE_END + RATE_LOST]);
}

/* Rates in the order of what a point of each does. */
static void put_levers(const struct loss_shown *shown)
{
	struct lever *lever = mem_zero(DAMAGE_RATES, sizeof(*lever));
	size_t n = 0;

	for (int rate = 0; rate < DAMAGE_RATES && !shown->simple; rate++) {
		struct question question = {.rate = rate};
		bool lost = rate >= RATE_LOST && rate < RATE_LOST + LEAVES;
		if (!shown->allowed[rate] || isnan(shown->rates.tree.rate[rate]) || is_strange(shown, rate))
			continue;
		ask(shown, &question, &lever[n].answers);
		if (lost && !(fabs(lever[n].answers.value[PER_POINT]) > 0))
			continue; /* of nobody */
		lever[n++].rate = rate;
	}
	qsort(lever, n, sizeof(*lever), by_point);
	for (size_t i = 0; i < n; i++)
		put_lever(shown, &lever[i], (int)i + 1);
	free(lever);
}

static void put_counts(const struct loss_shown *shown)
{
	for (size_t i = 0; i < shown->emission->items; i++) {
		const wide *cell = shown->emission->item[i].cell;
		if (shown->emission->item[i].shape->form[FORM_ROLE] != ROLE_TREE)
			continue;
		counts_put(shown->emission->result, "base", shown->exact.customers, cell[CELL_MISSING], cell[CELL_INVALID]);
		if (!shown->simple)
			counts_one(shown->emission->result, "base", "contradictory", cell[CELL_CONTRADICTORY]);
		if (shown->has_money)
			counts_put(shown->emission->result, "margin", shown->exact.with_margin, cell[CELL_NO_MARGIN],
				cell[CELL_BAD_MARGIN]);
	}
}

static void draw(struct loss_shown *shown)
{
	bool sampled = false;

	for (int r = 0; r < DAMAGE_RATES; r++)
		sampled = sampled || shown->rates.sample.n[r] > 0;
	if (!sampled || !shown->asked->draws)
		return;
	struct chance *chance = chance_new((unsigned long)shown->emission->seed);
	shown->draws = shown->asked->draws;
	shown->drawn = mem_zero(shown->draws, sizeof(*shown->drawn));
	shown->hold = mem_zero(shown->draws, sizeof(*shown->hold));
	for (size_t i = 0; i < shown->draws; i++)
		shown->drawn[i] = damage_draw(&shown->rates.tree, &shown->rates.sample, chance);
	chance_free(chance);
}

static void put_all(struct loss_shown *shown, const struct loss_programmes *programmes)
{
	bool some = shown->rates.has_tree && (!shown->exact.known || shown->exact.customers > 0);

	if (some) {
		draw(shown);
		put_base(shown);
	}
	put_counts(shown);
	if (some) {
		for (size_t p = 0; p < programmes->n; p++)
			put_programme(shown, &programmes->at[p]);
		put_levers(shown);
	}
	loss_put_types(shown);
	loss_put_hidden(shown);
	free(shown->drawn);
	free(shown->hold);
}

static int settle(struct loss_shown *shown, struct fault *fault)
{
	const struct loss_asked *asked = shown->asked;

	if (!asked->tree)
		return loss_tree_of(shown, fault);
	if (loss_rates_read(&shown->rates, asked->tree, asked->years, asked->discount, fault))
		return -1;
	shown->years = damage_years(shown->rates.years, shown->rates.discount);
	shown->has_money = isfinite(shown->rates.margin);
	loss_rates_allow(&shown->rates, shown->allowed);
	return 0;
}

int loss_put(const struct emission *emission, const struct loss_asked *asked, struct fault *fault)
{
	struct loss_shown *shown = mem_zero(1, sizeof(*shown));
	struct loss_programmes programmes = {0};

	*shown = (struct loss_shown){.emission = emission, .asked = asked, .n = LINE_NO_N,
		.years = damage_years(asked->years, asked->discount)};
	int bad = settle(shown, fault);
	if (!bad && asked->programmes)
		bad = loss_programmes_read(&programmes, asked->programmes, asked->tree ? shown->allowed : NULL,
			shown->rates.counted, fault);
	if (!bad)
		put_all(shown, &programmes);
	loss_programmes_release(&programmes);
	loss_tree_release(shown);
	free(shown);
	return bad;
}
