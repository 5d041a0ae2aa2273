/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/func.h"

#include "label/combine.h"
#include "label/eval.h"
#include "label/mark.h"

#include <stdio.h>

static bool eval_record(const struct node *node, struct expr_state *state, wide *out)
{
	(void)node;
	*out = (wide)state->row->number;
	return true;
}

/* The civil day of an instant in the zone, or the day itself; arg[0] is the one or the other. */
static bool local_day(const struct node *node, struct expr_state *state, int64_t *day)
{
	const struct node *a = node->arg[0];
	wide x;

	if (!a->get.whole(a, state, &x))
		return false;
	int64_t at = (int64_t)x;
	if (a->sort == SORT_INSTANT) {
		at += zone_offset(state->zone, at);
		at = at / DAY_S - (at % DAY_S < 0);
	}
	*day = at;
	return true;
}

static bool eval_date(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	*out = day;
	return true;
}

static bool eval_month(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	struct civil civil = civil_of(day * DAY_S);
	*out = (wide)civil.year * 12 + civil.month - 1;
	return true;
}

static bool eval_weekday(const struct node *node, struct expr_state *state, wide *out)
{
	int64_t day;

	if (!local_day(node, state, &day))
		return false;
	*out = day_weekday(day) + 1;
	return true;
}

static bool eval_len(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0];
	struct slice text;
	int64_t n = 0;

	if (!a->get.text(a, state, &text))
		return false;
	for (size_t i = 0; i < text.n; i++)
		n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
	*out = n;
	return true;
}

static enum truth eval_is_missing(const struct node *node, struct expr_state *state)
{
	return (enum truth)eval_missing(node->arg[0], state);
}

static bool lower_ascii(struct slice text, char *to)
{
	bool ascii = true;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.at[i];
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
		ascii = ascii && !(c & 0x80);
	}
	return ascii;
}

/* PCRE2 knows the letters of all scripts; text that is not UTF-8 keeps its ASCII letters lowered.
 */
static bool eval_lower(const struct node *node, struct expr_state *state, struct slice *out)
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
	if (lower_ascii(text, to))
		return true;
	int got = pcre2_substitute(node->code, (PCRE2_SPTR)text.at, text.n, 0,
		PCRE2_SUBSTITUTE_EXTENDED, state->match, state->limits, (PCRE2_SPTR) "\\L$0", 4,
		(PCRE2_UCHAR *)to, &n);
	if (got >= 0)
		out->n = n;
	else
		lower_ascii(text, to);
	return true;
}

static struct node *whole(struct builder *b, const struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	struct node *node = build_node(b, sort, call->at, call->n, call->arg[0], NULL, NULL);

	if (!node)
		return NULL;
	node->get.whole = get;
	if (sort == SORT_NUMBER)
		node->type = (struct type){.kind = KIND_COUNT};
	return node;
}

static struct node *wrong(struct builder *b, const struct call *call, uint32_t i, const char *wants)
{
	const struct node *arg = call->arg[i];

	return build_complain(b, arg->at, arg->n, "%s() wants %s, and this is %s", call->func->name,
		wants, sort_name(arg->sort));
}

static struct node *build_record(struct builder *b, struct call *call)
{
	b->expr->ordered = true;
	return whole(b, call, SORT_NUMBER, eval_record);
}

static struct node *span(struct builder *b, struct call *call, double unit)
{
	const struct token minus = {.tok = TOK_MINUS};
	struct node *x = call->arg[0], *y = call->arg[1];

	if (call->args == 2) {
		if (build_align(b, &x, &y, "compare"))
			return NULL;
		if (x->sort != SORT_INSTANT && x->sort != SORT_DATE)
			return wrong(b, call, 0, "two instants or two dates");
		x = combine_binary(b, &minus, y, x);
	} else if (x->sort != SORT_DURATION) {
		return wrong(b, call, 0, "a duration, or two instants or dates");
	}
	struct node *node = build_over(b, x, unit);
	if (node) {
		node->at = call->at;
		node->n = call->n;
	}
	return node;
}

static struct node *build_days(struct builder *b, struct call *call)
{
	return span(b, call, DAY_S);
}

