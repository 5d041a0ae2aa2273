/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label/pick.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

struct pick {
	const struct column *const *column;
	uint32_t n;
	uint32_t *chosen, *count;
	bool *taken;
	struct fault *fault;
};

static void take(struct pick *pick, uint32_t i)
{
	if (!pick->taken[i])
		pick->chosen[(*pick->count)++] = i;
	pick->taken[i] = true;
}

static int take_pattern(struct pick *pick, const char *entry, size_t n)
{
	int code;
	size_t offset;
	bool any = false;
	pcre2_code *pattern = pcre2_compile((PCRE2_SPTR)entry + 1, n - 2,
		PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF, &code, &offset, NULL);

	if (!pattern) {
		char why[128];
		pcre2_get_error_message(code, (PCRE2_UCHAR *)why, sizeof(why));
		return fault_set(pick->fault, FAULT_USE, "%.100s: bad pattern: %s", entry, why);
	}
	pcre2_match_data *match = pcre2_match_data_create(1, NULL);
	for (uint32_t i = 0; match && i < pick->n; i++) {
		const char *cell = pick->column[i]->cell;
		if (pcre2_match(pattern, (PCRE2_SPTR)cell, strlen(cell), 0, 0, match, NULL) < 0)
			continue;
		take(pick, i);
		any = true;
	}
	pcre2_match_data_free(match);
	pcre2_code_free(pattern);
	return any ? 0 : fault_set(pick->fault, FAULT_INPUT, "no column matches %.100s", entry);
}

static int take_items(struct pick *pick, const char *entry, size_t n)
{
	struct nearest near;
	char hint[NEAREST_TEXT], *name = mem_copy(entry, n - 2);
	bool any = false;

	near = nearest_to(name);
	for (uint32_t i = 0; i < pick->n; i++) {
		if (!pick->column[i]->item)
			continue;
		nearest_offer(&near, pick->column[i]->name);
		if (strcmp(pick->column[i]->name, name) == 0) {
			take(pick, i);
			any = true;
		}
	}
	if (!any)
		fault_set(pick->fault, FAULT_INPUT, "no column \"%.100s\" with items%s", name,
			nearest_hint(&near, hint));
	free(name);
	return any ? 0 : -1;
}

static int take_name(struct pick *pick, const char *entry)
{
	struct nearest near = nearest_to(entry);
	char hint[NEAREST_TEXT];

	for (uint32_t i = 0; i < pick->n; i++) {
		if (strcmp(pick->column[i]->cell, entry) == 0) {
			take(pick, i);
			return 0;
		}
		nearest_offer(&near, pick->column[i]->cell);
	}
	return fault_set(pick->fault, FAULT_INPUT, "no column \"%.100s\"%s", entry,
		nearest_hint(&near, hint));
}

/* A pattern ends at the '/' before a comma or the end: it may hold commas itself. */
static size_t entry_length(const char *list)
{
	if (list[0] == '/')
		for (const char *end = list; (end = strchr(end + 1, '/'));)
			if (!end[1] || end[1] == ',')
				return (size_t)(end - list) + 1;
	return strcspn(list, ",");
}

static int take_entry(struct pick *pick, const char *entry, size_t n)
{
	if (n > 2 && entry[0] == '/' && entry[n - 1] == '/')
		return take_pattern(pick, entry, n);
	if (n > 2 && strcmp(entry + n - 2, "@*") == 0)
		return take_items(pick, entry, n);
	return take_name(pick, entry);
}

int pick_columns(const char *list, const struct column *const *column, uint32_t n, uint32_t *chosen,
	uint32_t *count, struct fault *fault)
{
	struct pick pick = {column, n, chosen, count, mem_zero(n, sizeof(bool)), fault};
	int bad = 0;

	for (*count = 0; !bad;) {
		size_t len = entry_length(list);
		char *entry = mem_copy(list, len);
		bad = take_entry(&pick, entry, len);
		free(entry);
		if (!list[len])
			break;
		list += len + 1;
	}
	free(pick.taken);
	return bad;
}
