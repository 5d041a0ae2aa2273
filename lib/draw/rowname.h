/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row of a chart is called, and what stands at its right.
 */
#ifndef DRAW_ROWNAME_H
#define DRAW_ROWNAME_H

#include "draw/canvas.h"
#include "draw/style.h"

/* "item · group · group"; without the item where all rows of several groups have the same one. */
const char *rowname(struct canvas *canvas, const struct show *show, const struct pivot *pivot,
	const struct entry *entry);

/* " (n 1,234)". */
const char *rowtail(struct canvas *canvas, const struct result_row *row);

/* "value (low … high)". */
const char *rowvalue(struct canvas *canvas, const struct result_row *row);

#endif
