/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run another program without a shell: arguments as they are, an environment of our own, what it
 * says collected. Its output goes to files without a name, so nothing stays behind.
 */
#ifndef DRAW_CHILD_H
#define DRAW_CHILD_H

#include "util/buf.h"
#include "util/fault.h"

/* The program is not there; it did not end in time and was killed; a signal ended it: which one. */
enum { CHILD_MISSING = -2, CHILD_LATE = -3, CHILD_SIGNAL = 256 };

struct child_ask {
	const char *const *argv; /* argv[0] is found by PATH */
	const char *tongue;      /* of which language it should prefer fonts, as "zh-cn"; NULL: of any */
	int seconds;             /* it may take; 0: as long as it likes */
};

/*
 * Run a program to its end; its output and its messages are added to out and err. Returns its exit
 * status, CHILD_SIGNAL and the signal's number, CHILD_MISSING, CHILD_LATE, or -1 and FAULT_PLOT.
 */
int child_run(const struct child_ask *ask, struct buf *out, struct buf *err, struct fault *fault);

/* Write bytes to a new temporary file; its path goes to *path, which the caller unlinks, frees. */
int child_file(const char *bytes, size_t n, char **path, struct fault *fault);

#endif
