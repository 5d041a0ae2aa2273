/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/making.h"

#include "draw/glyph.h"
#include "draw/wrap.h"

#include <stdio.h>
#include <string.h>

bool making_is_term(const struct making *m)
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

/*
 * In a PDF cairo 1.16 leaves the place of U+5982 ("as", which is in every second text) empty when the font is Noto Sans CJK SC,
 * of whose common characters only this one. Texts with it take the Japanese letters, which come through and put
 * commas and full stops where readers of simplified Chinese expect them.
 */
static const char *family_of(const struct making *m, const char *text)
{
	bool lost = m->form == SCRIPT_PDF && m->language == LANGUAGE_HANS && strstr(text, "\xE5\xA6\x82");

	return lost ? "Noto Sans CJK JP" : "";
}

void making_font(struct making *m, const char *points)
{
	if (!making_is_term(m) && (*m->family || points))
		buf_printf(&m->body, " font \"%s%s%s\"", m->family, points ? "," : "", points ? points : "");
}

/* File a text; its number in $T. */
size_t making_text(struct making *m, const char *text, size_t columns)
{
	struct buf cut = BUF_NONE;

	glyph_cut(&cut, text, strlen(text), columns ? columns : 1);
	if (!cut.n)
		buf_byte(&cut, ' ');
	m->columns = glyph_width(cut.at, cut.n);
	m->family = family_of(m, cut.at);
	if (making_is_term(m))
		widen(&m->texts, cut.at, cut.n);
	else
		buf_add(&m->texts, cut.at, cut.n);
	buf_byte(&m->texts, '\n');
	buf_release(&cut);
	return ++m->text_count;
}

/* From pixels to shares of the picture, or of the page on which it stands. */
static double from_left(const struct making *m, double x)
{
	const struct making_page *page = &m->page;

	return m->form == SCRIPT_PDF ? (page->x + x * page->pixel) / page->width : x / m->grid.width;
}

static double from_top(const struct making *m, double y)
{
	const struct making_page *page = &m->page;

	return 1 - (m->form == SCRIPT_PDF ? (page->y + y * page->pixel) / page->height : y / m->grid.height);
}

/*
 * From pixels below the top to gnuplot's screen coordinate. In a terminal 0 and 1 are the middles
 * of the first and the last cell.
 */
double making_y(const struct making *m, double y)
{
	return making_is_term(m) ? 1 - (y - .5) / (m->grid.height - 1) : from_top(m, y);
}

double making_x(const struct making *m, double x)
{
	return making_is_term(m) ? x / (m->grid.width - 1) : from_left(m, x);
}

/*
 * gnuplot cuts margins to a terminal's cells by rules of its own: these shares of a cell lie in
 * the middle of what gives the wanted one. y is a row from the top.
 */
enum { NEAR_SIDE, FAR_SIDE };
static const double share_of_cell[] = {[NEAR_SIDE] = .5, [FAR_SIDE] = 1.1};

static double margin_x(const struct making *m, double x, int side)
{
	return making_is_term(m) ? (x + share_of_cell[side]) / m->grid.width : from_left(m, x);
}

static double margin_y(const struct making *m, double y, int side)
{
	double height = m->grid.height;

	return making_is_term(m) ? (height - 1 - y + share_of_cell[side]) / height : from_top(m, y);
}

size_t making_label(struct making *m)
{
	return ++m->label_count;
}

/*
 * Where the text filed last stands beside its place, moved by letters. In a terminal gnuplot and
 * we count wide characters differently, so there all texts start where we say.
 */
void making_justify(struct making *m, enum making_side side, int right, const char *up)
{
	static const char *const name[] = {"left", "center", "right"};
	int columns = (int)m->columns;

	if (making_is_term(m)) {
		right -= side == SIDE_RIGHT ? columns : side == SIDE_CENTER ? columns / 2 : 0;
		side = SIDE_LEFT;
	}
	buf_printf(&m->body, " %s offset %d,%s", name[side], right, up);
}

/* A line of text of the chart itself, its middle `y` below the top. */
void making_line(
	struct making *m, const char *text, double x, double y, double size, const char *colour)
{
	struct grid *g = &m->grid;
	size_t t = making_text(m, text, (size_t)((g->width - x) / (g->letter * size)));

	buf_printf(&m->body, "set label %zu $T[%zu] at screen %.6f, screen %.6f left",
		making_label(m), t, making_x(m, x), making_y(m, y));
	if (!making_is_term(m)) {
		char points[32];
		snprintf(points, sizeof(points), "%.1f", (m->form == SCRIPT_SVG ? 14 : 11) * size);
		buf_printf(&m->body, " textcolor rgb \"%s\"", colour);
		making_font(m, points);
	}
	buf_byte(&m->body, '\n');
}

/* Below the middle of the panel, as far as the picture goes. */
static void put_axis(struct making *m, const char *text, double y)
{
	const struct grid *g = &m->grid;

	for (size_t i = 0; i < g->axes && *text; i++, y += making_is_term(m) ? 1 : 1.1 * g->line) {
		struct buf line = BUF_NONE;
		const char *next;
		size_t n = wrap_line(text, g->columns, &next);

		buf_add(&line, text, i + 1 < g->axes ? n : strlen(text));
		size_t t = making_text(m, line.at, g->columns);
		double half = (double)m->columns * g->cell / 2;
		double x = fmax(half, fmin((g->left + g->right) / 2, g->width - half));
		buf_printf(&m->body, "set label %zu $T[%zu] at screen %.6f, screen %.6f", making_label(m), t,
			making_x(m, x), making_y(m, y));
		making_font(m, NULL);
		making_justify(m, SIDE_CENTER, 0, "0\n");
		buf_release(&line);
		text = next;
	}
}

void making_place(struct making *m, const char *text, double from, double to)
{
	const struct grid *g = &m->grid;

	buf_printf(&m->body, "set lmargin at screen %.6f\nset rmargin at screen %.6f\n",
		margin_x(m, g->left, NEAR_SIDE), margin_x(m, g->right, FAR_SIDE));
	buf_printf(&m->body, "set tmargin at screen %.6f\nset bmargin at screen %.6f\n",
		margin_y(m, making_is_term(m) ? from - 1 : from, FAR_SIDE), margin_y(m, to, NEAR_SIDE));
	put_axis(m, text, to + (making_is_term(m) ? 2.5 : 2.2 * g->line));
}

void making_plot(struct making *m, const char *plot, size_t p)
{
	for (const char *at = plot; *at; at++) {
		if (at[0] == '$' && at[1] == 'D') {
			buf_printf(&m->body, "$D%zu", m->data_count + p + 1);
			at++;
		} else {
			buf_byte(&m->body, *at);
		}
	}
	buf_puts(&m->body, "\nunset label\nunset arrow\n");
}
