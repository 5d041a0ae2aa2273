/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/journey_out.h"

#include "analysis/counts.h"
#include "analysis/journey_sum.h"
#include "analysis/telling.h"
#include "math/versus.h"
#include "record/when.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int journey_split(const struct setting *setting, const char *const *value, int64_t *at_s, struct fault *fault)
{
	const char *text = setting_value(setting, value, "split");
	int64_t day;

	*at_s = INT64_MIN;
	if (!*text || instant_read(text, strlen(text), at_s) == 0)
		return 0;
	if (date_read(text, strlen(text), &day))
		return fault_set(fault, FAULT_USE, "split=%s is neither an instant (2026-05-13T11:02:05Z) nor a date", text);
	*at_s = day * DAY_S;
	return 0;
}

/* ---- what all steps must be known for ---- */

struct telling_steps {
	const struct emission *emission;
	const struct journey_sum *sum;
	double *p_adj;
	size_t *rank; /* of reach times gap, 1 for the most below; 0: no gap */
	struct welch_test *test;
	const char **name;
};

static double impact(const struct journey_sum *sum, size_t p)
{
	return wide_double(sum->step[p].cases) / wide_double(sum->all.cases) * sum->step[p].gap.mean;
}

static void rank_steps(struct telling_steps *t)
{
	for (size_t p = 0; p < t->sum->touches->points; p++) {
		if (!t->sum->step[p].gap.n)
			continue;
		t->rank[p] = 1;
		for (size_t q = 0; q < t->sum->touches->points; q++)
			t->rank[p] += t->sum->step[q].gap.n > 0 && impact(t->sum, q) < impact(t->sum, p);
	}
}

static struct welch_test test_ease(const struct step_sum *step)
{
	const struct spread *once = &step->by_repeat[0], *again = &step->by_repeat[1];

	return welch_test(again->mean, spread_variance(again), again->n, once->mean, spread_variance(once), once->n);
}

static void test_steps(struct telling_steps *t)
{
	for (size_t p = 0; p < t->sum->touches->points; p++) {
		t->test[p] = test_ease(&t->sum->step[p]);
		t->p_adj[p] = t->test[p].p;
	}
	emission_adjust(t->emission, t->p_adj, t->sum->touches->points);
}

/* ---- rows ---- */

static void put_ease(const struct emission *emission, const char *item, const struct step_sum *step, double p,
	double p_adj)
{
	const struct spread *once = &step->by_repeat[0], *again = &step->by_repeat[1];
	struct interval bounds = welch(again->mean, spread_variance(again), again->n, once->mean, spread_variance(once),
		once->n, emission->confidence);
	struct line line = {.item = item, .measure = "ces_change", .unit = UNIT_SCORE, .n = (wide)(once->n + again->n),
		.value = again->mean - once->mean, .low = bounds.low, .high = bounds.high, .note = "selected"};

	tell_mean(emission, item, "ces", UNIT_SCORE, &step->ease);
	tell_mean(emission, item, "ces_once", UNIT_SCORE, once);
	tell_mean(emission, item, "ces_repeated", UNIT_SCORE, again);
	if (!once->n || !again->n)
		return;
	result_put(emission->result, &line);
	tell_p(emission, item, "p", once->n + again->n, p);
	tell_p(emission, item, "p_adj", once->n + again->n, p_adj);
}

/* Repeats, hand-offs, coverage: alike for a step and for all. */
static void put_service(const struct emission *emission, const char *item, const struct step_sum *step)
{
	tell_share(emission, item, "repeats", step->repeats.x, step->repeats.n);
	tell_share(emission, item, "returns", step->returns, step->cases);
	tell_mean(emission, item, "handoffs", UNIT_RATIO, &step->handoffs);
	tell_share(emission, item, "handed", step->handed.x, step->handed.n);
	tell_share(emission, item, "covered", step->covered.x, step->covered.n);
	tell_share(emission, item, "repurchase", step->repurchase.x, step->repurchase.n);
}

