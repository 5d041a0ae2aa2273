/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A source of UTF-8 that decodes another source of some encoding through intake/codec. A byte that
 * is no character there comes out as the mark 0xFF and two hexadecimal digits: that is no UTF-8,
 * so the record is rejected, it holds no line end or quote by accident, and the byte is not lost.
 * A byte-order mark at the start is left out.
 */
#ifndef INTAKE_RECODE_H
#define INTAKE_RECODE_H

#include "record/chunk.h"

struct recode;

/* `from` must live as long as the recode and is not closed. NULL and a fault: no such encoding. */
struct recode *recode_open(struct source from, const char *encoding, struct fault *fault);

/* As struct source wants it. */
long recode_read(void *recode, char *bytes, size_t n, struct fault *fault);

void recode_close(struct recode *recode);

#endif
