/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/nodetext.h"

#include <math.h>

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

void node_print(
	const struct node *root, struct expr_state *state, struct type type, struct buf *out)
{
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
