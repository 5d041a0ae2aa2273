/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/raking.h"

#include <math.h>

static void near(double got, double want, double within)
{
	if (!(fabs(got - want) <= within))
		fail_msg("%.10g is not %.10g", got, want);
}

/*
 * The cluster sample dclus1 of Californian schools (Lumley, R package survey, data set api): 183
 * schools by stype (E, H, M) and sch.wide (No, Yes), their number and mean api00, weight 33.847.
 */
enum { CELLS = 6 };
static const double schools[CELLS] = {12, 3, 8, 132, 11, 17};
static const double api00[CELLS] = {
	596.333333333, 659.333333333, 606.375, 653.643939394, 607.454545455, 643.235294118};
static const uint32_t stype[CELLS] = {0, 1, 2, 0, 1, 2}, wide_goal[CELLS] = {0, 0, 0, 1, 1, 1};
static const double by_stype[] = {4421, 755, 1018}, by_goal[] = {1072, 5122};

struct sums {
	double w, square, n, mean;
};

static struct sums sums_of(const double *weight)
{
	struct sums s = {0};

	for (int i = 0; i < CELLS; i++) {
		s.n += schools[i];
		s.w += schools[i] * weight[i];
		s.square += schools[i] * weight[i] * weight[i];
		s.mean += schools[i] * weight[i] * api00[i];
	}
	s.mean /= s.w;
	return s;
}

static struct raking api(const struct raking_margin *margin, size_t margins, double *weight)
{
	static const double base[CELLS] = {33.847, 33.847, 33.847, 33.847, 33.847, 33.847};

	return (struct raking){.cells = CELLS,
		.records = schools,
		.base = base,
		.margin = margin,
		.margins = margins,
		.high = INFINITY,
		.tolerance = 1e-9,
		.weight = weight};
}

/* The published weights are those after 4 rounds, when no cell changed by a whole school. */
static void raked_schools_as_published(void **state)
{
	const struct raking_margin margin[] = {{3, by_stype, stype}, {2, by_goal, wide_goal}};
	static const double want[CELLS] = {39.8385, 67.1258, 49.0701, 29.8705, 50.3302, 36.7922};
	double weight[CELLS];
	struct raking raking = api(margin, 2, weight);

	(void)state;
	raking.tolerance = 1e-5;
	assert_true(raking_run(&raking));
	assert_int_equal(raking.rounds, 4);
	for (int i = 0; i < CELLS; i++)
		near(weight[i], want[i], 5e-5);
	struct sums s = sums_of(weight);
	near(s.mean, 641.230247, 5e-7);
	near(kish_n(s.w, s.square), 174.0105, 5e-5);
	near(kish_effect(s.n, s.w, s.square), 1.05166, 5e-6);
	near(s.w, 6194, 1e-5);
}

/* To the end: the mean moves in its fourth decimal, and both margins hold. */
static void raked_schools(void **state)
{
	const struct raking_margin margin[] = {{3, by_stype, stype}, {2, by_goal, wide_goal}};
	double weight[CELLS];
	struct raking raking = api(margin, 2, weight);

	(void)state;
	assert_true(raking_run(&raking));
	near(sums_of(weight).mean, 641.230321, 5e-7);
	near(schools[1] * weight[1] + schools[4] * weight[4], 755, 1e-5);
	near(schools[0] * weight[0] + schools[1] * weight[1] + schools[2] * weight[2], 1072, 1e-5);
}

static void post_stratified_schools(void **state)
{
	const struct raking_margin margin[] = {{3, by_stype, stype}};
	double weight[CELLS];
	struct raking raking = api(margin, 1, weight);

	(void)state;
	near(sums_of(raking.base).mean, 644.1694, 5e-5);
	assert_true(raking_run(&raking));
	assert_int_equal(raking.rounds, 1);
	near(weight[0], 4421.0 / 144, 1e-12);
	near(sums_of(weight).mean, 642.311, 5e-4);
}

