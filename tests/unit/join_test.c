/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/join.h"
#include "label/joinspec.h"

#include "stepbench.h"

static const char orders[] = "order_id\tpart\tat\tday:date\n"
			     "a\t1\t2026-05-13T10:00:00Z\t2026-05-13\n"
			     "b\t1\t2026-05-13T11:00:00Z\t2026-05-14\n"
			     "c\t2\t\t\n"
			     "\t1\t2026-05-14T00:00:00Z\t2026-05-14\n"
			     "a\t2\t2026-05-20T00:00:00Z\t2026-05-20\n";

/* -l with a file of this text and what stands behind its name. */
static int open_join(struct bench *b, const char *text, const char *behind)
{
	static char argument[4][256];
	struct step *step = NULL;
	char *own = argument[b->steps];

	snprintf(own, sizeof(argument[0]), "%s:%s", bench_file(b, text), behind);
	return bench_step(b, join_open(&step, own, &b->frame, &b->na, NULL, &b->fault), &step);
}

/* The first row of a key; no key and no row leave the fields missing; each record comes once. */
static void by_key(void **state)
{
	struct bench *b = bench_open(orders);
	struct buf told = BUF_NONE;

	(void)state;
	assert_int_equal(open_join(b,
				 "order_id,score,text\na,5,\"x, "
				 "\"\"y\"\"\"\nb,1,\na,2,again\n,9,lost\nq,3,\n",
				 "order_id"),
		0);
	assert_string_equal(bench_run(b), "a\t1\t2026-05-13T10:00:00Z\t2026-05-13\t5\tx, \"y\"\n"
					  "b\t1\t2026-05-13T11:00:00Z\t2026-05-14\t1\t\n"
					  "c\t2\t\t\t\t\n"
					  "\t1\t2026-05-14T00:00:00Z\t2026-05-14\t\t\n"
					  "a\t2\t2026-05-20T00:00:00Z\t2026-05-20\t5\tx, \"y\"\n");
	assert_string_equal(bench_explain(b),
		"records with a row\t3\nrecords without a row\t1\nrecords without a key\t1\n"
		"records for which several rows would do\t2\nrows\t5\nrows without a key\t1\n"
		"keys\t3\nkeys of several rows\t1\nkeys that no record has\t1\n");
	b->step[0]->does->tell(b->step[0], true, &told);
	assert_non_null(strstr(told.at, ": 2 records have more than one row; the first was taken"));
	assert_non_null(strstr(
		told.at, ": 3 records with a row (2 with several), 1 without, 1 without a key\n"));
	buf_release(&told);
	bench_close(b);
}

/* Names chosen, typed and counted; when rows are counted, that several would do is no news. */
static void columns(void **state)
{
	struct bench *b = bench_open(orders);
	struct buf told = BUF_NONE;

	(void)state;
	assert_int_equal(open_join(b, "id,score,fee\na,5,1.5\nb,1,\na,2,\n",
				 "order_id=id:n=#,csat=score,cost:decimal3=fee,fee:money"),
		0);
	assert_string_equal(bench_run(b),
		"a\t1\t2026-05-13T10:00:00Z\t2026-05-13\t2\t5\t1.5\t1.5\n"
		"b\t1\t2026-05-13T11:00:00Z\t2026-05-14\t1\t1\t\t\n"
		"c\t2\t\t\t0\t\t\t\n"
		"\t1\t2026-05-14T00:00:00Z\t2026-05-14\t\t\t\t\n"
		"a\t2\t2026-05-20T00:00:00Z\t2026-05-20\t2\t5\t1.5\t1.5\n");
	assert_int_equal(frame_column(&b->frame, 4)->type.kind, KIND_COUNT);
	assert_int_equal(frame_column(&b->frame, 5)->type.kind, KIND_SCORE);
	assert_int_equal(frame_column(&b->frame, 6)->type.scale, 3);
	assert_int_equal(frame_column(&b->frame, 7)->type.kind, KIND_MONEY);
	b->step[0]->does->tell(b->step[0], false, &told);
	assert_string_equal(told.at, "");
	buf_release(&told);
	bench_close(b);
}

/* Keys of two columns: their parts are not run together; escapes in either file are undone. */
static void two_keys(void **state)
{
	struct bench *b = bench_open("k\tl\nab\tc\na\tbc\nx\\ty\tz\na\t\n");

	(void)state;
	assert_int_equal(open_join(b, "m\tl\tv\na\tbc\t1\nx\\ty\tz\t2\\n3\na\t\t4\n", "k=m+l"), 0);
	assert_string_equal(bench_run(b), "ab\tc\t\na\tbc\t1\nx\\ty\tz\t2\\n3\na\t\t\n");
	bench_close(b);
}

