/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/onward.h"

#include <stdlib.h>

int onward_begin(struct onward *onward, const struct binding *binding, struct out *out,
	struct fault *fault)
{
	(void)fault;
	*onward = (struct onward){.out = out, .busy = binding->rule != DEDUPE_NONE};
	onward->key = binding_key(binding);
	dedupe_open(&onward->dedupe, binding->rule, &onward->key);
	return 0;
}

enum fate onward_take(struct onward *onward, size_t begin, struct fault *fault)
{
	struct buf *buf = &onward->out->buf;
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
	return onward->busy ? dedupe_replay(&onward->dedupe, let_go, onward, fault) : 0;
}

void onward_release(struct onward *onward)
{
	if (onward->busy)
		dedupe_close(&onward->dedupe);
	free(onward->key.at);
}
