/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a nightly run remembers of the records it has passed on: a digest of each one's key and of
 * its whole line. As a file it is text, ce-nightly(5): lines sorted by key, a head that says what
 * the keys are and which output belongs to it, and at the end a digest of all before.
 *
 * Memory for each key: 33 bytes and from 8 to 16 for finding it; 4 more while a file is written.
 * Tables that grow have up to half as much room again.
 */
#ifndef INTAKE_DIARY_H
#define INTAKE_DIARY_H

#include "intake/keyset.h"

enum diary_mark {
	DIARY_THERE, /* in the export of the night before */
	DIARY_GONE,  /* not in that export, but in an earlier one */
	DIARY_SEEN,  /* in tonight's export; written as THERE, what is still THERE as GONE */
};

struct diary {
	struct keyset keys;
	struct digest *row; /* by number of the key */
	unsigned char *mark;
	size_t rows, marks;
	struct buf names;     /* of the key's columns, as a stream's header has them */
	struct digest secret; /* of the secret, or of none: keys are only known to the same one */
	struct digest after;  /* the end of the state before this one; zeros: there was none */
	struct digest end;    /* this file's digest; zeros: there is no file */
	struct buf output;    /* the path of the output, as it was given */
	uint64_t size;        /* and how many bytes it has */
	struct digest content;
};

#define DIARY_NONE ((struct diary){.names = BUF_NONE, .output = BUF_NONE})

/*
 * Reads a diary; anything but a whole, undamaged file of this version is FAULT_INPUT. `read` is
 * as struct source of record/chunk has it. diary is made new; release it in any case.
 */
int diary_read(struct diary *diary, const char *name,
	long (*read)(void *context, char *bytes, size_t n, struct fault *fault), void *context,
	struct fault *fault);

/* From a path; 1: read, 0: there is no such file, -1 and a fault. */
int diary_load(struct diary *diary, const char *path, struct fault *fault);

/* As text, in pieces: `put` is called with some of it, until it returns other than 0. Sets end. */
int diary_write(struct diary *diary, int (*put)(void *context, struct buf *text), void *context);

/* What is known of the key of that number, which keyset_put has given. */
void diary_set(
	struct diary *diary, uint32_t number, const struct digest *row, enum diary_mark mark);

void diary_release(struct diary *diary);

#endif
