/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/stock_out.h"

#include "analysis/counts.h"
#include "analysis/stock_sum.h"
#include "math/interval.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL = 32 };

struct sink {
	const struct emission *emission;
	const struct stock_sum *sum;
	int64_t rule;      /* the threshold in force */
	wide coupon, late; /* cents */
	double target;
};

/* Promises that were kept or missed, and how many of all are not known yet. */
struct record {
	wide kept, late, open;
};

static double setting_of(const struct sink *sink, const char *name)
{
	return setting_number(sink->emission->settings, sink->emission->value, name);
}

static void put_whole(const struct sink *sink, const char *item, const char *measure,
	enum unit unit, wide n, wide whole, const char *label, const char *note)
{
	struct line line = {.item = item,
		.measure = measure,
		.unit = unit,
		.n = n,
		.whole = whole,
		.is_whole = true,
		.value = NAN,
		.low = NAN,
		.high = NAN,
		.label = label,
		.note = note};

	result_put(sink->emission->result, &line);
}

static void put_share(const struct sink *sink, const char *item, const char *measure, wide part,
	wide n, const char *label, const char *note)
{
	struct interval bounds =
		wilson(wide_double(part), wide_double(n), sink->emission->confidence);
	struct line line = {.item = item,
		.measure = measure,
		.unit = UNIT_SHARE,
		.n = n,
		.value = wide_double(part) / wide_double(n),
		.low = bounds.low,
		.high = bounds.high,
		.label = label,
		.note = note};

	if (n)
		result_put(sink->emission->result, &line);
}

/* ---- one threshold ---- */

static struct record before_of(const struct stock_try *try)
{
	const wide *n = try->before;

	return (struct record){n[STOCK_BOTH_KEPT],
		n[STOCK_SOFT_KEPT] + n[STOCK_BOTH_LATE] + n[STOCK_SOFT_OPEN], n[STOCK_BOTH_OPEN]};
}

static struct record after_of(const struct stock_try *try)
{
	const wide *n = try->after;

	return (struct record){n[STOCK_BOTH_KEPT] + n[STOCK_SOFT_KEPT], n[STOCK_BOTH_LATE],
		n[STOCK_SOFT_OPEN] + n[STOCK_BOTH_OPEN]};
}

static struct record both_of(const struct stock_try *try)
{
	struct record before = before_of(try), after = after_of(try);

	return (struct record){
		before.kept + after.kept, before.late + after.late, before.open + after.open};
}

static wide all_of(struct record record)
{
	return record.kept + record.late + record.open;
}

static wide coupons_of(const struct sink *sink, const struct stock_try *try)
{
	return sink->coupon * all_of(after_of(try));
}

static wide cost_of(const struct sink *sink, const struct stock_try *try)
{
	return coupons_of(sink, try) + sink->late * both_of(try).late;
}

static void label_of(int64_t threshold, char label[LABEL])
{
	if (threshold == STOCK_NEVER)
		snprintf(label, LABEL, "never");
	else
		snprintf(label, LABEL, "%g%%", (double)threshold / (STOCK_WHOLE / 100));
}

/* Will it still change? */
static const char *note_of(struct record record)
{
	return 20 * record.open > all_of(record) ? "immature" : NULL;
}

static void put_record(const struct sink *sink, const char *item, const char *measure,
	struct record record, const char *label)
{
	put_share(sink, item, measure, record.kept, record.kept + record.late, label,
		note_of(record));
}

static void put_rule(
	const struct sink *sink, const char *item, const struct stock_try *try, const char *label)
{
	if (try->threshold != sink->rule)
		return;
	put_share(sink, item, "noncompliant", try->fast_after, try->promised_after, label, NULL);
	put_share(sink, item, "premature", try->soft_before, try->promised_before, label, NULL);
}

