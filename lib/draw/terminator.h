/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word that ends a block of text lines because none of them begins with it. It comes from the
 * texts alone, so the same report has the same bytes.
 */
#ifndef DRAW_TERMINATOR_H
#define DRAW_TERMINATOR_H

#include "util/buf.h"

enum { TERMINATOR_CHARS = 24 };

void terminator_choose(char word[TERMINATOR_CHARS], const struct buf *texts);

#endif
