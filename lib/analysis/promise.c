/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do we keep what we say? What was promised by an instant and when it was done, on the clock of the
 * wall and on that of business hours, with pauses and without; and amounts with a limit.
 */
#include "analysis/promise.h"

#include "analysis/promise_budget.h"
#include "analysis/promise_cases.h"
#include "analysis/promise_facts.h"
#include "analysis/promise_out.h"

#include <string.h>

static const struct setting settings[] = {
	{"target", SETTING_NUMBER, ".9", NULL, 0, 1, false, "share of promises that should be kept"},
	{"clock", SETTING_CHOICE, "auto", "auto|wall|business|wall,business", 0, 0, true,
		"time on the wall, in business hours, or both; auto: both where there is a calendar"},
	{"calendar", SETTING_TABLE, "", NULL, 0, 0, true, "business hours, see ce-calendar(5)"},
	{"team", SETTING_COLUMNS, "", NULL, 0, 0, true, "the column that names a record's calendar"},
	{"within", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"promises of amounts, COLUMN:LIMIT each, as in rings:2,greet_s:30s; a limit may be a column"},
	{"recovery", SETTING_COLUMNS, "recovery", NULL, 0, 0, true,
		"the kind of promise that is made because another was not kept"},
	{"burn", SETTING_CHOICE, "0", "0|1", 0, 0, true,
		"1: when promises fell due is counted, too: how fast the error budget burns, and alarms"},
	{"budget", SETTING_CHOICE, "all", "all|rolling|week|month|quarter", 0, 0, false,
		"what budget_left is of: all records, the last days, or since the calendar's period began (burn=1)"},
	{"days", SETTING_NUMBER, "30", NULL, 1, 366, false, "of budget=rolling"},
	{"least", SETTING_NUMBER, "3", NULL, 1, 1e9, false, "so many promises must have failed before it is an alarm"},
	{"case", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"the column that says which records are of one case: promises made after one has failed"},
	{0},
};

/* What one kind is counted into. */
struct count {
	struct promise_reading reading;
	struct tally *tally;
	struct tally_table *table[CLOCKS], *silence[CLOCKS]; /* NULL: not on this clock */
	struct tally_table *cases[CLOCK_UNPAUSED];
	struct tally_table *budget[CLOCKS];  /* NULL: not asked for */
	const uint32_t *group[CLOCKS], *row[CLOCK_UNPAUSED]; /* row: of a case, KEYS_NONE without */
	const uint32_t *due[CLOCKS]; /* rows of budget */
	uint8_t *failed; /* by record: clocks on which another of its promises failed */
};

static void count_feasible(struct count *count, struct tally_table *table, uint32_t i, uint32_t group,
	enum promise_cell cell)
{
	const struct batch_data *feasible = &count->reading.batch->data[count->reading.kind->feasible];
	int64_t times = batch_times(count->reading.batch, i);

	if (feasible->verdict[i] != VALUE_VALID)
		return;
	enum promise_cell first = feasible->value[i] ? PROMISE_FEASIBLE : PROMISE_INFEASIBLE;
	tally_count(table, group, first, times);
	if (outcome_settled(cell))
		tally_count(table, group, first + PROMISE_FEASIBLE_SETTLED - PROMISE_FEASIBLE, times);
	if (cell == PROMISE_KEPT)
		tally_count(table, group, first + PROMISE_FEASIBLE_KEPT - PROMISE_FEASIBLE, times);
}

/* A promise made because another was not kept: the second deviation weighs double. */
static void count_second(struct tally_table *table, uint32_t group, enum promise_cell cell, int64_t times)
{
	tally_count(table, group, PROMISE_FAILED_BEFORE, times);
	if (cell != PROMISE_NO_DUE)
		tally_count(table, group, PROMISE_SECOND, times);
	if (outcome_settled(cell))
		tally_count(table, group, PROMISE_SECOND_SETTLED, times);
	if (outcome_failed(cell))
		tally_count(table, group, PROMISE_SECOND_FAILED, times);
}

