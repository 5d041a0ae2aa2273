/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/drawing.h"

#include "draw/basis.h"
#include "draw/charts.h"
#include "draw/picture.h"
#include "draw/plot.h"
#include "draw/script.h"
#include "draw/sheet.h"

#include <stdio.h>
#include <string.h>

enum { ROWS_SAID = 12 }; /* of a panel; a longer list is not listened to */

static void make_canvas(struct canvas *canvas, struct drawing *drawing, const struct show *show,
	const struct chart *chart, const struct block *block)
{
	picture_title(&drawing->title, show, chart, block);
	sheet_groups(&drawing->title, show, block);
	buf_puts(&drawing->asks, text_of(show->language, picture_asks(chart, block)));
	chart->fill(canvas, show, block);
	if (canvas->foot)
		buf_puts(&drawing->foot, canvas->foot);
	canvas->foot = NULL;
	basis_line(&drawing->basis, show, block);
}

/* What stands within a row, of a heat map its cells. */
static void say_cells(struct buf *says, const struct canvas_row *row)
{
	const char *between = "";

	for (size_t i = 0; i < row->insides; i++) {
		if (!row->inside[i].tier[0])
			continue;
		buf_printf(says, "%s%s", between, row->inside[i].tier[0]);
		between = ", ";
	}
}

static bool says_nothing(const struct canvas_row *row)
{
	return !*row->name && !*row->value && !row->insides;
}

static void say_row(struct buf *says, const struct canvas_row *row)
{
	buf_printf(says, "%s%s%s%s", row->name, row->tail, *row->name && (*row->value || row->insides) ? ": " : "",
		row->value);
	if (!*row->value)
		say_cells(says, row);
}

/* "Kept (%): Allston (n 121): 57.0 %; …" */
static void say_panel(struct buf *says, const struct show *show, const struct canvas_panel *panel)
{
	const char *between = *panel->axis ? ": " : "";
	size_t said = 0, more = 0;
	char count[32];

	buf_puts(says, says->n ? " " : "");
	if (panel->plane.head)
		buf_printf(says, "%s; ", panel->plane.head);
	buf_puts(says, panel->axis);
	for (size_t i = 0; i < panel->n; i++) {
		const struct canvas_row *row = &panel->row[i];
		if (says_nothing(row)) /* a point of a line */
			continue;
		if (++said > ROWS_SAID) {
			more++;
			continue;
		}
		buf_puts(says, between);
		say_row(says, row);
		between = "; ";
	}
	if (more) {
		buf_puts(says, between);
		snprintf(count, sizeof(count), "%zu", more);
		text_fill(says, show->language, TEXT_MORE_ROWS, (const char *[]){count, NULL});
	}
	buf_byte(says, '.');
}

/* After it is laid out: then it holds only the rows that are drawn. */
static void say_canvas(struct drawing *drawing, const struct show *show, const struct canvas *canvas)
{
	for (size_t i = 0; i < canvas->panels; i++)
		say_panel(&drawing->shows, show, &canvas->panel[i]);
}

int drawing_make(struct drawing *drawing, const struct show *show, const struct chart *chart,
	const struct block *block, struct extent extent, struct fault *fault)
{
	struct canvas canvas = {.language = show->language};
	struct buf script = BUF_NONE;
	int result = 0;

	make_canvas(&canvas, drawing, show, chart, block);
	if (!canvas_empty(&canvas)) {
		script_make(&script, &canvas, SCRIPT_SVG, extent, show->language);
		say_canvas(drawing, show, &canvas);
		result = plot_run(&script, SCRIPT_SVG, show->language, &drawing->svg, fault);
	}
	canvas_release(&canvas);
	buf_release(&script);
	return result;
}

void drawing_release(struct drawing *drawing)
{
	buf_release(&drawing->svg);
	buf_release(&drawing->title);
	buf_release(&drawing->asks);
	buf_release(&drawing->foot);
	buf_release(&drawing->basis);
	buf_release(&drawing->shows);
}
