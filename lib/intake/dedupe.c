/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "intake/dedupe.h"

#include "util/mem.h"

#include <stdlib.h>

static const char *const rule_names[DEDUPE_RULES] = {
	[DEDUPE_NONE] = "",
	[DEDUPE_FIRST] = "first",
	[DEDUPE_LAST] = "last",
	[DEDUPE_ERROR] = "error",
};

const char *dedupe_rule_name(enum dedupe_rule rule)
{
	return rule_names[rule];
}

void dedupe_open(struct dedupe *dedupe, enum dedupe_rule rule, const struct key_columns *key)
{
	*dedupe = (struct dedupe){
		.rule = rule, .key = key, .holding = HOLDING_NONE, .text = BUF_NONE};
}

static enum dedupe_fate hold(struct dedupe *dedupe, uint32_t number, bool fresh, const char *line,
	size_t n, struct fault *fault)
{
	dedupe->line =
		mem_grow(dedupe->line, &dedupe->lines, number + 1ul, sizeof(*dedupe->line));
	if (!fresh)
		holding_strike(&dedupe->holding, dedupe->line[number]);
	dedupe->line[number] = dedupe->holding.count;
	if (holding_add(&dedupe->holding, line, n, fault))
		return DEDUPE_FAILED;
	return fresh ? DEDUPE_HELD : DEDUPE_HELD_AGAIN;
}

enum dedupe_fate dedupe_take(
	struct dedupe *dedupe, const char *line, size_t n, struct fault *fault)
{
	bool fresh;

	key_text(&dedupe->text, dedupe->key, line, n);
	struct digest key = digest_of(DIGEST_KEY, NULL, dedupe->text.at, dedupe->text.n);
	uint32_t number = keyset_put(&dedupe->keys, &key, &fresh);

	if (dedupe->rule == DEDUPE_LAST)
		return hold(dedupe, number, fresh, line, n, fault);
	return fresh ? DEDUPE_NEW : DEDUPE_AGAIN;
}

int dedupe_replay(struct dedupe *dedupe,
	int (*take)(void *context, const char *line, size_t n, struct fault *fault), void *context,
	struct fault *fault)
{
	return holding_replay(&dedupe->holding, take, context, fault);
}

void dedupe_close(struct dedupe *dedupe)
{
	keyset_release(&dedupe->keys);
	holding_release(&dedupe->holding);
	buf_release(&dedupe->text);
	free(dedupe->line);
}
