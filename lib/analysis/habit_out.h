/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the occasions of customers to result rows: by the number of earlier extras, over all, and by
 * what was asked for.
 */
#ifndef ANALYSIS_HABIT_OUT_H
#define ANALYSIS_HABIT_OUT_H

#include "analysis/analysis.h"

int habit_emit(const struct emission *emission, struct fault *fault);

/* Are the numbers among the settings whole that must be? */
int habit_check(const struct setting *setting, const char *const *value, struct fault *fault);

#endif
