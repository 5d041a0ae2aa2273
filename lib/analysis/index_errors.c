/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/index_errors.h"

#include "math/jackknife.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

/* Numbers that cannot differ, such as the weight of a block's only question, do so by less. */
static const double rounding = 1e-9;

void index_fit(struct index_fit *fit, const struct cross_view *view, const struct indexmodel *model,
	enum pls_scheme scheme)
{
	size_t n = view->n;

	fit->mean = mem_zero(n + n * n, sizeof(*fit->mean));
	fit->covariance = fit->mean + n;
	for (size_t i = 0; i < n; i++) {
		fit->mean[i] = cross_mean(view, (uint32_t)i);
		for (size_t j = 0; j <= i; j++)
			fit->covariance[i * n + j] = fit->covariance[j * n + i] =
				cross_covariance(view, (uint32_t)i, (uint32_t)j);
	}
	fit->pls = pls_fit(&model->pls, fit->covariance, scheme);
}

void index_fit_release(struct index_fit *fit)
{
	pls_release(&fit->pls);
	free(fit->mean);
}

struct composite composite_of(const struct index_fit *fit, const struct cross_view *view,
	const struct indexmodel *model, size_t block)
{
	const size_t *first = model->pls.first;
	const double *covariance = fit->covariance, *weight = fit->pls.weight;
	struct composite c = {.bounded = true};
	size_t n = view->n;

	for (size_t i = first[block]; i < first[block + 1]; i++) {
		double v = weight[i] / sqrt(covariance[i * n + i]), unit = pow(10, -view->scale[i]);
		int64_t low = view->low[i], high = view->high[i];
		c.mean += v * fit->mean[i];
		c.low += v * (double)(v < 0 ? high : low) * unit;
		c.high += v * (double)(v < 0 ? low : high) * unit;
		c.bounded = c.bounded && low < high;
		c.negative = c.negative || v < 0;
		for (size_t j = first[block]; j < first[block + 1]; j++)
			c.variance += v * weight[j] / sqrt(covariance[j * n + j]) * covariance[i * n + j];
	}
	return c;
}

double composite_index(const struct composite *c)
{
	return c->bounded ? 100 * (c->mean - c->low) / (c->high - c->low) : NAN;
}

/* A composite's sign is a choice: it is made that of the whole. */
static void find_signs(const struct pls_model *model, const struct pls *whole, const struct pls *part, double *sign)
{
	for (size_t b = 0; b < model->blocks; b++) {
		double along = 0;
		for (size_t i = model->first[b]; i < model->first[b + 1]; i++)
			along += whole->loading[i] * part->loading[i];
		sign[b] = along < 0 ? -1 : 1;
	}
}

/* The numbers without a part into column `part`. */
static void keep(struct index_errors *errors, size_t part, const struct indexmodel *model,
	const struct cross_view *view, const struct index_fit *whole, const struct index_fit *fit)
{
	const struct pls_model *pls = &model->pls;
	double *sign = mem_zero(pls->blocks, sizeof(*sign)), *to = errors->without + part;
	size_t step = errors->parts;

	find_signs(pls, &whole->pls, &fit->pls, sign);
	for (size_t b = 0; b < pls->blocks; b++) {
		struct composite c = composite_of(fit, view, model, b);
		to[(errors->first[ERRORS_INDEX] + b) * step] = composite_index(&c);
		for (size_t i = pls->first[b]; i < pls->first[b + 1]; i++) {
			to[(errors->first[ERRORS_WEIGHT] + i) * step] = sign[b] * fit->pls.weight[i];
			to[(errors->first[ERRORS_LOADING] + i) * step] = sign[b] * fit->pls.loading[i];
		}
	}
	for (size_t p = 0; p < pls->paths; p++)
		to[(errors->first[ERRORS_PATH] + p) * step] =
			sign[pls->path[p].from] * sign[pls->path[p].to] * fit->pls.coefficient[p];
	free(sign);
}

/* How many parts hold records; false: records went to parts together. */
static bool dealt(const struct cross_view *view, size_t *filled)
{
	double n[CROSS_PARTS] = {0};

	*filled = 0;
	for (size_t p = 0; p < view->parts; p++) {
		n[p] = wide_double(cross_part_used(view, p));
		*filled += n[p] > 0;
	}
	return jackknife_dealt(n, CROSS_PARTS);
}

/* false: the model has no solution without some part. */
static bool leave_out(struct index_errors *errors, const struct cross_view *view, const struct indexmodel *model,
	const struct index_fit *whole, enum pls_scheme scheme)
{
	bool all = true;

	for (size_t p = 0, at = 0; p < view->parts && all; p++) {
		struct cross_view less;
		struct index_fit fit;
		if (!cross_part_used(view, p))
			continue;
		cross_less(view, p, &less);
		index_fit(&fit, &less, model, scheme);
		all = fit.pls.end == PLS_DONE;
		if (all)
			keep(errors, at++, model, &less, whole, &fit);
		index_fit_release(&fit);
		cross_release(&less);
	}
	return all;
}

void index_errors_find(struct index_errors *errors, const struct cross_view *view,
	const struct indexmodel *model, const struct index_fit *fit, enum pls_scheme scheme)
{
	size_t blocks = model->pls.blocks, n = view->n, filled;

	*errors = (struct index_errors){.first = {0, blocks, blocks + n, blocks + 2 * n}};
	if (fit->pls.end != PLS_DONE || !view->parts)
		return;
	errors->clumped = !dealt(view, &filled);
	if (errors->clumped || filled < 2)
		return;
	errors->parts = filled;
	errors->without = mem_zero((blocks + 2 * n + model->pls.paths) * filled, sizeof(*errors->without));
	if (!leave_out(errors, view, model, fit, scheme))
		errors->parts = 0;
}

struct interval index_errors_bounds(const struct index_errors *errors, enum errors_kind kind, size_t at,
	double value, double confidence)
{
	const double *without = errors->without + (errors->first[kind] + at) * errors->parts;
	double se = errors->parts ? jackknife_se(without, errors->parts) : NAN;

	return se > rounding ? student(value, se, (double)errors->parts, confidence) : (struct interval){NAN, NAN};
}

void index_errors_release(struct index_errors *errors)
{
	free(errors->without);
}
