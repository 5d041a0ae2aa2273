/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records chosen in a first pass and known again in a second, by where they stand in the input.
 */
#ifndef LABEL_PLACES_H
#define LABEL_PLACES_H

#include "label/row.h"

struct place {
	uint64_t byte;
	uint32_t source;
};

struct places {
	struct place *at;
	size_t n, cap;
};

/* Where the row's record stands; the order of places is that of the input. */
struct place place_of(const struct row *row);

static inline bool place_before(struct place a, struct place b)
{
	return a.source != b.source ? a.source < b.source : a.byte < b.byte;
}

void places_add(struct places *places, struct place place);

/* After the last one was added. */
void places_sort(struct places *places);

/* Is the place among them? *cursor is 0 at first; one thread asks in the order of the input. */
bool places_have(const struct places *places, size_t *cursor, struct place place);

void places_release(struct places *places);

#endif
