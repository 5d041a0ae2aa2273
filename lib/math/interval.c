/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/interval.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

static const struct interval nothing = {NAN, NAN};

/* Before main: what GSL cannot do is a NAN, not the end of the program. */
__attribute__((constructor)) static void go_on(void)
{
	gsl_set_error_handler_off();
}

static double clamp(double x, double low, double high)
{
	return x < low ? low : x > high ? high : x;
}

double normal_width(double confidence)
{
	return gsl_cdf_ugaussian_Qinv((1 - confidence) / 2);
}

struct interval wilson(double x, double n, double confidence)
{
	double z = normal_width(confidence), z2 = z * z;

	if (n <= 0)
		return nothing;
	double p = x / n;
	double half = z * sqrt(z2 + 4 * n * p * (1 - p));
	double low = (2 * n * p + z2 - half) / (2 * (n + z2));
	double high = (2 * n * p + z2 + half) / (2 * (n + z2));
	/* at the ends the formula gives 0 and 1 but for rounding */
	return (struct interval){x <= 0 ? 0 : clamp(low, 0, 1), x >= n ? 1 : clamp(high, 0, 1)};
}

/* Where the distribution function of Beta(a, b) is p. GSL's inverse may fail; halving does not. */
static double beta_quantile(double p, double a, double b)
{
	double x = gsl_cdf_beta_Pinv(p, a, b), low = 0, high = 1;

	if (isfinite(x))
		return x;
	for (int i = 0; i < 100; i++) {
		double middle = (low + high) / 2;
		if (gsl_cdf_beta_P(middle, a, b) < p)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct interval clopper_pearson(double x, double n, double confidence)
{
	double tail = (1 - confidence) / 2;

	if (n <= 0)
		return nothing;
	return (struct interval){
		x <= 0 ? 0 : beta_quantile(tail, x, n - x + 1),
		x >= n ? 1 : 1 - beta_quantile(tail, n - x, x + 1),
	};
}

struct interval garwood(double x, double e, double confidence)
{
	double alpha = 1 - confidence;

	if (!(e > 0) || !(x >= 0))
		return (struct interval){NAN, NAN};
	return (struct interval){x > 0 ? gsl_cdf_chisq_Pinv(alpha / 2, 2 * x) / 2 / e : 0,
		gsl_cdf_chisq_Qinv(alpha / 2, 2 * (x + 1)) / 2 / e};
}

struct interval agresti_coull(double x, double n, double confidence)
{
	double z = normal_width(confidence);

	if (n <= 0)
		return nothing;
	double more = n + z * z, p = (x + z * z / 2) / more;
	double half = z * sqrt(p * (1 - p) / more);
	return (struct interval){p - half, p + half};
}

struct interval newcombe(double x1, double n1, double x2, double n2, double confidence)
{
	if (n1 <= 0 || n2 <= 0)
		return nothing;
	struct interval a = wilson(x1, n1, confidence), b = wilson(x2, n2, confidence);
	double p = x1 / n1, q = x2 / n2;
	return (struct interval){
		p - q - hypot(p - a.low, b.high - q),
		p - q + hypot(a.high - p, q - b.low),
	};
}

struct interval student(double mean, double se, double n, double confidence)
{
	if (!(n > 1) || !isfinite(se))
		return nothing;
	double half = se * gsl_cdf_tdist_Qinv((1 - confidence) / 2, n - 1);
	return (struct interval){mean - half, mean + half};
}

struct interval nps_wald(double plus, double minus, double n, double confidence)
{
	if (n <= 0)
		return nothing;
	double theta = (plus - minus) / n;
	double half = normal_width(confidence) * sqrt(((plus + minus) / n - theta * theta) / n);
	return (struct interval){theta - half, theta + half};
}

struct interval nps_adjusted_wald(double plus, double minus, double n, double confidence)
{
	if (n <= 0)
		return nothing;
	struct interval wide = nps_wald(plus + .75, minus + .75, n + 3, confidence);
	return (struct interval){clamp(wide.low, -1, 1), clamp(wide.high, -1, 1)};
}

/*
 * The score statistic at theta: the shares are those of greatest likelihood under
 * p_plus - p_minus = theta. With p_minus = t the likelihood plus log(t + theta) + minus log t +
 * rest log(1 - theta - 2t) is greatest at a root of a quadratic in t.
 */
static double score_at(double theta, double plus, double minus, double n)
{
	double zero = n - plus - minus;
	/* plus*t*(1-theta-2t) + minus*(t+theta)*(1-theta-2t) - 2*zero*t*(t+theta) = 0; the larger root
	   is the one between the bounds that the shares set */
	double a = 2 * n;
	double b = 2 * theta * (minus + zero) - (plus + minus) * (1 - theta);
	double c = -minus * theta * (1 - theta);
	double root = b * b - 4 * a * c;
	double t = (-b + sqrt(root > 0 ? root : 0)) / (2 * a);
	double least = theta < 0 ? -theta : 0, most = (1 - theta) / 2;
	t = clamp(t, least, most);
	double variance = (2 * t + theta - theta * theta) / n;
	double distance = (plus - minus) / n - theta;
	if (variance <= 0)
		return distance == 0 ? 0 : distance > 0 ? INFINITY : -INFINITY;
	return distance / sqrt(variance);
}

/* The score falls as theta rises: halve the interval until it is where |score| = z. */
static double score_bound(double from, double to, double z, double plus, double minus, double n)
{
	for (int i = 0; i < 200 && fabs(to - from) > 1e-15; i++) {
		double middle = from + (to - from) / 2;
		if (fabs(score_at(middle, plus, minus, n)) < z)
			from = middle;
		else
			to = middle;
	}
	return from;
}

struct interval nps_score(double plus, double minus, double n, double confidence)
{
	double z = normal_width(confidence);

	if (n <= 0)
		return nothing;
	double theta = (plus - minus) / n;
	return (struct interval){
		score_bound(theta, -1, z, plus, minus, n),
		score_bound(theta, 1, z, plus, minus, n),
	};
}

struct interval goodman(double x, double n, size_t k, double confidence)
{
	if (n <= 0 || k < 1)
		return nothing;
	double a = gsl_cdf_chisq_Qinv((1 - confidence) / (double)k, 1);
	double half = sqrt(a * (a + 4 * x * (n - x) / n));
	return (struct interval){(a + 2 * x - half) / (2 * (n + a)), (a + 2 * x + half) / (2 * (n + a))};
}

struct interval welch(double mean1, double variance1, double n1, double mean2, double variance2, double n2,
	double confidence)
{
	double a = variance1 / n1, b = variance2 / n2;

	if (!(n1 > 1) || !(n2 > 1) || !(a + b > 0))
		return nothing;
	double freedom = (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1));
	return student(mean1 - mean2, sqrt(a + b), freedom + 1, confidence);
}

struct interval log_ratio(double ratio, double relative1, double relative2, double confidence)
{
	double width = normal_width(confidence) * sqrt(relative1 + relative2);

	if (!(ratio > 0) || !(width > 0) || !isfinite(width))
		return (struct interval){NAN, NAN};
	return (struct interval){ratio * exp(-width), ratio * exp(width)};
}
