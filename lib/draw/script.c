/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/script.h"

#include "draw/glyph.h"
#include "draw/grid.h"
#include "draw/look.h"
#include "draw/terminator.h"

#include <string.h>

struct making {
	const struct canvas *canvas;
	enum script_form form;
	enum language language;
	struct grid grid;
	struct buf texts, data, body;
	size_t text_count, label_count;
	size_t columns; /* of the text filed last */
};

static bool term(const struct making *m)
{
	return m->form == SCRIPT_TERM;
}

/* A terminal's drawing counts characters: give a wide one a companion, and marks none. */
static void widen(struct buf *buf, const char *text, size_t n)
{
	for (size_t i = 0, bytes; i < n; i += bytes) {
		int columns = glyph_columns(glyph_next(text + i, n - i, &bytes));
		if (columns)
			buf_add(buf, text + i, bytes);
		if (columns == 2)
			buf_puts(buf, SCRIPT_FILLER);
	}
}

/* File a text; its number in $T. */
static size_t add_text(struct making *m, const char *text, size_t columns)
{
	struct buf cut = BUF_NONE;

	glyph_cut(&cut, text, strlen(text), columns ? columns : 1);
	if (!cut.n)
		buf_byte(&cut, ' ');
	m->columns = glyph_width(cut.at, cut.n);
	if (term(m))
		widen(&m->texts, cut.at, cut.n);
	else
		buf_add(&m->texts, cut.at, cut.n);
	buf_byte(&m->texts, '\n');
	buf_release(&cut);
	return ++m->text_count;
}

/*
 * From pixels below the top to gnuplot's screen coordinate. In a terminal 0 and 1 are the middles
 * of the first and the last cell.
 */
static double screen_y(const struct making *m, double y)
{
	return term(m) ? 1 - (y - .5) / (m->grid.height - 1) : 1 - y / m->grid.height;
}

static double screen_x(const struct making *m, double x)
{
	return term(m) ? x / (m->grid.width - 1) : x / m->grid.width;
}

/*
 * gnuplot cuts margins to a terminal's cells by rules of its own: these shares of a cell lie in
 * the middle of what gives the wanted one. y is a row from the top.
 */
enum { NEAR_SIDE, FAR_SIDE };
static const double share_of_cell[] = {[NEAR_SIDE] = .5, [FAR_SIDE] = 1.1};

static double margin_x(const struct making *m, double x, int side)
{
	return (term(m) ? x + share_of_cell[side] : x) / m->grid.width;
}

static double margin_y(const struct making *m, double y, int side)
{
	double height = m->grid.height;

	return term(m) ? (height - 1 - y + share_of_cell[side]) / height : 1 - y / height;
}

static size_t next_label(struct making *m)
{
	return ++m->label_count;
}

enum side { SIDE_LEFT, SIDE_CENTER, SIDE_RIGHT };

/*
 * Where the text filed last stands beside its place, moved by letters. In a terminal gnuplot and
 * we count wide characters differently, so there all texts start where we say.
 */
static void justify(struct making *m, enum side side, int right, const char *up)
{
	static const char *const name[] = {"left", "center", "right"};
	int columns = (int)m->columns;

	if (term(m)) {
		right -= side == SIDE_RIGHT ? columns : side == SIDE_CENTER ? columns / 2 : 0;
		side = SIDE_LEFT;
	}
	buf_printf(&m->body, " %s offset %d,%s", name[side], right, up);
}

/* A line of text of the chart itself, its middle `y` below the top. */
static void free_text(
	struct making *m, const char *text, double x, double y, double size, const char *colour)
{
	struct grid *g = &m->grid;
	size_t t = add_text(m, text, (size_t)((g->width - x) / (g->cell * size)));

	buf_printf(&m->body, "set label %zu $T[%zu] at screen %.6f, screen %.6f left",
		next_label(m), t, screen_x(m, x), screen_y(m, y));
	if (!term(m))
		buf_printf(&m->body, " textcolor rgb \"%s\" font \",%.1f\"", colour,
			(m->form == SCRIPT_SVG ? 14 : 11) * size);
	buf_byte(&m->body, '\n');
}

static void put_legend(struct making *m, double y)
{
	const struct grid *g = &m->grid;
	double x = g->left;

	for (size_t i = 0; i < m->canvas->legends; i++) {
		const struct canvas_legend *legend = &m->canvas->legend[i];
		struct buf text = BUF_NONE;

		if (term(m) ? !legend->letter : !legend->colour)
			continue;
		if (term(m))
			buf_printf(&text, "%c ", legend->letter);
		buf_puts(&text, legend->text);
		size_t columns = glyph_width(text.at, text.n);
		double after = x + ((double)columns + 4) * g->cell;
		if (!term(m)) {
			buf_printf(&m->body,
				"set label %zu ' ' at screen %.6f, screen %.6f point pt %d ps %.3f "
				"lc rgb \"%s\"\n",
				next_label(m), screen_x(m, x + g->cell), screen_y(m, y),
				legend->point, 1.4 * look_dot(m->form, &m->grid), legend->colour);
			x += 2.2 * g->cell;
		}
		free_text(m, text.at, x, y, 1, "#222222");
		buf_release(&text);
		x = after;
	}
}

