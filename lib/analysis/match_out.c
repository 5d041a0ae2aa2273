/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/match_out.h"

#include "analysis/counts.h"
#include "analysis/natural.h"
#include "analysis/runs.h"
#include "analysis/telling.h"
#include "record/when.h"
#include "util/intern.h"
#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

int match_no_tariff(struct fault *fault)
{
	return fault_set(fault, FAULT_USE,
		"what do the plans cost? -S tariff=FILE, a table with the columns plan, price, included, overage");
}

int match_check(const struct setting *setting, const char *const *value, struct fault *fault)
{
	double months = setting_number(setting, value, "months");

	return months == (double)(size_t)months ? 0
		: fault_set(fault, FAULT_USE, "months=%s: a run is of whole months", setting_value(setting, value, "months"));
}

/* The plan that most should have, then all that some should. */
static void put_recommended(const struct emission *emission, const struct runs *runs, const char *item,
	const struct fit *fit)
{
	struct line line = {.item = item, .measure = "recommended", .unit = UNIT_COUNT, .n = fit->mismatched,
		.value = NAN, .low = NAN, .high = NAN};
	size_t most = 0;

	for (size_t p = 0; p < runs->tariff->plans; p++)
		most = fit->recommended[p] > fit->recommended[most] ? p : most;
	line.label = runs->tariff->plan[most].name;
	if (fit->mismatched)
		result_put(emission->result, &line);
	for (size_t p = 0; p < runs->tariff->plans; p++)
		if (fit->recommended[p])
			tell_whole(emission, item, "recommended_n", UNIT_COUNT, fit->mismatched, fit->recommended[p],
				runs->tariff->plan[p].name);
}

static void put_fit(const struct emission *emission, const struct runs *runs, const char *item, const struct fit *fit)
{
	tell_bunches(emission, item, "fit", &fit->fit, NULL);
	counts_one(emission->result, item, "customers", fit->customers);
	tell_share(emission, item, "mismatched", fit->mismatched, fit->customers);
	tell_share(emission, item, "mismatched_now", fit->now, fit->customers);
	put_recommended(emission, runs, item, fit);
	if (fit->mismatched)
		tell_whole(emission, item, "saving", UNIT_MONEY, fit->mismatched, fit->saving, NULL);
	tell_share(emission, item, "followed", fit->followed, fit->mismatched);
	if (fit->undecided)
		counts_one(emission->result, item, "no_single_plan", fit->undecided);
	tell_bunches(emission, item, "false_alarms", &fit->alarms, NULL);
}

/* ---- months of the calendar ---- */

static int by_month(const void *a, const void *b)
{
	const struct month *const *x = a, *const *y = b;
	int order = ((*x)->month > (*y)->month) - ((*x)->month < (*y)->month);

	return order ? order : (*x > *y) - (*x < *y);
}

/* Customers are apart within a month: each is one record. */
static void put_months(const struct emission *emission, const struct months *months)
{
	const struct month **sorted = mem_zero(months->n + 1, sizeof(*sorted));
	char label[INSTANT_CHARS];
	size_t n = 0;

	for (size_t i = 0; i < months->n; i++)
		if (months->month[i].verdict == MONTH_FITS || months->month[i].verdict == MONTH_MISFITS)
			sorted[n++] = &months->month[i];
	qsort(sorted, n, sizeof(*sorted), by_month);
	for (size_t first = 0, end; first < n; first = end) {
		struct bunches bunches = {0};
		for (end = first; end < n && sorted[end]->month == sorted[first]->month; end++)
			bunches_add(&bunches, sorted[end]->verdict == MONTH_FITS, 1);
		month_print(label, sorted[first]->month);
		tell_bunches(emission, "(all)", "fit_month", &bunches, label);
	}
	free(sorted);
}

/* ---- before and after changes ---- */

/* How far after is from before, by customers: a difference of two ratios, linearised. */
static void put_difference(const struct emission *emission, const struct runs *runs, const struct bunches side[2])
{
	double p[2] = {bunches_share(&side[0]), bunches_share(&side[1])}, squares = 0, n = (double)runs->changes;

	for (size_t c = 0; c < runs->changes; c++) {
		const struct change *change = &runs->change[c];
		double part[2];
		for (int s = 0; s < 2; s++)
			part[s] = (wide_double(change->x[s]) - p[s] * wide_double(change->n[s])) / wide_double(side[s].n);
		squares += (part[1] - part[0]) * (part[1] - part[0]);
	}
	double se = sqrt(squares * n / (n - 1));
	struct interval bounds = n > 1 && se > 0 ? student(p[1] - p[0], se, n, emission->confidence)
						 : (struct interval){NAN, NAN};
	struct line line = {.item = "(all)", .measure = "fit_change", .unit = UNIT_SHARE, .n = (wide)runs->changes,
		.value = p[1] - p[0], .low = fmax(bounds.low, -1), .high = fmin(bounds.high, 1), .note = "selected"};
	if (isnan(bounds.low))
		line.low = line.high = NAN;
	result_put(emission->result, &line);
}

