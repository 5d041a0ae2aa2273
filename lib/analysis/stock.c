/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When should a promise be softened? Orders are counted by stock and instant; what any threshold
 * would have changed is replayed from these when all are there.
 */
#include "analysis/stock.h"

#include "analysis/heldrow.h"
#include "analysis/parted.h"
#include "analysis/stock_out.h"
#include "analysis/stock_state.h"

#include <string.h>

static const struct setting settings[] = {
	{"pool", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"columns that part one stock from another; without it region"},
	{"fast", SETTING_NUMBER, "1", NULL, 0, 3650, true,
		"days promised while there is enough: 1 is the next day"},
	{"soft", SETTING_NUMBER, "3", NULL, 0, 3650, true, "days promised from the threshold on"},
	{"bucket", SETTING_NUMBER, "1", NULL, 1, 86400, true,
		"seconds that count as one instant, to save memory"},
	{"rule", SETTING_NUMBER, "80", NULL, 0, 1000, false,
		"the threshold in force, in % of the stock ordered"},
	{"from", SETTING_NUMBER, "60", NULL, 0, 1000, false, "the first threshold to try"},
	{"to", SETTING_NUMBER, "95", NULL, 0, 1000, false, "the last one"},
	{"every", SETTING_NUMBER, "5", NULL, .01, 1000, false, "the step from one to the next"},
	{"target", SETTING_NUMBER, ".9", NULL, 0, 1, false,
		"the share of promises that should be kept"},
	{"coupon", SETTING_NUMBER, "0", NULL, 0, 1e9, false,
		"what the coupon of a softened promise costs, money"},
	{"late", SETTING_NUMBER, "0", NULL, 0, 1e9, false,
		"what a late order costs, money; above 0 the best threshold is the cheapest"},
	{0},
};

struct own {
	uint32_t at, done, quantity, stock, promised; /* slots, or NO_SLOT */
	bool at_is_date, done_is_date, final, has_as_of;
	int64_t as_of_s, fast, soft, bucket;
	const struct zone *zone;
	struct parted parted;      /* behind the group columns those whose texts name a stock */
	uint32_t left_out, orders; /* tables */
};

static int need_instant(struct plan *plan, const char *name, uint32_t *column, uint32_t *slot, bool *is_date,
	struct fault *fault)
{
	if (schema_need(plan->needs->schema, name, column, fault) || plan_instant(plan, *column, slot, is_date, fault))
		return -1;
	plan->needs->zone_matters |= !*is_date;
	return 0;
}

static int find_count(
	struct plan *plan, const char *name, bool needed, uint32_t *slot, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t at = schema_find(schema, name);

	*slot = NO_SLOT;
	if (at == COLUMN_NONE)
		return needed ? schema_need(schema, name, &at, fault) : 0;
	if (schema->column[at].type.kind != KIND_COUNT)
		return fault_set(
			fault, FAULT_INPUT, "\"%s\" must be a count", schema->column[at].cell);
	*slot = plan_values(plan, at);
	return 0;
}

static int whole_setting(
	const struct plan *plan, const char *name, int64_t *value, struct fault *fault)
{
	double number = setting_number(plan->settings, plan->value, name);

	*value = (int64_t)number;
	return (double)*value == number
		       ? 0
		       : fault_set(fault, FAULT_USE, "%s= takes a whole number", name);
}

static int read_settings(struct plan *plan, struct own *own, struct fault *fault)
{
	if (whole_setting(plan, "fast", &own->fast, fault) ||
		whole_setting(plan, "soft", &own->soft, fault) ||
		whole_setting(plan, "bucket", &own->bucket, fault))
		return -1;
	return own->fast < own->soft
		       ? 0
		       : fault_set(fault, FAULT_USE,
				 "fast= and soft=: the soft promise must be the longer one");
}

static bool make_order(const void *what, const struct batch *batch, uint32_t i, struct buf *out);

