/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_GAP_H
#define ANALYSIS_GAP_H
#include "analysis/analysis.h"
extern const struct analysis gap_analysis;
#endif
