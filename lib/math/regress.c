/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/regress.h"

#include "math/trial.h"
#include "util/mem.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdlib.h>

/* A column of which the ones before it leave less than this part of the variance is explained. */
#define LEAST 1e-10

static double covariance(const struct regression *r, size_t i, size_t j)
{
	return r->covariance[i * (r->columns + 1) + j];
}

static double correlation(const struct regression *r, size_t i, size_t j)
{
	return i == j ? 1 : covariance(r, i, j) / sqrt(covariance(r, i, i) * covariance(r, j, j));
}

/*
 * Row `kept` of the factor for column j, from the columns that were kept before it; returns what
 * they leave of its variance.
 */
static double factor_row(const struct regression *r, double *factor, size_t j)
{
	size_t width = r->columns + 1;
	double *row = factor + r->kept * width, left = 1;

	for (size_t k = 0; k < r->kept; k++) {
		const double *other = factor + k * width;
		double sum = correlation(r, r->at[k], j);
		for (size_t l = 0; l < k; l++)
			sum -= other[l] * row[l];
		row[k] = sum / other[k];
		left -= row[k] * row[k];
	}
	return left;
}

static void choose(struct regression *r, double *factor)
{
	for (size_t j = 0; j < r->columns; j++) {
		r->column[j] = (struct regress_column){REGRESS_KEPT, NAN, NAN, NAN, NAN, NAN};
		if (!(covariance(r, j, j) > 0)) {
			r->column[j].fate = REGRESS_CONSTANT;
			continue;
		}
		double left = factor_row(r, factor, j);
		if (left < LEAST) {
			r->column[j].fate = REGRESS_ALIASED;
			continue;
		}
		factor[r->kept * (r->columns + 1) + r->kept] = sqrt(left);
		r->at[r->kept++] = j;
	}
}

/* inverse = (L L')^-1, one unit vector at a time. */
static void invert(struct regression *r, const double *factor)
{
	size_t n = r->kept, width = r->columns + 1;

	for (size_t c = 0; c < n; c++) {
		double *x = r->inverse + c * n;
		for (size_t i = 0; i < n; i++) {
			x[i] = i == c;
			for (size_t k = 0; k < i; k++)
				x[i] -= factor[i * width + k] * x[k];
			x[i] /= factor[i * width + i];
		}
		for (size_t i = n; i--;) {
			for (size_t k = i + 1; k < n; k++)
				x[i] -= factor[k * width + i] * x[k];
			x[i] /= factor[i * width + i];
		}
	}
}

static void copy_correlation(struct regression *r)
{
	size_t n = r->kept;

	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= n; j++)
			r->correlation[i * (n + 1) + j] =
				correlation(r, i < n ? r->at[i] : r->columns, j < n ? r->at[j] : r->columns);
}

static double condition_of(const struct regression *r)
{
	size_t n = r->kept;
	double least, most;

	if (!n)
		return NAN;
	gsl_matrix *matrix = gsl_matrix_alloc(n, n);
	gsl_vector *value = gsl_vector_alloc(n);
	gsl_matrix *vector = gsl_matrix_alloc(n, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			gsl_matrix_set(matrix, i, j, r->correlation[i * (n + 1) + j]);
	gsl_linalg_SV_decomp_jacobi(matrix, vector, value); /* those of a correlation matrix are its eigenvalues */
	gsl_vector_minmax(value, &least, &most);
	gsl_vector_free(value);
	gsl_matrix_free(vector);
	gsl_matrix_free(matrix);
	return least > 0 ? sqrt(most / least) : NAN;
}

static void solve(struct regression *r)
{
	size_t n = r->kept;
	double spread = sqrt(covariance(r, r->columns, r->columns));

	r->intercept = r->mean[r->columns];
	for (size_t i = 0; i < n; i++) {
		struct regress_column *column = &r->column[r->at[i]];
		column->standardised = 0;
		for (size_t j = 0; j < n; j++)
			column->standardised += r->inverse[i * n + j] * r->correlation[j * (n + 1) + n];
		column->beta = column->standardised * spread / sqrt(covariance(r, r->at[i], r->at[i]));
		column->vif = r->inverse[i * n + i];
		r->intercept -= column->beta * r->mean[r->at[i]];
	}
}

/* The factor x' S^-1 x of the means, in terms of the correlations. */
static double leverage_of_means(const struct regression *r)
{
	double sum = 0;

	for (size_t i = 0; i < r->kept; i++)
		for (size_t j = 0; j < r->kept; j++)
			sum += r->inverse[i * r->kept + j] * r->mean[r->at[i]] * r->mean[r->at[j]] /
				sqrt(covariance(r, r->at[i], r->at[i]) * covariance(r, r->at[j], r->at[j]));
	return sum;
}

/* `left`: what the columns leave of the outcome's variance. */
static void errors(struct regression *r, double left)
{
	double spread = covariance(r, r->columns, r->columns);

	if (!(r->freedom > 0) || r->exact)
		return;
	for (size_t i = 0; i < r->kept; i++) {
		struct regress_column *column = &r->column[r->at[i]];
		column->se = sqrt(left * spread / covariance(r, r->at[i], r->at[i]) * column->vif / r->freedom);
		column->p = t_p(t_statistic(column->beta, column->se), r->freedom + 1);
	}
	/* any divisor of the covariances cancels in the slopes, not in the mean: n - 1 is meant */
	r->intercept_se = sqrt(left * spread / r->freedom * ((r->n - 1) / r->n + leverage_of_means(r)));
	r->intercept_p = t_p(t_statistic(r->intercept, r->intercept_se), r->freedom + 1);
}

void regress_run(struct regression *r)
{
	size_t width = r->columns + 1;
	double *factor = mem_zero(width * width, sizeof(*factor));

	r->column = mem_zero(width, sizeof(*r->column));
	r->at = mem_zero(width, sizeof(*r->at));
	r->kept = 0;
	r->intercept = r->intercept_se = r->intercept_p = r->r2 = NAN;
	choose(r, factor);
	r->varies = covariance(r, r->columns, r->columns) > 0;
	r->correlation = mem_zero((r->kept + 1) * (r->kept + 1), sizeof(*r->correlation));
	r->inverse = mem_zero(r->kept * r->kept + 1, sizeof(*r->inverse));
	copy_correlation(r);
	invert(r, factor);
	r->condition = condition_of(r);
	r->freedom = r->n - (double)r->kept - 1;
	if (r->varies) {
		double left = factor_row(r, factor, r->columns);
		r->exact = left < LEAST;
		r->r2 = r->exact ? 1 : 1 - left;
		solve(r);
		errors(r, left);
	}
	free(factor);
}

void regress_release(struct regression *r)
{
	free(r->column);
	free(r->at);
	free(r->correlation);
	free(r->inverse);
}
