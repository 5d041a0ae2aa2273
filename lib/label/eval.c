/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/eval.h"

#include "label/lex.h"
#include "label/mark.h"

#include <math.h>
#include <string.h>

bool eval_missing(const struct node *node, struct expr_state *state)
{
	wide whole;
	double real;
	struct slice text;

	if (node->sort == SORT_TRUTH)
		return node->get.truth(node, state) == TRUTH_MISSING;
	if (node->sort == SORT_TEXT)
		return !node->get.text(node, state, &text);
	return node->real ? !node->get.real(node, state, &real)
			  : !node->get.whole(node, state, &whole);
}

bool eval_column_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct cell *cell = row_value(state->row, node->slot);

	*out = cell->number;
	return cell->verdict == VALUE_VALID;
}

bool eval_column_text(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct cell *cell = row_value(state->row, node->slot);

	*out = cell->text;
	return cell->verdict == VALUE_VALID;
}

enum truth eval_column_flag(const struct node *node, struct expr_state *state)
{
	const struct cell *cell = row_value(state->row, node->slot);

	return cell->verdict == VALUE_VALID ? (enum truth)(cell->number != 0) : TRUTH_MISSING;
}

bool eval_literal_whole(const struct node *node, struct expr_state *state, wide *out)
{
	(void)state;
	*out = node->number;
	return true;
}

bool eval_literal_text(const struct node *node, struct expr_state *state, struct slice *out)
{
	(void)state;
	*out = node->text;
	return node->text.n != 0;
}

bool eval_none_whole(const struct node *node, struct expr_state *state, wide *out)
{
	(void)node;
	(void)state;
	*out = 0;
	return false;
}

enum truth eval_literal_truth(const struct node *node, struct expr_state *state)
{
	(void)state;
	return (enum truth)node->number;
}

bool eval_literal_real(const struct node *node, struct expr_state *state, double *out)
{
	(void)state;
	*out = node->ratio;
	return true;
}

bool eval_none_real(const struct node *node, struct expr_state *state, double *out)
{
	(void)node;
	(void)state;
	*out = 0;
	return false;
}

/* Of constants it is a mistake in the expression itself (state->row NULL). */
bool eval_beyond(const struct node *node, struct expr_state *state)
{
	if (state->row)
		row_beyond(state->row, (struct slice){state->source + node->at, node->n});
	else if (!state->fault.kind)
		mark_fault(&state->fault, FAULT_USE, state->source, node->at, node->n,
			"beyond 38 digits or the years 1 to 9999");
	return false;
}

bool eval_scaled(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];

	if (!a->get.whole(a, state, out))
		return false;
	return !__builtin_mul_overflow(*out, node->number, out) || eval_beyond(node, state);
}

bool eval_ratio(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0];
	wide whole;

	if (!a->get.whole(a, state, &whole))
		return false;
	*out = wide_double(whole) / node->ratio;
	return true;
}

bool eval_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide x, y;

	if (!a->get.whole(a, state, &x) || !b->get.whole(b, state, &y))
		return false;
	bool beyond = node->op == TOK_PLUS    ? __builtin_add_overflow(x, y, out)
		      : node->op == TOK_MINUS ? __builtin_sub_overflow(x, y, out)
					      : __builtin_mul_overflow(x, y, out);
	return !beyond || eval_beyond(node, state);
}

static bool within(const struct node *node, struct expr_state *state, wide x, wide least, wide most)
{
	return (x >= least && x <= most) || eval_beyond(node, state);
}

bool eval_range(const struct node *node, struct expr_state *state, wide *out)
{
	return eval_whole(node, state, out) &&
	       within(node, state, *out, INSTANT_LEAST, INSTANT_MOST);
}

bool eval_shift(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide day, seconds;

	if (!a->get.whole(a, state, &day) || !b->get.whole(b, state, &seconds))
		return false;
	wide days = seconds / DAY_S - (seconds % DAY_S < 0);
	*out = node->op == TOK_PLUS ? day + days : day - days;
	return within(node, state, *out, INSTANT_LEAST / DAY_S, INSTANT_MOST / DAY_S);
}