static void put_changes(const struct emission *emission, const struct runs *runs)
{
	struct bunches side[2] = {{0}, {0}};

	counts_one(emission->result, "(all)", "changed", runs->changed);
	for (size_t c = 0; c < runs->changes; c++)
		for (int s = 0; s < 2; s++)
			bunches_add(&side[s], runs->change[c].x[s], runs->change[c].n[s]);
	if (!runs->changes)
		return;
	tell_bunches(emission, "(all)", "fit_before", &side[0], NULL);
	tell_bunches(emission, "(all)", "fit_after", &side[1], NULL);
	put_difference(emission, runs, side);
}

/* ---- customers ---- */

static int by_name(const void *a, const void *b)
{
	return natural_order(*(char *const *)a, *(char *const *)b);
}

/* The name of plan or customer in front, what it is worth behind. */
struct named {
	const char *name;
	const struct wrong *wrong;
	wide months;
};

static void put_list(const struct emission *emission, const struct runs *runs, struct arena *arena)
{
	struct named *named = mem_zero(runs->wrongs + 1, sizeof(*named));
	struct buf label = BUF_NONE;
	size_t n = 0;

	for (size_t w = 0; w < runs->wrongs; w++) {
		struct slice name = runs->months->month[runs->wrong[w].first].customer;
		if (runs->wrong[w].now)
			named[n++] = (struct named){arena_copy(arena, name.at, name.n), &runs->wrong[w], 0};
	}
	qsort(named, n, sizeof(*named), by_name);
	for (size_t i = 0; i < n; i++) {
		const struct wrong *wrong = named[i].wrong;
		buf_clear(&label);
		buf_printf(&label, "%s -> %s", runs->tariff->plan[wrong->from].name, runs->tariff->plan[wrong->to].name);
		result_put(emission->result, &(struct line){.item = named[i].name, .measure = "switch_saving",
			.unit = UNIT_MONEY, .n = (wide)(wrong->last - wrong->first + 1), .whole = wrong->saving, .is_whole = true,
			.low = NAN, .high = NAN, .label = label.at, .complete = true});
	}
	buf_release(&label);
	free(named);
}

/* Plans that the tariff does not know, and how many months they have. */
static void put_unknown(const struct emission *emission, const struct months *months, struct arena *arena)
{
	struct named *named = mem_zero(months->n + 1, sizeof(*named));
	struct intern names = {0};

	for (size_t i = 0; i < months->n; i++) {
		struct slice name = months->month[i].plan_name;
		if (months->month[i].verdict != MONTH_NO_TARIFF)
			continue;
		struct named *one = &named[intern_id(&names, name.at, name.n)];
		one->name = one->name ? one->name : arena_copy(arena, name.at, name.n);
		one->months++;
	}
	qsort(named, names.count, sizeof(*named), by_name);
	for (size_t i = 0; i < names.count; i++)
		counts_one(emission->result, named[i].name, "no_tariff", named[i].months);
	intern_release(&names);
	free(named);
}

static void put_counts(const struct emission *emission, const struct runs *runs)
{
	for (size_t i = 0; i < emission->items; i++)
		if (emission->item[i].shape->form[MONTHS_FORM_ROLE] == MONTHS_BASE)
			tell_counts(emission, &emission->item[i]);
	if (runs->months->repeated)
		counts_one(emission->result, "(all)", "repeated", runs->months->repeated);
	if (runs->contradictory)
		counts_one(emission->result, "(all)", "contradictory", runs->contradictory);
}

static void put_runs(const struct emission *emission, const struct runs *runs, struct arena *arena)
{
	for (size_t p = 0; p < runs->tariff->plans; p++)
		put_fit(emission, runs, runs->tariff->plan[p].name, &runs->plan[p]);
	put_unknown(emission, runs->months, arena);
	put_fit(emission, runs, "(all)", &runs->all);
	put_months(emission, runs->months);
	put_changes(emission, runs);
	put_counts(emission, runs);
	if (*setting_value(emission->settings, emission->value, "list") == '1')
		put_list(emission, runs, arena);
}

int match_emit(const struct emission *emission, struct fault *fault)
{
	const struct texttable *table = setting_table(emission->settings, emission->file, "tariff");
	double least = setting_number(emission->settings, emission->value, "least");
	double months_of = setting_number(emission->settings, emission->value, "months");
	struct tariff_use use[TARIFF_USES] = {{0}};
	struct arena arena = {0};
	struct tariff tariff;
	struct months months = {0};
	struct runs runs;
	size_t uses;
	int bad = -1;

	if (!table)
		return match_no_tariff(fault);
	if (match_check(emission->settings, emission->value, fault))
		return -1;
	if (months_uses(emission, use, &uses))
		return fault_set(fault, FAULT_INPUT, "the state has other tables than match has");
	if (!tariff_read(&tariff, table, use, uses, &arena, fault) &&
		!months_read(&months, emission, &tariff, (wide)llround(least * 100), fault)) {
		runs_find(&runs, &months, &tariff, (size_t)months_of);
		put_runs(emission, &runs, &arena);
		runs_release(&runs);
		bad = 0;
	}
	months_release(&months);
	arena_release(&arena);
	return bad;
}
