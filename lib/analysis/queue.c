/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who waits behind whom? Every visit is held until all are there: only then can it be told who
 * came before whom.
 */
#include "analysis/queue.h"

#include "analysis/named.h"
#include "analysis/parted.h"
#include "analysis/queue_out.h"
#include "analysis/queue_state.h"

#include <string.h>

static const struct setting settings[] = {
	{"queue", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"columns that part one queue from another: branch, day, desk; without it a group "
		"is one queue"},
	{"class", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"the column of who is who within a queue; without it tier, else segment"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of classes"},
	{0},
};

struct own {
	uint32_t arrived, served, abandoned, told, true_position, fairness; /* slots, or NO_SLOT */
	bool is_date, final;
	uint32_t class; /* column, or COLUMN_NONE */
	struct parted parted;
	uint32_t left_out, visits; /* tables */
};

static int named_class(struct plan *plan, struct own *own, uint32_t class, struct fault *fault)
{
	const char *cell = plan->needs->schema->column[class].cell;

	if (plan_is_group(plan->needs, class))
		return fault_set(fault, FAULT_USE,
			"\"%s\" is a group column, and groups do not meet in a queue: take it out "
			"of -g",
			cell);
	if (parted_has(&own->parted, class))
		return fault_set(fault, FAULT_USE,
			"\"%s\" parts the queues: it cannot be the class, too", cell);
	own->class = class;
	return 0;
}

static int find_class(struct plan *plan, struct own *own, struct fault *fault)
{
	static const char *const names[] = {"tier", "segment"};
	const struct schema *schema = plan->needs->schema;
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column)), n;

	own->class = COLUMN_NONE;
	if (named_columns(
		    schema, setting_value(plan->settings, plan->value, "class"), column, &n, fault))
		return -1;
	if (n > 1)
		return fault_set(
			fault, FAULT_USE, "class= takes one column (ce-segment -a joins several)");
	if (n)
		return named_class(plan, own, column[0], fault);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names) && own->class == COLUMN_NONE; i++) {
		uint32_t at = schema_find(schema, names[i]);
		if (at != COLUMN_NONE && !parted_has(&own->parted, at))
			own->class = at;
	}
	return 0;
}

static int need_instant(struct plan *plan, const char *name, uint32_t *column, uint32_t *slot, bool *is_date,
	struct fault *fault)
{
	return schema_need(plan->needs->schema, name, column, fault) || plan_instant(plan, *column, slot, is_date, fault)
		? -1 : 0;
}

static int maybe_number(struct plan *plan, const char *name, enum kind kind, const char *wants,
	uint32_t *slot, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t at = schema_find(schema, name);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return 0;
	if (schema->column[at].type.kind != kind)
		return fault_set(
			fault, FAULT_INPUT, "\"%s\" must be %s", schema->column[at].cell, wants);
	*slot = plan_values(plan, at);
	return 0;
}

static bool make_visit(const void *what, const struct batch *batch, uint32_t i, struct buf *out);

static int lay_out(struct plan *plan, struct own *own, uint32_t arrived, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t fair = schema_find(schema, "fairness"), key, made;
	struct table shape = {.item = own->class == COLUMN_NONE ? QUEUE_NO_CLASS
								: schema->column[own->class].cell,
		.counts = LEFT_COUNTS};

	if (plan_keys(plan, arrived, COLUMN_NONE, &key, fault) ||
		plan_made_keys(plan, arrived, (struct keys_maker){make_visit, own}, &made, fault))
		return -1;
	if (own->fairness != NO_SLOT) {
		shape.form[QUEUE_FORM_LOW] = schema->column[fair].type.low;
		shape.form[QUEUE_FORM_HIGH] = schema->column[fair].type.high;
	}
	shape.form[QUEUE_FORM_ROLE] = QUEUE_LEFT_OUT;
	own->left_out = plan_table(plan, key, &shape);
	shape.form[QUEUE_FORM_ROLE] = QUEUE_VISITS;
	shape.item = NULL;
	shape.counts = 1;
	own->visits = plan_table(plan, made, &shape);
	return 0;
}

