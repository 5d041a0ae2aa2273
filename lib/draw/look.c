/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/look.h"

double look_dot(const struct making *m)
{
	if (m->form == SCRIPT_PDF)
		return 1.08 * m->page.pixel;
	return m->form == SCRIPT_SVG ? .6 * m->grid.scale : 1;
}

/* A PDF's fonts and lines are of one size on all pages; gnuplot drops what is less than a point. */
static void put_pdf(struct buf *to, const struct making_page *page)
{
	buf_printf(to,
		"set terminal pdfcairo noenhanced font \"DejaVu Sans,11\" fontscale %.4f "
		"linewidth %.4f background \"#ffffff\" size %.6fin,%.6fin\n",
		page->pixel, 2 * page->pixel, (page->width + .1) / 72, (page->height + .1) / 72);
}

static void put_terminal(struct buf *to, const struct making *m)
{
	const struct grid *g = &m->grid;
	int width = (int)(g->width + .5), height = (int)(g->height + .5);

	if (m->form == SCRIPT_PNG)
		buf_printf(to,
			"set terminal pngcairo noenhanced font \"DejaVu Sans,11\" fontscale %.3f "
			"linewidth %.3f pointscale %.3f background \"#ffffff\" size %d,%d\n",
			g->scale, g->scale, g->scale, width, height);
	else if (m->form == SCRIPT_SVG)
		buf_printf(to,
			"set terminal svg noenhanced font \"sans-serif,14\" fontscale %.3f "
			"linewidth %.3f background \"#ffffff\" size %d,%d\n",
			g->scale, g->scale, width, height);
	else if (m->form == SCRIPT_PDF)
		put_pdf(to, &m->page);
	if (m->form != SCRIPT_TERM)
		buf_printf(to, "dot = %.3f\n", look_dot(m));
	else
		buf_printf(to, "set terminal dumb noenhanced mono size %d,%d\n", width, height);
}

static const char common[] = "unset key\n"
			     "set tics nomirror\n"
			     "set ytics 1 format \"\" scale 0\n";

static const char picture_look[] = "set encoding utf8\n"
				   "set border 1 lc rgb \"#808080\"\n"
				   "set xtics textcolor rgb \"#444444\"\n"
				   "set grid y back lt 1 lw .6 lc rgb \"#e4e4e4\"\n"
				   "set grid x back lt 1 lw .6 lc rgb \"#eeeeee\"\n"
				   "set style fill solid 1 noborder\n";

static const char term_look[] = "set encoding utf8\n"
				"set border 3\n"
				"set xtics scale 0\n";

static void put_look(struct buf *script, enum script_form form)
{
	buf_puts(script, form == SCRIPT_TERM ? term_look : picture_look);
}

void look_frame(struct buf *script, enum script_form form)
{
	put_look(script, form);
	buf_puts(script, common);
}

void look_put(struct buf *script, const struct making *m)
{
	put_look(script, m->form);
	put_terminal(script, m);
	buf_puts(script, common);
}
