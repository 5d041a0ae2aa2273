/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line on a terminal's standard error that says how far the work is: bytes, records a second,
 * and the time left where the size is known. It begins when a second has passed, is written anew
 * a few times a second, and leaves no trace. Where standard error is no terminal there is none, nor,
 * unless it is asked for, where standard output is one, too.
 * The clock reaches no other output.
 */
#ifndef UTIL_PROGRESS_H
#define UTIL_PROGRESS_H

#include "util/buf.h"

#include <stdbool.h>

enum progress_wish {
	PROGRESS_LATE, /* after a second */
	PROGRESS_NOW,
	PROGRESS_NONE,
};

struct progress {
	bool on, shown;
	int64_t begun, drawn; /* milliseconds of the steady clock */
	int64_t wait;         /* until the first line */
	uint64_t records;     /* of this one so far */
};

struct progress progress_begin(enum progress_wish wish);

/* So many bytes of `of` (0: not known) have been read, and so many records. Cheap. */
void progress_step(struct progress *progress, uint64_t bytes, uint64_t of, uint64_t records);

/* The next file begins: its bytes and records count from 0. */
void progress_next(struct progress *progress);

/* Take the line away, before something else is written there and at the end. */
void progress_hide(struct progress *progress);

/* The line itself, at most `width` wide, after `passed` milliseconds in all. For a test. */
void progress_line(struct buf *line, int64_t passed, uint64_t bytes, uint64_t of, uint64_t records,
	int width);

#endif
