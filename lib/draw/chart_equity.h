/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Equity: each group's value as it is and with the mix of cases held equal.
 */
#ifndef DRAW_CHART_EQUITY_H
#define DRAW_CHART_EQUITY_H

#include "draw/chart.h"

extern const struct chart chart_equity;

#endif
