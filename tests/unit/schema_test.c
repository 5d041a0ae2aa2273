/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Header cells as columns and back, and fields written so that they are read as they were.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/csvin.h"
#include "record/csvout.h"
#include "record/escape.h"
#include "record/schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct fault fault;

static void reads(const char *cell, const char *name, const char *item, const char *type_name)
{
	struct schema schema = {0};
	struct type type;

	assert_int_equal(type_parse(&type, type_name, strlen(type_name)), 0);
	assert_int_equal(schema_add(&schema, cell, strlen(cell), &fault), 0);
	const struct column *column = &schema.column[0];
	if (strcmp(column->name, name) != 0 || !column->item != !item ||
		(item && strcmp(column->item, item) != 0) || !type_equal(column->type, type))
		fail_msg("%s is %s, %s", cell, column->name, column->item ? column->item : "-");
	schema_release(&schema);
}

static void cells_are_names_items_and_types(void **state)
{
	(void)state;
	reads("nps", "nps", NULL, "0-10");
	reads("expectation@delivery", "expectation", "delivery", "1-10");
	reads("perception@10:1-7", "perception", "10", "1-7");
	reads("fee:decimal2", "fee", NULL, "decimal2");
	reads("due_at@reply", "due_at", "reply", "instant");
	reads("fee@x:money", "fee", "x", "money");
	reads("fee@x", "fee@x", NULL, "text");
	reads("email@work", "email@work", NULL, "text");
	reads("Time: start", "Time: start", NULL, "text");
	reads("a:b:count", "a:b", NULL, "count");
	reads("nps@", "nps@", NULL, "text");
	reads("@nps", "@nps", NULL, "text");
	reads("nps@a@b", "nps", "a@b", "0-10");
	reads(":count", ":count", NULL, "text");
	reads("", "", NULL, "text");
	reads("nps:decimal99", "nps:decimal99", NULL, "text");
}

/* Any cell that was read is written so that it is read as the same column. */
static void what_is_written_is_read(void **state)
{
	static const char *const piece[] = {
		"nps", "fee", "@", ":", "count", "1-7", "\t", "\n", "\\", "\r", "text", " ", "x"};
	uint64_t seed = 3;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct schema one = {0}, two = {0};
		struct buf cell = BUF_NONE, hold = BUF_NONE;
		for (int k = 0; k < 1 + i % 6; k++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			buf_puts(&cell, piece[(seed >> 33) % 13]);
		}
		struct type type = {KIND_SCORE, 1, 7, 0};
		if (i % 3 ? schema_add(&one, cell.at, cell.n, &fault)
			  : schema_put(&one, cell.at, cell.n, type, &fault))
			fail_msg("%s: %s", cell.at, fault.text);
		buf_clear(&cell);
		schema_cell(&cell, &one.column[0]);
		assert_null(strpbrk(cell.at, "\t\n\r"));
		struct slice text = stream_unescape(cell.at, cell.n, &hold);
		assert_int_equal(schema_add(&two, text.at, text.n, &fault), 0);
		const struct column *a = &one.column[0], *b = &two.column[0];
		if (strcmp(a->cell, b->cell) != 0 || strcmp(a->name, b->name) != 0 ||
			!a->item != !b->item || (a->item && strcmp(a->item, b->item) != 0) ||
			!type_equal(a->type, b->type))
			fail_msg("%s becomes %s, written %s", a->cell, b->cell, cell.at);
		schema_release(&one);
		schema_release(&two);
		buf_release(&cell);
		buf_release(&hold);
	}
}

