/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the counts of Kano's answers to results. In a table of an item stand KANO_STRIDE x
 * KANO_STRIDE counts, functional by dysfunctional (answers 1 to 5, missing, invalid); with survey
 * weights, sums of weights of the 25 valid pairs and behind them the sums of their squares.
 */
#ifndef ANALYSIS_KANO_OUT_H
#define ANALYSIS_KANO_OUT_H

#include "analysis/analysis.h"
#include "analysis/counts.h"
#include "math/delight.h"

enum {
	KANO_STRIDE = KANO_ANSWERS + COUNTS_BEYOND,
	KANO_CELLS = KANO_STRIDE * KANO_STRIDE,
	KANO_PAIRS = KANO_ANSWERS * KANO_ANSWERS,
};

int kano_emit(const struct emission *emission, struct fault *fault);

#endif
