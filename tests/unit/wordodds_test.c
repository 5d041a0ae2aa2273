/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Log-odds with a prior, against the published equations worked out by other means, and what they
 * must hold to.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/wordodds.h"

#include <math.h>

/* 30 of 100 against 20 of 200 mentions, the prior worth 10: worked out in Python. */
static void worked_example(void **state)
{
	struct word_odds odds = word_odds((struct mentions){30, 100}, (struct mentions){20, 200},
		(struct mentions){50, 300}, 10);
	struct interval bounds = word_odds_interval(&odds, .95);

	(void)state;
	assert_float_equal(odds.value, 1.2567298387071855, 1e-14);
	assert_float_equal(odds.se, .2788060141429291, 1e-14);
	assert_float_equal(odds.z, 4.507542072112284, 1e-12);
	assert_float_equal(odds.p, 6.558292928771698e-06, 1e-18);
	assert_float_equal(bounds.low, .7102800923138795, 1e-12);
	assert_float_equal(bounds.high, 1.8031795851004915, 1e-12);
}

/* Equal use says nothing; the other side has the same with the other sign. */
static void symmetry(void **state)
{
	struct mentions all = {40, 400}, a = {30, 100}, b = {10, 300};

	(void)state;
	assert_float_equal(word_odds((struct mentions){20, 200}, (struct mentions){20, 200}, all, 5).value, 0, 1e-15);
	assert_float_equal(word_odds(a, b, all, 5).value, -word_odds(b, a, all, 5).value, 1e-14);
	assert_float_equal(word_odds(a, b, all, 5).p, word_odds(b, a, all, 5).p, 1e-14);
}

/* A prior draws rare topics to nothing; without mentions at all there is no answer, never inf. */
static void rare_topics(void **state)
{
	struct mentions one = {1, 10}, others = {0, 90}, all = {1, 100};

	(void)state;
	assert_true(word_odds(one, others, all, 1000).value < word_odds(one, others, all, 1).value);
	assert_true(isfinite(word_odds(one, others, all, .01).value));
	assert_true(isnan(word_odds((struct mentions){0, 10}, (struct mentions){0, 9}, (struct mentions){0, 19}, 5).value));
	assert_true(isnan(word_odds((struct mentions){10, 10}, (struct mentions){9, 9}, (struct mentions){19, 19}, 5).p));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(worked_example),
		cmocka_unit_test(symmetry),
		cmocka_unit_test(rare_topics),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
