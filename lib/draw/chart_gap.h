/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gap: what was expected and what was experienced, item by item, largest shortfall first.
 */
#ifndef DRAW_CHART_GAP_H
#define DRAW_CHART_GAP_H

#include "draw/chart.h"

extern const struct chart chart_gap;

#endif
