/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a whole report is called, whatever its format. Cleaned.
 */
#ifndef DRAW_HEADING_H
#define DRAW_HEADING_H

#include "draw/style.h"

/* The user's own title, or one that suits any report. */
void heading_report(struct buf *title, const struct show *show);

#endif