static void count_overrun(struct count *count, struct tally_table *table, uint32_t group, int64_t over_s,
	int64_t times)
{
	tally_count(table, group, PROMISE_OVERRUN + bucket_of(over_s), times);
	tally_join(count->tally, table, group, PROMISE_WORST, over_s);
	tally_join(count->tally, table, group, PROMISE_SUM, (wide)over_s * times);
	tally_join(count->tally, table, group, PROMISE_SQUARE, (wide)over_s * over_s * times);
}

static void count_words(const struct count *count, struct tally_table *table, uint32_t i, uint32_t group,
	enum promise_cell cell)
{
	const struct batch_data *words = &count->reading.batch->data[count->reading.kind->words];
	int64_t times = batch_times(count->reading.batch, i);

	if (words->verdict[i] != VALUE_VALID)
		return;
	tally_count(table, group, PROMISE_WORDS, times);
	if (cell == PROMISE_NO_DUE)
		tally_count(table, group, PROMISE_UNQUANTIFIED, times);
}

/* What hangs on columns that not all input has. */
static void count_more(struct count *count, const struct promise_facts *facts, uint32_t i, unsigned clock,
	const struct promise_outcome *outcome)
{
	const struct promise_kind *kind = count->reading.kind;
	struct tally_table *table = count->table[clock];
	int64_t times = batch_times(count->reading.batch, i), silence_s;
	uint32_t group = count->group[clock][i];

	if (kind->words != NO_SLOT)
		count_words(count, table, i, group, outcome->cell);
	if (kind->feasible != NO_SLOT)
		count_feasible(count, table, i, group, outcome->cell);
	if (kind->told != NO_SLOT && facts->told != VALUE_INVALID && outcome_failed(outcome->cell))
		tally_count(table, group, promise_told(&count->reading, facts, outcome, clock), times);
	if (kind->recovery && count->failed[i] & 1u << clock)
		count_second(table, group, outcome->cell, times);
	if (count->silence[clock] && promise_silence(&count->reading, facts, outcome, clock, &silence_s)) {
		tally_count(count->silence[clock], group, bucket_of(silence_s), times);
		tally_join(count->tally, count->silence[clock], group, SILENCE_WORST, silence_s);
	}
}

/* What every kind counts of a promise on a clock. */
static void count_outcome(struct count *count, const struct promise_outcome *outcome, uint32_t i, unsigned clock)
{
	int64_t times = batch_times(count->reading.batch, i);

	tally_count(count->table[clock], count->group[clock][i], outcome->cell, times);
	if (count->budget[clock])
		promise_budget_count(count->budget[clock], count->due[clock][i], outcome->cell, times);
	if (outcome->cell == PROMISE_LATE)
		count_overrun(count, count->table[clock], count->group[clock][i], outcome->over_s, times);
	if (outcome_failed(outcome->cell) && !count->reading.kind->recovery)
		count->failed[i] |= (uint8_t)(1u << clock);
}

/* The hot path: instants and no more columns, on the wall. */
static void count_plain(struct count *count)
{
	const struct promise_reading *reading = &count->reading;
	const struct batch *batch = reading->batch;
	const struct batch_data *due = &batch->data[reading->kind->due], *done = &batch->data[reading->kind->done];

	for (uint32_t i = 0; i < batch->n; i++) {
		enum verdict done_is = (enum verdict)done->verdict[i];
		if (done_is == VALUE_MISSING && reading->plan->needs->final)
			continue;
		struct promise_outcome outcome = promise_of_instants(reading->plan->needs, (enum verdict)due->verdict[i],
			due->value[i], done_is, done->value[i]);
		count_outcome(count, &outcome, i, CLOCK_WALL);
	}
}

static void count_clock(struct count *count, const struct promise_facts *facts, uint32_t i, unsigned clock)
{
	struct promise_outcome outcome = promise_judge(&count->reading, facts, clock);

	count_outcome(count, &outcome, i, clock);
	if (clock < CLOCK_UNPAUSED && count->cases[clock] && count->row[clock][i] != KEYS_NONE)
		promise_cases_count(count->tally, count->cases[clock], count->row[clock][i], &outcome,
			batch_times(count->reading.batch, i));
	if (outcome.cell != PROMISE_INVALID && outcome.cell != PROMISE_NO_CALENDAR && outcome.cell != PROMISE_UNTAKEN)
		count_more(count, facts, i, clock, &outcome);
}

