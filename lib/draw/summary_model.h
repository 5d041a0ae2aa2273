/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said from models: what goes along with the outcome (never what causes it), the index and its
 * strongest path, and whether stated chances come true.
 */
#ifndef DRAW_SUMMARY_MODEL_H
#define DRAW_SUMMARY_MODEL_H

#include "draw/sentence.h"

void say_drivers(struct telling *to);
void say_index(struct telling *to);
void say_calibrate(struct telling *to);

#endif
