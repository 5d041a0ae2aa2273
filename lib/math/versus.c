/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/versus.h"

#include "math/trial.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double shares_z(double x1, double n1, double x2, double n2)
{
	if (!(n1 > 0) || !(n2 > 0))
		return NAN;
	double both = (x1 + x2) / (n1 + n2), variance = both * (1 - both) * (1 / n1 + 1 / n2);
	return variance > 0 ? (x1 / n1 - x2 / n2) / sqrt(variance) : NAN;
}

double shares_chi_square(const double *x, const double *n, size_t k, double *freedom)
{
	double yes = 0, all = 0, sum = 0;

	*freedom = -1;
	for (size_t i = 0; i < k; i++) {
		yes += x[i];
		all += n[i];
		*freedom += n[i] > 0;
	}
	double share = yes / all;
	if (!(*freedom > 0) || !(share > 0 && share < 1))
		return NAN;
	for (size_t i = 0; i < k; i++) {
		double off = x[i] - n[i] * share;
		sum += n[i] > 0 ? off * off / (n[i] * share * (1 - share)) : 0;
	}
	return sum;
}

double chi_square_p(double chi_square, double freedom)
{
	return isnan(chi_square) ? NAN : gsl_cdf_chisq_Q(chi_square, freedom);
}

struct welch_test welch_test(double mean1, double variance1, double n1, double mean2, double variance2,
	double n2)
{
	double a = variance1 / n1, b = variance2 / n2;

	if (!(n1 > 1) || !(n2 > 1) || !(a + b > 0))
		return (struct welch_test){NAN, NAN, NAN};
	double t = (mean1 - mean2) / sqrt(a + b);
	double freedom = (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1));
	return (struct welch_test){t, freedom, t_p(t, freedom + 1)};
}

double mcnemar(const struct changed *changed, double less_one)
{
	double all = changed->gone + changed->come, distance = fabs(changed->gone - changed->come) - less_one;

	if (!(all > 0))
		return NAN;
	return distance > 0 ? distance * distance / all : 0;
}

double mcnemar_p(double chi_square)
{
	return isnan(chi_square) ? NAN : gsl_cdf_chisq_Q(chi_square, 1);
}

struct interval changed_share(const struct changed *changed, double confidence)
{
	double n = changed->n + 2, moved = changed->come - changed->gone, all = changed->come + changed->gone + 1;

	if (!(changed->n > 0))
		return (struct interval){NAN, NAN};
	double half = normal_width(confidence) * sqrt(all - moved * moved / n) / n;
	return (struct interval){fmax(moved / n - half, -1), fmin(moved / n + half, 1)};
}
