/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/onward.h"

#include <inttypes.h>
#include <stdlib.h>

int onward_begin(struct onward *onward, const struct binding *binding, const struct map *map,
	struct out *out, struct fault *fault)
{
	*onward = (struct onward){.out = out, .busy = binding->rule || map->fold[0]};
	onward->key = binding_key(binding);
	dedupe_open(&onward->dedupe, binding->rule, &onward->key);
	if (!map->fold[0])
		return 0;
	if (foldplan_make(&onward->plan, &onward->cases, binding, map, fault))
		return -1;
	onward->fold = fold_open(&onward->plan);
	return 0;
}

static enum fate take_event(struct onward *onward, size_t begin, struct fault *fault)
{
	struct buf *buf = &onward->out->buf;
	int bad = fold_take(onward->fold, buf->at + begin, buf->n - begin, fault);

	buf->n = begin;
	return bad ? FATE_FAILED : FATE_KEPT;
}

enum fate onward_take(struct onward *onward, size_t begin, struct fault *fault)
{
	struct buf *buf = &onward->out->buf;

	if (onward->fold)
		return take_event(onward, begin, fault);
	enum dedupe_fate fate =
		dedupe_take(&onward->dedupe, buf->at + begin, buf->n - begin, fault);

	if (fate != DEDUPE_NEW)
		buf->n = begin;
	if (fate == DEDUPE_AGAIN && onward->dedupe.rule == DEDUPE_ERROR)
		return FATE_REFUSED;
	if (fate == DEDUPE_AGAIN || fate == DEDUPE_HELD_AGAIN)
		return FATE_DUPLICATE;
	return fate == DEDUPE_FAILED ? FATE_FAILED : FATE_KEPT;
}

static int let_go(void *context, const char *line, size_t n, struct fault *fault)
{
	struct onward *onward = context;

	buf_add(&onward->out->buf, line, n);
	if (out_step(onward->out) == 0)
		return 0;
	*fault = onward->out->fault;
	return -1;
}

int onward_finish(struct onward *onward, struct fault *fault)
{
	if (onward->fold)
		return fold_cases(onward->fold, let_go, onward, fault);
	return onward->busy ? dedupe_replay(&onward->dedupe, let_go, onward, fault) : 0;
}

void onward_say(const struct onward *onward, struct buf *lines)
{
	if (!onward->fold)
		return;
	struct fold_counts counts = fold_count(onward->fold);
	buf_printf(lines, "%" PRIu64 " events, %" PRIu64 " cases\n", counts.events, counts.cases);
	if (counts.unended)
		buf_printf(lines,
			"%" PRIu64 " pause%s without an end: up to the case's last event\n",
			counts.unended, counts.unended == 1 ? "" : "s");
	if (counts.unbelieved)
		buf_printf(lines,
			"%" PRIu64 " value%s later than the event itself: not believed\n",
			counts.unbelieved, counts.unbelieved == 1 ? "" : "s");
}

void onward_release(struct onward *onward)
{
	if (onward->busy)
		dedupe_close(&onward->dedupe);
	free(onward->key.at);
	fold_close(onward->fold);
	foldplan_release(&onward->plan);
	schema_release(&onward->cases);
}
