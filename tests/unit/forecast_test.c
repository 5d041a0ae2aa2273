/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chances and counts against published numbers, and against the definition summed up record by record.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/events.h"
#include "math/forecast.h"

#include <math.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

/* R 4.3, poisson.test(8, 12). */
static void eight_of_twelve_expected(void **state)
{
	struct interval bounds = events_interval(8, .95);

	(void)state;
	near(bounds.low / 12, .287819, 1e-6);
	near(bounds.high / 12, 1.313599, 1e-6);
	near(events_p(8, 12), .310612, 1e-6);
}

/* Ulm (1990): exact limits of a count. */
static void limits_of_counts(void **state)
{
	(void)state;
	near(events_interval(0, .95).low, 0, 1e-12);
	near(events_interval(0, .95).high, 3.6889, 1e-4);
	near(events_interval(1, .95).low, .0253, 1e-4);
	near(events_interval(1, .95).high, 5.5716, 1e-4);
	near(events_interval(10, .95).low, 4.7954, 1e-4);
	near(events_interval(10, .95).high, 18.3904, 1e-4);
	struct interval many = events_interval(1e8, .95);
	near(many.low, 1e8 - normal_width(.95) * 1e4, 4);
	near(many.high, 1e8 + normal_width(.95) * 1e4, 8);
}

/* The definition: every count up to far beyond the mean. */
static double p_by_definition(double count, double mean)
{
	double p = 0, own = exp(count * log(mean) - mean - lgamma(count + 1));

	for (double k = 0; k < 400; k++) {
		double chance = exp(k * log(mean) - mean - lgamma(k + 1));
		p += chance <= own * (1 + 1e-7) ? chance : 0;
	}
	return p < 1 ? p : 1;
}

static void p_as_defined(void **state)
{
	static const double mean[] = {.2, 1, 2.5, 7, 12, 40.5, 100};

	(void)state;
	for (size_t m = 0; m < sizeof(mean) / sizeof(*mean); m++)
		for (double count = 0; count < 3 * mean[m] + 5; count++)
			near(events_p(count, mean[m]), p_by_definition(count, mean[m]), 1e-9);
	assert_true(isnan(events_p(3, 0)));
	assert_true(events_p(0, 1e6) < 1e-300);
	near(events_p(1e9, 1e9 + 1), .99997, 1e-4);
}

/* The example in the manual of scikit-learn's brier_score_loss. */
static void brier_of_four(void **state)
{
	static const struct forecast four[] = {{.1, 1, 0}, {.3, 1, 0}, {.8, 0, 1}, {.9, 0, 1}};
	struct brier brier = brier_of(four, NULL, 4);

	(void)state;
	near(brier.score, .0375, 1e-12);
	near(brier.reliability, .0375, 1e-12);
	near(brier.resolution, .25, 1e-12);
	near(brier.uncertainty, .25, 1e-12);
	near(brier.within, 0, 1e-12);
	near(brier.skill, .85, 1e-12);
}

/* Stephenson and others (2008): what is within bins is the variance of the chances there less twice their covariance with the outcome. */
static void brier_in_bins(void **state)
{
	static const struct forecast all[] = {{.1, 9, 2}, {.15, 20, 3}, {.2, 7, 3}, {.6, 3, 5}, {.7, 4, 8}, {.95, 1, 30}};
	static const size_t bin[] = {0, 0, 0, 1, 1, 1};
	struct brier brier = brier_of(all, bin, 6);
	double within = 0;

	(void)state;
	for (size_t b = 0; b < 2; b++) {
		double n = 0, chance = 0, yes = 0;
		for (size_t i = 3 * b; i < 3 * b + 3; i++) {
			n += all[i].no + all[i].yes;
			chance += (all[i].no + all[i].yes) * all[i].chance;
			yes += all[i].yes;
		}
		for (size_t i = 3 * b; i < 3 * b + 3; i++) {
			double c = all[i].chance - chance / n;
			within += c * c * (all[i].no + all[i].yes) -
				  2 * c * (all[i].yes * (1 - yes / n) - all[i].no * (yes / n));
		}
	}
	near(brier.within, within / brier.n, 1e-12);
	near(brier.n, 95, 1e-12);
}

static void brier_of_nothing(void **state)
{
	struct forecast one = {.5, 0, 1};

	(void)state;
	near(brier_of(NULL, NULL, 0).n, 0, 1e-12);
	assert_true(isnan(brier_of(&one, NULL, 1).se));
	assert_true(isnan(brier_of(&one, NULL, 1).skill));
}

/* Two chances: the line goes through both, and can be drawn by hand. */
static void a_line_through_two(void **state)
{
	static const struct forecast two[] = {{0, 5, 1}, {.2, 9, 1}, {.8, 1, 9}, {1, 0, 4}};
	struct recalibration line = recalibrate(two, 4);

	(void)state;
	assert_int_equal(line.flaw, RECALIBRATION_FINE);
	near(line.n, 20, 1e-12);
	near(line.slope, log(9) / log(4), 1e-9);
	near(line.intercept, 0, 1e-9);
	near(line.slope_se, sqrt(2 * (1 + 1. / 9)) / (2 * log(4)), 1e-6);
}

static void no_line(void **state)
{
	static const struct forecast apart[] = {{.2, 9, 0}, {.8, 0, 9}}, same[] = {{.2, 9, 4}}, yes[] = {{.2, 0, 4}, {.3, 0, 3}};

	(void)state;
	assert_int_equal(recalibrate(apart, 2).flaw, RECALIBRATION_SEPARATED);
	assert_int_equal(recalibrate(same, 1).flaw, RECALIBRATION_CONSTANT);
	assert_int_equal(recalibrate(yes, 2).flaw, RECALIBRATION_CONSTANT);
	assert_int_equal(recalibrate(NULL, 0).flaw, RECALIBRATION_CONSTANT);
	assert_true(isnan(recalibrate(apart, 2).slope));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(eight_of_twelve_expected),
		cmocka_unit_test(limits_of_counts),
		cmocka_unit_test(p_as_defined),
		cmocka_unit_test(brier_of_four),
		cmocka_unit_test(brier_in_bins),
		cmocka_unit_test(brier_of_nothing),
		cmocka_unit_test(a_line_through_two),
		cmocka_unit_test(no_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
