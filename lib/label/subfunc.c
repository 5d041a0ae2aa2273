/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/subfunc.h"

#include "label/combine.h"
#include "label/eval.h"
#include "label/exprstate.h"

/* One match from `from` on: its groups, or 0 when there is none. */
static int find(const struct node *node, struct expr_state *state, struct slice text, size_t from,
	uint32_t options)
{
	int got = pcre2_match(node->code, (PCRE2_SPTR)text.at, text.n, from, options, state->match,
		state->limits);

	if (got < 0 && got != PCRE2_ERROR_NOMATCH)
		eval_gives_up(node, state, got);
	return got < 0 ? 0 : got ? got : EXPR_GROUPS;
}

/* What a group has matched; empty when it has not. */
static struct slice group(const struct expr_state *state, struct slice text, int count, int k)
{
	const size_t *at = pcre2_get_ovector_pointer(state->match);

	if (k >= count || at[2 * k] == PCRE2_UNSET || at[2 * k] > at[2 * k + 1])
		return (struct slice){text.at, 0};
	return (struct slice){text.at + at[2 * k], at[2 * k + 1] - at[2 * k]};
}

/* The first group of the pattern (op 1), or all that it matches (op 0). */
static bool eval_extract(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0];
	struct slice text;

	if (!a->get.text(a, state, &text))
		return false;
	int count = find(node, state, text, 0, 0);
	*out = group(state, text, count, node->op);
	return count && out->n != 0;
}

/* The replacement: \0 to \9 stand for groups, \\ for a backslash. */
static void replace(const struct node *node, const struct expr_state *state, struct slice text,
	int count, struct buf *out)
{
	const char *at = node->text.at, *end = at + node->text.n;

	for (; at < end; at++) {
		if (*at != '\\' || at + 1 == end) {
			buf_byte(out, *at);
			continue;
		}
		at++;
		struct slice piece = {at, 1};
		if (*at >= '0' && *at <= '9')
			piece = group(state, text, count, *at - '0');
		buf_add(out, piece.at, piece.n);
	}
}

static size_t next_character(struct slice text, size_t at)
{
	for (at++; at < text.n && ((unsigned char)text.at[at] & 0xC0) == 0x80;)
		at++;
	return at;
}

/* op: all matches. An empty match right behind another one is none. */
static bool eval_sub(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0];
	struct buf *hold = &state->scratch[node->slot];
	struct slice text;
	size_t done = 0; /* bytes of the text that are in `hold` */

	if (!a->get.text(a, state, &text))
		return false;
	buf_clear(hold);
	for (size_t from = 0, last = SIZE_MAX; from <= text.n;) {
		int count = find(node, state, text, from, 0);
		const size_t *at = pcre2_get_ovector_pointer(state->match);
		if (!count || at[0] < done || at[1] < at[0])
			break;
		size_t begin = at[0], end = at[1];
		buf_add(hold, text.at + done, begin - done);
		done = begin;
		if (begin < end || begin != last) {
			replace(node, state, text, count, hold);
			done = last = end;
			if (!node->op)
				break;
		}
		from = begin < end ? end : next_character(text, end);
	}
	buf_add(hold, text.at + done, text.n - done);
	*out = (struct slice){hold->at, hold->n};
	return hold->n != 0;
}

static struct node *pattern_node(struct builder *b, const struct call *call,
	bool (*get)(const struct node *, struct expr_state *, struct slice *), uint32_t *groups)
{
	if (call_wants_text(b, call, 0))
		return NULL;
	struct node *node = build_node(
		b, SORT_TEXT, call->at, call->n, call->arg[0], NULL, NULL);
	if (!node || !(node->code = combine_pattern(b, call->arg[1])))
		return NULL;
	call_owns(b, node);
	node->get.text = get;
	node->text = call->arg[1]->text;
	node->slot = b->expr->scratches++;
	pcre2_pattern_info(node->code, PCRE2_INFO_CAPTURECOUNT, groups);
	return node;
}

struct node *subfunc_extract(struct builder *b, struct call *call)
{
	uint32_t groups;
	struct node *node = pattern_node(b, call, eval_extract, &groups);

	if (node)
		node->op = groups > 0;
	return node;
}

static struct node *substitution(struct builder *b, struct call *call, bool all)
{
	uint32_t groups;
	struct node *node = pattern_node(b, call, eval_sub, &groups);

	if (!node || call_wants_literal(b, call, 2, SORT_TEXT, "a text"))
		return NULL;
	const struct node *with = call->arg[2];
	for (size_t i = 0; i + 1 < with->text.n; i++) {
		char digit = with->text.at[i + 1];
		if (with->text.at[i] != '\\')
			continue;
		if (digit >= '1' && digit <= '9' && (uint32_t)(digit - '0') > groups)
			return build_complain(b, with->at, with->n, "\\%c: the pattern has %u group%s",
				digit, groups, groups == 1 ? "" : "s");
		i++;
	}
	node->text = with->text;
	node->op = all;
	return node;
}

struct node *subfunc_sub(struct builder *b, struct call *call)
{
	return substitution(b, call, false);
}

struct node *subfunc_gsub(struct builder *b, struct call *call)
{
	return substitution(b, call, true);
}
