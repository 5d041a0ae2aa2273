/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Journey: touchpoints in their order, how many reach them and how they fall short.
 */
#ifndef DRAW_CHART_JOURNEY_H
#define DRAW_CHART_JOURNEY_H

#include "draw/chart.h"

extern const struct chart chart_journey;

#endif
