/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/burst.h"

#include "util/mem.h"
#include "util/real.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

/* What makes the median absolute deviation a standard deviation where values are normal. */
#define MAD_SD 1.482602218505602

double poisson_tail(double x, double mean)
{
	return x <= 0 ? 1 : gsl_cdf_gamma_P(mean, x, 1);
}

double count_tail(double x, double mean, double spread)
{
	if (!(spread > 1 + 1e-6))
		return poisson_tail(x, mean);
	return x <= 0 ? 1 : gsl_cdf_beta_P(1 - 1 / spread, x, mean / (spread - 1));
}

static double median_of(double *value, size_t n)
{
	qsort(value, n, sizeof(*value), real_order);
	return n % 2 ? value[n / 2] : (value[n / 2 - 1] + value[n / 2]) / 2;
}

double burst_baseline(const double *count, size_t days, int first, double *expected)
{
	size_t seasons = days >= BURST_SEASON ? 7 : 1;
	double *hold = mem_zero(2 * days + 1, sizeof(*hold)), *off = hold + days, median[7] = {0};

	if (!days) {
		free(hold);
		return 1;
	}
	for (size_t w = 0; w < seasons; w++) {
		size_t n = 0;
		for (size_t i = 0; i < days; i++)
			if (((size_t)first + i) % seasons == w)
				hold[n++] = count[i];
		median[w] = median_of(hold, n);
	}
	for (size_t i = 0; i < days; i++) {
		double usual = median[((size_t)first + i) % seasons];
		expected[i] = gsl_cdf_gamma_Pinv(.5, usual + 1, 1);
		off[i] = fabs(count[i] - usual) / sqrt(expected[i]);
	}
	double sd = MAD_SD * median_of(off, days);
	free(hold);
	return fmax(1, sd * sd);
}
