/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/surround.h"

#include "draw/glyph.h"
#include "draw/look.h"
#include "draw/wrap.h"

#include <string.h>

static const char grey[] = "#555555";

static double left_edge(const struct making *m)
{
	return making_is_term(m) ? 0 : m->grid.cell;
}

/* At most so many lines, the last one cut; where the next one would stand. */
static double put_lines(struct making *m, const char *text, size_t most, double y, double step, double size,
	const char *colour)
{
	size_t columns = (size_t)fmax(1, (m->grid.width - 2 * left_edge(m)) / m->grid.letter / size);

	for (size_t i = 0; text && *text && i < most; i++, y += step) {
		const char *next;
		size_t n = wrap_line(text, columns, &next);
		struct buf line = BUF_NONE;

		buf_add(&line, text, i + 1 < most ? n : strlen(text));
		making_line(m, line.at, left_edge(m), y, size, colour);
		buf_release(&line);
		text = next;
	}
	return y;
}

static void put_legend(struct making *m, const struct canvas_legend *legend, double x, double y)
{
	const struct grid *g = &m->grid;
	struct buf text = BUF_NONE;

	if (making_is_term(m)) {
		buf_printf(&text, "%c ", legend->letter);
	} else {
		buf_printf(&m->body,
			"set label %zu ' ' at screen %.6f, screen %.6f point pt %d ps %.3f lc rgb \"%s\"\n",
			making_label(m), making_x(m, x + g->cell), making_y(m, y), legend->point,
			1.4 * look_dot(m), legend->colour);
		x += 2.2 * g->cell;
	}
	buf_puts(&text, legend->text);
	making_line(m, text.at, x, y, 1, "#222222");
	buf_release(&text);
}

/* In one line they begin where the rows do, if there is room. */
static double legends_begin(const struct making *m)
{
	bool is_term = making_is_term(m);
	double width = 0;

	for (size_t i = 0; i < m->canvas->legends; i++)
		if (grid_legend_shown(&m->canvas->legend[i], is_term))
			width += grid_legend_width(&m->grid, &m->canvas->legend[i], is_term);
	return m->grid.left + width > m->grid.width ? 0 : m->grid.left;
}

static void put_legends(struct making *m)
{
	bool is_term = making_is_term(m);
	double begin = legends_begin(m), x = begin, y = m->grid.legend_at;

	for (size_t i = 0; i < m->canvas->legends; i++) {
		const struct canvas_legend *legend = &m->canvas->legend[i];
		double width = grid_legend_width(&m->grid, legend, is_term);

		if (!grid_legend_shown(legend, is_term))
			continue;
		if (x > begin && x + width > m->grid.width) {
			x = begin;
			y += m->grid.legend_step;
		}
		put_legend(m, legend, x, y);
		x += width;
	}
}

static double put_left_out(struct making *m, enum text how, size_t count, double y)
{
	struct buf n = BUF_NONE, line = BUF_NONE;

	if (!count)
		return y;
	buf_printf(&n, "%zu", count);
	text_fill(&line, m->language, how, (const char *[]){n.at, NULL});
	y = put_lines(m, line.at, 1, y, m->grid.line, grid_small_size(making_is_term(m)), grey);
	buf_release(&n);
	buf_release(&line);
	return y;
}

static void put_foot(struct making *m)
{
	const struct canvas *canvas = m->canvas;
	const struct grid *g = &m->grid;
	bool is_term = making_is_term(m);
	double last = g->height - (is_term ? .5 : .9 * g->line), small = grid_small_size(is_term);
	double y = last - g->line * ((double)g->foot - 1);

	y = put_lines(m, canvas->foot, GRID_FOOT, y, g->line, small, grey);
	y = put_left_out(m, TEXT_LEFT_OUT_PLANES, canvas->dropped, y);
	y = put_left_out(m, canvas->left_out, canvas->cut, y);
	put_lines(m, canvas->basis, GRID_BASIS, y, g->line, small, grey);
}

void surround_put(struct making *m)
{
	const struct grid *g = &m->grid;
	bool is_term = making_is_term(m);

	put_lines(m, m->canvas->title, GRID_TITLE, is_term ? .5 : 1.1 * g->line, g->title_step,
		grid_title_size(is_term), "#111111");
	put_lines(m, m->canvas->asks, g->asks, g->asks_at, g->asks_step, 1, grey);
	put_legends(m);
	put_foot(m);
}
