/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/script.h"

#include "draw/surround.h"
#include "draw/glyph.h"
#include "draw/look.h"
#include "draw/making.h"
#include "draw/plane.h"
#include "draw/terminator.h"
#include "draw/tics.h"

#include <string.h>

enum { TARGET_MOST = 34 };

static void put_no_row(struct making *m, int columns)
{
	buf_byte(&m->data, '2');
	for (int i = 0; i < columns; i++)
		buf_puts(&m->data, "\tNaN");
	buf_byte(&m->data, '\n');
}

static void put_data(struct making *m, size_t p)
{
	const struct canvas_panel *panel = &m->canvas->panel[p];

	buf_printf(&m->data, "$D%zu << CE_DATA\n", m->data_count + p + 1);
	for (size_t r = 0; r < panel->n; r++) {
		buf_printf(&m->data, "%zu", r + 1);
		for (int i = 0; i < panel->marks->columns; i++) {
			double mark = panel->row[r].mark[i];
			if (!isfinite(mark))
				buf_puts(&m->data, "\tNaN");
			else
				buf_printf(&m->data, "\t%.17g", mark);
		}
		buf_byte(&m->data, '\n');
	}
	if (making_is_term(m) && panel->n == 1) /* or gnuplot 5.4 may crash: letters for no points */
		put_no_row(m, panel->marks->columns);
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
	size_t number = making_text(m, name.at, m->grid.names);
	buf_release(&name);
	return number;
}

/*
 * A terminal has no areas: a bar is a text, the letter of each part as often as it is long. The
 * marks are where one part ends and the next begins.
 */
static void put_bar(struct making *m, const struct canvas_panel *panel, size_t r)
{
	const double *mark = panel->row[r].mark;
	double columns = m->grid.right - m->grid.left - 1, done = 0;
	double unit = columns / (panel->high - panel->low);
	struct buf bar = BUF_NONE;

	if (panel->marks->floats)
		for (double begin = fmin(columns, (*mark++ - panel->low) * unit); done + .5 < begin; done++)
			buf_byte(&bar, ' ');
	for (const char *letter = panel->marks->bars; *letter; letter++, mark++)
		for (double end = fmin(columns, (*mark - panel->low) * unit); done + .5 < end; done++)
			buf_byte(&bar, *letter);
	size_t t = making_text(m, bar.at ? bar.at : "", (size_t)columns);
	buf_printf(&m->body, "set label %zu $T[%zu] at graph 0, first %zu left offset 1,0\n",
		making_label(m), t, r + 1);
	buf_release(&bar);
}

static const char *fitting(const struct canvas_inside *inside, size_t columns)
{
	if (inside->head)
		return columns ? inside->tier[0] : NULL;
	for (int i = 0; i < CANVAS_TIERS && inside->tier[i]; i++)
		if (glyph_width(inside->tier[i], strlen(inside->tier[i])) <= columns)
			return inside->tier[i];
	return NULL;
}

static size_t inside_text(struct making *m, const char *text, size_t columns, bool blanks)
{
	struct buf spaced = BUF_NONE;

	buf_printf(&spaced, blanks ? " %s " : "%s", text);
	size_t t = making_text(m, spaced.at, columns);
	buf_release(&spaced);
	return t;
}

static void put_insides(struct making *m, const struct canvas_panel *panel, size_t r)
{
	const struct canvas_row *row = &panel->row[r];
	double unit = (m->grid.right - m->grid.left) / (panel->high - panel->low) / m->grid.cell;

	for (size_t i = 0; i < row->insides; i++) {
		const struct canvas_inside *inside = &row->inside[i];
		double room = (inside->to - inside->from) * unit - (making_is_term(m) ? 1.5 : 0);
		size_t columns = room > 0 ? (size_t)room : 0;
		size_t blanks = making_is_term(m) && panel->marks->bars ? 2 : 0; /* apart from letters */
		const char *text = fitting(inside, columns > blanks ? columns - blanks : 0);

		if (!text)
			continue;
		size_t t = inside_text(m, text, columns, blanks > 0);
		buf_printf(&m->body, "set label %zu $T[%zu] at first %.17g, first %zu front",
			making_label(m), t, (inside->from + inside->to) / 2, r + 1);
		making_font(m, NULL);
		making_justify(m, SIDE_CENTER, 0, "0");
		if (!making_is_term(m) && inside->light)
			buf_puts(&m->body, " textcolor rgb \"#ffffff\"");
		buf_byte(&m->body, '\n');
	}
}

static void put_row_texts(struct making *m, const struct canvas_panel *panel)
{
	for (size_t r = 0; r < panel->n; r++) {
		if (making_is_term(m) && panel->marks->bars)
			put_bar(m, panel, r);
		put_insides(m, panel, r);
		size_t name = add_name(m, &panel->row[r]);
		buf_printf(&m->body, "set label %zu $T[%zu] at graph 0, first %zu", making_label(m),
			name, r + 1);
		making_font(m, NULL);
		making_justify(m, SIDE_RIGHT, -1, "0\n");
		if (!m->grid.values)
			continue;
		size_t value = making_text(m, panel->row[r].value, m->grid.values);
		buf_printf(&m->body, "set label %zu $T[%zu] at graph 1, first %zu", making_label(m),
			value, r + 1);
		making_font(m, NULL);
		making_justify(m, SIDE_LEFT, 2, "0\n");
	}
}

