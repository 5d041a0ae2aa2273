/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/sandwich.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>

enum { MOST = 200 };

/* A line through weighted points: slope, intercept, and errors by way of the sandwich. */
struct line {
	double slope, intercept, se[2];
};

static struct line fit(const double *x, const double *y, const double *w, size_t n)
{
	double sw = 0, mx = 0, my = 0, sxx = 0, sxy = 0, inverse;
	struct sandwich sandwich;
	struct line line;

	for (size_t i = 0; i < n; i++) {
		sw += w[i];
		mx += w[i] * x[i];
		my += w[i] * y[i];
	}
	mx /= sw;
	my /= sw;
	for (size_t i = 0; i < n; i++) {
		sxx += w[i] * (x[i] - mx) * (x[i] - mx);
		sxy += w[i] * (x[i] - mx) * (y[i] - my);
	}
	line.slope = sxy / sxx;
	line.intercept = my - line.slope * mx;
	inverse = 1 / sxx;
	sandwich_open(&sandwich, 1);
	for (size_t i = 0; i < n; i++) {
		double d = x[i] - mx, e = y[i] - line.intercept - line.slope * x[i];
		sandwich_add(&sandwich, &d, w[i] * w[i] * e * e);
	}
	sandwich_errors(&sandwich, &inverse, &mx, sw, (double)n, line.se);
	sandwich_close(&sandwich);
	return line;
}

static void near(double have, double want)
{
	assert_true(fabs(have - want) < 1e-12);
}

/* White's (1980) estimator of one slope in closed form: sum d^2 e^2 / (sum d^2)^2. */
static void equal_weights(void **state)
{
	static const double x[] = {1, 2, 3, 4, 5}, y[] = {2, 1, 4, 3, 7}, w[] = {1, 1, 1, 1, 1};
	struct line line = fit(x, y, w, 5);

	(void)state;
	near(line.slope, 1.2);
	near(line.intercept, -.2);
	/* left over: 1, -1.2, .6, -1.6, 1.2; d: -2 ... 2; 4 + 1.44 + 0 + 2.56 + 5.76 = 13.76 */
	near(line.se[0], sqrt(13.76 / 100 * 5 / 4));
	/* the intercept's row is 1/5 - 3 d / 10: .8 .5 .2 -.1 -.4 */
	near(line.se[1], sqrt((.64 * 1 + .25 * 1.44 + .04 * .36 + .01 * 2.56 + .16 * 1.44) * 5 / 4));
}

/* The size of weights says nothing. */
static void no_unit(void **state)
{
	static const double x[] = {1, 2, 3, 4, 5}, y[] = {2, 1, 4, 3, 7}, w[] = {1, 2, 1, 3, .5}, v[] = {10, 20, 10, 30, 5};
	struct line a = fit(x, y, w, 5), b = fit(x, y, v, 5);

	(void)state;
	near(a.se[0], b.se[0]);
	near(a.se[1], b.se[1]);
}

/* What slopes do from sample to sample is what the errors say, where weights go along with the noise. */
static void as_samples_do(void **state)
{
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	double x[MOST], y[MOST], w[MOST], sum = 0, square = 0, said = 0;
	enum { SAMPLES = 2000 };

	(void)state;
	gsl_rng_set(rng, 3);
	for (int s = 0; s < SAMPLES; s++) {
		for (int i = 0; i < MOST; i++) {
			x[i] = gsl_ran_ugaussian(rng);
			w[i] = x[i] > 0 ? 4 : 1;
			y[i] = x[i] + gsl_ran_gaussian(rng, x[i] > 0 ? 3 : 1);
		}
		struct line line = fit(x, y, w, MOST);
		sum += line.slope;
		square += line.slope * line.slope;
		said += line.se[0];
	}
	gsl_rng_free(rng);
	double sd = sqrt(square / SAMPLES - sum / SAMPLES * (sum / SAMPLES));
	assert_true(fabs(said / SAMPLES / sd - 1) < .06);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_weights),
		cmocka_unit_test(no_unit),
		cmocka_unit_test(as_samples_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
