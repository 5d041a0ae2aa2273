/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stock: promises kept if sales had changed at a threshold, the best one marked.
 */
#ifndef DRAW_CHART_STOCK_H
#define DRAW_CHART_STOCK_H

#include "draw/chart.h"

extern const struct chart chart_stock;

#endif
