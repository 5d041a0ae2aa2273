/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/build.h"

#include "label/eval.h"
#include "label/mark.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

static const struct {
	const char *name;
	enum kind kind;
} sorts[] = {
	[SORT_TRUTH] = {"true or false", KIND_FLAG},
	[SORT_NUMBER] = {"a number", KIND_DECIMAL},
	[SORT_DURATION] = {"a duration", KIND_DURATION},
	[SORT_INSTANT] = {"an instant", KIND_INSTANT},
	[SORT_DATE] = {"a date", KIND_DATE},
	[SORT_PERIOD] = {"a period", KIND_PERIOD},
	[SORT_TEXT] = {"text", KIND_TEXT},
};

const char *sort_name(enum sort sort)
{
	return sorts[sort].name;
}

struct node *build_complain(struct builder *b, uint32_t at, uint32_t n, const char *format, ...)
{
	char text[240];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	mark_fault(b->fault, FAULT_USE, b->expr->text, at, n, "%s", text);
	return NULL;
}

struct node *build_node(struct builder *b, enum sort sort, uint32_t at, uint32_t n, struct node *x,
	struct node *y, struct node *z)
{
	struct node *node = arena_take(&b->expr->arena, sizeof(*node));

	*node = (struct node){.sort = sort, .at = at, .n = n, .arg = {x, y, z}};
	node->type.kind = sorts[sort].kind;
	for (int i = 0; i < 3; i++)
		if (node->arg[i] && node->arg[i]->depth >= node->depth)
			node->depth = node->arg[i]->depth + 1;
	if (node->depth > EXPR_MOST_DEPTH)
		return build_complain(b, at, n, "more than %d operators deep", EXPR_MOST_DEPTH);
	return node;
}

struct type build_number_type(bool real, int scale, bool money)
{
	if (real)
		return (struct type){.kind = KIND_DECIMAL, .scale = 6};
	if (money && scale <= 2)
		return (struct type){.kind = KIND_MONEY, .scale = 2};
	return (struct type){.kind = KIND_DECIMAL, .scale = scale < 9 ? scale : 9};
}

struct node *build_literal(struct builder *b, const struct token *token)
{
	enum sort sort = token->tok == TOK_TEXT     ? SORT_TEXT
			 : token->tok == TOK_NUMBER ? SORT_NUMBER
						    : SORT_DURATION;
	struct node *node = build_node(b, sort, token->at, token->n, NULL, NULL, NULL);

	node->literal = true;
	node->text = token->text;
	node->number = token->number;
	node->scale = token->scale;
	if (sort == SORT_NUMBER)
		node->type = build_number_type(false, node->scale, false);
	if (sort == SORT_TEXT)
		node->get.text = eval_literal_text;
	else
		node->get.whole = eval_literal_whole;
	return node;
}

static enum sort sort_of(enum kind kind)
{
	switch (kind) {
	case KIND_DURATION:
		return SORT_DURATION;
	case KIND_INSTANT:
		return SORT_INSTANT;
	case KIND_DATE:
		return SORT_DATE;
	case KIND_PERIOD:
		return SORT_PERIOD;
	default:
		return kind >= KIND_SCORE ? SORT_NUMBER : SORT_TEXT;
	}
}

static struct node *no_column(struct builder *b, const struct token *token)
{
	struct fault fault;
	uint32_t slot;

	frame_need(b->expr->frame, token->text.at, &slot, &fault);
	if (b->expr->text[token->at] == '"')
		snprintf(fault.text + strlen(fault.text), sizeof(fault.text) - strlen(fault.text),
			"; text goes in 'single quotes'");
	mark_fault(b->fault, FAULT_INPUT, b->expr->text, token->at, token->n, "%s", fault.text);
	return NULL;
}

struct node *build_column(struct builder *b, const struct token *token)
{
	uint32_t slot = frame_find(b->expr->frame, token->text.at);

	if (slot == COLUMN_NONE)
		return no_column(b, token);
	struct type type = frame_column(b->expr->frame, slot)->type;
	struct node *node =
		build_node(b, sort_of(type.kind), token->at, token->n, NULL, NULL, NULL);
	node->slot = slot;
	node->type = type;
	node->flag = type.kind == KIND_FLAG;
	if (type.kind == KIND_MONEY || type.kind == KIND_DECIMAL)
		node->scale = type.scale;
	if (node->sort == SORT_TEXT)
		node->get.text = eval_column_text;
	else
		node->get.whole = eval_column_whole;
	return node;
}

struct node *build_truth(struct builder *b, struct node *x)
{
	if (!x || x->sort == SORT_TRUTH)
		return x;
	if (!x->flag)
		return build_complain(b, x->at, x->n, "true or false is wanted, and this is %s%s",
			sort_name(x->sort),
			x->sort == SORT_TEXT ? "" : ": compare it, as in x > 0");
	struct node *node = build_node(b, SORT_TRUTH, x->at, x->n, NULL, NULL, NULL);
	node->slot = x->slot;
	node->get.truth = eval_column_flag;
	return node;
}

