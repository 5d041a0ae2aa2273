/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kano's table as printed, Fong's test, and how ties are decided.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/delight.h"

#include <math.h>
#include <string.h>

static void near(double found, double want, double slack)
{
	if (!(fabs(found - want) <= slack))
		fail_msg("%.12g is not %.12g", found, want);
}

/* Rows: functional; columns: dysfunctional; both like, must-be, neutral, live with, dislike. */
static void the_table(void **state)
{
	static const char *const table[] = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};

	(void)state;
	for (int f = 1; f <= KANO_ANSWERS; f++)
		for (int d = 1; d <= KANO_ANSWERS; d++)
			if (*kano_letter(kano_of(f, d)) != table[f - 1][d - 1])
				fail_msg("%d, %d is %s", f, d, kano_letter(kano_of(f, d)));
}

/* Of 60 answers, 30 and 20 differ (10 > 8.911), 27 and 20 do not (7 < 8.823). */
static void fong(void **state)
{
	(void)state;
	near(10 / kano_fong(30, 20, 60) * 1.65, 8.911, 5e-4);
	near(7 / kano_fong(27, 20, 60) * 1.65, 8.823, 5e-4);
	assert_true(kano_fong(30, 20, 60) > 1.65);
	assert_true(kano_fong(27, 20, 60) < 1.65);
	assert_true(isnan(kano_fong(0, 0, 60)));
	near(kano_fong(20, 30, 60), kano_fong(30, 20, 60), 0);
	near(kano_fong(1, 0, 1), sqrt(2), 1e-15);
}

struct decided {
	wide frequency[KANOS]; /* M O A I R Q */
	double n;
	bool near;
	const char *first, *second, *category;
	bool significant;
};

static void the_category(void **state)
{
	static const struct decided all[] = {
		/* edge grip and service of the ski survey (Sauerwein et al. 1996), in tenths of a
		   percent */
		{{493, 323, 70, 95, 3, 15}, 999, true, "M", "O", "M", true},
		{{29, 216, 638, 85, 7, 25}, 1000, true, "A", "O", "A", true},
		{{0, 20, 30, 10, 0, 0}, 60, true, "A", "O", "A", true},
		{{0, 20, 27, 13, 0, 0}, 60, true, "A", "O", "O", false},
		{{0, 20, 27, 13, 0, 0}, 60, false, "A", "O", "A", false},
		/* ties go by M > O > A > I, and only then R, Q */
		{{5, 5, 5, 5, 5, 5}, 30, true, "M", "O", "M", false},
		{{0, 0, 5, 5, 5, 5}, 20, false, "A", "I", "A", false},
		{{0, 0, 0, 0, 5, 5}, 10, true, "R", "Q", "R", false},
		{{1, 0, 0, 0, 0, 9}, 10, true, "Q", "M", "Q", true},
		/* a near tie with one that no order is stated for changes nothing */
		{{0, 9, 0, 0, 10, 0}, 19, true, "R", "O", "R", false},
		{{0, 0, 0, 9, 0, 10}, 19, true, "Q", "I", "Q", false},
		/* what nobody said is never the category */
		{{0, 0, 0, 1, 0, 0}, 1, true, "I", "M", "I", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct kano_choice have =
			kano_choose(all[i].frequency, all[i].n, 1.65, all[i].near);
		if (strcmp(kano_letter(have.first), all[i].first) != 0 ||
			strcmp(kano_letter(have.second), all[i].second) != 0 ||
			strcmp(kano_letter(have.category), all[i].category) != 0 ||
			have.significant != all[i].significant)
			fail_msg("%zu: %s %s %s %d", i, kano_letter(have.first),
				kano_letter(have.second), kano_letter(have.category),
				have.significant);
	}
}

/* Under weights the frequencies have another unit, and n is the effective number. */
static void the_unit_does_not_matter(void **state)
{
	static const wide plain[KANOS] = {0, 20, 30, 10, 0, 0},
			  millionths[KANOS] = {0, 20000000, 30000000, 10000000, 0, 0};

	(void)state;
	near(kano_choose(millionths, 60, 1.65, true).fong, kano_choose(plain, 60, 1.65, true).fong,
		1e-12);
	assert_false(kano_choose(millionths, 30, 1.65, true).significant);
}

static void what_answers_are_worth(void **state)
{
	static const int functional[] = {4, 2, 0, -1, -2}, dysfunctional[] = {-2, -1, 0, 2, 4};

	(void)state;
	for (int a = 1; a <= KANO_ANSWERS; a++) {
		assert_int_equal(kano_functional(a), functional[a - 1]);
		assert_int_equal(kano_dysfunctional(a), dysfunctional[a - 1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table),
		cmocka_unit_test(fong),
		cmocka_unit_test(the_category),
		cmocka_unit_test(the_unit_does_not_matter),
		cmocka_unit_test(what_answers_are_worth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