static int queue_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t arrived, served;
	bool served_is_date;

	*own = (struct own){.final = plan->needs->final};
	if (need_instant(plan, "arrived_at", &arrived, &own->arrived, &own->is_date, fault) ||
		need_instant(plan, "served_at", &served, &own->served, &served_is_date, fault))
		return -1;
	if (own->is_date != served_is_date)
		return fault_set(fault, FAULT_INPUT,
			"of arrived_at and served_at one is an instant, one a date");
	if (maybe_number(plan, "abandoned", KIND_FLAG, "0 or 1", &own->abandoned, fault) ||
		maybe_number(plan, "told_position", KIND_COUNT, "a count", &own->told, fault) ||
		maybe_number(plan, "served_position", KIND_COUNT, "a count", &own->true_position,
			fault) ||
		maybe_number(plan, "fairness", KIND_SCORE, "a score", &own->fairness, fault) ||
		parted_find(plan, "queue", &own->parted, fault) || find_class(plan, own, fault))
		return -1;
	return lay_out(plan, own, arrived, fault);
}

static enum verdict verdict_of(const struct batch *batch, uint32_t slot, uint32_t i)
{
	return slot == NO_SLOT ? VALUE_MISSING : (enum verdict)batch->data[slot].verdict[i];
}

static enum verdict position_of(const struct batch *batch, uint32_t slot, uint32_t i)
{
	enum verdict verdict = verdict_of(batch, slot, i);

	return verdict == VALUE_VALID && batch->data[slot].value[i] > QUEUE_POSITION_MOST
		       ? VALUE_INVALID
		       : verdict;
}

/* Where the true position cannot be read the told one has nothing to be compared with. */
static enum verdict told_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	enum verdict told = position_of(batch, own->told, i);

	if (told == VALUE_VALID && position_of(batch, own->true_position, i) == VALUE_INVALID)
		return VALUE_INVALID;
	return told;
}

/* How the wait ended, and how long it was; VALUE_MISSING without an arrival. */
static enum verdict wait_of(
	const struct own *own, const struct batch *batch, uint32_t i, struct queue_visit *visit)
{
	const struct batch_data *in = &batch->data[own->arrived], *out = &batch->data[own->served];
	enum verdict gone = verdict_of(batch, own->abandoned, i);
	int64_t unit = own->is_date ? DAY_S : 1;

	if (in->verdict[i] == VALUE_INVALID || out->verdict[i] == VALUE_INVALID ||
		gone == VALUE_INVALID)
		return VALUE_INVALID;
	if (in->verdict[i] == VALUE_MISSING)
		return VALUE_MISSING;
	bool ended = out->verdict[i] == VALUE_VALID,
	     left = gone == VALUE_VALID && batch->data[own->abandoned].value[i];
	visit->in = in->value[i] * unit;
	visit->wait = ended ? (out->value[i] - in->value[i]) * unit : 0;
	visit->end = left    ? (ended ? QUEUE_GONE : QUEUE_GONE_UNKNOWN)
		     : ended ? QUEUE_SERVED
			     : QUEUE_WAITING;
	return visit->wait < 0 ? VALUE_INVALID : VALUE_VALID;
}

static int64_t number_or_none(
	const struct batch *batch, uint32_t slot, uint32_t i, enum verdict verdict)
{
	return verdict == VALUE_VALID ? batch->data[slot].value[i] : QUEUE_NO_NUMBER;
}

