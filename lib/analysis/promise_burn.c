/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error budget's rows: what is left of it, how fast it burns, and whether that is an alarm by the
 * rules of Beyer and others, The Site Reliability Workbook (2018), chapter 5.
 */
#include "analysis/promise_budget.h"

#include "analysis/words.h"
#include "math/composed.h"
#include "math/interval.h"

#include <string.h>

enum { HOUR_S = 3600 };

struct burning {
	const struct emission *emission;
	const struct budget_sheet *sheet;
	const struct burn_bucket *bucket; /* of this kind and clock, in time */
	size_t n;
	int64_t end_s; /* of all windows */
	double target;
};

/* Promises that fell due from from_s on, up to the end of all windows. */
struct window {
	int64_t from_s;
	wide kept, failed;
};

static struct window window_of(const struct burning *burning, int64_t from_s)
{
	struct window window = {from_s, 0, 0};

	for (size_t i = burning->n; i-- && burning->bucket[i].start_s >= from_s;) {
		if (burning->bucket[i].start_s >= burning->end_s)
			continue;
		window.kept += burning->bucket[i].kept;
		window.failed += burning->bucket[i].failed;
	}
	return window;
}

static void put(const struct burning *burning, struct line line, const char *word)
{
	char note[WORDS] = "";

	words_add(note, *burning->sheet->note, burning->sheet->note);
	words_add(note, word, word ? word : "");
	line.item = burning->sheet->name;
	line.note = *note ? note : NULL;
	result_put(burning->emission->result, &line);
}

/* With nothing due nothing burns. */
static double burn_of(const struct burning *burning, const struct window *window)
{
	wide n = window->kept + window->failed;

	if (burning->target < 1 && !n)
		return 0;
	return budget_burn(wide_double(window->failed), wide_double(n), burning->target);
}

static void put_burn(const struct burning *burning, const char *measure, int64_t length_s)
{
	struct window window = window_of(burning, burning->end_s - length_s);
	wide n = window.kept + window.failed;
	struct interval bounds = wilson(wide_double(window.failed), wide_double(n), burning->emission->confidence);
	double budget = 1 - burning->target;
	struct line line = {.measure = measure, .unit = UNIT_RATIO, .n = n, .value = burn_of(burning, &window),
		.low = budget > 0 ? bounds.low / budget : NAN, .high = budget > 0 ? bounds.high / budget : NAN};

	put(burning, line, budget > 0 ? NULL : "no-budget");
}

/* What is left of the budget in a window, and with it the same in bounds. */
static void put_left(const struct burning *burning, const struct window *window)
{
	wide n = window->kept + window->failed;
	double budget = 1 - burning->target;
	struct interval bounds = wilson(wide_double(window->failed), wide_double(n), burning->emission->confidence);
	struct line line = {.measure = "budget", .unit = UNIT_SHARE, .n = n, .value = budget, .low = NAN, .high = NAN};

	put(burning, line, budget > 0 ? NULL : "no-budget");
	line.measure = "budget_left";
	line.unit = UNIT_RATIO;
	line.value = 1 - burn_of(burning, window);
	line.value = fabs(line.value) < 1e-12 ? 0 : line.value; /* used up to the last */
	line.low = budget > 0 ? 1 - bounds.high / budget : NAN;
	line.high = budget > 0 ? 1 - bounds.low / budget : NAN;
	put(burning, line, budget > 0 ? NULL : "no-budget");
}

static void put_instant(const struct burning *burning, const char *measure, wide n, int64_t at_s)
{
	put(burning, (struct line){.measure = measure, .unit = UNIT_INSTANT, .n = n,
		.whole = at_s < LAST_S ? at_s : LAST_S, .is_whole = true,
		.value = NAN, .low = NAN, .high = NAN, .complete = true}, NULL);
}

/* ---- alarms ---- */

static const struct rule {
	const char *name;
	int64_t long_s;
	double burn;
} rules[] = {{"page 1h", HOUR_S, 14.4}, {"page 6h", 6 * HOUR_S, 6}, {"ticket 3d", 3 * DAY_S, 1}};

enum { RULES = sizeof(rules) / sizeof(*rules), SHORT = 12 };

/*
 * Both windows must burn faster than the rule allows: the long one says that it matters, the short one that
 * it still goes on. Where few promises are made a single failure would do; so at least so many must have failed.
 */
static bool fires(const struct burning *burning, const struct rule *rule, wide least, bool *few)
{
	struct window all = window_of(burning, burning->end_s - rule->long_s);
	struct window now = window_of(burning, burning->end_s - rule->long_s / SHORT);
	bool burns = burn_of(burning, &all) > rule->burn && burn_of(burning, &now) > rule->burn;

	*few = *few || (burns && all.failed < least);
	return burns && all.failed >= least;
}

