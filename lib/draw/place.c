/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/place.h"

#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

enum { SIDES = 8, RINGS = 12 };

void place_take(struct place *place, struct place_box box)
{
	place->taken = mem_grow(place->taken, &place->cap, place->n + 1, sizeof(*place->taken));
	place->taken[place->n++] = box;
}

static double overlap(const struct place_box *a, const struct place_box *b)
{
	double width = fmin(a->x + a->width, b->x + b->width) - fmax(a->x, b->x);
	double height = fmin(a->y + a->height, b->y + b->height) - fmax(a->y, b->y);

	return width > 0 && height > 0 ? width * height : 0;
}

/* The area that a label would cover; what lies outside the frame counts twenty times. */
static double cost(const struct place *place, const struct place_box *label)
{
	double all = label->width * label->height;
	double sum = 20 * (all - overlap(label, &place->frame));

	if (sum < 1e-9 * all) /* rounding: it lies within */
		sum = 0;
	for (size_t i = 0; i < place->n; i++)
		sum += place->taken[i].weight * overlap(label, &place->taken[i]);
	return sum;
}

/* The corners of a point first: bars stand in the way at its sides. -1: before it, 0: across, 1: behind. */
static const signed char side_x[SIDES] = {1, -1, 1, -1, 1, -1, 0, 0};
static const signed char side_y[SIDES] = {1, -1, -1, 1, 0, 0, -1, 1};

static double along(double at, double size, double gap, int side)
{
	return side > 0 ? at + gap : side < 0 ? at - gap - size : at - size / 2;
}

/* To stand one ring farther off is as bad as to cover a seventh of the label. */
static const double farther = 1. / 7;

bool place_label(struct place *place, double x, double y, double gap, struct place_box *label)
{
	static const double ring[RINGS] = {
		1, 2.2, 3.4, 4.8, 6.2, 8, 10, 12.5, 15, 18, 22, 27};
	double area = label->width * label->height, least = INFINITY;
	struct place_box best = *label;
	size_t where = 0;

	for (size_t r = 0; r < RINGS; r++)
		for (size_t s = 0; s < SIDES; s++) {
			double off = gap * ring[r] * (s < 4 ? .7 : 1);
			struct place_box at = {along(x, label->width, off, side_x[s]),
				along(y, label->height, off, side_y[s]), label->width,
				label->height, label->weight};
			double covers = cost(place, &at) + farther * area * (double)r;

			if (covers < least) {
				least = covers;
				best = at;
				where = r;
			}
		}
	*label = best;
	place_take(place, best);
	return where == 0;
}

void place_release(struct place *place)
{
	free(place->taken);
	*place = (struct place){0};
}
