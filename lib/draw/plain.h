/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as text, aligned by display width; on a terminal they fit its width.
 */
#ifndef DRAW_PLAIN_H
#define DRAW_PLAIN_H

#include "draw/style.h"

extern const struct style plain_style;

/*
 * Show result rows (as ce-gap writes them) in English on out. columns: the terminal's width, or
 * 0 for lines as long as they are.
 */
int plain_show(
	const char *rows, size_t n, int columns, bool colour, struct out *out, struct fault *fault);

#endif
