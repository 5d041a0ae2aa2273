/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands inside the cells of a map: lists of words parted by '|', pairs WORD=VALUE among
 * them, with a backslash before | = \ that mean themselves; and \1 … \9 for the groups of a
 * pattern.
 */
#ifndef INTAKE_CELLS_H
#define INTAKE_CELLS_H

#include "util/buf.h"
#include "util/fault.h"

#include <stdbool.h>
#include <stdint.h>

/* Where the groups of a match are in the subject: pairs of offsets, group 0 first. */
struct groups {
	const char *subject;
	const size_t *at; /* NULL: no match, \N stays as it is */
	uint32_t n;
};

/* The highest N among the \N of a cell; 0 without one. */
uint32_t groups_used(const char *cell);

/* The cell with its \N replaced. list: what comes in is escaped for a list. */
void groups_expand(const char *cell, const struct groups *groups, bool list, struct buf *out);

/*
 * The next piece of a list: its word, and with `pairs` what stands behind '=' (*paired tells
 * whether there was one). Blanks around both are dropped. Returns where to go on; NULL after the
 * last. An empty cell has no pieces: do not ask.
 */
const char *cells_next(
	const char *at, bool pairs, struct buf *word, struct buf *value, bool *paired);

/* yes or no, as a flag has them; empty is no. */
int cells_yes(const char *cell, bool *yes, struct fault *fault);

#endif
