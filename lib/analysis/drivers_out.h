/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The results of drivers: one group's state to rows.
 */
#ifndef ANALYSIS_DRIVERS_OUT_H
#define ANALYSIS_DRIVERS_OUT_H

#include "analysis/analysis.h"

int drivers_emit(const struct emission *emission, struct fault *fault);

#endif
