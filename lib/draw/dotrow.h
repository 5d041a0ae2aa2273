/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a chart that show one number each, with its interval, on a scale that stays the same
 * from week to week: what lies beyond the scale is an arrow at its end, and the text at the right
 * says how far. A row may be marked, as the best or the worst one.
 */
#ifndef DRAW_DOTROW_H
#define DRAW_DOTROW_H

#include "draw/canvas.h"
#include "draw/style.h"

/* How such rows are drawn. */
extern const struct canvas_marks dotrow_marks;

/* A number to draw: its place on the scale, NAN where there is none. */
struct dotrow {
	const char *name, *tail, *value;
	double at, low, high;
	double size; /* canvas_row's */
	bool marked;
};

void dotrow_add(struct canvas_panel *panel, const struct dotrow *dot);

/* The row of a measure: named after its entry; shares as percentages. */
void dotrow_measure(struct canvas *canvas, struct canvas_panel *panel, const struct show *show,
	const struct pivot *pivot, const struct entry *entry, const char *measure, bool marked);

/*
 * A round number that is not smaller: the least of the ends of usual scales, above 100 of 1, 2 and
 * 5 times a power of ten, up to 1e300.
 */
double dotrow_scale(double most);

#endif
