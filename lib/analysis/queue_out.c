/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/queue_out.h"

#include "analysis/counts.h"
#include "analysis/queue_sum.h"
#include "math/interval.h"
#include "math/trial.h"
#include "math/versus.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One comparison of ratings: who was overtaken, who jumped, and the slope. */
enum { TEST_OVERTAKEN, TEST_JUMPED, TEST_SLOPE, TESTS };

struct test {
	double n, value, p, adjusted;
	struct interval bounds;
	const char *note;
};

struct sink {
	const struct emission *emission;
	const struct queue_sum *sum;
	struct test *test; /* [(classes + 1) * TESTS] */
};

static const struct interval none = {NAN, NAN};

static void put(const struct sink *sink, const char *item, const char *measure, enum unit unit,
	wide n, double value, struct interval bounds, const char *note)
{
	struct line line = {.item = item,
		.measure = measure,
		.unit = unit,
		.n = n,
		.value = value,
		.low = bounds.low,
		.high = bounds.high,
		.note = note};

	result_put(sink->emission->result, &line);
}

static void put_share(
	const struct sink *sink, const char *item, const char *measure, wide part, wide n)
{
	if (n)
		put(sink, item, measure, UNIT_SHARE, n, wide_double(part) / wide_double(n),
			wilson(wide_double(part), wide_double(n), sink->emission->confidence),
			NULL);
}

/* All alike: a mean, but no interval. */
static void put_mean(const struct sink *sink, const char *item, const char *measure, enum unit unit,
	const struct moment *moment)
{
	double mean = moment_mean(moment), se = moment_se(moment);

	if (moment->n)
		put(sink, item, measure, unit, moment->n, mean,
			se > 0 ? student(mean, se, wide_double(moment->n),
					 sink->emission->confidence)
			       : none,
			moment->n > 1 && !(se > 0) ? "constant" : NULL);
}

static void put_seconds(const struct sink *sink, const char *item, const char *measure,
	const struct ordered *all, wide n, double q)
{
	int64_t low, high, count = (int64_t)n;
	bool bounded = ordered_interval(all, count, q, sink->emission->confidence, &low, &high);
	struct line line = {.item = item,
		.measure = measure,
		.unit = UNIT_SECONDS,
		.n = n,
		.is_whole = true,
		.whole = ordered_quantile(all, count, q),
		.value = NAN,
		.low = bounded ? (double)low : NAN,
		.high = bounded ? (double)high : NAN};

	result_put(sink->emission->result, &line);
}

/* How much longer the class waits than first come, first served would have had it wait. */
static void put_gain(const struct sink *sink, const struct queue_side *side)
{
	double n = wide_double(side->wait.n), mean = side->gain / n;
	double variance = n > 1 ? (side->gain2 - side->gain * mean) / (n - 1) : NAN;
	bool varies = variance > 1e-12 * (side->gain2 / n);

	put(sink, side->name, "fcfs_difference", UNIT_SECONDS, side->wait.n, mean,
		varies ? student(mean, sqrt(variance / n), n, sink->emission->confidence) : none,
		n > 1 && !varies ? "constant" : NULL);
}

static void put_waits(const struct sink *sink, const struct queue_side *side)
{
	const struct queue_side *all = &sink->sum->side[sink->sum->rows.classes];
	wide n = side->wait.n;

	put_seconds(sink, side->name, "wait_p50", side->waits, n, .5);
	put_seconds(sink, side->name, "wait_p90", side->waits, n, .9);
	put_mean(sink, side->name, "wait_mean", UNIT_SECONDS, &side->wait);
	if (side != all && all->wait.sum)
		put(sink, side->name, "wait_ratio", UNIT_RATIO, n,
			moment_mean(&side->wait) / moment_mean(&all->wait), none, NULL);
	put_seconds(sink, side->name, "fcfs_p50", side->replayed, n, .5);
	put_seconds(sink, side->name, "fcfs_p90", side->replayed, n, .9);
	if (side != all)
		put_gain(sink, side);
}

static void put_passing(const struct sink *sink, const struct queue_side *side)
{
	wide n = side->wait.n;
	struct line line = {.item = side->name,
		.measure = "inversions",
		.unit = UNIT_COUNT,
		.n = n,
		.is_whole = true,
		.whole = side->by.sum,
		.value = NAN,
		.low = NAN,
		.high = NAN};

	put_share(sink, side->name, "overtaken", side->overtaken, n);
	put_mean(sink, side->name, "overtakes", UNIT_RATIO, &side->by);
	put_share(sink, side->name, "jumped", side->jumped, n);
	put_mean(sink, side->name, "jumps", UNIT_RATIO, &side->of);
	result_put(sink->emission->result, &line);
}

