/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Topics: how many comments speak of each, and in which group more than elsewhere.
 */
#ifndef DRAW_CHART_TOPICS_H
#define DRAW_CHART_TOPICS_H

#include "draw/chart.h"

extern const struct chart chart_topics;

#endif
