/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tallies of several threads, joined in a book in any order, hold what one plain table holds; the
 * keys of records say what their fields say; columns decode as single fields do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/batch.h"
#include "record/book.h"
#include "record/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GROUPS = 40, COUNTS = 30, WIDES = 4, PARTS = 3 };

static struct fault fault;
static uint64_t seed = 42;

static uint32_t chance(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

static const struct table shape = {
	.item = "i", .counts = COUNTS, .wides = WIDES, .op = {OP_SUM, OP_MIN, OP_MAX, OP_OR}};

/* Group g of part p has key "(g + p) mod GROUPS": threads number groups as they meet them. */
static struct intern_name key_of(void *context, uint32_t group)
{
	static char text[16];
	int n = snprintf(text, sizeof(text), "g%u", (group + *(uint32_t *)context) % GROUPS);

	return (struct intern_name){text, (uint32_t)n};
}

static wide plain[GROUPS][COUNTS + WIDES];

static void add_random(struct tally *tally, uint32_t part)
{
	uint32_t group = chance(4) ? chance(5) : chance(GROUPS), cell = chance(COUNTS + WIDES);
	wide *want = &plain[(group + part) % GROUPS][cell];
	int64_t value = (int64_t)chance(1000) - 300;

	tally_groups(tally, 0, group + 1);
	if (cell + 1 < COUNTS && chance(3) == 0) {
		const uint32_t both[] = {cell, cell + 1};
		tally_count_cells(&tally->table[0], group, both, 2, value + 301);
		want[0] += value + 301;
		want[1] += value + 301;
	} else if (cell < COUNTS) {
		tally_count(&tally->table[0], group, cell, value + 301);
		*want += value + 301;
	} else {
		tally_join(tally, &tally->table[0], group, cell - COUNTS, value);
		op_join(shape.op[cell - COUNTS], want, value);
	}
}

static void check_book(const struct book *book)
{
	for (uint32_t g = 0; g < GROUPS; g++) {
		wide cell[COUNTS + WIDES];
		uint32_t none = 0;
		struct intern_name key = key_of(&none, g);
		book_spread(&shape, book_row(book, 0, key.text, key.n), cell);
		for (uint32_t c = 0; c < COUNTS + WIDES; c++)
			assert_true(cell[c] == plain[g][c]);
	}
}

static void threads_join_to_one_table(void **state)
{
	static const uint32_t order[2][PARTS] = {{0, 1, 2}, {2, 0, 1}};
	struct book books[2] = {0};
	struct tally tally[2][PARTS];

	(void)state;
	for (uint32_t g = 0; g < GROUPS; g++)
		for (uint32_t c = 0; c < COUNTS + WIDES; c++)
			plain[g][c] = op_identity(table_op(&shape, c));
	for (int b = 0; b < 2; b++)
		book_table(&books[b], &shape);
	for (uint32_t p = 0; p < PARTS; p++) {
		uint64_t start = seed;
		tally_init(&tally[0][p], &shape, 1);
		tally_init(&tally[1][p], &shape, 1);
		for (int i = 0; i < 3000; i++)
			add_random(&tally[0][p], p);
		wide once[GROUPS][COUNTS + WIDES];
		memcpy(once, plain, sizeof(plain));
		seed = start;
		for (int i = 0; i < 3000; i++)
			add_random(&tally[1][p], p);
		memcpy(plain, once, sizeof(plain));
	}
	for (int b = 0; b < 2; b++) {
		for (int i = 0; i < PARTS; i++) {
			uint32_t p = order[b][i];
			assert_int_equal(
				book_take(&books[b], 0, &tally[b][p].table[0], key_of, &p, &fault),
				0);
			assert_false(tally[b][p].overflow);
			tally_release(&tally[b][p]);
		}
		check_book(&books[b]);
		book_release(&books[b]);
	}
}

static void a_wide_that_does_not_fit_is_said(void **state)
{
	struct tally tally;

	(void)state;
	tally_init(&tally, &shape, 1);
	tally_groups(&tally, 0, 1);
	tally_join(&tally, &tally.table[0], 0, 0, WIDE_MAX);
	assert_false(tally.overflow);
	tally_join(&tally, &tally.table[0], 0, 1, WIDE_MIN);
	assert_false(tally.overflow);
	tally_join(&tally, &tally.table[0], 0, 0, 1);
	assert_true(tally.overflow);
	tally_release(&tally);
}

/* A million groups of one record each stay short lists. */
static void many_small_groups(void **state)
{
	struct table wide_shape = {.item = "i", .counts = 20000};
	struct tally tally;

	(void)state;
	tally_init(&tally, &wide_shape, 1);
	for (uint32_t g = 0; g < 20000; g++) {
		tally_groups(&tally, 0, g + 1);
		tally_count(&tally.table[0], g, g, 1);
		assert_null(tally.table[0].row[g].dense);
	}
	tally_release(&tally);
}

/* A chunk of text that lives as long as the test. */
static struct chunk chunk_of(const char *text, struct dialect dialect)
{
	struct chunk chunk = {.file = "test",
		.line = 1,
		.dialect = dialect,
		.data = text,
		.n = strlen(text),
		.scan = {.text = BUF_NONE},
		.hold = BUF_NONE};

	scan_records(&chunk.scan, &dialect, text, strlen(text), true);
	return chunk;
}

static const char stream[] =
	"a\teast\t1\nb\twest\t2\na\teast\t1\n\t\t3\na\\tb\tlonger than sixteen bytes\t4\n"
	"\"a\"\teast\t5\nb\twest\t2\n";
static const char csv[] =
	"a,east,1\n\"b\",west ,2\n a,\"east\",1\n,\"\",3\n\"a\tb\",longer than sixteen bytes,4\n"
	"\"\"\"a\"\"\",east,5\nb,west,2\n";

/* A batch of the chunk's first n records, whose slot 0 is `by`. */
static struct batch *batch_of(const struct chunk *chunk, uint32_t n, struct batch_data *by)
{
	static struct batch batch;

	batch = (struct batch){.n = n, .chunk = chunk, .data = by};
	for (uint32_t r = 0; r < n; r++)
		batch.pick[r] = r;
	return &batch;
}

/* The same records as a stream and as CSV have the same keys, and equal ones the same number. */
static void keys_are_what_fields_say(void **state)
{
	static const char *const want[] = {"a\teast", "b\twest", "a\teast", "\t",
		"a\\tb\tlonger than sixteen bytes", "\"a\"\teast", "b\twest"};
	static const uint32_t column[] = {0, 1};
	struct keys_plan plan = {.column = column, .columns = 2, .by = COLUMN_NONE};
	struct chunk chunks[] = {chunk_of(stream, DIALECT_STREAM), chunk_of(csv, DIALECT_CSV)};
	struct keys *keys = keys_open(&plan);
	uint32_t number[2][7];

	(void)state;
	for (int c = 0; c < 2; c++) {
		assert_int_equal(chunk_records(&chunks[c]), 7);
		keys_number(keys, batch_of(&chunks[c], 7, NULL), number[c]);
		assert_int_equal(keys_count(keys), 5);
		for (int r = 0; r < 7; r++) {
			struct intern_name text = keys_text(keys, number[c][r]);
			assert_int_equal(text.n, strlen(want[r]));
			assert_memory_equal(text.text, want[r], text.n);
			assert_int_equal(number[c][r], number[0][r]);
		}
		chunk_release(&chunks[c]);
	}
	keys_close(keys);
}

static void periods_stand_before_items(void **state)
{
	static const uint32_t column[] = {0, 1};
	int64_t value[] = {1778670125, 0, 1781300000};
	uint8_t verdict[] = {VALUE_VALID, VALUE_MISSING, VALUE_VALID};
	static const char *const want[] = {"a\t2026-05\teast", "b\t\twest", "a\t2026-06\teast"};
	struct keys_plan plan = {
		.column = column, .columns = 2, .by = 0, .itemised = true, .period = PERIOD_MONTH};
	struct chunk chunk = chunk_of(stream, DIALECT_STREAM);
	struct keys *keys = keys_open(&plan);
	struct batch_data by = {.value = value, .verdict = verdict};
	uint32_t number[3];

	(void)state;
	keys_number(keys, batch_of(&chunk, 3, &by), number);
	for (int r = 0; r < 3; r++)
		assert_string_equal(keys_text(keys, number[r]).text, want[r]);
	keys_close(keys);
	plan = (struct keys_plan){.by = COLUMN_NONE};
	keys = keys_open(&plan);
	keys_number(keys, batch_of(&chunk, 3, NULL), number);
	assert_int_equal(number[2], 0);
	assert_int_equal(keys_count(keys), 1);
	assert_int_equal(keys_text(keys, 0).n, 0);
	keys_close(keys);
	chunk_release(&chunk);
}

static bool make_item(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	(void)batch;
	buf_printf(out, "%s\t%u", (const char *)what, i / 2);
	return i != 3;
}

/* Behind the groups and the period; a record without an item has no number, and takes none. */
static void items_are_made(void **state)
{
	static const uint32_t column[] = {1};
	static const char *const want[] = {"east\t2026-05\tx\\t0", "west\t2026-05\tx\\t0", "east\t2026-05\tx\\t1"};
	int64_t value[] = {1778670125, 1778670125, 1778670125, 1778670125};
	uint8_t verdict[] = {VALUE_VALID, VALUE_VALID, VALUE_VALID, VALUE_VALID};
	struct batch_data by = {.value = value, .verdict = verdict};
	struct keys_plan plan = {.column = column, .columns = 1, .by = 0, .period = PERIOD_MONTH,
		.maker = {make_item, "x"}};
	struct chunk chunk = chunk_of(stream, DIALECT_STREAM);
	struct keys *keys = keys_open(&plan);
	uint32_t number[4];

	(void)state;
	keys_number(keys, batch_of(&chunk, 4, &by), number);
	for (int r = 0; r < 3; r++)
		assert_string_equal(keys_text(keys, number[r]).text, want[r]);
	assert_int_equal(number[3], KEYS_NONE);
	assert_int_equal(keys_count(keys), 3);
	keys_close(keys);
	plan = (struct keys_plan){.by = COLUMN_NONE, .maker = {make_item, "x"}};
	keys = keys_open(&plan);
	keys_number(keys, batch_of(&chunk, 4, NULL), number);
	assert_int_equal(keys_count(keys), 2);
	assert_string_equal(keys_text(keys, number[2]).text, "x\\t1");
	keys_close(keys);
	chunk_release(&chunk);
}

static bool number_item(const void *what, const struct batch *batch, uint32_t i, int64_t *number)
{
	(void)batch;
	*number = ((const char *)what)[0] == 'x' ? (int64_t)(i / 2) * -((int64_t)1 << 40) : 0;
	return i != 3;
}

/* Items that are known by a number have the texts that they have without, behind a period and alone. */
static void items_are_known_by_numbers(void **state)
{
	static const uint32_t column[] = {1};
	struct keys_plan plan[] = {{.column = column, .columns = 1, .by = COLUMN_NONE, .maker = {make_item, "x"}},
		{.by = COLUMN_NONE, .maker = {make_item, "x"}}};
	struct chunk chunk = chunk_of(stream, DIALECT_STREAM);
	uint32_t number[4], told[4];

	(void)state;
	for (int p = 0; p < 2; p++) {
		struct keys *keys = keys_open(&plan[p]);
		plan[p].made_number = number_item;
		struct keys *known = keys_open(&plan[p]);
		for (int times = 0; times < 2; times++) {
			keys_number(keys, batch_of(&chunk, 4, NULL), number);
			keys_number(known, batch_of(&chunk, 4, NULL), told);
			assert_memory_equal(told, number, sizeof(number));
		}
		assert_int_equal(keys_count(known), keys_count(keys));
		for (uint32_t n = 0; n < keys_count(keys); n++) {
			char text[64];
			snprintf(text, sizeof(text), "%s", keys_text(keys, n).text);
			assert_string_equal(keys_text(known, n).text, text);
		}
		assert_int_equal(told[3], KEYS_NONE);
		keys_close(keys);
		keys_close(known);
	}
	chunk_release(&chunk);
}

/* A column between two others, over more records than are decoded at a time; texts are there or not. */
static void inner_columns_decode(void **state)
{
	static const char *const field[] = {"", "1", "10", "11", "x", " 3", "7.0"};
	static const uint16_t want[] = {10, 0, 9, 11, 11, 11, 6};
	static struct schema schema = {.n = 3};
	struct batch_column columns[] = {{1, {KIND_SCORE, 1, 10, 0}, true, {0}}, {1, {.kind = KIND_TEXT}, false, {0}}};
	struct batch_plan plan = {&schema, columns, 2, NULL};
	struct buf text = BUF_NONE;
	struct batch batch;

	(void)state;
	for (int r = 0; r < 200; r++)
		buf_printf(&text, "a%d\t%s\tb\n", r, field[r % 7]);
	struct chunk chunk = chunk_of(text.at, DIALECT_STREAM);
	batch_init(&batch, &plan);
	for (uint32_t r = 0; r < 200; r++)
		batch.pick[batch.n++] = 199 - r;
	batch_decode(&batch, &chunk);
	for (uint32_t r = 0; r < 200; r++) {
		assert_int_equal(batch.data[0].level[r], want[(199 - r) % 7]);
		assert_int_equal(batch.data[1].verdict[r], (199 - r) % 7 ? VALUE_VALID : VALUE_MISSING);
	}
	batch_release(&batch);
	chunk_release(&chunk);
	buf_release(&text);
}

/* Levels by the quick way and by the long way are those of value_read. */
static void columns_decode_as_fields_do(void **state)
{
	static const char text[] = "1\n9\n10\n11\n05\n\n-1\n5.0\n5.5\nx\n 7\n1a\nN/A\n007\n";
	struct schema schema = {0};
	struct batch_column columns[] = {
		{0, {KIND_SCORE, 1, 10, 0}, true, {0}}, {0, {KIND_SCORE, 1, 10, 0}, false, {0}}};
	struct intern missing = {0};
	struct batch_plan plan = {&schema, columns, 2, NULL};
	struct batch batch;
	struct chunk chunk = chunk_of(text, DIALECT_STREAM);
	uint32_t invalid = 0;

	(void)state;
	intern_id(&missing, "N/A", 3);
	for (int with = 0; with < 2; with++, invalid = 0) {
		plan.missing = with ? &missing : NULL;
		batch_init(&batch, &plan);
		batch.n = chunk_records(&chunk);
		assert_int_equal(batch.n, 14);
		for (uint32_t r = 0; r < batch.n; r++)
			batch.pick[r] = r;
		batch_decode(&batch, &chunk);
		for (uint32_t r = 0; r < batch.n; r++) {
			struct slice raw = chunk_raw(&chunk, r, 0);
			int64_t value;
			enum verdict verdict = value_read(columns[0].type, raw.at, raw.n, &value);
			verdict = with && r == 12 ? VALUE_MISSING : verdict;
			invalid += verdict == VALUE_INVALID;
			assert_int_equal(batch.data[1].verdict[r], verdict);
			assert_int_equal(batch.data[0].level[r], verdict == VALUE_VALID
									 ? (uint32_t)value - 1
								 : verdict == VALUE_MISSING ? 10
											    : 11);
		}
		assert_int_equal(batch.complaints.count, 2 * invalid);
		batch_release(&batch);
	}
	intern_release(&missing);
	chunk_release(&chunk);
}

/* The first ten invalid fields are the same however the records were dealt to threads. */
static void complaints_do_not_depend_on_threads(void **state)
{
	struct buf text = BUF_NONE;
	struct complaints want = {0};

	(void)state;
	for (int i = 0; i < 60; i++)
		buf_printf(&text, "value %d\n", i);
	struct chunk chunk = chunk_of(text.at, DIALECT_STREAM);
	for (uint32_t r = 0; r < 60; r++)
		complaints_add(&want, &chunk, r, &(struct batch_column){.at = r % 3}, chunk_raw(&chunk, r, 0));
	for (int deal = 0; deal < 50; deal++) {
		struct complaints thread[3] = {0}, all = {0};
		uint32_t order[60];
		for (uint32_t r = 0; r < 60; r++) {
			uint32_t other = chance(r + 1);
			order[r] = order[other];
			order[other] = r;
		}
		for (uint32_t i = 0; i < 60; i++)
			complaints_add(&thread[chance(3)], &chunk, order[i],
				&(struct batch_column){.at = order[i] % 3}, chunk_raw(&chunk, order[i], 0));
		for (int t = 2; t >= 0; t--)
			complaints_merge(&all, &thread[t]);
		assert_int_equal(all.count, 60);
		assert_int_equal(all.kept, COMPLAINTS);
		for (int i = 0; i < COMPLAINTS; i++) {
			assert_string_equal(all.first[i].text, want.first[i].text);
			assert_int_equal(all.first[i].line, i + 1);
		}
	}
	chunk_release(&chunk);
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_join_to_one_table),
		cmocka_unit_test(a_wide_that_does_not_fit_is_said),
		cmocka_unit_test(many_small_groups),
		cmocka_unit_test(keys_are_what_fields_say),
		cmocka_unit_test(periods_stand_before_items),
		cmocka_unit_test(items_are_made),
		cmocka_unit_test(items_are_known_by_numbers),
		cmocka_unit_test(inner_columns_decode),
		cmocka_unit_test(columns_decode_as_fields_do),
		cmocka_unit_test(complaints_do_not_depend_on_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
