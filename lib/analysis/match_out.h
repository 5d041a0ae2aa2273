/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the months of customers to runs on the wrong plan, and from these to result rows.
 */
#ifndef ANALYSIS_MATCH_OUT_H
#define ANALYSIS_MATCH_OUT_H

#include "analysis/analysis.h"

int match_emit(const struct emission *emission, struct fault *fault);

/* Are the numbers among the settings whole that must be? */
int match_check(const struct setting *setting, const char *const *value, struct fault *fault);

/* The fault of no tariff. */
int match_no_tariff(struct fault *fault);

#endif
