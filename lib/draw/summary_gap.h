/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What gap says: how many items fall short beyond chance and which one furthest, all items
 * together, then the dimensions, layers, touchpoints and kinds that do.
 */
#ifndef DRAW_SUMMARY_GAP_H
#define DRAW_SUMMARY_GAP_H

#include "draw/sentence.h"

void say_gap(struct telling *to);

#endif
