/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Least squares from means and covariances alone. The correlation matrix is factored by Cholesky's
 * method in the order given; a column that the ones before it explain (or that does not vary) is
 * passed over, so that the rest is never singular. Standard errors are the usual ones, on
 * n - kept - 1 degrees of freedom; n may be an effective number of records and a fraction.
 */
#ifndef MATH_REGRESS_H
#define MATH_REGRESS_H

#include <stdbool.h>
#include <stddef.h>

enum regress_fate { REGRESS_KEPT, REGRESS_CONSTANT, REGRESS_ALIASED };

/* What comes out for one column; NAN where it was passed over or the data decide nothing. */
struct regress_column {
	enum regress_fate fate;
	double beta, se, p;  /* p: two-sided, Student's t */
	double standardised; /* beta in standard deviations */
	double vif;          /* variance inflation: 1 / (1 - R2 on the other columns) */
};

struct regression {
	size_t columns;
	double n;
	const double *mean;       /* [columns + 1], the outcome last */
	const double *covariance; /* [(columns + 1)^2], the outcome last; any divisor */

	/* From here on what regress_run finds. */
	bool varies; /* false: the outcome is constant and there is nothing else to say */
	bool exact;  /* nothing is left over: no standard errors */
	struct regress_column *column; /* [columns] */
	size_t kept;
	size_t *at;          /* [kept] their positions */
	double *correlation; /* [(kept + 1)^2] of the kept ones, the outcome last */
	double *inverse;     /* [kept^2] of their part of `correlation` */
	double intercept, intercept_se, intercept_p;
	double r2, freedom; /* NAN, and n - kept - 1 */
	double condition;   /* largest over smallest singular value of the scaled columns; NAN without one */
};

void regress_run(struct regression *regression);
void regress_release(struct regression *regression);

#endif
