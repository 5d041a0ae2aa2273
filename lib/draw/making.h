/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A gnuplot script under way: texts are filed in a datablock and commands only name their number.
 * Places are pixels from the left and from the top of the picture; in a terminal, characters.
 */
#ifndef DRAW_MAKING_H
#define DRAW_MAKING_H

#include "draw/canvas.h"
#include "draw/grid.h"
#include "draw/medium.h"
#include "draw/texts.h"
#include "util/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Stands behind each wide character in a script for a terminal, which counts characters. */
#define SCRIPT_FILLER "\xEE\x80\x80" /* U+E000: never in cleaned text */

/*
 * Of a PDF, in points: the size of its pages, how large a chart's pixel is on them, and where the
 * chart under way has its upper left corner.
 */
struct making_page {
	double width, height, pixel, x, y;
};

struct making {
	const struct canvas *canvas;
	enum script_form form;
	enum language language;
	struct grid grid;
	struct making_page page;
	struct buf texts, data, body;
	size_t text_count, label_count, data_count; /* data: of the charts before this one */
	size_t columns; /* of the text filed last */
	const char *family; /* of its letters; "": the usual one */
};

bool making_is_term(const struct making *m);

/* File a text, cut to so many columns; its number in $T. */
size_t making_text(struct making *m, const char *text, size_t columns);

/*
 * Add the font of the text filed last, of so many points; NULL: of the usual size. Nothing where
 * both are as usual.
 */
void making_font(struct making *m, const char *points);

/* gnuplot's screen coordinate of a place. */
double making_x(const struct making *m, double x);
double making_y(const struct making *m, double y);

/* The number of the next label. */
size_t making_label(struct making *m);

enum making_side { SIDE_LEFT, SIDE_CENTER, SIDE_RIGHT };

/*
 * Add where the text filed last stands beside its place: " left offset RIGHT,UP", in letters; `up`
 * may end the line.
 */
void making_justify(struct making *m, enum making_side side, int right, const char *up);

/* A line of text of the chart itself, its middle `y` below the top. */
void making_line(
	struct making *m, const char *text, double x, double y, double size, const char *colour);

/* A panel's place between two heights, and the text below its axis. */
void making_place(struct making *m, const char *text, double from, double to);

/* A panel's plot command, its $D being the data of panel p; labels and arrows end with it. */
void making_plot(struct making *m, const char *plot, size_t p);

#endif
