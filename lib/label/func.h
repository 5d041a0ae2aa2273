/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The functions of expressions: one row of a table each, with how many arguments it takes and how
 * its node is built.
 */
#ifndef LABEL_FUNC_H
#define LABEL_FUNC_H

#include "label/call.h"

/* By name; NULL and a fault with the nearest name when there is none. */
const struct func *func_find(struct builder *b, const struct token *name);

/* The node of a call whose arguments are complete; NULL and a fault. */
struct node *func_call(struct builder *b, struct call *call);

#endif
