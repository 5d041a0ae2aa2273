/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/equity_out.h"

#include "analysis/counts.h"
#include "analysis/equity_groups.h"
#include "analysis/words.h"
#include "math/interval.h"
#include "math/trial.h"
#include "math/versus.h"
#include "record/keys.h"
#include "util/mem.h"
#include "util/nearest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A group of fewer answers is best by chance, so it is no yardstick; so many strata that turn round are told. */
enum { REFERENCE_LEAST = 30, REVERSED_MOST = 5 };

const struct setting equity_settings[] = {
	{"group", SETTING_COLUMNS, "", NULL, 0, 0, true, "the column whose values are the groups"},
	{"mix", SETTING_COLUMNS, "", NULL, 0, 0, true, "columns of strata to hold equal"},
	{"y", SETTING_COLUMNS, "", NULL, 0, 0, true, "what is compared (all scores and 0/1 columns)"},
	{"reference", SETTING_COLUMNS, "", NULL, 0, 0, false, "the group to compare with (the one with the highest value)"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false, "p_adj: Holm, or Benjamini and Hochberg"},
	{0},
};

static const struct interval none = {NAN, NAN};

/* A group against the reference; all NAN where there is nothing to compare. */
struct against {
	double p, p_adj, odds_p, odds_p_adj; /* adjusted later */
	struct standardised difference;      /* over the strata that both have */
	struct odds odds;                    /* of 0/1 columns */
};

/* One column, with all its groups. */
struct finding {
	struct equity_groups all;
	const struct equity_group *reference; /* NULL: there is none */
	struct against *against;              /* by group */
	bool mixed;                           /* there are strata */
};

/* The named group, or the best one that is large enough; else the best at all. */
static const struct equity_group *reference_of(const struct equity_groups *all, const char *name)
{
	const struct equity_group *best = NULL;

	for (size_t g = 0; g < all->groups; g++) {
		const struct equity_group *group = &all->group[g];
		bool large = group->n >= REFERENCE_LEAST, best_large = best && best->n >= REFERENCE_LEAST;
		if (*name && strcmp(group->name, name) == 0)
			return group;
		if (!best || large > best_large || (large == best_large && group->mean > best->mean))
			best = group;
	}
	return *name ? NULL : best;
}

static struct interval bounds_of(const struct equity_groups *all, const struct equity_group *group, double confidence)
{
	double n = wide_double(group->n);

	if (all->sort == MEASURED_FLAG)
		return wilson(wide_double(group->events), n, confidence);
	return group->variance > 0 ? student(group->mean, sqrt(group->variance / n), n, confidence) : none;
}

static struct interval difference_bounds(const struct equity_groups *all, const struct equity_group *group,
	const struct equity_group *other, double confidence)
{
	if (all->sort == MEASURED_FLAG)
		return newcombe(wide_double(group->events), wide_double(group->n), wide_double(other->events),
			wide_double(other->n), confidence);
	if (!(group->variance + other->variance > 0))
		return none;
	return welch(group->mean, group->variance, wide_double(group->n), other->mean, other->variance,
		wide_double(other->n), confidence);
}

static double p_of(const struct equity_groups *all, const struct equity_group *group, const struct equity_group *other)
{
	if (all->sort == MEASURED_FLAG)
		return normal_p(shares_z(wide_double(group->events), wide_double(group->n), wide_double(other->events),
			wide_double(other->n)));
	return welch_test(group->mean, group->variance, wide_double(group->n), other->mean, other->variance,
		wide_double(other->n)).p;
}

/* ---- rows ---- */

static void put(const struct emission *emission, const char *item, const char *measure, enum unit unit, wide n,
	double value, struct interval bounds, const char *label, const char *note)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .value = value, .low = bounds.low,
		.high = bounds.high, .label = label, .note = note};

	if (isfinite(value))
		result_put(emission->result, &line);
}

/* Below four fifths of the other's rate, in whole numbers: at four fifths is not below (29 CFR 1607.4 D). */
static bool below_four_fifths(const struct equity_group *group, const struct equity_group *other)
{
	return group->events * other->n * 5 < other->events * group->n * 4;
}

static void put_ratio(const struct emission *emission, const struct equity_groups *all,
	const struct equity_group *group, const struct equity_group *other, const char *item)
{
	bool flag = all->sort == MEASURED_FLAG;
	double n = wide_double(group->n), m = wide_double(other->n), ratio = group->mean / other->mean, a, b;

	if (!(other->mean > 0) || all->sort == MEASURED_NET || all->sort == MEASURED_SCORE || all->sort == MEASURED_DECIMAL)
		return;
	a = flag ? (1 - group->mean) / (n * group->mean) : group->variance / n / (group->mean * group->mean);
	b = flag ? (1 - other->mean) / (m * other->mean) : other->variance / m / (other->mean * other->mean);
	put(emission, item, "ratio", UNIT_RATIO, group->n + other->n, ratio,
		log_ratio(ratio, a, b, emission->confidence), NULL,
		flag && below_four_fifths(group, other) ? "four-fifths" : NULL);
}

