/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/where.h"

#include "label/expr.h"
#include "util/mem.h"

#include <stdlib.h>

struct where {
	struct frame frame;
	struct expr *expr;
	struct intern na;
};

struct fork {
	const struct where *where;
	struct row row;
	struct expr_state *state;
};

int where_compile(struct where **out, const char *text, const struct schema *schema,
	const struct zone *zone, const struct context *context, struct fault *fault)
{
	struct where *where = mem_zero(1, sizeof(*where));

	frame_begin(&where->frame, schema);
	where->frame.context = context;
	if (expr_compile(&where->expr, text, &where->frame, zone, fault) ||
		expr_want_truth(where->expr, fault)) {
		where_free(where);
		return -1;
	}
	*out = where;
	return 0;
}

void where_na(struct where *where, const struct opt_list *tokens)
{
	for (size_t i = 0; i < tokens->n; i++)
		intern_id(&where->na, tokens->at[i], strlen(tokens->at[i]));
}

bool where_uses_order(const struct where *where)
{
	return expr_uses_order(where->expr);
}

void where_free(struct where *where)
{
	if (!where)
		return;
	expr_free(where->expr);
	frame_release(&where->frame);
	intern_release(&where->na);
	free(where);
}

void *where_fork(const void *what, struct complaints *complaints)
{
	struct fork *fork = mem_zero(1, sizeof(*fork));
	const struct where *where = fork->where = what;

	row_open(&fork->row, &where->frame, &where->na);
	fork->row.complaints = complaints;
	fork->state = expr_begin(where->expr, &fork->row);
	return fork;
}

void where_join(void *at)
{
	struct fork *fork = at;

	if (!fork)
		return;
	expr_end(fork->state);
	row_close(&fork->row);
	free(fork);
}

bool where_keeps(void *at, const struct chunk *chunk, uint32_t r)
{
	struct fork *fork = at;

	row_next(&fork->row, chunk, r);
	return expr_holds(fork->where->expr, fork->state) == TRUTH_YES;
}

int where_check(const void *at, struct fault *fault)
{
	const struct fork *fork = at;

	return expr_check(fork->state, fault);
}
