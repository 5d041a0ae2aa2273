/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts input at record ends. A feed hands out chunks: some hundred KiB of whole records with
 * their index. From a file each caller reads its own part with pread; from a pipe the bytes come
 * in order. Either way chunks are numbered in the order of the input, no record is cut, none is
 * handed out twice, and line numbers are physical. feed_next may be called by several threads at
 * once, each with a chunk of its own.
 */
#ifndef RECORD_CHUNK_H
#define RECORD_CHUNK_H

#include "record/scan.h"
#include "util/fault.h"

/* Where bytes come from. */
struct source {
	const char *name; /* for messages; lives as long as the feed */
	/* Up to n bytes, 0 at the end, -1 and a fault. Ignored when fd is a regular file. */
	long (*read)(void *context, char *bytes, size_t n, struct fault *fault);
	void *context;
	int fd; /* a file descriptor, or -1 when there is only `read`. The feed does not close it. */
};

enum { CHUNK_SLACK = 16, CHUNK_BYTES = 1 << 18 };

struct chunk {
	uint32_t source;     /* which of several files it is from; set by record/reader */
	const char *file;
	uint64_t number;     /* 0, 1, 2 …, in the order of the input */
	uint64_t line, byte; /* of its first byte: physical line from 1, offset from 0 */
	const char *data; /* CHUNK_SLACK more bytes behind data[n) may be read; what they hold is nothing */
	size_t n;
	struct dialect dialect;
	struct scan scan;
	struct buf hold; /* the bytes, when they are ours */
};

struct feed;

/*
 * Begin at byte `skip` of the source, physical line `line` (from 1). From a pipe the bytes before
 * `skip` have been read already, and head[0, n) holds what was read beyond them.
 */
struct feed *feed_open(const struct source *source, struct dialect dialect, uint64_t skip,
	uint64_t line, const char *head, size_t n);

/* The next chunk: 1, 0 at the end, -1 and a fault. */
int feed_next(struct feed *feed, struct chunk *chunk, struct fault *fault);
void feed_close(struct feed *feed);

/* How many chunks there were, once feed_next has returned 0. */
uint64_t feed_chunks(const struct feed *feed);

void chunk_release(struct chunk *chunk);

/* Field k of record r: unquoted, trimmed, unescaped. Points into the chunk, or into *hold. */
struct slice chunk_text(const struct chunk *chunk, uint32_t r, uint32_t k, struct buf *hold);

/* The record's bytes without its line end, its physical line (from 1) and byte offset (from 0). */
struct slice chunk_record(const struct chunk *chunk, uint32_t r);
uint64_t chunk_line(const struct chunk *chunk, uint32_t r);
uint64_t chunk_byte(const struct chunk *chunk, uint32_t r);

static inline uint32_t chunk_records(const struct chunk *chunk)
{
	return chunk->scan.records;
}

static inline uint32_t chunk_fields(const struct chunk *chunk, uint32_t r)
{
	return scan_fields(&chunk->scan, r);
}

static inline struct slice chunk_raw(const struct chunk *chunk, uint32_t r, uint32_t k)
{
	return scan_raw(&chunk->scan, chunk->data, r, k);
}

#endif
