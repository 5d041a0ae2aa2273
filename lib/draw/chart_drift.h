/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drift: a control chart for each series: values by period, centre, limits, signals.
 */
#ifndef DRAW_CHART_DRIFT_H
#define DRAW_CHART_DRIFT_H

#include "draw/chart.h"

extern const struct chart chart_drift;

#endif
