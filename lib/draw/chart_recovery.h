/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recovery: who would buy again, by what became of the problem.
 */
#ifndef DRAW_CHART_RECOVERY_H
#define DRAW_CHART_RECOVERY_H

#include "draw/chart.h"

extern const struct chart chart_recovery;

#endif
