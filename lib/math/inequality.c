/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/inequality.h"

#include "util/real.h"

#include <math.h>
#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
	const struct inequality_value *x = a, *y = b;

	return real_order(&x->value, &y->value);
}

void inequality_sort(struct inequality_value *value, size_t values)
{
	if (values)
		qsort(value, values, sizeof(*value), by_value);
}

/* x ln x, which goes to 0 with x. */
static double x_log_x(double x)
{
	return x > 0 ? x * log(x) : 0;
}

/* Both errors from what each value moves: mean of squares over n. */
static void put_errors(struct inequality *all, const struct inequality_value *value, size_t values)
{
	double below = 0, sum_below = 0, sum = all->n * all->mean, gini = 0, theil = 0;
	double spread = 2 * all->mean * all->gini, product = all->mean * (all->theil + log(all->mean));

	for (size_t i = 0; i < values; i++) {
		double x = value[i].value, n = value[i].n;
		double above = all->n - below - n, sum_above = sum - sum_below - n * x;
		double distance = (below * x - sum_below + sum_above - above * x) / all->n;
		double g = (distance - spread) / all->mean - all->gini * (x - all->mean) / all->mean;
		double t = (x_log_x(x) - product) / all->mean -
			(x - all->mean) * (product / (all->mean * all->mean) + 1 / all->mean);
		gini += n * g * g;
		theil += n * t * t;
		below += n;
		sum_below += n * x;
	}
	all->gini_se = sqrt(gini) / all->n;
	all->theil_se = sqrt(theil) / all->n;
}

struct inequality inequality_of(const struct inequality_value *value, size_t values)
{
	struct inequality all = {0, NAN, NAN, NAN, NAN, NAN};
	double sum = 0, ranked = 0, product = 0;

	for (size_t i = 0; i < values; i++) {
		double n = value[i].n, x = value[i].value;
		ranked += x * n * (2 * all.n + n + 1) / 2; /* the sum of the ranks of n equal values */
		all.n += n;
		sum += n * x;
		product += n * x_log_x(x);
	}
	if (!(sum > 0) || (values && value[0].value < 0))
		return all;
	all.mean = sum / all.n;
	all.gini = 2 * ranked / (all.n * sum) - (all.n + 1) / all.n;
	all.theil = product / sum - log(all.mean);
	if (all.theil < 0) /* of equal values, by rounding */
		all.theil = 0;
	if (all.gini < 0)
		all.gini = 0;
	if (all.n > 1)
		put_errors(&all, value, values);
	return all;
}
