/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/exprstate.h"

#include "util/mem.h"

#include <stdlib.h>

enum { MATCH_LIMIT = 1000000, HEAP_LIMIT_KIB = 20000, JIT_LEAST = 32768, JIT_MOST = 1048576 };

static int no_memory(const void *block)
{
	if (!block)
		mem_resize(NULL, SIZE_MAX / 2, 1); /* ends the program with its message */
	return 0;
}

struct expr_state *exprstate_open(const struct expr *expr, struct row *row)
{
	struct expr_state *state = mem_zero(1, sizeof(*state));

	state->row = row;
	state->zone = expr->zone;
	state->source = expr->text;
	state->calendars = expr->frame->context ? expr->frame->context->calendars : NULL;
	state->scratches = expr->scratches;
	state->scratch = mem_zero(expr->scratches, sizeof(*state->scratch));
	for (uint32_t i = 0; i < expr->scratches; i++)
		state->scratch[i] = (struct buf)BUF_NONE;
	if (!expr->owners)
		return state;
	no_memory(state->match = pcre2_match_data_create(EXPR_GROUPS, NULL));
	no_memory(state->limits = pcre2_match_context_create(NULL));
	no_memory(state->stack = pcre2_jit_stack_create(JIT_LEAST, JIT_MOST, NULL));
	pcre2_set_match_limit(state->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(state->limits, HEAP_LIMIT_KIB);
	pcre2_jit_stack_assign(state->limits, NULL, state->stack);
	return state;
}

void exprstate_close(struct expr_state *state)
{
	if (!state)
		return;
	for (uint32_t i = 0; i < state->scratches; i++)
		buf_release(&state->scratch[i]);
	pcre2_match_data_free(state->match);
	pcre2_match_context_free(state->limits);
	pcre2_jit_stack_free(state->stack);
	pauses_release(&state->pauses);
	free(state->scratch);
	free(state);
}
