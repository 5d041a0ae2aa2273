/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How every chart looks, whatever it shows: gnuplot's terminal, colours of the frame, fonts.
 */
#ifndef DRAW_LOOK_H
#define DRAW_LOOK_H

#include "draw/making.h"
#include "util/buf.h"

/* Add the commands; they set the variable `dot`, the size of a mark of size 1. */
void look_put(struct buf *script, const struct making *m);

/* Those of the frame alone, for each of several charts. */
void look_frame(struct buf *script, enum script_form form);

/* That size: a mark is larger in an SVG than in a PNG. */
double look_dot(const struct making *m);

#endif
