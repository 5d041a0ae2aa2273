/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory that is there or the program ends: exhaustion exits with a message (util/die).
 * Sizes are multiplied with an overflow check. Free with free().
 */
#ifndef UTIL_MEM_H
#define UTIL_MEM_H

#include <stddef.h>

/* n objects of size bytes, all zero. */
void *mem_zero(size_t n, size_t size);

/* Room for n objects in what `old` points to (NULL at first); what is added is not cleared. */
void *mem_resize(void *old, size_t n, size_t size);

/*
 * Room for at least `need` objects, growing by half again: *cap is the room in objects.
 * Returns the block, perhaps moved.
 */
void *mem_grow(void *old, size_t *cap, size_t need, size_t size);

/* A copy of n bytes with a NUL behind them. */
char *mem_copy(const char *bytes, size_t n);

#endif
