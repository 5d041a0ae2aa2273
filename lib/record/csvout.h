/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing fields: the record stream (TAB, LF, escapes) and CSV for other programs.
 */
#ifndef RECORD_CSVOUT_H
#define RECORD_CSVOUT_H

#include "record/chunk.h"
#include "util/buf.h"

/* A field of the record stream: TAB, LF, CR and backslash become \t \n \r \\. */
void stream_field(struct buf *buf, const char *bytes, size_t n);

/* A field of a chunk into a record stream, as bytes when they need no change. */
void stream_copy(struct buf *buf, const struct chunk *chunk, uint32_t r, uint32_t k, struct buf *hold);

/* A stream field back to its text: *out may be the bytes themselves or hold's. */
struct slice stream_unescape(const char *bytes, size_t n, struct buf *hold);

/*
 * A CSV field, quoted when it must be. safe: text that begins with = + - @ TAB CR gets a ' before
 * it, so that a spreadsheet does not run it; leave numbers to safe = false.
 */
void csv_field(struct buf *buf, const char *bytes, size_t n, bool safe);

#endif
