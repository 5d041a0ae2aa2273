/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/sandwich.h"

#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void sandwich_open(struct sandwich *sandwich, size_t columns)
{
	size_t width = columns + 1;

	*sandwich = (struct sandwich){columns, mem_zero(width * width, sizeof(*sandwich->meat))};
}

void sandwich_add(struct sandwich *sandwich, const double *x, double square)
{
	size_t n = sandwich->columns, width = n + 1;

	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= n; j++)
			sandwich->meat[i * width + j] += (i < n ? x[i] : 1) * (j < n ? x[j] : 1) * square;
}

/* row' meat row: the variance of what a row of the bread makes of the scores. */
static double between(const struct sandwich *sandwich, const double *row)
{
	size_t width = sandwich->columns + 1;
	double sum = 0;

	for (size_t i = 0; i < width; i++)
		for (size_t j = 0; j < width; j++)
			sum += row[i] * sandwich->meat[i * width + j] * row[j];
	return sum;
}

void sandwich_errors(const struct sandwich *sandwich, const double *inverse, const double *mean, double w,
	double n, double *se)
{
	size_t columns = sandwich->columns;
	double *row = mem_zero(columns + 1, sizeof(*row));

	for (size_t i = 0; i < columns; i++) {
		memcpy(row, inverse + i * columns, columns * sizeof(*row));
		se[i] = sqrt(fmax(between(sandwich, row), 0) * n / (n - 1));
	}
	/* the constant at the means, less what the slopes make of the way to 0 */
	for (size_t j = 0; j < columns; j++) {
		row[j] = 0;
		for (size_t i = 0; i < columns; i++)
			row[j] -= mean[i] * inverse[i * columns + j];
	}
	row[columns] = 1 / w;
	se[columns] = sqrt(fmax(between(sandwich, row), 0) * n / (n - 1));
	free(row);
}

void sandwich_close(struct sandwich *sandwich)
{
	free(sandwich->meat);
}
