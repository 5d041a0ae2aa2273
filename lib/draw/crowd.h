/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The points of a plane, one plane a group of customers: which groups are drawn when there are too
 * many, what stands above them, and what a point's label says.
 */
#ifndef DRAW_CROWD_H
#define DRAW_CROWD_H

#include "draw/canvas.h"
#include "draw/style.h"

#include <stdbool.h>
#include <stddef.h>

/* How high a plane is, in rows: of one, and of one of several. */
enum { CROWD_TALL = 20, CROWD_TALL_OF_SEVERAL = 14 };

struct crowd {
	const struct pivot *pivot;
	const char *measure; /* entries with it are points */
	size_t groups, kept;
	bool *keep;
	const char **n; /* of all points of a group, as text; NULL when they differ or have none */
};

/* Groups of the pivot with a point; those with the largest n are kept, and the canvas counts the rest. */
void crowd_make(struct crowd *crowd, struct canvas *canvas, const struct pivot *pivot, const char *measure);
void crowd_release(struct crowd *crowd);

/* Is it a point of a group? */
bool crowd_has(const struct crowd *crowd, size_t group, const struct entry *entry);

/* "north · January (n 206 each): axis": the n only when all points of the group have the same. */
const char *crowd_head(struct canvas *canvas, const struct crowd *crowd, const struct show *show,
	size_t group, enum text axis);

/* Behind a point's name: " (n 206)", "" when the head says it. */
const char *crowd_tail(
	struct canvas *canvas, const struct crowd *crowd, size_t group, const struct entry *entry);

/* "item", without groups. */
const char *crowd_name(struct canvas *canvas, const struct show *show, const struct entry *entry);

#endif
