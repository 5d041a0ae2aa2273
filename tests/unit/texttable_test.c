/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/texttable.h"

#include <string.h>

static void digest_of(const char *text, char digest[TEXTTABLE_DIGEST])
{
	struct texttable table;
	struct fault fault;

	assert_int_equal(texttable_text(&table, "table.csv", text, strlen(text), &fault), 0);
	assert_string_equal(table.file, "table.csv");
	texttable_digest(&table, digest);
	assert_int_equal(strlen(digest), TEXTTABLE_DIGEST - 1);
	texttable_release(&table);
}

static void same(const char *a, const char *b, int equal)
{
	char x[TEXTTABLE_DIGEST], y[TEXTTABLE_DIGEST];

	digest_of(a, x);
	digest_of(b, y);
	assert_int_equal(strcmp(x, y) == 0, equal);
}

/* What a table says counts, not how it is written. */
static void digests(void **state)
{
	(void)state;
	same("a,b\nx,y\n", "\"a\",b\r\nx,\"y\"\r\n", 1);
	same("a,b\nx,y\n", "a,b\nx,z\n", 0);
	same("a,b\nx,y\n", "a,c\nx,y\n", 0);
	same("a,b\nxy,\n", "a,b\nx,y\n", 0);
	same("a,b\nx,y\n", "b,a\ny,x\n", 0);
	same("a,b\nx,y\n", "a,b\nx,y\nx,y\n", 0);
}

static void refused(const char *text, const char *why, uint64_t line)
{
	struct texttable table;
	struct fault fault = {0};

	assert_int_equal(texttable_text(&table, "table.csv", text, strlen(text), &fault), -1);
	assert_non_null(strstr(fault.text, why));
	assert_int_equal(fault.line, line);
	texttable_release(&table);
}

/* A record that cannot be read has no fields; as a header it once made a table without columns. */
static void broken(void **state)
{
	(void)state;
	refused(" \"rl,m\n \"Q", "text behind a closing quote", 1);
	refused("a,b\nx,\"y", "quote is never closed", 2);
	refused("a,b\nx\n", "1 fields, the header has 2", 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests),
		cmocka_unit_test(broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
