/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canonical names of columns and the types they have by default (ce-record(5)).
 */
#ifndef RECORD_VOCABULARY_H
#define RECORD_VOCABULARY_H

#include "record/value.h"

/* The type of a canonical name; -1 (and text) when the n bytes are not one. */
int vocabulary_type(const char *name, size_t n, struct type *type);

/* The i-th canonical name in the order of the manual; false past the last. */
enum { VOCABULARY_CHARS = 32 };
bool vocabulary_name(size_t i, char name[VOCABULARY_CHARS]);

#endif
