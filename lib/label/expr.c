/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/expr.h"

#include "label/mark.h"
#include "label/parse.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>

enum { MATCH_LIMIT = 1000000, HEAP_LIMIT_KIB = 20000, JIT_LEAST = 32768, JIT_MOST = 1048576 };

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

static int no_memory(const void *block)
{
	if (!block)
		mem_resize(NULL, SIZE_MAX / 2, 1); /* ends the program with its message */
	return 0;
}

struct expr_state *expr_begin(const struct expr *expr, struct row *row)
{
	struct expr_state *state = mem_zero(1, sizeof(*state));

	state->row = row;
	state->zone = expr->zone;
	state->scratches = expr->scratches;
	state->scratch = mem_zero(expr->scratches, sizeof(*state->scratch));
	for (uint32_t i = 0; i < expr->scratches; i++)
		state->scratch[i] = (struct buf)BUF_NONE;
	if (!expr->owners)
		return state;
	no_memory(state->match = pcre2_match_data_create(1, NULL));
	no_memory(state->limits = pcre2_match_context_create(NULL));
	no_memory(state->stack = pcre2_jit_stack_create(JIT_LEAST, JIT_MOST, NULL));
	pcre2_set_match_limit(state->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(state->limits, HEAP_LIMIT_KIB);
	pcre2_jit_stack_assign(state->limits, NULL, state->stack);
	return state;
}

void expr_end(struct expr_state *state)
{
	if (!state)
		return;
	for (uint32_t i = 0; i < state->scratches; i++)
		buf_release(&state->scratch[i]);
	pcre2_match_data_free(state->match);
	pcre2_match_context_free(state->limits);
	pcre2_jit_stack_free(state->stack);
	free(state->scratch);
	free(state);
}

enum truth expr_holds(const struct expr *expr, struct expr_state *state)
{
	return expr->root->get.truth(expr->root, state);
}

/* x over 10^(from - to), half away from zero. */
static bool rounded(wide *x, int from, int to)
{
	wide factor = 1;

	for (int i = from; i < to; i++)
		if (__builtin_mul_overflow(*x, (wide)10, x))
			return false;
	for (int i = to; i < from; i++)
		factor *= 10;
	wide rest = *x % factor;
	*x /= factor;
	if (rest * 2 >= factor || rest * 2 <= -factor)
		*x += factor == 1 ? 0 : rest < 0 ? -1 : 1;
	return true;
}

/* What no field can hold is printed all the same, for value_read to refuse. */
static void print_whole(struct buf *out, wide x, int scale, int to)
{
	char digits[WIDE_CHARS];

	if (rounded(&x, scale, to) && x <= INT64_MAX && x >= -INT64_MAX)
		value_print(out, (struct type){.kind = KIND_DECIMAL, .scale = to}, (int64_t)x);
	else
		buf_printf(out, "%.*se-%d", (int)wide_print(digits, x), digits, to);
}

/* The digits that a double has to say: "2" and "0.333333", not "2.000000". */
static void print_real(struct buf *out, double x, int scale)
{
	size_t before = out->n;
	double scaled = round(x * pow(10, scale));

	if (!(fabs(scaled) < 9.2e18)) {
		buf_printf(out, "%.10g", x);
		return;
	}
	value_print(out, (struct type){.kind = KIND_DECIMAL, .scale = scale}, (int64_t)scaled);
	if (!memchr(out->at + before, '.', out->n - before))
		return;
	while (out->at[out->n - 1] == '0')
		out->n--;
	out->n -= out->at[out->n - 1] == '.';
	out->at[out->n] = '\0';
}

static int scale_for(const struct node *root, struct type type)
{
	if (type.kind == KIND_DECIMAL || type.kind == KIND_MONEY)
		return type.scale;
	return root->real ? 6 : root->scale < 9 ? root->scale : 9;
}

static void print_when(struct buf *out, enum sort sort, wide x)
{
	static const enum kind kinds[] = {
		[SORT_DURATION] = KIND_DURATION,
		[SORT_INSTANT] = KIND_INSTANT,
		[SORT_DATE] = KIND_DATE,
		[SORT_PERIOD] = KIND_PERIOD,
	};
	char text[WIDE_CHARS];

	if (sort == SORT_DURATION) /* may be negative here; value_read refuses it */
		buf_add(out, text, wide_print(text, x));
	else
		value_print(out, (struct type){.kind = kinds[sort]}, (int64_t)x);
}

static void print_number(
	const struct node *root, struct expr_state *state, struct type type, struct buf *out)
{
	double real;
	wide whole;

	if (root->real && root->get.real(root, state, &real))
		print_real(out, real, scale_for(root, type));
	else if (!root->real && root->get.whole(root, state, &whole))
		print_whole(out, whole, root->scale, scale_for(root, type));
}

void expr_print(
	const struct expr *expr, struct expr_state *state, struct type type, struct buf *out)
{
	const struct node *root = expr->root;
	enum truth truth;
	struct slice text;
	wide whole;

	switch (root->sort) {
	case SORT_TRUTH:
		truth = root->get.truth(root, state);
		if (truth != TRUTH_MISSING)
			buf_byte(out, truth == TRUTH_YES ? '1' : '0');
		break;
	case SORT_TEXT:
		if (root->get.text(root, state, &text))
			buf_add(out, text.at, text.n);
		break;
	case SORT_NUMBER:
		print_number(root, state, type, out);
		break;
	default:
		if (root->get.whole(root, state, &whole))
			print_when(out, root->sort, whole);
	}
}

int expr_check(const struct expr_state *state, struct fault *fault)
{
	if (!state->fault.kind)
		return 0;
	*fault = state->fault;
	return -1;
}