static double smd_of(const struct equity_groups *all, const struct equity_group *group, const struct equity_group *other)
{
	bool flag = all->sort == MEASURED_FLAG;
	double a = flag ? group->mean * (1 - group->mean) : group->variance;
	double b = flag ? other->mean * (1 - other->mean) : other->variance;

	return a + b > 0 ? (group->mean - other->mean) / sqrt((a + b) / 2) : NAN;
}

static struct standardised adjusted_of(const struct equity_groups *all, const struct stratum *stratum, double confidence)
{
	return (all->sort == MEASURED_FLAG ? standardise_share : standardise)(stratum, all->strata, confidence);
}

/* Both over the strata that both have: group less other. */
static struct standardised adjusted_difference(const struct equity_groups *all, const struct equity_group *group,
	const struct equity_group *other, double confidence)
{
	struct stratum *a = mem_zero(2 * all->strata, sizeof(*a)), *b = a + all->strata;
	struct standardised x, y;

	for (size_t s = 0; s < all->strata; s++) {
		bool both = group->stratum[s].n > 0 && other->stratum[s].n > 0;
		a[s] = group->stratum[s];
		b[s] = other->stratum[s];
		if (!both)
			a[s].standard = b[s].standard = 0;
	}
	x = adjusted_of(all, a, confidence);
	y = adjusted_of(all, b, confidence);
	free(a);
	/* as far away as those of both, as squares: for shares not equally far on both sides (Newcombe 1998) */
	double below = hypot(x.value - x.bounds.low, y.bounds.high - y.value);
	double above = hypot(x.bounds.high - x.value, y.value - y.bounds.low);
	x.value -= y.value;
	x.bounds = (struct interval){x.value - below, x.value + above};
	return x;
}

static int by_standard(const void *a, const void *b)
{
	const struct stratum *x = *(const struct stratum *const *)a, *y = *(const struct stratum *const *)b;

	if (x->standard > y->standard || x->standard < y->standard)
		return x->standard > y->standard ? -1 : 1;
	return x < y ? -1 : x > y;
}

static void stratum_name(struct buf *name, const char *stratum)
{
	for (const char *at = stratum; *at; at++) {
		if (*at == KEYS_JOINT)
			buf_puts(name, " · ");
		else
			buf_byte(name, *at);
	}
	if (!name->n)
		buf_puts(name, "(missing)");
}

/* The largest strata in which the difference is the other way round. */
static void put_reversed(const struct emission *emission, const struct equity_groups *all,
	const struct equity_group *group, const struct equity_group *other, const char *item)
{
	const struct stratum **found = mem_zero(all->strata + 1, sizeof(*found));
	double crude = group->mean - other->mean;
	size_t n = 0;

	for (size_t s = 0; s < all->strata; s++)
		if ((group->stratum[s].mean - other->stratum[s].mean) * crude < 0)
			found[n++] = &group->stratum[s];
	qsort(found, n, sizeof(*found), by_standard);
	for (size_t i = 0; i < n && i < REVERSED_MOST; i++) {
		size_t s = (size_t)(found[i] - group->stratum);
		struct buf name = BUF_NONE;
		stratum_name(&name, all->stratum[s]);
		put(emission, item, "reversed_in", measured_unit(all->sort), (wide)(found[i]->n + other->stratum[s].n),
			found[i]->mean - other->stratum[s].mean, none, name.at, NULL);
		buf_release(&name);
	}
	free(found);
}

/* What is left when strata are held equal. */
static void put_adjusted(const struct emission *emission, const struct finding *finding, size_t g, const char *item)
{
	const struct equity_groups *all = &finding->all;
	const struct equity_group *group = &all->group[g], *other = finding->reference;
	struct standardised own = adjusted_of(all, group->stratum, emission->confidence);
	enum unit unit = measured_unit(all->sort);
	const char *lacks = own.covered < 1 ? "stratum-missing" : NULL;

	put(emission, item, "adjusted", unit, group->n, own.value, own.bounds, NULL, lacks);
	if (!other || group == other)
		return;
	const struct against *against = &finding->against[g];
	struct parts parts = kitagawa(other->stratum, group->stratum, all->strata);
	wide n = group->n + other->n;
	put(emission, item, "adjusted_difference", unit, n, against->difference.value, against->difference.bounds, NULL,
		against->difference.covered < 1 ? "stratum-missing" : NULL);
	put(emission, item, "rate_part", unit, n, parts.rate, none, NULL, NULL);
	put(emission, item, "mix_part", unit, n, parts.mix, none, NULL, NULL);
	if (all->sort == MEASURED_FLAG) {
		put(emission, item, "odds_ratio", UNIT_RATIO, n, against->odds.ratio, against->odds.bounds, NULL, NULL);
		put(emission, item, "odds_ratio_p", UNIT_P, n, against->odds_p, none, NULL, NULL);
		put(emission, item, "odds_ratio_p_adj", UNIT_P, n, against->odds_p_adj, none, NULL, NULL);
	}
}

