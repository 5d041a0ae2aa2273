/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/combine.h"

#include "label/eval.h"
#include "util/mem.h"

#include <stdlib.h>

static struct node *over(struct builder *b, enum sort sort, struct node *x, struct node *y)
{
	return build_node(b, sort, x->at, y->at + y->n - x->at, x, y, NULL);
}

static struct node *logic(struct builder *b, int op, struct node *x, struct node *y)
{
	x = build_truth(b, x);
	y = x ? build_truth(b, y) : NULL;
	struct node *node = y ? over(b, SORT_TRUTH, x, y) : NULL;
	if (node)
		node->get.truth = op == TOK_AND ? eval_and : eval_or;
	return node;
}

static int mirrored(int op)
{
	return op == TOK_LT   ? TOK_GT
	       : op == TOK_LE ? TOK_GE
	       : op == TOK_GT ? TOK_LT
	       : op == TOK_GE ? TOK_LE
			      : op;
}

static enum truth (*compares(const struct node *x))(const struct node *, struct expr_state *)
{
	if (x->sort == SORT_TEXT)
		return eval_compare_text;
	if (x->sort == SORT_TRUTH)
		return eval_compare_truth;
	return x->real ? eval_compare_real : eval_compare_whole;
}

/* An empty text is a missing value: nothing equals it. */
static struct node *no_empty(struct builder *b, const struct node *x)
{
	if (x->sort == SORT_TEXT && x->literal && x->text.n == 0)
		return build_complain(b, x->at, x->n,
			"an empty field is a missing value, which compares with nothing: use "
			"missing(...)");
	return (struct node *)x;
}

static struct node *compare(struct builder *b, int op, struct node *x, struct node *y)
{
	if (!no_empty(b, x) || !no_empty(b, y) || build_align(b, &x, &y, "compare"))
		return NULL;
	if (x->sort == SORT_TRUTH && op != TOK_EQ && op != TOK_NE)
		return build_complain(
			b, x->at, y->at + y->n - x->at, "true or false has no order: use == or !=");
	struct node *node = over(b, SORT_TRUTH, x, y);
	if (!node)
		return NULL;
	node->op = op;
	node->get.truth = compares(x);
	if (node->get.truth == eval_compare_whole && (x->literal || y->literal)) {
		node->number = y->literal ? y->number : x->number;
		node->arg[0] = y->literal ? x : y;
		node->op = y->literal ? op : mirrored(op);
		node->get.truth = eval_compare_fixed;
	}
	const struct node *text = y->literal ? x : y;
	if (x->sort == SORT_TEXT && (op == TOK_EQ || op == TOK_NE) && x->literal != y->literal &&
		text->get.text == eval_column_text) {
		node->slot = text->slot;
		node->text = y->literal ? y->text : x->text;
		node->get.truth = eval_same_text;
	}
	return node;
}

static struct node *bad_pattern(struct builder *b, const struct node *y, int code, size_t offset)
{
	char why[128];
	uint32_t at = y->at + 1 + (uint32_t)offset;

	pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
	if (y->n != y->text.n + 2 || at >= y->at + y->n) /* doubled quotes move the place */
		return build_complain(b, y->at, y->n, "bad pattern: %s", why);
	return build_complain(b, at, 1, "bad pattern: %s", why);
}

pcre2_code *combine_pattern(struct builder *b, const struct node *y)
{
	int code;
	size_t offset;

	if (y->sort != SORT_TEXT || !y->literal) {
		build_complain(b, y->at, y->n, "a pattern in 'quotes' is wanted here");
		return NULL;
	}
	pcre2_code *pattern = pcre2_compile((PCRE2_SPTR)y->text.at, y->text.n,
		PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C, &code,
		&offset, NULL);
	if (pattern)
		pcre2_jit_compile(pattern, PCRE2_JIT_COMPLETE); /* without it it is only slower */
	else
		bad_pattern(b, y, code, offset);
	return pattern;
}

static struct node *match(struct builder *b, int op, struct node *x, struct node *y)
{
	if (x->sort != SORT_TEXT)
		return build_complain(b, x->at, x->n, "a pattern matches text, and this is %s",
			sort_name(x->sort));
	struct node *node = over(b, SORT_TRUTH, x, y);
	if (!node)
		return NULL;
	node->op = op;
	node->text = y->text;
	node->get.truth = eval_match;
	node->code = combine_pattern(b, y);
	if (!node->code)
		return NULL;
	node->owned = b->expr->owners;
	b->expr->owners = node;
	return node;
}

/* The sort that x op y makes; SORT_TRUTH: the two cannot be joined. */
static enum sort joins(int op, const struct node *x, const struct node *y)
{
	bool sum = op == TOK_PLUS || op == TOK_MINUS;
	bool when = x->sort == SORT_INSTANT || x->sort == SORT_DATE;

	if (node_counts(x) && node_counts(y)) {
		bool whole = !x->real && !y->real && !x->scale && !y->scale && op != TOK_OVER;
		bool both = x->sort == SORT_DURATION && y->sort == SORT_DURATION;
		bool one = x->sort == SORT_DURATION || y->sort == SORT_DURATION;
		return whole && (sum ? one : one && !both) ? SORT_DURATION : SORT_NUMBER;
	}
	if (op == TOK_MINUS && when && x->sort == y->sort)
		return SORT_DURATION;
	if (sum && when && y->sort == SORT_DURATION)
		return x->sort;
	return SORT_TRUTH;
}

