/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records come out of a file and out of a pipe alike, read by one thread or by several, with
 * quoted line ends across the places where a file is cut into pieces.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/chunk.h"
#include "util/file.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 1 << 18, MOST_CHUNKS = 64, THREADS = 4 };

/* What a chunk holds, as text: line, byte and fields of each record. */
struct told {
	struct buf said;
	uint64_t records;
};

struct reading {
	struct feed *feed;
	struct told chunk[MOST_CHUNKS]; /* by number */
	int result;
};

static void tell(struct told *told, const struct chunk *chunk)
{
	struct buf hold = BUF_NONE;

	told->said = (struct buf)BUF_NONE;
	told->records = chunk_records(chunk);
	for (uint32_t r = 0; r < chunk_records(chunk); r++) {
		uint64_t byte = chunk_byte(chunk, r);
		if (byte % 32 == 11) /* to find a line costs a walk through the chunk */
			buf_printf(&told->said, "%llu", (unsigned long long)chunk_line(chunk, r));
		buf_printf(&told->said, "@%llu", (unsigned long long)byte);
		for (uint32_t k = 0; k < chunk_fields(chunk, r); k++) {
			struct slice field = chunk_text(chunk, r, k, &hold);
			buf_printf(&told->said, "|%zu:%.*s", field.n,
				field.n < 9 ? (int)field.n : 9, field.at);
		}
		buf_printf(&told->said, "%s\n",
			scan_fault(&chunk->scan, r) ? scan_fault(&chunk->scan, r) : "");
	}
	buf_release(&hold);
}

static void *read_all(void *context)
{
	struct reading *reading = context;
	struct chunk chunk = {0};
	struct fault fault;
	int got;

	while ((got = feed_next(reading->feed, &chunk, &fault)) > 0)
		if (chunk.number < MOST_CHUNKS)
			tell(&reading->chunk[chunk.number], &chunk);
	if (got < 0)
		__atomic_store_n(&reading->result, -1, __ATOMIC_RELAXED);
	chunk_release(&chunk);
	return NULL;
}

static struct buf joined(struct reading *reading)
{
	struct buf all = BUF_NONE;

	for (int i = 0; i < MOST_CHUNKS; i++) {
		if (!reading->chunk[i].said.at)
			continue;
		buf_add(&all, reading->chunk[i].said.at, reading->chunk[i].said.n);
		buf_release(&reading->chunk[i].said);
	}
	return all;
}

static long read_fd(void *context, char *bytes, size_t n, struct fault *fault)
{
	return file_read(*(int *)context, "test", bytes, n, fault);
}

/* Everything behind `skip` bytes of fd. */
static struct buf by_feed(
	int fd, bool seekable, struct dialect dialect, uint64_t skip, uint64_t line, int threads)
{
	struct source source = {"test", read_fd, &fd, seekable ? fd : -1};
	struct reading reading = {.feed = feed_open(&source, dialect, skip, line, "", 0)};
	pthread_t thread[THREADS];

	for (int t = 0; t < threads; t++)
		assert_int_equal(pthread_create(&thread[t], NULL, read_all, &reading), 0);
	for (int t = 0; t < threads; t++)
		pthread_join(thread[t], NULL);
	feed_close(reading.feed);
	assert_int_equal(reading.result, 0);
	return joined(&reading);
}

struct pump {
	int fd;
	const struct buf *text;
	size_t step;
};

static void *pump(void *context)
{
	const struct pump *p = context;

	for (size_t done = 0; done < p->text->n;) {
		size_t n = p->text->n - done < p->step ? p->text->n - done : p->step;
		ssize_t put = write(p->fd, p->text->at + done, n);
		if (put <= 0)
			break;
		done += (size_t)put;
	}
	close(p->fd);
	return NULL;
}

static struct buf by_pipe(const struct buf *text, struct dialect dialect, size_t step)
{
	int fd[2];
	pthread_t thread;

	assert_int_equal(pipe(fd), 0);
	struct pump p = {fd[1], text, step};
	assert_int_equal(pthread_create(&thread, NULL, pump, &p), 0);
	struct buf said = by_feed(fd[0], false, dialect, 0, 1, 1);
	pthread_join(thread, NULL);
	close(fd[0]);
	return said;
}

/* The whole text as one scan: what all the others must say. */
static struct buf at_once(const struct buf *text, struct dialect dialect)
{
	struct chunk chunk = {.dialect = dialect,
		.data = text->at,
		.n = text->n,
		.line = 1,
		.scan = {.text = BUF_NONE}};
	struct told told;

	assert_int_equal(scan_records(&chunk.scan, &dialect, text->at, text->n, true), text->n);
	tell(&told, &chunk);
	scan_release(&chunk.scan);
	return told.said;
}

static int temporary(const struct buf *text)
{
	char path[] = "/tmp/chunk_test-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	unlink(path);
	for (size_t done = 0; done < text->n;) {
		ssize_t put = write(fd, text->at + done, text->n - done);
		assert_true(put > 0);
		done += (size_t)put;
	}
	return fd;
}

