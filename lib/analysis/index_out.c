/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/index_out.h"

#include "analysis/counts.h"
#include "analysis/cross.h"
#include "analysis/indexmodel.h"
#include "math/interval.h"
#include "math/reliability.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NOTE = 64 };

static const struct interval none = {NAN, NAN};

/* What one group's results are made from. */
struct shown {
	const struct emission *emission;
	struct cross_view view;
	struct indexmodel model;
	struct pls pls;
	double *covariance; /* [n * n] */
	double n_effective;
};

/* Notes that every row has, and one more. */
static void put(const struct shown *s, const char *item, const char *measure, enum unit unit, double value,
	struct interval bounds, const char *more)
{
	bool unstable = s->view.used <= s->view.n;
	char note[NOTE];
	struct line line = {.item = item, .measure = measure, .unit = unit, .n = s->view.used, .value = value,
		.low = bounds.low, .high = bounds.high, .note = note};

	if (!isfinite(value) && !*more)
		return;
	snprintf(note, sizeof(note), "%s%s%s%s%s", s->view.weighted ? "weighted" : "",
		s->view.weighted && (unstable || *more) ? ";" : "", unstable ? "unstable" : "",
		unstable && *more ? ";" : "", more);
	result_put(s->emission->result, &line);
}

/* An answer's composite, its smallest and its largest value: the index is where it lies between. */
struct composite {
	double mean, low, high, variance;
	bool bounded, negative;
};

static struct composite compose(const struct shown *s, size_t b)
{
	const size_t *first = s->model.pls.first;
	struct composite c = {.bounded = true};
	size_t n = s->view.n;

	for (size_t i = first[b]; i < first[b + 1]; i++) {
		double v = s->pls.weight[i] / sqrt(s->covariance[i * n + i]);
		int64_t low = s->view.low[i], high = s->view.high[i];
		c.mean += v * cross_mean(&s->view, (uint32_t)i);
		c.low += v * (double)(v < 0 ? high : low);
		c.high += v * (double)(v < 0 ? low : high);
		c.bounded = c.bounded && low < high;
		c.negative = c.negative || v < 0;
		for (size_t j = first[b]; j < first[b + 1]; j++)
			c.variance += v * s->pls.weight[j] / sqrt(s->covariance[j * n + j]) * s->covariance[i * n + j];
	}
	return c;
}

/* The weights are taken as known: what is uncertain is the mean. */
static void put_index(const struct shown *s, size_t b)
{
	struct composite c = compose(s, b);
	double range = c.high - c.low;

	if (!c.bounded)
		return;
	double value = 100 * (c.mean - c.low) / range, sd = 100 * sqrt(c.variance) / range;
	struct interval bounds = student(value, sd / sqrt(s->n_effective), s->n_effective, s->emission->confidence);
	put(s, s->model.block[b], "index", UNIT_SCORE, value,
		(struct interval){fmax(bounds.low, 0), fmin(bounds.high, 100)}, c.negative ? "negative-weight" : "");
	put(s, s->model.block[b], "sd", UNIT_SCORE, sd, none, "");
}

static void put_reliability(const struct shown *s, size_t b)
{
	const size_t *first = s->model.pls.first;
	size_t k = first[b + 1] - first[b];
	double *own = mem_zero(k * k, sizeof(*own));

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			own[i * k + j] = s->covariance[(first[b] + i) * s->view.n + first[b] + j];
	put(s, s->model.block[b], "alpha", UNIT_RATIO, alpha_raw(own, k), none, "");
	put(s, s->model.block[b], "alpha_std", UNIT_RATIO, alpha_standardised(own, k), none, "");
	free(own);
}

static void put_block(const struct shown *s, size_t b)
{
	const size_t *first = s->model.pls.first;
	size_t k = first[b + 1] - first[b];

	if (s->pls.end == PLS_DONE)
		put_index(s, b);
	put_reliability(s, b);
	if (s->pls.end != PLS_DONE)
		return;
	put(s, s->model.block[b], "rho", UNIT_RATIO, composite_reliability(s->pls.loading + first[b], k), none, "");
	put(s, s->model.block[b], "communality", UNIT_RATIO, k > 1 ? s->pls.communality[b] : NAN, none, "");
	put(s, s->model.block[b], "r2", UNIT_RATIO, s->pls.r2[b], none, "");
}