static bool make_visit(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;
	struct queue_visit visit;
	struct buf class = BUF_NONE, queue = BUF_NONE;

	if (wait_of(own, batch, i, &visit) != VALUE_VALID ||
		(own->final && visit.end == QUEUE_WAITING))
		return false;
	visit.told = number_or_none(batch, own->told, i, told_of(own, batch, i));
	visit.served = number_or_none(
		batch, own->true_position, i, position_of(batch, own->true_position, i));
	visit.fair = number_or_none(batch, own->fairness, i, verdict_of(batch, own->fairness, i));
	if (own->class != COLUMN_NONE)
		parted_text(batch, i, own->class, &class);
	parted_write(&own->parted, batch, i, &queue);
	visit.class = (struct slice){class.at, class.n};
	visit.queue = (struct slice){queue.at, queue.n};
	queue_write(out, &visit);
	buf_release(&class);
	buf_release(&queue);
	return true;
}

/* What of record i does not count. */
static void count_left_out(const struct own *own, struct tally_table *table, uint32_t group,
	const struct batch *batch, uint32_t i)
{
	struct queue_visit visit;
	int64_t times = batch_times(batch, i);
	enum verdict verdict = wait_of(own, batch, i, &visit);

	if (verdict != VALUE_VALID) {
		tally_count(table, group, verdict == VALUE_MISSING ? LEFT_MISSING : LEFT_INVALID,
			times);
		return;
	}
	if (visit.end != QUEUE_SERVED)
		return;
	enum verdict told = told_of(own, batch, i), fair = verdict_of(batch, own->fairness, i);
	if (own->told != NO_SLOT && told != VALUE_VALID)
		tally_count(table, group,
			told == VALUE_MISSING ? LEFT_TOLD_MISSING : LEFT_TOLD_INVALID, times);
	if (own->fairness != NO_SLOT && fair != VALUE_VALID)
		tally_count(table, group,
			fair == VALUE_MISSING ? LEFT_FAIR_MISSING : LEFT_FAIR_INVALID, times);
}

static void queue_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *left_out = plan_rows(plan, tally, own->left_out, groups);
	struct tally_table *visits = plan_rows(plan, tally, own->visits, groups);
	const uint32_t *group = groups->number[plan->key[own->left_out]];
	const uint32_t *row = groups->number[plan->key[own->visits]];

	for (uint32_t i = 0; i < batch->n; i++) {
		count_left_out(own, left_out, group[i], batch, i);
		if (row[i] != KEYS_NONE)
			tally_count(visits, row[i], 0, batch_times(batch, i));
	}
}

static bool queue_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if (shape->wides || form[QUEUE_FORM_LOW] < 0 ||
		form[QUEUE_FORM_HIGH] < form[QUEUE_FORM_LOW])
		return false;
	return form[QUEUE_FORM_ROLE] == QUEUE_LEFT_OUT ? shape->item && shape->counts == LEFT_COUNTS
						       : form[QUEUE_FORM_ROLE] == QUEUE_VISITS &&
								 !shape->item && shape->counts == 1;
}

const struct analysis queue_analysis = {
	.name = "queue",
	.question = "who waits behind whom?",
	.reads = "arrived_at served_at [abandoned told_position served_position fairness tier "
		 "segment]",
	.measures =
		"overtaken overtakes jumped jumps inversions wait_p50 wait_p90 wait_mean "
		"wait_ratio fcfs_p50 fcfs_p90 "
		"fcfs_difference told_right told_late told_error told_distance told_tau fairness "
		"fairness_overtaken "
		"fairness_not_overtaken overtaken_difference overtaken_p overtaken_p_adj "
		"fairness_jumped "
		"fairness_not_jumped jumped_difference jumped_p jumped_p_adj per_overtake "
		"per_overtake_p "
		"per_overtake_p_adj waiting_n waiting_overtaken abandoned abandoned_overtaken "
		"queues told_missing told_invalid fairness_missing "
		"fairness_invalid meetings overtook",
	.settings = settings,
	.plan = queue_plan,
	.add = queue_add,
	.knows = queue_knows,
	.emit = queue_emit,
};
