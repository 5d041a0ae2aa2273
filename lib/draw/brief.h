/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a report of one page holds (--brief): of each analysis the first chart, no kind of chart
 * twice, and its best sentences; what it rests on, a line a chart; the names of what is left out. For all formats that
 * can be one page.
 */
#ifndef DRAW_BRIEF_H
#define DRAW_BRIEF_H

#include "draw/style.h"

/* How large its charts are: two side by side, one alone; both in normal letters. */
extern const struct extent brief_pair, brief_single;

/* Set block->chosen to the chart that it draws of each block; how many there are. */
size_t brief_choose(struct show *show);

/* Add its sentences, a line each, none twice; how many more there are. */
size_t brief_sentences(struct buf *lines, const struct show *show);

/* Add on what the chart of a block rests: what was computed, of how many records, of which time. */
void brief_basis(struct buf *line, const struct show *show, const struct block *block);

/* Add what the page does not hold, "" if nothing; more: sentences left out. */
void brief_left_out(struct buf *line, const struct show *show, size_t more);

#endif
