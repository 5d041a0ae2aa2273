/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/openfunc.h"

#include "label/eval.h"

/* The record's calendar: `slot` is the column that names it. NULL: there is none. */
static const struct hours *hours_of(const struct node *node, struct expr_state *state)
{
	struct slice name = {"", 0};

	if (node->slot != COLUMN_NONE && !row_missing(state->row, node->slot))
		name = row_text(state->row, node->slot);
	const struct hours *hours = calendars_find(state->calendars, name.at, name.n);
	if (!hours && name.n)
		row_complain(state->row, COMPLAINT_CALENDAR, name);
	return hours;
}

static bool pauses_of(const struct node *node, struct expr_state *state)
{
	struct slice text;

	if (!node || !node->get.text(node, state, &text))
		text.n = 0; /* not paused */
	return pauses_read(&state->pauses, text.n ? text.at : "", text.n) == 0;
}

static bool eval_business(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide from, to;

	if (!a->get.whole(a, state, &from) || !b->get.whole(b, state, &to) ||
		!pauses_of(node->arg[2], state))
		return false;
	const struct hours *hours = hours_of(node, state);
	if (!hours)
		return false;
	*out = hours_worked(hours, (int64_t)from, (int64_t)to, &state->pauses);
	return true;
}

static bool eval_open_after(const struct node *node, struct expr_state *state, wide *out)
{
	const struct node *a = node->arg[0], *b = node->arg[1];
	wide at, open;
	int64_t due;

	if (!a->get.whole(a, state, &at) || !b->get.whole(b, state, &open))
		return false;
	const struct hours *hours = hours_of(node, state);
	if (!hours)
		return false;
	if (open > INT64_MAX || open < -INT64_MAX ||
		!hours_after(hours, (int64_t)at, (int64_t)open, &due))
		return eval_beyond(node, state);
	*out = due;
	return true;
}

/* The record's calendar is not a constant, so neither is the node: its slot makes it none. */
static struct node *build(struct builder *b, struct call *call, enum sort sort,
	bool (*get)(const struct node *, struct expr_state *, wide *))
{
	const struct context *context = b->expr->frame->context;
	uint32_t slot = COLUMN_NONE;
	struct fault fault;

	if (!context || !context->calendars)
		return build_complain(
			b, call->at, call->n, "%s() needs a calendar: ce-segment --calendar FILE",
			call->func->name);
	if (context->calendar_by &&
		frame_need(b->expr->frame, context->calendar_by, &slot, &fault)) {
		fault_set(b->fault, FAULT_INPUT, "--calendar: %s", fault.text);
		return NULL;
	}
	struct node *node = call_node(b, call, sort);
	if (!node)
		return NULL;
	node->slot = slot;
	node->varies = true;
	node->get.whole = get;
	return node;
}

struct node *openfunc_business(struct builder *b, struct call *call)
{
	struct node **arg = call->arg;

	if (build_align(b, &arg[0], &arg[1], "count the open time between"))
		return NULL;
	for (uint32_t i = 0; i < 2; i++)
		if (arg[i]->sort != SORT_INSTANT)
			return call_wrong(b, call, i, "an instant");
	if (call->args > 2 && arg[2]->type.kind != KIND_INTERVALS)
		return call_wrong(b, call, 2, "a column of intervals");
	return build(b, call, SORT_DURATION, eval_business);
}

struct node *openfunc_open_after(struct builder *b, struct call *call)
{
	if (call->arg[0]->sort != SORT_INSTANT)
		return call_wrong(b, call, 0, "an instant");
	if (call->arg[1]->sort != SORT_DURATION)
		return call_wrong(b, call, 1, "a duration");
	return build(b, call, SORT_INSTANT, eval_open_after);
}
