/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/canvas.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

struct canvas_panel *canvas_panel(struct canvas *canvas, const struct canvas_marks *marks,
	const char *axis, double low, double high)
{
	struct canvas_panel *panel = &canvas->panel[canvas->panels++];

	*panel = (struct canvas_panel){
		.axis = axis, .low = low, .high = high, .target = NAN, .marks = marks};
	return panel;
}

struct canvas_row *canvas_row(struct canvas_panel *panel, const char *name, const char *tail,
	const char *value, double size)
{
	panel->row = mem_grow(panel->row, &panel->cap, panel->n + 1, sizeof(*panel->row));
	struct canvas_row *row = &panel->row[panel->n++];
	*row = (struct canvas_row){
		.name = name, .tail = tail, .value = value, .size = isnan(size) ? -1 : size};
	for (int i = 0; i < CANVAS_MARKS; i++)
		row->mark[i] = NAN;
	return row;
}

const char *canvas_text(struct canvas *canvas, const char *text, size_t n)
{
	return arena_copy(&canvas->arena, text, n);
}

void canvas_legend(
	struct canvas *canvas, const char *text, const char *colour, int point, char letter)
{
	canvas->legend[canvas->legends++] = (struct canvas_legend){text, colour, point, letter};
}

size_t canvas_rows(const struct canvas *canvas)
{
	size_t n = 0;

	for (size_t i = 0; i < canvas->panels; i++)
		n += canvas->panel[i].n;
	return n;
}

static int larger_first(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return a > b ? -1 : a < b;
}

/* The size of the last row that stays, and how many rows of just that size stay. */
static double threshold(const struct canvas *canvas, size_t most, size_t *equals)
{
	size_t n = 0;
	double *size = mem_zero(canvas_rows(canvas), sizeof(*size));

	for (size_t i = 0; i < canvas->panels; i++)
		for (size_t r = 0; r < canvas->panel[i].n; r++)
			size[n++] = canvas->panel[i].row[r].size;
	qsort(size, n, sizeof(*size), larger_first);
	double last = size[most - 1];
	*equals = 0;
	for (size_t i = 0; i < most; i++)
		*equals += size[i] == last;
	free(size);
	return last;
}

static void drop_panels(struct canvas *canvas)
{
	size_t kept = 0;

	for (size_t i = 0; i < canvas->panels; i++) {
		if (canvas->panel[i].n)
			canvas->panel[kept++] = canvas->panel[i];
		else
			free(canvas->panel[i].row);
	}
	canvas->panels = kept;
}

void canvas_cut(struct canvas *canvas, size_t most)
{
	size_t rows = canvas_rows(canvas), equals;

	if (most && rows > most) {
		double least = threshold(canvas, most, &equals);

		for (size_t i = 0; i < canvas->panels; i++) {
			struct canvas_panel *panel = &canvas->panel[i];
			size_t kept = 0;
			for (size_t r = 0; r < panel->n; r++) {
				const struct canvas_row *row = &panel->row[r];
				if (row->size > least || (row->size == least && equals && equals--))
					panel->row[kept++] = *row;
			}
			panel->n = kept;
		}
		canvas->cut += rows - most;
	}
	drop_panels(canvas);
}

void canvas_release(struct canvas *canvas)
{
	for (size_t i = 0; i < canvas->panels; i++)
		free(canvas->panel[i].row);
	arena_release(&canvas->arena);
}