/* The name of the line stands above it, but not beyond the picture or on a terminal's frame. */
static void name_target(struct making *m, const struct canvas_panel *panel, double y)
{
	const struct grid *g = &m->grid;
	bool is_term = making_is_term(m);
	double share = (panel->target - panel->low) / (panel->high - panel->low);
	double x = g->left + share * (g->right - g->left);
	size_t t = making_text(m, panel->target_text, TARGET_MOST);
	double half = (double)m->columns * g->cell / 2;

	x = fmax(is_term ? g->left + half + 1 : half, fmin(x, g->width - half));
	buf_printf(&m->body, "set label %zu $T[%zu] at screen %.6f, screen %.6f", making_label(m), t,
		making_x(m, x), making_y(m, y - (is_term ? .5 : .6 * g->line)));
	making_justify(m, SIDE_CENTER, 0, "0");
	making_font(m, m->form == SCRIPT_SVG ? "12" : "9.5");
	buf_byte(&m->body, '\n');
}

static void put_target(struct making *m, const struct canvas_panel *panel, double y)
{
	if (isnan(panel->target) || panel->target < panel->low || panel->target > panel->high)
		return;
	buf_printf(&m->body, "set arrow 1 from first %.17g, graph 0 to first %.17g, %s nohead",
		panel->target, panel->target, making_is_term(m) ? "first 1.7 back" : "graph 1 front");
	if (!making_is_term(m))
		buf_puts(&m->body, " lw 1.5 dt 2 lc rgb \"#111111\"");
	buf_byte(&m->body, '\n');
	name_target(m, panel, y);
}

/* The rows' own place on the picture. */
static void put_ranges(struct making *m, const struct canvas_panel *panel)
{
	const struct grid *g = &m->grid;
	double edge = making_is_term(m) ? .5 : 0; /* the frame stands in the rows above and below */
	double thick = fmax(9 * g->scale / g->pitch, .22);

	buf_printf(&m->body, "set xrange [%.17g:%.17g]\nset yrange [%.1f:%.1f]\nthick = %.4f\n",
		panel->low, panel->high, (double)panel->n + .5 + edge, .5 - edge,
		thick < .36 ? thick : .36);
	tics_put(&m->body, 'x', panel->low, panel->high, (g->right - g->left) / g->cell);
	if (panel->low < 0 && panel->high > 0)
		buf_printf(&m->body, "set arrow 2 from first 0, graph 0 to first 0, %s\n",
			making_is_term(m) ? "first 1.7 nohead back" : "graph 1 nohead back lw 1 lc rgb \"#808080\"");
}

static void put_panel(struct making *m, size_t p, double from, double to)
{
	const struct canvas_panel *panel = &m->canvas->panel[p];

	put_data(m, p);
	making_place(m, panel->axis, from, to);
	if (panel->plane.tall) {
		plane_put(m, panel, from, to);
	} else {
		put_ranges(m, panel);
		put_row_texts(m, panel);
		put_target(m, panel, from);
	}
	making_plot(m, making_is_term(m) ? panel->marks->term : panel->marks->picture, p);
}

static void put_no_data(struct making *m)
{
	const struct grid *g = &m->grid;

	making_line(m, text_of(m->language, TEXT_NO_DATA), g->cell * 2, g->height / 2, 1, "#555555");
	buf_puts(&m->body, "unset border\nunset tics\nset xrange [0:1]\nset yrange [0:1]\n"
			   "plot 2 notitle\nunset label\n");
}

void script_chart(struct making *m)
{
	const struct grid *g = &m->grid;
	double y = g->top;

	surround_put(m);
	for (size_t p = 0; p < m->canvas->panels; p++) {
		const struct canvas_panel *panel = &m->canvas->panel[p];
		y += canvas_head(panel) * g->head + (p ? grid_between(g, m->canvas, p) : 0);
		double to = y + g->pitch * canvas_tall(panel);

		if (m->canvas->panels ==
			1) /* the only panel takes the room of rows that are not there */
			to = g->height - g->bottom - g->axis;
		put_panel(m, p, y, to);
		y = to + g->axis;
	}
	if (!m->canvas->panels)
		put_no_data(m);
}

static void put_datafile(struct buf *script)
{
	buf_puts(script, "set datafile separator \"\\t\"\nset datafile commentschars \"\"\n");
}

void script_frame(struct buf *body, enum script_form form)
{
	buf_puts(body, "reset\n");
	look_frame(body, form);
	put_datafile(body);
}

void script_begin(struct buf *script, const struct making *m)
{
	char word[TERMINATOR_CHARS];

	terminator_choose(word, &m->texts);
	look_put(script, m);
	put_datafile(script);
	buf_printf(script, "$T << %s\n", word);
	buf_add(script, m->texts.at, m->texts.n);
	buf_printf(script, "%s\n", word);
	buf_add(script, m->data.at, m->data.n);
}

void script_release(struct making *m)
{
	buf_release(&m->texts);
	buf_release(&m->data);
	buf_release(&m->body);
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
	script_chart(&m);
	script_begin(script, &m);
	buf_puts(script, "set multiplot\n");
	buf_add(script, m.body.at, m.body.n);
	buf_puts(script, "unset multiplot\n");
	script_release(&m);
}
