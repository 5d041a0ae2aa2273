/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The functions of expressions: one row of a table each, with how many arguments it takes and how
 * its node is built.
 */
#ifndef LABEL_FUNC_H
#define LABEL_FUNC_H

#include "label/build.h"

enum { FUNC_MOST_ARGS = 16 };

struct call {
	const struct func *func;
	uint32_t at, n; /* where the whole call stands */
	struct node *arg[FUNC_MOST_ARGS];
	uint32_t args;
};

struct func {
	const char *name;
	uint32_t least, most; /* arguments */
	struct node *(*build)(struct builder *b, struct call *call);
};

/* By name; NULL and a fault with the nearest name when there is none. */
const struct func *func_find(struct builder *b, const struct token *name);

/* The node of a call whose arguments are complete; NULL and a fault. */
struct node *func_call(struct builder *b, struct call *call);

#endif
