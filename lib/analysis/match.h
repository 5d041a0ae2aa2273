/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_MATCH_H
#define ANALYSIS_MATCH_H
#include "analysis/analysis.h"
extern const struct analysis match_analysis;
#endif