static void put_frame_texts(struct making *m)
{
	const struct canvas *canvas = m->canvas;
	const struct grid *g = &m->grid;
	double unit = g->line, y = g->height - (term(m) ? .5 : .9 * unit);
	double x = term(m) ? 0 : g->cell;

	free_text(m, canvas->title, x, term(m) ? .5 : 1.1 * unit, term(m) ? 1 : 1.3, "#111111");
	free_text(m, canvas->asks, x, term(m) ? 1.5 : 2.4 * unit, 1, "#555555");
	put_legend(m, term(m) ? 2.5 : 3.8 * unit);
	if (canvas->cut) {
		struct buf n = BUF_NONE, line = BUF_NONE;
		buf_printf(&n, "%zu", canvas->cut);
		text_fill(&line, m->language, canvas->left_out, (const char *[]){n.at, NULL});
		free_text(m, line.at, x, y, term(m) ? 1 : .85, "#555555");
		buf_release(&n);
		buf_release(&line);
		y -= unit;
	}
	if (canvas->foot)
		free_text(m, canvas->foot, x, y, term(m) ? 1 : .85, "#555555");
}

static void put_data(struct making *m, size_t p)
{
	const struct canvas_panel *panel = &m->canvas->panel[p];

	buf_printf(&m->data, "$D%zu << CE_DATA\n", p + 1);
	for (size_t r = 0; r < panel->n; r++) {
		buf_printf(&m->data, "%zu", r + 1);
		for (int i = 0; i < panel->marks->columns; i++) {
			double mark = panel->row[r].mark[i];
			if (isnan(mark))
				buf_puts(&m->data, "\tNaN");
			else
				buf_printf(&m->data, "\t%.17g", mark);
		}
		buf_byte(&m->data, '\n');
	}
	buf_puts(&m->data, "CE_DATA\n");
}

/* A row's name gives way before the n behind it does. */
static size_t add_name(struct making *m, const struct canvas_row *row)
{
	struct buf name = BUF_NONE;
	size_t tail = glyph_width(row->tail, strlen(row->tail));
	size_t room = m->grid.names > tail + 1 ? m->grid.names - tail : 1;

	glyph_cut(&name, row->name, strlen(row->name), room);
	buf_puts(&name, row->tail);
	size_t number = add_text(m, name.at, m->grid.names);
	buf_release(&name);
	return number;
}

/*
 * A terminal has no areas: a bar is a text, each legend's letter as often as its mark reaches. The
 * marks are where one part ends and the next begins.
 */
static void put_bar(struct making *m, const struct canvas_panel *panel, size_t r)
{
	double columns = m->grid.right - m->grid.left - 1, done = 0;
	struct buf bar = BUF_NONE;

	for (size_t i = 0; i < m->canvas->legends && i < CANVAS_MARKS; i++) {
		double end = panel->row[r].mark[i] / (panel->high - panel->low) * columns;
		for (; done + .5 < end; done++)
			buf_byte(&bar, m->canvas->legend[i].letter);
	}
	size_t t = add_text(m, bar.at, (size_t)columns);
	buf_printf(&m->body, "set label %zu $T[%zu] at graph 0, first %zu left offset 1,0\n",
		next_label(m), t, r + 1);
	buf_release(&bar);
}

static void put_row_texts(struct making *m, const struct canvas_panel *panel)
{
	for (size_t r = 0; r < panel->n; r++) {
		if (term(m) && panel->marks->bars)
			put_bar(m, panel, r);
		size_t name = add_name(m, &panel->row[r]);
		buf_printf(&m->body, "set label %zu $T[%zu] at graph 0, first %zu", next_label(m),
			name, r + 1);
		justify(m, SIDE_RIGHT, -1, "0\n");
		if (!m->grid.values)
			continue;
		size_t value = add_text(m, panel->row[r].value, m->grid.values);
		buf_printf(&m->body, "set label %zu $T[%zu] at graph 1, first %zu", next_label(m),
			value, r + 1);
		justify(m, SIDE_LEFT, 1, "0\n");
	}
}

static void put_target(struct making *m, const struct canvas_panel *panel)
{
	size_t t;

	if (isnan(panel->target) || panel->target < panel->low || panel->target > panel->high)
		return;
	if (!term(m))
		buf_printf(&m->body,
			"set arrow 1 from first %.17g, graph 0 to first %.17g, graph 1 "
			"nohead front lw 1.5 dt 2 lc rgb \"#111111\"\n",
			panel->target, panel->target);
	t = add_text(m, panel->target_text, 20);
	buf_printf(&m->body, "set label %zu $T[%zu] at first %.17g, graph 1", next_label(m), t,
		panel->target);
	justify(m, SIDE_CENTER, 0, term(m) ? "0" : ".6");
	if (!term(m))
		buf_printf(&m->body, " font \",%s\"", m->form == SCRIPT_SVG ? "12" : "9.5");
	buf_byte(&m->body, '\n');
}

