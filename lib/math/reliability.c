/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/reliability.h"

#include <math.h>

/* What is left of a sum that cancels is rounding, not variance. */
static const double nothing = 1e-12;

double alpha_of(size_t k, double sum_of_variances, double variance_of_sum)
{
	double items = (double)k;

	if (k < 2 || !(variance_of_sum > nothing * items * sum_of_variances))
		return NAN;
	return items / (items - 1) * (1 - sum_of_variances / variance_of_sum);
}

double alpha_raw(const double *covariance, size_t k)
{
	double own = 0, all = 0;

	for (size_t i = 0; i < k; i++) {
		own += covariance[i * k + i];
		for (size_t j = 0; j < k; j++)
			all += covariance[i * k + j];
	}
	return alpha_of(k, own, all);
}

/* The sum of standardised items has variance k + sum of all correlations of two. */
double alpha_standardised(const double *covariance, size_t k)
{
	double all = (double)k;

	for (size_t i = 0; i < k; i++)
		if (!(covariance[i * k + i] > 0))
			return NAN;
	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < i; j++)
			all += 2 * covariance[i * k + j] /
				sqrt(covariance[i * k + i] * covariance[j * k + j]);
	return alpha_of(k, (double)k, all);
}

double composite_reliability(const double *loading, size_t k)
{
	double sum = 0, error = 0;

	for (size_t i = 0; i < k; i++) {
		sum += loading[i];
		error += 1 - loading[i] * loading[i];
	}
	if (k < 2 || !(sum * sum + error > 0))
		return NAN;
	return sum * sum / (sum * sum + error);
}

double difference_reliability(double variance_x, double reliability_x, double variance_y,
	double reliability_y, double covariance)
{
	double both = variance_x + variance_y, difference = both - 2 * covariance;

	if (!(difference > nothing * both))
		return NAN;
	return (variance_x * reliability_x + variance_y * reliability_y - 2 * covariance) / difference;
}