struct node *build_over(struct builder *b, struct node *x, double ratio)
{
	struct node *node = x ? build_node(b, SORT_NUMBER, x->at, x->n, x, NULL, NULL) : NULL;

	if (!node)
		return NULL;
	node->real = true;
	node->ratio = ratio;
	node->type = build_number_type(true, 0, false);
	node->get.real = eval_ratio;
	return node;
}

struct node *build_real(struct builder *b, struct node *x)
{
	return !x || x->real ? x : build_over(b, x, pow(10, x->scale));
}

struct node *build_scaled(struct builder *b, struct node *x, int scale)
{
	wide factor = 1;

	if (!x || x->scale >= scale)
		return x;
	for (int i = x->scale; i < scale; i++)
		factor *= 10;
	struct node *node = build_node(b, x->sort, x->at, x->n, x, NULL, NULL);
	if (!node)
		return NULL;
	node->type = x->type;
	node->scale = scale;
	node->number = factor;
	node->get.whole = eval_scaled;
	wide scaled;
	if (x->literal && !__builtin_mul_overflow(x->number, factor, &scaled)) {
		node->literal = true;
		node->number = scaled;
		node->get.whole = eval_literal_whole;
	}
	return node;
}

/* A text literal as an instant (of a bare date: the beginning of that day in the zone). */
static int read_when(const struct zone *zone, enum sort sort, struct slice text, int64_t *number)
{
	int64_t day;

	if (sort == SORT_PERIOD)
		return month_read(text.at, text.n, number);
	if (sort == SORT_DATE)
		return date_read(text.at, text.n, number);
	if (instant_read(text.at, text.n, number) == 0)
		return 0;
	if (date_read(text.at, text.n, &day))
		return -1;
	zone_instant(zone, day * DAY_S, number);
	return 0;
}

/* The text literal x as what stands beside it; an empty one is a missing value of any sort. */
static struct node *literal_as(struct builder *b, struct node *x, const struct node *beside)
{
	enum sort sort = beside->sort;
	int64_t number = 0;
	const char *form = sort == SORT_PERIOD ? "2026-05"
			   : sort == SORT_DATE ? "2026-05-13"
					       : "2026-05-13T11:02:05Z";
	struct node *node = build_node(b, sort, x->at, x->n, NULL, NULL, NULL);

	node->get.whole = eval_none_whole;
	node->type = beside->type;
	node->scale = beside->scale;
	if (x->text.n == 0)
		return node;
	if (sort == SORT_NUMBER || sort == SORT_DURATION)
		return build_complain(b, x->at, x->n,
			"this is text, and %s is wanted: leave out the quotes", sort_name(sort));
	if (read_when(b->expr->zone, sort, x->text, &number))
		return build_complain(b, x->at, x->n, "not %s such as '%s'", sort_name(sort), form);
	node->literal = true;
	node->number = number;
	node->get.whole = eval_literal_whole;
	return node;
}

static bool adapts(const struct node *x, const struct node *to)
{
	return x->sort == SORT_TEXT && x->literal && to->sort != SORT_TEXT &&
	       to->sort != SORT_TRUTH;
}

/* What a column needs to stand beside something of another sort. */
static int clash(struct builder *b, const struct node *x, const struct node *y, const char *verb)
{
	const struct node *text = x->sort == SORT_TEXT ? x : y;
	const char *hint = "";

	if (text->sort == SORT_TEXT && !text->literal && (node_counts(x) || node_counts(y)))
		hint = " (a column's type stands in its header, or say -c NAME:TYPE=NAME)";
	build_complain(b, x->at, y->at + y->n > x->at ? y->at + y->n - x->at : x->n,
		"cannot %s %s and %s%s", verb, sort_name(x->sort), sort_name(y->sort), hint);
	return -1;
}

static int align_numbers(struct builder *b, struct node **x, struct node **y)
{
	if ((*x)->real || (*y)->real) {
		*x = build_real(b, *x);
		*y = build_real(b, *y);
	} else {
		int scale = (*x)->scale > (*y)->scale ? (*x)->scale : (*y)->scale;
		*x = build_scaled(b, *x, scale);
		*y = build_scaled(b, *y, scale);
	}
	return *x && *y ? 0 : -1;
}

int build_align(struct builder *b, struct node **x, struct node **y, const char *verb)
{
	if (!*x || !*y)
		return -1;
	if (adapts(*x, *y))
		*x = literal_as(b, *x, *y);
	else if (adapts(*y, *x))
		*y = literal_as(b, *y, *x);
	if (!*x || !*y)
		return -1;
	if ((*x)->flag && (*y)->sort == SORT_TRUTH)
		*x = build_truth(b, *x);
	else if ((*y)->flag && (*x)->sort == SORT_TRUTH)
		*y = build_truth(b, *y);
	if (node_counts(*x) && node_counts(*y))
		return align_numbers(b, x, y);
	return (*x)->sort == (*y)->sort ? 0 : clash(b, *x, *y, verb);
}
