/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How wide a text stands in print, in em (the size of its letters), before it is drawn: the
 * advances of DejaVu Sans, in which reports are set; a wide character is 1 em. Of other characters
 * it is a guess on the wide side.
 */
#ifndef DRAW_BREADTH_H
#define DRAW_BREADTH_H

#include "util/buf.h"

#include <stddef.h>
#include <stdint.h>

/* So much wider are bold letters. */
#define BREADTH_BOLD 1.13

double breadth_code(uint32_t code);
double breadth_of(const char *text, size_t n);

/* Add a text cut to so many em, with "…" in place of what was cut. */
void breadth_cut(struct buf *buf, const char *text, size_t n, double em);

#endif
