/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scores: a dot for each group and item, with its interval.
 */
#ifndef DRAW_CHART_SCORES_H
#define DRAW_CHART_SCORES_H

#include "draw/chart.h"

extern const struct chart chart_scores;

#endif
