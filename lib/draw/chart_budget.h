/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Error budget: what is left of the breaches that a target allows, and how fast it goes.
 */
#ifndef DRAW_CHART_BUDGET_H
#define DRAW_CHART_BUDGET_H

#include "draw/chart.h"

extern const struct chart chart_budget;

#endif
