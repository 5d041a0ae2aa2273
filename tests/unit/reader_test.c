/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files as other systems write them, read as one record stream, and the ways in which they are not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct fault fault;
static struct opt_list made; /* files to remove */

static char *file_with(const char *bytes, size_t n)
{
	char path[] = "/tmp/reader_test-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
	close(fd);
	char *copy = strdup(path);
	opt_list_add(&made, copy);
	return copy;
}

static void remove_files(void)
{
	for (size_t i = 0; i < made.n; i++) {
		unlink(made.at[i]);
		free((char *)(uintptr_t)made.at[i]);
	}
	opt_list_release(&made);
}

/* "header|line:field|field;…": what a reader makes of its files, or NULL and the fault. */
static char *read_with(struct reader_options *options)
{
	struct reader *reader;
	struct chunk chunk = {0};
	struct buf said = BUF_NONE, hold = BUF_NONE;
	int got = -1;

	if (reader_open(&reader, options, &fault) == 0) {
		const struct schema *schema = reader_schema(reader);
		for (uint32_t c = 0; c < schema->n; c++)
			buf_printf(&said, "%s%s", c ? "," : "", schema->column[c].cell);
		while ((got = reader_next(reader, &chunk, &fault)) > 0) {
			for (uint32_t r = 0; r < chunk_records(&chunk); r++) {
				buf_printf(
					&said, ";%llu:", (unsigned long long)chunk_line(&chunk, r));
				for (uint32_t k = 0; k < chunk_fields(&chunk, r); k++) {
					struct slice text = chunk_text(&chunk, r, k, &hold);
					buf_printf(&said, "%s%.*s", k ? "|" : "", (int)text.n,
						text.at);
				}
			}
		}
	}
	chunk_release(&chunk);
	reader_close(reader);
	char *text = got < 0 ? NULL : strdup(said.at);
	buf_release(&said);
	buf_release(&hold);
	opt_list_release(&options->files);
	opt_list_release(&options->alias);
	remove_files();
	return text;
}

static void says_bytes(struct reader_options options, const char *bytes, size_t n, const char *want)
{
	opt_list_add(&options.files, file_with(bytes, n));
	char *text = read_with(&options);

	if (!text)
		fail_msg("%s: %s", bytes, fault.text);
	assert_string_equal(text, want);
	free(text);
}

static void says(const char *bytes, const char *want)
{
	says_bytes((struct reader_options){0}, bytes, strlen(bytes), want);
}

static void refuses(
	struct reader_options options, const char *bytes, uint64_t line, const char *word)
{
	opt_list_add(&options.files, file_with(bytes, strlen(bytes)));
	char *text = read_with(&options);

	if (text)
		fail_msg("taken: %s as %s", bytes, text);
	if (!strstr(fault.text, word) || fault.line != line)
		fail_msg("%s: line %d, %s", bytes, (int)fault.line, fault.text);
}

static void dialects_are_seen(void **state)
{
	(void)state;
	says("a\tb\n1\t2\n", "a,b;2:1|2");
	says("a,b\n1,2\n", "a,b;2:1|2");
	says("a\tb,c\n1\t\"2,3\n", "a,b,c;2:1|\"2,3");
	says("a\n1\n", "a;2:1");
	says_bytes((struct reader_options){.delimiter = ";"}, "a;b\n\"1;\";2\n", 11, "a,b;2:1;|2");
	says_bytes((struct reader_options){.delimiter = "TAB"}, "a\tb\n\"1\t\"\t2\n", 11,
		"a,b;2:1\t|2");
	says_bytes((struct reader_options){.form = INPUT_CSV}, "a\n\"1,2\"\n", 8, "a;2:1,2");
	says_bytes((struct reader_options){.form = INPUT_STREAM}, "a,b\n1\\t2\n", 9, "a,b;2:1\t2");
}

static void line_ends_and_marks(void **state)
{
	(void)state;
	says("\xef\xbb\xbf"
	     "a,b\n1,2\n",
		"a,b;2:1|2");
	says("a,b\r\n1,2\r\n3,4", "a,b;2:1|2;3:3|4");
	says("a,b\r1,2\r3,4\r", "a,b;2:1|2;3:3|4");
	says("a,b\n\n1,2\n \n3,4\n", "a,b;3:1|2;5:3|4");
	says("b,\"a\nx\"\n1,2\n", "b,a\nx;3:1|2");
	says("a,b\n\"1\n\n\",2\n3,4\n", "a,b;2:1\n\n|2;5:3|4");
	says("a,b\n 1 , \"2\" \n", "a,b;2:1|2");
	says("a\tb\n 1 \t\\\\n\n", "a,b;2: 1 |\\n");
	says("\xef\xbb\xbf"
	     "\"a\",b\n1,2\n",
		"a,b;2:1|2");
}

static void header_alone(void **state)
{
	(void)state;
	says("a,b\n", "a,b");
	says("a,b", "a,b");
	says("a\tb\n", "a,b");
	says("a\n", "a");
}

/* In one column a blank line is a record whose value is missing. */
static void one_column(void **state)
{
	struct reader_options csv = {.form = INPUT_CSV};

	(void)state;
	says("a\n1\n\n2\n", "a;2:1;3:;4:2");
	says_bytes(csv, "a\n1\n\n2\n", 7, "a;2:1;3:;4:2");
	says_bytes(csv, "a\r\n1\r\n\r\n2", 10, "a;2:1;3:;4:2");
	says_bytes(csv, "a\r1\r\r2\r", 7, "a;2:1;3:;4:2");
}

