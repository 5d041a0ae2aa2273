/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/textfunc.h"

#include "label/combine.h"
#include "label/eval.h"
#include "label/nodetext.h"

static bool continues(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

static size_t characters(struct slice text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++)
		n += !continues(text.at[i]);
	return n;
}

static bool eval_len(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];
	struct slice text;

	if (!a->get.text(a, state, &text))
		return false;
	*out = (wide)characters(text);
	return true;
}

static bool recase_ascii(struct slice text, char *to, bool upper)
{
	bool ascii = true;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.at[i];
		bool turn = upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
		to[i] = turn ? (char)(c ^ 0x20) : c;
		ascii = ascii && !(c & 0x80);
	}
	return ascii;
}

/* PCRE2 knows the letters of all scripts; text that is not UTF-8 has only its ASCII letters
 * changed. op: to upper case.
 */
static bool eval_recase(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0];
	struct buf *hold = &state->scratch[node->slot];
	struct slice text;

	if (!a->get.text(a, state, &text))
		return false;
	buf_clear(hold);
	size_t n = 3 * text.n + 1; /* a letter may need more bytes in its other case */
	char *to = buf_room(hold, n);
	*out = (struct slice){to, text.n};
	if (recase_ascii(text, to, node->op))
		return true;
	int got = pcre2_substitute(node->code, (PCRE2_SPTR)text.at, text.n, 0,
		PCRE2_SUBSTITUTE_EXTENDED, state->match, state->limits, (PCRE2_SPTR)(node->op ? "\\U$0" : "\\L$0"), 4,
		(PCRE2_UCHAR *)to, &n);
	if (got >= 0)
		out->n = n;
	else
		recase_ascii(text, to, node->op);
	return true;
}

static struct node *text_node(struct builder *b, const struct call *call,
	bool (*get)(const struct node *, struct expr_state *, struct slice *))
{
	struct node *node = call_node(b, call, SORT_TEXT);

	if (!node)
		return NULL;
	node->get.text = get;
	node->slot = b->expr->scratches++;
	return node;
}

struct node *textfunc_len(struct builder *b, struct call *call)
{
	return call_wants_text(b, call, 0) ? NULL : call_whole(b, call, SORT_NUMBER, eval_len);
}

static struct node *recase(struct builder *b, struct call *call, bool upper)
{
	struct node *node;
	int code;
	size_t offset;

	if (call_wants_text(b, call, 0) || !(node = text_node(b, call, eval_recase)))
		return NULL;
	node->op = upper;
	node->type = call->arg[0]->type;
	node->code = pcre2_compile((PCRE2_SPTR) "(?s).+", PCRE2_ZERO_TERMINATED,
		PCRE2_UTF | PCRE2_UCP, &code, &offset, NULL);
	if (!node->code)
		return build_complain(b, call->at, call->n, "%s() needs PCRE2 with Unicode support",
			call->func->name);
	call_owns(b, node);
	return node;
}

struct node *textfunc_lower(struct builder *b, struct call *call)
{
	return recase(b, call, false);
}

struct node *textfunc_upper(struct builder *b, struct call *call)
{
	return recase(b, call, true);
}

/* Length of a blank at the beginning: ASCII, no-break, or the wide one of Chinese text. */
static size_t blank(const char *at, size_t n)
{
	if (n && (*at == ' ' || (*at >= '\t' && *at <= '\r')))
		return 1;
	if (n >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
		return 2;
	return n >= 3 && memcmp(at, "\xE3\x80\x80", 3) == 0 ? 3 : 0;
}

static bool eval_trim(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0];
	size_t k;

	if (!a->get.text(a, state, out))
		return false;
	while ((k = blank(out->at, out->n))) {
		out->at += k;
		out->n -= k;
	}
	for (k = 1; k <= 3 && k <= out->n;)
		if (blank(out->at + out->n - k, k) == k) {
			out->n -= k;
			k = 1;
		} else {
			k++;
		}
	return out->n != 0;
}

struct node *textfunc_trim(struct builder *b, struct call *call)
{
	return call_wants_text(b, call, 0) ? NULL : text_node(b, call, eval_trim);
}

/* The byte where character `index` begins, counted from 0; the end when there are fewer. */
static size_t place_of(struct slice text, wide index)
{
	size_t at = 0;

	for (wide i = 0; at < text.n && i < index; i++)
		for (at++; at < text.n && continues(text.at[at]);)
			at++;
	return at;
}

static bool eval_substr(const struct node *node, struct expr_state *state, struct slice *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1], *c = node->arg[2];
	wide from, n = INT32_MAX;

	if (!a->get.text(a, state, out) || !b->get.whole(b, state, &from) ||
		(c && !c->get.whole(c, state, &n)))
		return false;
	if (from < 0)
		from += (wide)characters(*out);
	else
		from--;
	if (from < 0 && n < INT32_MAX) /* what stands before the text is cut off */
		n += from;
	from = from < 0 ? 0 : from;
	size_t start = place_of(*out, from);
	struct slice rest = {out->at + start, out->n - start};
	*out = (struct slice){rest.at, n > 0 ? place_of(rest, n) : 0};
	return out->n != 0;
}

struct node *textfunc_substr(struct builder *b, struct call *call)
{
	if (call_wants_text(b, call, 0))
		return NULL;
	for (uint32_t i = 1; i < call->args; i++)
		if (call->arg[i]->sort != SORT_NUMBER || call->arg[i]->real || call->arg[i]->scale)
			return call_wrong(b, call, i, "a whole number");
	return text_node(b, call, eval_substr);
}

/* arg[0] and arg[1], one behind the other; what is missing is left out. */
static bool eval_concat(const struct node *node, struct expr_state *state, struct slice *out)
{
	struct buf *hold = &state->scratch[node->slot];

	buf_clear(hold);
	for (int i = 0; i < 2; i++)
		if (node->arg[i])
			node_print(node->arg[i], state, node->arg[i]->type, hold);
	*out = (struct slice){hold->at, hold->n};
	return hold->n != 0;
}

struct node *textfunc_concat(struct builder *b, struct call *call)
{
	struct node *node = NULL;

	for (uint32_t i = 0; i < call->args; i++) {
		struct call two = {.func = call->func, .at = call->at, .n = call->n};
		two.arg[0] = node ? node : call->arg[i];
		two.arg[1] = node ? call->arg[i] : NULL;
		if (!(node = text_node(b, &two, eval_concat)))
			return NULL;
	}
	return node;
}

/* x =~ 're' as a function. */
struct node *textfunc_match(struct builder *b, struct call *call)
{
	const struct token op = {.tok = TOK_MATCH};
	struct node *node = combine_binary(b, &op, call->arg[0], call->arg[1]);

	if (node) {
		node->at = call->at;
		node->n = call->n;
	}
	return node;
}

/* Any of the labels a|b|c. */
struct node *textfunc_has(struct builder *b, struct call *call)
{
	if (call_wants_text(b, call, 0))
		return NULL;
	struct node *in = combine_in(b, call->arg[0], call->at + call->n);
	if (!in)
		return NULL;
	in->at = call->at;
	in->n = call->n;
	in->get.truth = eval_in_labels;
	for (uint32_t i = 1; i < call->args; i++) {
		struct node *label = call->arg[i];
		if (call_wants_literal(b, call, i, SORT_TEXT, "a label"))
			return NULL;
		if (memchr(label->text.at, '|', label->text.n))
			return build_complain(b, label->at, label->n,
				"a label holds no '|': has(x, 'a', 'b') asks for either");
		if (combine_item(b, in, label))
			return NULL;
	}
	return in;
}
