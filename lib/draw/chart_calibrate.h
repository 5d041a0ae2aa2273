/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calibration: what was quoted against what came true, with the line on which both are the same.
 */
#ifndef DRAW_CHART_CALIBRATE_H
#define DRAW_CHART_CALIBRATE_H

#include "draw/chart.h"

extern const struct chart chart_calibrate;

#endif
