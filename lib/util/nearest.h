/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Did you mean …? The name of a list that a mistyped one is closest to.
 */
#ifndef UTIL_NEAREST_H
#define UTIL_NEAREST_H

#include <stddef.h>

struct nearest {
	const char *want;
	const char *best; /* NULL while nothing is near enough */
	size_t distance;
};

/* Start a search; names further off than a third of `want` (at least 1) never count. */
struct nearest nearest_to(const char *want);

/* Offer a name: kept when it is nearer than all before it. The name must live on. */
void nearest_offer(struct nearest *search, const char *name);

/* ' (did you mean "X"?)' into text, or "" when nothing is near; returns text. */
enum { NEAREST_TEXT = 160 };
const char *nearest_hint(const struct nearest *search, char text[NEAREST_TEXT]);

#endif