/* The last row not after the record's instant; of the same instant the later in the file. */
static void by_instant(void **state)
{
	static const char prices[] =
		"part,since,price\n"
		"1,2026-05-13T10:30:00Z,second\n1,2026-05-01,first\n1,2026-05-13T10:30:00Z,"
		"third\n2,,never\n2,2026-05-20T00:00:00Z,on time\n";
	struct bench *b = bench_open(orders);
	struct buf told = BUF_NONE;

	(void)state;
	assert_int_equal(open_join(b, prices, "part@at=since:price=price,n=#"), 0);
	assert_string_equal(bench_run(b), "a\t1\t2026-05-13T10:00:00Z\t2026-05-13\tfirst\t1\n"
					  "b\t1\t2026-05-13T11:00:00Z\t2026-05-14\tthird\t3\n"
					  "c\t2\t\t\t\t\n"
					  "\t1\t2026-05-14T00:00:00Z\t2026-05-14\tthird\t3\n"
					  "a\t2\t2026-05-20T00:00:00Z\t2026-05-20\ton time\t1\n");
	assert_string_equal(bench_explain(b),
		"records with a row\t4\nrecords without a row\t0\nrecords without a key\t1\n"
		"records for which several rows would do\t2\nrows\t5\nrows without a key\t0\nrows "
		"without an instant\t1\n"
		"keys\t2\nkeys of several rows\t1\nkeys that no record has\t0\n");
	b->step[0]->does->tell(b->step[0], false, &told);
	assert_string_equal(told.at, "");
	buf_release(&told);
	bench_close(b);
	b = bench_open(orders);
	assert_int_equal(
		open_join(b, "order_id\tfrom:date\tv\na\t2026-05-14\t1\nb\t2026-05-14\t2\n",
			"order_id@day=from:v"),
		0);
	assert_string_equal(bench_run(b), "a\t1\t2026-05-13T10:00:00Z\t2026-05-13\t\n"
					  "b\t1\t2026-05-13T11:00:00Z\t2026-05-14\t2\n"
					  "c\t2\t\t\t\n"
					  "\t1\t2026-05-14T00:00:00Z\t2026-05-14\t\n"
					  "a\t2\t2026-05-20T00:00:00Z\t2026-05-20\t1\n");
	bench_close(b);
}

/* Texts of --na: no key in either file, and missing in the joined field. */
static void na(void **state)
{
	struct bench *b = bench_open("k\nx\nN/A\n");

	(void)state;
	intern_id(&b->na, "N/A", 3);
	assert_int_equal(open_join(b, "k,v\nN/A,1\nx,N/A\n", "k"), 0);
	assert_string_equal(bench_run(b), "x\tN/A\nN/A\t\n");
	assert_string_equal(bench_explain(b),
		"records with a row\t1\nrecords without a row\t0\nrecords without a key\t1\n"
		"records for which several rows would do\t0\nrows\t2\nrows without a key\t1\n"
		"keys\t1\nkeys of several rows\t0\nkeys that no record has\t0\n");
	bench_close(b);
}

/* Against another way to the answer: a scan of the whole file for each record. */
static void by_scan(void **state)
{
	struct buf left = BUF_NONE, right = BUF_NONE, want = BUF_NONE;
	unsigned seed = 7;
	struct {
		unsigned key, at;
	} rows[3000];

	(void)state;
	buf_puts(&left, "k\tat\n");
	buf_puts(&right, "k\tat\tv\n");
	for (unsigned i = 0; i < 3000; i++) {
		rows[i].key = (seed = seed * 1103515245 + 12345) >> 16 & 255;
		rows[i].at = (seed = seed * 1103515245 + 12345) >> 16 & 15;
		buf_printf(
			&right, "%u\t2026-05-%02uT00:00:00Z\t%u\n", rows[i].key, rows[i].at + 1, i);
	}
	for (unsigned i = 0; i < 1000; i++) {
		unsigned key = i % 300, at = i % 17, best = 3000;
		for (unsigned r = 0; r < 3000; r++)
			if (rows[r].key == key && rows[r].at <= at &&
				(best == 3000 || rows[r].at >= rows[best].at))
				best = r;
		buf_printf(&left, "%u\t2026-05-%02uT00:00:00Z\n", key, at + 1);
		buf_printf(&want, "%u\t2026-05-%02uT00:00:00Z\t", key, at + 1);
		if (best < 3000)
			buf_printf(&want, "%u", best);
		buf_byte(&want, '\n');
	}
	struct bench *b = bench_open(left.at);
	assert_int_equal(open_join(b, right.at, "k@at:v"), 0);
	assert_string_equal(bench_run(b), want.at);
	bench_close(b);
	buf_release(&left);
	buf_release(&right);
	buf_release(&want);
}

