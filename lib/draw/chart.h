/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart: from the block of one analysis to a filled canvas.
 *
 * Scales are the same from week to week: shares run from 0 to 100 %, net scores from -100 to 100,
 * scores along the levels of their question (where results do not say them, the least usual scale
 * that holds all values). Differences, amounts and times end at the least round number that holds
 * values and intervals (dotrow_scale), of differences on both sides of 0. A control chart shows the
 * part in which values and limits lie, and nothing beyond its scale. What lies beyond a scale that
 * is fixed is an arrow at its end. Every chart's foot says what its marks, lines and n are.
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