/* With strata held equal the difference is the other way round. */
static bool turns_round(const struct finding *finding, size_t g)
{
	return finding->against[g].difference.value * (finding->all.group[g].mean - finding->reference->mean) < 0;
}

static void put_group(const struct emission *emission, const struct finding *finding, size_t g)
{
	const struct equity_groups *all = &finding->all;
	const struct equity_group *group = &all->group[g], *other = finding->reference;
	bool compared = other && group != other, turns = compared && finding->mixed && turns_round(finding, g);
	enum unit unit = measured_unit(all->sort);
	struct buf item = BUF_NONE;

	buf_printf(&item, "%s@%s", all->column->item, group->name);
	put(emission, item.at, "value", unit, group->n, group->mean, bounds_of(all, group, emission->confidence), NULL,
		group == other ? "reference" : !other ? "no-reference" : NULL);
	if (compared) {
		wide n = group->n + other->n;
		put(emission, item.at, "difference", unit, n, group->mean - other->mean,
			difference_bounds(all, group, other, emission->confidence), NULL, turns ? "simpson" : NULL);
		put_ratio(emission, all, group, other, item.at);
		put(emission, item.at, "p", UNIT_P, n, finding->against[g].p, none, NULL, NULL);
		put(emission, item.at, "p_adj", UNIT_P, n, finding->against[g].p_adj, none, NULL, NULL);
		put(emission, item.at, "smd", UNIT_COEFFICIENT, n, smd_of(all, group, other), none, NULL, NULL);
	}
	if (finding->mixed)
		put_adjusted(emission, finding, g, item.at);
	if (turns)
		put_reversed(emission, all, group, other, item.at);
	buf_release(&item);
}

/* ---- inequality of the whole ---- */

static struct inequality whole_of(const struct equity_groups *all)
{
	struct inequality_value *value;
	size_t n = 0;

	for (size_t g = 0; g < all->groups; g++)
		n += all->group[g].values;
	value = mem_zero(n + 1, sizeof(*value));
	n = 0;
	for (size_t g = 0; g < all->groups; g++) {
		if (all->group[g].values)
			memcpy(value + n, all->group[g].value, all->group[g].values * sizeof(*value));
		n += all->group[g].values;
	}
	inequality_sort(value, n);
	struct inequality whole = inequality_of(value, n);
	free(value);
	return whole;
}

/* Theil's measure adds up: what is between the groups' means, and each group's own by its share of the sum. */
static double theil_between(const struct equity_groups *all, const struct inequality *whole)
{
	double between = 0;

	for (size_t g = 0; g < all->groups; g++) {
		const struct equity_group *group = &all->group[g];
		double relative = group->mean / whole->mean;
		if (relative > 0)
			between += wide_double(group->n) / whole->n * relative * log(relative);
	}
	return fmax(between, 0);
}

static struct interval from_zero(double value, double se, double confidence)
{
	double half = normal_width(confidence) * se;

	return se > 0 ? (struct interval){fmax(value - half, 0), value + half} : none;
}

static void put_inequality(const struct emission *emission, const struct equity_groups *all, wide n)
{
	const char *item = all->column->item;

	if (all->sort == MEASURED_FLAG || all->sort == MEASURED_NET)
		return;
	struct inequality whole = whole_of(all);
	if (!isfinite(whole.gini))
		return;
	double between = theil_between(all, &whole);
	put(emission, item, "gini", UNIT_COEFFICIENT, n, whole.gini, from_zero(whole.gini, whole.gini_se, emission->confidence),
		NULL, NULL);
	put(emission, item, "theil", UNIT_COEFFICIENT, n, whole.theil,
		from_zero(whole.theil, whole.theil_se, emission->confidence), NULL, NULL);
	put(emission, item, "theil_between", UNIT_COEFFICIENT, n, between, none, NULL, NULL);
	double inside = whole.theil - between > 1e-12 * whole.theil ? whole.theil - between : 0;
	put(emission, item, "theil_within", UNIT_COEFFICIENT, n, inside, none, NULL, NULL);
}

