/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One number for the whole (ECSI, ACSI), and can its scale be trusted?
 */
#ifndef ANALYSIS_INDEX_H
#define ANALYSIS_INDEX_H

#include "analysis/analysis.h"

extern const struct analysis index_analysis;

#endif
