/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buckets for durations in whole seconds that depend on the value alone, so that counts from
 * anywhere add up: exact below two hours, then 1/128 of an octave (less than 0.8 %).
 */
#ifndef MATH_BUCKET_H
#define MATH_BUCKET_H

#include "util/wide.h"

#include <stdint.h>

enum { BUCKET_EXACT = 7200, BUCKET_OCTAVES = 30, BUCKETS = BUCKET_EXACT + BUCKET_OCTAVES * 128 };

/* The bucket of a duration from 0; the last one takes all above 2^42 s. */
uint32_t bucket_of(int64_t seconds);

/* The least and the greatest duration of a bucket. */
int64_t bucket_low(uint32_t bucket);
int64_t bucket_high(uint32_t bucket);

/*
 * The bucket of the q-quantile of counts[BUCKETS]: the inverse of the empirical distribution
 * (type 1 of Hyndman and Fan 1996). n is the sum of the counts and not 0.
 */
uint32_t bucket_quantile(const wide *count, wide n, double q);

#endif
