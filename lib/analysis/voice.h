/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_VOICE_H
#define ANALYSIS_VOICE_H
#include "analysis/analysis.h"
extern const struct analysis voice_analysis;
#endif
