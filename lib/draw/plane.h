/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A panel that is a plane: its scales, lines, names of its corners and labels of its points.
 */
#ifndef DRAW_PLANE_H
#define DRAW_PLANE_H

#include "draw/making.h"

/* Everything but the plot command; the panel stands between two heights. */
void plane_put(
	struct making *m, const struct canvas_panel *panel, double from, double to);

#endif