/* Are all groups of a 0/1 column one? */
static void put_together(const struct emission *emission, const struct equity_groups *all, wide n)
{
	double *x = mem_zero(2 * all->groups + 1, sizeof(*x)), *of = x + all->groups, freedom;

	for (size_t g = 0; g < all->groups; g++) {
		x[g] = wide_double(all->group[g].events);
		of[g] = wide_double(all->group[g].n);
	}
	double chi_square = all->sort == MEASURED_FLAG ? shares_chi_square(x, of, all->groups, &freedom) : NAN;
	put(emission, all->column->item, "chi_square", UNIT_COEFFICIENT, n, chi_square, none, NULL, NULL);
	put(emission, all->column->item, "chi_square_p", UNIT_P, n,
		isnan(chi_square) ? NAN : chi_square_p(chi_square, freedom), none, NULL, NULL);
	free(x);
}

static void put_finding(const struct emission *emission, const struct finding *finding)
{
	const struct equity_groups *all = &finding->all;
	wide n = 0;

	for (size_t g = 0; g < all->groups; g++)
		n += all->group[g].n;
	for (size_t g = 0; g < all->groups; g++)
		put_group(emission, finding, g);
	put_inequality(emission, all, n);
	put_together(emission, all, n);
	counts_one(emission->result, all->column->item, "groups", (wide)all->groups);
	counts_one(emission->result, all->column->item, "no_group", all->no_group);
	counts_put(emission->result, all->column->item, n, all->column->cell[EQUITY_MISSING],
		all->column->cell[EQUITY_INVALID]);
}

/* ---- tests ---- */

static int check_reference(const struct equity_groups *all, const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t g = 0; g < all->groups; g++)
		nearest_offer(&near, all->group[g].name);
	return fault_set(fault, FAULT_USE, "reference: no group \"%s\"%s", name, nearest_hint(&near, hint));
}

static struct against against_of(const struct finding *finding, const struct equity_group *group, double confidence)
{
	static const struct standardised nothing = {.value = NAN, .se = NAN, .bounds = {NAN, NAN}};
	const struct equity_groups *all = &finding->all;
	const struct equity_group *other = finding->reference;
	struct against against = {NAN, NAN, NAN, NAN, nothing, {NAN, NAN, {NAN, NAN}}};

	if (!other || group == other)
		return against;
	against.p = p_of(all, group, other);
	if (finding->mixed)
		against.difference = adjusted_difference(all, group, other, confidence);
	if (finding->mixed && all->sort == MEASURED_FLAG)
		against.odds = mantel_haenszel(other->stratum, group->stratum, all->strata, confidence);
	against.odds_p = all->strata > 1 ? against.odds.p : NAN;
	return against;
}

static int find(struct finding *finding, const struct emission *emission, const struct emit_item *column,
	struct fault *fault)
{
	const char *name = setting_value(emission->settings, emission->value, "reference");
	struct equity_groups *all = &finding->all;

	if (equity_groups_of(all, emission, column, fault))
		return -1;
	finding->reference = reference_of(all, name);
	if (!finding->reference && *name && all->groups && !emission->grouped)
		return check_reference(all, name, fault);
	finding->mixed = all->strata > 1 || (all->strata == 1 && *all->stratum[0]);
	finding->against = mem_zero(all->groups + 1, sizeof(*finding->against));
	for (size_t g = 0; g < all->groups; g++)
		finding->against[g] = against_of(finding, &all->group[g], emission->confidence);
	return 0;
}

/* One family of p for each measure: all groups of all columns. */
static void adjust(const struct emission *emission, struct finding *finding, size_t n)
{
	size_t tests = 0, at = 0;

	for (size_t i = 0; i < n; i++)
		tests += finding[i].all.groups;
	double *p = mem_zero(2 * tests + 1, sizeof(*p));
	for (size_t i = 0; i < n; i++)
		for (size_t g = 0; g < finding[i].all.groups; g++, at++) {
			p[at] = finding[i].against[g].p;
			p[tests + at] = finding[i].against[g].odds_p;
		}
	emission_adjust(emission, p, tests);
	emission_adjust(emission, p + tests, tests);
	at = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t g = 0; g < finding[i].all.groups; g++, at++) {
			finding[i].against[g].p_adj = p[at];
			finding[i].against[g].odds_p_adj = p[tests + at];
		}
	free(p);
}

int equity_emit(const struct emission *emission, struct fault *fault)
{
	struct finding *finding = mem_zero(emission->items + 1, sizeof(*finding));
	size_t n = 0;
	int bad = 0;

	for (size_t i = 0; i < emission->items && !bad; i++)
		if (emission->item[i].shape->form[EQUITY_ROLE] == EQUITY_COLUMN)
			bad = find(&finding[n++], emission, &emission->item[i], fault);
	if (!bad)
		adjust(emission, finding, n);
	for (size_t i = 0; i < n; i++) {
		if (!bad)
			put_finding(emission, &finding[i]);
		free(finding[i].against);
		equity_groups_release(&finding[i].all);
	}
	free(finding);
	return bad;
}
