/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Standardisation, its parts, odds over strata and inequality against published numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/inequality.h"
#include "math/standard.h"

#include <math.h>
#include <stdio.h>

static void near(double have, double want, double digit)
{
	if (!(fabs(have - want) <= digit / 2 * 1.0001)) {
		fprintf(stderr, "have %.12g, want %.12g\n", have, want);
		fail();
	}
}

/* Fay and Feuer (1997), table 1 after Selvin: Down's syndrome by age of the mother, first births, per 100,000. */
static void down_syndrome(void **state)
{
	static const double events[] = {107, 141, 60, 40, 39, 25}, births[] = {230061, 329449, 114920, 39487, 14208, 3052};
	static const double standard[] = {63986.6, 186263.6, 157302.2, 97647.0, 47572.6, 12262.6};
	struct stratum stratum[6];
	double all = 0, born = 0;

	(void)state;
	for (int i = 0; i < 6; i++) {
		stratum[i] = (struct stratum){births[i], events[i] / births[i], 0, standard[i]};
		all += events[i];
		born += births[i];
	}
	struct standardised s = standardise_share(stratum, 6, .95);
	near(1e5 * all / born, 56.3, .1);
	near(1e5 * s.value, 92.3, .1);
	/* theirs, by the gamma distribution, is 80.4 to 105.8: of rare events there is little between the two */
	near(1e5 * s.bounds.low, 81.9, .1);
	near(1e5 * s.bounds.high, 106.7, .1);
	near(s.covered, 1, 1e-12);
}

static double binomial(int n, int x, double p)
{
	return exp(lgamma(n + 1) - lgamma(x + 1) - lgamma(n - x + 1)) * pow(p, x) * pow(1 - p, n - x);
}

/* All that two strata can show, with its chance: how often the interval holds the share, how wide it is. */
static double coverage(const int n[2], const double share[2], double first, double *width)
{
	double truth = first * share[0] + (1 - first) * share[1], covered = 0;

	for (int x = 0; x <= n[0]; x++)
		for (int y = 0; y <= n[1]; y++) {
			struct stratum stratum[] = {{n[0], (double)x / n[0], 0, first}, {n[1], (double)y / n[1], 0, 1 - first}};
			double chance = binomial(n[0], x, share[0]) * binomial(n[1], y, share[1]);
			struct interval bounds = standardise_share(stratum, 2, .95).bounds;
			covered += bounds.low <= truth && truth <= bounds.high ? chance : 0;
			*width += chance * (bounds.high - bounds.low);
		}
	return covered;
}

static void shares_near_one(void **state)
{
	static const double share[] = {.5, .7, .8, .9, .95, .98};
	double sum = 0, least = 1, width = 0;

	(void)state;
	for (int a = 0; a < 6; a++)
		for (int b = 0; b < 6; b++) {
			double here = coverage((int[]){12, 40}, (double[]){share[a], share[b]}, .4, &width);
			sum += here / 36;
			least = fmin(least, here);
		}
	assert_true(sum > .945 && sum < .955 && least > .9);
	near(width / 36, .203, .001);
}

/* One stratum has Wilson's interval; what is counted may be turned round; no bound leaves 0 to 1. */
static void shares_by_strata(void **state)
{
	struct stratum yes[] = {{1000, .995, 0, 3}, {40, 1, 0, 2}, {3, 1, 0, 1}, {0, NAN, NAN, 5}}, no[4];
	struct interval one = wilson(995, 1000, .9);

	(void)state;
	near(standardise_share(yes, 1, .9).bounds.low, one.low, 1e-12);
	near(standardise_share(yes, 1, .9).bounds.high, one.high, 1e-12);
	for (int i = 0; i < 4; i++) {
		no[i] = yes[i];
		no[i].mean = 1 - yes[i].mean;
	}
	struct standardised a = standardise_share(yes, 4, .95), b = standardise_share(no, 4, .95);
	near(a.bounds.low, 1 - b.bounds.high, 1e-12);
	near(a.bounds.high, 1 - b.bounds.low, 1e-12);
	near(standardise_share(yes + 1, 2, .95).bounds.high, 1, 1e-12);
	assert_true(a.bounds.low > .89 && a.bounds.high < 1);
	assert_true(isnan(standardise_share(yes + 3, 1, .95).bounds.low));
}

static void two_parts(void **state)
{
	struct stratum before[] = {{20, .9, 0, 0}, {80, .6, 0, 0}}, after[] = {{30, .85, 0, 0}, {70, .58, 0, 0}};
	struct parts parts = kitagawa(before, after, 2);

	(void)state;
	near(parts.rate, -.0275, 1e-12);
	near(parts.mix, .0285, 1e-12);
	struct stratum first[] = {{10, .5, 0, 0}, {0, NAN, 0, 0}}, second[] = {{5, .5, 0, 0}, {5, .9, 0, 0}};
	parts = kitagawa(first, second, 2);
	near(parts.rate, 0, 1e-12);
	near(parts.mix, .2, 1e-12);
	assert_true(isnan(kitagawa(first, second + 2, 0).rate));
}

