/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files as a filter needs them: input that names itself in every fault, output that is either
 * whole or not there. Interrupted calls go on; every close is checked, since a full disk may
 * speak up only then.
 */
#ifndef UTIL_FILE_H
#define UTIL_FILE_H

#include "util/buf.h"
#include "util/fault.h"

#include <stdbool.h>
#include <stddef.h>

/* Open for reading; "-" is standard input. Returns a descriptor or -1 (a directory is a fault). */
int file_open(const char *path, struct fault *fault);

/* How messages call it: the path, or "(stdin)" for "-". */
const char *file_name(const char *path);

/* Up to n bytes; 0 at the end, -1 and a fault otherwise. */
long file_read(int fd, const char *name, char *bytes, size_t n, struct fault *fault);

/* A whole small file (a table, a map) into buf; at most `limit` bytes. */
int file_slurp(const char *path, size_t limit, struct buf *buf, struct fault *fault);

/* Where short-lived files go: $TMPDIR, else /tmp. */
const char *file_folder(void);

/* A new file there, to read and write; its path goes behind what is in `path`. -1 and errno. */
int file_temporary(struct buf *path);

/* The same without a name: it is gone when it is closed. */
int file_nameless(void);

/* All n bytes, whatever interrupts; -1 and errno. */
int file_write(int fd, const void *bytes, size_t n);

/*
 * Buffered output. To a path it goes to a temporary file beside it, renamed by out_close; to
 * standard output it goes at once when the buffer is full. After a failed write nothing more is
 * written and out_close returns the fault.
 */
struct out {
	struct buf buf;
	int fd;
	const char *path; /* NULL: standard output */
	char *temp;       /* the temporary file, while it exists */
	bool begun;       /* something has been written or waits in buf */
	bool durable;     /* set it after out_open: out_close returns when the file is on the disk */
	/* Who takes the bytes instead of a file; NULL: nobody. Not 0: failed. */
	int (*sink)(void *context, const struct buf *bytes);
	void *context;
	struct fault fault;
};

/* path NULL or "-": standard output. */
int out_open(struct out *out, const char *path, struct fault *fault);
int out_flush(struct out *out);

/* Call after each record: writes when 256 KiB have come together. -1 when writing failed. */
static inline int out_step(struct out *out)
{
	return out->buf.n < 262144 ? 0 : out_flush(out);
}

/* Write all of `bytes`, which stay the caller's; what waits in out->buf goes first. */
int out_write(struct out *out, const struct buf *bytes);

/* What has come so far is on the disk, if the file is durable, and may be read from out->fd. */
int out_settle(struct out *out);

/* A name that came into the folder of `path`, or changed there, is on the disk. FAULT_OUTPUT. */
int file_sync_folder(const char *path, struct fault *fault);

/* Write what is left, close, rename. -1 and the fault when any write failed. */
int out_close(struct out *out, struct fault *fault);

/*
 * Give up: a file is removed; standard output, if anything was begun, gets the line
 * "!failed TOOL STATUS" so that the next tool in the pipe knows.
 */
void out_fail(struct out *out, const char *tool, int status);

#endif
