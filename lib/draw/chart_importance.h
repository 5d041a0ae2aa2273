/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Importance: items on the plane of performance and importance, parted by the cross-hair.
 */
#ifndef DRAW_CHART_IMPORTANCE_H
#define DRAW_CHART_IMPORTANCE_H

#include "draw/chart.h"

extern const struct chart chart_importance;

#endif
