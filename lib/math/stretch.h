/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stretches of a line, from `from` up to but not including `to`: outages on the line of time. Whole
 * numbers that are apart by no more than 2^62.
 */
#ifndef MATH_STRETCH_H
#define MATH_STRETCH_H

#include <stddef.h>
#include <stdint.h>

struct stretch {
	int64_t from, to;
};

/*
 * What any of n stretches covers, in place: as few stretches as say it, in order, none that touch.
 * Empty ones and those that end before they begin go. Returns how many are left.
 */
size_t stretches_unite(struct stretch *stretch, size_t n);

/* How much of from … to united stretches cover; what the longest one covers of it, and how many do. */
struct covered {
	int64_t all, longest;
	size_t stretches;
};

struct covered stretches_within(const struct stretch *stretch, size_t n, int64_t from, int64_t to);

#endif
