/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of drift: for each period its value, limits and what rings; for the series its trend.
 */
#ifndef ANALYSIS_DRIFT_OUT_H
#define ANALYSIS_DRIFT_OUT_H

#include "analysis/analysis.h"
#include "record/when.h"

extern const struct setting drift_settings[];

/* Do the settings go together, and with the period? */
int drift_check(const struct setting *settings, const char *const *value, enum period period, struct fault *fault);

int drift_emit(const struct emission *emission, struct fault *fault);

#endif
