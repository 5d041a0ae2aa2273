/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a block says in a sentence or two, for those who read no table. Analyses that are not
 * known have none.
 */
#ifndef DRAW_SUMMARY_H
#define DRAW_SUMMARY_H

#include "draw/style.h"

/* Add the sentences, a line each, cleaned. */
void summary_add(struct buf *lines, const struct show *show, const struct block *block);

#endif