static void names_from_outside(void **state)
{
	struct reader_options options = {.no_header = true, .columns = "x,nps"};

	(void)state;
	says_bytes(options, "1,2\n3,4\n", 8, "x,nps;1:1|2;2:3|4");
	says_bytes(options,
		"\xef\xbb\xbf"
		"1\t2\n",
		7, "x,nps;1:1|2");
	refuses((struct reader_options){.no_header = true}, "1,2\n", 0, "--columns");
	refuses((struct reader_options){.no_header = true, .columns = "x,x"}, "1,2\n", 0, "\"x\"");
	refuses(options, "1,2,3\n", 1, "3 fields");
}

static void names_given_to_columns(void **state)
{
	struct reader_options options = {0};

	(void)state;
	opt_list_add(&options.alias, "nps=Score 1");
	says_bytes(options, "id,Score 1\n1,2\n", 15, "id,nps;2:1|2");
	options = (struct reader_options){0};
	opt_list_add(&options.alias, "nps=scor");
	refuses(options, "id,score\n1,2\n", 0, "did you mean \"score\"");
	options = (struct reader_options){0};
	opt_list_add(&options.alias, "nps");
	refuses(options, "id,score\n1,2\n", 0, "NAME=COLUMN");
	options = (struct reader_options){0};
	opt_list_add(&options.alias, "id=score");
	refuses(options, "id,score\n1,2\n", 0, "\"id\"");
}

static void what_is_not_whole_is_refused(void **state)
{
	const struct reader_options plain = {0}, csv = {.form = INPUT_CSV};

	(void)state;
	refuses(plain, "", 0, "empty");
	refuses(plain, "\xef\xbb\xbf", 0, "empty");
	refuses(csv, "\n\n", 0, "empty");
	refuses(plain, "a\tb\n1\t2", 2, "middle of a line");
	refuses(plain, "a\tb", 1, "middle of a line");
	refuses(plain, "a\tb\n1\t2\n!failed ce-segment 3\n", 3, "ce-segment failed");
	refuses(plain, "a\n1\n!failed ce-ingest 4\n", 3, "ce-ingest failed");
	refuses(plain, "a\tb\n1\t2\n3\n", 3, "1 field where the header has 2");
	refuses(plain, "a,b\n1,2\n3,4,5\n", 3, "3 fields where the header has 2");
	refuses(plain, "a,b\n1,\"2\n", 2, "never closed");
	refuses(plain, "a,b\n1,2\n\"3\"x,4\n", 3, "closing quote");
	refuses(plain, "a,a\n1,2\n", 1, "two columns");
	refuses(plain, "\"a\"x,b\n1,2\n", 1, "closing quote");
	refuses(plain, "a,b\n1,2\n!failed ce-gap 3\n", 3, "1 field where");
	refuses((struct reader_options){.delimiter = "ab"}, "a,b\n", 0, "-d takes one byte");
	refuses((struct reader_options){.delimiter = "\""}, "a,b\n", 0, "-d takes one byte");
	refuses((struct reader_options){.delimiter = ""}, "a,b\n", 0, "-d takes one byte");
}

static void several_files_are_one(void **state)
{
	struct reader_options options = {0};

	(void)state;
	opt_list_add(&options.files, file_with("nps,b\n1,2\n", 10));
	opt_list_add(&options.files, file_with("nps,b\r\n3,4", 10));
	opt_list_add(&options.files, file_with("nps\tb\n5\t6\n", 10));
	char *text = read_with(&options);
	assert_non_null(text);
	assert_string_equal(text, "nps,b;2:1|2;2:3|4;2:5|6");
	free(text);
	static const char *const other[] = {
		"b,nps\n1,2\n", "nps\n1\n", "nps,b,c\n1,2,3\n", "nps:1-5,b\n1,2\n"};
	for (int i = 0; i < 4; i++) {
		opt_list_add(&options.files, file_with("nps,b\n1,2\n", 10));
		opt_list_add(&options.files, file_with(other[i], strlen(other[i])));
		assert_null(read_with(&options));
		assert_non_null(strstr(fault.text, "header differs"));
	}
	opt_list_add(&options.files, "/nowhere/at/all");
	assert_null(read_with(&options));
	opt_list_add(&options.files, "/tmp");
	assert_null(read_with(&options));
}

static void parts_are_counted_and_hashed(void **state)
{
	struct reader_options options = {.hash = true};
	struct reader *reader;
	struct reader_part part;
	struct chunk chunk = {0};

	(void)state;
	opt_list_add(&options.files, file_with("a,b\n1,2\n3,4\n", 12));
	opt_list_add(&options.files, file_with("a,b\n", 4));
	assert_int_equal(reader_open(&reader, &options, &fault), 0);
	assert_true(reader_seekable(reader));
	while (reader_next(reader, &chunk, &fault) > 0)
		;
	assert_int_equal(reader_part(reader, 0, &part, &fault), 1);
	assert_int_equal(part.records, 2);
	assert_string_equal(part.digest, "d5b28fe5f1cc9b2cb9b773a515cd5ae1");
	assert_int_equal(reader_part(reader, 1, &part, &fault), 1);
	assert_int_equal(part.records, 0);
	assert_int_equal(reader_part(reader, 2, &part, &fault), 0);
	chunk_release(&chunk);
	reader_close(reader);
	opt_list_release(&options.files);
	remove_files();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dialects_are_seen),
		cmocka_unit_test(line_ends_and_marks),
		cmocka_unit_test(header_alone),
		cmocka_unit_test(one_column),
		cmocka_unit_test(names_from_outside),
		cmocka_unit_test(names_given_to_columns),
		cmocka_unit_test(what_is_not_whole_is_refused),
		cmocka_unit_test(several_files_are_one),
		cmocka_unit_test(parts_are_counted_and_hashed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