/* The text below the axis, and the rows' own place on the picture. */
static void put_place(struct making *m, const struct canvas_panel *panel, double from, double to)
{
	const struct grid *g = &m->grid;
	size_t axis = add_text(m, panel->axis, (size_t)(g->width / g->cell * .6));
	double edge = term(m) ? .5 : 0; /* the frame stands in the rows above and below */
	double thick = 9 * g->scale / g->pitch;

	buf_printf(&m->body, "set lmargin at screen %.6f\nset rmargin at screen %.6f\n",
		margin_x(m, g->left, NEAR_SIDE), margin_x(m, g->right, FAR_SIDE));
	buf_printf(&m->body, "set tmargin at screen %.6f\nset bmargin at screen %.6f\n",
		margin_y(m, term(m) ? from - 1 : from, FAR_SIDE), margin_y(m, to, NEAR_SIDE));
	buf_printf(&m->body, "set label %zu $T[%zu] at graph .5, screen %.6f", next_label(m), axis,
		screen_y(m, to + (term(m) ? 2.5 : 2.2 * g->line)));
	justify(m, SIDE_CENTER, 0, "0\n");
	buf_printf(&m->body, "set xrange [%.17g:%.17g]\nset yrange [%.1f:%.1f]\nthick = %.4f\n",
		panel->low, panel->high, (double)panel->n + .5 + edge, .5 - edge,
		thick < .36 ? thick : .36);
	if (!term(m) && panel->low < 0 && panel->high > 0)
		buf_puts(&m->body,
			"set arrow 2 from first 0, graph 0 to first 0, graph 1 nohead back "
			"lw 1 lc rgb \"#808080\"\n");
}

static void put_panel(struct making *m, size_t p, double from, double to)
{
	const struct canvas_panel *panel = &m->canvas->panel[p];
	const char *plot = term(m) ? panel->marks->term : panel->marks->picture;

	put_data(m, p);
	put_place(m, panel, from, to);
	put_row_texts(m, panel);
	put_target(m, panel);
	for (const char *at = plot; *at; at++) { /* $D stands for this panel's data */
		if (at[0] == '$' && at[1] == 'D') {
			buf_printf(&m->body, "$D%zu", p + 1);
			at++;
		} else {
			buf_byte(&m->body, *at);
		}
	}
	buf_puts(&m->body, "\nunset label\nunset arrow\n");
}

static void put_no_data(struct making *m)
{
	const struct grid *g = &m->grid;

	free_text(m, text_of(m->language, TEXT_NO_DATA), g->cell * 2, g->height / 2, 1, "#555555");
	buf_puts(&m->body, "unset border\nunset tics\nset xrange [0:1]\nset yrange [0:1]\n"
			   "plot 2 notitle\nunset label\n");
}

static void put_panels(struct making *m)
{
	const struct grid *g = &m->grid;
	double y = g->top;

	put_frame_texts(m);
	for (size_t p = 0; p < m->canvas->panels; p++) {
		double rows = (double)m->canvas->panel[p].n;
		double to = y + g->pitch * rows;
		if (m->canvas->panels ==
			1) /* the only panel takes the room of rows that are not there */
			to = g->height - g->bottom - g->axis;
		put_panel(m, p, y, to);
		y = to + g->axis + g->between;
	}
	if (!m->canvas->panels)
		put_no_data(m);
}

static void assemble(struct buf *script, const struct making *m)
{
	char word[TERMINATOR_CHARS];

	terminator_choose(word, &m->texts);
	look_put(script, m->form, &m->grid);
	buf_puts(script, "set datafile separator \"\\t\"\nset datafile commentschars \"\"\n");
	buf_printf(script, "$T << %s\n", word);
	buf_add(script, m->texts.at, m->texts.n);
	buf_printf(script, "%s\n", word);
	buf_add(script, m->data.at, m->data.n);
	buf_puts(script, "set multiplot\n");
	buf_add(script, m->body.at, m->body.n);
	buf_puts(script, "unset multiplot\n");
}

void script_make(struct buf *script, struct canvas *canvas, enum script_form form,
	struct extent extent, enum language language)
{
	struct making m = {.canvas = canvas,
		.form = form,
		.language = language,
		.texts = BUF_NONE,
		.data = BUF_NONE,
		.body = BUF_NONE};

	grid_make(&m.grid, canvas, form == SCRIPT_TERM, extent);
	put_panels(&m);
	assemble(script, &m);
	buf_release(&m.texts);
	buf_release(&m.data);
	buf_release(&m.body);
}