static struct node *build_hours(struct builder *b, struct call *call)
{
	return span(b, call, 3600);
}

static struct node *civil(struct builder *b, struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	enum sort given = call->arg[0]->sort;

	if (given != SORT_INSTANT && given != SORT_DATE)
		return wrong(b, call, 0, "an instant or a date");
	return whole(b, call, sort, get);
}

static struct node *build_month(struct builder *b, struct call *call)
{
	return civil(b, call, SORT_PERIOD, eval_month);
}

static struct node *build_weekday(struct builder *b, struct call *call)
{
	return civil(b, call, SORT_NUMBER, eval_weekday);
}

static struct node *build_date(struct builder *b, struct call *call)
{
	return civil(b, call, SORT_DATE, eval_date);
}

static struct node *build_len(struct builder *b, struct call *call)
{
	if (call->arg[0]->sort != SORT_TEXT)
		return wrong(b, call, 0, "text");
	return whole(b, call, SORT_NUMBER, eval_len);
}

static struct node *build_lower(struct builder *b, struct call *call)
{
	struct node *node;
	int code;
	size_t offset;

	if (call->arg[0]->sort != SORT_TEXT)
		return wrong(b, call, 0, "text");
	node = build_node(b, SORT_TEXT, call->at, call->n, call->arg[0], NULL, NULL);
	if (!node)
		return NULL;
	node->get.text = eval_lower;
	node->slot = b->expr->scratches++;
	node->type = call->arg[0]->type;
	node->code = pcre2_compile((PCRE2_SPTR) "(?s).+", PCRE2_ZERO_TERMINATED,
		PCRE2_UTF | PCRE2_UCP, &code, &offset, NULL);
	if (!node->code)
		return build_complain(
			b, call->at, call->n, "lower() needs PCRE2 with Unicode support");
	node->owned = b->expr->owners;
	b->expr->owners = node;
	return node;
}

static struct node *build_missing(struct builder *b, struct call *call)
{
	struct node *node = build_node(b, SORT_TRUTH, call->at, call->n, call->arg[0], NULL, NULL);

	if (node)
		node->get.truth = eval_is_missing;
	return node;
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

static struct node *build_if(struct builder *b, struct call *call)
{
	struct node *c = build_truth(b, call->arg[0]);

	return c ? choice(b, call, c, call->arg[1], call->arg[2]) : NULL;
}

static struct node *build_coalesce(struct builder *b, struct call *call)
{
	struct node *node = call->arg[0];

	for (uint32_t i = 1; node && i < call->args; i++)
		node = choice(b, call, NULL, node, call->arg[i]);
	return node;
}

static const struct func list[] = {
	{"record", 0, 0, build_record},
	{"days", 1, 2, build_days},
	{"hours", 1, 2, build_hours},
	{"month", 1, 1, build_month},
	{"weekday", 1, 1, build_weekday},
	{"date", 1, 1, build_date},
	{"lower", 1, 1, build_lower},
	{"len", 1, 1, build_len},
	{"missing", 1, 1, build_missing},
	{"if", 3, 3, build_if},
	{"coalesce", 2, FUNC_MOST_ARGS, build_coalesce},
};

const struct func *func_find(struct builder *b, const struct token *name)
{
	char hint[NEAREST_TEXT];
	struct nearest near = nearest_to(name->text.at);

	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
		if (strcmp(list[i].name, name->text.at) == 0)
			return &list[i];
		nearest_offer(&near, list[i].name);
	}
	build_complain(b, name->at, name->n, "no function %.60s()%s", name->text.at,
		nearest_hint(&near, hint));
	return NULL;
}

struct node *func_call(struct builder *b, struct call *call)
{
	const struct func *func = call->func;

	if (call->args >= func->least && call->args <= func->most)
		return func->build(b, call);
	if (func->least == func->most)
		return build_complain(b, call->at, call->n, "%s() takes %u argument%s, not %u",
			func->name, func->least, func->least == 1 ? "" : "s", call->args);
	return build_complain(b, call->at, call->n, "%s() takes %u to %u arguments, not %u",
		func->name, func->least, func->most, call->args);
}
