/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events in, cases out: lines of a log become one line for each case, in the order in which the
 * cases first appear. The events of a case may stand anywhere in the input, in any order: its own
 * instant says when an event was, and events of one instant follow each other as they stand there.
 *
 * Memory for each case: about 60 bytes and its key; for each value 16 and its text, for each watch
 * 8; and for each event 28 bytes, with 4 more for each FOLD_DOES_CHANGES, but only where the plan
 * asks for pauses, changes or what was left. Growing tables take up to half as much again.
 */
#ifndef INTAKE_FOLD_H
#define INTAKE_FOLD_H

#include "intake/foldplan.h"

struct fold_counts {
	uint64_t cases, events;
	uint64_t unended;  /* pauses that nothing ends: they last to the case's last event */
	uint64_t unbelieved; /* FOLD_KNOWN: values that lie after their own row */
};

struct fold;

/* The plan must live as long. */
struct fold *fold_open(const struct fold_plan *plan);

/* A line of the log, with its LF. A fault when there are more events than can be numbered. */
int fold_take(struct fold *fold, const char *line, size_t n, struct fault *fault);

/* The cases, line by line, until `take` returns other than 0. Call once. */
int fold_cases(struct fold *fold,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault);

struct fold_counts fold_count(const struct fold *fold);

void fold_close(struct fold *fold);

#endif
