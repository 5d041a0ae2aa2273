/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/choicefunc.h"

#include "label/eval.h"

/* The smaller of two (op TOK_LT) or the larger; missing when either is. */
static bool eval_most_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide x, y;

	if (!a->get.whole(a, state, &x) || !b->get.whole(b, state, &y))
		return false;
	*out = (x < y) == (node->op == TOK_LT) ? x : y;
	return true;
}

static bool eval_most_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	double x, y;

	if (!a->get.real(a, state, &x) || !b->get.real(b, state, &y))
		return false;
	*out = (x < y) == (node->op == TOK_LT) ? x : y;
	return true;
}

/* What two branches that build_align has brought together make of each other. */
static void merge(struct node *node, const struct node *x, const struct node *y)
{
	node->real = x->real;
	node->scale = x->scale;
	if (type_equal(x->type, y->type))
		node->type = x->type;
	else if (node->sort == SORT_DURATION && (x->real || x->scale))
		node->sort = SORT_NUMBER;
	if (node->sort == SORT_NUMBER && !type_equal(x->type, y->type))
		node->type = build_number_type(x->real, x->scale,
			x->type.kind == KIND_MONEY || y->type.kind == KIND_MONEY);
}

static struct node *choice(
	struct builder *b, const struct call *call, struct node *c, struct node *x, struct node *y)
{
	enum sort sort;

	if (build_align(b, &x, &y, "choose between"))
		return NULL;
	sort = x->sort == SORT_DURATION || y->sort == SORT_DURATION ? SORT_DURATION : x->sort;
	struct node *node = c ? build_node(b, sort, call->at, call->n, c, x, y)
			      : build_node(b, sort, call->at, call->n, x, y, NULL);
	if (!node)
		return NULL;
	merge(node, x, y);
	if (sort == SORT_TRUTH)
		node->get.truth = c ? eval_if_truth : eval_first_truth;
	else if (sort == SORT_TEXT)
		node->get.text = c ? eval_if_text : eval_first_text;
	else if (node->real)
		node->get.real = c ? eval_if_real : eval_first_real;
	else
		node->get.whole = c ? eval_if_whole : eval_first_whole;
	return node;
}

struct node *choicefunc_if(struct builder *b, struct call *call)
{
	struct node *c = build_truth(b, call->arg[0]);

	return c ? choice(b, call, c, call->arg[1], call->arg[2]) : NULL;
}

struct node *choicefunc_coalesce(struct builder *b, struct call *call)
{
	struct node *node = call->arg[0];

	for (uint32_t i = 1; node && i < call->args; i++)
		node = choice(b, call, NULL, node, call->arg[i]);
	return node;
}

static struct node *most(struct builder *b, struct call *call, int op)
{
	struct node *node = call->arg[0];

	for (uint32_t i = 0; i < call->args; i++)
		if (call->arg[i]->sort == SORT_TRUTH ||
			(call->arg[i]->sort == SORT_TEXT && !call->arg[i]->literal))
			return call_wrong(b, call, i, "numbers, durations, instants or dates");
	for (uint32_t i = 1; node && i < call->args; i++) {
		node = choice(b, call, NULL, node, call->arg[i]);
		if (!node)
			return NULL;
		if (node->sort == SORT_TEXT)
			return call_wrong(b, call, 0, "numbers, durations, instants or dates");
		node->op = op;
		if (node->real)
			node->get.real = eval_most_real;
		else
			node->get.whole = eval_most_whole;
	}
	return node;
}

struct node *choicefunc_min(struct builder *b, struct call *call)
{
	return most(b, call, TOK_LT);
}

struct node *choicefunc_max(struct builder *b, struct call *call)
{
	return most(b, call, TOK_GT);
}
