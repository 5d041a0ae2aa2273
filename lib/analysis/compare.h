/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_COMPARE_H
#define ANALYSIS_COMPARE_H
#include "analysis/analysis.h"
extern const struct analysis compare_analysis;
#endif
