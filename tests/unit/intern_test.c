/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/intern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void numbers_come_in_order_and_stay(void **state)
{
	struct intern in = {0};

	(void)state;
	assert_int_equal(intern_id(&in, "reply", 5), 0);
	assert_int_equal(intern_id(&in, "delivery", 8), 1);
	assert_int_equal(intern_id(&in, "reply", 5), 0);
	assert_int_equal(in.count, 2);
	assert_string_equal(in.name[1].text, "delivery");
	assert_int_equal(in.name[1].n, 8);
	intern_release(&in);
	assert_int_equal(in.count, 0);
}

static void all_bytes_count(void **state)
{
	struct intern in = {0};

	(void)state;
	assert_int_equal(intern_id(&in, "", 0), 0);
	assert_int_equal(intern_id(&in, "\0", 1), 1);
	assert_int_equal(intern_id(&in, "a\0b", 3), 2);
	assert_int_equal(intern_id(&in, "a\0c", 3), 3);
	assert_int_equal(intern_id(&in, "a", 1), 4);
	assert_int_equal(intern_find(&in, "", 0), 0);
	assert_int_equal(intern_find(&in, "a\0c", 3), 3);
	assert_memory_equal(in.name[2].text, "a\0b\0", 4);
	intern_release(&in);
}

static void finding_adds_nothing(void **state)
{
	struct intern in = {0};

	(void)state;
	assert_int_equal(intern_find(&in, "x", 1), INTERN_NONE);
	intern_id(&in, "y", 1);
	assert_int_equal(intern_find(&in, "x", 1), INTERN_NONE);
	assert_int_equal(in.count, 1);
	intern_release(&in);
}

static void many_names_keep_their_numbers(void **state)
{
	struct intern in = {0};
	char text[32];

	(void)state;
	for (uint32_t i = 0; i < 50000; i++) {
		int n = snprintf(text, sizeof(text), "customer-%u", i * 7919u);
		assert_int_equal(intern_id(&in, text, (size_t)n), i);
	}
	for (uint32_t i = 0; i < 50000; i++) {
		int n = snprintf(text, sizeof(text), "customer-%u", i * 7919u);
		assert_int_equal(intern_find(&in, text, (size_t)n), i);
		assert_string_equal(in.name[i].text, text);
	}
	intern_release(&in);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_come_in_order_and_stay),
		cmocka_unit_test(all_bytes_count),
		cmocka_unit_test(finding_adds_nothing),
		cmocka_unit_test(many_names_keep_their_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
