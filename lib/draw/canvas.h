/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart before it is drawn: panels one below the other, each with rows; a row has a name at the
 * left, marks on a scale that the panel's rows share, and a text at the right. draw/script turns
 * it into gnuplot's language. All texts are copied; they may hold anything.
 */
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include "draw/texts.h"
#include "util/arena.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

enum {
	CANVAS_PANELS = 6,
	CANVAS_MARKS = 8,
	CANVAS_LEGENDS = 6,
	CANVAS_ROWS = 40,
	CANVAS_EDGES = 4,
	CANVAS_CORNERS = 4
};

enum { CANVAS_TIERS = 3 };

/*
 * A text within a part of a row, from one place on the scale to another: the first of its tiers
 * that has room there; a head is cut instead.
 */
struct canvas_inside {
	double from, to;
	const char *tier[CANVAS_TIERS]; /* longest first; NULL: no more */
	bool light, head;               /* on a dark ground; a column's name */
};

struct canvas_row {
	const char *name, *tail, *value; /* tail: behind the name, never cut */
	double mark[CANVAS_MARKS];       /* what they are is up to the panel's marks; NAN: none */
	struct canvas_inside *inside;
	size_t insides;
	double size;                     /* rows of the largest size stay when there are too many */
};

/* How rows are drawn: gnuplot's plot command over $D (row number, then the marks); constant. */
struct canvas_marks {
	const char *picture, *term;
	int columns; /* marks of a row that it draws from */
	const char *bars; /* marks are the ends of a bar's parts: their letters in a terminal; NULL: no bars */
	bool floats;      /* the first mark is where the bar begins; else the low end of the scale */
};

/* A text at the right of a plane, at a height of its scale. */
struct canvas_edge {
	double at;
	const char *text;
};

/*
 * A panel that is no list of rows: its rows are points on a plane, the first six marks their
 * place and the ends of their bars across and upright, name and tail their label; or periods in their order, the names standing below.
 */
struct canvas_plane {
	double tall;      /* how many rows high; 0: the panel is a list */
	const char *head; /* what it is, and what its heights are */
	double low, high; /* of the heights */
	bool periods;
	double cross_x, cross_y; /* lines across; NAN: none */
	double band_low, band_high; /* a shaded part of the width; NAN: none */
	const char *band_text;
	const char *corner[CANVAS_CORNERS]; /* names: upper left, upper right, lower left, lower right */
	const char *tint[CANVAS_CORNERS];   /* their colours as "#rrggbb"; NULL: grey */
	struct canvas_edge edge[CANVAS_EDGES];
	size_t edges;
};

struct canvas_panel {
	const char *axis;
	double low, high;
	double target; /* a line across all rows; NAN: none */
	const char *target_text;
	const struct canvas_marks *marks;
	struct canvas_plane plane;
	struct canvas_row *row;
	size_t n, cap;
};

struct canvas_legend {
	const char *text;
	const char *colour; /* "#rrggbb"; NULL: not in a picture */
	int point;          /* gnuplot's number of the mark */
	char letter;        /* the mark in a terminal; 0: not there */
};

struct canvas {
	enum language language; /* of its numbers */
	const char *title, *asks; /* NULL: they stand beside the chart */
	const char *foot;
	const char *basis; /* n, periods, source: below everything; "" if nothing is known */
	enum text left_out; /* how to say that rows are left out */
	struct canvas_legend legend[CANVAS_LEGENDS];
	size_t legends;
	struct canvas_panel panel[CANVAS_PANELS];
	size_t panels;
	size_t cut;     /* rows left out by canvas_cut */
	size_t dropped; /* planes left out */
	struct arena arena;
};

/* A panel without rows yet. */
struct canvas_panel *canvas_panel(struct canvas *canvas, const struct canvas_marks *marks,
	const char *axis, double low, double high);

/* Make it a plane of a size: heights from low to high. */
void canvas_plane(
	struct canvas_panel *panel, double tall, const char *head, double low, double high);

/* A text at the right of a plane. */
void canvas_edge(struct canvas_panel *panel, double at, const char *text);

/* Its height in rows, and how many lines stand above it. */
double canvas_tall(const struct canvas_panel *panel);
int canvas_head(const struct canvas_panel *panel);

/* A row without marks yet; it is good until the next row. */
struct canvas_row *canvas_row(struct canvas_panel *panel, const char *name, const char *tail,
	const char *value, double size);

/* Room for so many texts within a row, all empty. */
void canvas_insides(struct canvas *canvas, struct canvas_row *row, size_t n);

const char *canvas_text(struct canvas *canvas, const char *text, size_t n);

void canvas_legend(
	struct canvas *canvas, const char *text, const char *colour, int point, char letter);

/* Does its title stand elsewhere? */
static inline bool canvas_bare(const struct canvas *canvas)
{
	return !canvas->title;
}

/* Is there nothing to draw? */
bool canvas_empty(const struct canvas *canvas);

/* Rows of all panels that are lists. */
size_t canvas_rows(const struct canvas *canvas);

/*
 * Keep `most` rows, shared out evenly: of each panel those of the largest size, in their order. Drop
 * panels without any. The rows of planes do not count.
 */
void canvas_cut(struct canvas *canvas, size_t most);

/* Of the rows of one panel, whatever it is. */
void canvas_cut_panel(struct canvas *canvas, struct canvas_panel *panel, size_t most);

/* Leave out the panel whose rows are smallest together; of equals the last. */
void canvas_drop(struct canvas *canvas);

/* Which of n things to draw when there is room for `most`: the largest, of equals the first. */
void canvas_pick(const double *size, size_t n, size_t most, bool *keep);

void canvas_release(struct canvas *canvas);

#endif
