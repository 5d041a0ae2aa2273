/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/pls.h"

#include "mobile.h"

#include <math.h>

enum { PATHS = 12 };

enum { IMAGE, EXPECTATION, QUALITY, VALUE, SATISFACTION, COMPLAINTS, LOYALTY, BLOCKS };

static const struct pls_path path[PATHS] = {{IMAGE, EXPECTATION}, {EXPECTATION, QUALITY},
	{EXPECTATION, VALUE}, {QUALITY, VALUE}, {IMAGE, SATISFACTION}, {EXPECTATION, SATISFACTION},
	{QUALITY, SATISFACTION}, {VALUE, SATISFACTION}, {SATISFACTION, COMPLAINTS}, {IMAGE, LOYALTY},
	{SATISFACTION, LOYALTY}, {COMPLAINTS, LOYALTY}};

static const struct pls_model ecsi = {BLOCKS, mobile_first, PATHS, path};

/* What SmartPLS 2.0.M3 prints for the mobile-phone survey, 8 digits, stopped at 1e-7. */
static const struct {
	double weight[MOBILE_ITEMS], loading[MOBILE_ITEMS], path[PATHS];
} smartpls[] = {
	[PLS_CENTROID] = {
		.weight = {
			.29813185, .26233656, .21987218, .32782296, .32492101, .52282271,
			.46806824, .44989729, .21364542, .14346701, .19943921, .17811594,
			.18083905, .18050324, .21436270, .48582034, .59776530, .37718684,
			.38156707, .44105872, 1, .45046794, .13133992, .65948149,
		},
		.loading = {
			.74336994, .60072962, .57761738, .76836239, .74447502, .77149227,
			.68662595, .61182525, .80334000, .63739120, .78353507, .76911595,
			.75577372, .77515801, .77939921, .90434465, .93791155, .79902589,
			.84621071, .85188614, 1, .81381092, .21914243, .91681439,
		},
		.path = {
			.50470564, .55724786, .05078755, .55721686, .17883348, .06442534,
			.51254524, .19181566, .52609731, .19535971, .48347472, .07123241,
		},
	},
	[PLS_FACTORIAL] = {
		.weight = {
			.30113984, .25986939, .21780805, .32862476, .32467429, .52090762,
			.47378907, .44585601, .21333116, .14477854, .19981851, .17953152,
			.17862778, .17921848, .21525464, .48331535, .60017870, .37788083,
			.38247081, .43950908, 1, .45553653, .12559574, .65632685,
		},
		.loading = {
			.74512585, .59933046, .57626974, .76880860, .74443700, .77057716,
			.69128969, .60798775, .80325407, .63823177, .78361561, .76957122,
			.75470671, .77472353, .77972334, .90352940, .93857108, .79944794,
			.84657072, .85121187, 1, .81690365, .21331400, .91582298,
		},
		.path = {
			.50494314, .55675903, .05017810, .55776245, .17859267, .06494365,
			.51297470, .19144526, .52585655, .19581962, .48305917, .07031057,
		},
	},
	[PLS_PATH] = {
		.weight = {
			.30131215, .25969115, .21792305, .32850357, .32468141, .52118068,
			.47367966, .44563424, .21317504, .14472169, .20001771, .17939947,
			.17863569, .17912074, .21548153, .47928245, .60405602, .36486486,
			.38315604, .45096120, 1, .46066473, .11426953, .65431059,
		},
		.loading = {
			.74520807, .59920038, .57635896, .76876167, .74445242, .77076718,
			.69124548, .60781262, .80317813, .63814644, .78374692, .76947974,
			.75472136, .77464331, .77986483, .90221120, .93962478, .79241243,
			.84702146, .85669268, 1, .82041320, .20202172, .91543628,
		},
		.path = {
			.50491393, .55674896, .04998839, .55830438, .17873950, .06252287,
			.51202394, .19476510, .52806625, .19575534, .48547762, .06692607,
		},
	},
};

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

static struct pls mobile(enum pls_scheme scheme)
{
	double covariance[MOBILE_ITEMS * MOBILE_ITEMS];

	for (size_t i = 0; i < MOBILE_ITEMS; i++)
		for (size_t j = 0; j < MOBILE_ITEMS; j++)
			covariance[i * MOBILE_ITEMS + j] = mobile_covariance(i, j);
	return pls_fit(&ecsi, covariance, scheme);
}

