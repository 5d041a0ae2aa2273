/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps of ce-segment on a bench: a small input, a step or two planned against it, and the records
 * that come out as a text, fields with TABs between, a line a record.
 */
#ifndef UNIT_STEPBENCH_H
#define UNIT_STEPBENCH_H

#include "label/step.h"
#include "record/csvout.h"
#include "record/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BENCH_STEPS = 4, BENCH_FILES = 4 };

struct bench {
	char file[BENCH_FILES][32]; /* file[0] is the input */
	unsigned files;
	struct reader_options options;
	struct reader *reader;
	struct frame frame;
	struct intern na;
	struct step *step[BENCH_STEPS];
	unsigned steps;
	struct buf out;
	struct fault fault;
};

/* A file with this text; its name is good until bench_close. */
static inline const char *bench_file(struct bench *b, const char *text)
{
	char *path = b->file[b->files++];

	snprintf(path, sizeof(b->file[0]), "/tmp/ce-bench-XXXXXX");
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
	return path;
}

static inline struct bench *bench_open(const char *input)
{
	struct bench *b = calloc(1, sizeof(*b));

	b->out = (struct buf)BUF_NONE;
	opt_list_add(&b->options.files, bench_file(b, input));
	assert_int_equal(reader_open(&b->reader, &b->options, &b->fault), 0);
	frame_begin(&b->frame, reader_schema(b->reader));
	return b;
}

/* A step that was opened goes on; -1 passes through, its fault stays in b->fault. */
static inline int bench_step(struct bench *b, int bad, struct step **step)
{
	if (!bad)
		b->step[b->steps++] = *step;
	return bad;
}

static inline bool bench_stays(struct bench *b, void **state, struct row *row)
{
	for (unsigned i = 0; i < b->steps; i++)
		if (b->step[i]->does->keeps && !b->step[i]->does->keeps(state[i], row))
			return false;
	return true;
}

static inline bool bench_again(struct bench *b, void **state, struct row *row)
{
	for (unsigned i = 0; i < b->steps; i++)
		if (b->step[i]->does->again && b->step[i]->does->again(state[i], row))
			return true;
	return false;
}

static inline void bench_write(struct bench *b, struct row *row)
{
	for (uint32_t i = 0; i < b->frame.shown; i++) {
		struct slice text = row_text(row, b->frame.order[i]);
		if (i)
			buf_byte(&b->out, '\t');
		stream_field(&b->out, text.at, text.n);
	}
	buf_byte(&b->out, '\n');
}

/* One reading of the input from its beginning. */
static inline void bench_pass(struct bench *b, bool first)
{
	struct chunk chunk = {0};
	struct reader *reader;
	struct row row;
	void *state[BENCH_STEPS];

	assert_int_equal(reader_open(&reader, &b->options, &b->fault), 0);
	row_open(&row, &b->frame, &b->na);
	for (unsigned i = 0; i < b->steps; i++)
		state[i] = b->step[i]->does->begin(b->step[i], &row);
	while (reader_next(reader, &chunk, &b->fault) > 0)
		for (uint32_t r = 0; r < chunk_records(&chunk); r++) {
			row_next(&row, &chunk, r);
			if (first)
				for (unsigned i = 0; i < b->steps; i++)
					if (b->step[i]->does->observe)
						b->step[i]->does->observe(state[i], &row);
			if (!first && bench_stays(b, state, &row))
				do
					bench_write(b, &row);
				while (bench_again(b, state, &row));
		}
	for (unsigned i = 0; i < b->steps; i++)
		b->step[i]->does->end(b->step[i], state[i], first);
	row_close(&row);
	chunk_release(&chunk);
	reader_close(reader);
}

static inline const char *bench_run(struct bench *b)
{
	bool twice = false;

	for (unsigned i = 0; i < b->steps; i++)
		twice = twice || b->step[i]->does->observe;
	if (twice)
		bench_pass(b, true);
	for (unsigned i = 0; i < b->steps; i++)
		if (b->step[i]->does->settle)
			assert_int_equal(b->step[i]->does->settle(b->step[i], &b->fault), 0);
	buf_clear(&b->out);
	bench_pass(b, false);
	return b->out.at;
}

static inline const char *bench_explain(struct bench *b)
{
	buf_clear(&b->out);
	for (unsigned i = 0; i < b->steps; i++)
		b->step[i]->does->explain(b->step[i], &b->out);
	return b->out.at;
}

static inline void bench_close(struct bench *b)
{
	for (unsigned i = 0; i < b->steps; i++)
		step_free(b->step[i]);
	for (unsigned i = 0; i < b->files; i++)
		unlink(b->file[i]);
	frame_release(&b->frame);
	reader_close(b->reader);
	intern_release(&b->na);
	opt_list_release(&b->options.files);
	buf_release(&b->out);
	free(b);
}

#endif
