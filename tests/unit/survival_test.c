/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kaplan and Meier's curve against the published one of the 6-MP trial (Freireich and others 1963, as
 * in Gehan 1965), Greenwood's errors and the limits that R's survfit prints.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/survival.h"

#include <math.h>

enum { WEEKS = 16, CONTROLS = 12 };

/* Weeks of remission under 6-MP: events and those that were censored. */
static struct survival_step *treated(void)
{
	static struct survival_step step[WEEKS];
	static const struct survival_step weeks[WEEKS] = {{6, 3, 1, 0, 0}, {7, 1, 0, 0, 0}, {9, 0, 1, 0, 0},
		{10, 1, 1, 0, 0}, {11, 0, 1, 0, 0}, {13, 1, 0, 0, 0}, {16, 1, 0, 0, 0}, {17, 0, 1, 0, 0},
		{19, 0, 1, 0, 0}, {20, 0, 1, 0, 0}, {22, 1, 0, 0, 0}, {23, 1, 0, 0, 0}, {25, 0, 1, 0, 0},
		{32, 0, 2, 0, 0}, {34, 0, 1, 0, 0}, {35, 0, 1, 0, 0}};

	for (int i = 0; i < WEEKS; i++)
		step[i] = weeks[i];
	survival_run(step, WEEKS);
	return step;
}

/* Under placebo, none censored. */
static struct survival_step *controls(void)
{
	static struct survival_step step[CONTROLS];
	static const struct survival_step weeks[CONTROLS] = {{1, 2, 0, 0, 0}, {2, 2, 0, 0, 0}, {3, 1, 0, 0, 0},
		{4, 2, 0, 0, 0}, {5, 2, 0, 0, 0}, {8, 4, 0, 0, 0}, {11, 2, 0, 0, 0}, {12, 2, 0, 0, 0},
		{15, 1, 0, 0, 0}, {17, 1, 0, 0, 0}, {22, 1, 0, 0, 0}, {23, 1, 0, 0, 0}};

	for (int i = 0; i < CONTROLS; i++)
		step[i] = weeks[i];
	survival_run(step, CONTROLS);
	return step;
}

static void assert_step(const struct survival_step *step, double s, double se)
{
	assert_true(fabs(step->s - s) < 5.1e-5);
	assert_true(fabs(step->se - se) < 5.1e-6);
}

static void mercaptopurine_is_as_published(void **state)
{
	const struct survival_step *step = treated();

	(void)state;
	assert_step(&step[0], .8571, .07636);
	assert_step(&step[1], .8067, .08694);
	assert_step(&step[3], .7529, .09635);
	assert_step(&step[5], .6902, .10681);
	assert_step(&step[6], .6275, .11405);
	assert_step(&step[10], .5378, .12823);
	assert_step(&step[11], .4482, .13459);
	assert_step(&step[WEEKS - 1], .4482, .13459); /* nothing more happened */
}

/* survfit(Surv(time, cens) ~ treat, gehan): 23 (16, NA) and 8 (4, 12). */
static void medians_are_those_of_r(void **state)
{
	const struct survival_step *step = treated();
	struct survival_span span = survival_span(step, WEEKS, .5, .95);

	(void)state;
	assert_int_equal(step[survival_reach(step, WEEKS, .5)].t, 23);
	assert_int_equal(step[span.low].t, 16);
	assert_int_equal(span.high, WEEKS);
	step = controls();
	span = survival_span(step, CONTROLS, .5, .95);
	assert_int_equal(step[survival_reach(step, CONTROLS, .5)].t, 8);
	assert_int_equal(step[span.low].t, 4);
	assert_int_equal(step[span.high].t, 12);
}

/* A curve that does not come down so far has no such quantile. */
static void what_is_not_reached(void **state)
{
	const struct survival_step *step = treated();

	(void)state;
	assert_int_equal(survival_reach(step, WEEKS, .9), WEEKS);
	assert_int_equal(survival_reach(step, 0, .5), 0);
}

/* Without censoring it is the share that still waits, and the binomial standard error. */
static void without_censoring_it_is_a_share(void **state)
{
	const struct survival_step *step = controls();
	double left = 21;

	(void)state;
	for (int i = 0; i < CONTROLS; i++) {
		left -= step[i].events;
		assert_true(fabs(step[i].s - left / 21) < 1e-12);
		assert_true(fabs(step[i].se - sqrt(left / 21 * (1 - left / 21) / 21)) < 1e-12);
	}
	/* a share that float sums meet only nearly is met */
	assert_int_equal(survival_reach(step, CONTROLS, 1 - 4. / 21), 7);
}

static void all_censored_or_all_at_once(void **state)
{
	struct survival_step gone[2] = {{5, 0, 3, 0, 0}, {9, 0, 1, 0, 0}}, once[1] = {{7, 4, 0, 0, 0}};

	(void)state;
	survival_run(gone, 2);
	assert_true(gone[1].s == 1 && gone[1].se == 0);
	assert_int_equal(survival_reach(gone, 2, .5), 2);
	survival_run(once, 1);
	assert_true(once[0].s == 0 && once[0].se == 0);
	assert_int_equal(survival_reach(once, 1, .99), 0);
	struct survival_span span = survival_span(once, 1, .5, .95);
	assert_int_equal(span.low, 0);
	assert_int_equal(span.high, 0);
}

/* Between two times: without censoring a share of all, with its binomial error; with it, by the curve. */
static void shares_between_two_times(void **state)
{
	const struct survival_step *step = controls();
	struct survival_share share = survival_between(step, CONTROLS, 1, 7); /* weeks 3 to 12 */

	(void)state;
	assert_true(fabs(share.share - 13. / 21) < 1e-12);
	assert_true(fabs(share.se - sqrt(13. / 21 * 8 / 21 / 21)) < 1e-12);
	share = survival_between(step, CONTROLS, CONTROLS, 7);
	assert_true(fabs(share.share - 17. / 21) < 1e-12 && fabs(share.se - step[7].se) < 1e-12);
	share = survival_between(step, CONTROLS, 7, CONTROLS);
	assert_true(fabs(share.share - 4. / 21) < 1e-12 && fabs(share.se - step[7].se) < 1e-12);
	share = survival_between(step, CONTROLS, CONTROLS, CONTROLS);
	assert_true(share.share == 1 && share.se == 0);
	step = treated();
	share = survival_between(step, WEEKS, 0, 10); /* .8571 - .5378 */
	assert_true(fabs(share.share - .3193) < 1e-4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mercaptopurine_is_as_published),
		cmocka_unit_test(medians_are_those_of_r),
		cmocka_unit_test(what_is_not_reached),
		cmocka_unit_test(without_censoring_it_is_a_share),
		cmocka_unit_test(all_censored_or_all_at_once),
		cmocka_unit_test(shares_between_two_times),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
