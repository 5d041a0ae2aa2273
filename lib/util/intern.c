/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "util/intern.h"

#include "util/mem.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <stdlib.h>
#include <string.h>

static uint64_t hash_of(const char *bytes, size_t n)
{
	return XXH3_64bits(bytes, n) & 0xffffffff00000000u;
}

static void place(struct intern *in, uint64_t entry)
{
	uint32_t at = (uint32_t)(entry >> 32) & in->mask;

	while (in->slot[at])
		at = (at + 1) & in->mask;
	in->slot[at] = entry;
}

static void enlarge(struct intern *in)
{
	uint64_t *old = in->slot;
	uint32_t was = old ? in->mask + 1 : 0;

	in->mask = was ? 2 * was - 1 : 63;
	in->slot = mem_zero(in->mask + 1ul, sizeof(*in->slot));
	for (uint32_t i = 0; i < was; i++)
		if (old[i])
			place(in, old[i]);
	free(old);
}

static uint32_t look(const struct intern *in, uint64_t hash, const char *bytes, size_t n)
{
	for (uint32_t at = (uint32_t)(hash >> 32) & in->mask; in->slot[at]; at = (at + 1) & in->mask) {
		uint64_t entry = in->slot[at];
		uint32_t id = (uint32_t)entry - 1;
		if ((entry & 0xffffffff00000000u) == hash && in->name[id].n == n &&
			memcmp(in->name[id].text, bytes, n) == 0)
			return id;
	}
	return INTERN_NONE;
}

uint32_t intern_find(const struct intern *in, const char *bytes, size_t n)
{
	return in->slot ? look(in, hash_of(bytes, n), bytes, n) : INTERN_NONE;
}

uint32_t intern_id(struct intern *in, const char *bytes, size_t n)
{
	uint64_t hash = hash_of(bytes, n);
	uint32_t id = in->slot ? look(in, hash, bytes, n) : INTERN_NONE;

	if (id != INTERN_NONE)
		return id;
	if (!in->slot || in->count > in->mask / 2)
		enlarge(in);
	in->name = mem_grow(in->name, &in->cap, in->count + 1ul, sizeof(*in->name));
	in->name[in->count].text = arena_copy(&in->arena, bytes, n);
	in->name[in->count].n = (uint32_t)n;
	place(in, hash | ++in->count);
	return in->count - 1;
}

void intern_release(struct intern *in)
{
	free(in->name);
	free(in->slot);
	arena_release(&in->arena);
	memset(in, 0, sizeof(*in));
}
