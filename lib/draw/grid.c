/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/grid.h"

#include "draw/glyph.h"
#include "draw/tics.h"
#include "draw/wrap.h"

#include <math.h>
#include <string.h>

enum {
	NAME_LEAST = 16,
	NAME_ENOUGH = 24,
	NAME_MOST = 46,
	MARKS_LEAST = 36,
	MARKS_LEAST_TERM = 14,
	MARKS_FEWEST = 10,
	VALUE_MOST = 48,
	VALUE_MOST_TERM = 38,
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

static size_t scale_width(const struct canvas_panel *panel, size_t best)
{
	size_t columns = 1 + tics_width(panel->plane.low, panel->plane.high, panel->plane.tall);

	columns = columns > SCALE_COLUMNS ? columns : SCALE_COLUMNS;
	return columns > best ? columns : best;
}

/* Of what stands at the left of rows; of planes that is their scale. */
static size_t names_width(const struct canvas *canvas, size_t most)
{
	size_t best = 1;

	for (size_t p = 0; p < canvas->panels; p++) {
		const struct canvas_panel *panel = &canvas->panel[p];

		if (panel->plane.tall > 0)
			best = scale_width(panel, best);
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

double grid_title_size(bool is_term)
{
	return is_term ? 1 : 1.3;
}

double grid_small_size(bool is_term)
{
	return is_term ? 1 : .85;
}

bool grid_legend_shown(const struct canvas_legend *legend, bool is_term)
{
	return is_term ? legend->letter != 0 : legend->colour != NULL;
}

double grid_legend_width(const struct grid *grid, const struct canvas_legend *legend, bool is_term)
{
	double columns = (double)glyph_width(legend->text, strlen(legend->text));

	return (columns + (is_term ? 6 : 5.2)) * grid->cell;
}

/* From the left edge on; legends that are wider than a line have one of their own. */
static size_t legend_lines(const struct grid *g, const struct canvas *canvas, bool is_term)
{
	double x = 0;
	size_t lines = 0;

	for (size_t i = 0; i < canvas->legends; i++) {
		const struct canvas_legend *legend = &canvas->legend[i];
		double width = grid_legend_width(g, legend, is_term);

		if (!grid_legend_shown(legend, is_term))
			continue;
		if (!lines || x + width > g->width)
			x = 0, lines++;
		x += width;
	}
	return lines;
}

static size_t lines_of(const char *text, size_t columns, size_t most)
{
	size_t lines = text ? wrap_count(text, columns) : 0;

	return lines < most ? lines : most;
}

static size_t foot_lines(const struct grid *g, const struct canvas *canvas)
{
	return lines_of(canvas->basis, g->small, GRID_BASIS) + lines_of(canvas->foot, g->small, GRID_FOOT) +
	       (canvas->cut ? 1 : 0) + (canvas->dropped ? 1 : 0);
}

/* Each panel has room for the longest text below an axis; 0: there are no axes. */
static size_t axis_lines(const struct grid *g, const struct canvas *canvas)
{
	size_t most = 0;

	for (size_t i = 0; i < canvas->panels; i++) {
		size_t lines = lines_of(canvas->panel[i].axis, g->columns, GRID_AXIS);
		most = lines > most ? lines : most;
	}
	return most;
}

/* Of the names of planes. */
static size_t head_lines(const struct grid *g, const struct canvas *canvas)
{
	size_t most = 1;

	for (size_t i = 0; i < canvas->panels; i++) {
		size_t lines = lines_of(canvas->panel[i].plane.head, g->columns, GRID_HEAD);
		most = lines > most ? lines : most;
	}
	return most;
}

static void grid_lines(struct grid *g, const struct canvas *canvas, bool is_term)
{
	double room = (g->width - (is_term ? 0 : 2 * g->cell)) / g->letter;

	g->columns = (size_t)fmax(1, room);
	g->small = (size_t)fmax(1, room / grid_small_size(is_term));
	g->title = lines_of(canvas->title, (size_t)fmax(1, room / grid_title_size(is_term)), GRID_TITLE);
	g->asks = canvas_bare(canvas) ? 0 : lines_of(canvas->asks, g->columns, GRID_ASKS);
	g->legends = legend_lines(g, canvas, is_term);
	g->axes = axis_lines(g, canvas);
}

static void grid_units(struct grid *g, bool is_term, struct extent extent)
{
	g->width = extent.width ? extent.width : is_term ? TERM_COLUMNS : PICTURE_WIDTH;
	g->scale = is_term ? 1 : g->width / PICTURE_WIDTH;
	g->scale = extent.scale > 0 ? extent.scale : g->scale < .5 ? .5 : g->scale;
	g->cell = is_term ? 1 : 9 * g->scale;
	g->letter = is_term ? 1 : 8.3 * g->scale;
	g->line = is_term ? 1 : 18 * g->scale;
	g->target = is_term ? 0 : .8 * g->line;
	g->between = is_term ? 1 : g->line;
	g->pitch = is_term ? 1 : 27 * g->scale;
}

/* A name stands above the line across a panel's rows. */
static bool has_target(const struct canvas *canvas, size_t panel)
{
	return panel < canvas->panels && !isnan(canvas->panel[panel].target);
}

/* Above a panel behind another one. */
double grid_between(const struct grid *grid, const struct canvas *canvas, size_t panel)
{
	return grid->between + (has_target(canvas, panel) ? grid->target : 0);
}

static double fixed_height(const struct grid *g, const struct canvas *canvas)
{
	double panels = (double)(canvas->panels ? canvas->panels : 1);
	double height = g->top + g->bottom + panels * g->axis;

	for (size_t i = 0; i < canvas->panels; i++)
		height += canvas_head(&canvas->panel[i]) * g->head + (i ? grid_between(g, canvas, i) : 0);
	return height;
}

static void grid_bottom(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->foot = foot_lines(g, canvas);
	g->bottom = is_term ? (double)g->foot : ((double)g->foot + .6) * g->line;
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
	for (int twice = 0; twice < 2; twice++) { /* that rows are left out takes a line, too */
		double room = height - fixed_height(g, canvas);
		canvas_cut(canvas, room > least ? (size_t)(room / least) : 1);
		grid_bottom(g, canvas, is_term);
	}
	g->pitch = (height - fixed_height(g, canvas)) / (all_rows(canvas) > 0 ? all_rows(canvas) : 1);
	if (has_planes(canvas))
		g->pitch = fmax(g->pitch, least / 4);
	else
		g->pitch = g->pitch < least ? least : is_term ? floor(g->pitch) : g->pitch;
	g->height = height;
}

/* From one line of the texts above the panels to the next, in lines. */
static const double title_step = 1.5, asks_step = 1.1, legend_step = 1.15;

static void picture_top(struct grid *g, const struct canvas *canvas)
{
	double y = g->title ? 1.1 + title_step * ((double)g->title - 1) : -.2;

	g->asks_at = (y + 1.3) * g->line;
	y += g->asks ? 1.3 + asks_step * ((double)g->asks - 1) : 0;
	g->legend_at = (y + 1.4) * g->line;
	y += g->legends ? 1.4 + legend_step * ((double)g->legends - 1) : 0;
	g->top = (y + .8) * g->line;
	if (has_target(canvas, 0))
		g->top += g->legends ? g->line : .6 * g->line;
	g->title_step = title_step * g->line;
	g->asks_step = asks_step * g->line;
	g->legend_step = legend_step * g->line;
}

static void grid_top(struct grid *g, const struct canvas *canvas, bool is_term)
{
	if (!is_term) {
		picture_top(g, canvas);
		return;
	}
	g->title_step = g->asks_step = g->legend_step = 1;
	g->asks_at = (double)g->title + .5;
	g->legend_at = g->asks_at + (double)g->asks;
	g->top = (double)(g->title + g->asks + g->legends) + 1;
}

static void grid_heights(struct grid *g, struct canvas *canvas, struct extent extent, bool is_term)
{
	grid_top(g, canvas, is_term);
	canvas_cut(canvas, CANVAS_ROWS);
	grid_bottom(g, canvas, is_term);
	double rows = all_rows(canvas);
	double natural = fixed_height(g, canvas) + g->pitch * (rows < 3 && canvas->panels < 2 ? 3 : rows);
	if (!extent.height && extent.most && natural > extent.most)
		extent.height = extent.most;
	if (extent.height)
		grid_fit(g, canvas, extent.height, is_term);
	else
		g->height = natural;
}

/* So many columns at least: the n behind names stays, and something of the names. */
static size_t names_least(const struct canvas *canvas)
{
	size_t best = NAME_LEAST;

	for (size_t p = 0; p < canvas->panels; p++) {
		const struct canvas_panel *panel = &canvas->panel[p];

		for (size_t r = 0; r < panel->n && !panel->plane.tall; r++)
			best = wider(best, panel->row[r].tail, "long");
	}
	return best < NAME_ENOUGH ? best : NAME_ENOUGH;
}

/* Marks have a third of a narrow picture at least. */
static size_t marks_least(const struct grid *g, bool is_term)
{
	return is_term ? MARKS_LEAST_TERM : (size_t)fmin(MARKS_LEAST, .34 * g->width / g->cell);
}

/* Names take the room that values and the fewest marks leave. */
static void fit_names(struct grid *g, const struct canvas *canvas, bool is_term)
{
	size_t marks = marks_least(g, is_term), least = names_least(canvas);

	g->names = names_width(canvas, is_term ? TERM_NAMES : NAME_MOST);
	if (g->width < (double)(g->names + g->values + marks) * g->cell && g->names > least) {
		double room = g->width / g->cell - (double)(g->values + marks);
		g->names = room > (double)least ? (size_t)room : least;
	}
	while (g->names > NAME_LEAST && g->width < (double)(g->names + g->values + MARKS_FEWEST) * g->cell)
		g->names--;
}

static void grid_widths(struct grid *g, const struct canvas *canvas, bool is_term)
{
	g->values = values_width(canvas, is_term ? VALUE_MOST_TERM : VALUE_MOST);
	fit_names(g, canvas, is_term);
	if (g->width < (double)(g->names + g->values + MARKS_FEWEST) * g->cell) {
		g->values = 0;
		fit_names(g, canvas, is_term);
	}
	g->left = ((double)g->names + (is_term ? 1 : 2)) * g->cell;
	g->right = g->width - ((double)g->values + (is_term ? 3 : 2.8)) * g->cell;
}

void grid_make(struct grid *grid, struct canvas *canvas, bool is_term, struct extent extent)
{
	grid_units(grid, is_term, extent);
	grid_lines(grid, canvas, is_term);
	grid->axis = !grid->axes ? (is_term ? 1 : .6 * grid->line)
		     : is_term	 ? 2 + (double)grid->axes
				 : (1.8 + 1.1 * (double)grid->axes) * grid->line;
	grid->head = (double)head_lines(grid, canvas);
	grid->head = is_term ? 1 + grid->head : (.7 + 1.1 * grid->head) * grid->line;
	grid_heights(grid, canvas, extent, is_term);
	grid_widths(grid, canvas, is_term);
}
