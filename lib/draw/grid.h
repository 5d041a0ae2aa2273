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

/* Lines that the texts around the panels take at most. */
enum { GRID_TITLE = 2, GRID_ASKS = 2, GRID_HEAD = 2, GRID_AXIS = 2, GRID_FOOT = 4, GRID_BASIS = 3 };

/* Sizes in pixels, in a terminal in characters. */
struct grid {
	double width, height; /* of the whole picture */
	double scale;         /* of letters and lines, 1 at a width of 1,000 */
	double cell, line;    /* room for a letter of any text, a line's height */
	double letter;        /* a letter's width within a sentence, where narrow ones make up for wide */
	double pitch;         /* from row to row */
	double axis, between; /* below a panel's rows; between panels */
	double target;        /* more of it above a panel with a named line */
	double asks_at, legend_at; /* the middle of their first lines */
	double title_step, asks_step, legend_step;
	double head;          /* above each plane */
	double top, bottom;   /* above the first and below the last panel */
	double left, right;   /* where rows begin and end */
	size_t names, values; /* columns for the texts beside them */
	size_t columns, small; /* that a line of text holds, and one of small text */
	size_t title, asks, legends, axes, foot; /* lines of each */
};

/* How much smaller or larger than the rows' the letters of texts around them are. */
double grid_title_size(bool is_term);
double grid_small_size(bool is_term);

/* Does the legend stand on such a picture? */
bool grid_legend_shown(const struct canvas_legend *legend, bool is_term);

/* How wide it is, with the gap behind it. */
double grid_legend_width(const struct grid *grid, const struct canvas_legend *legend, bool is_term);

/* Lay out; cuts the rows of the canvas that have no room. */
void grid_make(struct grid *grid, struct canvas *canvas, bool is_term, struct extent extent);

/* Above a panel behind another one. */
double grid_between(const struct grid *grid, const struct canvas *canvas, size_t panel);

#endif
