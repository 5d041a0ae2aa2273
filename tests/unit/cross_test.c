/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "analysis/cross.h"

#include <math.h>
#include <string.h>

enum { COLUMNS = 2, ITEMS = COLUMNS + 2 };

/*
 * Two columns as a state holds them, x from 1 to 10 and y in hundredths, in two parts:
 * x, y: (1, .5) (4, 2) | (7, -1) (2, 3) (3, 0); x counts from 1.
 */
static struct table column[COLUMNS] = {
	{.item = "x", .form = {5, 0, 1, 10, 0, 41}, .counts = 2},
	{.item = "y", .form = {5, 1, 0, 0, 2, 42, 7}, .counts = 2},
};
static struct table sums = {.form = {6, 0, 0, 0, 0, COLUMNS}, .counts = 2, .wides = 5};
static const wide lacks[] = {1, 2};
static const wide first[] = {2, 0, 0 + 3, 50 + 200, 9, 3 * 200, 50 * 50 + 200 * 200};
static const wide second[] = {3, 1, 6 + 1 + 2, -100 + 300, 36 + 1 + 4, -600 + 300, 10000 + 90000};

static struct emit_item item[ITEMS];

static struct emission emission_of(size_t items)
{
	item[0] = (struct emit_item){"x", &column[0], lacks};
	item[1] = (struct emit_item){"y", &column[1], lacks};
	item[2] = (struct emit_item){"00", &sums, first};
	item[3] = (struct emit_item){"17", &sums, second};
	return (struct emission){.item = item, .items = items};
}

static void near(double have, double want)
{
	assert_true(fabs(have - want) < 1e-12);
}

static void all_parts(void **state)
{
	struct emission emission = emission_of(ITEMS);
	struct cross_view view;

	(void)state;
	assert_true(cross_knows(&column[0], 5));
	assert_true(cross_knows(&sums, 5));
	assert_false(cross_knows(&sums, 6));
	assert_true(cross_read_parts(&view, &emission, 5));
	assert_int_equal(view.n, 2);
	assert_int_equal(view.parts, 2);
	assert_true(view.used == 5 && view.left_out == 1 && view.missing[1] == 1 && view.invalid[1] == 2);
	assert_int_equal(view.tag[0], 41);
	assert_int_equal(view.at[1], 7);
	near(cross_mean(&view, 0), 3.4);
	near(cross_mean(&view, 1), .9);
	near(cross_covariance(&view, 0, 0), 5.3);
	near(cross_covariance(&view, 1, 1), 2.55);
	near(cross_covariance(&view, 0, 1), -1.95);
	near(cross_n_effective(&view), 5);
	cross_release(&view);
}

static void without_one(void **state)
{
	struct emission emission = emission_of(ITEMS);
	struct cross_view view, less;

	(void)state;
	assert_true(cross_read_parts(&view, &emission, 5));
	assert_true(cross_part_used(&view, 1) == 3);
	cross_less(&view, 0, &less);
	assert_true(less.used == 3);
	near(cross_mean(&less, 0), 4);
	near(cross_mean(&less, 1), 2. / 3);
	near(cross_covariance(&less, 0, 0), 7);
	near(cross_covariance(&less, 0, 1), -4.5);
	cross_release(&less);
	cross_less(&view, 1, &less);
	near(cross_covariance(&less, 0, 1), 2.25);
	cross_release(&less);
	near(cross_mean(&view, 0), 3.4); /* as it was */
	cross_release(&view);
}

/* No record: means are none. A state with two sums, or of other columns, is no cross of one part. */
static void what_is_not_there(void **state)
{
	struct emission emission = emission_of(COLUMNS);
	struct cross_view view;

	(void)state;
	assert_true(cross_read_parts(&view, &emission, 5));
	assert_true(view.n == 2 && view.used == 0);
	assert_true(isnan(cross_mean(&view, 0)) && isnan(cross_covariance(&view, 0, 1)));
	cross_release(&view);
	assert_false(cross_read(&view, &emission, 5));
	emission = emission_of(ITEMS);
	assert_false(cross_read(&view, &emission, 5));
	column[1].form[1] = 0; /* both are column 0 */
	assert_false(cross_read_parts(&view, &emission, 5));
	cross_release(&view);
	column[1].form[1] = 1;
}

/* Weighted sums: slopes and means go by weights, n - 1 by records. */
static void weights(void **state)
{
	static const wide cells[] = {2, 0, 3000000, 5000000000000, 0 * 1 + 3 * 2000000, 0, 9 * 2000000, 0, 0};
	struct table whole = sums;
	struct emission emission = emission_of(COLUMNS + 1);
	struct cross_view view;

	(void)state;
	whole.item = "(model)";
	whole.form[6] = 1;
	whole.wides = 7;
	item[2] = (struct emit_item){"(model)", &whole, cells};
	assert_true(cross_knows(&whole, 5));
	assert_true(cross_read(&view, &emission, 5));
	near(cross_mean(&view, 0), 3);
	near(cross_covariance(&view, 0, 0), 4); /* (1 * 4 + 2 * 1) / 3 * 2 / 1 */
	near(cross_n_effective(&view), 1.8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_parts),
		cmocka_unit_test(without_one),
		cmocka_unit_test(what_is_not_there),
		cmocka_unit_test(weights),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
