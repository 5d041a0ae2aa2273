/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/pls.h"

#include "util/mem.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static const double tolerance = 1e-7; /* of a weight, from one round to the next */
static const double collinear = 1e-10; /* smallest eigenvalue of correlations still told from 0 */
static const double unrelated = 1e-12; /* and the smallest variance */

struct fit {
	const struct pls_model *model;
	enum pls_scheme scheme;
	size_t n, blocks;
	double *r;        /* [n * n] correlations of indicators */
	double *weight;   /* [n] */
	double *next;     /* [n] */
	double *cross;    /* [n * blocks] correlations of indicators with composites */
	double *composite; /* [blocks * blocks] */
	double *inner;    /* [blocks * blocks] weight of composite a in the inner estimate of b */
	struct pls *out;
};

static double *numbers(size_t n)
{
	return mem_zero(n ? n : 1, sizeof(double));
}

/* Correlations; false: an indicator does not vary. */
static bool correlate(const struct fit *fit, const double *covariance)
{
	size_t n = fit->n;

	for (size_t i = 0; i < n; i++)
		if (!(covariance[i * n + i] > 0))
			return false;
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			fit->r[i * n + j] = i == j ? 1 : covariance[i * n + j] /
				sqrt(covariance[i * n + i]) / sqrt(covariance[j * n + j]);
	return true;
}

/* Bring a block's composite to variance 1, most of its indicators above 0. */
static bool scale_block(const struct fit *fit, double *weight, size_t b)
{
	const size_t *first = fit->model->first;
	double variance = 0, sum = 0, size = 0;

	for (size_t i = first[b]; i < first[b + 1]; i++) {
		double with = 0;
		for (size_t j = first[b]; j < first[b + 1]; j++)
			with += fit->r[i * fit->n + j] * weight[j];
		variance += weight[i] * with;
		sum += with;
		size += weight[i] * weight[i];
	}
	if (!(variance > unrelated * size) || !(size > unrelated))
		return false;
	for (size_t i = first[b]; i < first[b + 1]; i++)
		weight[i] /= sum < 0 ? -sqrt(variance) : sqrt(variance);
	return true;
}

static bool scale(const struct fit *fit, double *weight)
{
	for (size_t b = 0; b < fit->blocks; b++)
		if (!scale_block(fit, weight, b))
			return false;
	return true;
}

/* Correlations with and of the composites that the weights make. */
static void compose(const struct fit *fit)
{
	const size_t *first = fit->model->first;

	for (size_t i = 0; i < fit->n; i++) {
		for (size_t b = 0; b < fit->blocks; b++) {
			double sum = 0;
			for (size_t j = first[b]; j < first[b + 1]; j++)
				sum += fit->r[i * fit->n + j] * fit->weight[j];
			fit->cross[i * fit->blocks + b] = sum;
		}
	}
	for (size_t a = 0; a < fit->blocks; a++) {
		for (size_t b = 0; b < fit->blocks; b++) {
			double sum = 0;
			for (size_t i = first[a]; i < first[a + 1]; i++)
				sum += fit->weight[i] * fit->cross[i * fit->blocks + b];
			fit->composite[a * fit->blocks + b] = sum;
		}
	}
}

/* The paths that lead to b; their number. */
static size_t leading_to(const struct pls_model *model, size_t b, size_t *path)
{
	size_t n = 0;

	for (size_t p = 0; p < model->paths; p++)
		if (model->path[p].to == b)
			path[n++] = p;
	return n;
}

/* Coefficients and standard errors from the eigenvectors of the predecessors' correlations. */
static void solve(const struct fit *fit, const size_t *path, size_t k, const gsl_vector *value,
	const gsl_matrix *vector)
{
	const struct pls_path *all = fit->model->path;

	for (size_t i = 0; i < k; i++) {
		double coefficient = 0, spread = 0;
		for (size_t e = 0; e < k; e++) {
			double own = gsl_matrix_get(vector, i, e), with = 0;
			for (size_t j = 0; j < k; j++)
				with += gsl_matrix_get(vector, j, e) *
					fit->composite[all[path[j]].from * fit->blocks + all[path[j]].to];
			coefficient += own * with / gsl_vector_get(value, e);
			spread += own * own / gsl_vector_get(value, e);
		}
		fit->out->coefficient[path[i]] = coefficient;
		fit->out->unit_se[path[i]] = sqrt(spread);
	}
}

/* Regress block b on its predecessors; false: these determine each other. */
static bool regress(const struct fit *fit, size_t b)
{
	const struct pls_path *all = fit->model->path;
	size_t *path = mem_zero(fit->model->paths + 1, sizeof(*path)), k = leading_to(fit->model, b, path);
	bool good = true;

	if (k) {
		gsl_matrix *matrix = gsl_matrix_alloc(k, k), *vector = gsl_matrix_alloc(k, k);
		gsl_vector *value = gsl_vector_alloc(k);
		for (size_t i = 0; i < k; i++)
			for (size_t j = 0; j < k; j++)
				gsl_matrix_set(matrix, i, j,
					fit->composite[all[path[i]].from * fit->blocks + all[path[j]].from]);
		gsl_linalg_SV_decomp_jacobi(matrix, vector, value); /* of a symmetric one: its eigenvalues */
		good = gsl_vector_min(value) > collinear;
		if (good)
			solve(fit, path, k, value, vector);
		gsl_vector_free(value);
		gsl_matrix_free(vector);
		gsl_matrix_free(matrix);
	}
	free(path);
	return good;
}

