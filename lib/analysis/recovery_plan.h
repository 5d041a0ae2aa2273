/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of recovery share: recovery.c lays tables out and counts, recovery_out.c and the files
 * beside it read them. Most tables are blocks and, behind them, single cells. A block holds the
 * outcomes of some records: repurchase no, yes, missing, invalid; then, where there is a satisfaction,
 * its levels, missing, invalid. Under survey weights a table has two wides for each count: the sums of
 * weights of all its cells, then the sums of their squares.
 */
#ifndef ANALYSIS_RECOVERY_PLAN_H
#define ANALYSIS_RECOVERY_PLAN_H

#include "analysis/analysis.h"
#include "analysis/trouble.h"
#include "math/bucket.h"

enum recovery_role {
	RECOVERY_STATES,   /* blocks: enum trouble; then TROUBLE_MISSING … */
	RECOVERY_SEVERITY, /* the same, keyed by severity */
	RECOVERY_PAIRED,   /* rows of enum recovery_pair: repurchase before x after, differences of satisfaction */
	RECOVERY_STEPS,    /* blocks: enum recovery_step x (not taken, taken); then missing, invalid of each */
	RECOVERY_PATTERNS, /* blocks: the 64 sets of steps; then enum recovery_rest */
	RECOVERY_SECOND,   /* followed up x handled at last, of those not satisfied at first */
	RECOVERY_COST,     /* what compensating cost: COST_USED …, COST_W … */
	RECOVERY_TIME,     /* buckets from the start to a step; then enum recovery_late. The item is the step */
	RECOVERY_ROLES
};

/*
 * LOW to HIGH: the scale of satisfaction; without one HIGH < LOW. COLUMNS: those that are there, a bit each,
 * of enum recovery_known in a table of states, of enum recovery_step in one of steps or patterns.
 */
enum recovery_form { FORM_ROLE, FORM_LOW, FORM_HIGH, FORM_REPURCHASE, FORM_WEIGHTED, FORM_COLUMNS };

enum recovery_known { KNOWN_PROBLEM = 1, KNOWN_COMPLAINED = 2, KNOWN_HANDLED = 4 };

enum { BLOCK_NO, BLOCK_YES, BLOCK_MISSING, BLOCK_INVALID, BLOCK_LEVELS };

/* The six steps in their order; then what is asked beside them. */
enum recovery_step {
	STEP_APOLOGISED,
	STEP_LISTENED,
	STEP_FIXED,
	STEP_COMPENSATED,
	STEP_KEPT_WORD,
	STEP_FOLLOWED_UP,
	RECOVERY_STEPS_N,
	ASKED_OWN_WORDS = RECOVERY_STEPS_N, /* of those who were apologised to */
	ASKED_WORD,                         /* kept_word as it was written, also with absent=no */
	ASKED
};

enum { PATTERNS = 1 << RECOVERY_STEPS_N };

enum recovery_rest { REST_INCOMPLETE, REST_OUTSIDE, RESTS };

/* Pairs of one state, before the problem and now; then after the first recovery and now, of those not
   followed up and of those who were. */
enum recovery_pair { PAIR_FIRST = TROUBLES, PAIRS = PAIR_FIRST + 2 };
enum { PAIR_CELLS = 4 };

enum { SECOND_NOT, SECOND_YES, SECONDS }; /* satisfied at last */

enum recovery_late { LATE_EARLY = BUCKETS, LATE_UNKNOWN, TIME_CELLS };

/* Cases compensated whose cost is known, missing, invalid; and the sums of w and of w x in cents, w 1 without
   survey weights. */
enum { COST_USED, COST_MISSING, COST_INVALID, COST_CELLS };
enum { COST_W, COST_WX, COST_WIDES };

/* Scales of more levels than these are not taken. */
enum { RECOVERY_LEVELS = 101 };

extern const char *const recovery_step_name[RECOVERY_STEPS_N];
extern const struct setting recovery_settings[];

static inline uint32_t block_cells(uint32_t levels)
{
	return BLOCK_LEVELS + (levels ? levels + 2 : 0);
}

/* Slots of the batch and numbers of tables; NO_SLOT: there is none. */
struct recovery_own {
	struct trouble_columns trouble;
	struct type scale; /* of satisfaction */
	uint32_t levels;   /* 0: no satisfaction */
	uint32_t repurchase, satisfaction;
	uint32_t repurchase_before, satisfaction_before, repurchase_first, satisfaction_first;
	uint32_t handled_first;
	uint32_t step[RECOVERY_STEPS_N], own_words, at[RECOVERY_STEPS_N], since;
	uint32_t cost;
	bool absent_is_no;
	uint32_t states, severity, paired, steps, patterns, second, costs, time[RECOVERY_STEPS_N];
};

/* Cells of one row of pairs. */
static inline uint32_t pair_cells(uint32_t levels)
{
	return PAIR_CELLS + (levels ? 2 * levels - 1 : 0);
}

void recovery_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups);
bool recovery_knows(const struct table *shape);
int recovery_emit(const struct emission *emission, struct fault *fault);

#endif
