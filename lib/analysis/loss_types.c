/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/loss_out.h"

#include "analysis/counts.h"
#include "analysis/natural.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct interval none = {NAN, NAN};

static void put(const struct loss_shown *shown, const char *item, const char *measure, enum unit unit, wide n,
	double value, struct interval bounds, const char *label, const char *note)
{
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = n, .value = value, .low = bounds.low,
		.high = bounds.high, .label = label, .note = note};

	if (isfinite(value))
		loss_row(shown, &line);
}

/* ---- types of problems ---- */

struct ranked {
	const struct loss_type *type;
	double risk;
	size_t at; /* in the arrays of counts */
};

static int by_risk(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return x->risk != y->risk ? (x->risk > y->risk ? -1 : 1) : natural_order(x->type->name, y->type->name);
}

/* A product of two shares that each were found in so many records. */
static struct interval drawn_risk(const struct loss_shown *shown, const struct loss_type *type)
{
	struct interval bounds = none;

	if ((type->hit_n < 1 && type->lost_n < 1) || !shown->asked->draws)
		return none;
	struct chance *chance = chance_new((unsigned long)shown->emission->seed);
	double *drawn = mem_zero(shown->asked->draws, sizeof(*drawn));
	for (size_t i = 0; i < shown->asked->draws; i++) {
		double hit = chance_share(chance, type->hit, type->hit_n);
		drawn[i] = hit * chance_share(chance, type->lost, type->lost_n);
	}
	chance_middle(drawn, shown->asked->draws, shown->emission->confidence, &bounds.low, &bounds.high);
	free(drawn);
	chance_free(chance);
	return bounds;
}

static void put_type(const struct loss_shown *shown, const struct ranked *ranked)
{
	const struct loss_type *type = ranked->type;
	double confidence = shown->emission->confidence, customers = shown->rates.tree.customers;
	struct interval risk = drawn_risk(shown, type);
	wide n = shown->n, hit = LINE_NO_N;

	if (shown->exact.known) {
		hit = shown->type_hit[ranked->at];
		risk = wilson(wide_double(shown->type_lost[ranked->at]), wide_double(n), confidence);
	}
	double of = hit > 0 ? wide_double(n) : type->hit_n, of_hit = hit > 0 ? wide_double(hit) : type->lost_n;
	put(shown, type->name, "hit", UNIT_SHARE, n, type->hit, of > 0 ? wilson(type->hit * of, of, confidence) : none, "", "");
	put(shown, type->name, "hit_lost", UNIT_SHARE, hit, type->lost,
		of_hit > 0 ? wilson(type->lost * of_hit, of_hit, confidence) : none, "", "");
	put(shown, type->name, "market_at_risk", UNIT_SHARE, n, ranked->risk, risk, "", "");
	if (shown->rates.has_tree && !shown->rates.counted)
		put(shown, type->name, "at_risk", UNIT_COUNT, n, ranked->risk * customers,
			(struct interval){risk.low * customers, risk.high * customers}, "", "");
	if (shown->has_money && shown->exact.known)
		put(shown, type->name, "money_at_risk", UNIT_MONEY, n,
			wide_double(shown->type_cents[ranked->at]) / 100 * shown->years, none, "", "");
	else if (shown->has_money && shown->rates.has_tree && !shown->rates.counted)
		put(shown, type->name, "money_at_risk", UNIT_MONEY, n, ranked->risk * customers * shown->rates.tree.worth_told, none,
			"", "");
}

void loss_put_types(struct loss_shown *shown)
{
	size_t n = shown->rates.types;
	struct ranked *ranked = mem_zero(n + 1, sizeof(*ranked));

	for (size_t t = 0; t < n; t++)
		ranked[t] = (struct ranked){&shown->rates.type[t], shown->rates.type[t].hit * shown->rates.type[t].lost, t};
	qsort(ranked, n, sizeof(*ranked), by_risk);
	for (size_t t = 0; t < n; t++)
		put_type(shown, &ranked[t]);
	free(ranked);
}

/* ---- what is hidden ---- */

