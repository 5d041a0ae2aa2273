/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has changed since the last run (ce-report --baseline), as result rows of an analysis "change"
 * that stand behind the others: for each number that has an interval in both runs its difference, with
 * the interval that both imply (Zou and Donner 2008: square-and-add of the limits, Newcombe's for
 * shares), p from that and p_adj by Holm over all of them. Only what changed beyond chance is told, and
 * how many numbers were compared. Both runs must be of different records.
 */
#ifndef DRAW_CHANGE_H
#define DRAW_CHANGE_H

#include "record/resultset.h"

/* FAULT_INPUT when no number of `now` is in `before`. */
int change_add(struct resultset *now, const struct resultset *before, struct fault *fault);

#endif
