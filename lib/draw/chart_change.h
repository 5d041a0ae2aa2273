/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Change: numbers that differ from the last run's beyond chance, as they were and as they are.
 */
#ifndef DRAW_CHART_CHANGE_H
#define DRAW_CHART_CHANGE_H

#include "draw/chart.h"

extern const struct chart chart_change;

#endif