bool eval_quotient(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide x, y;

	if (!a->get.whole(a, state, &x) || !b->get.whole(b, state, &y) || y == 0)
		return false;
	*out = wide_double(x) / wide_double(y);
	return true;
}

bool eval_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	double x, y;

	if (!a->get.real(a, state, &x) || !b->get.real(b, state, &y))
		return false;
	if (node->op == TOK_OVER && y == 0)
		return false;
	switch (node->op) {
	case TOK_PLUS:
		*out = x + y;
		break;
	case TOK_MINUS:
		*out = x - y;
		break;
	case TOK_TIMES:
		*out = x * y;
		break;
	default:
		*out = x / y;
	}
	return isfinite(*out) || eval_beyond(node, state);
}

bool eval_minus(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];

	if (!a->get.whole(a, state, out))
		return false;
	return !__builtin_sub_overflow((wide)0, *out, out) || eval_beyond(node, state);
}

bool eval_minus_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0];

	if (!a->get.real(a, state, out))
		return false;
	*out = -*out;
	return true;
}

/* sign: of left minus right. */
static enum truth holds(int op, int sign)
{
	switch (op) {
	case TOK_EQ:
		return (enum truth)(sign == 0);
	case TOK_NE:
		return (enum truth)(sign != 0);
	case TOK_LT:
		return (enum truth)(sign < 0);
	case TOK_LE:
		return (enum truth)(sign <= 0);
	case TOK_GT:
		return (enum truth)(sign > 0);
	default:
		return (enum truth)(sign >= 0);
	}
}

enum truth eval_compare_fixed(const struct node *node, struct expr_state *state)
{
	const struct node *a = node->arg[0];
	wide x;

	if (!a->get.whole(a, state, &x))
		return TRUTH_MISSING;
	return holds(node->op, (x > node->number) - (x < node->number));
}

enum truth eval_compare_whole(const struct node *node, struct expr_state *state)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide x, y;

	if (!a->get.whole(a, state, &x) || !b->get.whole(b, state, &y))
		return TRUTH_MISSING;
	return holds(node->op, (x > y) - (x < y));
}

enum truth eval_compare_real(const struct node *node, struct expr_state *state)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	double x, y;

	if (!a->get.real(a, state, &x) || !b->get.real(b, state, &y))
		return TRUTH_MISSING;
	return holds(node->op, (x > y) - (x < y));
}

static int text_sign(struct slice a, struct slice b)
{
	int sign = memcmp(a.at, b.at, a.n < b.n ? a.n : b.n);

	return sign ? sign : (a.n > b.n) - (a.n < b.n);
}

enum truth eval_compare_text(const struct node *node, struct expr_state *state)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	struct slice x, y;

	if (!a->get.text(a, state, &x) || !b->get.text(b, state, &y))
		return TRUTH_MISSING;
	return holds(node->op, text_sign(x, y));
}

enum truth eval_same_text(const struct node *node, struct expr_state *state)
{
	const struct cell *cell = row_value(state->row, node->slot);
	struct slice text = cell->text, want = node->text;

	if (cell->verdict != VALUE_VALID)
		return TRUTH_MISSING;
	bool same = text.n == want.n && memcmp(text.at, want.at, want.n) == 0;
	return (enum truth)(same == (node->op == TOK_EQ));
}

enum truth eval_compare_truth(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);
	enum truth y = node->arg[1]->get.truth(node->arg[1], state);

	if (x == TRUTH_MISSING || y == TRUTH_MISSING)
		return TRUTH_MISSING;
	return holds(node->op, (int)x - (int)y);
}

enum truth eval_and(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);

	if (x == TRUTH_NO)
		return TRUTH_NO;
	enum truth y = node->arg[1]->get.truth(node->arg[1], state);
	return x == TRUTH_YES || y == TRUTH_NO ? y : TRUTH_MISSING;
}

