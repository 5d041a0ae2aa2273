/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several files as one record stream: opens them, settles the dialect, reads the header into a
 * schema, demands the same header of every file, and notices a tool that failed upstream
 * ("!failed TOOL STATUS") and a last line that was cut. ce-segment, ce-gap and joins read this way;
 * ce-ingest, which must not guess, stands on record/chunk directly.
 */
#ifndef RECORD_READER_H
#define RECORD_READER_H

#include "record/chunk.h"
#include "record/schema.h"
#include "util/opt.h"
#include "util/progress.h"

enum input_form { INPUT_DETECT, INPUT_CSV, INPUT_STREAM };

struct reader_options {
	struct opt_list files; /* none: standard input */
	enum input_form form;
	const char *delimiter; /* -d: one byte, or "TAB"; implies CSV */
	bool no_header;
	const char *columns;    /* names for --no-header, comma between */
	struct opt_list alias;  /* NAME=COLUMN */
	bool spreadsheet; /* CSV whose header has no comma but semicolons, or TABs, is delimited by these */
	const char *advice;     /* what to do about a record that does not fit; NULL: ce-ingest */
	bool hash;              /* make the digests that reader_part gives */
	struct progress *progress; /* told how far it is; NULL: nobody asks */
};

struct reader;

int reader_open(struct reader **reader, const struct reader_options *options, struct fault *fault);

/* The columns; stable until reader_close. */
const struct schema *reader_schema(const struct reader *reader);

/*
 * The next chunk: 1, 0 at the end, -1 and a fault. Every record of a chunk handed out has as many
 * fields as the header. Threads may call it at once, each with its own chunk.
 */
int reader_next(struct reader *reader, struct chunk *chunk, struct fault *fault);

/* All input is regular files, so several threads pay off, and it can be read again. */
bool reader_seekable(const struct reader *reader);

/* How many threads pay off when `wanted` are asked for; 0: as many as there are processors. */
unsigned reader_jobs(const struct reader *reader, unsigned wanted);

/* Begin again at the first record of the first file; when reader_seekable, and by one thread. */
void reader_rewind(struct reader *reader);

/* One file, once all has been read. */
struct reader_part {
	const char *name;
	uint64_t records;
	char digest[33]; /* XXH3-128 of its bytes in hexadecimal; with options.hash only */
};

/* 1, 0 when there is no file i, -1 and a fault. */
int reader_part(struct reader *reader, size_t i, struct reader_part *part, struct fault *fault);

void reader_close(struct reader *reader);

#endif
