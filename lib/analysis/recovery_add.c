/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records into the tables of recovery.
 */
#include "analysis/recovery_plan.h"

/* One record on its way into the tables. */
struct entry {
	const struct plan *plan;
	const struct recovery_own *own;
	struct tally *tally;
	const struct batch *batch;
	const struct groups *groups;
	uint32_t i;
	enum trouble trouble;
	enum trouble first; /* handled@first */
};

static uint16_t level_of(const struct entry *entry, uint32_t slot)
{
	return entry->batch->data[slot].level[entry->i];
}

/* 0, 1; 2 missing, 3 invalid. A column that is not there is missing. */
static uint32_t flag_of(const struct entry *entry, uint32_t slot)
{
	return slot == NO_SLOT ? 2 : level_of(entry, slot);
}

static uint32_t step_of(const struct entry *entry, int step)
{
	uint32_t level = flag_of(entry, entry->own->step[step]);

	return level == 2 && entry->own->absent_is_no && entry->own->step[step] != NO_SLOT ? 0 : level;
}

static void count(const struct entry *entry, uint32_t t, uint32_t cell)
{
	struct tally_table *table = &entry->tally->table[t];
	uint32_t group = entry->groups->number[entry->plan->key[t]][entry->i];

	tally_count(table, group, cell, batch_times(entry->batch, entry->i));
	if (!table->shape->wides)
		return;
	wide weight = entry->batch->weight[entry->i];
	tally_join(entry->tally, table, group, cell, weight);
	tally_join(entry->tally, table, group, table->shape->counts + cell, weight * weight);
}

/* The record's outcomes in a block of table t. */
static void count_block(const struct entry *entry, uint32_t t, uint32_t block)
{
	const struct recovery_own *own = entry->own;
	uint32_t at = block * block_cells(own->levels);

	count(entry, t, at + flag_of(entry, own->repurchase));
	if (own->levels)
		count(entry, t, at + BLOCK_LEVELS + level_of(entry, own->satisfaction));
}

static void count_state(const struct entry *entry, uint32_t t)
{
	if (entry->trouble < TROUBLES)
		count_block(entry, t, entry->trouble);
	else
		count(entry, t, TROUBLES * block_cells(entry->own->levels) + entry->trouble - TROUBLES);
}

/* Both answers of a pair, if they are there. */
static void count_pair(const struct entry *entry, uint32_t row, uint32_t repurchase, uint32_t satisfaction)
{
	const struct recovery_own *own = entry->own;
	uint32_t at = row * pair_cells(own->levels);

	if (repurchase != NO_SLOT && level_of(entry, repurchase) < 2 && level_of(entry, own->repurchase) < 2)
		count(entry, own->paired, at + 2u * level_of(entry, repurchase) + level_of(entry, own->repurchase));
	if (satisfaction == NO_SLOT)
		return;
	uint32_t before = level_of(entry, satisfaction), now = level_of(entry, own->satisfaction);
	if (before < own->levels && now < own->levels)
		count(entry, own->paired, at + PAIR_CELLS + own->levels - 1 + now - before);
}

/* Steps were taken in a case: a complaint, or a problem where nothing is known of complaints. */
static bool is_case(const struct entry *entry)
{
	return trouble_is_complaint(entry->trouble) || entry->trouble == TROUBLE_SOME;
}

/* asked: 0, 1, 2 missing, 3 invalid. */
static void count_asked(const struct entry *entry, uint32_t step, uint32_t asked)
{
	uint32_t t = entry->own->steps;

	if (asked < 2)
		count_block(entry, t, 2 * step + asked);
	else
		count(entry, t, 2 * ASKED * block_cells(entry->own->levels) + 2 * step + asked - 2);
}

static void count_steps(const struct entry *entry)
{
	const struct recovery_own *own = entry->own;
	uint32_t pattern = 0, rest = PATTERNS * block_cells(own->levels);
	bool complete = true;

	for (int s = 0; s < RECOVERY_STEPS_N; s++) {
		uint32_t taken = step_of(entry, s);
		if (own->step[s] == NO_SLOT)
			continue;
		count_asked(entry, (uint32_t)s, taken);
		complete = complete && taken < 2;
		pattern |= (taken == 1) << s;
	}
	if (own->own_words != NO_SLOT && (own->step[STEP_APOLOGISED] == NO_SLOT || step_of(entry, STEP_APOLOGISED) == 1))
		count_asked(entry, ASKED_OWN_WORDS, flag_of(entry, own->own_words));
	if (own->step[STEP_KEPT_WORD] != NO_SLOT)
		count_asked(entry, ASKED_WORD, flag_of(entry, own->step[STEP_KEPT_WORD]));
	if (own->patterns != NO_SLOT && complete)
		count_block(entry, own->patterns, pattern);
	else if (own->patterns != NO_SLOT)
		count(entry, own->patterns, rest + REST_INCOMPLETE);
}

