/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk through regular records: the hot loop of reading. It stops at the first record that is
 * not regular and leaves it to record/scan.
 */
#ifndef RECORD_WALK_H
#define RECORD_WALK_H

#include "record/layout.h"

/* How far the walk through the bytes has come. */
struct walk {
	struct scan *scan;
	const struct dialect *dialect;
	const char *data;
	size_t n;
	bool last;
	uint32_t record; /* offset of the current record's first byte */
	uint32_t first;  /* its first entry in end[] */
	uint32_t ends;   /* entries of end[] in use */
	uint64_t lines;  /* LF in the blocks that were looked at */
	/* Carried from one block to the next, in bit 0 (inside: in all bits). */
	uint64_t inside, free, closed, carriage;
};

enum outcome { REGULAR, IRREGULAR };

/* From the current record through regular records: to the end, or to one that is not. */
enum outcome walk_regular(struct walk *walk);

/* Would the current record, if it reached to `stop`, have more bytes or lines than one may have? */
bool walk_runs_away(const struct walk *walk, size_t stop);

/* The current record ends at `stop` with so many fields, which begin at end[first]. */
void walk_put(struct walk *walk, uint32_t stop, uint32_t first, uint32_t fields);

/*
 * The current record's fields end at end[first … next) and it stops at the line end `stop`; the
 * next one begins at `then`. false, and nothing done, when it runs away.
 */
bool walk_end(struct walk *walk, size_t stop, size_t then, uint32_t next);

/* Only blanks and TABs? */
bool walk_is_blank(const char *at, size_t n);

#endif
