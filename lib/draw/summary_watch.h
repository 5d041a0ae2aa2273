/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the analyses say that watch and compare: drift which series signal a change, since when, and
 * how many signals chance alone would give; equity which groups get less, and where the difference
 * turns round; compare what differs between the two arms; change what is new since the last run.
 */
#ifndef DRAW_SUMMARY_WATCH_H
#define DRAW_SUMMARY_WATCH_H

#include "draw/sentence.h"

void say_drift(struct telling *to);
void say_equity(struct telling *to);
void say_compare(struct telling *to);
void say_change(struct telling *to);

#endif
