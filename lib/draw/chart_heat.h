/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Heat map: items by groups, a number and a colour in each cell.
 */
#ifndef DRAW_CHART_HEAT_H
#define DRAW_CHART_HEAT_H

#include "draw/chart.h"

extern const struct chart chart_heat, chart_heat_scores;

#endif
