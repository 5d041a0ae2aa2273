/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Index: the index of each latent variable, and how strongly one moves another.
 */
#ifndef DRAW_CHART_INDEX_H
#define DRAW_CHART_INDEX_H

#include "draw/chart.h"

extern const struct chart chart_index;

#endif
