/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of an export that comes again every night, what is new or has changed since the last night that
 * was committed. A night reads the state FILE, writes its records to OUT and FILE.next, which
 * says what the state will be and which OUT belongs to it; only a commit makes FILE.next the
 * state. Whatever a run or a commit is killed by, either FILE and the old pair are there, or the
 * new pair; OUT without its FILE.next is refused. A night and a commit keep others out as long as
 * they work, by FILE.lock.
 */
#ifndef INTAKE_NIGHTLY_H
#define INTAKE_NIGHTLY_H

#include "intake/diary.h"
#include "record/schema.h"
#include "util/file.h"
#include "util/filelock.h"

struct nightly_counts {
	uint64_t fresh, changed, same;
	uint64_t gone; /* in the export of the night before, and not in tonight's */
};

struct nightly {
	const char *path;            /* FILE */
	const struct secret *secret; /* NULL: none */
	struct filelock lock;
	struct diary diary;
	bool first; /* there is no FILE yet */
	const struct key_columns *key;
	struct buf text;
	struct nightly_counts counts;
};

/* Lock and read the state. secret may be NULL and must live as long. Close in any case. */
int nightly_open(struct nightly *nightly, const char *path, const char *output,
	const struct secret *secret, struct fault *fault);

/* The key's columns, which must be those of the state (FAULT_INPUT); key must live as long. */
int nightly_begin(struct nightly *nightly, const struct key_columns *key,
	const struct schema *schema, struct fault *fault);

/* Is this line of the stream, with its LF, new or changed? */
bool nightly_takes(struct nightly *nightly, const char *line, size_t n);

/* All lines taken are in `out`: puts OUT and FILE.next in their places, and closes out. */
int nightly_finish(struct nightly *nightly, struct out *out, struct fault *fault);

struct nightly_counts nightly_count(const struct nightly *nightly);

void nightly_close(struct nightly *nightly);

/*
 * Make FILE.next the state, if FILE is the one that it follows and OUT the one that belongs to it;
 * FAULT_INPUT otherwise. output: the OUT that is meant, or NULL for any; of another one nothing is
 * committed. *again: nothing was to be done, since FILE is that state already.
 */
int nightly_commit(const char *path, const char *output, bool *again, struct fault *fault);

#endif
