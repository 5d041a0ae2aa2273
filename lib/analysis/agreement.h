/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_AGREEMENT_H
#define ANALYSIS_AGREEMENT_H
#include "analysis/analysis.h"
extern const struct analysis agree_analysis;
#endif
