/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the analysis availability finds: of outages, and of a composed system.
 */
#ifndef ANALYSIS_AVAILABILITY_OUT_H
#define ANALYSIS_AVAILABILITY_OUT_H

#include "analysis/outages.h"

int availability_composed(const struct emission *emission, const struct texttable *table, struct fault *fault);
int availability_measured(const struct emission *emission, struct fault *fault);

#endif
