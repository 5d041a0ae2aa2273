/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loss: what is lost now, and what each programme would win back.
 */
#ifndef DRAW_CHART_LOSS_H
#define DRAW_CHART_LOSS_H

#include "draw/chart.h"

extern const struct chart chart_loss;

#endif
