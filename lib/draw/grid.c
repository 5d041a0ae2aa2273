/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/grid.h"

#include "draw/glyph.h"

#include <math.h>
#include <string.h>

enum {
	NAME_LEAST = 16,
	NAME_MOST = 38,
	MARKS_LEAST = 24,
	VALUE_MOST = 34,
	TERM_COLUMNS = 80,
	TERM_NAMES = 30,
	PICTURE_WIDTH = 1000,
	SCALE_COLUMNS = 7,
	PLANE_LEAST = 6
};

static size_t wider(size_t width, const char *first, const char *second)
{
	size_t columns = glyph_width(first, strlen(first)) + glyph_width(second, strlen(second));

	return columns > width ? columns : width;
}

/* Of what stands at the left of rows; of planes that is their scale. */
static size_t names_width(const struct canvas *canvas, size_t most)
{
	size_t best = 1;

	for (size_t p = 0; p < canvas->panels; p++) {
		const struct canvas_panel *panel = &canvas->panel[p];

		if (panel->plane.tall > 0 && best < SCALE_COLUMNS)
			best = SCALE_COLUMNS;
		for (size_t r = 0; r < panel->n && !panel->plane.tall; r++)
			best = wider(best, panel->row[r].name, panel->row[r].tail);
	}
	return best < most ? best : most;
}

static size_t values_width(const struct canvas *canvas, size_t most)
{
	size_t best = 1;

	for (size_t p = 0; p < canvas->panels; p++) {
		const struct canvas_panel *panel = &canvas->panel[p];

		for (size_t i = 0; i < panel->plane.edges; i++)
			best = wider(best, panel->plane.edge[i].text, "");
		for (size_t r = 0; r < panel->n && !panel->plane.tall; r++)
			best = wider(best, panel->row[r].value, "");
	}
	return best < most ? best : most;
}

static size_t foot_lines(const struct canvas *canvas)
{
	return (canvas->basis && *canvas->basis) + (canvas->foot ? 1 : 0) + (canvas->cut ? 1 : 0) + (canvas->dropped ? 1 : 0);
}

static void grid_units(struct grid *g, bool is_term, struct extent extent)
{
	g->width = extent.width ? extent.width : is_term ? TERM_COLUMNS : PICTURE_WIDTH;
	g->scale = is_term ? 1 : g->width / PICTURE_WIDTH;
	g->scale = extent.scale > 0 ? extent.scale : g->scale < .5 ? .5 : g->scale;
	g->cell = is_term ? 1 : 9 * g->scale;
	g->line = is_term ? 1 : 18 * g->scale;
	g->axis = is_term ? 3 : 2.9 * g->line;
	g->between = is_term ? 1 : g->line;
	g->pitch = is_term ? 1 : 27 * g->scale;
	g->head = is_term ? 2 : 1.8 * g->line;
}

static double fixed_height(const struct grid *g, const struct canvas *canvas)
{
	double panels = (double)(canvas->panels ? canvas->panels : 1), heads = 0;

	for (size_t i = 0; i < canvas->panels; i++)
		heads += canvas_head(&canvas->panel[i]);
	return g->top + g->bottom + panels * g->axis + (panels - 1) * g->between + heads * g->head;
}

static void grid_bottom(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->bottom =
		is_term ? (double)foot_lines(canvas) : ((double)foot_lines(canvas) + .6) * g->line;
}

/* Rows of all panels, planes by their height. */
static double all_rows(const struct canvas *canvas)
{
	double n = 0;

	for (size_t i = 0; i < canvas->panels; i++)
		n += canvas_tall(&canvas->panel[i]);
	return n;
}

static bool has_planes(const struct canvas *canvas)
{
	return canvas->panels && canvas->panel[0].plane.tall > 0;
}

/* The name of its line stands above the first panel. */
static bool has_target(const struct canvas *canvas)
{
	return canvas->panels && !isnan(canvas->panel[0].target);
}

/* Planes become lower; the smallest go where all would be too low to read. */
static void fit_planes(struct grid *g, struct canvas *canvas, double height, double least)
{
	while (has_planes(canvas) && canvas->panels > 1 &&
		height - fixed_height(g, canvas) < PLANE_LEAST * least * (double)canvas->panels)
		canvas_drop(canvas);
}

/* Rows go, or come closer, until all that is left has room. */
static void grid_fit(struct grid *g, struct canvas *canvas, int height, bool is_term)
{
	double least = is_term ? 1 : 17 * g->scale;

	fit_planes(g, canvas, height, least);
	double room = height - fixed_height(g, canvas);
	canvas_cut(canvas, room > least ? (size_t)(room / least) : 1);
	grid_bottom(g, canvas, is_term);
	g->pitch = (height - fixed_height(g, canvas)) / (all_rows(canvas) > 0 ? all_rows(canvas) : 1);
	if (has_planes(canvas))
		g->pitch = fmax(g->pitch, least / 4);
	else
		g->pitch = g->pitch < least ? least : is_term ? floor(g->pitch) : g->pitch;
	g->height = height;
}

static void grid_heights(struct grid *g, struct canvas *canvas, struct extent extent, bool is_term)
{
	g->top = is_term ? (canvas->legends ? 4 : 3) : (canvas->legends ? 4.6 : 3.2) * g->line;
	if (canvas_bare(canvas))
		g->top -= CANVAS_TITLE_LINES * g->line;
	if (!is_term && has_target(canvas))
		g->top += canvas->legends ? g->line : .6 * g->line;
	canvas_cut(canvas, CANVAS_ROWS);
	grid_bottom(g, canvas, is_term);
	double rows = all_rows(canvas), natural = fixed_height(g, canvas) + g->pitch * (rows < 3 ? 3 : rows);
	if (!extent.height && extent.most && natural > extent.most)
		extent.height = extent.most;
	if (extent.height)
		grid_fit(g, canvas, extent.height, is_term);
	else
		g->height = natural;
}

static void grid_widths(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->values = values_width(canvas, VALUE_MOST);
	g->names = names_width(canvas, is_term ? TERM_NAMES : NAME_MOST);
	if (g->width < (double)(g->names + g->values + MARKS_LEAST) * g->cell && g->names > NAME_LEAST) {
		double room = g->width / g->cell - (double)(g->values + MARKS_LEAST);
		g->names = room > NAME_LEAST ? (size_t)room : NAME_LEAST;
	}
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
