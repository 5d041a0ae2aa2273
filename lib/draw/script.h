/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A canvas as a gnuplot script. The commands are ours alone; texts stand in a datablock that
 * commands only index, under a terminator with which no text begins, so a text cannot end the
 * block, run a command or be taken for a format.
 */
#ifndef DRAW_SCRIPT_H
#define DRAW_SCRIPT_H

#include "draw/canvas.h"
#include "draw/extent.h"
#include "draw/making.h"
#include "draw/medium.h"
#include "draw/texts.h"
#include "util/buf.h"

/* All of a picture. May cut rows of the canvas that have no room. */
void script_make(struct buf *script, struct canvas *canvas, enum script_form form,
	struct extent extent, enum language language);

/*
 * A script of several charts is put together from these: the look, texts and data of all at its
 * beginning; before each chart its frame; and the chart of m->canvas on m->grid, in m->body.
 */
void script_begin(struct buf *script, const struct making *m);
void script_frame(struct buf *body, enum script_form form);
void script_chart(struct making *m);

void script_release(struct making *m);

#endif