static int lay_out(struct plan *plan, struct own *own, uint32_t at, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t region = schema_find(schema, "region"), key, made;
	struct table shape = {.item = "(all)", .counts = STOCK_LEFT_COUNTS};

	if (own->parted.n == own->parted.groups && region != COLUMN_NONE)
		parted_add(&own->parted, region);
	if (plan_keys(plan, at, COLUMN_NONE, &key, fault) ||
		plan_made_keys(plan, at, (struct keys_maker){make_order, own}, &made, fault))
		return -1;
	shape.form[STOCK_FORM_ROLE] = STOCK_LEFT_OUT;
	own->left_out = plan_table(plan, key, &shape);
	shape = (struct table){.counts = STOCK_COUNTS,
		.wides = STOCK_WIDES,
		.op = {[STOCK_QUANTITY] = OP_SUM, [STOCK_SIZE] = OP_MAX}};
	shape.form[STOCK_FORM_ROLE] = STOCK_ORDERS;
	shape.form[STOCK_FORM_NAMED] = own->parted.n > own->parted.groups;
	own->orders = plan_table(plan, made, &shape);
	return 0;
}

static int stock_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t at, done;

	*own = (struct own){.final = plan->needs->final,
		.has_as_of = plan->needs->has_as_of,
		.as_of_s = plan->needs->as_of_s,
		.zone = plan->needs->zone};
	plan->needs->as_of_matters = true;
	if (read_settings(plan, own, fault) ||
		need_instant(plan, "at", &at, &own->at, &own->at_is_date, fault) ||
		need_instant(plan, "done_at", &done, &own->done, &own->done_is_date, fault) ||
		find_count(plan, "stock", true, &own->stock, fault) ||
		find_count(plan, "quantity", false, &own->quantity, fault) ||
		find_count(plan, "promised_days", false, &own->promised, fault) ||
		parted_find(plan, "pool", &own->parted, fault))
		return -1;
	return lay_out(plan, own, at, fault);
}

static enum verdict verdict_of(const struct batch *batch, uint32_t slot, uint32_t i)
{
	return slot == NO_SLOT ? VALUE_MISSING : (enum verdict)batch->data[slot].verdict[i];
}

/* The civil day of an instant, from 1970-01-01. */
static int64_t day_of(const struct own *own, int64_t value, bool is_date)
{
	if (is_date)
		return value;
	int64_t local_s = value + zone_offset(own->zone, value), day = local_s / DAY_S;
	return day - (local_s % DAY_S < 0);
}

/* STOCK_MISSING, STOCK_INVALID or, where the record counts, STOCK_LEFT_COUNTS. */
static enum stock_left_out left_out(const struct own *own, const struct batch *batch, uint32_t i)
{
	const uint32_t slot[] = {own->at, own->done, own->stock, own->quantity, own->promised};

	for (size_t s = 0; s < sizeof(slot) / sizeof(*slot); s++)
		if (verdict_of(batch, slot[s], i) == VALUE_INVALID)
			return STOCK_INVALID;
	if (verdict_of(batch, own->at, i) == VALUE_MISSING ||
		(own->quantity != NO_SLOT && verdict_of(batch, own->quantity, i) == VALUE_MISSING))
		return STOCK_MISSING;
	if (verdict_of(batch, own->done, i) == VALUE_VALID &&
		day_of(own, batch->data[own->done].value[i], own->done_is_date) <
			day_of(own, batch->data[own->at].value[i], own->at_is_date))
		return STOCK_INVALID;
	return STOCK_LEFT_COUNTS;
}

/* Days that the order took, or has taken until now. */
static int64_t days_of(const struct own *own, const struct batch *batch, uint32_t i, bool *done)
{
	int64_t from = day_of(own, batch->data[own->at].value[i], own->at_is_date);

	*done = verdict_of(batch, own->done, i) == VALUE_VALID;
	return (*done ? day_of(own, batch->data[own->done].value[i], own->done_is_date)
		      : day_of(own, own->as_of_s, false)) -
	       from;
}

/* Is the order not to be counted, now or in this state? */
static bool is_waiting(const struct own *own, const struct batch *batch, uint32_t i)
{
	return verdict_of(batch, own->done, i) == VALUE_MISSING && (own->final || !own->has_as_of);
}

