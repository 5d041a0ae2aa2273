/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/merge.h"

#include "analysis/analyses.h"

#include <string.h>

static int check_held(const struct state *state, const struct analysis *analysis, struct fault *fault)
{
	for (size_t s = 0; s < state->sections; s++)
		if (strcmp(state->section[s].analysis, analysis->name) == 0)
			return 0;
	return fault_set(fault, FAULT_INPUT, "the states hold no %s", analysis->name);
}

static bool is_chosen(const struct analysis *const *chosen, size_t n, const struct analysis *analysis)
{
	for (size_t a = 0; a < n; a++)
		if (chosen[a] == analysis)
			return true;
	return !n;
}

static void drop_sections(struct state *state, size_t from)
{
	for (size_t s = from; s < state->sections; s++) {
		opt_list_release(&state->section[s].setting);
		book_release(&state->section[s].book);
	}
	state->sections = from;
}

int merge_choose(struct state *state, const struct analysis **chosen, size_t *n, struct fault *fault)
{
	const struct analysis *order[MERGE_MOST];
	size_t kept = 0;

	for (size_t a = 0; a < *n; a++)
		if (check_held(state, chosen[a], fault))
			return -1;
	for (size_t s = 0; s < state->sections && kept < MERGE_MOST; s++) {
		const struct analysis *analysis = analysis_find(state->section[s].analysis, fault);
		if (!analysis) {
			fault->kind = FAULT_INPUT;
			return -1;
		}
		if (!is_chosen(chosen, *n, analysis))
			continue;
		struct section swap = state->section[kept];
		state->section[kept] = state->section[s];
		state->section[s] = swap;
		order[kept++] = analysis;
	}
	drop_sections(state, kept);
	memcpy(chosen, order, kept * sizeof(*order));
	*n = kept;
	return 0;
}

/* The value of a setting that counting read, or NULL. */
static const char *counted_value(const struct section *section, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; i < section->setting.n; i++)
		if (strncmp(section->setting.at[i], name, n) == 0 && section->setting.at[i][n] == '=')
			return section->setting.at[i] + n + 1;
	return NULL;
}

int merge_settings(const struct state *state, const struct analysis *const *chosen, size_t n,
	const char **const *value, struct fault *fault)
{
	for (size_t a = 0; a < n; a++) {
		for (size_t s = 0; s < analysis_settings(chosen[a]); s++) {
			const struct setting *setting = &chosen[a]->settings[s];
			const char *text = counted_value(&state->section[a], setting->name);
			if (!setting->at_add || setting->kind == SETTING_TABLE || !text)
				continue;
			if (setting_check(setting, text, fault)) {
				fault->kind = FAULT_INPUT;
				return -1;
			}
			value[a][s] = text;
		}
	}
	return 0;
}

int merge_check_settings(const struct opt_list *pairs, const struct analysis *analysis, struct fault *fault)
{
	for (size_t i = 0; i < pairs->n; i++) {
		const char *pair = pairs->at[i], *dot = strchr(pair, '.'), *equals = strchr(pair, '=');
		const char *name = dot && dot < equals ? dot + 1 : pair;
		size_t n = equals ? (size_t)(equals - name) : strlen(name);
		size_t prefix = (size_t)(name - pair);
		if (prefix && (strlen(analysis->name) != prefix - 1 || memcmp(analysis->name, pair, prefix - 1) != 0))
			continue; /* another analysis's setting of the same name */
		for (size_t s = 0; s < analysis_settings(analysis); s++) {
			const struct setting *setting = &analysis->settings[s];
			if (setting->at_add && strlen(setting->name) == n && memcmp(setting->name, name, n) == 0)
				return fault_set(fault, FAULT_USE,
					"setting %s is for reading records: states are counted already", setting->name);
		}
	}
	return 0;
}
