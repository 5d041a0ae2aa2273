/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/look.h"

double look_dot(enum script_form form, const struct grid *grid)
{
	return form == SCRIPT_SVG ? .6 * grid->scale : 1;
}

static void put_terminal(struct buf *to, enum script_form form, const struct grid *g)
{
	int width = (int)(g->width + .5), height = (int)(g->height + .5);

	if (form == SCRIPT_PNG)
		buf_printf(to,
			"set terminal pngcairo noenhanced font \"DejaVu Sans,11\" fontscale %.3f "
			"linewidth %.3f pointscale %.3f background \"#ffffff\" size %d,%d\n",
			g->scale, g->scale, g->scale, width, height);
	else if (form == SCRIPT_SVG)
		buf_printf(to,
			"set terminal svg noenhanced font \"sans-serif,14\" fontscale %.3f "
			"linewidth %.3f background \"#ffffff\" size %d,%d\n",
			g->scale, g->scale, width, height);
	if (form != SCRIPT_TERM)
		buf_printf(to, "dot = %.3f\n", look_dot(form, g));
	else
		buf_printf(to, "set terminal dumb noenhanced mono size %d,%d\n", width, height);
}

static const char common[] = "unset key\n"
			     "set tics nomirror\n"
			     "set ytics 1 format \"\" scale 0\n"
			     "set xtics format \"%g\"\n";

static const char picture_look[] = "set encoding utf8\n"
				   "set border 1 lc rgb \"#808080\"\n"
				   "set xtics textcolor rgb \"#444444\"\n"
				   "set grid y back lt 1 lw .6 lc rgb \"#e4e4e4\"\n"
				   "set grid x back lt 1 lw .6 lc rgb \"#eeeeee\"\n"
				   "set style fill solid 1 noborder\n";

static const char term_look[] = "set encoding utf8\n"
				"set border 3\n"
				"set xtics scale 0\n";

void look_put(struct buf *script, enum script_form form, const struct grid *grid)
{
	buf_puts(script, form == SCRIPT_TERM ? term_look : picture_look);
	put_terminal(script, form, grid);
	buf_puts(script, common);
}
