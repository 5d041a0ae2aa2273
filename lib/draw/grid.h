/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the parts of a chart stand: a canvas's rows, texts and frame on a picture or a terminal of
 * a given or a fitting size.
 */
#ifndef DRAW_GRID_H
#define DRAW_GRID_H

#include "draw/canvas.h"
#include "draw/extent.h"

#include <stdbool.h>
#include <stddef.h>

/* Sizes in pixels, in a terminal in characters. */
struct grid {
	double width, height; /* of the whole picture */
	double scale;         /* of letters and lines, 1 at a width of 1,000 */
	double cell, line;    /* a letter's width, a line's height */
	double pitch;         /* from row to row */
	double axis, between; /* below a panel's rows; between panels */
	double head;          /* above each plane */
	double top, bottom;   /* above the first and below the last panel */
	double left, right;   /* where rows begin and end */
	size_t names, values; /* columns for the texts beside them */
};

/* Lay out; cuts the rows of the canvas that have no room. */
void grid_make(struct grid *grid, struct canvas *canvas, bool is_term, struct extent extent);

#endif
