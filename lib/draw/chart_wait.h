/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wait: how long customers waited, as quantiles, against what to quote.
 */
#ifndef DRAW_CHART_WAIT_H
#define DRAW_CHART_WAIT_H

#include "draw/chart.h"

extern const struct chart chart_wait;

#endif
