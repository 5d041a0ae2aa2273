/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_IMPORTANCE_H
#define ANALYSIS_IMPORTANCE_H
#include "analysis/analysis.h"
extern const struct analysis importance_analysis;
#endif
