/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/relative.h"

#include "util/mem.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* One walk over all subsets: at depth j column j is left out, then taken in. */
struct subsets {
	size_t n;
	double *left;   /* by depth: what the columns taken leave of the correlations */
	double *r2;     /* by subset */
};

/* Take column j out of what is left: each other one less what j explains of it. */
static void sweep(const double *from, double *into, size_t n, size_t j)
{
	size_t width = n + 1;

	for (size_t i = j + 1; i < width; i++) {
		double part = from[i * width + j] / from[j * width + j];
		for (size_t k = j + 1; k < width; k++)
			into[i * width + k] = from[i * width + k] - part * from[j * width + k];
	}
}

static void walk(struct subsets *all, size_t depth, unsigned subset)
{
	size_t cells = (all->n + 1) * (all->n + 1);
	double *here = all->left + depth * cells, *next = here + cells;

	if (depth == all->n) {
		all->r2[subset] = 1 - here[cells - 1];
		return;
	}
	memcpy(next, here, cells * sizeof(*next));
	walk(all, depth + 1, subset);
	sweep(here, next, all->n, depth);
	walk(all, depth + 1, subset | 1u << depth);
}

/* How many of all orders have just these `size` columns before one of the others: 1 / (n C(n - 1, size)). */
static double share_of_orders(size_t n, size_t size)
{
	double share = 1 / (double)n;

	for (size_t k = 1; k <= size; k++)
		share *= (double)k / (double)(n - k);
	return share;
}

void relative_lmg(const double *correlation, size_t n, double *share)
{
	size_t cells = (n + 1) * (n + 1);
	struct subsets all = {n, mem_zero((n + 1) * cells, sizeof(double)), mem_zero(1ul << n, sizeof(double))};

	memcpy(all.left, correlation, cells * sizeof(*correlation));
	walk(&all, 0, 0);
	memset(share, 0, n * sizeof(*share));
	for (unsigned subset = 0; subset < 1u << n; subset++)
		for (size_t j = 0; j < n; j++)
			if (!(subset >> j & 1))
				share[j] += (all.r2[subset | 1u << j] - all.r2[subset]) *
					share_of_orders(n, (size_t)__builtin_popcount(subset));
	free(all.left);
	free(all.r2);
}

static void decompose(const double *correlation, size_t n, gsl_matrix *vector, gsl_vector *value)
{
	gsl_matrix *matrix = gsl_matrix_alloc(n, n);

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			gsl_matrix_set(matrix, i, j, correlation[i * (n + 1) + j]);
	gsl_linalg_SV_decomp_jacobi(matrix, vector, value); /* for such a matrix V D V' */
	gsl_matrix_free(matrix);
}

/* Element (i, j) of the matrix to a power: V D^power V'. */
static double power_of(const gsl_matrix *vector, const gsl_vector *value, size_t i, size_t j, double power)
{
	double sum = 0;

	for (size_t k = 0; k < value->size; k++)
		sum += gsl_matrix_get(vector, i, k) * gsl_matrix_get(vector, j, k) * pow(gsl_vector_get(value, k), power);
	return sum;
}

void relative_weights(const double *correlation, size_t n, double *share)
{
	gsl_matrix *vector = gsl_matrix_alloc(n, n);
	gsl_vector *value = gsl_vector_alloc(n);

	decompose(correlation, n, vector, value);
	memset(share, 0, n * sizeof(*share));
	for (size_t k = 0; k < n; k++) {
		double beta = 0;
		for (size_t j = 0; j < n; j++)
			beta += power_of(vector, value, k, j, -.5) * correlation[j * (n + 1) + n];
		for (size_t j = 0; j < n; j++) {
			double loading = power_of(vector, value, j, k, .5);
			share[j] += loading * loading * beta * beta;
		}
	}
	gsl_vector_free(value);
	gsl_matrix_free(vector);
}
