/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_AVAILABILITY_H
#define ANALYSIS_AVAILABILITY_H
#include "analysis/analysis.h"
extern const struct analysis availability_analysis;
#endif
