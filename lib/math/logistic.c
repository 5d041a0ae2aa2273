/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/logistic.h"

#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ROUNDS = 100, MOST_HALVINGS = 30 };

/* A direction of which the data hold less than this part of the usual information has no end. */
#define LEAST 1e-12
#define CLOSE 1e-10

struct work {
	struct logistic *l;
	size_t width;           /* columns + 1 */
	double *mean, *spread;  /* of the columns */
	double *at;             /* scaled coefficients, the intercept last */
	double *slope, *step, *matrix, *z;
	double total;           /* sum of the weights */
};

/* One pattern's scaled columns, 1 for the intercept; returns its linear predictor. */
static double scaled(struct work *w, size_t pattern)
{
	double sum = w->at[w->width - 1];

	for (size_t j = 0; j + 1 < w->width; j++) {
		w->z[j] = (w->l->x[pattern * w->l->columns + j] - w->mean[j]) / w->spread[j];
		sum += w->at[j] * w->z[j];
	}
	w->z[w->width - 1] = 1;
	return sum;
}

/* log(1 + exp(x)) */
static double softplus(double x)
{
	return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x));
}

static double likelihood(struct work *w)
{
	double sum = 0;

	for (size_t i = 0; i < w->l->patterns; i++) {
		double eta = scaled(w, i);
		sum -= w->l->weight[2 * i] * softplus(eta) + w->l->weight[2 * i + 1] * softplus(-eta);
	}
	return sum;
}

static void scale_columns(struct work *w)
{
	const struct logistic *l = w->l;

	for (size_t j = 0; j < l->columns; j++) {
		double sum = 0, square = 0;
		for (size_t i = 0; i < l->patterns; i++)
			sum += (l->weight[2 * i] + l->weight[2 * i + 1]) * l->x[i * l->columns + j];
		w->mean[j] = sum / w->total;
		for (size_t i = 0; i < l->patterns; i++) {
			double d = l->x[i * l->columns + j] - w->mean[j];
			square += (l->weight[2 * i] + l->weight[2 * i + 1]) * d * d;
		}
		w->spread[j] = square > 0 ? sqrt(square / w->total) : 1;
	}
}

static void outer(struct work *w, double *matrix, double by)
{
	for (size_t j = 0; j < w->width; j++)
		for (size_t k = 0; k <= j; k++)
			matrix[j * w->width + k] += by * w->z[j] * w->z[k];
}

/* The slope of the likelihood, and the information. */
static void differentiate(struct work *w)
{
	memset(w->slope, 0, w->width * sizeof(*w->slope));
	memset(w->matrix, 0, w->width * w->width * sizeof(*w->matrix));
	for (size_t i = 0; i < w->l->patterns; i++) {
		double zero = w->l->weight[2 * i], one = w->l->weight[2 * i + 1];
		double chance = 1 / (1 + exp(-scaled(w, i)));
		double rest = one * (1 - chance) - zero * chance;
		for (size_t j = 0; j < w->width; j++)
			w->slope[j] += rest * w->z[j];
		outer(w, w->matrix, (zero + one) * chance * (1 - chance));
	}
}

/* Cholesky in place, lower half. */
static bool factor(double *matrix, size_t n, double least)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j <= i; j++) {
			double sum = matrix[i * n + j];
			for (size_t k = 0; k < j; k++)
				sum -= matrix[i * n + k] * matrix[j * n + k];
			if (i == j && !(sum > least))
				return false;
			matrix[i * n + j] = i == j ? sqrt(sum) : sum / matrix[j * n + j];
		}
	}
	return true;
}

static void solve(const double *factor, size_t n, double *x)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			x[i] -= factor[i * n + k] * x[k];
		x[i] /= factor[i * n + i];
	}
	for (size_t i = n; i--;) {
		for (size_t k = i + 1; k < n; k++)
			x[i] -= factor[k * n + i] * x[k];
		x[i] /= factor[i * n + i];
	}
}

