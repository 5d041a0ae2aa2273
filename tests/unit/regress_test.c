/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/regress.h"
#include "math/relative.h"

#include <math.h>
#include <stdlib.h>

enum { MOST = 8 };

/* Sums and products (row by row from the diagonal on) of whole numbers, the outcome last. */
struct moments {
	size_t columns; /* with the outcome */
	double n, unit;
	const double *sum, *product;
};

/* R's attitude (Chatterjee and Price 1977), complaints privileges learning raises critical advance; rating. */
static const double attitude_sum[] = {
	1998, 1594, 1691, 1939, 2243, 1288, 1939};
static const double attitude_product[] = {
	138208, 108798, 115325, 131824, 150101, 86673, 133017, 89036, 91903, 104669, 119695,
	69689, 104866, 99311, 111561, 126821, 74462, 111879, 128459, 146097, 85029, 127490,
	170541, 97136, 145519, 58368, 83811, 129621};
static const struct moments attitude = {7, 30, 1, attitude_sum, attitude_product};

/* R's swiss (Mosteller and Tukey 1977) in hundredths: agriculture examination education catholic infant mortality; fertility. */
static const double swiss_sum[] = {
	238100, 77500, 51600, 193376, 93730, 329670};
static const double swiss_product[] = {
	1443472200, 335391000, 197161000, 1154390600, 472980300, 1716172000, 157070000, 109730000,
	231206800, 153336000, 513996000, 99180000, 183920700, 101624000, 325260000, 1595698410,
	395447450, 1467507710, 190824100, 664418000, 2384169100};
static const struct moments swiss = {6, 47, .01, swiss_sum, swiss_product};

/* ECSI mobile phones (Tenenhaus et al. 2005): PERQ1 … PERQ7; CUSA1. */
static const double mobi_sum[] = {
	1986, 1798, 1925, 1979, 1968, 1944, 1898, 1997};
static const double mobi_product[] = {
	16280, 14623, 15630, 16032, 15901, 15775, 15443, 16128, 13822, 14140, 14594, 14413, 14340,
	13980, 14619, 15649, 15629, 15531, 15332, 15152, 15634, 16345, 15905, 15803, 15366, 16071,
	16018, 15594, 15281, 15911, 15778, 15134, 15760, 15256, 15439, 16331};
static const struct moments mobi = {8, 250, 1, mobi_sum, mobi_product};

/* The same: CUEX1 (expected), CUSA2 (fulfilled); CUSA1. */
static const double oliver_sum[] = {
	1895, 1782, 1997};
static const double oliver_product[] = {
	15019, 13721, 15299, 13478, 14527, 16331};
static const struct moments oliver = {3, 250, 1, oliver_sum, oliver_product};


static double mean[MOST], covariance[MOST * MOST];

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

static void spread(const struct moments *m)
{
	const double *product = m->product;

	for (size_t i = 0; i < m->columns; i++) {
		mean[i] = m->sum[i] / m->n * m->unit;
		for (size_t j = i; j < m->columns; j++)
			covariance[i * m->columns + j] = covariance[j * m->columns + i] =
				(*product++ - m->sum[i] * m->sum[j] / m->n) / (m->n - 1) * m->unit * m->unit;
	}
}

static struct regression run(const struct moments *m)
{
	struct regression r = {.columns = m->columns - 1, .n = m->n, .mean = mean, .covariance = covariance};

	spread(m);
	regress_run(&r);
	return r;
}

static void shares(const struct moments *m, const double *lmg, const double *weights)
{
	struct regression r = run(m);
	double found[MOST];

	relative_lmg(r.correlation, r.kept, found);
	for (size_t i = 0; i < r.kept; i++)
		near(found[i], lmg[i], 5e-10);
	relative_weights(r.correlation, r.kept, found);
	for (size_t i = 0; weights && i < r.kept; i++)
		near(found[i], weights[i], 6e-10);
	regress_release(&r);
}

static void attitude_model(void **state)
{
	static const double beta[] = {.613188, -.073050, .320332, .081732, .038381, -.217057};
	struct regression r = run(&attitude);

	(void)state;
	for (size_t i = 0; i < 6; i++)
		near(r.column[i].beta, beta[i], 5e-7);
	near(r.column[0].se, .160983, 5e-7);
	near(r.intercept, 10.787076, 5e-7);
	near(r.r2, .7326, 5e-5);
	regress_release(&r);
}

static void attitude_shares(void **state)
{
	(void)state;
	shares(&attitude,
		(const double[]){.370816194, .050903793, .155765990, .120345079, .006588723, .028182213},
		(const double[]){.362760200, .056002279, .163610911, .121780400, .008255466, .020192737});
}

