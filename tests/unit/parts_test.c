/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/explode.h"
#include "label/latest.h"
#include "label/sample.h"
#include "label/shard.h"

#include "stepbench.h"

/* n records: a key of few values, and a number. */
static void make_input(struct buf *text, unsigned from, unsigned to)
{
	buf_clear(text);
	buf_puts(text, "key\tn\n");
	for (unsigned i = from; i < to; i++)
		buf_printf(text, "k%u\t%u\n", i * 7 % 41, i);
}

static void take_shard(struct buf *out, const char *input, unsigned part, unsigned parts)
{
	struct bench *b = bench_open(input);
	struct step *step = NULL;
	char text[32];

	snprintf(text, sizeof(text), "%u/%u:key", part, parts);
	assert_int_equal(bench_step(b, shard_open(&step, text, &b->frame, &b->fault), &step), 0);
	buf_clear(out);
	buf_puts(out, bench_run(b));
	bench_close(b);
}

/* Parts 1 to N hold every record once, and each value in one part only. */
static void shards(void **state)
{
	struct buf input = BUF_NONE, out = BUF_NONE;
	unsigned lines[500] = {0}, home[41] = {0}, all = 0;

	(void)state;
	make_input(&input, 0, 500);
	for (unsigned part = 1; part <= 7; part++) {
		take_shard(&out, input.at, part, 7);
		unsigned key, n, before = 0;
		for (const char *line = out.at; sscanf(line, "k%u\t%u\n", &key, &n) == 2;
			line = strchr(line, '\n') + 1) {
			assert_true(!before || n > before);
			assert_true(!home[key] || home[key] == part);
			home[key] = part;
			before = n;
			lines[n]++;
			all++;
		}
	}
	for (unsigned i = 0; i < 500; i++)
		assert_int_equal(lines[i], 1);
	assert_int_equal(all, 500);
	buf_release(&input);
	buf_release(&out);
}

/* The numbers of the format: XXH3 with the default secret, as other programs compute it. */
static void shard_numbers(void **state)
{
	(void)state;
	/* XXH3_64bits("") is 0x2d06800538d394c2, ("a") 0xe6c632b61e964e1f, ("abc")
	 * 0x78af5f94892f3950 */
	assert_int_equal(shard_of("", 0, 1000), 1 + 0x2d06800538d394c2u % 1000);
	assert_int_equal(shard_of("a", 1, 1000), 1 + 0xe6c632b61e964e1fu % 1000);
	assert_int_equal(shard_of("abc", 3, 1000), 1 + 0x78af5f94892f3950u % 1000);
}

static void shard_refuses(const char *text, const char *why)
{
	struct bench *b = bench_open("key\nx\n");
	struct step *step = NULL;

	assert_int_equal(shard_open(&step, text, &b->frame, &b->fault), -1);
	assert_string_equal(b->fault.text, why);
	bench_close(b);
}

static void shard_mistakes(void **state)
{
	(void)state;
	shard_refuses("2:key", "--shard 2:key: K/N:COLUMN is wanted, as in 1/8:customer_id");
	shard_refuses("a/3:key", "--shard a/3:key: K/N:COLUMN is wanted, as in 1/8:customer_id");
	shard_refuses("0/3:key", "--shard 0/3:key: there is no such part; K counts from 1 to N, "
				 "and N is at most 1000000");
	shard_refuses("4/3:key", "--shard 4/3:key: there is no such part; K counts from 1 to N, "
				 "and N is at most 1000000");
	shard_refuses("1/3", "--shard 1/3: by which column? K/N:COLUMN");
	shard_refuses("1/3:kye", "no column \"kye\" (did you mean \"key\"?)");
}

static void take_sample(struct buf *out, const char *input, unsigned size, unsigned seed)
{
	struct bench *b = bench_open(input);
	struct step *step = NULL;

	assert_int_equal(
		bench_step(b, sample_open(&step, size, seed, &b->frame, &b->fault), &step), 0);
	buf_clear(out);
	buf_puts(out, bench_run(b));
	bench_close(b);
}

