/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/drivers_errors.h"

#include "math/sandwich.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

/* Weights are in millionths. */
#define MILLION 1e6

/* One pattern's records: how many, and their sums. */
struct pattern {
	wide n;
	const wide *sum; /* by predictor */
	wide w2, w2y, w2y2;
};

/* Of either kind of rows; false: it is none of this model with weights. */
static bool read_pattern(const struct errors_from *from, size_t i, struct pattern *pattern)
{
	const struct emit_item *item = &from->emission->item[i];
	const int64_t *form = item->shape->form;
	const wide *cell = item->cell;

	if ((form[0] != DRIVERS_PATTERNS && form[0] != DRIVERS_SPREAD) || !form[PATTERN_FORM_WEIGHTED] ||
		form[PATTERN_FORM_PREDICTORS] != from->predictors)
		return false;
	if (form[0] == DRIVERS_SPREAD) {
		const wide *spread = cell + SPREAD_COUNTS + form[PATTERN_FORM_PREDICTORS];
		*pattern = (struct pattern){cell[0], cell + SPREAD_COUNTS, spread[SPREAD_W2], spread[SPREAD_W2Y],
			spread[SPREAD_W2Y2]};
	} else {
		const wide *weights = cell + PATTERN_COUNTS + form[PATTERN_FORM_PREDICTORS];
		*pattern = (struct pattern){cell[0] + cell[1], cell + PATTERN_COUNTS, weights[2] + weights[3], weights[3],
			weights[3]};
	}
	return pattern->n > 0 && pattern->w2 > 0;
}

bool errors_known(const struct errors_from *from)
{
	struct pattern pattern;
	wide n = 0;

	for (size_t i = 0; i < from->emission->items; i++)
		n += read_pattern(from, i, &pattern) ? pattern.n : 0;
	return n > 1 && n == from->view->used;
}

/* All records of a pattern have the same values, so their sum over their number is the value. */
static double value_of(const struct pattern *pattern, const struct errors_from *from, int column)
{
	const struct cross_view *view = from->view;
	int64_t predictor = (view->tag[column] - 1) / DRIVERS_PARTS, part = (view->tag[column] - 1) % DRIVERS_PARTS;
	double value = wide_double(pattern->sum[predictor]) / wide_double(pattern->n);

	if (part == DRIVERS_VALUE)
		return ((double)view->low[column] + value) * pow(10, -view->scale[column]);
	value += (double)view->low[from->predictor[predictor][DRIVERS_VALUE]];
	return part == DRIVERS_LOW ? value <= (double)view->at[column] : value >= (double)view->at[column];
}

/* The sum of (w e)^2 over a pattern's records, of which `fitted` is expected. */
static double left_over(const struct pattern *pattern, const struct errors_from *from, double fitted)
{
	const struct cross_view *view = from->view;
	int outcome = from->outcome;
	double unit = pow(10, -view->scale[outcome]), w2 = wide_double(pattern->w2);
	double mean = ((double)view->low[outcome] + wide_double(pattern->w2y) / w2) * unit;
	double within = wide_cross(pattern->w2, pattern->w2y2, pattern->w2y, pattern->w2y) / w2 * unit * unit;

	return (fmax(within, 0) + w2 * (mean - fitted) * (mean - fitted)) / (MILLION * MILLION);
}

static void add_patterns(struct sandwich *sandwich, const struct regression *r, const struct errors_from *from,
	const int *column)
{
	double *x = mem_zero(r->kept + 1, sizeof(*x));
	struct pattern pattern;

	for (size_t i = 0; i < from->emission->items; i++) {
		if (!read_pattern(from, i, &pattern))
			continue;
		double fitted = r->mean[r->columns];
		for (size_t k = 0; k < r->kept; k++) {
			x[k] = value_of(&pattern, from, column[r->at[k]]) - r->mean[r->at[k]];
			fitted += r->column[r->at[k]].beta * x[k];
		}
		sandwich_add(sandwich, x, left_over(&pattern, from, fitted));
	}
	free(x);
}

/* The inverse of sum w d d', d being the kept columns less their means; the means beside it. */
static void bread(const struct regression *r, double w, double n, double *inverse, double *mean)
{
	for (size_t k = 0; k < r->kept; k++) {
		mean[k] = r->mean[r->at[k]];
		for (size_t l = 0; l < r->kept; l++) {
			double spread = sqrt(r->covariance[r->at[k] * (r->columns + 2)]) *
				sqrt(r->covariance[r->at[l] * (r->columns + 2)]);
			inverse[k * r->kept + l] = r->inverse[k * r->kept + l] / (spread * (n - 1) / n * w);
		}
	}
}

void errors_linearise(struct regression *r, const struct errors_from *from, const int *column)
{
	double w = wide_double(from->view->w) / MILLION, n = wide_double(from->view->used);
	double *inverse = mem_zero(r->kept * r->kept + 2 * r->kept + 1, sizeof(*inverse));
	double *mean = inverse + r->kept * r->kept, *se = mean + r->kept;
	struct sandwich sandwich;

	if (r->varies && !r->exact && r->freedom > 0) {
		sandwich_open(&sandwich, r->kept);
		add_patterns(&sandwich, r, from, column);
		bread(r, w, n, inverse, mean);
		sandwich_errors(&sandwich, inverse, mean, w, n, se);
		sandwich_close(&sandwich);
		for (size_t k = 0; k < r->kept; k++) {
			struct regress_column *one = &r->column[r->at[k]];
			one->se = se[k];
			one->p = t_p(t_statistic(one->beta, one->se), r->freedom + 1);
		}
		r->intercept_se = se[r->kept];
		r->intercept_p = t_p(t_statistic(r->intercept, r->intercept_se), r->freedom + 1);
	}
	free(inverse);
}
