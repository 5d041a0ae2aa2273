/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/arena.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 16384, ALIGN = 16 };

struct arena_block {
	struct arena_block *before;
	size_t used, size;
	_Alignas(ALIGN) char bytes[];
};

void *arena_take(struct arena *arena, size_t n)
{
	struct arena_block *block = arena->last;
	size_t want = (n + ALIGN - 1) / ALIGN * ALIGN;

	if (!block || block->size - block->used < want) {
		size_t size = want > BLOCK ? want : BLOCK;
		block = mem_resize(NULL, sizeof(*block) + size, 1);
		block->before = arena->last;
		block->used = 0;
		block->size = size;
		arena->last = block;
	}
	block->used += want;
	return block->bytes + block->used - want;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t n)
{
	char *copy = arena_take(arena, n + 1);

	if (n)
		memcpy(copy, bytes, n);
	copy[n] = '\0';
	return copy;
}

void arena_clear(struct arena *arena)
{
	while (arena->last && arena->last->before) {
		struct arena_block *block = arena->last;
		arena->last = block->before;
		free(block);
	}
	if (arena->last)
		arena->last->used = 0;
}

void arena_release(struct arena *arena)
{
	arena_clear(arena);
	free(arena->last);
	arena->last = NULL;
}
