/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_QUEUE_H
#define ANALYSIS_QUEUE_H

#include "analysis/analysis.h"

extern const struct analysis queue_analysis;

#endif