static const char iceberg[] = "iceberg", lists_label[] = "capture-recapture", register_label[] = "registered";

static void put_lists(const struct loss_shown *shown, double first, double second, double both, wide n)
{
	struct capture c = capture_of(first, second, both);
	struct interval hidden = capture_hidden(&c, shown->emission->confidence);
	const char *note = both > 0 ? "" : "no-overlap";

	put(shown, iceberg, "in_survey", UNIT_COUNT, n, first, none, "", "");
	put(shown, iceberg, "in_log", UNIT_COUNT, n, second, none, "", "");
	put(shown, iceberg, "in_both", UNIT_COUNT, n, both, none, "", "");
	put(shown, iceberg, "seen", UNIT_COUNT, n, c.seen, none, "", "");
	if (!(c.seen > 0))
		return;
	put(shown, iceberg, "lincoln_petersen", UNIT_COUNT, n, c.lincoln_petersen, none, "", "");
	put(shown, iceberg, "chapman", UNIT_COUNT, n, c.chapman, (struct interval){c.seen + hidden.low, c.seen + hidden.high}, "",
		note);
	put(shown, iceberg, "chapman_se", UNIT_COUNT, n, c.se, none, "", note);
	put(shown, iceberg, "hidden", UNIT_COUNT, n, c.hidden, hidden, lists_label, note);
	put(shown, iceberg, "hidden_share", UNIT_SHARE, n, c.hidden / c.chapman,
		(struct interval){hidden.low / (c.seen + hidden.low), hidden.high / (c.seen + hidden.high)}, lists_label, note);
}

static void put_registered(const struct loss_shown *shown)
{
	const struct loss_rates *rates = &shown->rates;
	double registration = isnan(rates->registration) ? 1 : rates->registration;
	double chance = rates->tree.rate[RATE_COMPLAINED] * registration;
	double annoyed = capture_annoyed(rates->registered, rates->tree.rate[RATE_COMPLAINED], registration);

	put(shown, iceberg, "annoyed", UNIT_COUNT, shown->n, annoyed, none, "", "");
	put(shown, iceberg, "hidden", UNIT_COUNT, shown->n, annoyed - rates->registered, none, register_label, "");
	put(shown, iceberg, "hidden_share", UNIT_SHARE, shown->n, chance > 0 ? 1 - chance : NAN, none, register_label, "");
}

/* How many say nothing for each that complains. */
static void put_silent(const struct loss_shown *shown)
{
	double c = shown->rates.tree.rate[RATE_COMPLAINED], n = shown->rates.sample.n[RATE_COMPLAINED];
	struct interval bounds = n > 0 ? wilson(c * n, n, shown->emission->confidence) : none;
	wide records = n > 0 ? (wide)n : LINE_NO_N;

	if (!isfinite(c) || (shown->exact.known && !(n > 0)))
		return;
	put(shown, iceberg, "silent_share", UNIT_SHARE, records, 1 - c, (struct interval){1 - bounds.high, 1 - bounds.low}, "", "");
	if (c > 0)
		put(shown, iceberg, "silent_per_complaint", UNIT_RATIO, records, (1 - c) / c,
			(struct interval){1 / bounds.high - 1, 1 / bounds.low - 1}, "", "");
}

void loss_put_hidden(const struct loss_shown *shown)
{
	const struct loss_rates *rates = &shown->rates;
	const struct loss_lists *lists = &shown->lists;

	if (shown->asked->tree || shown->exact.customers > 0)
		put_silent(shown);
	if (lists->known) {
		wide seen = lists->first + lists->second - lists->both;
		put_lists(shown, wide_double(lists->first), wide_double(lists->second), wide_double(lists->both), seen);
		counts_put(shown->emission->result, iceberg, lists->used, lists->missing, lists->invalid);
	} else if (shown->asked->tree && isfinite(rates->survey)) {
		put_lists(shown, rates->survey, rates->log, rates->both, LINE_NO_N);
	}
	if (shown->asked->tree && isfinite(rates->registered))
		put_registered(shown);
}
