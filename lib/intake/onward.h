/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of a record that fits: it goes into the stream at once, or its key is looked at
 * first, or it is an event and goes into its case. Records are lines, as intake/passage has just
written them.
 */
#ifndef INTAKE_ONWARD_H
#define INTAKE_ONWARD_H

#include "intake/fold.h"
#include "intake/nightly.h"

struct onward {
	bool busy; /* records are looked at; else they stay where they are */
	struct out *out;
	struct key_columns key;
	struct dedupe dedupe;
	struct fold_plan plan;
	struct fold *fold;   /* NULL: records are no events */
	struct schema cases; /* the stream's columns when they are */
	struct nightly *nightly; /* NULL: all records are wanted */
};

enum fate {
	FATE_KEPT,
	FATE_DUPLICATE, /* it goes, or the one goes whose place it has taken */
	FATE_REFUSED,   /* its key has been there before, and that is an error */
	FATE_FAILED,    /* a fault */
};

/* Settle what is to be done, from the first file's binding. nightly may be NULL. */
int onward_begin(struct onward *onward, const struct binding *binding, const struct map *map,
	struct nightly *nightly, struct out *out, struct fault *fault);

/* The line that begins at `begin` of out's buffer goes, unless it stays in the stream. */
enum fate onward_take(struct onward *onward, size_t begin, struct fault *fault);

/* The input has ended: what was held back goes into the stream. */
int onward_finish(struct onward *onward, struct fault *fault);

/* "65533 events, 7554 cases", a line of its own for each thing there is to say, each with LF. */
void onward_say(const struct onward *onward, struct buf *lines);

void onward_release(struct onward *onward);

#endif
