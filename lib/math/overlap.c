/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/overlap.h"

#include "math/trial.h"

#include <math.h>

void overlap_one(struct overlap *overlap, int side, double x)
{
	spread_add(&overlap->side[side], x);
}

void overlap_both(struct overlap *overlap, double x, double y)
{
	double value[2] = {x, y}, off[2];

	overlap->both++;
	for (int s = 0; s < 2; s++) {
		spread_add(&overlap->side[s], value[s]);
		off[s] = value[s] - overlap->mean[s];
		overlap->mean[s] += off[s] / overlap->both;
		overlap->squares[s] += off[s] * (value[s] - overlap->mean[s]);
	}
	overlap->product += off[0] * (y - overlap->mean[1]);
}

struct overlap_test overlap_test(const struct overlap *overlap)
{
	double n1 = overlap->side[0].n, n2 = overlap->side[1].n, both = overlap->both;
	double v1 = spread_variance(&overlap->side[0]), v2 = spread_variance(&overlap->side[1]);
	double a = v1 / n1, b = v2 / n2, paired = sqrt(overlap->squares[0]) * sqrt(overlap->squares[1]);
	double r = paired > 0 ? overlap->product / paired : 0;
	double square = a + b - 2 * r * sqrt(v1) * sqrt(v2) * both / (n1 * n2);

	if (!(n1 > 1) || !(n2 > 1) || !(a + b > 0) || !(square > 1e-12 * (a + b)))
		return (struct overlap_test){NAN, NAN, NAN};
	double welch = (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1)), alone = n1 + n2 - 2 * both;
	double se = sqrt(square), freedom = welch;
	if (both > 0)
		freedom = both - 1 + (welch - both + 1) / (n1 + n2) * alone;
	return (struct overlap_test){
		se, freedom, t_p((overlap->side[0].mean - overlap->side[1].mean) / se, freedom + 1)};
}
