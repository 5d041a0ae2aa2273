/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The results of promises: for each kind the wall clock first, then the others, each an item of its
 * own, "reply" and "reply (business)", noted clock=... and without-pauses.
 */
#ifndef ANALYSIS_PROMISE_OUT_H
#define ANALYSIS_PROMISE_OUT_H

#include "analysis/analysis.h"

int promise_put(const struct emission *emission, struct fault *fault);

#endif
