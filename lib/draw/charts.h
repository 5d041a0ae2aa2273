/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of charts.
 */
#ifndef DRAW_CHARTS_H
#define DRAW_CHARTS_H

#include "draw/chart.h"

/* By name; NULL and a fault (FAULT_USE) that names the nearest one. */
const struct chart *charts_find(const char *name, struct fault *fault);

/* The i-th of the charts that draw a block; NULL past the last. */
const struct chart *charts_of(const struct block *block, size_t i);

/* The i-th chart; NULL past the last. */
const struct chart *charts_at(size_t i);

#endif
