/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The result rows of queue.
 */
#ifndef ANALYSIS_QUEUE_OUT_H
#define ANALYSIS_QUEUE_OUT_H

#include "analysis/analysis.h"

int queue_emit(const struct emission *emission, struct fault *fault);

#endif
