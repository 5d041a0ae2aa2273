/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing fields of records: into a record stream, and as CSV for other programs.
 */
#ifndef RECORD_CSVOUT_H
#define RECORD_CSVOUT_H

#include "record/chunk.h"
#include "record/escape.h"

/* A field of a chunk into a record stream, as bytes when they need no change. */
void stream_copy(struct buf *buf, const struct chunk *chunk, uint32_t r, uint32_t k, struct buf *hold);

/*
 * A CSV field, quoted when it must be. safe: text that begins with = + - @ TAB CR gets a ' before
 * it, so that a spreadsheet does not run it; leave numbers to safe = false.
 */
void csv_field(struct buf *buf, const char *bytes, size_t n, bool safe);

#endif
