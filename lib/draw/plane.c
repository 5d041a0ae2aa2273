/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/plane.h"

#include "draw/glyph.h"
#include "draw/look.h"
#include "draw/place.h"
#include "draw/tics.h"
#include "draw/wrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL_MOST = 26, PERIOD_MOST = 14, HEAVY = 8 };

/* The panel on the picture. */
struct sheet_of {
	struct making *m;
	const struct canvas_panel *panel;
	struct place_box at;
};

/* What lies beyond an end of the scale stands at that end. */
static double across(const struct sheet_of *sheet, double x)
{
	const struct canvas_panel *panel = sheet->panel;

	double share = (x - panel->low) / (panel->high - panel->low);

	return sheet->at.x + fmax(0, fmin(share, 1)) * sheet->at.width;
}

static double down(const struct sheet_of *sheet, double y)
{
	const struct canvas_plane *plane = &sheet->panel->plane;

	double share = (plane->high - y) / (plane->high - plane->low);

	return sheet->at.y + fmax(0, fmin(share, 1)) * sheet->at.height;
}

/* A text with its middle left, right or centre at a place, in grey or black. */
static void put_text(const struct sheet_of *sheet, const char *text, size_t columns, double x,
	double y, enum making_side side, const char *colour)
{
	struct making *m = sheet->m;
	size_t t = making_text(m, text, columns);

	buf_printf(&m->body, "set label %zu $T[%zu] at screen %.6f, screen %.6f", making_label(m),
		t, making_x(m, x), making_y(m, y));
	making_justify(m, side, 0, "0 front");
	if (!making_is_term(m))
		buf_printf(&m->body, " textcolor rgb \"%s\"", colour);
	making_font(m, m->form == SCRIPT_SVG ? "12.5" : "9.8");
	buf_byte(&m->body, '\n');
}

static void put_ranges(const struct sheet_of *sheet)
{
	const struct canvas_panel *panel = sheet->panel;
	const struct grid *g = &sheet->m->grid;
	struct buf *body = &sheet->m->body;

	buf_printf(body, "set xrange [%.17g:%.17g]\nset yrange [%.17g:%.17g]\n", panel->low,
		panel->high, panel->plane.low, panel->plane.high);
	buf_puts(body, "unset object\n");
	if (!panel->plane.periods)
		tics_put(body, 'x', panel->low, panel->high, sheet->at.width / g->cell);
	tics_put(body, 'y', panel->plane.low, panel->plane.high, sheet->at.height / g->line);
	if (!making_is_term(sheet->m))
		buf_puts(body, "set border 3\nset ytics textcolor rgb \"#444444\"\n");
}

static void put_cross(const struct sheet_of *sheet)
{
	const struct canvas_plane *plane = &sheet->panel->plane;
	const char *look = making_is_term(sheet->m)
				   ? ""
				   : " lw 1.3 dt 2 lc rgb \"#555555\"";

	if (!isnan(plane->cross_x))
		buf_printf(&sheet->m->body,
			"set arrow from first %.17g, graph 0 to first %.17g, graph %.3f nohead back%s\n",
			plane->cross_x, plane->cross_x,
			making_is_term(sheet->m) ? 1 - 1.5 / sheet->at.height : 1, look);
	if (!isnan(plane->cross_y))
		buf_printf(&sheet->m->body,
			"set arrow from graph 0, first %.17g to graph 1, first %.17g nohead "
			"back%s\n",
			plane->cross_y, plane->cross_y, look);
}

static void put_band(const struct sheet_of *sheet)
{
	const struct canvas_plane *plane = &sheet->panel->plane;
	const struct grid *g = &sheet->m->grid;
	double low = fmax(plane->band_low, sheet->panel->low);
	double high = fmin(plane->band_high, sheet->panel->high);

	if (isnan(plane->band_low) || isnan(plane->band_high) || !(low < high))
		return;
	if (!making_is_term(sheet->m))
		buf_printf(&sheet->m->body,
			"set object 1 rectangle from first %.17g, graph 0 to first %.17g, graph 1 "
			"behind fc rgb \"#e9edf2\" fs solid noborder\n",
			low, high);
	double x = across(sheet, low) + .4 * g->cell;
	put_text(sheet, plane->band_text, (size_t)((sheet->at.x + sheet->at.width - x) / g->cell), x,
		sheet->at.y + .5 * g->line, SIDE_LEFT, "#666666");
}