static const char *verb(int op)
{
	return op == TOK_PLUS    ? "add"
	       : op == TOK_MINUS ? "subtract"
	       : op == TOK_TIMES ? "multiply"
				 : "divide";
}

static struct node *number(struct builder *b, int op, struct node *x, struct node *y)
{
	bool money = x->type.kind == KIND_MONEY || y->type.kind == KIND_MONEY;
	bool real = op == TOK_OVER || x->real || y->real ||
		    (op == TOK_TIMES && x->scale + y->scale > EXPR_MOST_DIGITS);

	bool quotient = op == TOK_OVER && !x->real && !y->real;

	if (real && !quotient) {
		x = build_real(b, x);
		y = build_real(b, y);
	} else if (op != TOK_TIMES && build_align(b, &x, &y, verb(op))) {
		return NULL;
	}
	struct node *node = x && y ? over(b, SORT_NUMBER, x, y) : NULL;
	if (!node)
		return NULL;
	node->op = op;
	node->real = real;
	node->scale = real ? 0 : op == TOK_TIMES ? x->scale + y->scale : x->scale;
	node->type = build_number_type(real, node->scale, money);
	if (real)
		node->get.real = quotient ? eval_quotient : eval_real;
	else
		node->get.whole = eval_whole;
	return node;
}

static struct node *arithmetic(struct builder *b, int op, struct node *x, struct node *y)
{
	enum sort sort = joins(op, x, y);

	if (sort == SORT_TRUTH)
		return build_complain(b, x->at, y->at + y->n - x->at, "cannot %s %s and %s",
			verb(op), sort_name(x->sort), sort_name(y->sort));
	if (sort == SORT_NUMBER)
		return number(b, op, x, y);
	struct node *node = over(b, sort, x, y);
	if (!node)
		return NULL;
	node->op = op;
	node->get.whole = sort == SORT_DATE      ? eval_shift
			  : sort == SORT_INSTANT ? eval_range
						 : eval_whole;
	if (x->sort != SORT_DATE || sort == SORT_DATE)
		return node;
	struct node *seconds = build_node(b, sort, node->at, node->n, node, NULL, NULL);
	if (seconds) {
		seconds->number = DAY_S;
		seconds->get.whole = eval_scaled;
	}
	return seconds;
}

struct node *combine_binary(
	struct builder *b, const struct token *op, struct node *x, struct node *y)
{
	if (!x || !y)
		return NULL;
	switch (op->tok) {
	case TOK_OR:
	case TOK_AND:
		return logic(b, (int)op->tok, x, y);
	case TOK_MATCH:
	case TOK_UNMATCH:
		return match(b, (int)op->tok, x, y);
	case TOK_PLUS:
	case TOK_MINUS:
	case TOK_TIMES:
	case TOK_OVER:
		return arithmetic(b, (int)op->tok, x, y);
	default:
		return compare(b, (int)op->tok, x, y);
	}
}

struct node *combine_not(struct builder *b, const struct token *op, struct node *x)
{
	x = build_truth(b, x);
	struct node *node =
		x ? build_node(b, SORT_TRUTH, op->at, x->at + x->n - op->at, x, NULL, NULL) : NULL;
	if (node)
		node->get.truth = eval_not;
	return node;
}

struct node *combine_minus(struct builder *b, const struct token *op, struct node *x)
{
	if (!x)
		return NULL;
	uint32_t n = x->at + x->n - op->at;
	if (!node_counts(x))
		return build_complain(b, op->at, n, "a minus goes before a number, and this is %s",
			sort_name(x->sort));
	struct node *node = build_node(b, x->sort, op->at, n, x, NULL, NULL);
	if (!node)
		return NULL;
	node->real = x->real;
	node->scale = x->scale;
	node->type = x->type.kind == KIND_MONEY || x->sort == SORT_DURATION
			     ? x->type
			     : build_number_type(x->real, x->scale, false);
	if (x->real)
		node->get.real = eval_minus_real;
	else
		node->get.whole = eval_minus;
	return node;
}

struct node *combine_in(struct builder *b, struct node *x, uint32_t end)
{
	if (!x)
		return NULL;
	if (x->sort == SORT_TRUTH || x->real)
		return build_complain(b, x->at, x->n, "in (...) looks up text or exact numbers");
	struct node *node = build_node(b, SORT_TRUTH, x->at, end - x->at, x, NULL, NULL);
	if (!node)
		return NULL;
	node->get.truth = x->sort != SORT_TEXT                ? eval_in_whole
			  : x->type.kind == KIND_LABELS ? eval_in_labels
							: eval_in_text;
	node->set = x->sort == SORT_TEXT ? mem_zero(1, sizeof(*node->set)) : NULL;
	node->owned = b->expr->owners;
	b->expr->owners = node;
	return node;
}

/* A longer fraction than x can have equals nothing, so such an item is left out. */
int combine_item(struct builder *b, struct node *in, struct node *item)
{
	struct node *x = in->arg[0], *same = x;

	if (!item)
		return -1;
	if (!item->literal)
		return build_complain(
			       b, item->at, item->n, "in (...) takes numbers and 'texts' only"),
		       -1;
	if (item->real)
		return build_complain(b, item->at, item->n, "in (...) looks up exact numbers"), -1;
	if (!no_empty(b, item) || build_align(b, &same, &item, "compare"))
		return -1;
	if (x->sort == SORT_TEXT) {
		intern_id(in->set, item->text.at, item->text.n);
	} else if (item->scale == x->scale) {
		in->list = mem_resize(in->list, in->lists + 1, sizeof(*in->list));
		in->list[in->lists++] = item->number;
	}
	return 0;
}
