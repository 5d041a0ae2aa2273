/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/place.h"

#include <math.h>
#include <stdbool.h>

static bool apart(const struct place_box *a, const struct place_box *b)
{
	return a->x + a->width <= b->x + 1e-9 || b->x + b->width <= a->x + 1e-9 ||
	       a->y + a->height <= b->y + 1e-9 || b->y + b->height <= a->y + 1e-9;
}

static const struct place_box frame = {0, 0, 400, 300, 0};

/* Alone, a label stands at its point and within the frame, whatever corner the point is in. */
static void corners(void **state)
{
	static const double at[][2] = {{0, 0}, {400, 0}, {0, 300}, {400, 300}, {200, 150}};

	(void)state;
	for (size_t i = 0; i < sizeof(at) / sizeof(*at); i++) {
		struct place place = {.frame = frame};
		struct place_box label = {.width = 90, .height = 12, .weight = 8};

		assert_true(place_label(&place, at[i][0], at[i][1], 6, &label));
		assert_true(label.x >= -1e-9 && label.x + label.width <= 400 + 1e-9);
		assert_true(label.y >= -1e-9 && label.y + label.height <= 300 + 1e-9);
		double near_x = fmax(label.x - at[i][0], at[i][0] - label.x - label.width);
		double near_y = fmax(label.y - at[i][1], at[i][1] - label.y - label.height);
		assert_true(fmax(near_x, near_y) > 4 && fmax(near_x, near_y) < 6.1);
		place_release(&place);
	}
}

/* Twelve points in one place: no label covers another, and those farther off say so. */
static void crowd(void **state)
{
	struct place place = {.frame = frame};
	struct place_box label[12];
	size_t far = 0;

	(void)state;
	place_take(&place, (struct place_box){196, 146, 8, 8, 8});
	for (int i = 0; i < 12; i++) {
		label[i] = (struct place_box){.width = 60, .height = 12, .weight = 8};
		far += !place_label(&place, 200, 150, 6, &label[i]);
		for (int j = 0; j < i; j++)
			assert_true(apart(&label[i], &label[j]));
	}
	assert_true(far >= 4);
	place_release(&place);
}

/* A bar is the lesser evil: a label rather lies on it than far off, and beside it where it can. */
static void bars(void **state)
{
	struct place place = {.frame = frame};
	struct place_box label = {.width = 60, .height = 12, .weight = 8};

	(void)state;
	place_take(&place, (struct place_box){100, 149, 200, 2, 1});
	place_take(&place, (struct place_box){199, 100, 2, 100, 1});
	assert_true(place_label(&place, 200, 150, 6, &label));
	assert_true(label.y + label.height <= 149 || label.y >= 151);
	assert_true(label.x >= 201 || label.x + label.width <= 199);
	place_release(&place);
}

/* A label larger than the frame gets some place. */
static void too_large(void **state)
{
	struct place place = {.frame = {0, 0, 10, 10, 0}};
	struct place_box label = {.width = 900, .height = 90, .weight = 8};

	(void)state;
	place_label(&place, 5, 5, 6, &label);
	assert_true(isfinite(label.x) && isfinite(label.y));
	place_release(&place);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(corners),
		cmocka_unit_test(crowd),
		cmocka_unit_test(bars),
		cmocka_unit_test(too_large),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
