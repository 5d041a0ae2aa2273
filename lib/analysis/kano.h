/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ANALYSIS_KANO_H
#define ANALYSIS_KANO_H
#include "analysis/analysis.h"
extern const struct analysis kano_analysis;
#endif
