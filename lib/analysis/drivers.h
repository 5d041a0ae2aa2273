/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_DRIVERS_H
#define ANALYSIS_DRIVERS_H
#include "analysis/analysis.h"
extern const struct analysis drivers_analysis;
#endif