static unsigned count_lines(const char *text)
{
	unsigned n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

/* Samples of two parts, sampled again, are the sample of the whole. */
static void samples_merge(void **state)
{
	struct buf input = BUF_NONE, whole = BUF_NONE, part = BUF_NONE, both = BUF_NONE,
		   out = BUF_NONE;

	(void)state;
	for (unsigned size = 1; size <= 60; size += 13) {
		make_input(&input, 0, 500);
		take_sample(&whole, input.at, size, 3);
		assert_int_equal(count_lines(whole.at), size);
		buf_clear(&both);
		buf_puts(&both, "key\tn\n");
		for (unsigned cut = 0; cut < 2; cut++) {
			make_input(&input, cut ? 173 : 0, cut ? 500 : 173);
			take_sample(&part, input.at, size, 3);
			buf_puts(&both, part.at);
		}
		take_sample(&out, both.at, size, 3);
		assert_string_equal(out.at, whole.at);
	}
	make_input(&input, 0, 500);
	take_sample(&out, input.at, 53, 4);
	assert_string_not_equal(out.at, whole.at);
	take_sample(&out, input.at, 1000, 4);
	assert_int_equal(count_lines(out.at), 500);
	buf_release(&input);
	buf_release(&whole);
	buf_release(&part);
	buf_release(&both);
	buf_release(&out);
}

/* Any record is as likely as any other: over 400 seeds, 20 of 100, each 80 times give or take. */
static void sample_is_fair(void **state)
{
	struct buf input = BUF_NONE, out = BUF_NONE;
	unsigned taken[100] = {0}, key, n;
	double chi = 0;

	(void)state;
	make_input(&input, 0, 100);
	for (unsigned seed = 0; seed < 400; seed++) {
		take_sample(&out, input.at, 20, seed);
		for (const char *line = out.at; sscanf(line, "k%u\t%u\n", &key, &n) == 2;
			line = strchr(line, '\n') + 1)
			taken[n]++;
	}
	for (unsigned i = 0; i < 100; i++)
		chi += (taken[i] - 80.0) * (taken[i] - 80.0) / (80.0 * 0.8);
	assert_true(chi > 61.1 &&
		    chi < 148.2); /* chi-square of 99 degrees of freedom: 0.1 % on each side */
	buf_release(&input);
	buf_release(&out);
}

/* The dialect does not matter, and equal records are taken from the first on. */
static void sample_of_equals(void **state)
{
	struct buf a = BUF_NONE, b = BUF_NONE;
	struct step *step = NULL;

	(void)state;
	take_sample(&a, "key,n\n\"x\ty\",1\nz,2\nu,3\nv,4\n", 2, 0);
	take_sample(&b, "key\tn\nx\\ty\t1\nz\t2\nu\t3\nv\t4\n", 2, 0);
	assert_string_equal(a.at, b.at);
	take_sample(&a, "key\tn\nx\t1\nx\t1\nx\t1\n", 2, 0);
	assert_string_equal(a.at, "x\t1\nx\t1\n");
	buf_release(&a);
	buf_release(&b);
	struct bench *bench = bench_open("key\nx\n");
	assert_int_equal(sample_open(&step, 0, 0, &bench->frame, &bench->fault), -1);
	bench_close(bench);
}

static void latest_is(const char *text, const char *input, const char *want)
{
	struct bench *b = bench_open(input);
	struct step *step = NULL;

	assert_int_equal(bench_step(b, latest_open(&step, text, &b->frame, &b->fault), &step), 0);
	assert_string_equal(bench_run(b), want);
	bench_close(b);
}

static void latest(void **state)
{
	static const char input[] =
		"k\tl\tday:date\n"
		"a\t1\t2026-05-03\nb\t1\t2026-05-01\na\t2\t2026-05-04\na\t1\t2026-05-03\n\t1\t2026-"
		"05-01\nb\t1\t\n\t1\t\nc\t1\t\n";

	(void)state;
	latest_is("k@day", input,
		"b\t1\t2026-05-01\na\t2\t2026-05-04\n\t1\t2026-05-01\n\t1\t\nc\t1\t\n");
	latest_is("k", input, "a\t1\t2026-05-03\n\t1\t2026-05-01\nb\t1\t\n\t1\t\nc\t1\t\n");
	latest_is("k+l@day", input,
		"b\t1\t2026-05-01\na\t2\t2026-05-04\na\t1\t2026-05-03\n\t1\t2026-05-"
		"01\n\t1\t\nc\t1\t\n");
	struct bench *b = bench_open(input);
	struct step *step = NULL;
	assert_int_equal(
		bench_step(b, latest_open(&step, "k@day", &b->frame, &b->fault), &step), 0);
	bench_run(b);
	assert_string_equal(
		bench_explain(b), "keys\t3\nrecords with a later one\t3\nrecords without a key, "
				  "kept\t2\nrecords without an instant\t2\n");
	bench_close(b);
}

static void latest_refuses(const char *text, const char *why)
{
	struct bench *b = bench_open("key\tn\nx\t1\n");
	struct step *step = NULL;

	assert_int_equal(latest_open(&step, text, &b->frame, &b->fault), -1);
	assert_string_equal(b->fault.text, why);
	bench_close(b);
}

static void latest_mistakes(void **state)
{
	(void)state;
	latest_refuses("", "--latest-by : a key is wanted, as COLUMN[+COLUMN...][@COLUMN]");
	latest_refuses("key+", "--latest-by key+: a key is wanted, as COLUMN[+COLUMN...][@COLUMN]");
	latest_refuses("kye", "no column \"kye\" (did you mean \"key\"?)");
	latest_refuses("key@", "--latest-by key@: a key is wanted, as COLUMN[+COLUMN...][@COLUMN]");
	latest_refuses("key@n", "--latest-by key@n: column \"n\" is text, and behind @ stands an "
				"instant or a date (say -c n:instant=...)");
}

static void explode(void **state)
{
	struct bench *b = bench_open(
		"id\ttopics:text\tn\n1\ta|b||c\t7\n2\t\t8\n3\td\t9\n4\t|\t\n5\tN/A\t5\n");
	struct step *step = NULL;

	(void)state;
	intern_id(&b->na, "N/A", 3);
	assert_int_equal(
		bench_step(b, explode_open(&step, "topics", &b->frame, &b->fault), &step), 0);
	assert_string_equal(
		bench_run(b), "1\ta\t7\n1\tb\t7\n1\tc\t7\n2\t\t8\n3\td\t9\n4\t\t\n5\t\t5\n");
	assert_string_equal(bench_explain(b), "records taken apart\t5\nrecords made of them\t7\n");
	assert_int_equal(explode_open(&step, "topic", &b->frame, &b->fault), -1);
	bench_close(b);
	b = bench_open("id\tnps\n1\t9\n");
	assert_int_equal(explode_open(&step, "nps", &b->frame, &b->fault), -1);
	assert_string_equal(b->fault.text,
		"--explode: column \"nps\" is a score from 0 to 10, and labels (a|b|c) are wanted");
	bench_close(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shards),
		cmocka_unit_test(shard_numbers),
		cmocka_unit_test(shard_mistakes),
		cmocka_unit_test(samples_merge),
		cmocka_unit_test(sample_is_fair),
		cmocka_unit_test(sample_of_equals),
		cmocka_unit_test(latest),
		cmocka_unit_test(latest_mistakes),
		cmocka_unit_test(explode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
