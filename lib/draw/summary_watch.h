/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What drift and equity say in a sentence: which measures ring and since when; which groups are
 * below four fifths, and where a difference turns round. The first few; the table has all.
 */
#ifndef DRAW_SUMMARY_WATCH_H
#define DRAW_SUMMARY_WATCH_H

#include "draw/gather.h"
#include "draw/style.h"

void summary_drift(struct buf *lines, const struct show *show, const struct pivot *pivot);
void summary_equity(struct buf *lines, const struct show *show, const struct pivot *pivot);

#endif
