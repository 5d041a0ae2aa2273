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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
