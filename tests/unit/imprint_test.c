/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "draw/imprint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A PDF of two pages as cairo builds one, without what is on them. */
static void small(struct buf *pdf, const char *date)
{
	static const char *const object[] = {"<< /Type /Pages\n   /Kids [ 2 0 R 3 0 R ]\n   /Count 2\n>>",
		"<< /Type /Page >>", "<< /Type /Page >>", NULL, "<< /Type /Catalog\n   /Pages 1 0 R\n>>"};
	size_t offset[5], table;

	buf_puts(pdf, "%PDF-1.5\n");
	for (size_t i = 0; i < 5; i++) {
		offset[i] = pdf->n;
		if (object[i])
			buf_printf(pdf, "%zu 0 obj\n%s\nendobj\n", i + 1, object[i]);
		else
			buf_printf(pdf, "4 0 obj\n<< /Producer (cairo)\n   /CreationDate (D:%s)\n>>\nendobj\n", date);
	}
	table = pdf->n;
	buf_puts(pdf, "xref\n0 6\n0000000000 65535 f \n");
	for (size_t i = 0; i < 5; i++)
		buf_printf(pdf, "%010zu 00000 n \n", offset[i]);
	buf_printf(pdf, "trailer\n<< /Size 6\n   /Root 5 0 R\n   /Info 4 0 R\n>>\nstartxref\n%zu\n%%%%EOF\n", table);
}

static const struct imprint_mark mark[] = {{"One", 0}, {"期望", 1}, {"Beyond", 9}};
static const struct imprint whole = {"A (title) 🎉", "en", mark, 3};

/* Is there an object of this number where the last table says? */
static void has_object(const struct buf *pdf, size_t offset, size_t number)
{
	assert_true(offset < pdf->n);
	assert_int_equal(strtoul(pdf->at + offset, NULL, 10), number);
	assert_true(strstr(pdf->at + offset, " 0 obj\n") != NULL);
}

static void update(void **state)
{
	struct buf pdf = BUF_NONE;

	(void)state;
	small(&pdf, "20260513110205Z");
	size_t before = pdf.n;
	assert_true(imprint_put(&pdf, &whole));
	assert_true(strstr(pdf.at, "20260513") == NULL);
	assert_true(strstr(pdf.at + before, "<FEFF00410020002800740069") != NULL);
	assert_true(strstr(pdf.at + before, "D83CDF89>") != NULL);
	assert_true(strstr(pdf.at + before, "<FEFF671F671B>\n   /Parent 6 0 R\n   /Dest [3 0 R /Fit]") != NULL);
	assert_true(strstr(pdf.at + before, "/Lang (en)") != NULL);
	const char *table = pdf.at + strtoul(strstr(pdf.at + before, "startxref\n") + 10, NULL, 10);
	assert_int_equal(strncmp(table, "xref\n4 1\n", 9), 0);
	has_object(&pdf, strtoul(table + 9, NULL, 10), 4);
	assert_int_equal(strncmp(table + 29, "5 1\n", 4), 0);
	has_object(&pdf, strtoul(table + 33, NULL, 10), 5);
	assert_int_equal(strncmp(table + 53, "6 4\n", 4), 0);
	for (size_t i = 0; i < 4; i++)
		has_object(&pdf, strtoul(table + 57 + 20 * i, NULL, 10), 6 + i);
	assert_true(strstr(table, "/Size 10\n") != NULL);
	buf_release(&pdf);
}

static void same_bytes(void **state)
{
	struct buf one = BUF_NONE, other = BUF_NONE;

	(void)state;
	small(&one, "20260513110205Z");
	small(&other, "20270101000000Z");
	assert_true(imprint_put(&one, &whole) && imprint_put(&other, &whole));
	assert_int_equal(one.n, other.n);
	assert_memory_equal(one.at, other.at, one.n);
	buf_release(&one);
	buf_release(&other);
}

/* Whatever the bytes are: unchanged, or a PDF; cut anywhere, or one byte of the tail another. */
static void not_ours(void **state)
{
	struct buf all = BUF_NONE;

	(void)state;
	small(&all, "20260513110205Z");
	for (size_t n = 0; n < all.n; n++) {
		struct buf cut = BUF_NONE;
		buf_add(&cut, all.at, n);
		if (!imprint_put(&cut, &whole))
			assert_memory_equal(cut.at, all.at, n);
		buf_release(&cut);
	}
	for (size_t i = 0; i < all.n; i++) {
		struct buf other = BUF_NONE;
		buf_add(&other, all.at, all.n);
		other.at[i] = other.at[i] == '9' ? 'x' : '9';
		imprint_put(&other, &whole);
		assert_true(other.n >= all.n);
		buf_release(&other);
	}
	buf_release(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(update), cmocka_unit_test(same_bytes), cmocka_unit_test(not_ours)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
