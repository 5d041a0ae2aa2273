/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in Markdown (pipe tables), for wikis and issue trackers.
 */
#ifndef DRAW_MARKDOWN_H
#define DRAW_MARKDOWN_H

#include "draw/style.h"

extern const struct style markdown_style;

#endif
