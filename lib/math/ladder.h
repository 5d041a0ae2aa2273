/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of buckets (math/bucket) as the few steps that are not empty, with how many lie up to each:
 * to look up ranks in, many times. The holder releases it.
 */
#ifndef MATH_LADDER_H
#define MATH_LADDER_H

#include "math/bucket.h"

#include <stddef.h>

struct ladder {
	uint32_t *bucket; /* ascending */
	wide *upto;       /* how many are in this bucket or in one before it */
	size_t n;
	wide total;
};

/* Counts below 1 are empty steps. */
struct ladder ladder_of(const wide count[BUCKETS]);
void ladder_release(struct ladder *ladder);

/* The bucket of the value with this rank, from 1 to total; the last step's beyond it. Not on an empty one. */
uint32_t ladder_rank(const struct ladder *ladder, wide rank);

/* How many lie in the buckets from low to high, both included. */
wide ladder_between(const struct ladder *ladder, uint32_t low, uint32_t high);

#endif