/* The product's error by the delta method: a share of all cases, and a mean of those rated. */
static void put_gap(const struct telling_steps *t, const char *item, size_t p)
{
	const struct step_sum *step = &t->sum->step[p];
	double n = wide_double(t->sum->all.cases), reach = wide_double(step->cases) / n, se = spread_se(&step->gap);
	double error = sqrt(reach * reach * se * se + step->gap.mean * step->gap.mean * reach * (1 - reach) / n);
	struct interval bounds = error > 0 ? student(impact(t->sum, p), error, step->gap.n, t->emission->confidence)
					   : (struct interval){NAN, NAN};
	char label[24];

	tell_mean(t->emission, item, "gap", UNIT_SCORE, &step->gap);
	if (!step->gap.n)
		return;
	snprintf(label, sizeof(label), "%zu", t->rank[p]);
	result_put(t->emission->result, &(struct line){.item = item, .measure = "reach_x_gap", .unit = UNIT_SCORE,
		.n = (wide)step->gap.n, .value = impact(t->sum, p), .low = bounds.low, .high = bounds.high, .label = label});
	tell_share(t->emission, item, "first_negative", step->first_negative, t->sum->rated);
	struct bunches failures = step->failures, all = t->sum->all.failures;
	failures.bunches = all.bunches;
	failures.n = all.n;
	failures.nn = all.nn;
	tell_bunches(t->emission, item, "failures", &failures, NULL);
}

/* Type 1 of Hyndman and Fan: the least value that so many are not above. */
static void put_dwell(const struct emission *emission, const char *item, const struct step_sum *step, const char *measure,
	double q)
{
	double at = ceil(q * (double)step->dwells);

	if (step->dwells)
		tell_whole(emission, item, measure, UNIT_SECONDS, (wide)step->dwells, step->dwell[at < 1 ? 0 : (size_t)at - 1],
			NULL);
}

static void put_step(const struct telling_steps *t, size_t p)
{
	const struct step_sum *step = &t->sum->step[p];
	const char *item = t->name[p];

	tell_whole(t->emission, item, "position", UNIT_COUNT, step->cases, (wide)p + 1, NULL);
	tell_share(t->emission, item, "reach", step->cases, t->sum->all.cases);
	put_gap(t, item, p);
	put_dwell(t->emission, item, step, "dwell_p50", .5);
	put_dwell(t->emission, item, step, "dwell_p90", .9);
	if (p != t->sum->goal)
		tell_share(t->emission, item, "dropout", step->dropped, step->cases);
	put_service(t->emission, item, step);
	put_ease(t->emission, item, step, t->test[p].p, t->p_adj[p]);
}

static void put_sides(const struct emission *emission, const struct journey_sum *sum)
{
	const struct known_share *x = sum->side_repeats;
	const struct spread *h = sum->side_handoffs;
	double share[2] = {wide_double(x[0].x) / wide_double(x[0].n), wide_double(x[1].x) / wide_double(x[1].n)};
	struct interval bounds = newcombe(wide_double(x[1].x), wide_double(x[1].n), wide_double(x[0].x), wide_double(x[0].n),
		emission->confidence);

	tell_share(emission, "(all)", "repeats_before", x[0].x, x[0].n);
	tell_share(emission, "(all)", "repeats_after", x[1].x, x[1].n);
	if (x[0].n && x[1].n)
		result_put(emission->result, &(struct line){.item = "(all)", .measure = "repeats_change", .unit = UNIT_SHARE,
			.n = x[0].n + x[1].n, .value = share[1] - share[0], .low = bounds.low, .high = bounds.high});
	tell_mean(emission, "(all)", "handoffs_before", UNIT_RATIO, &h[0]);
	tell_mean(emission, "(all)", "handoffs_after", UNIT_RATIO, &h[1]);
	bounds = welch(h[1].mean, spread_variance(&h[1]), h[1].n, h[0].mean, spread_variance(&h[0]), h[0].n,
		emission->confidence);
	if (h[0].n && h[1].n)
		result_put(emission->result, &(struct line){.item = "(all)", .measure = "handoffs_change", .unit = UNIT_RATIO,
			.n = (wide)(h[0].n + h[1].n), .value = h[1].mean - h[0].mean, .low = bounds.low, .high = bounds.high});
}

