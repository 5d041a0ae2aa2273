/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/wait_out.h"

#include "analysis/counts.h"
#include "math/conformal.h"
#include "math/moment.h"
#include "math/quoting.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct interval none = {NAN, NAN};

/* ---- one number ---- */

void wait_put(const struct waits *waits, const char *measure, enum unit unit, wide n, double value,
	struct interval bounds, const char *note)
{
	struct line line = {.item = waits->item, .measure = measure, .unit = unit, .n = n, .value = value,
		.low = bounds.low, .high = bounds.high, .note = note};

	result_put(waits->emission->result, &line);
}

void wait_put_share(const struct waits *waits, const char *measure, wide x, wide n, const char *note)
{
	if (n > 0)
		wait_put(waits, measure, UNIT_SHARE, n, wide_double(x) / wide_double(n),
			wilson(wide_double(x), wide_double(n), waits->emission->confidence), note);
}

/* A mean with Student's interval; without spread it is noted constant. */
static void put_mean(const struct waits *waits, const char *measure, enum unit unit, wide n, double mean, double se)
{
	bool constant = n > 1 && !(se > 0);

	if (n > 0 && isfinite(mean))
		wait_put(waits, measure, unit, n, mean,
			n > 1 && !constant ? student(mean, se, wide_double(n), waits->emission->confidence) : none,
			constant ? "constant" : "");
}

/* Whole seconds. */
static void put_seconds(const struct waits *waits, const char *measure, wide n, wide s, struct interval bounds,
	const char *note)
{
	struct line line = {.item = waits->item, .measure = measure, .unit = UNIT_SECONDS, .n = n, .whole = s,
		.is_whole = true, .value = wide_double(s), .low = bounds.low, .high = bounds.high, .note = note};

	result_put(waits->emission->result, &line);
}

/* ---- how long they wait ---- */

static wide upper(const struct waits *waits, wide rank)
{
	wide edge = bucket_high(ladder_rank(&waits->served, rank)), longest = waits->sum[WAIT_LONGEST];

	return edge < longest ? edge : longest;
}

static wide lower(const struct waits *waits, wide rank)
{
	wide edge = bucket_low(ladder_rank(&waits->served, rank)), shortest = waits->sum[WAIT_SHORTEST];

	return edge > shortest ? edge : shortest;
}

static void put_quantile(const struct waits *waits, const char *measure, double q)
{
	wide n = waits->served.total;
	struct rank_span span = quantile_span(n, q, waits->emission->confidence);
	struct interval bounds = {span.low ? wide_double(lower(waits, span.low)) : NAN,
		span.high ? wide_double(upper(waits, span.high)) : NAN};

	put_seconds(waits, measure, n, upper(waits, quantile_rank(n, q)), bounds, waits->gone ? "censored" : "");
}

static void put_quantiles(const struct waits *waits)
{
	static const char some[] = {1, 5, 10, 25, 50, 75, 90, 95, 99};
	const char *which = setting_value(waits->emission->settings, waits->emission->value, "quantiles");
	char name[8];

	for (int q = 1; q <= 99; q++) {
		if (*which == 'n' || (*which == 's' && !memchr(some, q, sizeof(some))))
			continue;
		snprintf(name, sizeof(name), "q%02d", q);
		put_quantile(waits, name, q / 100.);
	}
}

static void put_waits(const struct waits *waits, bool whole)
{
	struct moment moment = {waits->served.total, waits->sum[WAIT_X], waits->sum[WAIT_XX]};

	if (moment.n < 1)
		return;
	put_quantile(waits, "p50", .5);
	put_quantile(waits, "p90", .9);
	double se = moment_se(&moment);
	bool constant = moment.n > 1 && !(se > 0);
	wait_put(waits, "mean", UNIT_SECONDS, moment.n, moment_mean(&moment),
		moment.n > 1 && !constant ? student(moment_mean(&moment), se, wide_double(moment.n),
						    waits->emission->confidence)
					  : none,
		waits->gone && constant ? "censored;constant" : waits->gone ? "censored" : constant ? "constant" : "");
	if (whole)
		put_quantiles(waits);
}

/* ---- those who left ---- */

size_t wait_steps(const wide over[BUCKETS], const wide open[BUCKETS], struct survival_step *step)
{
	size_t n = 0;

	for (uint32_t b = 0; b < BUCKETS; b++)
		if (over[b] || open[b])
			step[n++] = (struct survival_step){.t = bucket_high(b), .events = wide_double(over[b]),
				.censored = wide_double(open[b])};
	survival_run(step, n);
	return n;
}

