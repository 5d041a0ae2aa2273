/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/arena.h"
#include "util/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static void an_empty_buffer_is_a_string(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	assert_string_equal(buf.at, "");
	buf_clear(&buf);
	buf_release(&buf);
	assert_string_equal(buf.at, "");
	buf_add(&buf, NULL, 0);
	assert_string_equal(buf.at, "");
	buf_release(&buf);
}

static void bytes_are_kept_as_they_are(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	buf_add(&buf, "a\0b", 3);
	buf_byte(&buf, '\xff');
	buf_puts(&buf, "tail");
	assert_int_equal(buf.n, 8);
	assert_memory_equal(buf.at, "a\0b\xfftail\0", 9);
	buf_clear(&buf);
	assert_int_equal(buf.n, 0);
	assert_string_equal(buf.at, "");
	buf_release(&buf);
}

static void it_grows_without_losing_a_byte(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		buf_byte(&buf, (char)(i % 251));
		assert_int_equal(buf.at[buf.n], '\0');
	}
	assert_int_equal(buf.n, 100000);
	for (int i = 0; i < 100000; i++)
		assert_int_equal((unsigned char)buf.at[i], i % 251);
	buf_release(&buf);
}

static void printing_appends_whatever_its_length(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	buf_printf(&buf, "%s", "");
	assert_int_equal(buf.n, 0);
	buf_printf(&buf, "%d|", 42);
	buf_printf(&buf, "%05000d", 7);
	assert_int_equal(buf.n, 5003);
	assert_memory_equal(buf.at, "42|0", 4);
	assert_int_equal(buf.at[5002], '7');
	assert_int_equal(strlen(buf.at), buf.n);
	buf_release(&buf);
}

static void room_is_there_before_it_is_used(void **state)
{
	struct buf buf = BUF_NONE;

	(void)state;
	for (size_t n = 1; n < 70000; n = n * 3 + 1) {
		memset(buf_room(&buf, n), 'x', n);
		buf.n += n;
	}
	buf_byte(&buf, '.');
	assert_int_equal(strlen(buf.at), buf.n);
	buf_release(&buf);
}

static void an_arena_never_moves_what_it_gave(void **state)
{
	struct arena arena = {NULL};
	char *first = arena_copy(&arena, "first", 5);

	(void)state;
	for (size_t n = 0; n < 3000; n++) {
		char *bytes = arena_take(&arena, n % 977 * 40);
		assert_int_equal((uintptr_t)bytes % 16, 0);
		memset(bytes, 'x', n % 977 * 40);
	}
	assert_string_equal(first, "first");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	arena_clear(&arena);
	assert_string_equal(arena_copy(&arena, "again", 5), "again");
	arena_release(&arena);
	assert_null(arena.last);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_buffer_is_a_string),
		cmocka_unit_test(bytes_are_kept_as_they_are),
		cmocka_unit_test(it_grows_without_losing_a_byte),
		cmocka_unit_test(printing_appends_whatever_its_length),
		cmocka_unit_test(room_is_there_before_it_is_used),
		cmocka_unit_test(an_arena_never_moves_what_it_gave),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
