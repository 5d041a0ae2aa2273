/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart: from the block of one analysis to a filled canvas.
 *
 * To add one: lib/draw/chart_NAME.c and .h, one include and one row in charts.c, its line in
 * ce-report(1), and a case under tests/golden/ce-report/.
 */
#ifndef DRAW_CHART_H
#define DRAW_CHART_H

#include "draw/canvas.h"
#include "draw/style.h"

struct chart {
	const char *name, *brief;
	const char *analysis; /* the one it draws */
	const char *measure;  /* of its tables the one with this measure; NULL: any */
	bool grouped;         /* only of results in groups */
	enum text title, asks; /* TEXT_NONE: those of the analysis */
	/* Fill the canvas: rows, marks, texts. No rows: nothing can be drawn. */
	void (*fill)(struct canvas *canvas, const struct show *show, const struct block *block);
};

#endif
