/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/ladder.h"

#include "util/mem.h"

#include <stdlib.h>

struct ladder ladder_of(const wide count[BUCKETS])
{
	struct ladder ladder = {0};
	size_t cap = 0, caps = 0;

	for (uint32_t b = 0; b < BUCKETS; b++) {
		if (count[b] <= 0 || wide_add(&ladder.total, count[b]))
			continue;
		ladder.bucket = mem_grow(ladder.bucket, &cap, ladder.n + 1, sizeof(*ladder.bucket));
		ladder.upto = mem_grow(ladder.upto, &caps, ladder.n + 1, sizeof(*ladder.upto));
		ladder.bucket[ladder.n] = b;
		ladder.upto[ladder.n++] = ladder.total;
	}
	return ladder;
}

void ladder_release(struct ladder *ladder)
{
	free(ladder->bucket);
	free(ladder->upto);
	*ladder = (struct ladder){0};
}

uint32_t ladder_rank(const struct ladder *ladder, wide rank)
{
	size_t low = 0, high = ladder->n - 1;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ladder->upto[middle] < rank)
			low = middle + 1;
		else
			high = middle;
	}
	return ladder->bucket[low];
}

/* How many lie below a bucket. */
static wide before(const struct ladder *ladder, uint32_t bucket)
{
	size_t low = 0, high = ladder->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ladder->bucket[middle] < bucket)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? ladder->upto[low - 1] : 0;
}

wide ladder_between(const struct ladder *ladder, uint32_t low, uint32_t high)
{
	return low <= high ? before(ladder, high + 1) - before(ladder, low) : 0;
}