static void count_record(struct count *count, uint32_t i)
{
	struct promise_facts facts;

	promise_facts_read(&count->reading, i, &facts);
	if (count->reading.plan->needs->final && facts.done == VALUE_MISSING)
		return;
	for (unsigned clock = 0; clock < CLOCKS; clock++)
		if (count->table[clock])
			count_clock(count, &facts, i, clock);
}

static void find_cases(struct count *count, const struct groups *groups)
{
	const struct plan *plan = count->reading.plan;
	const struct promise *promise = plan->own;

	for (unsigned clock = 0; clock < CLOCK_UNPAUSED; clock++) {
		if (!(promise->kind->clocks & 1u << clock))
			continue;
		count->cases[clock] = plan_rows(plan, count->tally, promise->cases[clock], groups);
		count->row[clock] = groups->number[plan->key[promise->cases[clock]]];
	}
}

static void find_budget(struct count *count, const struct groups *groups)
{
	const struct promise_kind *kind = count->reading.kind;
	const struct plan *plan = count->reading.plan;

	for (unsigned clock = 0; clock < CLOCKS; clock++) {
		if (!(kind->clocks & 1u << clock))
			continue;
		count->budget[clock] = plan_rows(plan, count->tally, kind->budget[clock], groups);
		count->due[clock] = groups->number[plan->key[kind->budget[clock]]];
	}
}

static void count_kind(struct count *count, const struct groups *groups)
{
	const struct promise_kind *kind = count->reading.kind;
	const struct plan *plan = count->reading.plan;
	const struct promise *promise = plan->own;

	for (unsigned clock = 0; clock < CLOCKS; clock++) {
		count->table[clock] = count->silence[clock] = count->budget[clock] = NULL;
		if (!(kind->clocks & 1u << clock))
			continue;
		count->table[clock] = plan_rows(plan, count->tally, kind->table[clock], groups);
		count->group[clock] = groups->number[plan->key[kind->table[clock]]];
		if (kind->silent && !(clock & CLOCK_UNPAUSED))
			count->silence[clock] = plan_rows(plan, count->tally, kind->silence[clock], groups);
	}
	if (kind->budgeted)
		find_budget(count, groups);
	if (promise->by_case)
		find_cases(count, groups);
	if (kind->plain && !promise->by_case)
		count_plain(count);
	else
		for (uint32_t i = 0; i < count->reading.batch->n; i++)
			count_record(count, i);
}

static void promise_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct promise *promise = plan->own;
	uint8_t failed[BATCH] = {0};
	struct count count = {.reading = {.plan = plan, .batch = batch, .hold = BUF_NONE}, .tally = tally, .failed = failed};

	for (size_t k = 0; k < promise->kinds; k++) {
		count.reading.kind = &promise->kind[k];
		count_kind(&count, groups);
	}
	promise_reading_release(&count.reading);
}

static int promise_plan(struct plan *plan, struct fault *fault)
{
	int bad = promise_kinds_plan(plan, promise_due_at, fault) || promise_cases_plan(plan, fault) || promise_budget_plan(plan, fault);

	return bad ? -1 : 0;
}

static bool promise_knows(const struct table *shape)
{
	return promise_kinds_know(shape) || promise_cases_know(shape) || promise_budget_know(shape);
}

const struct analysis promise_analysis = {
	.name = "promise",
	.question = "do we keep what we say?",
	.reads = "due_at done_at (@KIND each) [promised_at promised_s paused promise promise_kind told_at feasible]",
	.measures = "kept late broken open kept_n late_n broken_n open_n no_due_n no_calendar_n overrun_p50 "
		    "overrun_p90 overrun_worst overrun_mean told_before told_after told_never silence_p90 silence_worst "
		    "unquantified infeasible kept_feasible kept_infeasible recovery_promised double_deviation budget "
		    "budget_left budget_from budget_until burn_1d burn_7d burn_30d burn_5m burn_30m burn_1h burn_6h burn_3d "
		    "alerts alert",
	.settings = settings,
	.plan = promise_plan,
	.add = promise_add,
	.knows = promise_knows,
	.emit = promise_put,
};
