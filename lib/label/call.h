/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A call of a function in an expression, and what builders of calls have in common.
 */
#ifndef LABEL_CALL_H
#define LABEL_CALL_H

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

/* A node over the first three arguments (NULL where there is none). */
struct node *call_node(struct builder *b, const struct call *call, enum sort sort);

/* The same, computed by `get`; a number is a count. */
struct node *call_whole(struct builder *b, const struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *));

/* The node owns what must be freed with the expression: a set or a pattern. */
void call_owns(struct builder *b, struct node *node);

/* "NAME() wants WANTS, and this is ..." with argument i underlined. Returns NULL. */
struct node *call_wrong(
	struct builder *b, const struct call *call, uint32_t i, const char *wants);

/* 0 when argument i is text; or a text, number in the expression itself; else -1 and a fault. */
int call_wants_text(struct builder *b, const struct call *call, uint32_t i);
int call_wants_literal(
	struct builder *b, const struct call *call, uint32_t i, enum sort sort, const char *wants);

#endif
