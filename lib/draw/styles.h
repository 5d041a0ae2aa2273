/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of formats, and the loop that shows a result set in one of them.
 */
#ifndef DRAW_STYLES_H
#define DRAW_STYLES_H

#include "draw/style.h"

/* By name; NULL and a fault (FAULT_USE) that names the nearest one. */
const struct style *styles_find(const char *name, struct fault *fault);

/* The i-th format; NULL past the last. */
const struct style *styles_at(size_t i);

/* show->out is open. Its warnings are the caller's to print and to release (also after a fault). */
int styles_run(struct show *show, const struct style *style, struct fault *fault);

#endif
