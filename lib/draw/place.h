/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where labels of points stand: beside their point where there is room, else farther off, so that
 * they cover neither points nor each other. One after the other, each takes the place where what it
 * covers and how far off it stands are least together.
 */
#ifndef DRAW_PLACE_H
#define DRAW_PLACE_H

#include <stdbool.h>
#include <stddef.h>

/* x to the right, y downwards, from the upper left corner. */
struct place_box {
	double x, y, width, height;
	double weight; /* of what it covers or is covered with: 1, or how much worse than a bar */
};

struct place {
	struct place_box frame; /* labels stay within */
	struct place_box *taken;
	size_t n, cap;
};

/* Nothing should stand there. */
void place_take(struct place *place, struct place_box box);

/*
 * The box of a label of a size beside the point (x, y), at least `gap` away; it is taken then. Is
 * it next to its point? Else it wants a line to it.
 */
bool place_label(struct place *place, double x, double y, double gap, struct place_box *label);

void place_release(struct place *place);

#endif
