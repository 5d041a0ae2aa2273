/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One promise of one record: what is known of it, and what became of it on a clock.
 *
 * On the wall clock a promise is late by done - due. On the business clock it is late by the open
 * time between the two, so that what was due on a Saturday and done before the doors open on Monday
 * was kept. Pauses since the promise was made put it off: without them it is late by so much less.
 */
#ifndef ANALYSIS_PROMISE_FACTS_H
#define ANALYSIS_PROMISE_FACTS_H

#include "analysis/promise_kinds.h"

/* What facts are read into, record by record; one for each thread and kind. */
struct promise_reading {
	const struct plan *plan;
	const struct promise_kind *kind;
	const struct batch *batch;
	struct pauses pauses;
	int64_t *told; /* in order */
	size_t tolds, cap_told;
	struct buf hold;
};

void promise_reading_release(struct promise_reading *reading);

/* Instants in seconds; of an amount due_s is the limit and done_s what it took. */
struct promise_facts {
	enum verdict due, done, made, length, paused, told;
	int64_t due_s, done_s, made_s, length_s;
	const struct hours *hours; /* NULL: the record names no calendar that there is */
};

/* Record i of the batch. Pauses and instants of telling stay in the reading until the next one. */
void promise_facts_read(struct promise_reading *reading, uint32_t i, struct promise_facts *facts);

/* KEPT, LATE, BROKEN, OPEN, UNSETTLED, NO_DUE, UNTAKEN, INVALID or NO_CALENDAR. */
struct promise_outcome {
	enum promise_cell cell;
	int64_t due_s;  /* on this clock */
	int64_t end_s;  /* when it was done, else as-of */
	int64_t over_s; /* how long after the due instant that is; 0 or below: not */
};

static inline bool outcome_failed(enum promise_cell cell)
{
	return cell == PROMISE_LATE || cell == PROMISE_BROKEN;
}

static inline bool outcome_settled(enum promise_cell cell)
{
	return cell == PROMISE_KEPT || outcome_failed(cell);
}

/* Of two instants on the wall, and nothing else. */
static inline struct promise_outcome promise_of_instants(const struct needs *needs, enum verdict due, int64_t due_s,
	enum verdict done, int64_t done_s)
{
	struct promise_outcome outcome = {PROMISE_KEPT, due_s, done == VALUE_VALID ? done_s : needs->as_of_s, 0};

	outcome.over_s = outcome.end_s - due_s;
	if (due == VALUE_INVALID || done == VALUE_INVALID)
		outcome.cell = PROMISE_INVALID;
	else if (due == VALUE_MISSING)
		outcome.cell = PROMISE_NO_DUE;
	else if (done == VALUE_VALID)
		outcome.cell = outcome.over_s > 0 ? PROMISE_LATE : PROMISE_KEPT;
	else if (!needs->has_as_of)
		outcome.cell = PROMISE_UNSETTLED;
	else
		outcome.cell = outcome.over_s > 0 ? PROMISE_BROKEN : PROMISE_OPEN;
	return outcome;
}

/* When record i is due, of a struct promise_due. false: who could say? */
bool promise_due_at(const void *what, const struct batch *batch, uint32_t i, int64_t *due_s);

struct promise_outcome promise_judge(const struct promise_reading *reading, const struct promise_facts *facts,
	unsigned clock);

/* Of a late or broken promise: when was the customer told? */
enum promise_cell promise_told(const struct promise_reading *reading, const struct promise_facts *facts,
	const struct promise_outcome *outcome, unsigned clock);

/*
 * The longest time without a word: from when the promise was made, else from its due instant, to its
 * end. false: there is none.
 */
bool promise_silence(const struct promise_reading *reading, const struct promise_facts *facts,
	const struct promise_outcome *outcome, unsigned clock, int64_t *silence_s);

#endif
