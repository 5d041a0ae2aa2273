/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/agree.h"

#include <math.h>

enum { NO = AGREE_NONE };

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* Krippendorff's (2011) 4 observers and 12 units, levels 1 to 5 as 0 to 4. */
static const uint32_t observed[] = {
	0,
	0,
	NO,
	0,
	1,
	1,
	2,
	1,
	2,
	2,
	2,
	2,
	2,
	2,
	2,
	2,
	1,
	1,
	1,
	1,
	0,
	1,
	2,
	3,
	3,
	3,
	3,
	3,
	0,
	0,
	1,
	0,
	1,
	1,
	1,
	1,
	NO,
	4,
	4,
	4,
	NO,
	NO,
	0,
	0,
	NO,
	2,
	NO,
	NO,
};
static const double numbers[] = {1, 2, 3, 4, 5};

static struct agree of_units(struct agree_pattern pattern[12], double w)
{
	for (int i = 0; i < 12; i++)
		pattern[i] = (struct agree_pattern){1, w, w * w};
	return (struct agree){.raters = 4,
		.patterns = 12,
		.levels = 5,
		.rating = observed,
		.pattern = pattern,
		.x = numbers};
}

/* Errors: derivatives by differences, as numbers of a program of its own. */
static void krippendorff(void **state)
{
	static const double alpha[] = {.743421053, .815387504, .849107143, .797402775},
			    se[] = {.141936930, .143296837, .125903690, .136972051};
	struct agree_pattern pattern[12];
	struct agree agree = of_units(pattern, 1), heavy;

	(void)state;
	for (enum agree_level level = AGREE_NOMINAL; level <= AGREE_RATIO; level++) {
		struct agreed found = agree_alpha(&agree, level);
		near(found.n, 11, 0);
		near(found.value, alpha[level], 5e-10);
		near(found.se, se[level], 5e-8);
	}
	heavy = of_units(pattern, 2500000); /* weights of one size, in any unit, change nothing */
	near(agree_alpha(&heavy, AGREE_ORDINAL).value, alpha[AGREE_ORDINAL], 5e-10);
	near(agree_alpha(&heavy, AGREE_ORDINAL).se, se[AGREE_ORDINAL], 5e-8);
	near(agree_alpha(&heavy, AGREE_ORDINAL).n_effective, 11, 1e-9);
	near(agree_share(&agree).value, (8 * 1 + 2 * .5 + 0) / 11, 1e-12);
}

static struct agree of_table(
	const double *cell, uint32_t k, uint32_t *rating, struct agree_pattern *pattern)
{
	for (uint32_t i = 0; i < k * k; i++) {
		rating[2 * i] = i / k;
		rating[2 * i + 1] = i % k;
		pattern[i] = (struct agree_pattern){cell[i], cell[i], cell[i]};
	}
	return (struct agree){.raters = 2,
		.patterns = k * k,
		.levels = k,
		.rating = rating,
		.pattern = pattern,
		.x = numbers};
}

static void cohen(void **state)
{
	static const double two[] = {20, 5, 10, 15}, three[] = {53, 5, 2, 11, 14, 5, 1, 6, 3};
	uint32_t rating[18];
	struct agree_pattern pattern[9];
	struct agree agree = of_table(two, 2, rating, pattern);
	struct agreed kappa = agree_kappa(&agree, 0, 1, AGREE_EQUAL);

	(void)state;
	near(kappa.value, .4, 1e-12);
	near(kappa.se, .12699606, 5e-8);
	near(kappa.observed, .7, 1e-12);
	near(kappa.expected, .5, 1e-12);
	agree = of_table(three, 3, rating, pattern);
	near(agree_kappa(&agree, 0, 1, AGREE_EQUAL).value, .42857143, 5e-9);
	near(agree_kappa(&agree, 0, 1, AGREE_EQUAL).se, .07595883, 5e-8);
	near(agree_kappa(&agree, 0, 1, AGREE_LINEAR).value, .49230769, 5e-9);
	near(agree_kappa(&agree, 0, 1, AGREE_LINEAR).se, .07172694, 5e-8);
	near(agree_kappa(&agree, 0, 1, AGREE_QUADRATIC).value, .56666667, 5e-9);
	near(agree_kappa(&agree, 1, 0, AGREE_QUADRATIC).se, .07872409, 5e-8);
}

/* A weight of 2 is not two units: the number is the same, the error is not. */
static void weights(void **state)
{
	static const uint32_t rating[] = {0, 0, 1, 1, 0, 1};
	struct agree_pattern twice[] = {{6, 6, 6}, {4, 4, 4}, {4, 4, 4}},
			     heavy[] = {{3, 6, 12}, {4, 4, 4}, {2, 4, 8}};
	struct agree a = {.raters = 2,
			     .patterns = 3,
			     .levels = 2,
			     .rating = rating,
			     .pattern = twice},
		     b = a;

	(void)state;
	b.pattern = heavy;
	near(agree_kappa(&a, 0, 1, AGREE_EQUAL).value, agree_kappa(&b, 0, 1, AGREE_EQUAL).value,
		1e-12);
	assert_true(agree_kappa(&a, 0, 1, AGREE_EQUAL).se < agree_kappa(&b, 0, 1, AGREE_EQUAL).se);
	assert_true(agree_alpha(&a, AGREE_NOMINAL).se < agree_alpha(&b, AGREE_NOMINAL).se);
	near(agree_kappa(&b, 0, 1, AGREE_EQUAL).n_effective, 14.0 * 14 / 24, 1e-12);
}

static void nothing_to_tell(void **state)
{
	static const uint32_t same[] = {0, 0, 0, 0}, lone[] = {0, NO, NO, NO},
			      perfect[] = {0, 0, 1, 1};
	struct agree_pattern pattern[] = {{3, 3, 3}, {2, 2, 2}};
	struct agree agree = {
		.raters = 2, .patterns = 2, .levels = 2, .rating = same, .pattern = pattern};

	(void)state;
	for (enum agree_level level = AGREE_NOMINAL; level <= AGREE_ORDINAL; level++)
		assert_true(isnan(agree_alpha(&agree, level).value)); /* one level only: not 1 */
	near(agree_alpha(&agree, AGREE_NOMINAL).n, 5, 0);
	assert_true(isnan(agree_kappa(&agree, 0, 1, AGREE_EQUAL).value));
	near(agree_kappa(&agree, 0, 1, AGREE_EQUAL).observed, 1, 0);
	agree.rating = lone;
	near(agree_alpha(&agree, AGREE_NOMINAL).n, 0, 0);
	assert_true(isnan(agree_alpha(&agree, AGREE_NOMINAL).value));
	assert_true(isnan(agree_kappa(&agree, 0, 1, AGREE_EQUAL).value));
	assert_true(isnan(agree_share(&agree).value));
	agree.rating = perfect;
	near(agree_alpha(&agree, AGREE_NOMINAL).value, 1, 0);
	near(agree_alpha(&agree, AGREE_NOMINAL).se, 0, 0);
	near(agree_kappa(&agree, 0, 1, AGREE_EQUAL).value, 1, 0);
	agree.patterns = agree.levels = 0;
	assert_true(isnan(agree_alpha(&agree, AGREE_ORDINAL).value));
	assert_true(isnan(agree_kappa(&agree, 0, 1, AGREE_LINEAR).value));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(krippendorff), cmocka_unit_test(cohen),
		cmocka_unit_test(weights), cmocka_unit_test(nothing_to_tell)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
