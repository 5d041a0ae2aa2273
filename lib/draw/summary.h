/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the results come to, in sentences, for those who read no table. Analyses that are not known
 * have none.
 *
 * Order: each analysis stands as a whole, at the place of its most urgent sentence (enum gravity):
 * first those in which an alarm rings or a promise or target is missed beyond chance, then shortfalls
 * and losses beyond chance, then other findings, then numbers as they are, last those that found
 * nothing; of equal ones that first which comes first. An analysis tells four sentences at most, in
 * the same order. A sentence that stands there already is not said again.
 *
 * To add an analysis: a function in the summary_FIELD.c it belongs to, and its row in summary.c.
 */
#ifndef DRAW_SUMMARY_H
#define DRAW_SUMMARY_H

#include "draw/style.h"

/*
 * Add the sentences, a line each; what comes from the data is cleaned. Above 0 `most` is shared out among the
 * analyses, each of which has one at least; returns how many sentences are left out for it.
 */
size_t summary_make(struct buf *lines, const struct show *show, size_t most);

/* What brackets and n mean in them, a line to stand below. */
void summary_note(struct buf *line, const struct show *show);

#endif
