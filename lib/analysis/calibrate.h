/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_CALIBRATE_H
#define ANALYSIS_CALIBRATE_H
#include "analysis/analysis.h"
extern const struct analysis calibrate_analysis;
#endif
