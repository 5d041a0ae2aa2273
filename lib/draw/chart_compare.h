/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compare: the difference of two arms in each measure, with its interval.
 */
#ifndef DRAW_CHART_COMPARE_H
#define DRAW_CHART_COMPARE_H

#include "draw/chart.h"

extern const struct chart chart_compare;

#endif
