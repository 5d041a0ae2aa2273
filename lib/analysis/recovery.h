/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_RECOVERY_H
#define ANALYSIS_RECOVERY_H
#include "analysis/analysis.h"
extern const struct analysis recovery_analysis;
#endif
