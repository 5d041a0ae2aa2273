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

/* a' half b, of which `half` is the lower half. */
static double quadratic(const double *half, size_t n, const double *a, const double *b)
{
	double sum = 0;

	for (size_t j = 0; j < n; j++)
		for (size_t k = 0; k < n; k++)
			sum += a[j] * b[k] * half[j > k ? j * n + k : k * n + j];
	return sum;
}

/* Coefficient `row` as a sum of the scaled ones. */
static void unscale(const struct work *w, size_t row, double *of)
{
	size_t last = w->width - 1;

	for (size_t j = 0; j < last; j++)
		of[j] = row == last ? -w->mean[j] / w->spread[j] : j == row ? 1 / w->spread[j] : 0;
	of[last] = row == last;
}

/* Covariances of the coefficients from those of the scaled ones. */
static void spread_errors(struct work *w, const double *meat)
{
	struct logistic *l = w->l;
	size_t n = w->width;
	double *of = mem_zero(2 * n * n, sizeof(*of)), *solved = of + n * n;

	for (size_t j = 0; j < n; j++) {
		unscale(w, j, of + j * n);
		memcpy(solved + j * n, of + j * n, n * sizeof(*of));
		solve(w->matrix, n, solved + j * n);
	}
	for (size_t j = 0; j < n; j++) {
		for (size_t k = 0; k <= j; k++) {
			double sum = meat ? quadratic(meat, n, solved + j * n, solved + k * n) : 0;
			for (size_t i = 0; i < n && !meat; i++)
				sum += of[j * n + i] * solved[k * n + i];
			l->covariance[j * n + k] = l->covariance[k * n + j] = sum;
		}
		l->se[j] = sqrt(l->covariance[j * n + j]);
	}
	free(of);
}

static void finish(struct work *w)
{
	struct logistic *l = w->l;
	double *meat = l->square ? mem_zero(w->width * w->width, sizeof(*meat)) : NULL;

	if (meat)
		scores(w, meat);
	l->beta[l->columns] = w->at[l->columns];
	for (size_t j = 0; j < l->columns; j++) {
		l->beta[j] = w->at[j] / w->spread[j];
		l->beta[l->columns] -= l->beta[j] * w->mean[j];
	}
	spread_errors(w, meat);
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
	l->covariance = mem_zero(width * width, sizeof(*l->covariance));
	l->likelihood = l->likelihood_null = begin(&w);
	scale_columns(&w);
	l->separated = !climb(&w);
	if (!l->separated)
		finish(&w);
	free(room);
	return !l->separated;
}

/* The chance at pattern i with column j at x; adds by * its slope by the coefficients. */
static double chance_at(const struct logistic *l, size_t i, size_t j, double x, double by, double *slope)
{
	const double *row = l->x + i * l->columns;
	double eta = l->beta[l->columns];

	for (size_t k = 0; k < l->columns; k++)
		eta += l->beta[k] * (k == j ? x : row[k]);
	double chance = 1 / (1 + exp(-eta));
	by *= chance * (1 - chance);
	for (size_t k = 0; k < l->columns; k++)
		slope[k] += by * (k == j ? x : row[k]);
	slope[l->columns] += by;
	return chance;
}

struct logistic_effect logistic_effect(const struct logistic *l, size_t column, double low, double high)
{
	size_t width = l->columns + 1;
	double *slope = mem_zero(width, sizeof(*slope)), total = 0, sum = 0, variance = 0;

	for (size_t i = 0; i < l->patterns; i++) {
		double weight = l->weight[2 * i] + l->weight[2 * i + 1];
		sum += weight * (chance_at(l, i, column, high, weight, slope) -
			chance_at(l, i, column, low, -weight, slope));
		total += weight;
	}
	for (size_t j = 0; j < width; j++)
		for (size_t k = 0; k < width; k++)
			variance += slope[j] * slope[k] * l->covariance[j * width + k];
	free(slope);
	return (struct logistic_effect){sum / total, sqrt(variance > 0 ? variance : 0) / total};
}

void logistic_release(struct logistic *l)
{
	free(l->beta);
	free(l->se);
	free(l->covariance);
}
