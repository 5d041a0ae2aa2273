/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/analyses.h"

#include "analysis/agreement.h"
#include "analysis/compare.h"
#include "analysis/drift.h"
#include "analysis/availability.h"
#include "analysis/calibrate.h"
#include "analysis/drivers.h"
#include "analysis/equity.h"
#include "analysis/gap.h"
#include "analysis/habit.h"
#include "analysis/importance.h"
#include "analysis/index.h"
#include "analysis/journey.h"
#include "analysis/kano.h"
#include "analysis/loss.h"
#include "analysis/match.h"
#include "analysis/nonresponse.h"
#include "analysis/promise.h"
#include "analysis/queue.h"
#include "analysis/recovery.h"
#include "analysis/scores.h"
#include "analysis/stock.h"
#include "analysis/voice.h"
#include "analysis/waiting.h"
#include "util/nearest.h"

#include <stdlib.h>
#include <string.h>

static const struct analysis *const list[] = {
	&scores_analysis,
	&gap_analysis,
	&drivers_analysis,
	&drift_analysis,
	&compare_analysis,
	&equity_analysis,
	&voice_analysis,
	&kano_analysis,
	&importance_analysis,
	&index_analysis,
	&promise_analysis,
	&wait_analysis,
	&loss_analysis,
	&match_analysis,
	&habit_analysis,
	&journey_analysis,
	&availability_analysis,
	&queue_analysis,
	&calibrate_analysis,
	&recovery_analysis,
	&stock_analysis,
	&agree_analysis,
	&sample_analysis,
};

enum { COUNT = sizeof(list) / sizeof(*list) };

const struct analysis *analysis_at(size_t i)
{
	return i < COUNT ? list[i] : NULL;
}

const struct analysis *analysis_find(const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t i = 0; i < COUNT; i++) {
		if (strcmp(list[i]->name, name) == 0)
			return list[i];
		nearest_offer(&near, list[i]->name);
	}
	fault_set(fault, FAULT_USE, "no analysis \"%s\"%s (ce-gap --list shows them)", name,
		nearest_hint(&near, hint));
	return NULL;
}

static int choose_one(const char *name, const struct analysis **chosen, size_t most, size_t *n, struct fault *fault)
{
	const struct analysis *analysis = analysis_find(name, fault);

	if (!analysis)
		return -1;
	for (size_t a = 0; a < *n; a++)
		if (chosen[a] == analysis)
			return fault_set(fault, FAULT_USE, "analysis \"%s\" stands twice", analysis->name);
	if (*n == most)
		return fault_set(fault, FAULT_USE, "more than %zu analyses", most);
	chosen[(*n)++] = analysis;
	return 0;
}

int analyses_choose(const char *text, const struct analysis **chosen, size_t most, size_t *n, struct fault *fault)
{
	struct opt_list names = {0};
	char *hold;
	int bad = 0;

	*n = 0;
	opt_split(text, ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++)
		bad = choose_one(names.at[i], chosen, most, n, fault);
	opt_list_release(&names);
	free(hold);
	return bad;
}

bool analyses_named(const char *text)
{
	struct opt_list names = {0};
	struct fault ignored;
	bool all = true;
	char *hold;

	opt_split(text, ',', &names, &hold);
	for (size_t i = 0; i < names.n; i++)
		all = all && analysis_find(names.at[i], &ignored);
	opt_list_release(&names);
	free(hold);
	return all;
}

size_t analysis_settings(const struct analysis *analysis)
{
	size_t n = 0;

	while (analysis->settings && analysis->settings[n].name)
		n++;
	return n;
}

static size_t setting_at(const struct setting *settings, const char *name)
{
	for (size_t i = 0; settings && settings[i].name; i++)
		if (strcmp(settings[i].name, name) == 0)
			return i;
	return SIZE_MAX;
}

const char *setting_value(const struct setting *settings, const char *const *value, const char *name)
{
	return value[setting_at(settings, name)];
}

double setting_number(const struct setting *settings, const char *const *value, const char *name)
{
	return strtod(setting_value(settings, value, name), NULL);
}

