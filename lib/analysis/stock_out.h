/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result rows of stock.
 */
#ifndef ANALYSIS_STOCK_OUT_H
#define ANALYSIS_STOCK_OUT_H

#include "analysis/analysis.h"

int stock_emit(const struct emission *emission, struct fault *fault);

#endif
