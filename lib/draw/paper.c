/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/paper.h"

#include "draw/breadth.h"
#include "draw/script.h"
#include "draw/reflow.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { UNCUT = 1 << 20, HEADING_LINES = 3 };

void paper_begin(struct paper *paper, enum language language, double width, double height, double margin)
{
	*paper = (struct paper){.making = {.form = SCRIPT_PDF,
					.language = language,
					.texts = BUF_NONE,
					.data = BUF_NONE,
					.body = BUF_NONE},
		.width = width,
		.height = height,
		.left = margin,
		.right = width - margin,
		.top = margin,
		.bottom = height - margin};
	paper->making.page = (struct making_page){
		.width = width, .height = height, .pixel = 1};
	paper_next(paper);
}

void paper_pixels(struct paper *paper, double width, double pixels)
{
	paper->making.page.pixel = width / pixels;
}

void paper_next(struct paper *paper)
{
	paper->page = mem_grow(paper->page, &paper->cap, paper->n + 1, sizeof(*paper->page));
	paper->page[paper->n++] = (struct paper_page){BUF_NONE, BUF_NONE};
	paper->y = paper->top;
}

double paper_room(const struct paper *paper)
{
	return paper->bottom - paper->y;
}

static double em_of(const struct paper_type *type, double width)
{
	return width / type->size / (type->bold ? BREADTH_BOLD : 1);
}

double paper_lines_tall(const struct paper_type *type, const char *text, double width)
{
	return (double)reflow_count(text, em_of(type, width)) * paper_line(type);
}

double paper_line(const struct paper_type *type)
{
	return 1.35 * type->size;
}

static struct buf *last(struct paper *paper)
{
	return &paper->page[paper->n - 1].labels;
}

void paper_text(struct paper *paper, size_t page, const struct paper_type *type, const char *text, size_t n,
	double x, double y, enum making_side side)
{
	static const char *const name[] = {"left", "center", "right"};
	struct making *m = &paper->making;
	struct buf line = BUF_NONE;

	if (!n)
		return;
	buf_add(&line, text, n);
	size_t t = making_text(m, line.at, UNCUT);
	buf_printf(&paper->page[page].labels,
		"set label %zu $T[%zu] at screen %.6f, screen %.6f %s front textcolor rgb \"%s\" "
		"font \"%s%s,%.3f\"\n",
		making_label(m), t, x / paper->width, 1 - y / paper->height, name[side], type->colour,
		*m->family ? m->family : "DejaVu Sans", type->bold ? ":Bold" : "", .75 * type->size / m->page.pixel);
	buf_release(&line);
}

static void put_line(struct paper *paper, const struct paper_type *type, const char *text, size_t n, double x)
{
	double line = paper_line(type);

	if (paper_room(paper) < line)
		paper_next(paper);
	paper_text(paper, paper->n - 1, type, text, n, x, paper->y + line / 2, SIDE_LEFT);
	paper->y += line;
}

void paper_lines(struct paper *paper, const struct paper_type *type, const char *text, double x, double width)
{
	for (const char *at = text, *next; *at; at = next) {
		size_t n = reflow_line(at, em_of(type, width), &next);

		put_line(paper, type, at, n, x);
	}
}

void paper_heading(struct paper *paper, const struct paper_type *type, const char *text, double x, double width)
{
	double em = em_of(type, width);
	const char *at = text, *next;

	for (int k = 1; *at && k <= HEADING_LINES; k++, at = next) {
		size_t n = reflow_line(at, em, &next);
		struct buf line = BUF_NONE;

		breadth_cut(&line, at, k == HEADING_LINES && *next ? strlen(at) : n, em);
		put_line(paper, type, line.at, line.n, x);
		buf_release(&line);
	}
}

void paper_rule(struct paper *paper, double from, double to, double y, double thick, const char *colour)
{
	buf_printf(last(paper),
		"set arrow from screen %.6f, screen %.6f to screen %.6f, screen %.6f nohead lw %.3f "
		"lc rgb \"%s\"\n",
		from / paper->width, 1 - y / paper->height, to / paper->width, 1 - y / paper->height,
		thick / paper->making.page.pixel, colour);
}

void paper_fill(struct paper *paper, double from, double to, double top, double bottom, const char *colour)
{
	buf_printf(last(paper),
		"set object rectangle from screen %.6f, screen %.6f to screen %.6f, screen %.6f "
		"behind fc rgb \"%s\" fs solid noborder\n",
		from / paper->width, 1 - bottom / paper->height, to / paper->width,
		1 - top / paper->height, colour);
}

struct paper_box paper_box(const struct paper *paper, double height)
{
	return (struct paper_box){paper->left, paper->right - paper->left, height};
}

/* In pixels, with letters of the one size that all charts have. */
static struct extent extent_of(const struct paper *paper, struct paper_box box)
{
	double pixel = paper->making.page.pixel;

	return (struct extent){
		.width = (int)(box.width / pixel + .5), .height = (int)(box.height / pixel), .scale = 1};
}

double paper_tall(const struct paper *paper, struct canvas *canvas, double width)
{
	struct grid grid;

	grid_make(&grid, canvas, false, extent_of(paper, (struct paper_box){.width = width}));
	return grid.height * paper->making.page.pixel;
}

void paper_fit(struct paper *paper, struct canvas *canvas)
{
	double margin = paper->top;

	paper->bottom = margin + paper_tall(paper, canvas, paper->right - paper->left) + paper->making.page.pixel;
	paper->height = paper->making.page.height = paper->bottom + margin;
}

void paper_chart(struct paper *paper, struct canvas *canvas, struct paper_box box)
{
	struct making *m = &paper->making;

	grid_make(&m->grid, canvas, false, extent_of(paper, box));
	m->canvas = canvas;
	m->page.x = box.x;
	m->page.y = paper->y;
	buf_clear(&m->body);
	script_frame(&m->body, SCRIPT_PDF);
	script_chart(m);
	m->data_count += canvas->panels;
	buf_add(&paper->page[paper->n - 1].charts, m->body.at, m->body.n);
	paper->y += box.height;
}

/* What stands on a page beside its charts hangs on a plot without anything in it. */
static const char nothing[] = "unset border\nunset tics\nset xrange [0:1]\nset yrange [0:1]\n";

void paper_script(struct buf *script, struct paper *paper)
{
	script_begin(script, &paper->making);
	for (size_t i = 0; i < paper->n; i++) {
		const struct paper_page *page = &paper->page[i];

		buf_puts(script, "set multiplot\n");
		buf_add(script, page->charts.at, page->charts.n);
		script_frame(script, SCRIPT_PDF);
		buf_puts(script, nothing);
		buf_add(script, page->labels.at, page->labels.n);
		buf_puts(script, "plot 2 notitle\nunset label\nunset multiplot\n");
	}
}

void paper_release(struct paper *paper)
{
	for (size_t i = 0; i < paper->n; i++) {
		buf_release(&paper->page[i].charts);
		buf_release(&paper->page[i].labels);
	}
	free(paper->page);
	script_release(&paper->making);
	*paper = (struct paper){0};
}
