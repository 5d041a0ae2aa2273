/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which promises the records hold: kinds with their columns, the clocks that they are judged by,
 * and the tables that they are counted in.
 *
 * A kind is due_at@KIND with done_at@KIND, or promised_s@KIND with promised_at, or an amount with a
 * limit (within=). One table of outcomes for each kind and clock, and one of silence where there is
 * told_at; a table's form says which.
 */
#ifndef ANALYSIS_PROMISE_KINDS_H
#define ANALYSIS_PROMISE_KINDS_H

#include "analysis/plan.h"
#include "analysis/promise_amount.h"
#include "math/bucket.h"
#include "record/calendars.h"

/* Clocks, as bits: business time or all time, with pauses in it or without. */
enum promise_clock {
	CLOCK_WALL = 0,
	CLOCK_BUSINESS = 1,
	CLOCK_UNPAUSED = 2,
	CLOCKS = 4,
};

enum promise_cell {
	PROMISE_KEPT,      /* done by the due instant */
	PROMISE_LATE,      /* done after it */
	PROMISE_BROKEN,    /* not done, and due before as-of: open, but already late */
	PROMISE_OPEN,      /* not done, not yet due */
	PROMISE_UNSETTLED, /* not done, and no as-of to tell broken from open */
	PROMISE_NO_DUE,
	PROMISE_INVALID,
	PROMISE_NO_CALENDAR, /* the record names no calendar that there is */
	PROMISE_UNTAKEN,     /* within=: no amount */
	PROMISE_WORDS,       /* with words of a promise */
	PROMISE_UNQUANTIFIED, /* of these, without a due instant */
	PROMISE_TOLD_BEFORE, PROMISE_TOLD_AFTER, PROMISE_TOLD_NEVER, /* of late and broken ones */
	PROMISE_FEASIBLE, PROMISE_FEASIBLE_SETTLED, PROMISE_FEASIBLE_KEPT,
	PROMISE_INFEASIBLE, PROMISE_INFEASIBLE_SETTLED, PROMISE_INFEASIBLE_KEPT, /* when it was made */
	PROMISE_FAILED_BEFORE,  /* recovery: another promise of the record was late or broken */
	PROMISE_SECOND,         /* of these, with a recovery promise */
	PROMISE_SECOND_SETTLED, /* of these, kept, late or broken */
	PROMISE_SECOND_FAILED,  /* of these, late or broken */
	PROMISE_OVERRUN,        /* buckets of how long late ones were over */
	PROMISE_CELLS = PROMISE_OVERRUN + BUCKETS,
};

enum promise_wide { PROMISE_WORST, PROMISE_SUM, PROMISE_SQUARE, PROMISE_WIDES };

enum { SILENCE_CELLS = BUCKETS, SILENCE_WORST = 0, SILENCE_WIDES = 1 };

/* What a table's form says. Its role is a part and a clock: part * CLOCKS + clock. */
enum promise_form { PROMISE_ROLE, PROMISE_MEASURE, PROMISE_SCALE, PROMISE_RECOVERY };
enum promise_part { PART_OUTCOMES, PART_SILENCE, PART_CASES, PART_BUDGET /* and up: a kind each */ };

/* Slots of the batch, or NO_SLOT. */
struct promise_kind {
	bool amount; /* within=: done is what it took, due is the limit */
	uint32_t due, done, length, made, told, paused, words, feasible;
	uint32_t told_column, paused_column;
	bool due_is_date, done_is_date;
	uint32_t instant; /* the column that --by goes by; COLUMN_NONE: none */
	struct keys_moment due_at[CLOCK_UNPAUSED]; /* by clock: what it goes by where that is not enough */
	int64_t limit; /* of an amount without a column of limits */
	bool recovery; /* a promise made because another was not kept */
	bool plain;    /* instants on the wall, and no other column */
	bool silent;   /* with tables of silence */
	unsigned clocks; /* a bit for each clock */
	uint32_t table[CLOCKS], silence[CLOCKS];
	const char *name;     /* the kind; NULL: it has none, or kind_column names it */
	uint32_t kind_column; /* COLUMN_NONE: no column does */
	bool budgeted;        /* with tables of when promises fell due */
	uint32_t budget[CLOCKS];
};

struct promise {
	const struct setting *settings;
	bool (*due_at)(const void *what, const struct batch *batch, uint32_t i, int64_t *due_s); /* see below */
	struct promise_kind *kind; /* a recovery promise comes last */
	size_t kinds;
	const struct calendars *calendars; /* NULL: no business clock */
	uint32_t team; /* the column that names a record's calendar; COLUMN_NONE: the common one */
	unsigned clocks;
	const char *recovery; /* the kind that is one */
	bool by_case;         /* case=: with tables of cases, on clocks that know no pauses */
	uint32_t cases[CLOCK_UNPAUSED];
};

/* What a moment of a kind knows. */
struct promise_due {
	const struct plan *plan;
	const struct promise_kind *kind;
	unsigned clock;
};

/* plan->own becomes a struct promise. due_at: when a promise is due, of a struct promise_due. */
int promise_kinds_plan(struct plan *plan,
	bool (*due_at)(const void *what, const struct batch *batch, uint32_t i, int64_t *due_s), struct fault *fault);

/* Is it a table of outcomes or of silence? */
bool promise_kinds_know(const struct table *shape);

#endif