/* Go along the step, or a part of it; how far the furthest coefficient went. */
static double advance(struct work *w)
{
	double before = w->l->likelihood, far = 0, part = 1;

	for (size_t j = 0; j < w->width; j++)
		w->at[j] += w->step[j];
	w->l->likelihood = likelihood(w);
	for (int h = 0; h < MOST_HALVINGS && !(w->l->likelihood >= before - fabs(before) * 1e-14); h++) {
		part /= 2;
		for (size_t j = 0; j < w->width; j++)
			w->at[j] -= part * w->step[j];
		w->l->likelihood = likelihood(w);
	}
	for (size_t j = 0; j < w->width; j++)
		far = fmax(far, fabs(part * w->step[j]));
	return far;
}

static bool climb(struct work *w)
{
	for (int round = 0; round < MOST_ROUNDS; round++) {
		differentiate(w);
		if (!factor(w->matrix, w->width, LEAST * w->total))
			return false;
		memcpy(w->step, w->slope, w->width * sizeof(*w->step));
		solve(w->matrix, w->width, w->step);
		if (advance(w) < CLOSE)
			return true;
	}
	return false;
}

/* The sum of squared scores, each record's weight squared. */
static void scores(struct work *w, double *meat)
{
	double few = w->l->n > 1 ? w->l->n / (w->l->n - 1) : 1;

	for (size_t i = 0; i < w->l->patterns; i++) {
		double chance = 1 / (1 + exp(-scaled(w, i)));
		outer(w, meat, few * (w->l->square[2 * i] * chance * chance +
			w->l->square[2 * i + 1] * (1 - chance) * (1 - chance)));
	}
}

static double quadratic(const double *half, size_t n, const double *a)
{
	double sum = 0;

	for (size_t j = 0; j < n; j++)
		for (size_t k = 0; k < n; k++)
			sum += a[j] * a[k] * half[j > k ? j * n + k : k * n + j];
	return sum;
}

/* The standard error of a sum of the scaled coefficients. */
static double error_of(const struct work *w, const double *meat, const double *of)
{
	double *a = mem_zero(w->width, sizeof(*a)), sum = 0;

	memcpy(a, of, w->width * sizeof(*a));
	solve(w->matrix, w->width, a);
	if (meat)
		sum = quadratic(meat, w->width, a);
	for (size_t j = 0; j < w->width && !meat; j++)
		sum += of[j] * a[j];
	free(a);
	return sqrt(sum);
}

static void finish(struct work *w)
{
	struct logistic *l = w->l;
	double *of = mem_zero(2 * w->width, sizeof(*of)), *last = of + w->width;
	double *meat = l->square ? mem_zero(w->width * w->width, sizeof(*meat)) : NULL;

	if (meat)
		scores(w, meat);
	last[l->columns] = 1;
	l->beta[l->columns] = w->at[l->columns];
	for (size_t j = 0; j < l->columns; j++) {
		memset(of, 0, w->width * sizeof(*of));
		of[j] = 1 / w->spread[j];
		l->beta[j] = w->at[j] / w->spread[j];
		l->se[j] = error_of(w, meat, of);
		l->beta[l->columns] -= l->beta[j] * w->mean[j];
		last[j] = -w->mean[j] / w->spread[j];
	}
	l->se[l->columns] = error_of(w, meat, last);
	free(of);
	free(meat);
}

static double begin(struct work *w)
{
	double sum[2] = {0, 0};

	for (size_t i = 0; i < w->l->patterns; i++)
		for (int y = 0; y < 2; y++)
			sum[y] += w->l->weight[2 * i + (size_t)y];
	w->total = sum[0] + sum[1];
	w->at[w->width - 1] = log(sum[1] / sum[0]);
	return sum[0] * log(sum[0] / w->total) + sum[1] * log(sum[1] / w->total);
}

bool logistic_run(struct logistic *l)
{
	size_t width = l->columns + 1;
	double *room = mem_zero(6 * width + width * width, sizeof(*room));
	struct work w = {.l = l, .width = width, .mean = room, .spread = room + width, .at = room + 2 * width,
		.slope = room + 3 * width, .step = room + 4 * width, .z = room + 5 * width, .matrix = room + 6 * width};

	l->beta = mem_zero(width, sizeof(*l->beta));
	l->se = mem_zero(width, sizeof(*l->se));
	l->likelihood = l->likelihood_null = begin(&w);
	scale_columns(&w);
	l->separated = !climb(&w);
	if (!l->separated)
		finish(&w);
	free(room);
	return !l->separated;
}

void logistic_release(struct logistic *l)
{
	free(l->beta);
	free(l->se);
}