static void put_positions(const struct sink *sink, const struct queue_side *side)
{
	put_share(sink, side->name, "told_right", side->told_right, side->told);
	put_share(sink, side->name, "told_late", side->told_late, side->told);
	put_mean(sink, side->name, "told_error", UNIT_RATIO, &side->error);
	put_mean(sink, side->name, "told_distance", UNIT_RATIO, &side->distance);
	if (side->told > 1) {
		double tau = kendall_tau(side->places, side->placed);
		put(sink, side->name, "told_tau", UNIT_COEFFICIENT, side->told, tau, none,
			isnan(tau) ? "constant" : NULL);
	}
}

static void put_test(const struct sink *sink, const char *item, const struct test *test,
	const char *value, enum unit unit, const char *p, const char *adjusted)
{
	wide n = (wide)test->n;

	if (isnan(test->value))
		return;
	put(sink, item, value, unit, n, test->value, test->bounds, test->note);
	if (isnan(test->p))
		return;
	put(sink, item, p, UNIT_P, n, test->p, none, NULL);
	put(sink, item, adjusted, UNIT_P, n, test->adjusted, none, NULL);
}

static void put_fairness(const struct sink *sink, const struct queue_side *side)
{
	const struct test *test = &sink->test[(size_t)(side - sink->sum->side) * TESTS];
	const char *item = side->name;

	put_mean(sink, item, "fairness", UNIT_SCORE, &side->fair);
	put_mean(sink, item, "fairness_overtaken", UNIT_SCORE, &side->fair_overtaken);
	put_mean(sink, item, "fairness_not_overtaken", UNIT_SCORE, &side->fair_spared);
	put_test(sink, item, &test[TEST_OVERTAKEN], "overtaken_difference", UNIT_SCORE,
		"overtaken_p", "overtaken_p_adj");
	put_mean(sink, item, "fairness_jumped", UNIT_SCORE, &side->fair_jumped);
	put_mean(sink, item, "fairness_not_jumped", UNIT_SCORE, &side->fair_still);
	put_test(sink, item, &test[TEST_JUMPED], "jumped_difference", UNIT_SCORE, "jumped_p",
		"jumped_p_adj");
	put_test(sink, item, &test[TEST_SLOPE], "per_overtake", UNIT_COEFFICIENT, "per_overtake_p",
		"per_overtake_p_adj");
}

static void put_unserved(const struct sink *sink, const struct queue_side *side)
{
	wide ended = side->wait.n + side->gone;

	if (side->waiting) {
		counts_one(sink->emission->result, side->name, "waiting_n", side->waiting);
		put_share(sink, side->name, "waiting_overtaken", side->waiting_overtaken,
			side->waiting);
	}
	if (side->gone)
		put_share(sink, side->name, "abandoned", side->gone, ended);
	put_share(sink, side->name, "abandoned_overtaken", side->gone_overtaken, side->gone_known);
}

static void put_side(const struct sink *sink, const struct queue_side *side)
{
	if (side->wait.n) {
		put_passing(sink, side);
		put_waits(sink, side);
		put_positions(sink, side);
		put_fairness(sink, side);
	}
	put_unserved(sink, side);
	counts_one(sink->emission->result, side->name, "used", side->wait.n);
}

/* ---- tests ---- */

static struct test compare(const struct moment *a, const struct moment *b, double confidence)
{
	double n1 = wide_double(a->n), n2 = wide_double(b->n), m1 = moment_mean(a),
	       m2 = moment_mean(b);
	double v1 = moment_sd(a) * moment_sd(a), v2 = moment_sd(b) * moment_sd(b);
	struct test test = {n1 + n2, m1 - m2, NAN, NAN, none, "selected"};

	if (a->n < 2 || b->n < 2 || !(v1 + v2 > 0)) {
		test.note = a->n < 2 || b->n < 2 ? "selected;too-few" : "selected;constant";
		return test;
	}
	test.p = welch_test(m1, v1, n1, m2, v2, n2).p;
	test.bounds = welch(m1, v1, n1, m2, v2, n2, confidence);
	return test;
}

/* Least squares of the rating on the number of times overtaken, from exact sums. */
static struct test slope(const struct queue_line *line, double confidence)
{
	double n = wide_double(line->n), xx = wide_cross(line->n, line->xx, line->x, line->x) / n;
	double yy = wide_cross(line->n, line->yy, line->y, line->y) / n;
	double xy = wide_cross(line->n, line->xy, line->x, line->y) / n;
	struct test test = {n, NAN, NAN, NAN, none, "selected"};

	if (!line->n || !(xx > 0))
		return test;
	test.value = xy / xx;
	double rest = yy - xy * xy / xx;
	if (line->n < 3 || !(rest > 1e-12 * yy)) {
		test.note = line->n < 3 ? "selected;too-few"
			    : yy > 0    ? "selected;exact"
					: "selected;constant";
		return test;
	}
	double se = sqrt(rest / (n - 2) / xx);
	test.p = t_p(test.value / se, n - 1); /* on n - 2 degrees of freedom */
	test.bounds = student(test.value, se, n - 1, confidence);
	return test;
}

