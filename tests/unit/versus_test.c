/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two groups and two times against published numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/moment.h"
#include "math/trial.h"
#include "math/versus.h"

#include <math.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

/* 90 % of those whose problem was solved buy again, 83 % of those who had none (TARP). */
static void recovered_against_no_problem(void **state)
{
	static const double n[] = {150, 200, 400}, z[] = {1.774, 2.0484, 2.8969}, p[] = {.0761, .0405, .00377},
			    digit[] = {.001, .0001, .0001}, digit_p[] = {.0001, .0001, .00001};

	(void)state;
	for (int i = 0; i < 3; i++) {
		double have = shares_z(.9 * n[i], n[i], .83 * n[i], n[i]);
		near(have, z[i], digit[i]);
		near(normal_p(have), p[i], digit_p[i]);
		near(shares_z(.83 * n[i], n[i], .9 * n[i], n[i]), -have, 1e-12);
	}
}

/* Newcombe (1998), Statistics in Medicine 17: 873. */
static void pooled_z(void **state)
{
	double z = shares_z(56, 70, 48, 80);

	(void)state;
	near(z, 2.650172, 1e-6);
	near(normal_p(z), .008045, 1e-6);
}

static void shares_that_decide_nothing(void **state)
{
	(void)state;
	assert_true(isnan(shares_z(0, 0, 1, 2)));
	assert_true(isnan(shares_z(1, 2, 0, 0)));
	assert_true(isnan(shares_z(0, 5, 0, 5)));
	assert_true(isnan(shares_z(5, 5, 7, 7)));
}

/* Approval of a prime minister, asked twice of 1,600 (Agresti, Categorical Data Analysis): 794 150 / 86 570. */
static void the_prime_minister(void **state)
{
	struct changed changed = {1600, 150, 86};

	(void)state;
	near(mcnemar(&changed, 0), 17.3559, 1e-4);
	near(mcnemar_p(mcnemar(&changed, 0)), 3.1e-5, 1e-6);
	near(mcnemar(&changed, 1), 16.8178, 1e-4);
	/* there by Wald's interval: -.06, -.02; half a pair in each cell moves the third digit */
	struct interval bounds = changed_share(&changed, .95);
	near(bounds.low, -.06, .01);
	near(bounds.high, -.02, .01);
	near((bounds.low + bounds.high) / 2, -64. / 1602, 1e-12);
}

static void changes_that_are_none(void **state)
{
	struct changed none = {0, 0, 0}, still = {9, 0, 0}, one = {9, 1, 1}, all = {4, 0, 4};

	(void)state;
	assert_true(isnan(mcnemar(&none, 0)));
	assert_true(isnan(mcnemar_p(mcnemar(&still, 0))));
	assert_true(isnan(changed_share(&none, .95).low));
	near(mcnemar(&one, 1), 0, 1e-12);
	near(mcnemar_p(mcnemar(&one, 0)), 1, 1e-12);
	near(changed_share(&all, .999).high, 1, 1e-12);
	struct interval bounds = changed_share(&still, .95);
	near(bounds.low, -bounds.high, 1e-12);
	assert_true(bounds.high > 0);
}

/* Hours of sleep gained under two drugs (Student 1908), as R's t.test has it. */
static void sleep(void **state)
{
	static const int first[] = {7, -16, -2, -12, -1, 34, 37, 8, 0, 20},
			 second[] = {19, 8, 11, 1, -1, 44, 55, 16, 46, 34};
	struct moment a = {0}, b = {0};

	(void)state;
	for (int i = 0; i < 10; i++) {
		moment_add(&a, first[i], 1);
		moment_add(&b, second[i], 1);
	}
	struct welch_test test = welch_test(moment_mean(&a), pow(moment_sd(&a), 2), 10, moment_mean(&b),
		pow(moment_sd(&b), 2), 10);
	near(test.t, -1.86081, 1e-5);
	near(test.freedom, 17.7765, 1e-4);
	near(test.p, .079394, 1e-6);
	assert_true(isnan(welch_test(1, 0, 5, 2, 0, 5).p));
	assert_true(isnan(welch_test(1, 1, 1, 2, 1, 5).t));
}

/* Smokers among lung cancer patients in four studies (Fleiss 1981; R 4.2, prop.test). */
static void smokers(void **state)
{
	static const double x[] = {83, 90, 129, 70, 0}, n[] = {86, 93, 136, 82, 0};
	double freedom, same[] = {3, 4};

	(void)state;
	near(shares_chi_square(x, n, 4, &freedom), 12.6004, 1e-4);
	near(freedom, 3, 1e-12);
	near(chi_square_p(shares_chi_square(x, n, 5, &freedom), freedom), .0055855, 1e-7);
	assert_true(isnan(shares_chi_square(x, n, 1, &freedom)));
	assert_true(isnan(shares_chi_square(same, same, 2, &freedom)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(smokers),
		cmocka_unit_test(recovered_against_no_problem),
		cmocka_unit_test(pooled_z),
		cmocka_unit_test(shares_that_decide_nothing),
		cmocka_unit_test(the_prime_minister),
		cmocka_unit_test(changes_that_are_none),
		cmocka_unit_test(sleep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
