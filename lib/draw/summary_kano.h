/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of features, of what to concentrate on, and of the steps of a journey.
 */
#ifndef DRAW_SUMMARY_KANO_H
#define DRAW_SUMMARY_KANO_H

#include "draw/sentence.h"

void say_kano(struct telling *to);
void say_importance(struct telling *to);
void say_journey(struct telling *to);

#endif
