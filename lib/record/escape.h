/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The escapes of the record stream: TAB, LF, CR and backslash inside a field are \t \n \r \\.
 */
#ifndef RECORD_ESCAPE_H
#define RECORD_ESCAPE_H

#include "record/scan.h"
#include "util/buf.h"

/* A text as a field of the record stream. */
void stream_field(struct buf *buf, const char *bytes, size_t n);

/* A stream field back to its text: the bytes themselves, or hold's. */
struct slice stream_unescape(const char *bytes, size_t n, struct buf *hold);

#endif
