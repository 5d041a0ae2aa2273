/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys by number: each distinct digest gets the next number, from 0, and keeps it. A key takes 16
 * bytes and from 8 to 16 more for finding it.
 */
#ifndef INTAKE_KEYSET_H
#define INTAKE_KEYSET_H

#include "intake/digest.h"

#include <stdbool.h>

struct keyset {
	struct digest *key; /* by number */
	uint32_t count;
	size_t cap;
	uint32_t *slot; /* number + 1, 0: free */
	size_t mask;
};

/* Which fields of a line are its key, in the line's order. */
struct key_columns {
	uint32_t *at;
	size_t n, cap;
};

/* The key of a line (with its LF) as a text: the fields as they stand, TAB between. */
void key_text(struct buf *text, const struct key_columns *key, const char *line, size_t n);

/* The number of a key; *fresh: it was not there before. */
uint32_t keyset_put(struct keyset *set, const struct digest *key, bool *fresh);

void keyset_release(struct keyset *set);

#endif
