/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/quoting.h"

#include <math.h>

double interval_score(double low, double high, double x, double alpha)
{
	return high - low + 2 / alpha * (fmax(low - x, 0) + fmax(x - high, 0));
}

double pinball_loss(double quote, double x, double share)
{
	return x > quote ? share * (x - quote) : (1 - share) * (quote - x);
}

double newsvendor_share(double late, double early)
{
	return late / (late + early);
}

/* sum (y - R x)^2 around means: n^2 times variances and covariance are exact before they meet. */
struct ratio ratio_of(const struct ratio_sums *s)
{
	double n = wide_double(s->n), r = wide_double(s->y) / wide_double(s->x);

	if (s->n < 1 || s->x <= 0)
		return (struct ratio){NAN, NAN};
	double yy = wide_cross(s->n, s->yy, s->y, s->y), xy = wide_cross(s->n, s->xy, s->x, s->y);
	double xx = wide_cross(s->n, s->xx, s->x, s->x), rest = (yy - 2 * r * xy + r * r * xx) / n;
	double mean = wide_double(s->x) / n;
	return (struct ratio){r, s->n > 1 ? sqrt(fmax(rest, 0) / n / (n - 1)) / mean : NAN};
}

struct expected_share expected_share(double inside, double n, double m)
{
	double share = inside / (n + 1);

	return (struct expected_share){share, sqrt(share * (1 - share) * (1 / m + (1 - 1 / m) / (n + 2)))};
}
