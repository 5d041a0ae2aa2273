/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const char *best_of(const char *want, const char *const *names)
{
	struct nearest near = nearest_to(want);

	for (; *names; names++)
		nearest_offer(&near, *names);
	return near.best;
}

static const char *const columns[] = {
	"touchpoint", "tier", "expectation", "perception", "nps", "ces", "csat", "答复时间", NULL};

static void typing_errors_are_understood(void **state)
{
	(void)state;
	assert_string_equal(best_of("touchpiont", columns), "touchpoint");  /* swap */
	assert_string_equal(best_of("expecttion", columns), "expectation"); /* left out */
	assert_string_equal(best_of("percception", columns), "perception"); /* doubled */
	assert_string_equal(best_of("NPS", columns), "nps");
	assert_string_equal(best_of("npz", columns), "nps");
	assert_string_equal(best_of("答复时", columns), "答复时间");
}

static void strangers_are_not_suggested(void **state)
{
	(void)state;
	assert_null(best_of("region", columns));
	assert_null(best_of("x", columns));
	assert_null(best_of("", columns));
	assert_null(best_of("cxyt", columns)); /* two edits of four letters */
}

static void the_first_of_equals_wins(void **state)
{
	static const char *const names[] = {"cat", "bat", NULL};

	(void)state;
	assert_string_equal(best_of("aat", names), "cat");
	assert_string_equal(best_of("bat", names), "bat");
}

static void long_names_are_passed_over(void **state)
{
	char name[300];
	const char *const names[] = {name, NULL};

	(void)state;
	memset(name, 'a', sizeof(name));
	name[299] = '\0';
	assert_null(best_of(name, names));
	name[120] = '\0';
	assert_ptr_equal(best_of(name, names), name);
}

static void the_hint_reads_as_a_question(void **state)
{
	char text[NEAREST_TEXT];
	struct nearest near = nearest_to("teir");

	(void)state;
	assert_string_equal(nearest_hint(&near, text), "");
	nearest_offer(&near, "tier");
	assert_string_equal(nearest_hint(&near, text), " (did you mean \"tier\"?)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typing_errors_are_understood),
		cmocka_unit_test(strangers_are_not_suggested),
		cmocka_unit_test(the_first_of_equals_wins),
		cmocka_unit_test(long_names_are_passed_over),
		cmocka_unit_test(the_hint_reads_as_a_question),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
