/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to quote: the range and the number that the waits themselves say, by ranks alone.
 */
#include "analysis/wait_out.h"
#include "analysis/words.h"
#include "math/conformal.h"
#include "math/quoting.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct interval none = {NAN, NAN};

/* Waits to learn from, or to test on: those that are over, and those that are not. */
struct cases {
	struct ladder over;
	wide n, open;
	bool km; /* open ones are taken as Kaplan and Meier have it; else as longer than all others */
	struct survival_step *step;
	size_t steps;
};

/* A range of buckets, both included. */
struct range {
	uint32_t low, high;
	bool bottomless, endless; /* no rank that low, or that high */
};

/* Nothing is known of waits without a time, so for Kaplan and Meier they are not there. */
static struct cases cases_of(const wide *over, const wide *open, wide untimed, bool km)
{
	struct cases cases = {.over = ladder_of(over), .open = km ? 0 : untimed, .km = km};

	for (uint32_t b = 0; b < BUCKETS; b++)
		cases.open += open[b];
	cases.n = cases.over.total + cases.open;
	if (km) {
		cases.step = mem_zero(BUCKETS, sizeof(*cases.step));
		cases.steps = wait_steps(over, open, cases.step);
	}
	return cases;
}

static void cases_release(struct cases *cases)
{
	ladder_release(&cases->over);
	free(cases->step);
}

/* The bucket of a rank among all; BUCKETS where no bucket has it, as what is not over comes last. */
static uint32_t bucket_at(const struct cases *cases, wide rank)
{
	if (rank < 1)
		return BUCKETS;
	if (!cases->km)
		return rank > cases->over.total ? BUCKETS : ladder_rank(&cases->over, rank);
	size_t at = survival_reach(cases->step, cases->steps, wide_double(rank) / wide_double(cases->n));
	return at == cases->steps ? BUCKETS : bucket_of(cases->step[at].t);
}

/* Half of alpha on each side, or all of it above. */
static struct range range_of(const struct cases *cases, double alpha, bool two)
{
	uint32_t low = two ? bucket_at(cases, conformal_below(cases->n, alpha / 2)) : 0;
	uint32_t high = bucket_at(cases, conformal_above(cases->n, 1 - (two ? alpha / 2 : alpha)));

	return (struct range){.low = low == BUCKETS ? 0 : low, .high = high == BUCKETS ? BUCKETS - 1 : high,
		.bottomless = low == BUCKETS, .endless = high == BUCKETS};
}

/* The last step before a bucket; `steps` when there is none. */
static size_t step_before(const struct cases *cases, uint32_t bucket)
{
	size_t i = 0;

	while (i < cases->steps && bucket_of(cases->step[i].t) < bucket)
		i++;
	return i ? i - 1 : cases->steps;
}

/* What share of the cases the range holds, and how many cases without open ones would say that as surely. */
static struct survival_share held(const struct cases *cases, const struct range *range, double *worth)
{
	double n = wide_double(cases->n);
	struct survival_share share = {0};

	*worth = n;
	if (!cases->km) {
		wide in = ladder_between(&cases->over, range->low, range->high) + (range->endless ? cases->open : 0);
		share.share = wide_double(in) / n;
		return share;
	}
	size_t to = range->endless ? cases->steps : step_before(cases, range->high + 1);
	if (!range->endless && to == cases->steps)
		return share; /* it ends before the first */
	share = survival_between(cases->step, cases->steps, step_before(cases, range->low), to);
	if (share.se > 0)
		*worth = fmin(n, share.share * (1 - share.share) / (share.se * share.se));
	return share;
}

/* For what share of waits a quote is made, where it is not the usual one. */
static void add_share(char *note, const struct emission *emission)
{
	double alpha = setting_number(emission->settings, emission->value, "alpha");
	char word[WORDS];

	snprintf(word, sizeof(word), "holds=%.10g", 1 - alpha);
	words_add(note, fabs(alpha - .1) > 1e-9, word);
}

