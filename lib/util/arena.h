/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory that is given back all at once. Blocks never move, so pointers into it stay good until
 * arena_release (or arena_clear, which keeps the first block for use again).
 */
#ifndef UTIL_ARENA_H
#define UTIL_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *last;
};

/* n bytes, aligned for any type, not cleared. */
void *arena_take(struct arena *arena, size_t n);

/* n bytes copied, with a NUL behind them. */
char *arena_copy(struct arena *arena, const char *bytes, size_t n);

void arena_clear(struct arena *arena);
void arena_release(struct arena *arena);

#endif
