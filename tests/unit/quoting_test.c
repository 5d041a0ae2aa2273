/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scores of forecasts: the quoted 8 to 14 minutes against 3, pinball losses, the newsvendor's
 * quantile, and a ratio of sums with the error that a textbook has for it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/quoting.h"

#include <math.h>

static void near(double is, double wanted, double by)
{
	assert_true(fabs(is - wanted) <= by);
}

/* "8 to 14 minutes", and it took 3: a score of 56 at 80 %, 106 at 90 % (Gneiting and Raftery 2007). */
static void quoted_eight_to_fourteen(void **state)
{
	(void)state;
	near(interval_score(8, 14, 3, .2), 56, 1e-12);
	near(interval_score(8, 14, 3, .1), 106, 1e-12);
	near(interval_score(8, 14, 11, .1), 6, 0);
	near(interval_score(8, 14, 8, .1), 6, 0);
	near(interval_score(8, 14, 14, .1), 6, 0);
	near(interval_score(8, 14, 15.5, .1), 36, 1e-12);
}

/* At .9 a minute too late costs nine times one too early; at .5 both cost half (Koenker and Bassett 1978). */
static void pinball(void **state)
{
	(void)state;
	near(pinball_loss(10, 14, .9), 3.6, 1e-12);
	near(pinball_loss(10, 6, .9), .4, 1e-12);
	near(pinball_loss(10, 10, .9), 0, 0);
	near(pinball_loss(10, 6, .5), 2, 1e-12);
	near(pinball_loss(10, 14, .5), 2, 1e-12);
}

/* The quote that costs least on average is this quantile: of 1 … 99 with costs 9 and 1 the 90th. */
static void newsvendor(void **state)
{
	double best = INFINITY, at = 0;

	(void)state;
	near(newsvendor_share(9, 1), .9, 1e-15);
	near(newsvendor_share(1, 1), .5, 0);
	near(newsvendor_share(3, 1), .75, 0);
	for (int quote = 1; quote <= 99; quote++) {
		double cost = 0;
		for (int wait = 1; wait <= 99; wait++)
			cost += wait > quote ? 9. * (wait - quote) : quote - wait;
		if (cost < best) {
			best = cost;
			at = quote;
		}
	}
	near(at, ceil(newsvendor_share(9, 1) * 99), 0);
}

/* y = 2x but for rests of 1, -1, 1, -1: by hand, ratio 2, se sqrt(sum rest^2 / (n (n - 1))) / mean x. */
static void ratios(void **state)
{
	struct ratio_sums sums = {0};
	static const int x[] = {1, 2, 3, 2}, y[] = {3, 3, 7, 3}; /* means 2 and 4 */
	struct ratio ratio;

	(void)state;
	for (int i = 0; i < 4; i++) {
		sums.n++;
		sums.x += x[i];
		sums.y += y[i];
		sums.xx += x[i] * x[i];
		sums.xy += x[i] * y[i];
		sums.yy += y[i] * y[i];
	}
	ratio = ratio_of(&sums);
	near(ratio.value, 2, 0);
	near(ratio.se, sqrt(4. / (4 * 3)) / 2, 1e-15);
	sums = (struct ratio_sums){.n = 1, .x = 3, .y = 11, .xx = 9, .xy = 33, .yy = 121};
	ratio = ratio_of(&sums);
	near(ratio.value, 11. / 3, 1e-15);
	assert_true(isnan(ratio.se));
	sums = (struct ratio_sums){.n = 2, .y = 5, .yy = 25};
	assert_true(isnan(ratio_of(&sums).value));
	sums = (struct ratio_sums){0};
	assert_true(isnan(ratio_of(&sums).value));
}

/* Values of exactly one ratio have no error, however large they are. */
static void no_error_where_there_is_none(void **state)
{
	struct ratio_sums sums = {0};

	(void)state;
	for (wide x = 1; x <= 1000; x++) {
		wide much = x << 40;
		sums.n++;
		sums.x += much;
		sums.y += 3 * much;
		sums.xx += much * much;
		sums.xy += 3 * much * much;
		sums.yy += 9 * much * much;
	}
	near(ratio_of(&sums).value, 3, 0);
	near(ratio_of(&sums).se, 0, 1e-6);
}

/* Of 200 cases 180 were inside, so of the next 1,000 about 896 should be: 3 standard errors are a drift. */
static void coverage_that_chance_explains(void **state)
{
	struct expected_share expected = expected_share(180, 200, 1000);

	(void)state;
	near(expected.share, 180. / 201, 1e-15);
	near(expected.se, sqrt(180. / 201 * 21 / 201 * (1. / 1000 + (1 - 1. / 1000) / 202)), 1e-12);
	/* of infinitely many, only what the 200 say is uncertain: Beta(180, 21) */
	near(expected_share(180, 200, 1e15).se, sqrt(180. * 21 / (201. * 201 * 202)), 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quoted_eight_to_fourteen),
		cmocka_unit_test(pinball),
		cmocka_unit_test(newsvendor),
		cmocka_unit_test(ratios),
		cmocka_unit_test(no_error_where_there_is_none),
		cmocka_unit_test(coverage_that_chance_explains),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
