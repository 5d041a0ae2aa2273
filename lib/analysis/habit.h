/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_HABIT_H
#define ANALYSIS_HABIT_H
#include "analysis/analysis.h"
extern const struct analysis habit_analysis;
#endif
