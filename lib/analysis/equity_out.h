/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of equity: for each group how far it is from the reference, as it is and with strata held
 * equal, and how unequal the whole is.
 */
#ifndef ANALYSIS_EQUITY_OUT_H
#define ANALYSIS_EQUITY_OUT_H

#include "analysis/analysis.h"

extern const struct setting equity_settings[];

int equity_emit(const struct emission *emission, struct fault *fault);

#endif
