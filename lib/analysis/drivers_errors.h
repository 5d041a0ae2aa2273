/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors of weighted slopes by linearisation, from the patterns of the predictors that a state holds:
 * what is left over of a pattern's records comes from its sums of w^2, w^2 y and w^2 y^2.
 */
#ifndef ANALYSIS_DRIVERS_ERRORS_H
#define ANALYSIS_DRIVERS_ERRORS_H

#include "analysis/cross.h"
#include "analysis/drivers_state.h"
#include "math/regress.h"

/* Where they come from: a group and its columns in the cross. */
struct errors_from {
	const struct emission *emission;
	const struct cross_view *view;
	const int (*predictor)[DRIVERS_PARTS]; /* positions; -1: there is none */
	int predictors, outcome;
};

/* Does the group hold the squared weights of all its records by pattern? */
bool errors_known(const struct errors_from *from);

/* Put them, and their p, into the regression of column[] (positions in the cross). */
void errors_linearise(struct regression *r, const struct errors_from *from, const int *column);

#endif
