/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the touches of cases to result rows: by step in the order of the journey, and over all.
 */
#ifndef ANALYSIS_JOURNEY_OUT_H
#define ANALYSIS_JOURNEY_OUT_H

#include "analysis/analysis.h"

int journey_emit(const struct emission *emission, struct fault *fault);

/* The setting `split`: an instant, or the beginning of a date in UTC; INT64_MIN: none. */
int journey_split(const struct setting *setting, const char *const *value, int64_t *at_s, struct fault *fault);

#endif