const struct texttable *setting_table(const struct setting *settings, const struct texttable *const *file,
	const char *name)
{
	return file ? file[setting_at(settings, name)] : NULL;
}

static int no_setting(const struct analysis *const *chosen, size_t n, const char *name, struct fault *fault)
{
	struct nearest near = nearest_to(name);
	char hint[NEAREST_TEXT];

	for (size_t a = 0; a < n; a++)
		for (size_t i = 0; i < analysis_settings(chosen[a]); i++)
			nearest_offer(&near, chosen[a]->settings[i].name);
	return fault_set(fault, FAULT_USE, "no setting \"%s\" in what was asked for%s", name,
		nearest_hint(&near, hint));
}

/* One pair: it goes to every chosen analysis that has the setting, or to the one that it names. */
static int take_pair(const struct analysis *const *chosen, size_t n, const char *pair, struct arena *arena,
	const char ***value, struct fault *fault)
{
	const char *equals = strchr(pair, '='), *dot = strchr(pair, '.');
	bool taken = false;

	if (!equals || equals == pair)
		return fault_set(fault, FAULT_USE, "-S takes [ANALYSIS.]NAME=VALUE, not \"%s\"", pair);
	if (dot > equals)
		dot = NULL;
	const char *name = dot ? dot + 1 : pair;
	name = arena_copy(arena, name, (size_t)(equals - name));
	for (size_t a = 0; a < n; a++) {
		size_t at = setting_at(chosen[a]->settings, name);
		bool meant = !dot || (strlen(chosen[a]->name) == (size_t)(dot - pair) &&
			memcmp(chosen[a]->name, pair, (size_t)(dot - pair)) == 0);
		if (!meant || at == SIZE_MAX)
			continue;
		if (setting_check(&chosen[a]->settings[at], equals + 1, fault))
			return -1;
		value[a][at] = arena_copy(arena, equals + 1, strlen(equals + 1));
		taken = true;
	}
	return taken ? 0 : no_setting(chosen, n, name, fault);
}

int analysis_values(const struct analysis *const *chosen, size_t n, const struct opt_list *pairs,
	struct arena *arena, const char ***value, struct fault *fault)
{
	for (size_t a = 0; a < n; a++) {
		size_t settings = analysis_settings(chosen[a]);
		value[a] = arena_take(arena, (settings + 1) * sizeof(**value));
		for (size_t i = 0; i < settings; i++)
			value[a][i] = chosen[a]->settings[i].fallback;
	}
	for (size_t i = 0; i < pairs->n; i++)
		if (take_pair(chosen, n, pairs->at[i], arena, value, fault))
			return -1;
	return 0;
}

int analyses_alone(const struct analysis *const *chosen, size_t n, const char *const *const *value, bool *alone,
	struct fault *fault)
{
	const struct analysis *first = NULL;
	size_t count = 0;

	for (size_t a = 0; a < n; a++)
		if (chosen[a]->alone && chosen[a]->alone(chosen[a]->settings, value[a])) {
			first = first ? first : chosen[a];
			count++;
		}
	*alone = n && count == n;
	if (count && count < n)
		return fault_set(fault, FAULT_USE, "%s reads no records with these settings: ask for it alone",
			first->name);
	return 0;
}

static void list_setting(struct buf *out, const struct setting *setting)
{
	buf_printf(out, "    -S %s=%s  %s", setting->name,
		setting->kind == SETTING_TABLE ? "FILE" : setting->fallback, setting->help);
	if (setting->kind == SETTING_CHOICE)
		buf_printf(out, " (%s)", setting->choices);
	if (setting->at_add)
		buf_puts(out, " [counted]");
	buf_byte(out, '\n');
}

void analyses_list(struct buf *out)
{
	for (size_t i = 0; i < COUNT; i++) {
		buf_printf(out, "%s%s: %s\n    reads: %s\n    gives: %s\n", i ? "\n" : "", list[i]->name,
			list[i]->question, list[i]->reads, list[i]->measures);
		for (size_t s = 0; s < analysis_settings(list[i]); s++)
			list_setting(out, &list[i]->settings[s]);
	}
}