static void put_corners(const struct sheet_of *sheet, struct place *place)
{
	const struct grid *g = &sheet->m->grid;
	double line = g->line, right = sheet->at.x + sheet->at.width;

	for (int i = 0; i < CANVAS_CORNERS; i++) {
		const char *text = sheet->panel->plane.corner[i];
		if (!text)
			continue;
		double width = (double)glyph_width(text, strlen(text)) * g->cell;
		double x = i % 2 ? right - .5 * g->cell : sheet->at.x + .7 * g->cell;
		double y = i < 2 ? sheet->at.y + .7 * line
				 : sheet->at.y + sheet->at.height - .7 * line;

		put_text(sheet, text, LABEL_MOST, x, y, i % 2 ? SIDE_RIGHT : SIDE_LEFT,
			sheet->panel->plane.tint[i] ? sheet->panel->plane.tint[i] : "#707070");
		place_take(place, (struct place_box){i % 2 ? x - width : x, y - .5 * line, width, line, HEAVY});
	}
}

static void label_text(struct buf *text, const struct canvas_row *row)
{
	size_t tail = glyph_width(row->tail, strlen(row->tail));

	glyph_cut(text, row->name, strlen(row->name), tail < LABEL_MOST - 4 ? LABEL_MOST - tail : 4);
	buf_puts(text, row->tail);
}

static void put_leader(const struct sheet_of *sheet, double x, double y, const struct place_box *to)
{
	double end_x = fmax(to->x, fmin(x, to->x + to->width));
	double end_y = fmax(to->y, fmin(y, to->y + to->height));

	buf_printf(&sheet->m->body,
		"set arrow from screen %.6f, screen %.6f to screen %.6f, screen %.6f nohead "
		"back lw .8 lc rgb \"#777777\"\n",
		making_x(sheet->m, x), making_y(sheet->m, y), making_x(sheet->m, end_x),
		making_y(sheet->m, end_y));
}

static void put_label(const struct sheet_of *sheet, struct place *place, const struct canvas_row *row)
{
	const struct grid *g = &sheet->m->grid;
	bool is_term = making_is_term(sheet->m);
	double x = across(sheet, row->mark[0]), y = down(sheet, row->mark[1]);
	struct buf text = BUF_NONE;

	label_text(&text, row);
	struct place_box box = {.width = (double)glyph_width(text.at, text.n) * g->cell * (is_term ? 1 : .82),
		.height = is_term ? 1 : .85 * g->line,
		.weight = HEAVY};
	if (!place_label(place, x, y, is_term ? 1 : .8 * g->cell, &box) && !is_term)
		put_leader(sheet, x, y, &box);
	/* widths are a guess: the end next to the point stands where it was meant to */
	double end = box.x + box.width;
	enum making_side side = end < x ? SIDE_RIGHT : box.x < x ? SIDE_CENTER : SIDE_LEFT;
	put_text(sheet, text.at, LABEL_MOST + 1,
		side == SIDE_RIGHT ? end : side == SIDE_CENTER ? (box.x + end) / 2 : box.x,
		box.y + box.height / 2, side, "#111111");
	buf_release(&text);
}

/* A point, and its bars across and upright. */
static void take_point(const struct sheet_of *sheet, struct place *place, const double *mark)
{
	double dot = making_is_term(sheet->m) ? .5 : .55 * sheet->m->grid.cell;
	double x = across(sheet, mark[0]), y = down(sheet, mark[1]), thin = .2 * dot;

	place_take(place, (struct place_box){x - dot, y - dot, 2 * dot, 2 * dot, HEAVY});
	if (making_is_term(sheet->m))
		return;
	if (mark[2] < mark[3])
		place_take(place, (struct place_box){across(sheet, mark[2]), y - thin,
					  across(sheet, mark[3]) - across(sheet, mark[2]), 2 * thin, 1});
	if (mark[4] < mark[5])
		place_take(place, (struct place_box){x - thin, down(sheet, mark[5]), 2 * thin,
					  down(sheet, mark[4]) - down(sheet, mark[5]), 1});
}

