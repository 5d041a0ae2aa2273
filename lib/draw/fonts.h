/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which characters the fonts of this machine can draw (fc-list says). A picture shows a character
 * that no font has as a box many lines high, so it is replaced before the picture is drawn.
 */
#ifndef DRAW_FONTS_H
#define DRAW_FONTS_H

#include "util/buf.h"

#include <stdbool.h>

struct fonts_lost {
	size_t n; /* characters replaced */
	bool cjk; /* some were Han, kana or hangul */
};

/*
 * Replace what no font can draw by U+FFFD (or '?'). Without fc-list only characters beyond the
 * basic plane are replaced.
 */
struct fonts_lost fonts_fit(struct buf *text);

#endif
