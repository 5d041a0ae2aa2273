/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/constant.h"

#include "label/eval.h"
#include "label/exprstate.h"

static bool constant(const struct node *node)
{
	if (!node->arg[0] || node->literal || node->varies)
		return false;
	for (int i = 0; i < 3; i++)
		if (node->arg[i] && !node->arg[i]->literal)
			return false;
	return true;
}

static void fold_truth(struct node *node, struct expr_state *state)
{
	enum truth truth = node->get.truth(node, state);

	node->literal = true;
	node->number = truth;
	node->get.truth = eval_literal_truth;
}

static void fold_text(struct builder *b, struct node *node, struct expr_state *state)
{
	struct slice text;

	node->literal = true;
	if (!node->get.text(node, state, &text))
		text.n = 0;
	node->text = (struct slice){arena_copy(&b->expr->arena, text.n ? text.at : "", text.n), text.n};
	node->get.text = eval_literal_text;
}

static void fold_number(struct node *node, struct expr_state *state)
{
	if (node->real) {
		node->literal = node->get.real(node, state, &node->ratio);
		node->get.real = node->literal ? eval_literal_real : eval_none_real;
	} else {
		wide whole;
		node->literal = node->get.whole(node, state, &whole);
		node->number = node->literal ? whole : 0;
		node->get.whole = node->literal ? eval_literal_whole : eval_none_whole;
	}
}

struct node *constant_fold(struct builder *b, struct node *node)
{
	if (!node || !constant(node))
		return node;
	struct expr_state *state = exprstate_open(b->expr, NULL);
	if (node->sort == SORT_TRUTH)
		fold_truth(node, state);
	else if (node->sort == SORT_TEXT)
		fold_text(b, node, state);
	else
		fold_number(node, state);
	struct fault fault = state->fault;
	exprstate_close(state);
	if (!fault.kind)
		return node;
	*b->fault = fault;
	return NULL;
}
