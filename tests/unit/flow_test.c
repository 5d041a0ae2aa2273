/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "label/derive.h"
#include "label/flow.h"
#include "util/mem.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RECORDS = 60000 };

/* A two-pass step: each record's share of the whole, which only the last record completes. */
struct share {
	struct step step;
	uint32_t slot, from;
	int64_t sum;
	unsigned settled, ended;
};

struct sharing {
	struct share *share;
	int64_t sum;
};

static void make_share(void *context, struct row *row, struct buf *out)
{
	const struct sharing *sharing = context;

	buf_printf(out, "%lld/%lld", (long long)row_value(row, sharing->share->from)->number,
		(long long)sharing->share->sum);
}

static void *begin(struct step *step, struct row *row)
{
	struct sharing *sharing = mem_zero(1, sizeof(*sharing));

	sharing->share = (struct share *)step;
	row_maker(row, sharing->share->slot, (struct maker){make_share, sharing});
	return sharing;
}

static void observe(void *state, struct row *row)
{
	struct sharing *sharing = state;

	sharing->sum += row_value(row, sharing->share->from)->number;
}

static int settle(struct step *step, struct fault *fault)
{
	(void)fault;
	((struct share *)step)->settled++;
	return 0;
}

static void end(struct step *step, void *state, bool first)
{
	struct share *share = (struct share *)step;
	const struct sharing *sharing = state;

	if (first)
		share->sum += sharing->sum;
	share->ended++;
	free(state);
}

static void explain(const struct step *step, struct buf *out)
{
	buf_printf(out, "sum\t%lld\n", (long long)((const struct share *)step)->sum);
}

static void nothing(struct step *step)
{
	(void)step;
}

static const struct step_does share_does = {.begin = begin, .observe = observe, .settle = settle,
	.end = end, .explain = explain, .free = nothing};

static char *write_input(void)
{
	char *path = mem_copy("/tmp/flow-test-XXXXXX", 21);
	int fd = mkstemp(path);
	FILE *file = fdopen(fd, "w");

	fputs("id:count\tamount:count\tregion\n", file);
	for (int i = 0; i < RECORDS; i++)
		fprintf(file, "%d\t%d\t%s %07d\n", i, i % 7, i % 3 ? "east" : "west", i % 40);
	fclose(file);
	return path;
}

/* A process that writes the file into a pipe, in odd pieces. */
static int piped(const char *path)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		char bytes[777];
		int in = open(path, O_RDONLY);
		ssize_t n;
		while ((n = read(in, bytes, sizeof(bytes))) > 0)
			if (write(ends[1], bytes, (size_t)n) != n)
				_exit(1);
		_exit(0);
	}
	close(ends[1]);
	return ends[0];
}

struct job {
	unsigned jobs;
	bool pipe;
	const char *derive, *where;
	struct share *share;
};

/* The bytes that the flow writes for the input at `path`. */
static struct buf run(const char *path, const struct job *job)
{
	struct reader_options options = {0};
	struct reader *reader;
	struct flow flow;
	struct fault fault;
	struct step *step;
	struct out out = {.buf = BUF_NONE, .fd = -1};
	char name[] = "/tmp/flow-test-out-XXXXXX";
	int in = STDIN_FILENO, kept = dup(STDIN_FILENO);
	struct buf bytes = BUF_NONE;

	if (job->pipe)
		dup2(in = piped(path), STDIN_FILENO);
	else
		opt_list_add(&options.files, path);
	assert_int_equal(reader_open(&reader, &options, &fault), 0);
	flow_begin(&flow, reader_schema(reader), NULL);
	if (job->share) {
		job->share->step.does = &share_does;
		assert_int_equal(frame_need(&flow.frame, "amount", &job->share->from, &fault), 0);
		job->share->slot = frame_add(&flow.frame, "share", (struct type){.kind = KIND_TEXT});
		assert_int_equal(flow_step(&flow, &job->share->step, &fault), 0);
	}
	assert_int_equal(derive_expr(&step, job->derive, &flow.frame, NULL, &fault), 0);
	assert_int_equal(flow_step(&flow, step, &fault), 0);
	assert_int_equal(flow_where(&flow, job->where, NULL, &fault), 0);
	out.fd = mkstemp(name);
	assert_int_equal(flow_run(&flow, reader, job->jobs, &out, &fault), 0);
	assert_int_equal(out_close(&out, &fault), 0);
	assert_int_equal(flow.read, RECORDS);
	assert_int_equal(file_slurp(name, 1 << 28, &bytes, &fault), 0);
	unlink(name);
	flow_release(&flow);
	reader_close(reader);
	opt_list_release(&options.files);
	if (job->pipe) {
		dup2(kept, STDIN_FILENO);
		close(in);
		wait(NULL);
	}
	close(kept);
	return bytes;
}

static void same(struct buf a, struct buf b)
{
	assert_int_equal(a.n, b.n);
	assert_memory_equal(a.at, b.at, a.n);
	buf_release(&b);
}

static void any_number_of_threads(void **state)
{
	struct job job = {1, false, "x=amount * 2", "region =~ 'east' && amount < 4", NULL};
	struct buf one = run(*state, &job);

	assert_true(one.n > 400000);
	for (job.jobs = 2; job.jobs <= 7; job.jobs += 5) {
		same(one, run(*state, &job));
		job.pipe = true;
		same(one, run(*state, &job));
		job.pipe = false;
	}
	buf_release(&one);
}

static void records_are_numbered_in_order(void **state)
{
	struct job job = {4, false, "x=record()", "record() == id + 1", NULL};
	struct buf all = run(*state, &job);
	size_t lines = 0;

	for (size_t i = 0; i < all.n; i++)
		lines += all.at[i] == '\n';
	assert_int_equal(lines, RECORDS + 1);
	buf_release(&all);
}

/* -w holds back what it can judge in the first pass; it may read what the second one makes. */
static void twice(void **state)
{
	for (int pipe = 0; pipe < 2; pipe++) {
		struct share share = {0};
		struct job job = {3, pipe, "y=share", "id < 14", &share};
		struct buf early = run(*state, &job);
		assert_int_equal(share.sum, 42);
		assert_int_equal(share.settled, 1);
		assert_int_equal(share.ended, 2);
		assert_non_null(strstr(early.at, "\n13\t6\teast 0000013\t6/42\t6/42\n"));
		buf_release(&early);

		share = (struct share){0};
		job.where = "share =~ '^6/' && id < 14";
		early = run(*state, &job);
		assert_int_equal(share.sum, 179994);
		assert_non_null(strstr(early.at, "\t6/179994\t6/179994\n"));
		buf_release(&early);
	}
}

static int set_up(void **state)
{
	*state = write_input();
	return 0;
}

static int tear_down(void **state)
{
	unlink(*state);
	free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_number_of_threads),
		cmocka_unit_test(records_are_numbered_in_order),
		cmocka_unit_test(twice),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
