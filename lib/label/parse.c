/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/parse.h"

#include "label/combine.h"
#include "label/constant.h"
#include "label/func.h"

#include <string.h>

struct parser {
	struct builder *b;
	struct lexer lexer;
	struct token now; /* the word not yet used */
	uint32_t end;     /* behind the last word used */
	int nested;
};

static struct node *binary(struct parser *p, int least);

static int step(struct parser *p)
{
	p->end = p->now.at + p->now.n;
	return lex_next(&p->lexer, &p->now);
}

static struct node *expected(struct parser *p, const char *what)
{
	const char *found = p->now.tok == TOK_END ? ", and here the expression ends" : "";

	return build_complain(p->b, p->now.at, p->now.n, "%s is wanted here%s", what, found);
}

static int take(struct parser *p, enum tok tok, const char *what)
{
	if (p->now.tok != tok)
		return expected(p, what), -1;
	return step(p);
}

/* How tightly an operator binds; 0: it is none. */
static int strength(const struct token *token)
{
	switch (token->tok) {
	case TOK_OR:
		return 1;
	case TOK_AND:
		return 2;
	case TOK_EQ:
	case TOK_NE:
	case TOK_LT:
	case TOK_LE:
	case TOK_GT:
	case TOK_GE:
	case TOK_MATCH:
	case TOK_UNMATCH:
		return 3;
	case TOK_PLUS:
	case TOK_MINUS:
		return 4;
	case TOK_TIMES:
	case TOK_OVER:
		return 5;
	default:
		return 0;
	}
}

static bool is_word(const struct token *token, const char *word)
{
	return token->tok == TOK_NAME && strcmp(token->text.at, word) == 0;
}

static struct node *argument(struct parser *p)
{
	return binary(p, 1);
}

static struct node *call(struct parser *p, const struct token *name)
{
	struct call c = {.func = func_find(p->b, name), .at = name->at};

	if (!c.func || step(p))
		return NULL;
	while (p->now.tok != TOK_CLOSE) {
		if (c.args && take(p, TOK_COMMA, "a comma or a closing bracket"))
			return NULL;
		if (c.args == FUNC_MOST_ARGS)
			return build_complain(
				p->b, p->now.at, p->now.n, "at most %d arguments", FUNC_MOST_ARGS);
		if (!(c.arg[c.args++] = argument(p)))
			return NULL;
	}
	if (step(p))
		return NULL;
	c.n = p->end - c.at;
	return constant_fold(p->b, func_call(p->b, &c));
}

static struct node *named(struct parser *p)
{
	struct token name = p->now;

	if (step(p))
		return NULL;
	return name.tok == TOK_NAME && p->now.tok == TOK_OPEN ? call(p, &name)
							      : build_column(p->b, &name);
}

static struct node *bracket(struct parser *p)
{
	uint32_t at = p->now.at;
	struct node *node = step(p) ? NULL : binary(p, 1);

	if (!node || take(p, TOK_CLOSE, "an operator or a closing bracket"))
		return NULL;
	node->at = at; /* underline the brackets with what they hold */
	node->n = p->end - at;
	return node;
}

static struct node *primary(struct parser *p)
{
	struct token token = p->now;

	switch (token.tok) {
	case TOK_NAME:
	case TOK_QUOTED:
		return named(p);
	case TOK_TEXT:
	case TOK_NUMBER:
	case TOK_DURATION:
		return step(p) ? NULL : build_literal(p->b, &token);
	case TOK_OPEN:
		return bracket(p);
	default:
		return expected(p, "a column, a number or a 'text'");
	}
}

/* ! binds as tightly as a sign: !a == b is (!a) == b, as in C. */
static struct node *prefixed(struct parser *p)
{
	struct token op = p->now;
	struct node *node;

	if (++p->nested > EXPR_MOST_NESTED)
		return build_complain(p->b, op.at, op.n, "more than %d brackets and signs deep",
			EXPR_MOST_NESTED);
	if (op.tok == TOK_NOT)
		node = step(p) ? NULL : constant_fold(p->b, combine_not(p->b, &op, prefixed(p)));
	else if (op.tok == TOK_MINUS)
		node = step(p) ? NULL : constant_fold(p->b, combine_minus(p->b, &op, prefixed(p)));
	else
		node = primary(p);
	p->nested--;
	return node;
}

static struct node *in_list(struct parser *p, struct node *x)
{
	struct node *in;

	if (step(p) || take(p, TOK_OPEN, "an opening bracket"))
		return NULL;
	in = combine_in(p->b, x, p->end);
	do {
		if (!in || combine_item(p->b, in, prefixed(p)))
			return NULL;
	} while (p->now.tok == TOK_COMMA && !step(p));
	if (take(p, TOK_CLOSE, "a comma or a closing bracket"))
		return NULL;
	in->n = p->end - in->at;
	return constant_fold(p->b, in);
}

static struct node *chained(struct parser *p)
{
	return build_complain(
		p->b, p->now.at, p->now.n, "comparisons do not chain: write a < b && b < c");
}

static struct node *binary(struct parser *p, int least)
{
	struct node *left = prefixed(p);

	for (bool compared = false; left;) {
		struct token op = p->now;
		int binds = strength(&op);
		if (is_word(&op, "in") && least <= 3) {
			left = in_list(p, left);
			continue;
		}
		if (!binds || binds < least)
			return left;
		if (binds == 3 && compared)
			return chained(p);
		left = step(p) ? NULL : combine_binary(p->b, &op, left, binary(p, binds + 1));
		left = constant_fold(p->b, left);
		compared = binds == 3;
	}
	return NULL;
}

struct node *parse_expr(struct builder *b)
{
	struct parser p = {.b = b,
		.lexer = {.text = b->expr->text, .arena = &b->expr->arena, .fault = b->fault}};

	if (step(&p))
		return NULL;
	if (p.now.tok == TOK_END)
		return expected(&p, "an expression");
	struct node *root = binary(&p, 1);
	if (root && p.now.tok != TOK_END)
		return expected(&p, is_word(&p.now, "and") || is_word(&p.now, "or")
					    ? "an operator (&& for and, || for or)"
					    : "an operator");
	return root;
}