static void put_labels(const struct sheet_of *sheet, struct place *place)
{
	const struct canvas_panel *panel = sheet->panel;

	for (size_t i = 0; i < panel->n; i++)
		take_point(sheet, place, panel->row[i].mark);
	for (size_t i = 0; i < panel->n; i++)
		if (panel->row[i].name[0])
			put_label(sheet, place, &panel->row[i]);
}

/* So many periods from one name to the next that names stand apart. */
static size_t period_step(const struct sheet_of *sheet)
{
	const struct canvas_panel *panel = sheet->panel;
	double pitch = sheet->at.width / (panel->high - panel->low), widest = 1;

	for (size_t i = 0; i < panel->n; i++)
		widest = fmax(widest,
			(double)glyph_width(panel->row[i].name, strlen(panel->row[i].name)));
	widest = (fmin(widest, PERIOD_MOST) + 2) * sheet->m->grid.cell;
	return (size_t)ceil(widest / pitch);
}

static void put_periods(const struct sheet_of *sheet)
{
	const struct canvas_panel *panel = sheet->panel;
	const struct grid *g = &sheet->m->grid;
	size_t step = period_step(sheet);
	double y = sheet->at.y + sheet->at.height + (making_is_term(sheet->m) ? 1.5 : .9 * g->line);

	buf_printf(&sheet->m->body, "set xtics 1,%zu format \"\"\n", step);
	for (size_t i = 0; i < panel->n; i += step)
		put_text(sheet, panel->row[i].name, PERIOD_MOST, across(sheet, (double)(i + 1)), y,
			SIDE_CENTER, "#444444");
}

static int by_height(const void *left, const void *right)
{
	const struct canvas_edge *a = left, *b = right;

	return a->at > b->at ? -1 : a->at < b->at;
}

/* At the right, from the highest down, each below the one before. */
static void put_edges(const struct sheet_of *sheet)
{
	const struct grid *g = &sheet->m->grid;
	struct canvas_plane plane = sheet->panel->plane;
	double line = making_is_term(sheet->m) ? 1 : .9 * g->line, least = -INFINITY;

	qsort(plane.edge, plane.edges, sizeof(*plane.edge), by_height);
	for (size_t i = 0; i < plane.edges; i++) {
		double y = fmax(down(sheet, plane.edge[i].at), least);
		double room = sheet->at.y + sheet->at.height - line * (double)(plane.edges - 1 - i);

		y = fmin(y, fmax(room, least));
		put_text(sheet, plane.edge[i].text, g->values, sheet->at.x + sheet->at.width + g->cell,
			y, SIDE_LEFT, "#333333");
		least = y + line;
	}
}

/* The last of its lines stands above the plane. */
static void put_head(struct making *m, const char *text, double from)
{
	const struct grid *g = &m->grid;
	double step = making_is_term(m) ? 1 : 1.1 * g->line;
	size_t lines = wrap_count(text, g->columns);

	lines = lines < GRID_HEAD ? lines : GRID_HEAD;
	for (size_t i = 0; i < lines; i++) {
		struct buf line = BUF_NONE;
		const char *next;
		size_t n = wrap_line(text, g->columns, &next);

		buf_add(&line, text, i + 1 < lines ? n : strlen(text));
		making_line(m, line.at, making_is_term(m) ? 0 : g->cell,
			from - (making_is_term(m) ? 1.5 : 1.1 * g->line) - step * (double)(lines - 1 - i), 1, "#333333");
		buf_release(&line);
		text = next;
	}
}

void plane_put(struct making *m, const struct canvas_panel *panel, double from, double to)
{
	const struct grid *g = &m->grid;
	struct sheet_of sheet = {m, panel, {g->left, from, g->right - g->left, to - from, 0}};

	if (making_is_term(m)) { /* its frame is the rows above and below */
		sheet.at.y -= .5;
		sheet.at.height += 1;
	}
	struct place place = {.frame = sheet.at};

	put_ranges(&sheet);
	put_head(m, panel->plane.head, from);
	put_band(&sheet);
	put_cross(&sheet);
	put_corners(&sheet, &place);
	if (panel->plane.periods)
		put_periods(&sheet);
	else
		put_labels(&sheet, &place);
	put_edges(&sheet);
	place_release(&place);
}
