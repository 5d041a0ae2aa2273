/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_NONRESPONSE_H
#define ANALYSIS_NONRESPONSE_H
#include "analysis/analysis.h"
extern const struct analysis sample_analysis;
#endif
