/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_PROMISE_H
#define ANALYSIS_PROMISE_H
#include "analysis/analysis.h"
extern const struct analysis promise_analysis;
#endif
