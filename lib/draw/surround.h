/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts around a chart's panels: title, question and legends above them, below them what marks
 * mean, what is left out and what it rests on. Long ones go on in a second line.
 */
#ifndef DRAW_SURROUND_H
#define DRAW_SURROUND_H

#include "draw/making.h"

void surround_put(struct making *m);

#endif
