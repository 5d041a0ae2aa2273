/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --shard K/N:COLUMN: one of N parts of the records, all of a value together: a record belongs to
 * part 1 + XXH3-64(bytes of the field) mod N, on any machine and in any version.
 */
#ifndef LABEL_SHARD_H
#define LABEL_SHARD_H

#include "label/step.h"

enum { SHARD_MOST = 1000000 };

/* FAULT_USE unless 1 <= K <= N <= SHARD_MOST. */
int shard_open(struct step **step, const char *text, struct frame *frame, struct fault *fault);

/* The part, from 1, that a text belongs to. */
uint32_t shard_of(const char *bytes, size_t n, uint32_t parts);

#endif
