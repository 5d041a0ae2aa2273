/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_STOCK_H
#define ANALYSIS_STOCK_H

#include "analysis/analysis.h"

extern const struct analysis stock_analysis;

#endif
