/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs gnuplot on a script and looks at what comes out: gnuplot says "all is well" even when the
 * disk was full.
 */
#ifndef DRAW_PLOT_H
#define DRAW_PLOT_H

#include "draw/script.h"
#include "util/buf.h"
#include "util/fault.h"

/* Adds the picture (or the terminal's text) to `picture`. Failure is FAULT_PLOT. */
int plot_run(const struct buf *script, enum script_form form, enum language language,
	struct buf *picture, struct fault *fault);

#endif