static bool make_order(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;

	if (left_out(own, batch, i) != STOCK_LEFT_COUNTS || is_waiting(own, batch, i))
		return false;
	int64_t at_s = batch->data[own->at].value[i] * (own->at_is_date ? DAY_S : 1) - FIRST_S;
	struct buf name = BUF_NONE;
	for (uint32_t p = own->parted.groups; p < own->parted.n; p++) {
		if (name.n || p > own->parted.groups)
			buf_puts(&name, " / ");
		size_t before = name.n;
		parted_text(batch, i, own->parted.column[p], &name);
		if (name.n == before)
			buf_puts(&name, "(missing)");
	}
	heldrow_number(out, at_s - at_s % own->bucket + FIRST_S);
	heldrow_text(out, (struct slice){name.at, name.n});
	buf_clear(&name);
	parted_write(&own->parted, batch, i, &name);
	heldrow_text(out, (struct slice){name.at, name.n});
	buf_release(&name);
	return true;
}

static enum stock_outcome outcome_of(const struct own *own, bool done, int64_t days)
{
	if (done)
		return days <= own->fast   ? STOCK_BOTH_KEPT
		       : days <= own->soft ? STOCK_SOFT_KEPT
					   : STOCK_BOTH_LATE;
	return days > own->soft   ? STOCK_BOTH_LATE
	       : days > own->fast ? STOCK_SOFT_OPEN
				  : STOCK_BOTH_OPEN;
}

static void add_order(const struct own *own, struct tally *tally, uint32_t row,
	const struct batch *batch, uint32_t i)
{
	struct tally_table *table = &tally->table[own->orders];
	bool done, promised = verdict_of(batch, own->promised, i) == VALUE_VALID;
	int64_t days = days_of(own, batch, i, &done), times = batch_times(batch, i);
	int64_t quantity = own->quantity == NO_SLOT ? 1 : batch->data[own->quantity].value[i];

	int64_t own_days = promised ? batch->data[own->promised].value[i] : 0;
	enum stock_promise promise = !promised              ? STOCK_NO_PROMISE
				     : own_days < own->soft ? STOCK_FAST
							    : STOCK_SOFT;
	tally_count(table, row, stock_cell(outcome_of(own, done, days), promise), times);
	if (promised && (done || days > own_days))
		tally_count(table, row, done && days <= own_days ? STOCK_OWN_KEPT : STOCK_OWN_LATE,
			times);
	tally_join(tally, table, row, STOCK_QUANTITY, (wide)quantity * times);
	if (verdict_of(batch, own->stock, i) == VALUE_VALID)
		tally_join(tally, table, row, STOCK_SIZE, batch->data[own->stock].value[i]);
}

static void stock_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *outs = plan_rows(plan, tally, own->left_out, groups);
	const uint32_t *group = groups->number[plan->key[own->left_out]];
	const uint32_t *row = groups->number[plan->key[own->orders]];

	plan_rows(plan, tally, own->orders, groups);
	for (uint32_t i = 0; i < batch->n; i++) {
		enum stock_left_out out = left_out(own, batch, i);
		if (out == STOCK_LEFT_COUNTS && !own->final && is_waiting(own, batch, i))
			out = STOCK_UNSETTLED;
		if (out != STOCK_LEFT_COUNTS)
			tally_count(outs, group[i], out, batch_times(batch, i));
		else if (row[i] != KEYS_NONE)
			add_order(own, tally, row[i], batch, i);
	}
}

static bool stock_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if (form[STOCK_FORM_ROLE] == STOCK_LEFT_OUT)
		return shape->item && shape->counts == STOCK_LEFT_COUNTS && !shape->wides;
	return form[STOCK_FORM_ROLE] == STOCK_ORDERS && !shape->item &&
	       shape->counts == STOCK_COUNTS && shape->wides == STOCK_WIDES &&
	       shape->op[STOCK_QUANTITY] == OP_SUM && shape->op[STOCK_SIZE] == OP_MAX &&
	       (form[STOCK_FORM_NAMED] == 0 || form[STOCK_FORM_NAMED] == 1);
}

const struct analysis stock_analysis = {
	.name = "stock",
	.question = "when should a promise be softened?",
	.reads = "at stock done_at [quantity promised_days region]",
	.measures = "triggered_at orders_before orders_after kept kept_before kept_after "
		    "late_avoided late_n coupon_cost cost noncompliant premature best best_kept "
		    "best_cost "
		    "quantity stock sold oversold unused actual_kept actual_late_n pools",
	.settings = settings,
	.plan = stock_plan,
	.add = stock_add,
	.knows = stock_knows,
	.emit = stock_emit,
};
