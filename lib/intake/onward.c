/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/onward.h"

#include "util/mem.h"

#include <inttypes.h>
#include <stdlib.h>

static int begin_fold(struct onward *onward, const struct binding *binding, const struct map *map,
	struct fault *fault)
{
	if (foldplan_make(&onward->plan, &onward->cases, binding, map, fault))
		return -1;
	onward->fold = fold_open(&onward->plan);
	onward->key.at = mem_zero(1, sizeof(*onward->key.at)); /* the first column of a case */
	onward->key.n = 1;
	return 0;
}

static int begin_night(struct onward *onward, const struct schema *schema, struct fault *fault)
{
	if (!onward->key.n)
		return fault_set(fault, FAULT_USE,
			"--state needs a key: a column \"key\" in the map, or a fold");
	return nightly_begin(onward->nightly, &onward->key, schema, fault);
}

int onward_begin(struct onward *onward, const struct binding *binding, const struct map *map,
	struct nightly *nightly, struct out *out, struct fault *fault)
{
	bool folds = binding->fold.folds;

	*onward = (struct onward){
		.out = out, .nightly = nightly, .busy = binding->rule || folds || nightly};
	dedupe_open(&onward->dedupe, binding->rule, &onward->key);
	if (folds && begin_fold(onward, binding, map, fault))
		return -1;
	if (!folds)
		onward->key = binding_key(binding);
	return nightly ? begin_night(onward, folds ? &onward->cases : &binding->schema, fault) : 0;
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

	bool old = fate == DEDUPE_NEW && onward->nightly &&
		   !nightly_takes(onward->nightly, buf->at + begin, buf->n - begin);
	if (fate != DEDUPE_NEW || old)
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

	if (onward->nightly && !nightly_takes(onward->nightly, line, n))
		return 0;
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

static void say_fold(const struct fold *fold, struct buf *lines)
{
	struct fold_counts counts = fold_count(fold);

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

void onward_say(const struct onward *onward, struct buf *lines)
{
	if (onward->fold)
		say_fold(onward->fold, lines);
	if (!onward->nightly)
		return;
	struct nightly_counts counts = nightly_count(onward->nightly);
	buf_printf(lines,
		"%s: %" PRIu64 " new, %" PRIu64 " changed, %" PRIu64 " the same, %" PRIu64 " gone\n",
		onward->nightly->path, counts.fresh, counts.changed, counts.same, counts.gone);
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
