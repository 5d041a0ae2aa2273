/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_EQUITY_H
#define ANALYSIS_EQUITY_H
#include "analysis/analysis.h"
extern const struct analysis equity_analysis;
#endif
