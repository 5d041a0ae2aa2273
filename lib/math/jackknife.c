/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/jackknife.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double jackknife_se(const double *without, size_t parts)
{
	double n = (double)parts, mean = 0, sum = 0;

	for (size_t i = 0; i < parts; i++)
		mean += without[i] / n;
	for (size_t i = 0; i < parts; i++)
		sum += (without[i] - mean) * (without[i] - mean);
	return parts < 2 ? NAN : sqrt((n - 1) / n * sum);
}

bool jackknife_dealt(const double *n, size_t parts)
{
	double all = 0, spread = 0;

	for (size_t i = 0; i < parts; i++)
		all += n[i];
	double each = all / (double)parts;
	for (size_t i = 0; i < parts; i++)
		spread += (n[i] - each) * (n[i] - each);
	return parts > 1 && all > 0 && spread / each < gsl_cdf_chisq_Qinv(.001, (double)parts - 1);
}
