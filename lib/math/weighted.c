/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/weighted.h"

#include <math.h>

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
	all.variance = spread / w;
	all.se = n > 1 ? sqrt(n / (n - 1) * spread2) / w : NAN;
	all.n_here = spread2 > 0 && n > 1 ? all.variance / (n - 1) / (all.se * all.se) * n
					  : all.n_effective;
	return all;
}
