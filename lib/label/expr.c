/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/expr.h"

#include "label/exprstate.h"
#include "label/mark.h"
#include "label/nodetext.h"
#include "label/parse.h"
#include "util/mem.h"

#include <stdlib.h>

static int too_long(const char *text, struct fault *fault)
{
	if (strlen(text) <= EXPR_MOST_BYTES)
		return 0;
	return mark_fault(fault, FAULT_USE, text, EXPR_MOST_BYTES, 1,
		"an expression of more than %d bytes", EXPR_MOST_BYTES);
}

int expr_compile(struct expr **out, const char *text, const struct frame *frame,
	const struct zone *zone, struct fault *fault)
{
	if (too_long(text, fault))
		return -1;
	struct expr *expr = mem_zero(1, sizeof(*expr));
	struct builder b = {expr, fault};
	expr->text = arena_copy(&expr->arena, text, strlen(text));
	expr->frame = frame;
	expr->zone = zone;
	expr->root = parse_expr(&b);
	if (!expr->root) {
		expr_free(expr);
		return -1;
	}
	*out = expr;
	return 0;
}

void expr_free(struct expr *expr)
{
	if (!expr)
		return;
	for (struct node *node = expr->owners; node; node = node->owned) {
		pcre2_code_free(node->code);
		free(node->list);
		if (node->set)
			intern_release(node->set);
		free(node->set);
	}
	arena_release(&expr->arena);
	free(expr);
}

int expr_want_truth(struct expr *expr, struct fault *fault)
{
	struct builder b = {expr, fault};
	struct node *root = build_truth(&b, expr->root);

	if (!root)
		return -1;
	expr->root = root;
	return 0;
}

struct type expr_type(const struct expr *expr)
{
	return expr->root->type;
}

bool expr_uses_order(const struct expr *expr)
{
	return expr->ordered;
}

struct expr_state *expr_begin(const struct expr *expr, struct row *row)
{
	return exprstate_open(expr, row);
}

void expr_end(struct expr_state *state)
{
	exprstate_close(state);
}

enum truth expr_holds(const struct expr *expr, struct expr_state *state)
{
	return expr->root->get.truth(expr->root, state);
}

void expr_print(
	const struct expr *expr, struct expr_state *state, struct type type, struct buf *out)
{
	node_print(expr->root, state, type, out);
}

int expr_check(const struct expr_state *state, struct fault *fault)
{
	if (!state->fault.kind)
		return 0;
	*fault = state->fault;
	return -1;
}
