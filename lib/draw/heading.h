/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a whole report says beside its tables and charts, whatever its format: its title, and the
 * sentences at its beginning. All cleaned.
 */
#ifndef DRAW_HEADING_H
#define DRAW_HEADING_H

#include "draw/style.h"

/* The user's own title, or one that suits any report. */
void heading_report(struct buf *title, const struct show *show);

/* The sentences of all blocks, a line each; what two of them say alike stands once. */
void heading_sentences(struct buf *lines, const struct show *show);

#endif
