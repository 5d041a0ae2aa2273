/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/call.h"

struct node *call_node(struct builder *b, const struct call *call, enum sort sort)
{
	struct node *const *arg = call->arg;

	return build_node(b, sort, call->at, call->n, arg[0], arg[1], arg[2]);
}

struct node *call_whole(struct builder *b, const struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	struct node *node = call_node(b, call, sort);

	if (!node)
		return NULL;
	node->get.whole = get;
	if (sort == SORT_NUMBER)
		node->type = (struct type){.kind = KIND_COUNT};
	return node;
}

void call_owns(struct builder *b, struct node *node)
{
	node->owned = b->expr->owners;
	b->expr->owners = node;
}

struct node *call_wrong(struct builder *b, const struct call *call, uint32_t i, const char *wants)
{
	const struct node *arg = call->arg[i];

	return build_complain(b, arg->at, arg->n, "%s() wants %s, and this is %s", call->func->name,
		wants, sort_name(arg->sort));
}

int call_wants_text(struct builder *b, const struct call *call, uint32_t i)
{
	if (call->arg[i]->sort == SORT_TEXT)
		return 0;
	call_wrong(b, call, i, "text");
	return -1;
}

int call_wants_literal(
	struct builder *b, const struct call *call, uint32_t i, enum sort sort, const char *wants)
{
	const struct node *arg = call->arg[i];

	if (arg->sort == sort && arg->literal)
		return 0;
	if (arg->sort == sort)
		build_complain(b, arg->at, arg->n, "%s() wants %s that is the same for all records",
			call->func->name, wants);
	else
		call_wrong(b, call, i, wants);
	return -1;
}