static void assert_same(struct buf *have, const struct buf *want)
{
	size_t at = 0;

	while (at < have->n && at < want->n && have->at[at] == want->at[at])
		at++;
	if (have->n != want->n || at < want->n) {
		size_t from = at < 40 ? 0 : at - 40;
		fprintf(stderr, "they part at %zu:\nhave: %.120s\nwant: %.120s\n", at,
			have->at + from, want->at + from);
	}
	assert_true(have->n == want->n && at == want->n);
	buf_release(have);
}

static void check(const struct buf *text, struct dialect dialect)
{
	struct buf want = at_once(text, dialect), have;
	int fd = temporary(text);

	have = by_feed(fd, true, dialect, 0, 1, 1);
	assert_same(&have, &want);
	have = by_feed(fd, true, dialect, 0, 1, THREADS);
	assert_same(&have, &want);
	close(fd);
	have = by_pipe(text, dialect, 65536);
	assert_same(&have, &want);
	have = by_pipe(text, dialect, 4093);
	assert_same(&have, &want);
	buf_release(&want);
}

/* Records of some 60 bytes until n bytes are there. */
static void fill(struct buf *text, size_t n, const char *record)
{
	for (size_t i = 0; text->n < n; i++)
		buf_printf(text, "%zu,%s\n", i, record);
}

static void quoted_lines_across_pieces(void **state)
{
	(void)state;
	for (int shift = -40; shift <= 10; shift += 5) {
		struct buf text = BUF_NONE;
		for (int piece = 1; piece <= 3; piece++) {
			fill(&text, (size_t)(piece * PIECE + shift - 60),
				"plain,\"quoted, twice\",0123456789012345678901");
			buf_puts(&text, "long,\"a\n\nb,\n\"\"c\"\"\n\n\nd\n\",end\n");
		}
		fill(&text, 3 * PIECE + 5000, "x");
		buf_puts(&text, "no,line,end");
		check(&text, DIALECT_CSV);
		buf_release(&text);
	}
}

/* A field that begins in one piece and ends in the next but two: the pieces between hold nothing.
 */
static void field_longer_than_a_piece(void **state)
{
	struct buf text = BUF_NONE;

	(void)state;
	fill(&text, PIECE - 100, "x");
	buf_puts(&text, "long,\"");
	for (int i = 0; i < 900; i++)
		buf_printf(&text, "%0800d\n", i);
	buf_puts(&text, "\",end\n");
	fill(&text, 5 * PIECE, "y,\"z\nz\"");
	check(&text, DIALECT_CSV);
	buf_release(&text);
}

static void open_quote_is_cut_alike(void **state)
{
	struct buf text = BUF_NONE;

	(void)state;
	fill(&text, PIECE - 3000, "x,\"y\ny\"");
	buf_puts(&text, "\"open,quote\n");
	fill(&text, 2 * PIECE, "x");
	buf_puts(&text, "\"another\" one,1\nand,a lone\rreturn\r\rtoo\r\n \n\n");
	fill(&text, 3 * PIECE, "\"y\"");
	check(&text, DIALECT_CSV);
	buf_release(&text);
}

static void stream_and_line_ends(void **state)
{
	struct buf text = BUF_NONE;

	(void)state;
	for (int i = 0; text.n < 2 * PIECE + 77; i++)
		buf_printf(&text, "%d\ta\"b\\n\t\n%s", i, i % 7 ? "" : "\n");
	check(&text, DIALECT_STREAM);
	buf_clear(&text);
	for (int i = 0; text.n < 2 * PIECE + 77; i++)
		buf_printf(&text, "%d,\"a\r\nb\", c%s", i, i % 5 ? "\r\n" : i % 3 ? "\r" : "\n");
	check(&text, DIALECT_CSV);
	buf_release(&text);
}

static void a_file_is_read_from_where_it_is_said(void **state)
{
	struct buf text = BUF_NONE;

	(void)state;
	buf_puts(&text, "head,\"er\n\"\n1,2\n3,4\n");
	int fd = temporary(&text);
	struct buf have = by_feed(fd, true, DIALECT_CSV, 11, 3, 2);
	assert_string_equal(have.at, "3@11|1:1|1:2\n@15|1:3|1:4\n");
	buf_release(&have);
	have = by_feed(fd, true, DIALECT_CSV, text.n, 5, 2);
	assert_int_equal(have.n, 0);
	buf_release(&have);
	close(fd);
	buf_release(&text);
}

static void a_failed_read_is_a_fault_for_all(void **state)
{
	int fd = open("/", O_RDONLY | O_DIRECTORY);
	struct source source = {"test", read_fd, &fd, -1};
	struct feed *feed = feed_open(&source, DIALECT_CSV, 0, 1, "", 0);
	struct chunk chunk = {0};
	struct fault fault;

	(void)state;
	for (int i = 0; i < 2; i++) {
		assert_int_equal(feed_next(feed, &chunk, &fault), -1);
		assert_int_equal(fault.kind, FAULT_INPUT);
	}
	chunk_release(&chunk);
	feed_close(feed);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quoted_lines_across_pieces),
		cmocka_unit_test(field_longer_than_a_piece),
		cmocka_unit_test(open_quote_is_cut_alike),
		cmocka_unit_test(stream_and_line_ends),
		cmocka_unit_test(a_file_is_read_from_where_it_is_said),
		cmocka_unit_test(a_failed_read_is_a_fault_for_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
