/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the nodes of an expression, checks their types and changes their form where two of them
 * meet. Every function returns NULL (or -1) after setting the builder's fault, which underlines
 * the words meant; NULL arguments are passed on, so that calls can be nested.
 */
#ifndef LABEL_BUILD_H
#define LABEL_BUILD_H

#include "label/lex.h"
#include "label/node.h"

enum { EXPR_MOST_DEPTH = 1000 };

struct builder {
	struct expr *expr;
	struct fault *fault;
};

/* "a number", "text", "true or false": what a message calls a sort. */
const char *sort_name(enum sort sort);

/* FAULT_USE with bytes [at, at + n) of the expression underlined. Returns NULL. */
struct node *build_complain(struct builder *b, uint32_t at, uint32_t n, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* A node for [at, at + n) over up to three others (NULL where there is none). */
struct node *build_node(struct builder *b, enum sort sort, uint32_t at, uint32_t n, struct node *x,
	struct node *y, struct node *z);

/* The column type that a number makes; scale counts where it is not real. */
struct type build_number_type(bool real, int scale, bool money);

struct node *build_literal(struct builder *b, const struct token *token);
struct node *build_column(struct builder *b, const struct token *token);

/* The node as a truth (a flag column is one), as a double, or times 10^(scale - its own). */
struct node *build_truth(struct builder *b, struct node *x);
struct node *build_real(struct builder *b, struct node *x);
struct node *build_scaled(struct builder *b, struct node *x, int scale);
struct node *build_over(struct builder *b, struct node *x, double ratio);

/*
 * Bring two nodes to the same sort and form: a text literal beside an instant, a date or a period
 * is read as one; a number beside a duration counts seconds. `verb` is for the message: "compare".
 */
int build_align(struct builder *b, struct node **x, struct node **y, const char *verb);

static inline bool node_counts(const struct node *x)
{
	return x->sort == SORT_NUMBER || x->sort == SORT_DURATION;
}

#endif
