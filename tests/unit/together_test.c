/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "analysis/together.h"
#include "record/batch.h"

/* Groups in order, and the records of each in theirs. */
static void few_groups(void **state)
{
	static const uint32_t group[] = {2, 0, 2, 1, 0, 2, 9};
	static const uint32_t want[] = {1, 4, 3, 0, 5}; /* record 2 is not among them */
	uint32_t at[] = {0, 1, 3, 4, 5};

	(void)state;
	together_sort(at, 5, group, 3);
	assert_memory_equal(at, want, sizeof(want));
	assert_int_equal(together_run(at, 0, 5, group, 8), 2);
	assert_int_equal(together_run(at, 2, 5, group, 8), 3);
	assert_int_equal(together_run(at, 3, 5, group, 8), 5);
	assert_int_equal(together_run(at, 3, 5, group, 1), 4);
}

/* A full batch, each record once, whatever the number of groups; runs take in all records. */
static void whole_batches(void **state)
{
	static uint32_t group[BATCH], at[BATCH];

	(void)state;
	for (uint32_t groups = 1; groups <= 4 * BATCH; groups *= 2) {
		uint64_t sum = 0;
		uint32_t runs = 0;
		for (uint32_t r = 0; r < BATCH; r++) {
			group[r] = r * 2654435761u % groups;
			at[r] = r;
		}
		together_sort(at, BATCH, group, groups);
		for (uint32_t k = 0; k < BATCH; k++)
			sum += at[k];
		assert_int_equal(sum, (uint64_t)BATCH * (BATCH - 1) / 2);
		for (uint32_t from = 0; from < BATCH; from = together_run(at, from, BATCH, group, BATCH))
			runs++;
		assert_int_equal(runs, groups < BATCH ? groups : BATCH);
		for (uint32_t k = 1; k < BATCH && groups <= BATCH; k++)
			assert_true(group[at[k - 1]] < group[at[k]] ||
				(group[at[k - 1]] == group[at[k]] && at[k - 1] < at[k]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_groups),
		cmocka_unit_test(whole_batches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
