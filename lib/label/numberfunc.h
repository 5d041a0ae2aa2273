/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions of numbers. What round, floor and ceil make is exact, whatever they are given.
 */
#ifndef LABEL_NUMBERFUNC_H
#define LABEL_NUMBERFUNC_H

#include "label/call.h"

struct node *numberfunc_round(struct builder *b, struct call *call);
struct node *numberfunc_floor(struct builder *b, struct call *call);
struct node *numberfunc_ceil(struct builder *b, struct call *call);
struct node *numberfunc_abs(struct builder *b, struct call *call);

#endif