/* A step where there is no case. */
static void count_outside(const struct entry *entry)
{
	for (int s = 0; s < RECOVERY_STEPS_N; s++)
		if (flag_of(entry, entry->own->step[s]) == 1) {
			count(entry, entry->own->patterns, PATTERNS * block_cells(entry->own->levels) + REST_OUTSIDE);
			return;
		}
}

static void count_times(const struct entry *entry)
{
	const struct recovery_own *own = entry->own;

	for (int s = 0; s < RECOVERY_STEPS_N; s++) {
		if (own->at[s] == NO_SLOT)
			continue;
		const struct batch_data *at = &entry->batch->data[own->at[s]], *since = &entry->batch->data[own->since];
		bool known = at->verdict[entry->i] == VALUE_VALID && since->verdict[entry->i] == VALUE_VALID;
		int64_t seconds = known ? at->value[entry->i] - since->value[entry->i] : 0;
		count(entry, own->time[s], !known ? LATE_UNKNOWN : seconds < 0 ? LATE_EARLY : bucket_of(seconds));
	}
}

/* What a compensation cost. */
static void count_cost(const struct entry *entry)
{
	const struct recovery_own *own = entry->own;
	const struct batch_data *cost = &entry->batch->data[own->cost];
	struct tally_table *table = &entry->tally->table[own->costs];
	uint32_t group = entry->groups->number[entry->plan->key[own->costs]][entry->i];
	wide w = entry->batch->weight ? entry->batch->weight[entry->i] : batch_times(entry->batch, entry->i);

	tally_count(table, group, (uint32_t)cost->verdict[entry->i], batch_times(entry->batch, entry->i));
	if (cost->verdict[entry->i] != VALUE_VALID)
		return;
	tally_join(entry->tally, table, group, COST_W, w);
	tally_join(entry->tally, table, group, COST_WX, w * cost->value[entry->i]);
}

static void count_case(const struct entry *entry)
{
	const struct recovery_own *own = entry->own;
	uint32_t followed = step_of(entry, STEP_FOLLOWED_UP);

	if (own->steps != NO_SLOT)
		count_steps(entry);
	count_times(entry);
	if (own->costs != NO_SLOT && step_of(entry, STEP_COMPENSATED) == 1)
		count_cost(entry);
	if (followed > 1)
		return;
	if (own->paired != NO_SLOT)
		count_pair(entry, PAIR_FIRST + followed, own->repurchase_first, own->satisfaction_first);
	if (own->second != NO_SLOT && (entry->first == TROUBLE_MOLLIFIED || entry->first == TROUBLE_DISSATISFIED) &&
		entry->trouble >= TROUBLE_SATISFIED && entry->trouble <= TROUBLE_DISSATISFIED)
		count(entry, own->second, SECONDS * followed + (entry->trouble == TROUBLE_SATISFIED));
}

static void count_record(const struct entry *entry)
{
	const struct recovery_own *own = entry->own;

	count_state(entry, own->states);
	if (own->severity != NO_SLOT)
		count_state(entry, own->severity);
	if (entry->trouble < TROUBLES && own->paired != NO_SLOT)
		count_pair(entry, entry->trouble, own->repurchase_before, own->satisfaction_before);
	if (is_case(entry))
		count_case(entry);
	else if (own->patterns != NO_SLOT)
		count_outside(entry);
}

void recovery_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct recovery_own *own = plan->own;
	struct entry entry = {plan, own, tally, batch, groups, 0, TROUBLE_NONE, TROUBLE_MISSING};

	for (uint32_t t = 0; t < plan->tables; t++)
		plan_rows(plan, tally, t, groups);
	for (uint32_t i = 0; i < batch->n; i++) {
		entry.i = i;
		entry.trouble = trouble_of(&own->trouble, batch, i);
		if (own->second != NO_SLOT)
			entry.first = trouble_handled(own->handled_first, batch, i);
		count_record(&entry);
	}
}
