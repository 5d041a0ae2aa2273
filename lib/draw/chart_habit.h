/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Habit: answers after an extra was given and withheld, by extras before.
 */
#ifndef DRAW_CHART_HABIT_H
#define DRAW_CHART_HABIT_H

#include "draw/chart.h"

extern const struct chart chart_habit;

#endif
