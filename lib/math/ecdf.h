/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole numbers as they occur: each distinct one and how often, exact, in any order of adding.
 * Memory grows with the distinct numbers, 16 bytes each, and with a buffer of as many more.
 */
#ifndef MATH_ECDF_H
#define MATH_ECDF_H

#include <stddef.h>
#include <stdint.h>

struct ecdf_level {
	int64_t x;
	uint64_t times;
};

struct ecdf {
	struct ecdf_level *level; /* ascending, once settled */
	size_t levels, cap;
	int64_t *fresh; /* not yet among the levels */
	size_t freshs, cap_fresh;
	uint64_t n;
};

void ecdf_add(struct ecdf *ecdf, int64_t x);
void ecdf_release(struct ecdf *ecdf);

/* Put all that was added among the levels; before anything is read. */
void ecdf_settle(struct ecdf *ecdf);

/*
 * Where to cut into `parts` of equal size as nearly as ties allow: cut[k - 1], for k from 1 to
 * parts - 1, is the smallest number that occurs and has at least k/parts of all numbers below it.
 * So equal numbers are never parted, and a number belongs to the part of the cuts at or below it.
 * Returns how many cuts there are: the first ones, ascending, perhaps equal; above them ties
 * at the largest number leave nothing to cut.
 */
size_t ecdf_cuts(const struct ecdf *ecdf, uint32_t parts, int64_t *cut);

#endif
