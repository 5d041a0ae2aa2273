/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/keyset.h"

#include "util/mem.h"

#include <stdlib.h>

void key_text(struct buf *text, const struct key_columns *key, const char *line, size_t n)
{
	const char *at = line, *end = line + n - 1;
	size_t next = 0;

	buf_clear(text);
	for (uint32_t k = 0; next < key->n; k++) {
		const char *stop = memchr(at, '\t', (size_t)(end - at));
		stop = stop ? stop : end;
		if (k == key->at[next]) {
			if (next++)
				buf_byte(text, '\t');
			buf_add(text, at, (size_t)(stop - at));
		}
		at = stop < end ? stop + 1 : end;
	}
}

/* The digest is as good as random: any eight bytes of it find the slot. */
static size_t begin(const struct digest *key)
{
	size_t at;

	memcpy(&at, key->at, sizeof(at));
	return at;
}

static void enlarge(struct keyset *set)
{
	set->mask = set->slot ? 2 * set->mask + 1 : 1023;
	free(set->slot);
	set->slot = mem_zero(set->mask + 1, sizeof(*set->slot));
	for (uint32_t i = 0; i < set->count; i++) {
		size_t at = begin(&set->key[i]) & set->mask;
		while (set->slot[at])
			at = (at + 1) & set->mask;
		set->slot[at] = i + 1;
	}
}

uint32_t keyset_put(struct keyset *set, const struct digest *key, bool *fresh)
{
	if (!set->slot || set->count > set->mask / 2)
		enlarge(set);
	size_t at = begin(key) & set->mask;
	for (; set->slot[at]; at = (at + 1) & set->mask)
		if (digest_compare(&set->key[set->slot[at] - 1], key) == 0) {
			*fresh = false;
			return set->slot[at] - 1;
		}
	if (set->count == UINT32_MAX - 1) /* 96 GiB of them: ends as any want of memory does */
		mem_zero(SIZE_MAX, sizeof(*set->key));
	set->key = mem_grow(set->key, &set->cap, set->count + 1ul, sizeof(*set->key));
	set->key[set->count] = *key;
	set->slot[at] = ++set->count;
	*fresh = true;
	return set->count - 1;
}

void keyset_release(struct keyset *set)
{
	free(set->key);
	free(set->slot);
	*set = (struct keyset){0};
}
