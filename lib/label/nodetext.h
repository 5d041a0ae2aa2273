/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The value of a node as a field has it.
 */
#ifndef LABEL_NODETEXT_H
#define LABEL_NODETEXT_H

#include "label/node.h"

/* Append it as a field of `type`, nothing when it is missing; see expr_print. */
void node_print(
	const struct node *root, struct expr_state *state, struct type type, struct buf *out);

#endif
