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

/* May cut rows of the canvas that have no room. */
void script_make(struct buf *script, struct canvas *canvas, enum script_form form,
	struct extent extent, enum language language);

#endif
