/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table on pages: names to the left, numbers to the right, its heads again on each page. What is
 * too wide is first set tighter (an interval below its value, long texts on several lines), then
 * smaller, then in parts that stand one below the other, each with the names. Only a text of more
 * lines than a row may have is cut.
 */
#ifndef DRAW_PAPERTABLE_H
#define DRAW_PAPERTABLE_H

#include "draw/paper.h"
#include "draw/sheet.h"

/* From paper->y down; size: of its letters, if there is room. */
void papertable_put(struct paper *paper, const struct sheet *sheet, double size);

#endif
