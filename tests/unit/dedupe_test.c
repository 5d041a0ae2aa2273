/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/dedupe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

static uint32_t columns[] = {0, 2};

static void keys_of_lines(void **state)
{
	struct key_columns key = {.at = columns, .n = 2}, last = {.at = columns + 1, .n = 1};
	struct buf text = BUF_NONE;

	(void)state;
	key_text(&text, &key, "a\tb\tc\td\n", 8);
	assert_string_equal(text.at, "a\tc");
	key_text(&text, &key, "a\tb\t\n", 5);
	assert_string_equal(text.at, "a\t");
	key_text(&text, &last, "\t\tlast\n", 7);
	assert_string_equal(text.at, "last");
	buf_release(&text);
}

static int collect(void *context, const char *line, size_t n, struct fault *fault)
{
	(void)fault;
	buf_add(context, line, n);
	return 0;
}

static void the_last_stays(void **state)
{
	static const char *const lines[] = {"a\t1\tx\n", "b\t2\tx\n", "a\t3\tx\n", "a\t4\ty\n", "b\t5\tx\n"};
	static const enum dedupe_fate fates[] = {DEDUPE_HELD, DEDUPE_HELD, DEDUPE_HELD_AGAIN,
		DEDUPE_HELD, DEDUPE_HELD_AGAIN};
	struct key_columns key = {.at = columns, .n = 2};
	struct buf out = BUF_NONE;
	struct dedupe dedupe;
	struct fault fault;

	(void)state;
	dedupe_open(&dedupe, DEDUPE_LAST, &key);
	for (int i = 0; i < 5; i++)
		assert_int_equal(
			dedupe_take(&dedupe, lines[i], strlen(lines[i]), &fault), fates[i]);
	assert_int_equal(dedupe_replay(&dedupe, collect, &out, &fault), 0);
	assert_string_equal(out.at, "a\t3\tx\na\t4\ty\nb\t5\tx\n");
	dedupe_close(&dedupe);
	buf_release(&out);
}

/* Far more keys than the table has room for at first, each asked for twice. */
static void many_keys(void **state)
{
	struct keyset set = {0};
	bool fresh;

	(void)state;
	for (uint32_t round = 0; round < 2; round++)
		for (uint32_t i = 0; i < 100000; i++) {
			struct digest key =
				digest_of(DIGEST_KEY, NULL, (const char *)&i, sizeof(i));
			assert_int_equal(keyset_put(&set, &key, &fresh), i);
			assert_int_equal(fresh, round == 0);
		}
	keyset_release(&set);
}

static void digests_as_text(void **state)
{
	struct secret secret = {{1}}, other = {{2}};
	struct digest a = digest_of(DIGEST_KEY, NULL, "x", 1), b;
	struct buf text = BUF_NONE;

	(void)state;
	digest_print(&text, &a);
	assert_int_equal(text.n, DIGEST_CHARS);
	assert_int_equal(digest_read(&b, text.at, text.n), 0);
	assert_int_equal(digest_compare(&a, &b), 0);
	assert_int_equal(digest_read(&b, text.at, text.n - 1), -1);
	text.at[5] = 'G';
	assert_int_equal(digest_read(&b, text.at, text.n), -1);
	b = digest_of(DIGEST_ROW, NULL, "x", 1);
	assert_int_not_equal(digest_compare(&a, &b), 0);
	a = digest_of(DIGEST_KEY, &secret, "x", 1);
	b = digest_of(DIGEST_KEY, &other, "x", 1);
	assert_int_not_equal(digest_compare(&a, &b), 0);
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_of_lines),
		cmocka_unit_test(the_last_stays),
		cmocka_unit_test(many_keys),
		cmocka_unit_test(digests_as_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
