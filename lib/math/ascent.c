/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/ascent.h"

#include <math.h>

void ascent_add(struct ascent *ascent, wide k, wide y, wide times)
{
	ascent->n += times;
	ascent->k += k * times;
	ascent->y += y * times;
	ascent->kk += k * k * times;
	ascent->ky += k * y * times;
}

/* n times the sum of squares of k. */
static double width(const struct ascent *ascent)
{
	return wide_cross(ascent->n, ascent->kk, ascent->k, ascent->k);
}

bool ascent_has_slope(const struct ascent *ascent)
{
	return width(ascent) > 0;
}

double ascent_slope(const struct ascent *ascent)
{
	double across = width(ascent);

	return across > 0 ? wide_cross(ascent->n, ascent->ky, ascent->k, ascent->y) / across : NAN;
}

double ascent_pull(const struct ascent *ascent, wide k, wide y)
{
	double n = wide_double(ascent->n), off = wide_double(k) - wide_double(ascent->k) / n;
	double left = wide_double(y) - wide_double(ascent->y) / n - ascent_slope(ascent) * off;

	return off * left * n / width(ascent);
}
