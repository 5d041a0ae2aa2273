/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Likert: how often each level was answered, low ones to the left and high ones to the right.
 */
#ifndef DRAW_CHART_LIKERT_H
#define DRAW_CHART_LIKERT_H

#include "draw/chart.h"

extern const struct chart chart_likert;

#endif
