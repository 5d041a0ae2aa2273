/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_DRIFT_H
#define ANALYSIS_DRIFT_H
#include "analysis/analysis.h"
extern const struct analysis drift_analysis;
#endif
