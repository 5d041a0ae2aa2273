/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/grid.h"

#include "draw/glyph.h"

#include <math.h>
#include <string.h>

enum { NAME_MOST = 38, VALUE_MOST = 34, TERM_COLUMNS = 80, TERM_NAMES = 30, PICTURE_WIDTH = 1000 };

static size_t widest(const struct canvas *canvas, size_t most, bool values)
{
	size_t best = 1;

	for (size_t p = 0; p < canvas->panels; p++)
		for (size_t r = 0; r < canvas->panel[p].n; r++) {
			const struct canvas_row *row = &canvas->panel[p].row[r];
			size_t width = values ? glyph_width(row->value, strlen(row->value))
					      : glyph_width(row->name, strlen(row->name)) +
							glyph_width(row->tail, strlen(row->tail));
			best = width > best ? width : best;
		}
	return best < most ? best : most;
}

static size_t foot_lines(const struct canvas *canvas)
{
	return (canvas->foot ? 1 : 0) + (canvas->cut ? 1 : 0);
}

static void grid_units(struct grid *g, bool is_term, struct extent extent)
{
	g->width = extent.width ? extent.width : is_term ? TERM_COLUMNS : PICTURE_WIDTH;
	g->scale = is_term ? 1 : g->width / PICTURE_WIDTH;
	g->scale = g->scale < .5 ? .5 : g->scale;
	g->cell = is_term ? 1 : 9 * g->scale;
	g->line = is_term ? 1 : 18 * g->scale;
	g->axis = is_term ? 3 : 2.9 * g->line;
	g->between = is_term ? 1 : g->line;
	g->pitch = is_term ? 1 : 27 * g->scale;
}

static double fixed_height(const struct grid *g, const struct canvas *canvas)
{
	double panels = (double)(canvas->panels ? canvas->panels : 1);

	return g->top + g->bottom + panels * g->axis + (panels - 1) * g->between;
}

static void grid_bottom(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->bottom =
		is_term ? (double)foot_lines(canvas) : ((double)foot_lines(canvas) + .6) * g->line;
}

static void grid_heights(struct grid *g, struct canvas *canvas, struct extent extent, bool is_term)
{
	double least = is_term ? 1 : 17 * g->scale;

	g->top = is_term ? (canvas->legends ? 4 : 3) : (canvas->legends ? 4.6 : 3.2) * g->line;
	canvas_cut(canvas, CANVAS_ROWS);
	grid_bottom(g, canvas, is_term);
	if (extent.height) {
		double room = extent.height - fixed_height(g, canvas);
		canvas_cut(canvas, room > least ? (size_t)(room / least) : 1);
		grid_bottom(g, canvas, is_term);
		g->pitch = (extent.height - fixed_height(g, canvas)) /
			   (double)(canvas_rows(canvas) ? canvas_rows(canvas) : 1);
		g->pitch = g->pitch < least ? least : is_term ? floor(g->pitch) : g->pitch;
		g->height = extent.height;
	} else {
		double rows = (double)canvas_rows(canvas);
		g->height = fixed_height(g, canvas) + g->pitch * (rows < 3 ? 3 : rows);
	}
}

static void grid_widths(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->values = widest(canvas, VALUE_MOST, true);
	g->names = widest(canvas, is_term ? TERM_NAMES : NAME_MOST, false);
	if (g->width < (double)(g->names + g->values + 24) * g->cell && g->names > 16)
		g->names = 16;
	if (g->width < (double)(g->names + g->values + 16) * g->cell)
		g->values = 0;
	g->left = ((double)g->names + (is_term ? 1 : 2)) * g->cell;
	g->right = g->width - ((double)g->values + 2) * g->cell;
}

void grid_make(struct grid *grid, struct canvas *canvas, bool is_term, struct extent extent)
{
	grid_units(grid, is_term, extent);
	grid_heights(grid, canvas, extent, is_term);
	grid_widths(grid, canvas, is_term);
}