static void put_all(const struct emission *emission, const struct journey_sum *sum, bool split)
{
	struct welch_test test = test_ease(&sum->all);

	counts_one(emission->result, "(all)", "cases", sum->all.cases);
	counts_one(emission->result, "(all)", "touches", sum->touched);
	tell_mean(emission, "(all)", "gap", UNIT_SCORE, &sum->all.gap);
	tell_share(emission, "(all)", "never_negative", sum->never_negative, sum->rated);
	if (sum->goal != SIZE_MAX)
		tell_share(emission, "(all)", "dropout", sum->all.dropped, sum->all.cases);
	put_service(emission, "(all)", &sum->all);
	put_ease(emission, "(all)", &sum->all, test.p, test.p);
	if (split)
		put_sides(emission, sum);
	if (sum->reversed)
		counts_one(emission->result, "(all)", "end_before_at", sum->reversed);
	for (size_t i = 0; i < emission->items; i++)
		if (emission->item[i].shape->form[TOUCHES_FORM_ROLE] == TOUCHES_BASE)
			tell_counts(emission, &emission->item[i]);
}

/* The step that ends the journey well: named, else the last one of several. A named one that no case
   of the group has come to is behind all steps. */
static size_t find_goal(const struct emission *emission, const char *const *name, size_t n)
{
	const char *wanted = setting_value(emission->settings, emission->value, "goal");

	if (!*wanted)
		return n > 1 ? n - 1 : SIZE_MAX;
	for (size_t p = 0; p < n; p++)
		if (strcmp(name[p], wanted) == 0)
			return p;
	return n;
}

/* How many came to the goal, and what it is: a name that is mistyped shows. */
static void put_goal(const struct telling_steps *t, size_t n)
{
	const struct journey_sum *sum = t->sum;
	wide came = sum->goal < n ? sum->step[sum->goal].cases : 0, all = sum->all.cases;
	struct interval bounds = wilson(wide_double(came), wide_double(all), t->emission->confidence);

	if (sum->goal != SIZE_MAX && all)
		result_put(t->emission->result, &(struct line){.item = "(all)", .measure = "reached_goal", .unit = UNIT_SHARE,
			.n = all, .value = wide_double(came) / wide_double(all), .low = bounds.low, .high = bounds.high,
			.label = sum->goal < n ? t->name[sum->goal]
					       : setting_value(t->emission->settings, t->emission->value, "goal")});
}

static int put_journey(const struct emission *emission, const struct touches *touches, struct fault *fault)
{
	size_t n = touches->points;
	struct journey_sum sum;
	struct arena arena = {0};
	int64_t split_s;
	struct telling_steps t = {.emission = emission, .sum = &sum, .p_adj = mem_zero(n + 1, sizeof(*t.p_adj)),
		.rank = mem_zero(n + 1, sizeof(*t.rank)), .test = mem_zero(n + 1, sizeof(*t.test)),
		.name = mem_zero(n + 1, sizeof(*t.name))};

	for (size_t p = 0; p < n; p++)
		t.name[p] = slice_order(touches->point[p], (struct slice){"(all)", 5}) == 0
			? "((all))" : /* not the rows over all steps */ arena_copy(&arena, touches->point[p].at, touches->point[p].n);
	int bad = journey_split(emission->settings, emission->value, &split_s, fault);
	if (!bad && split_s != INT64_MIN && touches->n && !touches->timed)
		bad = fault_set(fault, FAULT_USE, "split=: there are no instants (column \"at\") to part the cases by");
	if (!bad) {
		journey_add_up(&sum, touches, find_goal(emission, t.name, n), split_s);
		rank_steps(&t);
		test_steps(&t);
		for (size_t p = 0; p < n; p++)
			put_step(&t, p);
		put_goal(&t, n);
		put_all(emission, &sum, split_s != INT64_MIN);
		journey_sum_release(&sum);
	}
	free(t.p_adj);
	free(t.rank);
	free(t.test);
	free(t.name);
	arena_release(&arena);
	return bad ? -1 : 0;
}

int journey_emit(const struct emission *emission, struct fault *fault)
{
	struct touches touches = {0};
	int bad = touches_read(&touches, emission, setting_value(emission->settings, emission->value, "order"), fault) ||
		put_journey(emission, &touches, fault);

	touches_release(&touches);
	return bad ? -1 : 0;
}
