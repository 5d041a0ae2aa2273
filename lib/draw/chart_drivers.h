/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drivers: how much each moves the outcome, and what it costs when low and gives when high.
 */
#ifndef DRAW_CHART_DRIVERS_H
#define DRAW_CHART_DRIVERS_H

#include "draw/chart.h"

extern const struct chart chart_drivers;

#endif
