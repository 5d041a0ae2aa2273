/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/spread.h"

#include <math.h>

void spread_add(struct spread *spread, double x)
{
	double off = x - spread->mean;

	spread->n++;
	spread->mean += off / spread->n;
	spread->squares += off * (x - spread->mean);
}

double spread_variance(const struct spread *spread)
{
	return spread->n > 1 ? spread->squares / (spread->n - 1) : NAN;
}

double spread_se(const struct spread *spread)
{
	return sqrt(spread_variance(spread) / spread->n);
}