/* Bickel, Hammel and O'Connell (1975), admissions to Berkeley by department, men over women (R 4.2, mantelhaen.test). */
static void berkeley(void **state)
{
	static const double men[][2] = {{512, 313}, {353, 207}, {120, 205}, {138, 279}, {53, 138}, {22, 351}};
	static const double women[][2] = {{89, 19}, {17, 8}, {202, 391}, {131, 244}, {94, 299}, {24, 317}};
	struct stratum a[6], b[6];

	(void)state;
	for (int i = 0; i < 6; i++) {
		double m = men[i][0] + men[i][1], w = women[i][0] + women[i][1];
		b[i] = (struct stratum){m, men[i][0] / m, 0, m + w};
		a[i] = (struct stratum){w, women[i][0] / w, 0, m + w};
	}
	struct odds odds = mantel_haenszel(a, b, 6, .95);
	near(odds.ratio, .9046968, 1e-7);
	near(odds.bounds.low, .7719074, 1e-7);
	near(odds.bounds.high, 1.0603298, 1e-7);
	near(odds.p, .2323, 1e-4);
	assert_true(standardise_share(a, 6, .95).value > standardise_share(b, 6, .95).value);
	assert_true(isnan(mantel_haenszel(a, b, 0, .95).ratio));
}

static void means(void **state)
{
	struct stratum stratum[] = {{4, 2, 1, 3}, {0, NAN, 0, 2}, {9, 5, 4, 1}};
	struct standardised s = standardise(stratum, 3, .95);

	(void)state;
	near(s.value, 2.75, 1e-12);
	near(s.covered, 4.0 / 6, 1e-12);
	near(s.se, sqrt(9 * 1.0 / 3 + 4.0 / 8) / 4, 1e-12);
	stratum[2].n = 1;
	near(standardise(stratum, 3, .95).se, sqrt(9 * 1.0 / 3 + 4.0 / 3) / 4, 1e-12);
	stratum[0].n = 1;
	assert_true(isnan(standardise(stratum, 3, .95).se));
	struct stratum shares[] = {{10, .5, .25, 3}, {0, NAN, NAN, 2}, {20, .25, .1875, 1}};
	s = standardise_share(shares, 3, .95);
	near(s.value, .4375, 1e-12);
	assert_true(s.bounds.low > .1 && s.bounds.low < s.value && s.bounds.high > s.value && s.bounds.high < 1);
}

static void incomes(void **state)
{
	static const double income[] = {541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261};
	struct inequality_value value[10];
	struct inequality_value same[] = {{7, 12}}, none[] = {{0, 3}}, below[] = {{-1, 1}, {3, 1}};

	(void)state;
	for (int i = 0; i < 10; i++)
		value[i] = (struct inequality_value){income[i], 1};
	struct inequality all = inequality_of(value, 10);
	near(all.gini, .46209113, 1e-8);
	near(all.theil, .36234124, 1e-8);
	all = inequality_of(same, 1);
	near(all.gini, 0, 1e-12);
	near(all.theil_se, 0, 1e-9);
	assert_true(isnan(inequality_of(none, 1).gini) && isnan(inequality_of(below, 2).theil));
}

/* The influence function against leaving out one value at a time, with some values twice. */
static void errors_are_those_of_the_jackknife(void **state)
{
	enum { VALUES = 200 };
	struct inequality_value value[VALUES];
	double gini = 0, gini2 = 0, theil = 0, theil2 = 0, n = 0;

	(void)state;
	for (int i = 0; i < VALUES; i++) {
		value[i] = (struct inequality_value){exp(i / 60.0), 1 + i % 2};
		n += value[i].n;
	}
	for (int i = 0; i < VALUES; i++) {
		double weight = value[i].n;
		value[i].n--;
		struct inequality without = inequality_of(value, VALUES);
		gini += weight * without.gini;
		gini2 += weight * without.gini * without.gini;
		theil += weight * without.theil;
		theil2 += weight * without.theil * without.theil;
		value[i].n++;
	}
	struct inequality all = inequality_of(value, VALUES);
	near(all.gini_se / sqrt((n - 1) / n * (gini2 - gini * gini / n)), 1, .02);
	near(all.theil_se / sqrt((n - 1) / n * (theil2 - theil * theil / n)), 1, .02);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(down_syndrome),
		cmocka_unit_test(shares_near_one),
		cmocka_unit_test(shares_by_strata),
		cmocka_unit_test(two_parts),
		cmocka_unit_test(berkeley),
		cmocka_unit_test(means),
		cmocka_unit_test(incomes),
		cmocka_unit_test(errors_are_those_of_the_jackknife),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
