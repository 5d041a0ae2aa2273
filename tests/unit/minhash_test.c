/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signatures of figure 3.4 of Mining of Massive Datasets, and copies that are known.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "math/minhash.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* S1 = {0, 3}, S2 = {2}, S3 = {1, 3, 4}, S4 = {0, 2, 3}; h1 = x + 1 mod 5, h2 = 3x + 1 mod 5. */
static const uint64_t members[] = {0, 3, 2, 1, 3, 4, 0, 2, 3};
static const size_t begins[] = {0, 2, 3, 6, 9};

static void signatures_of_the_book(void **state)
{
	static const uint32_t want[4][2] = {{1, 0}, {3, 2}, {0, 0}, {1, 0}};

	(void)state;
	for (size_t s = 0; s < 4; s++) {
		uint32_t signature[2];
		minhash_begin(signature, 2);
		for (size_t e = begins[s]; e < begins[s + 1]; e++) {
			uint32_t x = (uint32_t)members[e], hash[2] = {(x + 1) % 5, (3 * x + 1) % 5};
			minhash_join(signature, hash, 2);
		}
		assert_int_equal(signature[0], want[s][0]);
		assert_int_equal(signature[1], want[s][1]);
	}
	assert_float_equal(minhash_agree(want[0], want[3], 2), 1, 0);
	assert_float_equal(minhash_agree(want[0], want[2], 2), .5, 0);
	assert_float_equal(minhash_agree(want[0], want[1], 2), 0, 0);
}

static void likeness_of_the_book(void **state)
{
	(void)state;
	assert_float_equal(jaccard(members, 2, members + 6, 3), 2. / 3, 1e-15);
	assert_float_equal(jaccard(members, 2, members + 3, 3), 1. / 4, 1e-15);
	assert_float_equal(jaccard(members, 2, members + 2, 1), 0, 0);
	assert_float_equal(jaccard(members, 2, members, 2), 1, 0);
	assert_true(isnan(jaccard(members, 0, members, 0)));
}

/* 1 - (1 - s^4)^32 */
static void chance_to_be_compared(void **state)
{
	(void)state;
	assert_float_equal(copies_chance(.7), .999847, 1e-6);
	assert_float_equal(copies_chance(.5), .873211, 1e-6);
	assert_float_equal(copies_chance(0), 0, 0);
	assert_float_equal(copies_chance(1), 1, 0);
}

enum { FAMILIES = 20, MEMBERS = 6, STRAYS = 300, ELEMENTS = 40, ALL = FAMILIES * MEMBERS + STRAYS };

static uint64_t element_at(size_t family, size_t member, size_t e)
{
	return 1000 * family + 10 * e + (e == member || e == member + 10 ? 1 + member : 0);
}

/* Members of a family differ in two elements of forty from the trunk: likeness 36 / 44 of any two. */
static void families_are_found(void **state)
{
	uint64_t *element = calloc((size_t)ALL * ELEMENTS, sizeof(*element));
	size_t begin[ALL + 1];
	wide rows[ALL];
	uint32_t cluster[ALL];
	struct copies_wish wish = {.7, .5, 5};

	(void)state;
	for (size_t i = 0; i <= ALL; i++) {
		begin[i] = i * ELEMENTS;
		if (i == ALL)
			break;
		bool stray = i >= (size_t)FAMILIES * MEMBERS;
		rows[i] = 1;
		for (size_t e = 0; e < ELEMENTS; e++)
			element[i * ELEMENTS + e] = stray ? 1000 * i + e : element_at(i % FAMILIES, i / FAMILIES, e);
	}
	copies_find(&(struct sets){element, begin, ALL}, rows, &wish, cluster);
	for (size_t i = 0; i < ALL; i++)
		assert_int_equal(cluster[i], i < (size_t)FAMILIES * MEMBERS ? i % FAMILIES : COPIES_NONE);
	wish.least = MEMBERS + 1;
	copies_find(&(struct sets){element, begin, ALL}, rows, &wish, cluster);
	for (size_t i = 0; i < ALL; i++)
		assert_int_equal(cluster[i], COPIES_NONE);
	rows[3] = 2; /* one text twice */
	copies_find(&(struct sets){element, begin, ALL}, rows, &wish, cluster);
	for (size_t i = 0; i < ALL; i++)
		assert_int_equal(cluster[i], i < (size_t)FAMILIES * MEMBERS && i % FAMILIES == 3 ? 3 : COPIES_NONE);
	free(element);
}

/* What is less alike joins a cluster that stands, and makes none. */
static void followers(void **state)
{
	enum { N = 12 };
	uint64_t element[N * ELEMENTS];
	size_t begin[N + 1];
	wide rows[N];
	uint32_t cluster[N];

	(void)state;
	for (size_t i = 0; i < N; i++) {
		begin[i] = i * ELEMENTS;
		rows[i] = i == 1 ? 5 : 1;
		for (size_t e = 0; e < ELEMENTS; e++) /* 10 others of 40: likeness 30 / 50 */
			element[i * ELEMENTS + e] = 100 * e + (i > 1 && e % 4 == i % 4 ? i : 0) + (i >= 8 ? 50 : 0);
	}
	begin[N] = (size_t)N * ELEMENTS;
	element[0] = 1; /* 39 / 41 of set 1 */
	copies_find(&(struct sets){element, begin, N}, rows, &(struct copies_wish){.7, .5, 5}, cluster);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(cluster[i], i < 8 ? 0 : COPIES_NONE);
	copies_find(&(struct sets){element, begin, N}, rows, &(struct copies_wish){.7, .7, 5}, cluster);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(cluster[i], i < 2 ? 0 : COPIES_NONE);
}

static void nothing_at_all(void **state)
{
	size_t begin[] = {0};
	uint32_t cluster[1] = {7};

	(void)state;
	copies_find(&(struct sets){NULL, begin, 0}, NULL, &(struct copies_wish){.7, .5, 5}, cluster);
	assert_int_equal(cluster[0], 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signatures_of_the_book),
		cmocka_unit_test(likeness_of_the_book),
		cmocka_unit_test(chance_to_be_compared),
		cmocka_unit_test(families_are_found),
		cmocka_unit_test(followers),
		cmocka_unit_test(nothing_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
