/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The points of a plane, one plane a group of customers: which groups are drawn when there are too
 * many, what stands above them, and what a point's label says.
 */
#ifndef DRAW_CROWD_H
#define DRAW_CROWD_H

#include "draw/canvas.h"
#include "draw/style.h"

#include <stddef.h>

/* A point's marks: its place, the ends of its bars across and upright, its colour and form. */
enum {
	CROWD_X,
	CROWD_Y,
	CROWD_LOW_X,
	CROWD_HIGH_X,
	CROWD_LOW_Y,
	CROWD_HIGH_Y,
	CROWD_COLOUR,
	CROWD_POINT,
	CROWD_MARKS
};

/* gnuplot's command for them: two bars and a form. */
#define CROWD_CROSSES                                                                         \
	"plot $D using 4:3:($5-$4):(0) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "          \
	"$D using 2:6:(0):($7-$6) with vectors nohead lw 1.3 lc rgb \"#b8b8b8\", "               \
	"$D using 2:3:(1.3*dot):9:8 with points ps variable pt variable lc rgb variable"

/* What the planes are of. */
struct crowd_chart {
	const char *measure; /* entries with it are points; its n is theirs, its value upright */
	const struct canvas_marks *marks;
	enum text across, up; /* what the scales are */
	double low, high;     /* of both */
	void (*put)(struct canvas_row *row, const struct entry *entry); /* its marks */
	void (*finish)(struct canvas_panel *panel, enum language language, const struct pivot *pivot,
		size_t group); /* lines and names of a plane; NULL: none */
};

/* A plane for each group; of too many those with the largest n. */
void crowd_fill(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct crowd_chart *chart);

#endif
