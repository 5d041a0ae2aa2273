/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/numberfunc.h"

#include "label/eval.h"

#include <math.h>

enum rounding { ROUND_HALF, ROUND_DOWN, ROUND_UP };

/* Doubles below this have a whole number of 128 bits. */
#define WIDE_REAL 1e38

/* arg[0] over `number`, a power of ten, to a whole number. */
static bool eval_round_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];
	wide x, unit = node->number;

	if (!a->get.whole(a, state, &x))
		return false;
	wide rest = x % unit;
	*out = x / unit;
	if (node->op == ROUND_HALF && (rest >= unit - rest || -rest >= unit + rest))
		*out += rest < 0 ? -1 : 1;
	else if (node->op == ROUND_DOWN && rest < 0)
		--*out;
	else if (node->op == ROUND_UP && rest > 0)
		++*out;
	return true;
}

static bool eval_round_real(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];
	double x;

	if (!a->get.real(a, state, &x))
		return false;
	x *= node->ratio;
	x = node->op == ROUND_HALF ? round(x) : node->op == ROUND_DOWN ? floor(x) : ceil(x);
	if (!(fabs(x) < WIDE_REAL))
		return eval_beyond(node, state);
	*out = (wide)x;
	return true;
}

static int digits_of(struct builder *b, struct call *call, int *digits)
{
	*digits = 0;
	if (call->args < 2)
		return 0;
	if (call_wants_literal(b, call, 1, SORT_NUMBER, "a number of digits"))
		return -1;
	const struct node *arg = call->arg[1];
	if (arg->real || arg->scale || arg->number < 0 || arg->number > 9) {
		build_complain(b, arg->at, arg->n, "%s() wants 0 to 9 digits", call->func->name);
		return -1;
	}
	*digits = (int)arg->number;
	return 0;
}

static struct node *rounded(struct builder *b, struct call *call, enum rounding how)
{
	struct node *x = call->arg[0];
	int digits;

	if (x->sort != SORT_NUMBER)
		return call_wrong(b, call, 0, "a number");
	if (digits_of(b, call, &digits))
		return NULL;
	if (!x->real && x->scale <= digits)
		return x;
	struct node *node = build_node(b, SORT_NUMBER, call->at, call->n, x, NULL, NULL);
	if (!node)
		return NULL;
	node->op = (int)how;
	node->scale = digits;
	node->type = build_number_type(false, digits, x->type.kind == KIND_MONEY);
	node->ratio = pow(10, digits);
	node->number = 1;
	for (int i = digits; i < x->scale; i++)
		node->number *= 10;
	node->get.whole = x->real ? eval_round_real : eval_round_whole;
	return node;
}

struct node *numberfunc_round(struct builder *b, struct call *call)
{
	return rounded(b, call, ROUND_HALF);
}

struct node *numberfunc_floor(struct builder *b, struct call *call)
{
	return rounded(b, call, ROUND_DOWN);
}

struct node *numberfunc_ceil(struct builder *b, struct call *call)
{
	return rounded(b, call, ROUND_UP);
}

static bool eval_abs_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];

	if (!a->get.whole(a, state, out))
		return false;
	return *out >= 0 || !__builtin_sub_overflow((wide)0, *out, out) ||
	       eval_beyond(node, state);
}

static bool eval_abs_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0];

	if (!a->get.real(a, state, out))
		return false;
	*out = fabs(*out);
	return true;
}

struct node *numberfunc_abs(struct builder *b, struct call *call)
{
	struct node *x = call->arg[0];

	if (!node_counts(x))
		return call_wrong(b, call, 0, "a number or a duration");
	struct node *node = call_node(b, call, x->sort);
	if (!node)
		return NULL;
	node->real = x->real;
	node->scale = x->scale;
	node->type = x->type;
	if (x->real)
		node->get.real = eval_abs_real;
	else
		node->get.whole = eval_abs_whole;
	return node;
}
