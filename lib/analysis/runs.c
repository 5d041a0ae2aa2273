/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/runs.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

static bool judged(const struct month *month)
{
	return month->verdict == MONTH_FITS || month->verdict == MONTH_MISFITS;
}

/* Does month `i` carry on from the one before it, in the same plan? */
static bool carries_on(const struct months *months, size_t i, size_t end)
{
	const struct month *a = &months->month[i - 1], *b = &months->month[i];

	return i < end && b->month == a->month + 1 && judged(b) && b->plan == a->plan;
}

/* The plan that is cheapest over the months [first, last]; what it saves, 0: no plan does. */
static size_t cheapest(const struct runs *runs, size_t first, size_t last, wide *saving)
{
	const struct tariff *tariff = runs->tariff;
	size_t best = runs->months->month[first].plan;

	*saving = 0;
	for (size_t p = 0; p < tariff->plans; p++) {
		wide saved = 0;
		for (size_t i = first; i <= last; i++) {
			const struct month *month = &runs->months->month[i];
			saved += tariff_bill(tariff, month->plan, month->usage) - tariff_bill(tariff, p, month->usage);
		}
		if (tariff->plan[p].offered && saved > *saving) {
			*saving = saved;
			best = p;
		}
	}
	return best;
}

/* What one customer's months [first, end) say of a plan, or of all (SIZE_MAX). */
struct story {
	wide fits, months, alarms, alarms_false;
	bool is, has_long, has_wrong;
	struct wrong wrong;
};

static void tell_run(const struct runs *runs, struct story *story, size_t first, size_t last, size_t end)
{
	size_t length = last - first + 1;
	wide saving;

	if (runs->least > 1 && length + 1 >= runs->least &&
		(length >= runs->least || carries_on(runs->months, last + 1, end))) {
		story->alarms++;
		story->alarms_false += length < runs->least;
	}
	if (length < runs->least)
		return;
	story->has_long = true;
	size_t to = cheapest(runs, first, last, &saving);
	if (!saving)
		return;
	story->has_wrong = true;
	story->wrong = (struct wrong){first, last, runs->months->month[first].plan, to, saving, last + 1 == end};
}

static void tell(const struct runs *runs, struct story *story, size_t plan, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		const struct month *month = &runs->months->month[i];
		if (!judged(month) || (plan != SIZE_MAX && month->plan != plan))
			continue;
		story->is = true;
		story->months++;
		story->fits += month->verdict == MONTH_FITS;
		if (month->verdict == MONTH_FITS)
			continue;
		size_t last = i;
		while (carries_on(runs->months, last + 1, end) &&
			runs->months->month[last + 1].verdict == MONTH_MISFITS)
			last++;
		tell_run(runs, story, i, last, end);
		story->months += (wide)(last - i);
		i = last;
	}
}

static bool later_in(const struct runs *runs, const struct wrong *wrong, size_t end)
{
	for (size_t i = wrong->last + 1; i < end; i++)
		if (judged(&runs->months->month[i]) && runs->months->month[i].plan == wrong->to)
			return true;
	return false;
}

static void sum(const struct runs *runs, struct fit *fit, const struct story *story, size_t end)
{
	if (!story->is)
		return;
	fit->customers++;
	bunches_add(&fit->fit, story->fits, story->months);
	bunches_add(&fit->alarms, story->alarms_false, story->alarms);
	fit->undecided += story->has_long && !story->has_wrong;
	if (!story->has_wrong)
		return;
	fit->mismatched++;
	fit->now += story->wrong.now;
	fit->saving += story->wrong.saving;
	fit->recommended[story->wrong.to]++;
	fit->followed += later_in(runs, &story->wrong, end);
}

/* Up to `least` months of one plan before month `at` and from it on. */
static void sum_change(const struct runs *runs, struct change *change, size_t first, size_t at, size_t end)
{
	const struct month *month = runs->months->month;

	for (size_t i = at; i-- > first && at - i <= runs->least && judged(&month[i]) &&
		month[i].plan == month[at - 1].plan;) {
		change->n[0]++;
		change->x[0] += month[i].verdict == MONTH_FITS;
	}
	for (size_t i = at; i < end && i - at < runs->least && judged(&month[i]) && month[i].plan == month[at].plan; i++) {
		change->n[1]++;
		change->x[1] += month[i].verdict == MONTH_FITS;
	}
}

static void find_changes(struct runs *runs, size_t first, size_t end)
{
	const struct month *month = runs->months->month;
	struct change change = {{0}, {0}};

	for (size_t at = first + 1; at < end; at++)
		if (judged(&month[at]) && judged(&month[at - 1]) && month[at].plan != month[at - 1].plan) {
			runs->changed++;
			sum_change(runs, &change, first, at, end);
		}
	if (!change.n[0])
		return;
	runs->change = mem_grow(runs->change, &runs->cap_changes, runs->changes + 1, sizeof(*runs->change));
	runs->change[runs->changes++] = change;
}

static void count_contradictory(struct runs *runs, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		runs->contradictory += runs->months->month[i].verdict == MONTH_CONTRADICTORY;
}

static void customer(struct runs *runs, size_t first, size_t end)
{
	struct story story = {0};

	tell(runs, &story, SIZE_MAX, first, end);
	sum(runs, &runs->all, &story, end);
	if (story.has_wrong) {
		runs->wrong = mem_grow(runs->wrong, &runs->cap_wrongs, runs->wrongs + 1, sizeof(*runs->wrong));
		runs->wrong[runs->wrongs++] = story.wrong;
	}
	for (size_t p = 0; p < runs->tariff->plans; p++) {
		struct story own = {0};
		tell(runs, &own, p, first, end);
		sum(runs, &runs->plan[p], &own, end);
	}
	find_changes(runs, first, end);
	count_contradictory(runs, first, end);
}

void runs_find(struct runs *runs, const struct months *months, const struct tariff *tariff, size_t least)
{
	*runs = (struct runs){.months = months, .tariff = tariff, .least = least,
		.plan = mem_zero(tariff->plans, sizeof(*runs->plan))};
	runs->all.recommended = mem_zero(tariff->plans, sizeof(wide));
	for (size_t p = 0; p < tariff->plans; p++)
		runs->plan[p].recommended = mem_zero(tariff->plans, sizeof(wide));
	for (size_t first = 0, end; first < months->n; first = end) {
		for (end = first + 1; end < months->n &&
			slice_order(months->month[end].customer, months->month[first].customer) == 0;)
			end++;
		customer(runs, first, end);
	}
}

void runs_release(struct runs *runs)
{
	for (size_t p = 0; p < runs->tariff->plans; p++)
		free(runs->plan[p].recommended);
	free(runs->all.recommended);
	free(runs->plan);
	free(runs->change);
	free(runs->wrong);
	*runs = (struct runs){0};
}