static void swiss_shares(void **state)
{
	struct regression r = run(&swiss);

	(void)state;
	near(r.r2, .706735, 5e-7);
	shares(&swiss, (const double[]){.057091221, .171173029, .260134679, .105570150, .112765923}, NULL);
	regress_release(&r);
}

static void mobi_shares(void **state)
{
	struct regression r = run(&mobi);

	(void)state;
	near(r.r2, .44674856, 5e-9);
	shares(&mobi,
		(const double[]){.134762768, .050853985, .045326058, .075339549, .035288230, .043936791, .061241174},
		(const double[]){.129505194, .055247694, .045586554, .075746798, .035169976, .042755574, .062736766});
	regress_release(&r);
}

/* Satisfaction by expectation and fulfilment (Oliver 1980). */
static void disconfirmation(void **state)
{
	struct regression r = run(&oliver);

	(void)state;
	near(r.intercept, 4.53559497, 5e-9);
	near(r.column[0].beta, .13638263, 5e-9);
	near(r.column[0].se, .041832549, 5e-10);
	near(r.column[1].beta, .33931323, 5e-9);
	near(r.column[1].se, .038432429, 5e-10);
	near(r.r2, .31999949, 5e-9);
	regress_release(&r);
}

/* The intercept, its error and p are those of t = (mean - 0) / se where no column is left. */
static void only_a_mean(void **state)
{
	/* 1 2 3 4 6 beside a constant */
	struct regression r = {.columns = 1, .n = 5, .mean = (double[]){7, 3.2},
		.covariance = (double[]){0, 0, 0, 3.7}};

	(void)state;
	regress_run(&r);
	assert_int_equal(r.column[0].fate, REGRESS_CONSTANT);
	near(r.intercept, 3.2, 1e-12);
	near(r.intercept_se, sqrt(3.7 / 5), 1e-12);
	near(r.r2, 0, 1e-12);
	assert_true(isnan(r.condition));
	regress_release(&r);
}

/* x, 2 x, y = 3 x: the second says nothing new, and nothing is left over. */
static void aliased_and_exact(void **state)
{
	struct regression r = {.columns = 2, .n = 9, .mean = (double[]){1, 2, 3},
		.covariance = (double[]){2, 4, 6, 4, 8, 12, 6, 12, 18}};

	(void)state;
	regress_run(&r);
	assert_int_equal(r.column[0].fate, REGRESS_KEPT);
	assert_int_equal(r.column[1].fate, REGRESS_ALIASED);
	assert_true(r.exact && isnan(r.column[0].se) && isnan(r.column[1].beta));
	near(r.column[0].beta, 3, 1e-12);
	near(r.intercept, 0, 1e-12);
	regress_release(&r);
}

static void constant_outcome(void **state)
{
	struct regression r = {.columns = 1, .n = 9, .mean = (double[]){1, 2}, .covariance = (double[]){2, 0, 0, 0}};

	(void)state;
	regress_run(&r);
	assert_false(r.varies);
	assert_true(isnan(r.r2) && isnan(r.intercept) && isnan(r.column[0].beta));
	regress_release(&r);
}

/* As many columns as records less one: a fit, and no error to tell. */
static void no_freedom(void **state)
{
	struct regression r = {.columns = 1, .n = 2, .mean = (double[]){1, 2}, .covariance = (double[]){2, 1, 1, 3}};

	(void)state;
	regress_run(&r);
	near(r.column[0].beta, .5, 1e-12);
	assert_true(isnan(r.column[0].se) && isnan(r.intercept_p));
	regress_release(&r);
}

/* Sixteen columns that know nothing of each other: each has its own R2. */
static void sixteen(void **state)
{
	double correlation[17 * 17] = {0}, found[LMG_MOST];

	(void)state;
	for (size_t i = 0; i <= LMG_MOST; i++)
		correlation[i * 17 + i] = 1;
	for (size_t i = 0; i < LMG_MOST; i++)
		correlation[i * 17 + 16] = correlation[16 * 17 + i] = (double)i / 100;
	relative_lmg(correlation, LMG_MOST, found);
	for (size_t i = 0; i < LMG_MOST; i++)
		near(found[i], (double)(i * i) / 10000, 1e-13);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(attitude_model),
		cmocka_unit_test(attitude_shares),
		cmocka_unit_test(swiss_shares),
		cmocka_unit_test(mobi_shares),
		cmocka_unit_test(disconfirmation),
		cmocka_unit_test(only_a_mean),
		cmocka_unit_test(aliased_and_exact),
		cmocka_unit_test(constant_outcome),
		cmocka_unit_test(no_freedom),
		cmocka_unit_test(sixteen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
