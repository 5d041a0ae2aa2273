/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/represent.h"

#include <math.h>

struct represented represent(const struct stratum *stratum, size_t strata)
{
	struct represented all = {.rate = NAN, .r = NAN, .se = NAN, .bias = NAN};
	double answered = 0, square = 0, error = 0;
	size_t asked = 0;

	for (size_t s = 0; s < strata; s++) {
		all.n += stratum[s].asked;
		answered += stratum[s].answered;
		asked += stratum[s].asked > 0;
	}
	if (!(all.n > 0))
		return all;
	all.rate = answered / all.n;
	if (asked < 2)
		return all;
	for (size_t s = 0; s < strata; s++) {
		if (!(stratum[s].asked > 0))
			continue;
		double rate = stratum[s].answered / stratum[s].asked, off = rate - all.rate;
		square += stratum[s].asked * off * off;
		error += 4 * stratum[s].asked * off * off * rate * (1 - rate);
	}
	double sd = sqrt(square / (all.n - 1));
	all.r = 1 - 2 * sd;
	if (sd > 0) /* the error of S^2 is that of R times S */
		all.se = sqrt(error) / (all.n - 1) / sd;
	if (answered > 0)
		all.bias = sd / all.rate;
	return all;
}