static void as_smartpls(void **state)
{
	(void)state;
	for (enum pls_scheme scheme = PLS_CENTROID; scheme <= PLS_PATH; scheme++) {
		struct pls pls = mobile(scheme);
		assert_int_equal(pls.end, PLS_DONE);
		for (size_t i = 0; i < MOBILE_ITEMS; i++) {
			near(pls.weight[i], smartpls[scheme].weight[i], 5.1e-9);
			near(pls.loading[i], smartpls[scheme].loading[i], 5.1e-9);
		}
		for (size_t p = 0; p < PATHS; p++)
			near(pls.coefficient[p], smartpls[scheme].path[p], 5.1e-9);
		pls_release(&pls);
	}
}

/* SmartPLS and semPLS report five rounds for path weighting. */
static void rounds(void **state)
{
	struct pls pls = mobile(PLS_PATH);

	(void)state;
	assert_int_equal(pls.rounds, 5);
	pls_release(&pls);
}

/* semPLS, centroid scheme, two digits; no communality of a block of one. */
static void fit_of_the_model(void **state)
{
	static const double r2[] = {NAN, .25, .31, .34, .68, .28, .46},
			    communality[] = {.48, .48, .58, .85, .69, 1, .52};
	struct pls pls = mobile(PLS_CENTROID);

	(void)state;
	assert_true(isnan(pls.r2[IMAGE]));
	for (size_t b = 0; b < BLOCKS; b++) {
		if (b != IMAGE)
			near(pls.r2[b], r2[b], .005);
		near(pls.communality[b], communality[b], .005);
		near(pls.composite[b * BLOCKS + b], 1, 1e-12);
	}
	near(pls.gof, .47, .005);
	pls_release(&pls);
}

/* One predecessor: the textbook's standard error of a correlation as a slope. */
static void standard_error(void **state)
{
	static const size_t first[] = {0, 1, 2};
	static const struct pls_path one[] = {{0, 1}};
	const struct pls_model model = {2, first, 1, one};
	const double covariance[] = {4, 1.2, 1.2, 1};
	struct pls pls = pls_fit(&model, covariance, PLS_PATH);

	(void)state;
	near(pls.coefficient[0], .6, 1e-15);
	near(pls.r2[1], .36, 1e-15);
	near(pls.unit_se[0], 1, 1e-15);
	assert_true(isnan(pls.gof));
	pls_release(&pls);
}

/* Columns of a simple model: x1 x2 -> y, and what each kind of bad data ends with. */
static enum pls_end end_of(const double *covariance, enum pls_scheme scheme)
{
	static const size_t first[] = {0, 1, 2, 3};
	static const struct pls_path two[] = {{0, 2}, {1, 2}};
	const struct pls_model model = {3, first, 2, two};
	struct pls pls = pls_fit(&model, covariance, scheme);
	enum pls_end end = pls.end;

	pls_release(&pls);
	return end;
}

static void no_solution(void **state)
{
	static const double good[] = {1, .3, .5, .3, 1, .5, .5, .5, 1}, still[] = {1, 0, .5, 0, 0, 0, .5, 0, 1},
			    twin[] = {1, 1, .5, 1, 1, .5, .5, .5, 1}, alone[] = {1, 0, .5, 0, 1, 0, .5, 0, 1},
			    empty[] = {NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};

	(void)state;
	for (enum pls_scheme scheme = PLS_CENTROID; scheme <= PLS_PATH; scheme++) {
		assert_int_equal(end_of(good, scheme), PLS_DONE);
		assert_int_equal(end_of(still, scheme), PLS_CONSTANT);
		assert_int_equal(end_of(empty, scheme), PLS_CONSTANT);
		assert_int_equal(end_of(twin, scheme), PLS_COLLINEAR);
		assert_int_equal(end_of(alone, scheme), PLS_UNRELATED);
	}
}

/* Items of a block that point both ways: most of them load above 0. */
static void one_sign(void **state)
{
	static const size_t first[] = {0, 3, 4};
	static const struct pls_path one[] = {{0, 1}};
	const struct pls_model model = {2, first, 1, one};
	const double covariance[] = {1, .5, -.4, -.5, .5, 1, -.4, -.5, -.4, -.4, 1, .4, -.5, -.5, .4, 1};

	(void)state;
	for (enum pls_scheme scheme = PLS_CENTROID; scheme <= PLS_PATH; scheme++) {
		struct pls pls = pls_fit(&model, covariance, scheme);
		assert_int_equal(pls.end, PLS_DONE);
		assert_true(pls.loading[0] > 0 && pls.loading[1] > 0 && pls.loading[2] < 0);
		assert_true(pls.coefficient[0] < 0);
		pls_release(&pls);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_smartpls),
		cmocka_unit_test(rounds),
		cmocka_unit_test(fit_of_the_model),
		cmocka_unit_test(standard_error),
		cmocka_unit_test(no_solution),
		cmocka_unit_test(one_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
