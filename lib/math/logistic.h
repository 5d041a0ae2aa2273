/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Logistic regression by maximum likelihood, over patterns: records that agree in all columns are one
 * row with its counts of 0 and of 1. Newton's method on scaled columns (iteratively reweighted
 * least squares), with steps halved that lead away. Under survey weights the standard errors are
 * those of linearisation (Binder 1983). Where some columns tell all 0 from all 1 there is no maximum:
 * the coefficients would grow for ever, and the model is called separated (Albert and Anderson 1984).
 */
#ifndef MATH_LOGISTIC_H
#define MATH_LOGISTIC_H

#include <stdbool.h>
#include <stddef.h>

struct logistic {
	size_t columns, patterns;
	const double *x;         /* [patterns][columns], of full rank (math/regress) */
	const double *weight;    /* [patterns][2]: records, or the sum of their weights, with 0 and with 1 */
	const double *square;    /* [patterns][2]: sums of squared weights; NULL: no weights */
	double n;                /* records */

	/* What logistic_run finds. */
	bool separated;
	double *beta, *se; /* [columns + 1], the intercept last */
	double *covariance; /* [(columns + 1)^2] of beta */
	double likelihood, likelihood_null; /* logarithms */
};

/* false: separated, and there are no numbers. Both outcomes must be there. */
bool logistic_run(struct logistic *logistic);

/*
 * What one step of a column is worth as a share of 1: the model's chance with `high` there less the one
 * with `low`, averaged over the records as they are in all other columns (average marginal effect). Its
 * standard error is by the delta method, the records taken as given.
 */
struct logistic_effect {
	double value, se;
};

struct logistic_effect logistic_effect(const struct logistic *logistic, size_t column, double low, double high);
void logistic_release(struct logistic *logistic);

#endif