static void put_costs(
	const struct sink *sink, const char *item, const struct stock_try *try, const char *label)
{
	wide n = all_of(both_of(try));

	if (sink->coupon)
		put_whole(sink, item, "coupon_cost", UNIT_MONEY, n, coupons_of(sink, try), label,
			NULL);
	if (sink->late)
		put_whole(sink, item, "cost", UNIT_MONEY, n, cost_of(sink, try), label,
			note_of(both_of(try)));
}

static void put_try(
	const struct sink *sink, const struct stock_side *side, const struct stock_try *try)
{
	struct record before = before_of(try), after = after_of(try), both = both_of(try);
	char label[LABEL];
	struct buf item = BUF_NONE;
	wide n = all_of(both);

	label_of(try->threshold, label);
	if (side != &sink->sum->side[sink->sum->sides - 1])
		buf_printf(&item, "%s ", side->name);
	buf_puts(&item, label);
	if (side->pools == 1 && try->reached)
		put_whole(sink, item.at, "triggered_at", UNIT_INSTANT, n, try->triggered_s, label,
			NULL);
	put_whole(sink, item.at, "orders_before", UNIT_COUNT, n, all_of(before), label, NULL);
	put_whole(sink, item.at, "orders_after", UNIT_COUNT, n, all_of(after), label, NULL);
	put_record(sink, item.at, "kept", both, label);
	put_record(sink, item.at, "kept_before", before, label);
	put_record(sink, item.at, "kept_after", after, label);
	put_whole(sink, item.at, "late_avoided", UNIT_COUNT, all_of(after),
		try->after[STOCK_SOFT_KEPT], label, note_of(after));
	put_whole(sink, item.at, "late_n", UNIT_COUNT, n, both.late, label, note_of(both));
	put_costs(sink, item.at, try, label);
	put_rule(sink, item.at, try, label);
	buf_release(&item);
}

/* ---- the best of all ---- */

static bool keeps_target(const struct sink *sink, const struct stock_try *try)
{
	struct record both = both_of(try);

	return both.kept + both.late > 0 &&
	       wide_double(both.kept) >=
		       sink->target * wide_double(both.kept + both.late) * (1 - 1e-12);
}

/* As late as it may be: the cheapest, or the last that keeps the target. NULL: none does. */
static const struct stock_try *best_of(const struct sink *sink, const struct stock_side *side)
{
	const struct stock_try *best = NULL;

	for (size_t t = 0; t < sink->sum->tries; t++) {
		const struct stock_try *try = &side->try[t];
		if (sink->late ? !best || cost_of(sink, try) <= cost_of(sink, best)
			       : keeps_target(sink, try))
			best = try;
	}
	return best;
}

static void put_best(const struct sink *sink, const struct stock_side *side)
{
	const struct stock_try *best = best_of(sink, side);
	char label[LABEL] = "none";
	struct line line = {.item = side->name,
		.measure = "best",
		.unit = UNIT_SHARE,
		.n = side->orders,
		.value = NAN,
		.low = NAN,
		.high = NAN,
		.label = label,
		.note = best ? note_of(both_of(best)) : NULL};

	if (best)
		label_of(best->threshold, label);
	result_put(sink->emission->result, &line);
	if (!best)
		return;
	put_record(sink, side->name, "best_kept", both_of(best), label);
	if (sink->late)
		put_whole(sink, side->name, "best_cost", UNIT_MONEY, side->orders,
			cost_of(sink, best), label, note_of(both_of(best)));
}

