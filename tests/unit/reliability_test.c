/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/reliability.h"

#include "mobile.h"

#include <math.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

static void block(size_t b, double *covariance)
{
	size_t first = mobile_first[b], k = mobile_first[b + 1] - first;

	for (size_t i = 0; i < k; i++)
		for (size_t j = 0; j < k; j++)
			covariance[i * k + j] = mobile_covariance(first + i, first + j);
}

/* Standardised: as Tenenhaus et al. (2005) print it, .723 .452 .877 .824 .779 .472. */
static void mobile_phones(void **state)
{
	static const double raw[] = {.714447, .432597, .872406, .816695, .770113, NAN, .441717};
	static const double standardised[] = {.722835, .451903, .877010, .823632, .779195, NAN, .472399};
	double covariance[49];

	(void)state;
	for (size_t b = 0; b < 7; b++) {
		size_t k = mobile_first[b + 1] - mobile_first[b];
		block(b, covariance);
		if (k == 1) {
			assert_true(isnan(alpha_raw(covariance, k)));
			assert_true(isnan(alpha_standardised(covariance, k)));
			continue;
		}
		near(alpha_raw(covariance, k), raw[b], 5e-7);
		near(alpha_standardised(covariance, k), standardised[b], 5e-7);
	}
}

/* The `attitude` data (Chatterjee and Price 1977): alpha of its seven columns. */
static void attitude(void **state)
{
	static const int sum[] = {1939, 1998, 1594, 1691, 1939, 2243, 1288};
	static const int product[] = {129621, 133017, 138208, 104866, 108798, 89036, 111879, 115325,
		91903, 99311, 127490, 131824, 104669, 111561, 128459, 145519, 150101, 119695, 126821,
		146097, 170541, 83811, 86673, 69689, 74462, 85029, 97136, 58368};
	double covariance[49];

	(void)state;
	for (size_t i = 0, at = 0; i < 7; i++)
		for (size_t j = 0; j <= i; j++)
			covariance[i * 7 + j] = covariance[j * 7 + i] =
				(product[at++] - (double)sum[i] * sum[j] / 30) / 29;
	near(alpha_raw(covariance, 7), .84314277, 5e-9);
	near(alpha_standardised(covariance, 7), .8390838, 5e-8);
}

static void from_sums(void **state)
{
	const double covariance[] = {2, 1, 1, 3};

	(void)state;
	near(alpha_raw(covariance, 2), 2 * (1 - 5.0 / 7), 1e-15);
	near(alpha_of(2, 5, 7), 2 * (1 - 5.0 / 7), 1e-15);
	near(alpha_of(2, 2, 4), 1, 1e-15);         /* two items that are one */
	near(alpha_of(2, 3, 1), 2 * (1 - 3.0), 0); /* items that contradict each other */
}

/* Opposite items have a sum without variance, but for rounding. */
static void no_variance(void **state)
{
	const double opposite[] = {.1 + .2, -.3, -.3, .3}, still[] = {0, 0, 0, 0}, half[] = {4, 0, 0, 0};

	(void)state;
	assert_true(isnan(alpha_raw(opposite, 2)));
	assert_true(isnan(alpha_standardised(opposite, 2)));
	assert_true(isnan(alpha_raw(still, 2)));
	assert_true(isnan(alpha_standardised(still, 2)));
	near(alpha_raw(half, 2), 0, 0);
	assert_true(isnan(alpha_standardised(half, 2)));
	assert_true(isnan(alpha_raw(still, 0)));
	assert_true(isnan(alpha_of(3, NAN, NAN)));
}

/* Loadings of the mobile-phone model, centroid scheme; semPLS prints rho .82 .73 .90 .92 .87 - .72. */
static void composite(void **state)
{
	static const double image[] = {.74336994, .60072962, .57761738, .76836239, .74447502},
			    expectation[] = {.77149227, .68662595, .61182525},
			    quality[] = {.80334, .6373912, .78353507, .76911595, .75577372, .77515801, .77939921},
			    value[] = {.90434465, .93791155}, satisfaction[] = {.79902589, .84621071, .85188614},
			    loyalty[] = {.81381092, .21914243, .91681439}, opposite[] = {1, -1}, one[] = {1};

	(void)state;
	near(composite_reliability(image, 5), .82, .005);
	near(composite_reliability(expectation, 3), .73, .005);
	near(composite_reliability(quality, 7), .90, .005);
	near(composite_reliability(value, 2), .92, .005);
	near(composite_reliability(satisfaction, 3), .87, .005);
	near(composite_reliability(loyalty, 3), .72, .005);
	assert_true(isnan(composite_reliability(opposite, 2)));
	assert_true(isnan(composite_reliability(one, 1)));
}

/* Two scales of .8 that go together at .6 leave a difference of .5; without covariance .8 stays. */
static void difference(void **state)
{
	(void)state;
	near(difference_reliability(1, .8, 1, .8, .6), .5, 1e-15);
	near(difference_reliability(1, .8, 1, .8, 0), .8, 1e-15);
	near(difference_reliability(4, .9, 1, .7, 1), (3.6 + .7 - 2) / 3, 1e-15);
	near(difference_reliability(1, .4, 1, .4, .6), -.5, 1e-15);
	assert_true(isnan(difference_reliability(1, .8, 1, .8, 1)));
	assert_true(isnan(difference_reliability(0, .8, 0, .8, 0)));
	assert_true(isnan(difference_reliability(1, NAN, 1, .8, .5)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mobile_phones),
		cmocka_unit_test(attitude),
		cmocka_unit_test(from_sums),
		cmocka_unit_test(no_variance),
		cmocka_unit_test(composite),
		cmocka_unit_test(difference),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