/* A bound in whole seconds; an upper one that no rank has is no number. */
static void put_bound(const struct waits *waits, const char *measure, const struct cases *cases, int64_t s,
	bool bounded, bool is_number)
{
	char note[WORDS] = "";
	struct line line = {.item = waits->item, .measure = measure, .unit = UNIT_SECONDS, .n = cases->n, .whole = s,
		.is_whole = is_number, .value = NAN, .low = NAN, .high = NAN, .label = is_number ? "" : "unbounded",
		.note = note};

	words_add(note, cases->km && cases->open, "informative-censoring");
	words_add(note, !bounded, "unbounded");
	if (strcmp(measure, "quote_cost") != 0)
		add_share(note, waits->emission);
	result_put(waits->emission->result, &line);
}

static void put_range(const struct waits *waits, const char *low, const char *high, const struct cases *cases,
	const struct range *range)
{
	put_bound(waits, low, cases, range->bottomless ? 0 : bucket_low(range->low), !range->bottomless, true);
	put_bound(waits, high, cases, bucket_high(range->high), !range->endless, !range->endless);
}

/* The single number that costs least: a quantile, taken so that it is not too low by chance. */
static void put_cost(const struct waits *waits, const struct cases *cases)
{
	const struct emission *emission = waits->emission;
	double late = setting_number(emission->settings, emission->value, "cost_late");
	double early = setting_number(emission->settings, emission->value, "cost_early");
	uint32_t bucket = bucket_at(cases, conformal_above(cases->n, newsvendor_share(late, early)));
	bool bounded = bucket != BUCKETS;

	put_bound(waits, "quote_cost", cases, bounded ? bucket_high(bucket) : 0, bounded, bounded);
}

/*
 * The share expected has bounds where waits were open at the split and nobody says on which side they
 * ended. Off by more than both chance and `drift`, it is noted.
 */
static void put_realised(const struct waits *waits, const struct range *range, const struct cases *before,
	const struct cases *after)
{
	const struct emission *emission = waits->emission;
	double n = wide_double(before->n), m = wide_double(after->n), worth, worth_before;
	double inside = held(before, range, &worth_before).share * n;
	struct survival_share real = m > 0 ? held(after, range, &worth) : (struct survival_share){0};
	bool unsure = before->open && !before->km && !range->endless;
	double most = unsure ? fmin(inside + wide_double(before->open), n) : inside;
	double allowed = setting_number(emission->settings, emission->value, "drift");
	double z = normal_width(emission->confidence);

	if (m <= 0)
		worth = 1;
	struct expected_share low = expected_share(inside, n, worth), high = expected_share(most, n, worth);
	wait_put(waits, "expected", UNIT_SHARE, before->n, low.share,
		unsure ? (struct interval){low.share, high.share} : none, "");
	bool drifts = real.share < low.share - fmax(allowed, z * low.se) ||
		real.share > high.share + fmax(allowed, z * high.se);
	if (m > 0)
		wait_put(waits, "realised", UNIT_SHARE, after->n, real.share,
			wilson(real.share * worth, worth, emission->confidence), drifts ? "drift" : "");
}

static void put_backtest(const struct waits *waits, double alpha, bool two, bool km)
{
	const wide *split = waits->split;
	struct cases before = cases_of(split + WAIT_BEFORE, split + WAIT_BEFORE_OPEN, split[WAIT_BEFORE_UNTIMED], km);
	struct cases after = cases_of(split + WAIT_AFTER, split + WAIT_AFTER_OPEN, split[WAIT_AFTER_UNTIMED], km);

	if (before.n) {
		struct range range = range_of(&before, alpha, two);
		put_range(waits, "backtest_low", "backtest_high", &before, &range);
		put_realised(waits, &range, &before, &after);
	}
	cases_release(&before);
	cases_release(&after);
}

void wait_put_quotes(const struct waits *waits)
{
	const struct emission *emission = waits->emission;
	double alpha = setting_number(emission->settings, emission->value, "alpha");
	bool two = strcmp(setting_value(emission->settings, emission->value, "sides"), "two") == 0;
	bool km = strcmp(setting_value(emission->settings, emission->value, "open"), "km") == 0;
	struct cases cases = cases_of(
		waits->count + WAIT_SERVED, waits->count + WAIT_GONE, waits->count[WAIT_UNTIMED], km);

	if (cases.n) {
		struct range range = range_of(&cases, alpha, two);
		put_range(waits, "quote_low", "quote_high", &cases, &range);
		put_cost(waits, &cases);
	}
	cases_release(&cases);
	if (waits->split)
		put_backtest(waits, alpha, two, km);
}
