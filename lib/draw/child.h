/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Run another program without a shell: arguments as they are, an environment of our own, what it
 * says collected. Its output goes to files without a name, so nothing stays behind.
 */
#ifndef DRAW_CHILD_H
#define DRAW_CHILD_H

#include "util/buf.h"
#include "util/fault.h"

/* The program is not there. */
enum { CHILD_MISSING = -2 };

/*
 * Run argv[0] (found by PATH) to its end; its output and its messages are added to out and err.
 * tongue: of which language it should prefer fonts, as "zh-cn"; NULL: of any.
 * Returns its exit status (128 + signal when one killed it), CHILD_MISSING, or -1 and FAULT_PLOT.
 */
int child_run(const char *const *argv, const char *tongue, struct buf *out, struct buf *err, struct fault *fault);

/* Write bytes to a new temporary file; its path goes to *path, which the caller unlinks, frees. */
int child_file(const char *bytes, size_t n, char **path, struct fault *fault);

#endif
