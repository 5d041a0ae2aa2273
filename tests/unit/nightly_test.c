/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/nightly.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

static int collect(void *context, struct buf *text)
{
	buf_add(context, text->at, text->n);
	return 0;
}

static long from_buf(void *context, char *bytes, size_t n, struct fault *fault)
{
	struct buf *buf = context;
	size_t take = buf->n < n ? buf->n : n;

	(void)fault;
	memcpy(bytes, buf->at, take);
	memmove(buf->at, buf->at + take, buf->n - take);
	buf->n -= take;
	return (long)take;
}

static void add(struct diary *diary, const char *key, const char *row, enum diary_mark mark)
{
	struct digest of_key = digest_of(DIGEST_KEY, NULL, key, strlen(key));
	struct digest of_row = digest_of(DIGEST_ROW, NULL, row, strlen(row));
	bool fresh;
	uint32_t number = keyset_put(&diary->keys, &of_key, &fresh);

	diary_set(diary, number, &of_row, mark);
}

/* Enough keys that the file is read and written in several pieces. */
static void there_and_back(void **state)
{
	struct diary diary = DIARY_NONE, again;
	struct buf text = BUF_NONE, copy = BUF_NONE;
	struct fault fault;
	char key[16];

	(void)state;
	buf_puts(&diary.names, "a\tb");
	buf_puts(&diary.output, "dir/out\twith TAB");
	diary.size = 123;
	for (int i = 0; i < 20000; i++) {
		snprintf(key, sizeof(key), "key %d", i);
		add(&diary, key, key, i % 3 ? DIARY_SEEN : DIARY_THERE);
	}
	assert_int_equal(diary_write(&diary, collect, &text), 0);
	buf_add(&copy, text.at, text.n);
	assert_int_equal(diary_read(&again, "f", from_buf, &copy, &fault), 0);
	assert_int_equal(again.keys.count, 20000);
	assert_string_equal(again.names.at, "a\tb");
	assert_string_equal(again.output.at, "dir/out\twith TAB");
	assert_int_equal(again.size, 123);
	assert_int_equal(digest_compare(&again.end, &diary.end), 0);
	int gone = 0;
	for (uint32_t i = 0; i < again.keys.count; i++)
		gone += again.mark[i] == DIARY_GONE;
	assert_int_equal(gone, 6667);
	diary_release(&again);
	text.at[text.n / 2] ^= 1;
	assert_int_equal(diary_read(&again, "f", from_buf, &text, &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	diary_release(&again);
	diary_release(&diary);
	buf_release(&text);
	buf_release(&copy);
}

static void new_changed_same(void **state)
{
	uint32_t first = 0;
	struct key_columns key = {.at = &first, .n = 1};
	struct schema schema = {0};
	struct nightly nightly;
	struct fault fault;
	char folder[] = "/tmp/ce-nightly-XXXXXX", path[sizeof(folder) + 8];

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/state", folder);
	assert_int_equal(schema_add(&schema, "id", 2, &fault), 0);
	assert_int_equal(nightly_open(&nightly, path, "out", NULL, &fault), 0);
	struct nightly other;
	assert_int_equal(nightly_open(&other, path, "out", NULL, &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	nightly_close(&other);
	assert_int_equal(nightly_begin(&nightly, &key, &schema, &fault), 0);
	assert_true(nightly_takes(&nightly, "1\ta\n", 4));
	assert_false(nightly_takes(&nightly, "1\ta\n", 4));
	assert_true(nightly_takes(&nightly, "1\tb\n", 4));
	assert_true(nightly_takes(&nightly, "2\tb\n", 4));
	add(&nightly.diary, "3", "3\tc", DIARY_THERE);
	add(&nightly.diary, "4", "4\tc", DIARY_GONE);
	struct nightly_counts counts = nightly_count(&nightly);
	assert_int_equal(counts.fresh, 2);
	assert_int_equal(counts.changed, 1);
	assert_int_equal(counts.same, 1);
	assert_int_equal(counts.gone, 1);
	nightly_close(&nightly);
	assert_int_equal(rmdir(folder), 0); /* the lock is gone */
	schema_release(&schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_and_back),
		cmocka_unit_test(new_changed_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
