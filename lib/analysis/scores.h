/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_SCORES_H
#define ANALYSIS_SCORES_H
#include "analysis/analysis.h"
extern const struct analysis scores_analysis;
#endif
