/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queue: who was overtaken, who passed others, and how fair it felt, by class.
 */
#ifndef DRAW_CHART_QUEUE_H
#define DRAW_CHART_QUEUE_H

#include "draw/chart.h"

extern const struct chart chart_queue;

#endif
