/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/moment.h"

#include <math.h>

void moment_add(struct moment *moment, wide x, wide times)
{
	moment->n += times;
	moment->sum += x * times;
	moment->square += x * x * times;
}

double moment_mean(const struct moment *moment)
{
	return moment->n ? wide_double(moment->sum) / wide_double(moment->n) : NAN;
}

/* n * square - sum^2 is exact; only then a double. */
double moment_sd(const struct moment *moment)
{
	double n = wide_double(moment->n);

	if (moment->n < 2)
		return NAN;
	return sqrt(wide_cross(moment->n, moment->square, moment->sum, moment->sum) / n / (n - 1));
}

double moment_se(const struct moment *moment)
{
	return moment_sd(moment) / sqrt(wide_double(moment->n));
}
