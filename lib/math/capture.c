/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/capture.h"

#include <math.h>

struct capture capture_of(double first, double second, double both)
{
	struct capture c = {NAN, NAN, NAN, NAN, NAN};
	double only = first - both, other = second - both;

	if (!(both >= 0 && only >= 0 && other >= 0))
		return c;
	c.seen = first + other;
	c.lincoln_petersen = both > 0 ? first * second / both : NAN;
	c.chapman = (first + 1) * (second + 1) / (both + 1) - 1;
	c.se = sqrt((first + 1) * (second + 1) * only * other / ((both + 1) * (both + 1) * (both + 2)));
	c.hidden = only * other / (both + 1);
	return c;
}

struct interval capture_hidden(const struct capture *capture, double confidence)
{
	double hidden = capture->hidden, spread;

	if (!(hidden > 0))
		return (struct interval){NAN, NAN};
	spread = exp(normal_width(confidence) * sqrt(log1p(capture->se * capture->se / (hidden * hidden))));
	return (struct interval){hidden / spread, hidden * spread};
}

double capture_annoyed(double registered, double articulation, double registration)
{
	double chance = articulation * registration;

	return chance > 0 ? registered / chance : NAN;
}
