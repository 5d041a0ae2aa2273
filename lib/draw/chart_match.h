/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Match: customers on a plan that another undercuts, and what they would save.
 */
#ifndef DRAW_CHART_MATCH_H
#define DRAW_CHART_MATCH_H

#include "draw/chart.h"

extern const struct chart chart_match;

#endif