static void put_indicator(const struct shown *s, size_t i)
{
	const char *name = s->view.name[i];

	if (s->pls.end == PLS_DONE) {
		put(s, name, "weight", UNIT_COEFFICIENT, s->pls.weight[i], none, "");
		put(s, name, "loading", UNIT_COEFFICIENT, s->pls.loading[i], none, "");
	} else if (s->view.used > 1 && !(s->covariance[i * s->view.n + i] > 0)) {
		put(s, name, "weight", UNIT_COEFFICIENT, NAN, none, "constant");
	}
	counts_put(s->emission->result, name, s->view.used, s->view.missing[i], s->view.invalid[i]);
}

/* By the usual error of a regression between composites, these taken as known. */
static void put_path(const struct shown *s, size_t p)
{
	const struct pls_path *path = &s->model.pls.path[p];
	struct buf item = BUF_NONE;
	double freedom = s->n_effective - 1, r2 = s->pls.r2[path->to];

	for (size_t q = 0; q < s->model.pls.paths; q++)
		freedom -= s->model.pls.path[q].to == path->to;
	buf_printf(&item, "%s -> %s", s->model.block[path->from], s->model.block[path->to]);
	struct interval bounds = freedom > 0 && r2 < 1
		? student(s->pls.coefficient[p], s->pls.unit_se[p] * sqrt((1 - r2) / freedom), freedom + 1,
			s->emission->confidence)
		: none;
	put(s, item.at, "coefficient", UNIT_COEFFICIENT, s->pls.coefficient[p], bounds, "");
	buf_release(&item);
}

static const char *why(enum pls_end end)
{
	static const char *const note[] = {[PLS_DONE] = "", [PLS_CONSTANT] = "constant",
		[PLS_UNRELATED] = "unrelated", [PLS_COLLINEAR] = "collinear", [PLS_UNSETTLED] = "not-converged"};

	return note[end];
}

static void put_model(const struct shown *s)
{
	bool done = s->pls.end == PLS_DONE;

	for (size_t p = 0; done && p < s->model.pls.paths; p++)
		put_path(s, p);
	put(s, "(model)", "iterations", UNIT_COUNT, done ? s->pls.rounds : NAN, none,
		s->view.used > 1 ? why(s->pls.end) : "too-few");
	put(s, "(model)", "gof", UNIT_RATIO, done ? s->pls.gof : NAN, none, "");
	if (s->view.weighted)
		put(s, "(model)", "n_eff", UNIT_COUNT, s->n_effective, none, "");
	counts_one(s->emission->result, "(model)", "used", s->view.used);
	counts_one(s->emission->result, "(model)", "left_out", s->view.left_out);
}

static void put_all(struct shown *s, enum pls_scheme scheme)
{
	size_t n = s->view.n;

	s->covariance = mem_zero(n * n, sizeof(*s->covariance));
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			s->covariance[i * n + j] = cross_covariance(&s->view, (uint32_t)i, (uint32_t)j);
	s->n_effective = cross_n_effective(&s->view);
	s->pls = pls_fit(&s->model.pls, s->covariance, scheme);
	for (size_t b = 0; b < s->model.pls.blocks; b++)
		put_block(s, b);
	for (size_t i = 0; i < n; i++)
		put_indicator(s, i);
	put_model(s);
	pls_release(&s->pls);
	free(s->covariance);
}

int index_put(const struct emission *emission, enum pls_scheme scheme, struct fault *fault)
{
	struct shown *s = mem_zero(1, sizeof(*s));

	s->emission = emission;
	bool whole = cross_read(&s->view, emission, ROLE_COLUMN);
	whole = whole && indexmodel_read(&s->model, emission->item, emission->items, s->view.n);
	if (whole)
		put_all(s, scheme);
	indexmodel_release(&s->model);
	free(s);
	return whole ? 0 : fault_set(fault, FAULT_INPUT, "the state does not hold a whole model of one set of columns");
}
