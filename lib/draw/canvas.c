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

void canvas_plane(
	struct canvas_panel *panel, double tall, const char *head, double low, double high)
{
	panel->plane = (struct canvas_plane){.tall = tall,
		.head = head,
		.low = low,
		.high = high,
		.cross_x = NAN,
		.cross_y = NAN,
		.band_low = NAN,
		.band_high = NAN};
}

void canvas_edge(struct canvas_panel *panel, double at, const char *text)
{
	struct canvas_plane *plane = &panel->plane;

	if (plane->edges < CANVAS_EDGES && !isnan(at))
		plane->edge[plane->edges++] = (struct canvas_edge){at, text};
}

double canvas_tall(const struct canvas_panel *panel)
{
	return panel->plane.tall > 0 ? panel->plane.tall : (double)panel->n;
}

int canvas_head(const struct canvas_panel *panel)
{
	return panel->plane.tall > 0;
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

void canvas_insides(struct canvas *canvas, struct canvas_row *row, size_t n)
{
	row->inside = arena_take(&canvas->arena, (n + 1) * sizeof(*row->inside));
	row->insides = n;
	for (size_t i = 0; i < n; i++)
		row->inside[i] = (struct canvas_inside){0};
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

bool canvas_empty(const struct canvas *canvas)
{
	size_t rows = 0;

	for (size_t i = 0; i < canvas->panels; i++)
		rows += canvas->panel[i].n;
	return !rows;
}

size_t canvas_rows(const struct canvas *canvas)
{
	size_t n = 0;

	for (size_t i = 0; i < canvas->panels; i++)
		n += canvas->panel[i].plane.tall > 0 ? 0 : canvas->panel[i].n;
	return n;
}

static int larger_first(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return a > b ? -1 : a < b;
}

/*
 * Rows of some panels, cut to a number: those above `least` stay, and of those of just that size
 * the first `equals`.
 */
struct cutting {
	double *size;
	size_t n, equals;
	double least;
};

static void cutting_take(struct cutting *cutting, const struct canvas_panel *panel)
{
	for (size_t r = 0; r < panel->n; r++)
		cutting->size[cutting->n++] = panel->row[r].size;
}

static void cutting_decide(struct cutting *cutting, size_t most)
{
	qsort(cutting->size, cutting->n, sizeof(*cutting->size), larger_first);
	cutting->least = cutting->size[most - 1];
	for (size_t i = 0; i < most; i++)
		cutting->equals += cutting->size[i] == cutting->least;
}

static void cutting_apply(struct cutting *cutting, struct canvas_panel *panel)
{
	size_t kept = 0;

	for (size_t r = 0; r < panel->n; r++) {
		const struct canvas_row *row = &panel->row[r];
		if (row->size > cutting->least ||
			(row->size == cutting->least && cutting->equals && cutting->equals--))
			panel->row[kept++] = *row;
	}
	panel->n = kept;
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

void canvas_cut_panel(struct canvas *canvas, struct canvas_panel *panel, size_t most)
{
	struct cutting cutting = {0};

	if (!most || panel->n <= most)
		return;
	cutting.size = mem_zero(panel->n, sizeof(*cutting.size));
	canvas->cut += panel->n - most;
	cutting_take(&cutting, panel);
	cutting_decide(&cutting, most);
	cutting_apply(&cutting, panel);
	free(cutting.size);
}

/* So many rows of each panel at most that all have as many as there is room for; one at least. */
static size_t fair_share(const struct canvas *canvas, size_t most)
{
	size_t share = most, rows = most + 1;

	for (; share > 1 && rows > most; share -= rows > most) {
		rows = 0;
		for (size_t i = 0; i < canvas->panels; i++) {
			const struct canvas_panel *panel = &canvas->panel[i];
			rows += panel->plane.tall > 0 ? 0 : panel->n < share ? panel->n : share;
		}
	}
	return share;
}

void canvas_cut(struct canvas *canvas, size_t most)
{
	if (most && canvas_rows(canvas) > most) {
		size_t share = fair_share(canvas, most);

		for (size_t i = 0; i < canvas->panels; i++)
			if (!canvas->panel[i].plane.tall)
				canvas_cut_panel(canvas, &canvas->panel[i], share);
	}
	drop_panels(canvas);
}

static double panel_size(const struct canvas_panel *panel)
{
	double sum = 0;

	for (size_t r = 0; r < panel->n; r++)
		sum += panel->row[r].size;
	return sum;
}

void canvas_drop(struct canvas *canvas)
{
	size_t least = 0;

	for (size_t i = 1; i < canvas->panels; i++)
		if (panel_size(&canvas->panel[i]) <= panel_size(&canvas->panel[least]))
			least = i;
	free(canvas->panel[least].row);
	canvas->panels--;
	for (size_t i = least; i < canvas->panels; i++)
		canvas->panel[i] = canvas->panel[i + 1];
	canvas->dropped++;
}

void canvas_pick(const double *size, size_t n, size_t most, bool *keep)
{
	struct cutting cutting = {.size = mem_zero(n + 1, sizeof(*cutting.size)), .n = n};

	for (size_t i = 0; i < n; i++)
		cutting.size[i] = isnan(size[i]) ? -1 : size[i];
	if (n > most)
		cutting_decide(&cutting, most);
	for (size_t i = 0; i < n; i++) {
		double of = isnan(size[i]) ? -1 : size[i];
		keep[i] = n <= most || of > cutting.least ||
			  (of == cutting.least && cutting.equals && cutting.equals--);
	}
	free(cutting.size);
}

void canvas_release(struct canvas *canvas)
{
	for (size_t i = 0; i < canvas->panels; i++)
		free(canvas->panel[i].row);
	arena_release(&canvas->arena);
}