/* A time that the curve does not reach is no number; a bound that it does not reach is none. */
static void put_km(const struct waits *waits, const char *measure, const struct survival_step *step, size_t n, double q)
{
	size_t at = survival_reach(step, n, q);
	struct survival_span span = survival_span(step, n, q, waits->emission->confidence);
	struct interval bounds = {span.low < n ? (double)step[span.low].t : NAN,
		span.high < n ? (double)step[span.high].t : NAN};
	wide all = waits->served.total + waits->gone - waits->count[WAIT_UNTIMED];
	struct line line = {.item = waits->item, .measure = measure, .unit = UNIT_SECONDS, .n = all,
		.is_whole = at < n, .whole = at < n ? step[at].t : 0, .value = at < n ? (double)step[at].t : NAN,
		.low = bounds.low, .high = bounds.high, .label = at < n ? "" : "unbounded",
		.note = at < n ? "informative-censoring" : "informative-censoring;unbounded"};

	result_put(waits->emission->result, &line);
}

static void put_abandoned(const struct waits *waits)
{
	wide timed = waits->served.total + waits->gone - waits->count[WAIT_UNTIMED];

	wait_put_share(waits, "abandoned", waits->gone, waits->served.total + waits->gone, "");
	if (!waits->gone || timed < 1)
		return;
	struct survival_step *step = mem_zero(BUCKETS, sizeof(*step));
	size_t n = wait_steps(waits->count + WAIT_SERVED, waits->count + WAIT_GONE, step);
	put_km(waits, "km_p50", step, n, .5);
	put_km(waits, "km_p90", step, n, .9);
	free(step);
}

/* ---- what was quoted ---- */

/* Mean of a u + b v over n records, from sums; its variance from n^2 times theirs, which are exact. */
struct two {
	wide n, u, uu, v, vv, uv;
};

static void put_two(const struct waits *waits, const char *measure, double a, double b, const struct two *two)
{
	double n = wide_double(two->n), mean = (a * wide_double(two->u) + b * wide_double(two->v)) / n;
	double spread = a * a * wide_cross(two->n, two->uu, two->u, two->u) +
		b * b * wide_cross(two->n, two->vv, two->v, two->v) +
		2 * a * b * wide_cross(two->n, two->uv, two->u, two->v);

	put_mean(waits, measure, UNIT_SECONDS, two->n, mean, sqrt(fmax(spread, 0) / n / n / (n - 1)));
}

static void put_ratio(const struct waits *waits, const char *measure, const struct ratio_sums *sums, double by)
{
	struct ratio ratio = ratio_of(sums);

	put_mean(waits, measure, UNIT_RATIO, sums->n, ratio.value * by, ratio.se * by);
}

/* Of waits that ended in service. */
static wide quoted(const struct waits *waits)
{
	const wide *outcome = waits->count + WAIT_QUOTED;

	return outcome[WAIT_EARLY] + outcome[WAIT_INSIDE] + outcome[WAIT_LATE];
}

static void put_outcomes(const struct waits *waits)
{
	const wide *count = waits->count, *outcome = count + WAIT_QUOTED;
	wide n = quoted(waits);

	wait_put_share(waits, "coverage", outcome[WAIT_INSIDE], n + count[WAIT_GONE_LATE], "");
	wait_put_share(waits, "early", outcome[WAIT_EARLY], n, "");
	wait_put_share(waits, "inside", outcome[WAIT_INSIDE], n, "");
	wait_put_share(waits, "late", outcome[WAIT_LATE], n, "");
	wait_put_share(waits, "abandoned_late", count[WAIT_GONE_LATE], count[WAIT_GONE_QUOTED], "");
}

