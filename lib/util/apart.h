/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that must not be one and the same: nothing that is read, or written for another purpose,
 * may be written over. The same are paths to one device and inode, and, where nothing is there
 * yet, one name in one folder. What is no regular file (a pipe, /dev/null) is never the same.
 */
#ifndef UTIL_APART_H
#define UTIL_APART_H

#include "util/fault.h"

#include <stdbool.h>
#include <stddef.h>

struct apart {
	const char *what; /* as a message calls it: "--rejects" */
	const char *path; /* NULL: there is none; "-": standard output if written, else input */
	bool written;
};

/* A file that is written is another one of them too: FAULT_USE, which names both. */
int apart_check(const struct apart *files, size_t n, struct fault *fault);

/* Do both paths lead to one file, or will they? */
bool apart_same(const char *one, const char *other);

#endif
