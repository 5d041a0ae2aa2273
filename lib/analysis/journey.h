/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_JOURNEY_H
#define ANALYSIS_JOURNEY_H
#include "analysis/analysis.h"
extern const struct analysis journey_analysis;
#endif
