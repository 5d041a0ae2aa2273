/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_LOSS_H
#define ANALYSIS_LOSS_H
#include "analysis/analysis.h"
extern const struct analysis loss_analysis;
#endif
