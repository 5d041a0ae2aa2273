/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Partially overlapping samples: Welch's test without a common member, the paired t test where all
 * are common (Student's sleep data, 1908: t 4.0621 on 9 degrees of freedom, p .00283), between them
 * a case worked by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/overlap.h"
#include "math/versus.h"

#include <math.h>

static const double sleep1[] = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2}, sleep2[] = {
	1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

static void near(double have, double want, double room)
{
	if (!(fabs(have - want) <= room))
		fail_msg("%.15g, not %.15g", have, want);
}

static void all_common(void **state)
{
	struct overlap overlap = {0};

	(void)state;
	for (int i = 0; i < 10; i++)
		overlap_both(&overlap, sleep2[i], sleep1[i]);
	struct overlap_test test = overlap_test(&overlap);
	near((overlap.side[0].mean - overlap.side[1].mean) / test.se, 4.0621, 5e-5);
	near(test.freedom, 9, 1e-9);
	near(test.p, .00283, 5e-6);
}

static void none_common(void **state)
{
	struct overlap overlap = {0};

	(void)state;
	for (int i = 0; i < 10; i++) {
		overlap_one(&overlap, 0, sleep2[i]);
		overlap_one(&overlap, 1, sleep1[i]);
	}
	struct overlap_test test = overlap_test(&overlap);
	near(test.freedom, 17.776, 5e-4); /* as R's t.test says of them */
	near(test.p, .07939, 5e-6);
}

/* Both 1,2 and 3,3 and 5,7; the first alone 4 and 8: n 5 and 3, means 4.2 and 4, r .98198. */
static void some_common(void **state)
{
	struct overlap overlap = {0};

	(void)state;
	overlap_both(&overlap, 1, 2);
	overlap_both(&overlap, 3, 3);
	overlap_both(&overlap, 5, 7);
	overlap_one(&overlap, 0, 4);
	overlap_one(&overlap, 0, 8);
	double r = 10 / sqrt(8 * 14), square = 6.7 / 5 + 7. / 3 - 2 * r * sqrt(6.7) * sqrt(7) * 3 / 15;
	double w = 6.7 / 5 + 7. / 3, welch = w * w / (1.34 * 1.34 / 4 + 49. / 9 / 2);
	struct overlap_test test = overlap_test(&overlap);
	near(test.se, sqrt(square), 1e-12);
	near(test.freedom, 2 + (welch - 2) / 8 * 2, 1e-12);
}

static void nothing(void **state)
{
	struct overlap none = {0}, same = {0};

	(void)state;
	assert_true(isnan(overlap_test(&none).p));
	for (int i = 0; i < 5; i++)
		overlap_both(&same, i + 1, i);
	assert_true(isnan(overlap_test(&same).se)); /* each is 1 more: no error is left */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_common),
		cmocka_unit_test(none_common),
		cmocka_unit_test(some_common),
		cmocka_unit_test(nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