static void put_alert(const struct burning *burning)
{
	wide least = (wide)setting_number(burning->emission->settings, burning->emission->value, "least");
	struct window widest = window_of(burning, burning->end_s - rules[RULES - 1].long_s);
	struct line line = {.measure = "alert", .unit = UNIT_RATIO, .n = widest.kept + widest.failed, .value = NAN,
		.low = NAN, .high = NAN, .label = "none", .complete = true};
	struct line count = {.measure = "alerts", .unit = UNIT_COUNT, .n = line.n, .is_whole = true, .value = NAN, .low = NAN,
		.high = NAN};
	bool few = false;

	if (!(burning->target < 1)) {
		line.label = "";
		put(burning, line, "no-budget");
		return;
	}
	for (int r = RULES; r--;)
		if (fires(burning, &rules[r], least, &few)) {
			line.label = rules[r].name;
			count.whole++;
		}
	put(burning, count, NULL);
	put(burning, line, few && strcmp(line.label, "none") == 0 ? "few-failed" : NULL);
}

static void put_burns(const struct burning *burning)
{
	static const struct {
		const char *measure;
		int64_t length_s;
	} all[] = {{"burn_1d", DAY_S}, {"burn_7d", 7 * DAY_S}, {"burn_30d", 30 * DAY_S}, {"burn_5m", 300},
		{"burn_30m", HOUR_S / 2}, {"burn_1h", HOUR_S}, {"burn_6h", 6 * HOUR_S}, {"burn_3d", 3 * DAY_S}};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		put_burn(burning, all[i].measure, all[i].length_s);
	put_alert(burning);
}

/* ---- windows ---- */

/* Is --as-of in the period of this group? Groups of other periods end with what was last due in them. */
static bool is_now(const struct emission *emission)
{
	char text[INSTANT_CHARS];

	if (!emission->has_as_of || !emission->by)
		return emission->has_as_of;
	period_print(text, emission->by_period, period_of(emission->by_period, emission->zone, emission->as_of_s));
	return strcmp(emission->group[emission->groups - 1], text) == 0;
}

static void find_kind(struct burning *burning, const struct promise_budget *budget)
{
	const struct budget_sheet *sheet = burning->sheet;

	for (size_t i = 0; i < budget->n; i++) {
		const struct burn_bucket *bucket = &budget->bucket[i];
		if (bucket->clock != sheet->clock || strcmp(bucket->kind, sheet->kind) != 0)
			continue;
		if (!burning->n++)
			burning->bucket = bucket;
	}
	burning->end_s = is_now(burning->emission) ? burning->emission->as_of_s
		: burning->n			 ? burning->bucket[burning->n - 1].start_s + BURN_BUCKET_S
						 : INT64_MIN;
}

/* budget=: over all, over the last so many days, or since the calendar's period began. */
static struct window budget_window(const struct burning *burning)
{
	const struct emission *emission = burning->emission;
	const char *span = setting_value(emission->settings, emission->value, "budget");
	enum period period;

	if (period_parse(span, &period) == 0) {
		int64_t begin_s = period_begin(period, emission->zone, period_of(period, emission->zone, burning->end_s - 1));
		return window_of(burning, begin_s);
	}
	double days = setting_number(emission->settings, emission->value, "days");
	return window_of(burning, burning->end_s - (int64_t)(days * DAY_S));
}

void promise_budget_put(const struct promise_budget *budget, const struct emission *emission,
	const struct budget_sheet *sheet)
{
	struct burning burning = {.emission = emission, .sheet = sheet,
		.target = setting_number(emission->settings, emission->value, "target")};
	struct window all = {.kept = sheet->kept, .failed = sheet->settled - sheet->kept};
	bool burn = *setting_value(emission->settings, emission->value, "burn") == '1';
	bool whole = strcmp(setting_value(emission->settings, emission->value, "budget"), "all") == 0;

	if (!sheet->settled)
		return;
	if (burn)
		find_kind(&burning, budget);
	if (!burn || burning.end_s == INT64_MIN) {
		put_left(&burning, &all);
		return;
	}
	if (!whole)
		all = budget_window(&burning);
	put_left(&burning, &all);
	if (!whole)
		put_instant(&burning, "budget_from", all.kept + all.failed, all.from_s);
	put_instant(&burning, "budget_until", all.kept + all.failed, burning.end_s);
	put_burns(&burning);
}
