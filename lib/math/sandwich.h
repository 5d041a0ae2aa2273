/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Standard errors of weighted least squares by linearisation (Binder 1983): what each record adds to
 * the score equations is w e x, and their spread, between the inverses of sum w x x', is the slopes'
 * own. It holds whatever the weights have to do with what is left over; a simple sample's formula
 * does not. n / (n - 1) stands before it, records being drawn one by one.
 */
#ifndef MATH_SANDWICH_H
#define MATH_SANDWICH_H

#include <stddef.h>

struct sandwich {
	size_t columns;
	double *meat;  /* [(columns + 1)^2] of the centred columns and, last, of the constant */
};

void sandwich_open(struct sandwich *sandwich, size_t columns);

/* Records with the same x: their columns less the (weighted) means, and their sum of (w e)^2. */
void sandwich_add(struct sandwich *sandwich, const double *x, double square);

/*
 * inverse [columns^2]: of sum w x x', the columns less their means; w: sum of weights; n: records.
 * se [columns + 1]: of the slopes, then of the intercept where the columns are 0.
 */
void sandwich_errors(const struct sandwich *sandwich, const double *inverse, const double *mean, double w,
	double n, double *se);

void sandwich_close(struct sandwich *sandwich);

#endif