static void put_side(const struct sink *sink, const struct stock_side *side)
{
	const char *item = side->name;
	struct line sold = {.item = item,
		.measure = "sold",
		.unit = UNIT_RATIO,
		.n = side->orders,
		.value = wide_double(side->quantity) / wide_double(side->size),
		.low = NAN,
		.high = NAN};

	if (side->orders) {
		put_best(sink, side);
		put_whole(sink, item, "quantity", UNIT_COUNT, side->orders, side->quantity, NULL,
			NULL);
	}
	if (side->known) {
		put_whole(sink, item, "stock", UNIT_COUNT, side->known, side->size, NULL, NULL);
		if (side->size > 0 && side->known == side->orders)
			result_put(sink->emission->result, &sold);
		put_whole(sink, item, "unused", UNIT_COUNT, side->known, side->unused, NULL, NULL);
		put_share(sink, item, "oversold", side->oversold, side->known, NULL, NULL);
	}
	put_share(sink, item, "actual_kept", side->own_kept, side->own_kept + side->own_late, NULL,
		NULL);
	if (side->own_kept + side->own_late)
		put_whole(sink, item, "actual_late_n", UNIT_COUNT, side->own_kept + side->own_late,
			side->own_late, NULL, NULL);
	counts_one(sink->emission->result, item, "used", side->orders);
	for (size_t t = 0; side->orders && t < sink->sum->tries; t++)
		put_try(sink, side, &side->try[t]);
}

/* ---- settings ---- */

static int64_t hundredths(double percent)
{
	return llround(percent * (STOCK_WHOLE / 100));
}

static int by_threshold(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* From the first to the last, the rule among them, and behind all never. */
static int thresholds(const struct sink *sink, struct stock_sum *sum, struct fault *fault)
{
	int64_t from = hundredths(setting_of(sink, "from")),
		to = hundredths(setting_of(sink, "to"));
	int64_t every = hundredths(setting_of(sink, "every"));
	size_t n = 0, kept = 0;

	if (from > to)
		return fault_set(fault, FAULT_USE, "stock: from= is above to=");
	if ((to - from) / every >= STOCK_THRESHOLDS_MOST)
		return fault_set(fault, FAULT_USE,
			"stock: more than %d thresholds: every= is too small",
			STOCK_THRESHOLDS_MOST);
	sum->threshold = mem_zero((size_t)((to - from) / every) + 3, sizeof(*sum->threshold));
	for (int64_t t = from; t <= to; t += every)
		sum->threshold[n++] = t;
	sum->threshold[n++] = sink->rule;
	sum->threshold[n++] = STOCK_NEVER;
	qsort(sum->threshold, n, sizeof(*sum->threshold), by_threshold);
	for (size_t t = 0; t < n; t++)
		if (!t || sum->threshold[t] != sum->threshold[t - 1])
			sum->threshold[kept++] = sum->threshold[t];
	sum->tries = kept;
	return 0;
}

static int emit_sum(struct sink *sink, struct stock_sum *sum, struct fault *fault)
{
	char text[WIDE_CHARS];

	if (thresholds(sink, sum, fault) || stock_sum_read(sum, sink->emission, fault))
		return -1;
	wide_print(text, sum->left_out[STOCK_UNSETTLED]);
	if (sum->left_out[STOCK_UNSETTLED])
		return fault_set(fault, FAULT_USE,
			"stock: %s order(s) not delivered yet: say when it is, --as-of INSTANT or "
			"--as-of now",
			text);
	for (size_t i = 0; i < sum->sides; i++)
		put_side(sink, &sum->side[i]);
	counts_one(sink->emission->result, "(all)", "missing", sum->left_out[STOCK_MISSING]);
	counts_one(sink->emission->result, "(all)", "invalid", sum->left_out[STOCK_INVALID]);
	counts_one(sink->emission->result, "(all)", "pools", (wide)sum->side[sum->sides - 1].pools);
	return 0;
}

int stock_emit(const struct emission *emission, struct fault *fault)
{
	struct stock_sum sum = {0};
	struct sink sink = {.emission = emission, .sum = &sum};

	sink.rule = hundredths(setting_of(&sink, "rule"));
	sink.coupon = llround(100 * setting_of(&sink, "coupon"));
	sink.late = llround(100 * setting_of(&sink, "late"));
	sink.target = setting_of(&sink, "target");
	int bad = emit_sum(&sink, &sum, fault);
	stock_sum_release(&sum);
	free(sum.threshold);
	return bad;
}
