/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record/vocabulary.h"

#include <string.h>

static const struct {
	const char *names, *type;
} words[] = {
	{"response_id ticket_id order_id customer_id agent_id case promise_id source", "text"},
	{"segment tier region channel product priority status severity stage cohort arm reason", "category"},
	{"touchpoint item dimension layer kind", "category"},
	{"at start end answered_at opened_at replied_at resolved_at closed_at promised_at due_at done_at "
	 "arrived_at served_at purchased_at", "instant"},
	{"told_at", "instants"},
	{"paused", "intervals"},
	{"expectation perception adequate desired importance satisfaction loyalty said required fairness",
		"1-10"},
	{"disconfirmation", "1-10"},
	{"functional dysfunctional", "1-5"},
	{"nps", "0-10"},
	{"csat", "1-5"},
	{"ces", "1-7"},
	{"quoted_min_s quoted_max_s wait_s perceived_s handle_s promised_s", "duration"},
	{"abandoned", "flag"},
	{"told_position served_position", "count"},
	{"promise", "text"},
	{"promise_kind", "category"},
	{"promised_by", "text"},
	{"feasible", "flag"},
	{"problem complained", "flag"},
	{"problem_type handled", "category"},
	{"apologised listened fixed compensated kept_word followed_up own_words", "flag"},
	{"repurchase retained invited answered in_scope delivered informed", "flag"},
	{"margin price cost", "money"},
	{"quantity stock steps handoffs contacts reach promised_days", "count"},
	{"month", "period"},
	{"plan", "category"},
	{"usage", "decimal2"},
	{"chance", "decimal4"},
	{"outcome", "flag"},
	{"weight", "decimal6"},
	{"comment text", "text"},
	{"topics", "labels"},
};

enum { GROUPS = sizeof(words) / sizeof(*words) };

/* The next name of a blank-separated list: its length, 0 at the end. */
static size_t next_name(const char **list)
{
	*list += strspn(*list, " ");
	return strcspn(*list, " ");
}

int vocabulary_type(const char *name, size_t n, struct type *type)
{
	for (int g = 0; g < GROUPS; g++) {
		const char *at = words[g].names;
		for (size_t len; (len = next_name(&at)); at += len)
			if (len == n && memcmp(at, name, n) == 0)
				return type_parse(type, words[g].type, strlen(words[g].type));
	}
	*type = (struct type){.kind = KIND_TEXT};
	return -1;
}

bool vocabulary_name(size_t i, char name[VOCABULARY_CHARS])
{
	for (int g = 0; g < GROUPS; g++) {
		const char *at = words[g].names;
		for (size_t len; (len = next_name(&at)); at += len) {
			if (i--)
				continue;
			memcpy(name, at, len);
			name[len] = '\0';
			return true;
		}
	}
	return false;
}
