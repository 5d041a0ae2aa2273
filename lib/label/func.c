/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/func.h"

#include "label/choicefunc.h"
#include "label/eval.h"
#include "label/numberfunc.h"
#include "label/openfunc.h"
#include "label/subfunc.h"
#include "label/textfunc.h"
#include "label/timefunc.h"

#include <string.h>

static bool eval_record(const struct node *node, struct expr_state *state, wide *out)
{
	(void)node;
	*out = (wide)state->row->number;
	return true;
}

static enum truth eval_is_missing(const struct node *node, struct expr_state *state)
{
	return (enum truth)eval_missing(node->arg[0], state);
}

static struct node *build_record(struct builder *b, struct call *call)
{
	b->expr->ordered = true;
	return call_whole(b, call, SORT_NUMBER, eval_record);
}

static struct node *build_missing(struct builder *b, struct call *call)
{
	struct node *node = build_node(b, SORT_TRUTH, call->at, call->n, call->arg[0], NULL, NULL);

	if (node)
		node->get.truth = eval_is_missing;
	return node;
}

static const struct func list[] = {
	{"record", 0, 0, build_record},
	{"missing", 1, 1, build_missing},
	{"if", 3, 3, choicefunc_if},
	{"coalesce", 2, FUNC_MOST_ARGS, choicefunc_coalesce},
	{"min", 2, FUNC_MOST_ARGS, choicefunc_min},
	{"max", 2, FUNC_MOST_ARGS, choicefunc_max},
	{"round", 1, 2, numberfunc_round},
	{"floor", 1, 2, numberfunc_floor},
	{"ceil", 1, 2, numberfunc_ceil},
	{"abs", 1, 1, numberfunc_abs},
	{"days", 1, 2, timefunc_days},
	{"hours", 1, 2, timefunc_hours},
	{"date", 1, 1, timefunc_date},
	{"year", 1, 1, timefunc_year},
	{"quarter", 1, 1, timefunc_quarter},
	{"month", 1, 1, timefunc_month},
	{"week", 1, 1, timefunc_week},
	{"weekday", 1, 1, timefunc_weekday},
	{"hour", 1, 1, timefunc_hour},
	{"age", 1, 1, timefunc_age},
	{"business", 2, 3, openfunc_business},
	{"open_after", 2, 2, openfunc_open_after},
	{"len", 1, 1, textfunc_len},
	{"lower", 1, 1, textfunc_lower},
	{"upper", 1, 1, textfunc_upper},
	{"trim", 1, 1, textfunc_trim},
	{"substr", 2, 3, textfunc_substr},
	{"concat", 1, FUNC_MOST_ARGS, textfunc_concat},
	{"match", 2, 2, textfunc_match},
	{"extract", 2, 2, subfunc_extract},
	{"sub", 3, 3, subfunc_sub},
	{"gsub", 3, 3, subfunc_gsub},
	{"has", 2, FUNC_MOST_ARGS, textfunc_has},
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
