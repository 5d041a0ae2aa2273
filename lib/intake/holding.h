/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines held back until the input has ended, since any of them may yet be struck. They wait in a
 * file without a name in $TMPDIR (or /tmp), which goes with the program; in memory is one bit for
 * each.
 */
#ifndef INTAKE_HOLDING_H
#define INTAKE_HOLDING_H

#include "util/file.h"

struct holding {
	int fd; /* -1: nothing has been written out */
	struct buf buf;
	uint64_t count;
	unsigned char *struck; /* a bit for each line */
	size_t cap;
};

#define HOLDING_NONE ((struct holding){.fd = -1, .buf = BUF_NONE})

/* A line with its LF; it becomes number count - 1. FAULT_OUTPUT when the disk is full. */
int holding_add(struct holding *holding, const char *line, size_t n, struct fault *fault);

void holding_strike(struct holding *holding, uint64_t number);

/* Hands on the lines that are not struck, in their order, until `take` returns other than 0. */
int holding_replay(struct holding *holding,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault);

void holding_release(struct holding *holding);

#endif
