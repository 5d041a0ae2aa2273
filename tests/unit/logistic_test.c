/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/logistic.h"

#include <math.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* One 0/1 column: the log odds ratio of the fourfold table, its error by Woolf (1955). */
static void fourfold(void **state)
{
	struct logistic l = {.columns = 1, .patterns = 2, .x = (double[]){0, 1},
		.weight = (double[]){20, 5, 10, 15}, .n = 50};

	(void)state;
	assert_true(logistic_run(&l));
	near(l.beta[0], log(15. * 20 / (10 * 5)), 1e-10);
	near(l.se[0], sqrt(1. / 20 + 1. / 5 + 1. / 10 + 1. / 15), 1e-10);
	near(l.beta[1], log(5. / 20), 1e-10);
	near(l.se[1], sqrt(1. / 20 + 1. / 5), 1e-10);
	near(l.covariance[0], l.se[0] * l.se[0], 1e-12);
	near(l.covariance[1], -(1. / 20 + 1. / 5), 1e-10); /* of the slope and the intercept */
	/* alone in the model a step is worth the difference of the two shares, .6 - .2, with its usual error */
	struct logistic_effect effect = logistic_effect(&l, 0, 0, 1);
	near(effect.value, .4, 1e-10);
	near(effect.se, sqrt(.2 * .8 / 25 + .6 * .4 / 25), 1e-10);
	near(l.likelihood, 20 * log(.8) + 5 * log(.2) + 10 * log(.4) + 15 * log(.6), 1e-10);
	near(l.likelihood_null, 30 * log(.6) + 20 * log(.4), 1e-10);
	logistic_release(&l);
}

/*
 * Hours of study and a passed examination, the well-known example: 1.5046 (.6287) and -4.0777 (1.7610).
 */
static void hours(void **state)
{
	static const double x[] = {.5, .75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5,
		4.75, 5, 5.5};
	static const int passed[] = {0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1};
	double weight[40];
	struct logistic l = {.columns = 1, .patterns = 20, .x = x, .weight = weight, .n = 20};

	(void)state;
	for (int i = 0; i < 20; i++) {
		weight[2 * i] = !passed[i];
		weight[2 * i + 1] = passed[i];
	}
	assert_true(logistic_run(&l));
	near(l.beta[0], 1.5046, 5e-5);
	near(l.se[0], .6287, 5e-5);
	near(l.beta[1], -4.0777, 5e-5);
	near(l.se[1], 1.7610, 5e-5);
	logistic_release(&l);
}

/* Without columns it is a share, and its linearised error that of a weighted mean over p (1 - p). */
static void weighted_share(void **state)
{
	/* weights 1 2 with 0, and 1 1 3 with 1 */
	struct logistic l = {.columns = 0, .patterns = 1, .x = (double[]){0}, .weight = (double[]){3, 5},
		.square = (double[]){5, 11}, .n = 5};
	double p = 5. / 8, error = sqrt(5. / 4 * (5 * p * p + 11 * (1 - p) * (1 - p))) / 8;

	(void)state;
	assert_true(logistic_run(&l));
	near(l.beta[0], log(5. / 3), 1e-10);
	near(l.se[0], error / (p * (1 - p)), 1e-10);
	logistic_release(&l);
}

static void separated(void **state)
{
	struct logistic whole = {.columns = 1, .patterns = 4, .x = (double[]){1, 2, 3, 4},
		.weight = (double[]){3, 0, 4, 0, 0, 5, 0, 2}, .n = 14};
	struct logistic part = {.columns = 2, .patterns = 4, .x = (double[]){0, 1, 0, 2, 1, 1, 1, 2},
		.weight = (double[]){3, 4, 4, 2, 0, 5, 0, 2}, .n = 20};

	(void)state;
	assert_false(logistic_run(&whole));
	logistic_release(&whole);
	assert_false(logistic_run(&part));
	logistic_release(&part);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fourfold),
		cmocka_unit_test(hours),
		cmocka_unit_test(weighted_share),
		cmocka_unit_test(separated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
