/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/promise_facts.h"

#include "util/mem.h"

#include <stdlib.h>
#include <string.h>

void promise_reading_release(struct promise_reading *reading)
{
	pauses_release(&reading->pauses);
	free(reading->told);
	buf_release(&reading->hold);
}

/* A civil day counts to its last second. */
static int64_t at_of(const struct plan *plan, int64_t value, bool is_date)
{
	int64_t at_s;

	if (!is_date)
		return value;
	zone_instant(plan->needs->zone, (value + 1) * DAY_S, &at_s);
	return at_s - 1;
}

static enum verdict value_of(const struct batch *batch, uint32_t slot, uint32_t i, int64_t *value)
{
	if (slot == NO_SLOT)
		return VALUE_MISSING;
	*value = batch->data[slot].value[i];
	return (enum verdict)batch->data[slot].verdict[i];
}

static struct slice text_of(struct promise_reading *reading, uint32_t column, uint32_t i)
{
	return chunk_text(reading->batch->chunk, reading->batch->pick[i], column, &reading->hold);
}

static int by_time(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static enum verdict read_told(struct promise_reading *reading, uint32_t i)
{
	const struct promise_kind *kind = reading->kind;
	int64_t none;
	enum verdict verdict = value_of(reading->batch, kind->told, i, &none);

	reading->tolds = 0;
	if (verdict != VALUE_VALID)
		return verdict;
	struct slice text = text_of(reading, kind->told_column, i);
	for (const char *at = text.at, *end = at + text.n, *stop; at < end; at = stop + 1) {
		stop = memchr(at, ';', (size_t)(end - at));
		stop = stop ? stop : end;
		reading->told = mem_grow(reading->told, &reading->cap_told, reading->tolds + 1, sizeof(*reading->told));
		if (instant_read(at, (size_t)(stop - at), &reading->told[reading->tolds]) == 0)
			reading->tolds++;
	}
	qsort(reading->told, reading->tolds, sizeof(*reading->told), by_time);
	return verdict;
}

static enum verdict read_pauses(struct promise_reading *reading, uint32_t i)
{
	const struct promise_kind *kind = reading->kind;
	int64_t none;
	enum verdict verdict = value_of(reading->batch, kind->paused, i, &none);

	reading->pauses.n = 0;
	if (verdict == VALUE_VALID) {
		struct slice text = text_of(reading, kind->paused_column, i);
		pauses_read(&reading->pauses, text.at, text.n);
	}
	return verdict;
}

static const struct hours *hours_of(struct promise_reading *reading, uint32_t i)
{
	const struct promise *promise = reading->plan->own;
	struct slice name = {"", 0};

	if (promise->team != COLUMN_NONE)
		name = text_of(reading, promise->team, i);
	return calendars_find(promise->calendars, name.at, name.n);
}

static void read_amount(const struct promise_reading *reading, uint32_t i, struct promise_facts *facts)
{
	const struct promise_kind *kind = reading->kind;

	facts->done = value_of(reading->batch, kind->done, i, &facts->done_s);
	facts->due = kind->due == NO_SLOT ? VALUE_VALID : value_of(reading->batch, kind->due, i, &facts->due_s);
	if (kind->due == NO_SLOT)
		facts->due_s = kind->limit;
}

/* What not every kind has: looked at only where there is a column for it. */
static void read_more(struct promise_reading *reading, uint32_t i, struct promise_facts *facts)
{
	const struct promise *promise = reading->plan->own;
	const struct promise_kind *kind = reading->kind;

	if (kind->made != NO_SLOT)
		facts->made = value_of(reading->batch, kind->made, i, &facts->made_s);
	if (kind->length != NO_SLOT)
		facts->length = value_of(reading->batch, kind->length, i, &facts->length_s);
	if (kind->paused != NO_SLOT)
		facts->paused = read_pauses(reading, i);
	if (kind->told != NO_SLOT)
		facts->told = read_told(reading, i);
	if (promise->calendars)
		facts->hours = hours_of(reading, i);
}

void promise_facts_read(struct promise_reading *reading, uint32_t i, struct promise_facts *facts)
{
	const struct promise_kind *kind = reading->kind;

	*facts = (struct promise_facts){.made = VALUE_MISSING, .length = VALUE_MISSING, .paused = VALUE_MISSING,
		.told = VALUE_MISSING};
	if (kind->amount) {
		read_amount(reading, i, facts);
		return;
	}
	facts->due = value_of(reading->batch, kind->due, i, &facts->due_s);
	facts->done = value_of(reading->batch, kind->done, i, &facts->done_s);
	if (facts->due == VALUE_VALID && kind->due_is_date)
		facts->due_s = at_of(reading->plan, facts->due_s, true);
	if (facts->done == VALUE_VALID && kind->done_is_date)
		facts->done_s = at_of(reading->plan, facts->done_s, true);
	read_more(reading, i, facts);
}

static const struct hours *clock_hours(const struct promise_facts *facts, unsigned clock)
{
	return clock & CLOCK_BUSINESS ? facts->hours : NULL;
}

static int64_t between(const struct hours *hours, int64_t from_s, int64_t to_s)
{
	return hours ? hours_between(hours, from_s, to_s) : to_s - from_s;
}

/* How long after the due instant at_s is. */
static int64_t over(const struct promise_reading *reading, const struct promise_facts *facts, unsigned clock,
	int64_t due_s, int64_t at_s)
{
	const struct hours *hours = clock_hours(facts, clock);
	int64_t over_s = between(hours, due_s, at_s), from_s = facts->made == VALUE_VALID ? facts->made_s : FIRST_S;

	if (!(clock & CLOCK_UNPAUSED) || !reading->pauses.n || from_s >= at_s)
		return over_s;
	return over_s - between(hours, from_s, at_s) + hours_worked(hours, from_s, at_s, &reading->pauses);
}

/* As it was told, or so long after it was made. Without a calendar a length is one of all time. */
static enum verdict due_of(const struct promise_facts *facts, unsigned clock, int64_t *due_s)
{
	const struct hours *hours = clock_hours(facts, clock);

	*due_s = facts->due_s;
	if (facts->due != VALUE_MISSING)
		return facts->due;
	if (facts->length != VALUE_VALID || facts->made != VALUE_VALID)
		return VALUE_MISSING;
	if (hours)
		return hours_after(hours, facts->made_s, facts->length_s, due_s) ? VALUE_VALID : VALUE_INVALID;
	return __builtin_add_overflow(facts->made_s, facts->length_s, due_s) || *due_s > LAST_S ? VALUE_INVALID
		: VALUE_VALID;
}

bool promise_due_at(const void *what, const struct batch *batch, uint32_t i, int64_t *due_s)
{
	const struct promise_due *due = what;
	struct promise_reading reading = {.plan = due->plan, .kind = due->kind, .batch = batch, .hold = BUF_NONE};
	struct promise_facts facts;

	promise_facts_read(&reading, i, &facts);
	promise_reading_release(&reading);
	return due_of(&facts, due->clock, due_s) == VALUE_VALID;
}

/* KEPT where there is a due instant to judge by. */
static enum promise_cell find_due(const struct promise_facts *facts, unsigned clock, int64_t *due_s)
{
	bool counted = facts->due == VALUE_MISSING;

	if (facts->due == VALUE_INVALID || facts->done == VALUE_INVALID ||
		(counted && (facts->length == VALUE_INVALID || facts->made == VALUE_INVALID)) ||
		(clock & CLOCK_UNPAUSED && (facts->paused == VALUE_INVALID || facts->made == VALUE_INVALID)))
		return PROMISE_INVALID;
	if (clock & CLOCK_BUSINESS && !facts->hours)
		return PROMISE_NO_CALENDAR;
	enum verdict due = due_of(facts, clock, due_s);
	return due == VALUE_VALID ? PROMISE_KEPT : due == VALUE_MISSING ? PROMISE_NO_DUE : PROMISE_INVALID;
}

static struct promise_outcome judge_amount(const struct promise_facts *facts)
{
	struct promise_outcome outcome = {PROMISE_KEPT, facts->due_s, facts->done_s, 0};

	if (facts->due == VALUE_INVALID || facts->done == VALUE_INVALID)
		outcome.cell = PROMISE_INVALID;
	else if (facts->done == VALUE_MISSING)
		outcome.cell = PROMISE_UNTAKEN;
	else if (facts->due == VALUE_MISSING)
		outcome.cell = PROMISE_NO_DUE;
	else if (__builtin_sub_overflow(facts->done_s, facts->due_s, &outcome.over_s))
		outcome.cell = PROMISE_INVALID;
	else if (outcome.over_s > 0)
		outcome.cell = PROMISE_LATE;
	return outcome;
}

struct promise_outcome promise_judge(const struct promise_reading *reading, const struct promise_facts *facts,
	unsigned clock)
{
	const struct needs *needs = reading->plan->needs;
	struct promise_outcome outcome;

	if (reading->kind->amount)
		return judge_amount(facts);
	outcome.over_s = 0;
	outcome.cell = find_due(facts, clock, &outcome.due_s);
	bool done = facts->done == VALUE_VALID;
	outcome.end_s = done ? facts->done_s : needs->as_of_s;
	if (outcome.cell != PROMISE_KEPT)
		return outcome;
	if (!done && !needs->has_as_of) {
		outcome.cell = PROMISE_UNSETTLED;
		return outcome;
	}
	outcome.over_s = over(reading, facts, clock, outcome.due_s, outcome.end_s);
	if (outcome.over_s > 0)
		outcome.cell = done ? PROMISE_LATE : PROMISE_BROKEN;
	else if (!done)
		outcome.cell = PROMISE_OPEN;
	return outcome;
}

enum promise_cell promise_told(const struct promise_reading *reading, const struct promise_facts *facts,
	const struct promise_outcome *outcome, unsigned clock)
{
	if (!reading->tolds)
		return PROMISE_TOLD_NEVER;
	return over(reading, facts, clock, outcome->due_s, reading->told[0]) <= 0 ? PROMISE_TOLD_BEFORE
		: PROMISE_TOLD_AFTER;
}

bool promise_silence(const struct promise_reading *reading, const struct promise_facts *facts,
	const struct promise_outcome *outcome, unsigned clock, int64_t *silence_s)
{
	const struct hours *hours = clock_hours(facts, clock);
	int64_t from_s = facts->made == VALUE_VALID ? facts->made_s : outcome->due_s, end_s = outcome->end_s;

	if (facts->told == VALUE_INVALID || facts->made == VALUE_INVALID || end_s <= from_s ||
		(!outcome_settled(outcome->cell) && outcome->cell != PROMISE_OPEN))
		return false;
	*silence_s = 0;
	for (size_t i = 0; i <= reading->tolds; i++) {
		int64_t at_s = i < reading->tolds ? reading->told[i] : end_s;
		if (at_s <= from_s || at_s > end_s)
			continue;
		int64_t quiet_s = between(hours, from_s, at_s);
		*silence_s = quiet_s > *silence_s ? quiet_s : *silence_s;
		from_s = at_s;
	}
	return true;
}
