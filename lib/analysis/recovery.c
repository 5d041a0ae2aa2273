/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What wins a disappointed customer back? Outcomes by what became of a problem (TARP), and by which of
 * the six steps of recovery were taken.
 */
#include "analysis/recovery.h"

#include "analysis/recovery_plan.h"

#include <string.h>

const char *const recovery_step_name[RECOVERY_STEPS_N] = {
	"apologised", "listened", "fixed", "compensated", "kept_word", "followed_up"};

const struct setting recovery_settings[] = {
	{"absent", SETTING_CHOICE, "unknown", "unknown|no", 0, 0, true,
		"what an empty field of a step means: it is not known, or it was not taken"},
	{"since", SETTING_COLUMNS, "opened_at", NULL, 0, 0, true,
		"the instant from which the time to each step at@STEP counts"},
	{"cost", SETTING_COLUMNS, "", NULL, 0, 0, true, "the column of what compensating a case costs: money"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of tests: Holm, Benjamini-Hochberg"},
	{0},
};

static int flag_column(struct plan *plan, const char *cell, uint32_t *slot, struct fault *fault)
{
	uint32_t at = schema_find(plan->needs->schema, cell);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return 0;
	if (plan->needs->schema->column[at].type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a 0/1 column", cell);
	*slot = plan_levels(plan, at);
	return 0;
}

/* A satisfaction on the scale of the others. */
static int score_column(struct plan *plan, const char *cell, uint32_t *slot, struct fault *fault)
{
	struct recovery_own *own = plan->own;
	uint32_t at = schema_find(plan->needs->schema, cell);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return 0;
	struct type type = plan->needs->schema->column[at].type;
	if ((type.kind != KIND_SCORE && type.kind != KIND_FLAG) || type_levels(type) > RECOVERY_LEVELS)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a score of at most %d levels", cell, RECOVERY_LEVELS);
	if (own->levels && !type_equal(type, own->scale))
		return fault_set(fault, FAULT_INPUT, "\"%s\" and \"satisfaction\" must be on one scale", cell);
	own->scale = type;
	own->levels = type_levels(type);
	*slot = plan_levels(plan, at);
	return 0;
}

static int outcome_columns(struct plan *plan, struct fault *fault)
{
	struct recovery_own *own = plan->own;

	if (flag_column(plan, "repurchase", &own->repurchase, fault) ||
		score_column(plan, "satisfaction", &own->satisfaction, fault))
		return -1;
	own->repurchase_before = own->repurchase_first = own->satisfaction_before = own->satisfaction_first = NO_SLOT;
	if (own->repurchase != NO_SLOT && (flag_column(plan, "repurchase@before", &own->repurchase_before, fault) ||
		flag_column(plan, "repurchase@first", &own->repurchase_first, fault)))
		return -1;
	if (own->satisfaction != NO_SLOT && (score_column(plan, "satisfaction@before", &own->satisfaction_before, fault) ||
		score_column(plan, "satisfaction@first", &own->satisfaction_first, fault)))
		return -1;
	return 0;
}

static int instant_column(struct plan *plan, uint32_t at, uint32_t *slot, struct fault *fault)
{
	const struct column *column = &plan->needs->schema->column[at];

	if (column->type.kind != KIND_INSTANT)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be an instant", column->cell);
	*slot = plan_values(plan, at);
	return 0;
}

/* Instants of the steps, and what they count from; a setting that was given must name a column. */
static int time_columns(struct plan *plan, struct fault *fault)
{
	const char *since = setting_value(plan->settings, plan->value, "since");
	const struct schema *schema = plan->needs->schema;
	struct recovery_own *own = plan->own;
	bool wanted = strcmp(since, "opened_at") != 0;
	uint32_t start;

	for (int s = 0; s < RECOVERY_STEPS_N; s++) {
		struct buf cell = BUF_NONE;
		buf_printf(&cell, "at@%s", recovery_step_name[s]);
		uint32_t at = schema_find(schema, cell.at);
		buf_release(&cell);
		own->at[s] = NO_SLOT;
		if (at != COLUMN_NONE && instant_column(plan, at, &own->at[s], fault))
			return -1;
		wanted = wanted || at != COLUMN_NONE;
	}
	if (!wanted)
		return 0;
	if (schema_find(schema, since) == COLUMN_NONE && strcmp(since, "opened_at") == 0)
		return fault_set(fault, FAULT_INPUT,
			"the steps have instants, and there is no \"opened_at\" to count from (-S since=COLUMN names another)");
	return schema_need(schema, since, &start, fault) || instant_column(plan, start, &own->since, fault) ? -1 : 0;
}

static int step_columns(struct plan *plan, int64_t *mask, struct fault *fault)
{
	struct recovery_own *own = plan->own;

	*mask = 0;
	for (int s = 0; s < RECOVERY_STEPS_N; s++) {
		if (flag_column(plan, recovery_step_name[s], &own->step[s], fault))
			return -1;
		*mask |= (int64_t)(own->step[s] != NO_SLOT) << s;
	}
	if (flag_column(plan, "own_words", &own->own_words, fault))
		return -1;
	*mask |= (int64_t)(own->own_words != NO_SLOT) << ASKED_OWN_WORDS;
	return 0;
}

/* The wides of a table: under weights for each cell a sum of weights and one of their squares. */
static uint32_t wides_of(int64_t role, uint32_t cells, bool weighted)
{
	return role == RECOVERY_COST ? COST_WIDES : role == RECOVERY_TIME || !weighted ? 0 : 2 * cells;
}

static uint32_t lay(struct plan *plan, uint32_t key, int64_t role, const char *item, uint32_t cells, int64_t mask)
{
	const struct recovery_own *own = plan->own;
	bool weighted = plan->needs->weighted && role != RECOVERY_TIME;
	struct table shape = {.item = item, .counts = cells, .wides = wides_of(role, cells, weighted)};

	shape.form[FORM_ROLE] = role;
	shape.form[FORM_LOW] = own->scale.low;
	shape.form[FORM_HIGH] = own->levels ? own->scale.high : own->scale.low - 1;
	shape.form[FORM_REPURCHASE] = own->repurchase != NO_SLOT;
	shape.form[FORM_WEIGHTED] = weighted;
	shape.form[FORM_COLUMNS] = mask;
	return plan_table(plan, key, &shape);
}

static void lay_steps(struct plan *plan, uint32_t key, int64_t mask)
{
	struct recovery_own *own = plan->own;
	uint32_t block = block_cells(own->levels);

	if (mask)
		own->steps = lay(plan, key, RECOVERY_STEPS, "steps", 2 * ASKED * block + 2 * ASKED, mask);
	if (mask % PATTERNS)
		own->patterns = lay(plan, key, RECOVERY_PATTERNS, "patterns", PATTERNS * block + RESTS, mask);
	if (own->cost != NO_SLOT)
		own->costs = lay(plan, key, RECOVERY_COST, "compensated", COST_CELLS, 0);
	for (int s = 0; s < RECOVERY_STEPS_N; s++)
		if (own->at[s] != NO_SLOT)
			own->time[s] = lay(plan, key, RECOVERY_TIME, recovery_step_name[s], TIME_CELLS, 0);
}

static int cost_column(struct plan *plan, struct fault *fault)
{
	const char *cost = setting_value(plan->settings, plan->value, "cost");
	const struct schema *schema = plan->needs->schema;
	struct recovery_own *own = plan->own;
	uint32_t at;

	own->cost = NO_SLOT;
	if (!*cost)
		return 0;
	if (schema_need(schema, cost, &at, fault))
		return -1;
	if (schema->column[at].type.kind != KIND_MONEY)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be an amount of money", cost);
	if (own->step[STEP_COMPENSATED] == NO_SLOT)
		return fault_set(fault, FAULT_INPUT, "cost=%s is that of compensating, and there is no column \"compensated\"",
			cost);
	own->cost = plan_values(plan, at);
	return 0;
}

static int64_t known(const struct trouble_columns *columns)
{
	return (columns->problem != NO_SLOT ? KNOWN_PROBLEM : 0) | (columns->complained != NO_SLOT ? KNOWN_COMPLAINED : 0) |
		(columns->handled != NO_SLOT ? KNOWN_HANDLED : 0);
}

static int lay_tables(struct plan *plan, int64_t mask, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct recovery_own *own = plan->own;
	uint32_t cells = TROUBLES * block_cells(own->levels) + TROUBLE_CODES - TROUBLES, key;
	uint32_t severity = schema_find(schema, "severity"), instant = schema_find(schema, "answered_at");

	if (instant == COLUMN_NONE)
		instant = schema_find(schema, "opened_at");
	own->severity = own->paired = own->steps = own->patterns = own->second = own->costs = NO_SLOT;
	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	own->states = lay(plan, key, RECOVERY_STATES, "states", cells, known(&own->trouble));
	if (own->repurchase_before != NO_SLOT || own->satisfaction_before != NO_SLOT ||
		own->repurchase_first != NO_SLOT || own->satisfaction_first != NO_SLOT)
		own->paired = lay(plan, key, RECOVERY_PAIRED, "paired", PAIRS * pair_cells(own->levels), 0);
	if (own->handled_first != NO_SLOT && own->step[STEP_FOLLOWED_UP] != NO_SLOT)
		own->second = lay(plan, key, RECOVERY_SECOND, "second", 2 * SECONDS, 0);
	lay_steps(plan, key, mask);
	if (severity == COLUMN_NONE || plan_is_group(plan->needs, severity))
		return 0;
	if (plan_keys(plan, instant, severity, &key, fault))
		return -1;
	own->severity = lay(plan, key, RECOVERY_SEVERITY, NULL, cells, known(&own->trouble));
	return 0;
}

static int recovery_plan(struct plan *plan, struct fault *fault)
{
	struct recovery_own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	const struct schema *schema = plan->needs->schema;
	uint32_t first = schema_find(schema, "handled@first");
	int64_t mask;

	*own = (struct recovery_own){.handled_first = NO_SLOT};
	own->absent_is_no = strcmp(setting_value(plan->settings, plan->value, "absent"), "no") == 0;
	if (trouble_plan(plan, &own->trouble, fault) || outcome_columns(plan, fault) ||
		step_columns(plan, &mask, fault) || time_columns(plan, fault) || cost_column(plan, fault))
		return -1;
	if (first != COLUMN_NONE && own->trouble.handled != NO_SLOT) {
		if (type_is_number(schema->column[first].type))
			return fault_set(fault, FAULT_INPUT, "\"handled@first\" must be a category, as \"handled\" is");
		own->handled_first = trouble_handled_slot(plan, first);
	}
	if (own->repurchase == NO_SLOT && own->satisfaction == NO_SLOT && !mask)
		return fault_set(fault, FAULT_INPUT,
			"no outcome and no step among the columns: wanted repurchase, satisfaction or a step (apologised, …, "
			"followed_up; -c NAME=COLUMN reads a column under another name)");
	return lay_tables(plan, mask, fault);
}

static int64_t cells_of(int64_t role, uint32_t levels)
{
	switch ((enum recovery_role)role) {
	case RECOVERY_STATES:
	case RECOVERY_SEVERITY: return TROUBLES * block_cells(levels) + TROUBLE_CODES - TROUBLES;
	case RECOVERY_PAIRED: return PAIRS * pair_cells(levels);
	case RECOVERY_STEPS: return 2 * ASKED * block_cells(levels) + 2 * ASKED;
	case RECOVERY_PATTERNS: return PATTERNS * block_cells(levels) + RESTS;
	case RECOVERY_SECOND: return 2 * SECONDS;
	case RECOVERY_COST: return COST_CELLS;
	case RECOVERY_TIME: return TIME_CELLS;
	case RECOVERY_ROLES: break;
	}
	return -1;
}

bool recovery_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = form[FORM_HIGH] - form[FORM_LOW] + 1;

	if (form[FORM_ROLE] < 0 || form[FORM_ROLE] >= RECOVERY_ROLES || form[FORM_LOW] < 0 ||
		form[FORM_LOW] > RECOVERY_LEVELS * 100 || levels < 0 || levels > RECOVERY_LEVELS)
		return false;
	return (form[FORM_ROLE] == RECOVERY_SEVERITY) == !shape->item &&
		form[FORM_COLUMNS] >= 0 && form[FORM_COLUMNS] < 2 * PATTERNS &&
		shape->counts == cells_of(form[FORM_ROLE], (uint32_t)levels) &&
		(form[FORM_WEIGHTED] == 0 || form[FORM_WEIGHTED] == 1) &&
		shape->wides == wides_of(form[FORM_ROLE], shape->counts, form[FORM_WEIGHTED]) && table_sums_only(shape);
}

const struct analysis recovery_analysis = {
	.name = "recovery",
	.question = "what wins a disappointed customer back?",
	.reads = "problem complained handled (@first, too) repurchase satisfaction (@before and @first, too) severity "
			 "apologised listened fixed compensated kept_word followed_up own_words at (@STEP) opened_at",
	.measures = "share repurchase satisfaction, and their change p p_adj; difference z p p_adj verdict; coverage "
				"first_missing effect lmg odds, with and without; full_chain steps; time_p50 time_p90",
	.settings = recovery_settings,
	.weighted = true,
	.plan = recovery_plan,
	.add = recovery_add,
	.knows = recovery_knows,
	.emit = recovery_emit,
};
