/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/bucket.h"

#include <math.h>

enum { FIRST = 12, STEPS = 128 }; /* 2^12 = 4096 is the octave that 7200 lies in, on its step 97 */

uint32_t bucket_of(int64_t seconds)
{
	if (seconds < BUCKET_EXACT)
		return (uint32_t)seconds;
	int octave = 63 - __builtin_clzll((uint64_t)seconds);
	if (octave >= FIRST + BUCKET_OCTAVES)
		return BUCKETS - 1;
	uint64_t step = ((uint64_t)seconds - ((uint64_t)1 << octave)) >> (octave - 7);
	return (uint32_t)(BUCKET_EXACT + (octave - FIRST) * STEPS + (int)step);
}

int64_t bucket_low(uint32_t bucket)
{
	if (bucket < BUCKET_EXACT)
		return bucket;
	int octave = FIRST + (int)(bucket - BUCKET_EXACT) / STEPS;
	int64_t step = (bucket - BUCKET_EXACT) % STEPS;
	return ((int64_t)1 << octave) + (step << (octave - 7));
}

int64_t bucket_high(uint32_t bucket)
{
	if (bucket < BUCKET_EXACT)
		return bucket;
	int octave = FIRST + (int)(bucket - BUCKET_EXACT) / STEPS;
	return bucket_low(bucket) + ((int64_t)1 << (octave - 7)) - 1;
}

uint32_t bucket_quantile(const wide *count, wide n, double q)
{
	wide want = (wide)ceil(q * wide_double(n) * (1 - 1e-15)), sum = 0; /* .9 * 10 is 9, not 9.0…01 */

	if (want < 1)
		want = 1;
	for (uint32_t b = 0; b < BUCKETS; b++) {
		sum += count[b];
		if (sum >= want)
			return b;
	}
	return BUCKETS - 1;
}
