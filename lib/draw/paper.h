/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages under way, from the first to the last: texts, rules and charts at places in points from
 * the upper left corner of a page, gathered as gnuplot commands; paper_script makes of them one
 * script for all pages. Texts are cleaned ones; none of them is part of a command.
 */
#ifndef DRAW_PAPER_H
#define DRAW_PAPER_H

#include "draw/making.h"

struct paper_page {
	struct buf charts, labels;
};

struct paper {
	struct making making;
	double width, height;
	double left, right, top, bottom; /* where things stand */
	double y;                        /* where the next one does on the last page */
	struct paper_page *page;
	size_t n, cap;
};

struct paper_type {
	double size; /* points */
	bool bold;
	const char *colour;
};

/* The first page is begun. */
void paper_begin(struct paper *paper, enum language language, double width, double height, double margin);

/* A chart of so many pixels is so wide; to be called before anything stands on a page. */
void paper_pixels(struct paper *paper, double width, double pixels);

void paper_next(struct paper *paper);
double paper_room(const struct paper *paper);

/* A line of text on a page, its middle at a height. */
void paper_text(struct paper *paper, size_t page, const struct paper_type *type, const char *text, size_t n,
	double x, double y, enum making_side side);

double paper_line(const struct paper_type *type);

/* Lines of a text of a width, from paper->y down, on as many pages as it takes. */
void paper_lines(struct paper *paper, const struct paper_type *type, const char *text, double x, double width);

/* The same of a heading: of a longer text three lines stand, the last of them cut. */
void paper_heading(struct paper *paper, const struct paper_type *type, const char *text, double x, double width);

/* How high lines are. */
double paper_lines_tall(const struct paper_type *type, const char *text, double width);

/* A line across, and an area, on the last page. */
void paper_rule(struct paper *paper, double from, double to, double y, double thick, const char *colour);
void paper_fill(struct paper *paper, double from, double to, double top, double bottom, const char *colour);

/* How high a chart would be that has all the room it wants. */
double paper_tall(const struct paper *paper, struct canvas *canvas, double width);

/* Make the page as high as the chart. */
void paper_fit(struct paper *paper, struct canvas *canvas);

/* The area from margin to margin, from paper->y down. */
struct paper_box {
	double x, width, height;
};
struct paper_box paper_box(const struct paper *paper, double height);

/* A chart in an area at paper->y, which goes down by its height; it may lose rows. */
void paper_chart(struct paper *paper, struct canvas *canvas, struct paper_box box);

void paper_script(struct buf *script, struct paper *paper);
void paper_release(struct paper *paper);

#endif
