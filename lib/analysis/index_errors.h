/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How uncertain the numbers of a path model are. Weights, loadings, paths and the indices made of
 * them have no error formula: the model is fitted again without each part of the records
 * (math/jackknife).
 */
#ifndef ANALYSIS_INDEX_ERRORS_H
#define ANALYSIS_INDEX_ERRORS_H

#include "analysis/cross.h"
#include "analysis/indexmodel.h"
#include "math/interval.h"

/* One fit: means and covariances of the columns, and the model. */
struct index_fit {
	double *mean, *covariance; /* [n], [n * n] */
	struct pls pls;
};

void index_fit(struct index_fit *fit, const struct cross_view *view, const struct indexmodel *model,
	enum pls_scheme scheme);
void index_fit_release(struct index_fit *fit);

/* A block's composite of answers as they are, its smallest and its largest value. */
struct composite {
	double mean, low, high, variance;
	bool bounded, negative;
};

struct composite composite_of(const struct index_fit *fit, const struct cross_view *view,
	const struct indexmodel *model, size_t block);

/* Where it lies between both, from 0 to 100; NAN without them. */
double composite_index(const struct composite *composite);

enum errors_kind { ERRORS_INDEX, ERRORS_WEIGHT, ERRORS_LOADING, ERRORS_PATH };

struct index_errors {
	size_t parts;    /* that hold records; 0: no errors */
	bool clumped;    /* for this reason */
	size_t first[4]; /* by kind */
	double *without; /* [all numbers][parts] */
};

void index_errors_find(struct index_errors *errors, const struct cross_view *view,
	const struct indexmodel *model, const struct index_fit *fit, enum pls_scheme scheme);
struct interval index_errors_bounds(const struct index_errors *errors, enum errors_kind kind, size_t at,
	double value, double confidence);
void index_errors_release(struct index_errors *errors);

#endif
