/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/index_out.h"

#include "analysis/counts.h"
#include "analysis/index_errors.h"
#include "math/interval.h"
#include "math/reliability.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NOTE = 96 };

static const struct interval none = {NAN, NAN};

/* What one group's results are made from. */
struct shown {
	const struct emission *emission;
	struct cross_view view;
	struct indexmodel model;
	struct index_fit fit;
	struct index_errors errors;
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

/* A number that has bounds, or a note why it has none. */
static void put_bounded(const struct shown *s, const char *item, const char *measure, enum unit unit, double value,
	enum errors_kind kind, size_t at, const char *more)
{
	struct interval bounds = index_errors_bounds(&s->errors, kind, at, value, s->emission->confidence);
	char note[NOTE];

	snprintf(note, sizeof(note), "%s%s%s", more, *more && s->errors.clumped ? ";" : "",
		s->errors.clumped ? "clumped" : "");
	if (kind == ERRORS_INDEX && !isnan(bounds.low))
		bounds = (struct interval){fmax(bounds.low, 0), fmin(bounds.high, 100)};
	if (kind == ERRORS_LOADING && !isnan(bounds.low)) /* a correlation */
		bounds = (struct interval){fmax(bounds.low, -1), fmin(bounds.high, 1)};
	put(s, item, measure, unit, value, bounds, note);
}

static void put_index(const struct shown *s, size_t b)
{
	struct composite c = composite_of(&s->fit, &s->view, &s->model, b);

	if (!c.bounded)
		return;
	put_bounded(s, s->model.block[b], "index", UNIT_SCORE, composite_index(&c), ERRORS_INDEX, b,
		c.negative ? "negative-weight" : "");
	put(s, s->model.block[b], "sd", UNIT_SCORE, 100 * sqrt(c.variance) / (c.high - c.low), none, "");
}

static void put_reliability(const struct shown *s, size_t b)
{
	const size_t *first = s->model.pls.first;
	size_t k = first[b + 1] - first[b];
	double *own = mem_zero(k * k, sizeof(*own));

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			own[i * k + j] = s->fit.covariance[(first[b] + i) * s->view.n + first[b] + j];
	put(s, s->model.block[b], "alpha", UNIT_RATIO, alpha_raw(own, k), none, "");
	put(s, s->model.block[b], "alpha_std", UNIT_RATIO, alpha_standardised(own, k), none, "");
	free(own);
}

static void put_block(const struct shown *s, size_t b)
{
	const size_t *first = s->model.pls.first;
	size_t k = first[b + 1] - first[b];

	if (s->fit.pls.end == PLS_DONE)
		put_index(s, b);
	put_reliability(s, b);
	if (s->fit.pls.end != PLS_DONE)
		return;
	put(s, s->model.block[b], "rho", UNIT_RATIO, composite_reliability(s->fit.pls.loading + first[b], k), none, "");
	put(s, s->model.block[b], "communality", UNIT_RATIO, k > 1 ? s->fit.pls.communality[b] : NAN, none, "");
	put(s, s->model.block[b], "r2", UNIT_RATIO, s->fit.pls.r2[b], none, "");
}

static void put_indicator(const struct shown *s, size_t i)
{
	const char *name = s->view.name[i];

	if (s->fit.pls.end == PLS_DONE) {
		put_bounded(s, name, "weight", UNIT_COEFFICIENT, s->fit.pls.weight[i], ERRORS_WEIGHT, i, "");
		put_bounded(s, name, "loading", UNIT_COEFFICIENT, s->fit.pls.loading[i], ERRORS_LOADING, i, "");
	} else if (s->view.used > 1 && !(s->fit.covariance[i * s->view.n + i] > 0)) {
		put(s, name, "weight", UNIT_COEFFICIENT, NAN, none, "constant");
	}
	counts_put(s->emission->result, name, s->view.used, s->view.missing[i], s->view.invalid[i]);
}

static void put_path(const struct shown *s, size_t p)
{
	const struct pls_path *path = &s->model.pls.path[p];
	struct buf item = BUF_NONE;

	buf_printf(&item, "%s -> %s", s->model.block[path->from], s->model.block[path->to]);
	put_bounded(s, item.at, "coefficient", UNIT_COEFFICIENT, s->fit.pls.coefficient[p], ERRORS_PATH, p, "");
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
	bool done = s->fit.pls.end == PLS_DONE;

	for (size_t p = 0; done && p < s->model.pls.paths; p++)
		put_path(s, p);
	put(s, "(model)", "iterations", UNIT_COUNT, done ? s->fit.pls.rounds : NAN, none,
		s->view.used > 1 ? why(s->fit.pls.end) : "too-few");
	put(s, "(model)", "gof", UNIT_RATIO, done ? s->fit.pls.gof : NAN, none, "");
	if (s->view.weighted)
		put(s, "(model)", "n_eff", UNIT_COUNT, cross_n_effective(&s->view), none, "");
	counts_one(s->emission->result, "(model)", "used", s->view.used);
	counts_one(s->emission->result, "(model)", "left_out", s->view.left_out);
}

static void put_all(struct shown *s, enum pls_scheme scheme)
{
	index_fit(&s->fit, &s->view, &s->model, scheme);
	index_errors_find(&s->errors, &s->view, &s->model, &s->fit, scheme);
	for (size_t b = 0; b < s->model.pls.blocks; b++)
		put_block(s, b);
	for (size_t i = 0; i < s->view.n; i++)
		put_indicator(s, i);
	put_model(s);
	index_errors_release(&s->errors);
	index_fit_release(&s->fit);
}

int index_put(const struct emission *emission, enum pls_scheme scheme, struct fault *fault)
{
	struct shown *s = mem_zero(1, sizeof(*s));

	s->emission = emission;
	bool whole = cross_read_parts(&s->view, emission, ROLE_COLUMN);
	whole = whole && indexmodel_read(&s->model, emission->item, emission->items, s->view.n);
	if (whole)
		put_all(s, scheme);
	indexmodel_release(&s->model);
	cross_release(&s->view);
	free(s);
	return whole ? 0 : fault_set(fault, FAULT_INPUT, "the state does not hold a whole model of one set of columns");
}