static void names_are_found_and_missed(void **state)
{
	struct schema schema = {0};
	uint32_t at;

	(void)state;
	assert_int_equal(schema_add(&schema, "touchpoint", 10, &fault), 0);
	assert_int_equal(schema_add(&schema, "nps@a:1-7", 9, &fault), 0);
	assert_int_equal(schema_add(&schema, "nps@a", 5, &fault), -1);
	assert_int_equal(schema_add(&schema, "score", 5, &fault), 0);
	assert_int_equal(schema_find(&schema, "nps@a"), 1);
	assert_int_equal(schema_find(&schema, "nps"), COLUMN_NONE);
	assert_int_equal(schema_need(&schema, "touchpiont", &at, &fault), -1);
	assert_non_null(strstr(fault.text, "did you mean \"touchpoint\""));
	assert_int_equal(schema_alias(&schema, "csat", "score", &fault), 0);
	assert_int_equal(schema_find(&schema, "csat"), 2);
	assert_int_equal(schema_find(&schema, "score"), COLUMN_NONE);
	assert_int_equal(schema.column[2].type.high, 5);
	assert_int_equal(schema_alias(&schema, "expectation@a:1-7", "csat", &fault), 0);
	assert_string_equal(schema.column[2].item, "a");
	assert_int_equal(schema_alias(&schema, "touchpoint", "nps@a", &fault), -1);
	assert_int_equal(fault.kind, FAULT_USE);
	schema_release(&schema);
}

/* A NUL would end a name early, and two columns would seem to be one. */
static void a_nul_in_a_cell_is_refused(void **state)
{
	struct schema schema = {0};

	(void)state;
	assert_int_equal(schema_add(&schema, "a\0b", 3, &fault), -1);
	assert_int_equal(fault.kind, FAULT_INPUT);
	schema_release(&schema);
}

static void random_field(struct buf *field, uint64_t *seed)
{
	static const char bytes[] = "ab ,\"\n\r\t\\=+'|;tn";

	buf_clear(field);
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	for (size_t n = (*seed >> 33) % 9; n--;) {
		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		buf_byte(field, bytes[(*seed >> 33) % sizeof(bytes)]);
	}
}

static void fields_come_back_from_a_stream(void **state)
{
	struct buf field = BUF_NONE, written = BUF_NONE, hold = BUF_NONE;
	uint64_t seed = 9;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		random_field(&field, &seed);
		buf_clear(&written);
		stream_field(&written, field.at, field.n);
		assert_true(!memchr(written.at, '\t', written.n) &&
			    !memchr(written.at, '\n', written.n) &&
			    !memchr(written.at, '\r', written.n));
		struct slice back = stream_unescape(written.at, written.n, &hold);
		assert_true(back.n == field.n && memcmp(back.at, field.at, back.n) == 0);
	}
	struct slice odd = stream_unescape("\\a\\", 3, &hold);
	assert_true(odd.n == 3 && memcmp(odd.at, "\\a\\", 3) == 0);
	buf_release(&field);
	buf_release(&written);
	buf_release(&hold);
}

static void fields_come_back_from_csv(void **state)
{
	struct buf field = BUF_NONE, written = BUF_NONE, text = BUF_NONE;
	struct odd_record odd = {0};
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		random_field(&field, &seed);
		buf_clear(&written);
		buf_clear(&text);
		buf_puts(&written, "x,");
		csv_field(&written, field.at, field.n, false);
		buf_puts(&written, ",y\n");
		assert_int_equal(
			csvin_record(&odd, &text, ',', written.at, written.n, true), written.n);
		assert_int_equal(odd.fields, 3);
		size_t n = odd.end[1] - odd.end[0];
		if (n != field.n || memcmp(text.at + odd.end[0], field.at, n) != 0)
			fail_msg("%s", written.at);
		buf_clear(&written);
		csv_field(&written, field.at, field.n, true);
		const char *first = written.at[0] == '"' ? written.at + 1 : written.at;
		assert_false(field.n && memchr("=+-@\t\r", *first, 6));
	}
	free(odd.end);
	buf_release(&field);
	buf_release(&written);
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_names_items_and_types),
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(names_are_found_and_missed),
		cmocka_unit_test(a_nul_in_a_cell_is_refused),
		cmocka_unit_test(fields_come_back_from_a_stream),
		cmocka_unit_test(fields_come_back_from_csv),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
