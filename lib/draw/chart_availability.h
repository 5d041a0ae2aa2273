/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Availability: regions against the target, the worst marked.
 */
#ifndef DRAW_CHART_AVAILABILITY_H
#define DRAW_CHART_AVAILABILITY_H

#include "draw/chart.h"

extern const struct chart chart_availability;

#endif