enum truth eval_or(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);

	if (x == TRUTH_YES)
		return TRUTH_YES;
	enum truth y = node->arg[1]->get.truth(node->arg[1], state);
	return x == TRUTH_NO || y == TRUTH_YES ? y : TRUTH_MISSING;
}

enum truth eval_not(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);

	return x == TRUTH_MISSING ? x : (enum truth)(x == TRUTH_NO);
}

/* Once is enough: the caller asks after a chunk, and the run ends there. */
enum truth eval_gives_up(const struct node *node, struct expr_state *state, int code)
{
	char why[128];
	const struct row *row = state->row;

	if (!state->fault.kind) {
		pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
		fault_set(&state->fault, FAULT_INPUT, "pattern '%.*s' gives up: %s",
			node->text.n > 200 ? 200 : (int)node->text.n, node->text.at, why);
		if (row)
			fault_at(&state->fault, row->chunk->file, chunk_line(row->chunk, row->r));
	}
	return TRUTH_MISSING;
}

enum truth eval_match(const struct node *node, struct expr_state *state)
{
	const struct node *a = node->arg[0];
	struct slice text;

	if (!a->get.text(a, state, &text))
		return TRUTH_MISSING;
	int got = pcre2_match(
		node->code, (PCRE2_SPTR)text.at, text.n, 0, 0, state->match, state->limits);
	if (got < 0 && got != PCRE2_ERROR_NOMATCH)
		return eval_gives_up(node, state, got);
	return (enum truth)((got >= 0) == (node->op == TOK_MATCH));
}

enum truth eval_in_text(const struct node *node, struct expr_state *state)
{
	struct slice text;

	if (!node->arg[0]->get.text(node->arg[0], state, &text))
		return TRUTH_MISSING;
	return (enum truth)(intern_find(node->set, text.at, text.n) != INTERN_NONE);
}

/* Is any label of a|b|c among them? */
enum truth eval_in_labels(const struct node *node, struct expr_state *state)
{
	struct slice text;

	if (!node->arg[0]->get.text(node->arg[0], state, &text))
		return TRUTH_MISSING;
	for (const char *end = text.at + text.n;;) {
		size_t left = (size_t)(end - text.at);
		const char *bar = memchr(text.at, '|', left);
		if (intern_find(node->set, text.at, bar ? (size_t)(bar - text.at) : left) !=
			INTERN_NONE)
			return TRUTH_YES;
		if (!bar)
			return TRUTH_NO;
		text.at = bar + 1;
	}
}

enum truth eval_in_whole(const struct node *node, struct expr_state *state)
{
	wide x;

	if (!node->arg[0]->get.whole(node->arg[0], state, &x))
		return TRUTH_MISSING;
	for (uint32_t i = 0; i < node->lists; i++)
		if (node->list[i] == x)
			return TRUTH_YES;
	return TRUTH_NO;
}

/* The branch that counts; NULL when the condition is missing. */
static const struct node *branch(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);

	return x == TRUTH_MISSING ? NULL : node->arg[x == TRUTH_YES ? 1 : 2];
}

enum truth eval_if_truth(const struct node *node, struct expr_state *state)
{
	const struct node *b = branch(node, state);

	return b ? b->get.truth(b, state) : TRUTH_MISSING;
}

bool eval_if_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *b = branch(node, state);

	return b && b->get.whole(b, state, out);
}

bool eval_if_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *b = branch(node, state);

	return b && b->get.real(b, state, out);
}

bool eval_if_text(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *b = branch(node, state);

	return b && b->get.text(b, state, out);
}

enum truth eval_first_truth(const struct node *node, struct expr_state *state)
{
	enum truth x = node->arg[0]->get.truth(node->arg[0], state);

	return x == TRUTH_MISSING ? node->arg[1]->get.truth(node->arg[1], state) : x;
}

bool eval_first_whole(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];

	return a->get.whole(a, state, out) || b->get.whole(b, state, out);
}

bool eval_first_real(const struct node *node, struct expr_state *state, double *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];

	return a->get.real(a, state, out) || b->get.real(b, state, out);
}

bool eval_first_text(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];

	return a->get.text(a, state, out) || b->get.text(b, state, out);
}
