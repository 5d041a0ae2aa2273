/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/control.h"


#include <gsl/gsl_cdf.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdlib.h>

/* The mean range of two values of a normal distribution, in its standard deviations. */
#define RANGE_OF_TWO 1.128

double control_sigma_z(const double *z, size_t k)
{
	double sum = 0;

	if (k < 2)
		return NAN;
	for (size_t i = 1; i < k; i++)
		sum += fabs(z[i] - z[i - 1]);
	return sum / (double)(k - 1) / RANGE_OF_TWO;
}

/* How many of the last `of` periods up to i are beyond `limit` on the side of sign. */
static int beyond(const double *z, size_t i, size_t of, double sign, double limit)
{
	int count = 0;

	for (size_t j = 0; j < of && j <= i; j++)
		count += sign * z[i - j] > limit;
	return count;
}

static unsigned rules(const double *z, size_t i, double sign)
{
	double here = sign * z[i];
	unsigned broken = 0;

	if (here > 3)
		broken |= CONTROL_BEYOND;
	if (here > 2 && beyond(z, i, 3, sign, 2) >= 2)
		broken |= CONTROL_TWO;
	if (here > 1 && beyond(z, i, 5, sign, 1) >= 4)
		broken |= CONTROL_FOUR;
	if (beyond(z, i, 8, sign, 0) == 8)
		broken |= CONTROL_EIGHT;
	return broken;
}

unsigned control_high(const double *z, size_t i)
{
	return rules(z, i, 1);
}

unsigned control_low(const double *z, size_t i)
{
	return rules(z, i, -1);
}

void control_cusum(const double *z, size_t k, double slack, double *high, double *low)
{
	double up = 0, down = 0;

	for (size_t i = 0; i < k; i++) {
		high[i] = up = fmax(0, up + z[i] - slack);
		low[i] = down = fmax(0, down - z[i] - slack);
	}
}

void control_ewma(const double *d, const double *se, size_t k, double lambda, double *ewma, double *sd)
{
	double at = 0, variance = 0;

	for (size_t i = 0; i < k; i++) {
		at = lambda * d[i] + (1 - lambda) * at;
		variance = lambda * lambda * se[i] * se[i] + (1 - lambda) * (1 - lambda) * variance;
		ewma[i] = at;
		sd[i] = sqrt(variance);
	}
}

double control_cusum_run(double slack, double limit)
{
	double b = limit + 1.166; /* Siegmund's correction for the overshoot */
	double one = slack > 0 ? (exp(2 * slack * b) - 2 * slack * b - 1) / (2 * slack * slack) : b * b;

	return one / 2;
}

/* (I - Q) run = 1, where Q moves between the cells of the interval inside the limits. */
double control_ewma_run(double lambda, double width)
{
	enum { CELLS = 101 };
	double limit = width * sqrt(lambda / (2 - lambda)), cell = 2 * limit / CELLS;
	gsl_matrix *move = gsl_matrix_alloc(CELLS, CELLS);
	gsl_vector *one = gsl_vector_alloc(CELLS), *run = gsl_vector_alloc(CELLS);
	gsl_permutation *order = gsl_permutation_alloc(CELLS);
	int sign;

	for (size_t i = 0; i < CELLS; i++) {
		double from = -limit + ((double)i + .5) * cell;
		for (size_t j = 0; j < CELLS; j++) {
			double low = (-limit + (double)j * cell - (1 - lambda) * from) / lambda;
			double share = gsl_cdf_ugaussian_P(low + cell / lambda) - gsl_cdf_ugaussian_P(low);
			gsl_matrix_set(move, i, j, (i == j) - share);
		}
	}
	gsl_vector_set_all(one, 1);
	gsl_linalg_LU_decomp(move, order, &sign);
	gsl_linalg_LU_solve(move, order, one, run);
	double start = gsl_vector_get(run, CELLS / 2);
	gsl_matrix_free(move);
	gsl_vector_free(one);
	gsl_vector_free(run);
	gsl_permutation_free(order);
	return start;
}