static void refuses(const char *behind, const char *file, const char *text)
{
	struct bench *b = bench_open(orders);

	assert_int_equal(open_join(b, file, behind), -1);
	if (!strstr(b->fault.text, text))
		assert_string_equal(b->fault.text, text);
	bench_close(b);
}

static void mistakes(void **state)
{
	(void)state;
	refuses("", "order_id,v\n", "a column of the key has no name");
	refuses("order_id:", "order_id,v\n", "a column has no name");
	refuses("order_id:#", "order_id,v\n", "the number of rows needs a name, as in n=#");
	refuses("order_id:n:count=#", "order_id,v\n", "a number of rows is a count");
	refuses("order_id@", "order_id,v\n", "behind @ stands the column of the instant");
	refuses("order", "order_id,v\n", "no column \"order\"");
	refuses("order_id:w", "order_id,v\n", "no column \"w\" (did you mean \"v\"?)");
	refuses("order_id", "order_id,part\n",
		"there is a column \"part\" already; another name is given by FILE:KEY:NEW=part");
	refuses("order_id:v,v", "order_id,v\n", "there is a column \"v\" already");
	refuses("order_id@part=v", "order_id,v\n",
		"column \"part\" is text, and behind @ stands an instant or a date");
	refuses("order_id@day=v", "order_id\tv:instant\n",
		"\"v\" is an instant (2026-05-13T11:02:05Z), and \"day\" of the records is a date");
	refuses("order_id@at=v", "order_id,v\na,soon\n", "\"soon\" is not an instant");
	refuses("order_id", "order_id,v\na\n", "1 field where the header has 2");
}

static void spec_is(const char *text, const char *file, const char *ours, const char *theirs)
{
	struct joinspec spec;
	struct fault fault;

	assert_int_equal(joinspec_parse(&spec, text, &fault), 0);
	assert_string_equal(spec.file, file);
	assert_string_equal(spec.key[0].ours, ours);
	assert_string_equal(spec.key[0].theirs, theirs);
	joinspec_release(&spec);
}

/* Colons of drives and of names. */
static void specs(void **state)
{
	struct joinspec spec;
	struct fault fault;

	(void)state;
	spec_is("a.csv:id", "a.csv", "id", "id");
	spec_is("C:\\data\\a.csv:id=key", "C:\\data\\a.csv", "id", "key");
	spec_is("c:/a.csv:id", "c:/a.csv", "id", "id");
	spec_is("c:id", "c", "id", "id");
	spec_is("2026-05-13T11\\:02.csv:id", "2026-05-13T11:02.csv", "id", "id");
	spec_is("a.csv:Time\\: start=a\\=b\\+c\\\\", "a.csv", "Time: start", "a=b+c\\");
	assert_int_equal(
		joinspec_parse(&spec, "a:b+c=d@e=f:g,h=i,j:2\\,3=k\\#,l:1-5=m", &fault), 0);
	assert_int_equal(spec.keys, 2);
	assert_string_equal(spec.key[1].theirs, "d");
	assert_string_equal(spec.at.ours, "e");
	assert_string_equal(spec.at.theirs, "f");
	assert_int_equal(spec.columns, 4);
	assert_string_equal(spec.column[2].as, "j:2,3");
	assert_string_equal(spec.column[2].from, "k#");
	assert_true(spec.column[3].typed);
	assert_int_equal(spec.column[3].type.high, 5);
	joinspec_release(&spec);
	assert_int_equal(joinspec_parse(&spec, "a.csv", &fault), -1);
	joinspec_release(&spec);
	assert_int_equal(joinspec_parse(&spec, ":id", &fault), -1);
	joinspec_release(&spec);
	assert_int_equal(
		joinspec_parse(&spec, "a:1+2+3+4+5+6+7+8+9+10+11+12+13+14+15+16+17", &fault), -1);
	joinspec_release(&spec);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_key),
		cmocka_unit_test(columns),
		cmocka_unit_test(two_keys),
		cmocka_unit_test(by_instant),
		cmocka_unit_test(na),
		cmocka_unit_test(by_scan),
		cmocka_unit_test(mistakes),
		cmocka_unit_test(specs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
