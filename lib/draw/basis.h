/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report rests on: where its numbers come from (--source), how many records are behind them, and
 * the periods they are of.
 */
#ifndef DRAW_BASIS_H
#define DRAW_BASIS_H

#include "draw/style.h"

/* Add "Source: TEXT", cleaned; nothing without one. */
void basis_source(struct buf *line, const struct show *show);

/*
 * Add "n 1,234 · May 2026 – Jul 2026 · Source: TEXT", or as much of it as there is. n is the largest of a
 * group's rows, summed over the groups; where results are also given of all of them together, the largest there.
 * Periods are those of a group column that --by made.
 */
void basis_line(struct buf *line, const struct show *show, const struct block *block);

#endif
