/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Promise: how much was kept, late and broken, with the target.
 */
#ifndef DRAW_CHART_PROMISE_H
#define DRAW_CHART_PROMISE_H

#include "draw/chart.h"

extern const struct chart chart_promise;

#endif
