/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_WAITING_H
#define ANALYSIS_WAITING_H
#include "analysis/analysis.h"
extern const struct analysis wait_analysis;
#endif
