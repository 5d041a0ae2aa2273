/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What scores says: each score with what it is made of, and the groups at its ends.
 */
#ifndef DRAW_SUMMARY_SCORES_H
#define DRAW_SUMMARY_SCORES_H

#include "draw/sentence.h"

void say_scores(struct telling *to);

#endif
