/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do two orders agree? Kendall's tau-b (1945): pairs in the same order less pairs in the opposite
 * one, over the pairs that are tied in neither, by the geometric mean of both. n log n.
 */
#ifndef MATH_KENDALL_H
#define MATH_KENDALL_H

#include <stddef.h>
#include <stdint.h>

struct ranked {
	int64_t x, y, times; /* times from 1, all together at most OVERTAKE_MOST */
};

/* NAN where one of both is the same for all. The order of `all` changes. */
double kendall_tau(struct ranked *all, size_t n);

#endif