static void adjust(const struct sink *sink, size_t which)
{
	size_t n = sink->sum->rows.classes;
	double *p = mem_zero(n + 1, sizeof(*p));

	for (size_t k = 0; k < n; k++)
		p[k] = sink->test[k * TESTS + which].p;
	emission_adjust(sink->emission, p, n);
	for (size_t k = 0; k < n; k++)
		sink->test[k * TESTS + which].adjusted = p[k];
	sink->test[n * TESTS + which].adjusted = sink->test[n * TESTS + which].p;
	free(p);
}

static void run_tests(const struct sink *sink)
{
	double confidence = sink->emission->confidence;

	for (size_t k = 0; k <= sink->sum->rows.classes; k++) {
		const struct queue_side *side = &sink->sum->side[k];
		struct test *test = &sink->test[k * TESTS];
		test[TEST_OVERTAKEN] =
			compare(&side->fair_overtaken, &side->fair_spared, confidence);
		test[TEST_JUMPED] = compare(&side->fair_jumped, &side->fair_still, confidence);
		test[TEST_SLOPE] = slope(&side->line, confidence);
	}
	for (size_t which = 0; which < TESTS; which++)
		adjust(sink, which);
}

/* ---- who overtakes whom ---- */

static void put_pair(const struct sink *sink, size_t earlier, size_t later)
{
	const struct queue_sum *sum = sink->sum;
	const struct queue_pair *pair = &sum->rows.pair[earlier * sum->rows.classes + later];
	struct buf item = BUF_NONE;

	if (!pair->met)
		return;
	buf_printf(&item, "%s > %s", sum->side[later].name, sum->side[earlier].name);
	counts_one(sink->emission->result, item.at, "meetings", pair->met);
	counts_one(sink->emission->result, item.at, "inversions", pair->inversions);
	put(sink, item.at, "overtook", UNIT_SHARE, pair->met,
		wide_double(pair->inversions) / wide_double(pair->met), none, NULL);
	buf_release(&item);
}

static void put_pairs(const struct sink *sink)
{
	const struct queue_sum *sum = sink->sum;
	struct line line = {.item = "(pairs)",
		.measure = "classes",
		.unit = UNIT_COUNT,
		.is_whole = true,
		.n = sum->side[sum->rows.classes].wait.n,
		.whole = (wide)sum->rows.classes,
		.value = NAN,
		.low = NAN,
		.high = NAN,
		.note = "too-many"};

	if (!sum->rows.pair)
		result_put(sink->emission->result, &line);
	for (size_t later = 0; sum->rows.pair && later < sum->rows.classes; later++)
		for (size_t earlier = 0; earlier < sum->rows.classes; earlier++)
			put_pair(sink, earlier, later);
}

/* What was asked of those served, and is not there. */
static void put_asked(const struct sink *sink, wide used, enum queue_left_out which,
	const char *missing, const char *invalid)
{
	const wide *left_out = &sink->sum->rows.left_out[which];

	if (!used && !left_out[0] && !left_out[1])
		return;
	counts_one(sink->emission->result, "(all)", missing, left_out[0]);
	counts_one(sink->emission->result, "(all)", invalid, left_out[1]);
}

static void put_all(const struct sink *sink)
{
	const struct queue_sum *sum = sink->sum;
	const struct queue_side *all = &sum->side[sum->rows.classes];

	if (sum->rows.classed)
		for (size_t k = 0; k < sum->rows.classes; k++)
			put_side(sink, &sum->side[k]);
	put_side(sink, all);
	counts_one(sink->emission->result, "(all)", "missing", sum->rows.left_out[LEFT_MISSING]);
	counts_one(sink->emission->result, "(all)", "invalid", sum->rows.left_out[LEFT_INVALID]);
	counts_one(sink->emission->result, "(all)", "queues", (wide)sum->rows.queues);
	put_asked(sink, all->told, LEFT_TOLD_MISSING, "told_missing", "told_invalid");
	put_asked(sink, all->fair.n, LEFT_FAIR_MISSING, "fairness_missing", "fairness_invalid");
	if (sum->rows.classed)
		put_pairs(sink);
}

int queue_emit(const struct emission *emission, struct fault *fault)
{
	struct queue_sum sum;
	int bad = queue_sum_read(&sum, emission, fault);

	if (!bad) {
		struct sink sink = {emission, &sum,
			mem_zero((sum.rows.classes + 1) * TESTS, sizeof(*sink.test))};
		run_tests(&sink);
		put_all(&sink);
		free(sink.test);
	}
	queue_sum_release(&sum);
	return bad;
}
