/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of the analysis index: from one group's sums to result rows.
 */
#ifndef ANALYSIS_INDEX_OUT_H
#define ANALYSIS_INDEX_OUT_H

#include "analysis/analysis.h"
#include "math/pls.h"

/* FAULT_INPUT: the state does not hold a whole model. */
int index_put(const struct emission *emission, enum pls_scheme scheme, struct fault *fault);

#endif
