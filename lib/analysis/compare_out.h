/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of compare: both arms, their difference, what tests say of it, and a verdict.
 */
#ifndef ANALYSIS_COMPARE_OUT_H
#define ANALYSIS_COMPARE_OUT_H

#include "analysis/analysis.h"

extern const struct setting compare_settings[];

int compare_emit(const struct emission *emission, struct fault *fault);

#endif
