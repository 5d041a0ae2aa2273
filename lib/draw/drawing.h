/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart for a page: its title, question and foot stand beside it as texts of the page, so that they
 * wrap, are found and are read aloud.
 */
#ifndef DRAW_DRAWING_H
#define DRAW_DRAWING_H

#include "draw/chart.h"
#include "draw/style.h"

struct drawing {
	struct buf svg;
	struct buf title, asks; /* what it is, and the question that it answers */
	struct buf foot;        /* how to read it */
	struct buf basis;       /* what it rests on */
	struct buf shows;       /* for who cannot see it: axes and rows as they are drawn, in words */
};

#define DRAWING_NONE {BUF_NONE, BUF_NONE, BUF_NONE, BUF_NONE, BUF_NONE, BUF_NONE}

/* The drawing is DRAWING_NONE before; its svg stays empty where there is nothing to draw. To be released also after a fault. */
int drawing_make(struct drawing *drawing, const struct show *show, const struct chart *chart,
	const struct block *block, struct extent extent, struct fault *fault);
void drawing_release(struct drawing *drawing);

#endif
