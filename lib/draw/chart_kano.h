/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kano: features on the plane of how far satisfaction can fall without and rise with them.
 */
#ifndef DRAW_CHART_KANO_H
#define DRAW_CHART_KANO_H

#include "draw/chart.h"

extern const struct chart chart_kano;

#endif
