/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/hit.h"

#include "label/clause.h"

enum { MATCH_LIMIT = 1000000, HEAP_LIMIT_KIB = 16384, STACK_LEAST = 32768, STACK_MOST = 1 << 20 };

void hitter_open(struct hitter *hitter)
{
	hitter->data = pcre2_match_data_create(1, NULL);
	hitter->limits = pcre2_match_context_create(NULL);
	hitter->stack = pcre2_jit_stack_create(STACK_LEAST, STACK_MOST, NULL);
	pcre2_set_match_limit(hitter->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(hitter->limits, HEAP_LIMIT_KIB);
	pcre2_jit_stack_assign(hitter->limits, NULL, hitter->stack);
}

void hitter_close(struct hitter *hitter)
{
	pcre2_match_data_free(hitter->data);
	pcre2_match_context_free(hitter->limits);
	pcre2_jit_stack_free(hitter->stack);
	*hitter = (struct hitter){0};
}

static int gives_up(const struct code_rule *rule, const char *column, int code, struct fault *fault)
{
	char why[160];

	pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
	fault_set(fault, FAULT_INPUT, "the pattern gives up: %s", why);
	fault_at(fault, rule->file, rule->line);
	return fault_column(fault, column);
}

/* 1 when `unless` matches round the hit, 0, or -1. */
static int is_undone(const struct hitter *hitter, const struct code_rule *rule, const char *text, size_t n,
	const struct hit *hit, struct fault *fault)
{
	if (!rule->unless)
		return 0;
	struct clause clause = clause_round(text, n, hit->start, hit->end, HIT_REACH);
	int got = pcre2_match(
		rule->unless, (PCRE2_SPTR)clause.at, clause.n, 0, 0, hitter->data, hitter->limits);
	if (got < 0 && got != PCRE2_ERROR_NOMATCH)
		return gives_up(rule, "unless", got, fault);
	return got >= 0;
}

int hitter_finds(const struct hitter *hitter, const struct code_rule *rule, const char *text, size_t n,
	struct hit *hit, struct fault *fault)
{
	for (size_t from = 0; from <= n;) {
		int got = pcre2_match(
			rule->pattern, (PCRE2_SPTR)text, n, from, 0, hitter->data, hitter->limits);
		if (got == PCRE2_ERROR_NOMATCH)
			return 0;
		if (got < 0)
			return gives_up(rule, "pattern", got, fault);
		const size_t *span = pcre2_get_ovector_pointer(hitter->data);
		hit->start = span[0] < span[1] ? span[0] : span[1]; /* \K in a lookahead turns them round */
		hit->end = span[1];
		int undone = is_undone(hitter, rule, text, n, hit, fault);
		if (undone <= 0)
			return undone < 0 ? -1 : 1;
		from = hit->end > from ? hit->end : clause_step(text, n, from);
	}
	return 0;
}