static void put_errors(const struct waits *waits)
{
	const struct emission *emission = waits->emission;
	const wide *sum = waits->sum;
	double alpha = setting_number(emission->settings, emission->value, "alpha");
	double late = setting_number(emission->settings, emission->value, "cost_late");
	double early = setting_number(emission->settings, emission->value, "cost_early");
	double share = newsvendor_share(late, early);
	wide n = quoted(waits), ranges = waits->count[WAIT_RANGES];
	struct two bias = {n, sum[WAIT_QX], sum[WAIT_QXX], sum[WAIT_M], sum[WAIT_MM], sum[WAIT_MX]};
	struct two range = {ranges, sum[WAIT_WIDTH], sum[WAIT_WIDTH2], sum[WAIT_MISS], sum[WAIT_MISS2],
		sum[WAIT_WIDTH_MISS]};
	struct two single = {n - ranges, sum[WAIT_OVER], sum[WAIT_OVER2], sum[WAIT_UNDER], sum[WAIT_UNDER2], 0};
	struct ratio_sums padding = {n, sum[WAIT_QX], sum[WAIT_M], sum[WAIT_QXX], sum[WAIT_MX], sum[WAIT_MM]};

	put_two(waits, "bias", 1, -.5, &bias);
	put_ratio(waits, "padding", &padding, .5);
	put_two(waits, "interval_score", 1, 2 / alpha, &range);
	put_two(waits, "pinball", share, 1 - share, &single);
}

static void put_felt(const struct waits *waits)
{
	const wide *sum = waits->sum;
	struct ratio_sums felt = {waits->count[WAIT_FELT], sum[WAIT_FX], sum[WAIT_P], sum[WAIT_FXX], sum[WAIT_PX],
		sum[WAIT_PP]};

	put_ratio(waits, "perceived_ratio", &felt, 1);
}

static struct moment scored(const struct waits *waits, enum wait_outcome outcome)
{
	struct moment moment = {0};

	for (uint32_t l = 0; l < waits->levels; l++)
		moment_add(&moment, waits->low + l, waits->count[WAIT_SCORED + outcome * waits->levels + l]);
	return moment;
}

/* What padding buys, and what a late wait costs, in satisfaction. */
static void put_payoff(const struct waits *waits, const char *measure, const struct moment *of,
	const struct moment *inside)
{
	wide n = of->n + inside->n;
	double value = moment_mean(of) - moment_mean(inside), a = moment_sd(of), b = moment_sd(inside);
	bool spread = of->n > 1 && inside->n > 1 && a + b > 0;
	struct interval bounds = spread ? welch(moment_mean(of), a * a, wide_double(of->n), moment_mean(inside),
						  b * b, wide_double(inside->n), waits->emission->confidence)
					: none;

	if (of->n && inside->n)
		wait_put(waits, measure, UNIT_SCORE, n, value, bounds,
			of->n > 1 && inside->n > 1 && !spread ? "selected;constant" : "selected");
}

static void put_satisfaction(const struct waits *waits)
{
	static const char *const name[] = {
		[WAIT_EARLY] = "satisfaction_early", [WAIT_INSIDE] = "satisfaction_inside", [WAIT_LATE] = "satisfaction_late"};
	struct moment moment[WAIT_OUTCOMES];

	for (int o = 0; o < WAIT_OUTCOMES; o++) {
		moment[o] = scored(waits, (enum wait_outcome)o);
		put_mean(waits, name[o], UNIT_SCORE, moment[o].n, moment_mean(&moment[o]), moment_se(&moment[o]));
	}
	put_payoff(waits, "payoff_early", &moment[WAIT_EARLY], &moment[WAIT_INSIDE]);
	put_payoff(waits, "payoff_late", &moment[WAIT_LATE], &moment[WAIT_INSIDE]);
}

static void put_counts(const struct waits *waits)
{
	const wide *count = waits->count;
	struct result *result = waits->emission->result;

	if (quoted(waits) + count[WAIT_GONE_QUOTED] + count[WAIT_UNQUOTED] + count[WAIT_BAD_QUOTE]) {
		counts_one(result, waits->item, "unquoted", count[WAIT_UNQUOTED]);
		counts_one(result, waits->item, "quote_invalid", count[WAIT_BAD_QUOTE]);
	}
	if (waits->split)
		counts_one(result, waits->item, "undated", waits->split[WAIT_NO_INSTANT]);
	counts_put(result, waits->item, waits->served.total + waits->gone, count[WAIT_MISSING], count[WAIT_INVALID]);
}

void wait_put_class(struct waits *waits, bool whole)
{
	waits->served = ladder_of(waits->count + WAIT_SERVED);
	waits->gone = waits->count[WAIT_UNTIMED];
	for (uint32_t b = 0; b < BUCKETS; b++)
		waits->gone += waits->count[WAIT_GONE + b];
	put_waits(waits, whole);
	put_abandoned(waits);
	put_outcomes(waits);
	put_errors(waits);
	put_felt(waits);
	put_satisfaction(waits);
	wait_put_quotes(waits);
	put_counts(waits);
	ladder_release(&waits->served);
}