/* A 2 x 3 table of counts fitted to rows 100, 60 and columns 60, 50, 50. */
static void fitted_table(void **state)
{
	static const double count[] = {40, 30, 20, 10, 25, 35}, one[] = {1, 1, 1, 1, 1, 1};
	static const double rows[] = {100, 60}, columns[] = {60, 50, 50};
	static const uint32_t row[] = {0, 0, 0, 1, 1, 1}, column[] = {0, 1, 2, 0, 1, 2};
	static const double want[] = {
		49.784902, 29.692113, 20.522986, 10.215098, 20.307887, 29.477014};
	const struct raking_margin margin[] = {{2, rows, row}, {3, columns, column}};
	double weight[6];
	struct raking raking = {.cells = 6,
		.records = one,
		.base = count,
		.margin = margin,
		.margins = 2,
		.high = INFINITY,
		.tolerance = 1e-9,
		.weight = weight};

	(void)state;
	assert_true(raking_run(&raking));
	for (int i = 0; i < 6; i++)
		near(weight[i], want[i], 5e-7);
}

/* Weights 1, 1, 2, 2, 4. */
static void kish(void **state)
{
	(void)state;
	near(kish_n(10, 26), 3.8461538, 5e-8);
	near(kish_effect(5, 10, 26), 1.3, 1e-12);
}

/* No weight above 1.5 times the mean, and yet both margins hold. */
static void bounds(void **state)
{
	const struct raking_margin margin[] = {{3, by_stype, stype}, {2, by_goal, wide_goal}};
	double weight[CELLS], mean = 6194.0 / 183;
	struct raking raking = api(margin, 2, weight);
	struct sums s;

	(void)state;
	raking.high = 1.6;
	raking.low = 0.5;
	assert_true(raking_run(&raking));
	s = sums_of(weight);
	near(s.w, 6194, 1e-4);
	near(weight[1], 1.6 * mean, 1e-4); /* it was 67.1, the bound is 54.2 */
	for (int i = 0; i < CELLS; i++)
		assert_true(weight[i] >= .5 * mean && weight[i] <= 1.6 * mean * (1 + 1e-12));
	near(schools[1] * weight[1] + schools[4] * weight[4], 755, 1e-5);
	near(schools[0] * weight[0] + schools[1] * weight[1] + schools[2] * weight[2], 1072, 1e-5);
}

/* High schools are 14 of 183 and should be 755 of 6,194, 1.6 times as many. */
static void bounds_too_tight(void **state)
{
	const struct raking_margin margin[] = {{3, by_stype, stype}, {2, by_goal, wide_goal}};
	double weight[CELLS];
	struct raking raking = api(margin, 2, weight);

	(void)state;
	raking.high = 1.2;
	assert_false(raking_run(&raking));
	assert_int_equal(raking.worst_margin, 0);
	assert_int_equal(raking.worst_category, 1);
	near(raking.worst_sum, 14 * 1.2 * 6194 / 183, 1e-6);
	near(raking.error, (755 - raking.worst_sum) / 6194, 1e-9);
}

/* Two cells on a diagonal cannot have margins that differ. */
static void no_table_has_these_margins(void **state)
{
	static const double one[] = {1, 1}, rows[] = {60, 40}, columns[] = {50, 50};
	static const uint32_t row[] = {0, 1}, column[] = {0, 1};
	const struct raking_margin margin[] = {{2, rows, row}, {2, columns, column}};
	double weight[2];
	struct raking raking = {.cells = 2,
		.records = one,
		.base = one,
		.margin = margin,
		.margins = 2,
		.high = INFINITY,
		.tolerance = 1e-9,
		.weight = weight};

	(void)state;
	assert_false(raking_run(&raking));
	near(raking.error, .1, 1e-12);
	assert_int_equal(raking.worst_margin, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(raked_schools_as_published),
		cmocka_unit_test(raked_schools),
		cmocka_unit_test(post_stratified_schools),
		cmocka_unit_test(fitted_table),
		cmocka_unit_test(kish),
		cmocka_unit_test(bounds),
		cmocka_unit_test(bounds_too_tight),
		cmocka_unit_test(no_table_has_these_margins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
