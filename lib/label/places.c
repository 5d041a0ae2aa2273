/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/places.h"

#include "util/mem.h"

#include <stdlib.h>

struct place place_of(const struct row *row)
{
	return (struct place){chunk_byte(row->chunk, row->r), row->chunk->source};
}

void places_add(struct places *places, struct place place)
{
	places->at = mem_grow(places->at, &places->cap, places->n + 1, sizeof(*places->at));
	places->at[places->n++] = place;
}

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return place_before(*x, *y) ? -1 : place_before(*y, *x);
}

void places_sort(struct places *places)
{
	if (places->n)
		qsort(places->at, places->n, sizeof(*places->at), by_place);
}

bool places_have(const struct places *places, size_t *cursor, struct place place)
{
	while (*cursor < places->n && place_before(places->at[*cursor], place))
		++*cursor;
	return *cursor < places->n && !place_before(place, places->at[*cursor]);
}

void places_release(struct places *places)
{
	free(places->at);
	*places = (struct places){0};
}
