/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/weighted.h"

#include <math.h>

/* Standard error and the rest from the spread around the mean. */
static void finish(struct weighted *all, double w, double spread, double spread2)
{
	double n = all->n;

	all->variance = spread / w;
	all->se = n > 1 ? sqrt(n / (n - 1) * spread2) / w : NAN;
	all->n_here = spread2 > 0 && n > 1 ? all->variance / (n - 1) / (all->se * all->se) * n
					   : all->n_effective;
}

struct weighted weighted_of(const struct weighted_level *level, size_t levels)
{
	double n = 0, w = 0, w2 = 0, wx = 0, spread = 0, spread2 = 0;

	for (size_t i = 0; i < levels; i++) {
		n += wide_double(level[i].n);
		w += wide_double(level[i].w);
		w2 += wide_double(level[i].w2);
		wx += wide_double(level[i].w) * level[i].x;
	}
	if (n == 0 || w <= 0)
		return (struct weighted){0, NAN, NAN, NAN, NAN, NAN};
	struct weighted all = {.n = n, .mean = wx / w, .n_effective = w * w / w2};
	for (size_t i = 0; i < levels; i++) {
		double square = (level[i].x - all.mean) * (level[i].x - all.mean);
		spread += wide_double(level[i].w) * square;
		spread2 += wide_double(level[i].w2) * square;
	}
	finish(&all, w, spread, spread2);
	return all;
}

/* sum of a (x - center)^2, where a, a x, a x^2 are the sums. The way there may not fit, the end does:
   whole numbers that go round come back. */
static double around(wide a, wide ax, wide ax2, wide center)
{
	uwide c = (uwide)center;

	return wide_double((wide)((uwide)ax2 - 2 * c * (uwide)ax + c * c * (uwide)a));
}

/* From whole numbers around the mean to the mean itself: no large numbers cancel. */
static double moved(double square, wide a, wide ax, wide center, double rest)
{
	double linear = wide_double((wide)((uwide)ax - (uwide)center * (uwide)a));
	double result = square - 2 * rest * linear + rest * rest * wide_double(a);

	return result > 0 ? result : 0;
}

struct weighted weighted_from(const struct weighted_sums *sums)
{
	double n = wide_double(sums->n), w = wide_double(sums->w);

	if (n == 0 || w <= 0)
		return (struct weighted){0, NAN, NAN, NAN, NAN, NAN};
	struct weighted all = {.n = n, .mean = wide_double(sums->wx) / w, .n_effective = w * w / wide_double(sums->w2)};
	wide center = sums->wx / sums->w;
	double rest = wide_double(sums->wx - center * sums->w) / w;
	finish(&all, w, moved(around(sums->w, sums->wx, sums->wx2, center), sums->w, sums->wx, center, rest),
		moved(around(sums->w2, sums->w2x, sums->w2x2, center), sums->w2, sums->w2x, center, rest));
	return all;
}
