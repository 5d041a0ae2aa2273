/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions (ce-expr(5)): text compiled once, with all types checked, and computed per record
 * without allocating. Logic has three values: a comparison with a missing value is missing, &&
 * and || and ! follow SQL. An expr is read-only after compiling; each thread has a state.
 */
#ifndef LABEL_EXPR_H
#define LABEL_EXPR_H

#include "label/node.h"

/*
 * The frame and the zone (NULL is UTC) outlive the expr. A fault carries the message and the
 * underlined words: FAULT_USE, or FAULT_INPUT for a column that is not there.
 */
int expr_compile(struct expr **expr, const char *text, const struct frame *frame,
	const struct zone *zone, struct fault *fault);
void expr_free(struct expr *expr);

/* FAULT_USE unless the expression is true or false (or a flag); before expr_holds. */
int expr_want_truth(struct expr *expr, struct fault *fault);

/* The type of the column that it makes. */
struct type expr_type(const struct expr *expr);

/* It calls record(), so every record must pass one state in the order of the input. */
bool expr_uses_order(const struct expr *expr);

/* A state computes on one row; row and expr outlive it. */
struct expr_state *expr_begin(const struct expr *expr, struct row *row);
void expr_end(struct expr_state *state);

enum truth expr_holds(const struct expr *expr, struct expr_state *state);

/*
 * Append the value as a field of `type`, nothing when it is missing. A number is rounded to the
 * scale of a decimal or of money, half away from zero. Whether it is a valid value of the type is
 * for value_read to say.
 */
void expr_print(
	const struct expr *expr, struct expr_state *state, struct type type, struct buf *out);

/* 0, or -1 and the fault when a pattern gave up (its match limit). */
int expr_check(const struct expr_state *state, struct fault *fault);

#endif
