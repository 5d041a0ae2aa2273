/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/cluster.h"

#include <math.h>

void bunches_add(struct bunches *all, wide x, wide n)
{
	if (!n)
		return;
	all->bunches++;
	all->n += n;
	all->x += x;
	all->xx += x * x;
	all->xn += x * n;
	all->nn += n * n;
}

double bunches_share(const struct bunches *all)
{
	return all->n ? wide_double(all->x) / wide_double(all->n) : NAN;
}

double bunches_se(const struct bunches *all)
{
	double p = bunches_share(all), count = wide_double(all->bunches);

	if (all->bunches < 2)
		return NAN;
	double squares = wide_double(all->xx) - 2 * p * wide_double(all->xn) + p * p * wide_double(all->nn);
	return squares > 0 ? sqrt(squares * count / (count - 1)) / wide_double(all->n) : 0;
}

double bunches_worth(const struct bunches *all)
{
	double p = bunches_share(all), se = bunches_se(all), n = wide_double(all->n);

	if (all->bunches == all->n)
		return n;
	if (!(p > 0 && p < 1 && se > 0))
		return wide_double(all->bunches);
	double worth = p * (1 - p) / (se * se);
	return worth < n ? worth : n;
}

struct interval bunches_bounds(const struct bunches *all, double confidence)
{
	double worth = bunches_worth(all);

	return wilson(bunches_share(all) * worth, worth, confidence);
}