static bool regress_all(const struct fit *fit)
{
	for (size_t b = 0; b < fit->blocks; b++)
		if (!regress(fit, b))
			return false;
	return true;
}

static bool inner_weights(const struct fit *fit)
{
	const struct pls_model *model = fit->model;

	if (fit->scheme == PLS_PATH && !regress_all(fit))
		return false;
	for (size_t p = 0; p < model->paths; p++) {
		size_t from = model->path[p].from, to = model->path[p].to;
		double r = fit->composite[from * fit->blocks + to];
		double both = fit->scheme == PLS_CENTROID ? (r < 0 ? -1 : 1) : r;
		fit->inner[from * fit->blocks + to] = fit->scheme == PLS_PATH ? fit->out->coefficient[p] : both;
		fit->inner[to * fit->blocks + from] = both;
	}
	return true;
}

/* One round: how far the weight that moved most has moved; below 0: there are none, see end. */
static double step(const struct fit *fit)
{
	const size_t *first = fit->model->first;
	double most = 0;

	compose(fit);
	if (!inner_weights(fit)) {
		fit->out->end = PLS_COLLINEAR;
		return -1;
	}
	for (size_t b = 0; b < fit->blocks; b++)
		for (size_t i = first[b]; i < first[b + 1]; i++) {
			fit->next[i] = 0;
			for (size_t a = 0; a < fit->blocks; a++)
				fit->next[i] += fit->cross[i * fit->blocks + a] * fit->inner[a * fit->blocks + b];
		}
	if (!scale(fit, fit->next)) {
		fit->out->end = PLS_UNRELATED;
		return -1;
	}
	for (size_t i = 0; i < fit->n; i++) {
		most = fmax(most, fabs(fit->next[i] - fit->weight[i]));
		fit->weight[i] = fit->next[i];
	}
	return most;
}

static void settle(const struct fit *fit)
{
	double moved = 0;

	for (size_t i = 0; i < fit->n; i++)
		fit->weight[i] = 1;
	if (!scale(fit, fit->weight)) {
		fit->out->end = PLS_UNRELATED;
		return;
	}
	for (fit->out->rounds = 0; fit->out->rounds <= PLS_ROUNDS; fit->out->rounds++) {
		moved = step(fit);
		if (moved < tolerance)
			return;
	}
	fit->out->end = PLS_UNSETTLED;
}

/* Blocks of one indicator fit themselves perfectly, which says nothing. */
static double goodness(const struct fit *fit)
{
	const struct pls *out = fit->out;
	double fitted = 0, items = 0, r2 = 0, explained = 0;

	for (size_t b = 0; b < fit->blocks; b++) {
		double k = (double)(fit->model->first[b + 1] - fit->model->first[b]);
		fitted += k > 1 ? k * out->communality[b] : 0;
		items += k > 1 ? k : 0;
		r2 += isnan(out->r2[b]) ? 0 : out->r2[b];
		explained += !isnan(out->r2[b]);
	}
	return items > 0 && explained > 0 ? sqrt(fitted / items * fmax(r2 / explained, 0)) : NAN;
}

/* From the composites of the last round: SmartPLS and semPLS give these, and weights one step on. */
static void conclude(const struct fit *fit)
{
	const size_t *first = fit->model->first;
	struct pls *out = fit->out;

	if (!regress_all(fit)) {
		out->end = PLS_COLLINEAR;
		return;
	}
	for (size_t b = 0; b < fit->blocks; b++) {
		double sum = 0;
		for (size_t i = first[b]; i < first[b + 1]; i++) {
			out->loading[i] = fit->cross[i * fit->blocks + b];
			sum += out->loading[i] * out->loading[i];
		}
		out->communality[b] = sum / (double)(first[b + 1] - first[b]);
		out->r2[b] = NAN;
	}
	for (size_t p = 0; p < fit->model->paths; p++) {
		const struct pls_path *path = &fit->model->path[p];
		double part = out->coefficient[p] * fit->composite[path->from * fit->blocks + path->to];
		out->r2[path->to] = isnan(out->r2[path->to]) ? part : out->r2[path->to] + part;
	}
	out->gof = goodness(fit);
}

struct pls pls_fit(const struct pls_model *model, const double *covariance, enum pls_scheme scheme)
{
	size_t blocks = model->blocks, n = model->first[blocks];
	struct pls out = {.weight = numbers(n), .loading = numbers(n), .composite = numbers(blocks * blocks),
		.coefficient = numbers(model->paths), .unit_se = numbers(model->paths),
		.r2 = numbers(blocks), .communality = numbers(blocks), .gof = NAN};
	struct fit fit = {.model = model, .scheme = scheme, .n = n, .blocks = blocks, .r = numbers(n * n),
		.weight = out.weight, .next = numbers(n), .cross = numbers(n * blocks),
		.composite = out.composite, .inner = numbers(blocks * blocks), .out = &out};

	if (!correlate(&fit, covariance))
		out.end = PLS_CONSTANT;
	else
		settle(&fit);
	if (out.end == PLS_DONE)
		conclude(&fit);
	free(fit.r);
	free(fit.next);
	free(fit.cross);
	free(fit.inner);
	return out;
}

void pls_release(struct pls *pls)
{
	free(pls->weight);
	free(pls->loading);
	free(pls->composite);
	free(pls->coefficient);
	free(pls->unit_se);
	free(pls->r2);
	free(pls->communality);
	*pls = (struct pls){0};
}
