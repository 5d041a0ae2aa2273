/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One process at a time: an empty file beside what is guarded, locked while it is held and removed
 * when it is let go. The system unlocks it when a process dies; the file may stay then and is no
 * harm. Owns its path.
 */
#ifndef UTIL_FILELOCK_H
#define UTIL_FILELOCK_H

#include "util/fault.h"

struct filelock {
	char *path; /* of the empty file; NULL: not held */
	int fd;
};

/* Hold FILE.lock; another process has it: FAULT_INPUT, at once, at FILE. */
int filelock_take(struct filelock *lock, const char *file, struct fault *fault);

/* Let go what is held; nothing when nothing is. */
void filelock_drop(struct filelock *lock);

#endif
