/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The logistic regression of a group with a 0/1 outcome, from the patterns of drivers' state.
 */
#ifndef ANALYSIS_DRIVERS_LOGIT_H
#define ANALYSIS_DRIVERS_LOGIT_H

#include "analysis/cross.h"
#include "math/logistic.h"
#include "math/regress.h"

struct logit {
	bool asked; /* the state has patterns */
	bool fits;  /* there are coefficients, in the order of the columns that the regression kept */
	const char *word; /* a note: why there are none */
	size_t patterns;
	struct logistic logistic;
	double *x, *weight;
};

/*
 * column: the predictors' positions in the cross. The regression on the same columns says which ones
 * to keep; the outcome varies in it.
 */
void logit_open(struct logit *logit, const struct emission *emission, const struct cross_view *view,
	const int *column, const struct regression *regression);
void logit_close(struct logit *logit);

#endif
