/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One chart as a picture: png, svg, text for a terminal, or the script that would draw it.
 */
#ifndef DRAW_PICTURE_H
#define DRAW_PICTURE_H

#include "draw/canvas.h"
#include "draw/style.h"

extern const struct style png_style, svg_style, term_style, script_style;

/* What a chart of a block is called. */
void picture_title(struct buf *title, const struct show *show, const struct chart *chart,
	const struct block *block);

/* The question that it answers. */
enum text picture_asks(const struct chart *chart, const struct block *block);

/* Fill an empty canvas for a chart that stands alone. */
void picture_canvas(struct canvas *canvas, const struct show *show, const struct chart *chart,
	const struct block *block);

/* Replace what no font of this machine has, and warn of it. */
void picture_fonts(struct show *show, struct buf *script);

/* The block that the chosen chart draws, or the first that any does, and that chart. FAULT_INPUT. */
const struct block *picture_block(const struct show *show, const struct chart **chart, struct fault *fault);

#endif
