/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What do customers say, who says it, and is it a campaign? Comments are kept in their plain form,
 * each once, so that copies can be found when all are there.
 */
#include "analysis/voice.h"

#include "analysis/heldrow.h"
#include "analysis/named.h"
#include "analysis/parted.h"
#include "analysis/voice_out.h"
#include "analysis/voice_state.h"
#include "util/plaintext.h"

#include <string.h>

struct column_of_y {
	uint32_t slot, table, levels;
	int64_t sort, low;
};

struct own {
	uint32_t instant, text, topics, customer, reach, contrast, case_id, score, happened; /* slots, or NO_SLOT */
	uint32_t text_column, topics_column, contrast_column, case_column;
	bool is_date;
	const struct zone *zone;
	struct column_of_y *y;
	uint32_t ys;
	uint32_t group, topic_rows, days, texts, messages; /* tables, or NO_SLOT */
};

static bool is_valid(const struct batch *batch, uint32_t slot, uint32_t i)
{
	return slot != NO_SLOT && batch->data[slot].verdict[i] == VALUE_VALID;
}

/* ---- made rows ---- */

static bool make_text(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;
	struct buf hold = BUF_NONE;
	size_t before = out->n;

	if (!is_valid(batch, own->text, i))
		return false;
	struct slice text = chunk_text(batch->chunk, batch->pick[i], own->text_column, &hold);
	plaintext(out, text.at, text.n);
	buf_release(&hold);
	return out->n > before;
}

static bool has_text(const struct own *own, const struct batch *batch, uint32_t i)
{
	struct buf plain = BUF_NONE;
	bool has = make_text(own, batch, i, &plain);

	buf_release(&plain);
	return has;
}

/* Whoever wrote a comment or has a topic has said something. */
static bool make_topics(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;
	enum verdict verdict = (enum verdict)batch->data[own->topics].verdict[i];

	if (verdict == VALUE_INVALID || (verdict == VALUE_MISSING && !has_text(own, batch, i)))
		return false;
	heldrow_column(out, batch, own->contrast, own->contrast_column, i);
	heldrow_column(out, batch, own->topics, own->topics_column, i);
	return true;
}

static bool make_day(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;
	char text[INSTANT_CHARS];

	if (!is_valid(batch, own->instant, i))
		return false;
	int64_t at = batch->data[own->instant].value[i];
	buf_add(out, text, date_print(text, own->is_date ? at : period_of(PERIOD_DAY, own->zone, at)));
	return true;
}

static int64_t instant_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	return batch->data[own->instant].value[i] * (own->is_date ? DAY_S : 1);
}

static enum verdict message_of(const struct own *own, const struct batch *batch, uint32_t i)
{
	uint32_t slot[] = {own->case_id, own->score, own->instant, own->happened};
	bool missing = false;

	for (size_t s = 0; s < sizeof(slot) / sizeof(*slot); s++) {
		enum verdict verdict = (enum verdict)batch->data[slot[s]].verdict[i];
		if (verdict == VALUE_INVALID)
			return VALUE_INVALID;
		missing = missing || (verdict == VALUE_MISSING && slot[s] != own->happened);
	}
	if (missing)
		return VALUE_MISSING;
	int64_t score = batch->data[own->score].value[i];
	return score >= -VOICE_MOST_SCORE && score <= VOICE_MOST_SCORE ? VALUE_VALID : VALUE_INVALID;
}

static bool make_message(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;

	if (message_of(own, batch, i) != VALUE_VALID)
		return false;
	heldrow_column(out, batch, own->case_id, own->case_column, i);
	heldrow_number(out, instant_of(own, batch, i));
	heldrow_value(out, batch, own->score, i);
	heldrow_value(out, batch, own->happened, i);
	return true;
}

/* ---- plan ---- */

/* The first of the names that is there and an instant or a date; COLUMN_NONE. */
static uint32_t find_instant(struct plan *plan, struct own *own)
{
	static const char *const names[] = {"answered_at", "at", "opened_at", "purchased_at"};
	const struct schema *schema = plan->needs->schema;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		uint32_t column = schema_find(schema, names[i]);
		if (column == COLUMN_NONE)
			continue;
		enum kind kind = schema->column[column].type.kind;
		if (kind != KIND_INSTANT && kind != KIND_DATE)
			continue;
		own->instant = plan_values(plan, column);
		own->is_date = kind == KIND_DATE;
		return column;
	}
	return COLUMN_NONE;
}

static uint32_t maybe(struct plan *plan, const char *name, uint32_t *column)
{
	*column = schema_find(plan->needs->schema, name);
	return *column == COLUMN_NONE ? NO_SLOT : plan_values(plan, *column);
}

static int find_said(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t column;

	own->text = maybe(plan, "comment", &own->text_column);
	own->topics = maybe(plan, "topics", &own->topics_column);
	own->customer = maybe(plan, "customer_id", &column);
	own->reach = maybe(plan, "reach", &column);
	if (own->reach != NO_SLOT && schema->column[column].type.kind != KIND_COUNT)
		return fault_set(fault, FAULT_INPUT, "\"reach\" must be a count");
	if (own->topics != NO_SLOT && schema->column[own->topics_column].type.kind != KIND_LABELS &&
		schema->column[own->topics_column].type.kind > KIND_CATEGORY)
		return fault_set(fault, FAULT_INPUT, "\"topics\" must be labels, as a|b");
	return 0;
}

static int find_contrast(struct plan *plan, struct own *own, struct fault *fault)
{
	const char *name = setting_value(plan->settings, plan->value, "contrast");
	const struct schema *schema = plan->needs->schema;

	if (!*name)
		return 0;
	if (schema_need(schema, name, &own->contrast_column, fault))
		return -1;
	if (own->topics == NO_SLOT)
		return fault_set(fault, FAULT_INPUT, "contrast compares topics, and there is no column \"topics\" "
			"(ce-segment -k codes comments)");
	if (plan_is_group(plan->needs, own->contrast_column))
		return fault_set(fault, FAULT_USE, "column \"%s\" stands in -g, too", schema->column[own->contrast_column].cell);
	own->contrast = plan_values(plan, own->contrast_column);
	return 0;
}

/* What happened: a 0/1 column says whether, an instant when. */
static int find_happened(struct plan *plan, struct own *own, enum voice_happened *what, struct fault *fault)
{
	const char *name = setting_value(plan->settings, plan->value, "happened");
	const struct schema *schema = plan->needs->schema;
	uint32_t column;

	if (schema_need(schema, name, &column, fault))
		return -1;
	switch (schema->column[column].type.kind) {
	case KIND_FLAG:
		*what = VOICE_WHETHER;
		break;
	case KIND_INSTANT:
		*what = VOICE_WHEN;
		break;
	default:
		return fault_set(fault, FAULT_INPUT, "happened: column \"%s\" is no 0/1 column and no instant", name);
	}
	own->happened = plan_values(plan, column);
	return 0;
}

static int find_alert(struct plan *plan, struct own *own, enum voice_happened *what, struct fault *fault)
{
	const char *name = setting_value(plan->settings, plan->value, "alert");
	const struct schema *schema = plan->needs->schema;
	uint32_t column;

	*what = VOICE_NO_ALERT;
	if (!*name)
		return 0;
	if (schema_need(schema, name, &column, fault) || schema_need(schema, "case", &own->case_column, fault) ||
		find_happened(plan, own, what, fault))
		return -1;
	enum kind kind = schema->column[column].type.kind;
	if (kind < KIND_SCORE || kind > KIND_DURATION)
		return fault_set(fault, FAULT_INPUT, "alert: column \"%s\" holds no numbers", name);
	if (own->instant == NO_SLOT)
		return fault_set(fault, FAULT_INPUT, "alert: the messages of a case have an order, and there is no instant "
			"(-c at=COLUMN)");
	own->score = plan_values(plan, column);
	own->case_id = plan_values(plan, own->case_column);
	return 0;
}

static bool is_countable(struct type type)
{
	return (type.kind == KIND_SCORE || type.kind == KIND_FLAG) && type.low >= 0 &&
		type.low < VOICE_MOST_LOW && type_levels(type) <= VOICE_MOST_LEVELS;
}

static bool is_named(const struct plan *plan, const char *setting, uint32_t column)
{
	return strcmp(setting_value(plan->settings, plan->value, setting), plan->needs->schema->column[column].cell) == 0;
}

/* The columns of y, or all scores. */
static int find_y(struct plan *plan, uint32_t *column, uint32_t *n, struct fault *fault)
{
	const char *list = setting_value(plan->settings, plan->value, "y");
	const struct schema *schema = plan->needs->schema;

	*n = 0;
	if (*list && named_columns(schema, list, column, n, fault))
		return -1;
	for (uint32_t c = 0; c < schema->n && !*list; c++)
		if (schema->column[c].type.kind == KIND_SCORE && is_countable(schema->column[c].type) &&
			!plan_is_group(plan->needs, c) && !is_named(plan, "contrast", c) && !is_named(plan, "alert", c))
			column[(*n)++] = c;
	for (uint32_t i = 0; i < *n; i++)
		if (!is_countable(schema->column[column[i]].type))
			return fault_set(fault, FAULT_INPUT, "y: column \"%s\" is no score and no 0/1 column",
				schema->column[column[i]].cell);
	return *n <= VOICE_MOST_Y ? 0 : fault_set(fault, FAULT_USE, "%u columns of scores are too many: y names those "
		"that matter", *n);
}

static void lay_y(struct plan *plan, struct own *own, const uint32_t *column, uint32_t n, uint32_t key)
{
	const struct schema *schema = plan->needs->schema;

	own->y = arena_take(&plan->needs->arena, (n + 1ul) * sizeof(*own->y));
	for (own->ys = 0; own->ys < n; own->ys++) {
		const struct column *c = &schema->column[column[own->ys]];
		struct column_of_y *y = &own->y[own->ys];
		*y = (struct column_of_y){.slot = plan_levels(plan, column[own->ys]), .levels = type_levels(c->type),
			.sort = measured_of(c), .low = c->type.low};
		struct table shape = {.item = c->cell, .counts = y->levels + VOICE_Y_CELLS,
			.wides = own->reach == NO_SLOT ? 0 : VOICE_REACH,
			.form = {[VOICE_ROLE] = VOICE_Y, [VOICE_LOW] = y->low, [VOICE_LEVELS] = y->levels,
				[VOICE_SORT] = y->sort, [VOICE_NUMBER] = own->ys}};
		y->table = plan_table(plan, key, &shape);
	}
}

/* A table of made rows; NO_SLOT where `there` is false. */
static int lay_made(struct plan *plan, struct own *own, uint32_t instant, bool there, struct table shape,
	bool (*make)(const void *, const struct batch *, uint32_t, struct buf *), uint32_t *table, struct fault *fault)
{
	uint32_t key;

	*table = NO_SLOT;
	if (!there)
		return 0;
	if (plan_made_keys(plan, instant, (struct keys_maker){make, own}, &key, fault))
		return -1;
	*table = plan_table(plan, key, &shape);
	return 0;
}

static int lay_out(struct plan *plan, struct own *own, uint32_t instant, enum voice_happened what, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column)), n, key, cells = 1;
	struct table group = {.item = "(all)", .counts = VOICE_GROUP_CELLS,
		.form = {VOICE_GROUP, own->text != NO_SLOT, own->topics != NO_SLOT, own->customer != NO_SLOT,
			own->instant != NO_SLOT, (int64_t)what, own->contrast != NO_SLOT}};

	if (find_y(plan, column, &n, fault) || plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	own->group = plan_table(plan, key, &group);
	lay_y(plan, own, column, n, key);
	for (uint32_t i = 0; i < n; i++)
		cells += own->y[i].levels;
	struct table texts = {.counts = 1, .wides = VOICE_TEXT_Y + n * VOICE_TEXT_SUMS,
		.form = {VOICE_TEXTS}, .op = {[VOICE_FIRST] = OP_MIN, [VOICE_LAST] = OP_MAX}};
	return lay_made(plan, own, instant, own->topics != NO_SLOT, (struct table){.counts = cells, .form = {VOICE_TOPICS}},
			make_topics, &own->topic_rows, fault) ||
		lay_made(plan, own, instant, own->instant != NO_SLOT, (struct table){.counts = 1, .form = {VOICE_DAYS}},
			make_day, &own->days, fault) ||
		lay_made(plan, own, instant, own->text != NO_SLOT, texts, make_text, &own->texts, fault) ||
		lay_made(plan, own, instant, what != VOICE_NO_ALERT, (struct table){.counts = 1, .form = {VOICE_MESSAGES}},
			make_message, &own->messages, fault) ? -1 : 0;
}

static int voice_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	enum voice_happened what;

	*own = (struct own){.zone = plan->needs->zone, .instant = NO_SLOT, .contrast = NO_SLOT, .case_id = NO_SLOT,
		.score = NO_SLOT, .happened = NO_SLOT};
	uint32_t instant = find_instant(plan, own);
	if (find_said(plan, own, fault) || find_contrast(plan, own, fault) || find_alert(plan, own, &what, fault))
		return -1;
	if (own->text == NO_SLOT && own->topics == NO_SLOT && what == VOICE_NO_ALERT)
		return fault_set(fault, FAULT_INPUT, "nothing is said: no column \"comment\" and none \"topics\" "
			"(-c comment=COLUMN reads a column as comments)");
	plan->needs->zone_matters = plan->needs->zone_matters || (own->instant != NO_SLOT && !own->is_date);
	return lay_out(plan, own, instant, what, fault);
}

/* ---- add ---- */

static void add_group(const struct own *own, struct tally_table *table, uint32_t group, const struct batch *batch,
	uint32_t i)
{
	int64_t times = batch_times(batch, i);
	uint8_t topics = own->topics == NO_SLOT ? VALUE_VALID : batch->data[own->topics].verdict[i];
	enum verdict message = own->messages == NO_SLOT ? VALUE_VALID : message_of(own, batch, i);

	tally_count(table, group, VOICE_RECORDS, times);
	if (is_valid(batch, own->customer, i))
		tally_count(table, group, VOICE_CUSTOMERS, times);
	if (topics != VALUE_VALID)
		tally_count(table, group, topics == VALUE_MISSING ? VOICE_TOPICS_MISSING : VOICE_TOPICS_INVALID, times);
	if (own->instant != NO_SLOT && !is_valid(batch, own->instant, i))
		tally_count(table, group, VOICE_NO_DAY, times);
	if (message != VALUE_VALID)
		tally_count(table, group, message == VALUE_MISSING ? VOICE_ALERT_MISSING : VOICE_ALERT_INVALID, times);
}

static void add_reach(const struct own *own, struct tally *tally, struct tally_table *table, uint32_t group,
	const struct column_of_y *y, const struct batch *batch, uint32_t i)
{
	wide times = batch_times(batch, i), r = batch->data[own->reach].value[i];
	wide v = voice_value(y->sort, y->low, batch->data[y->slot].level[i]);
	wide rr, sum[VOICE_REACH];

	tally_count(table, group, y->levels + VOICE_REACHED, (int64_t)times);
	if (__builtin_mul_overflow(r * r, times, &rr) || __builtin_mul_overflow(rr, v * v, &sum[VOICE_RRVV])) {
		tally->overflow = true;
		return;
	}
	sum[VOICE_R] = r * times;
	sum[VOICE_RV] = r * v * times;
	sum[VOICE_RVV] = r * v * v * times;
	sum[VOICE_RR] = rr;
	sum[VOICE_RRV] = rr * v;
	for (uint32_t s = 0; s < VOICE_REACH; s++)
		tally_sum(tally, table, group, s, sum[s]);
}

static void add_y(const struct plan *plan, struct tally *tally, const struct batch *batch, const struct groups *groups,
	const struct column_of_y *y)
{
	const struct own *own = plan->own;
	struct tally_table *table = plan_rows(plan, tally, y->table, groups);
	const uint32_t *group = groups->number[plan->key[y->table]];
	const uint16_t *level = batch->data[y->slot].level;

	for (uint32_t i = 0; i < batch->n; i++) { /* missing and invalid are the levels behind the last */
		tally_count(table, group[i], level[i], batch_times(batch, i));
		if (level[i] < y->levels && is_valid(batch, own->reach, i))
			add_reach(own, tally, table, group[i], y, batch, i);
	}
}

static void add_topics(const struct own *own, struct tally_table *table, uint32_t row, const struct batch *batch,
	uint32_t i)
{
	uint32_t cell = 1;

	tally_count(table, row, 0, batch_times(batch, i));
	for (uint32_t y = 0; y < own->ys; y++) {
		uint16_t level = batch->data[own->y[y].slot].level[i];
		if (level < own->y[y].levels)
			tally_count(table, row, cell + level, batch_times(batch, i));
		cell += own->y[y].levels;
	}
}

static void add_text(const struct own *own, struct tally *tally, struct tally_table *table, uint32_t row,
	const struct batch *batch, uint32_t i)
{
	wide times = batch_times(batch, i);

	tally_count(table, row, 0, (int64_t)times);
	if (is_valid(batch, own->instant, i)) {
		tally_join(tally, table, row, VOICE_FIRST, instant_of(own, batch, i));
		tally_join(tally, table, row, VOICE_LAST, instant_of(own, batch, i));
	}
	for (uint32_t y = 0; y < own->ys; y++) {
		uint16_t level = batch->data[own->y[y].slot].level[i];
		uint32_t at = VOICE_TEXT_Y + y * VOICE_TEXT_SUMS;
		if (level >= own->y[y].levels)
			continue;
		wide v = voice_value(own->y[y].sort, own->y[y].low, level);
		tally_join(tally, table, row, at + VOICE_N, times);
		tally_join(tally, table, row, at + VOICE_SUM, v * times);
		tally_join(tally, table, row, at + VOICE_SQUARES, v * v * times);
	}
}

/* Rows of made table t, or NULL; *row is each record's. */
static struct tally_table *made_rows(const struct plan *plan, struct tally *tally, const struct groups *groups,
	uint32_t t, const uint32_t **row)
{
	*row = NULL;
	if (t == NO_SLOT)
		return NULL;
	*row = groups->number[plan->key[t]];
	return plan_rows(plan, tally, t, groups);
}

static void voice_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	const uint32_t *group, *topic, *day, *text, *message;
	struct tally_table *base = made_rows(plan, tally, groups, own->group, &group);
	struct tally_table *topics = made_rows(plan, tally, groups, own->topic_rows, &topic);
	struct tally_table *days = made_rows(plan, tally, groups, own->days, &day);
	struct tally_table *texts = made_rows(plan, tally, groups, own->texts, &text);
	struct tally_table *messages = made_rows(plan, tally, groups, own->messages, &message);

	for (uint32_t y = 0; y < own->ys; y++)
		add_y(plan, tally, batch, groups, &own->y[y]);
	for (uint32_t i = 0; i < batch->n; i++) {
		add_group(own, base, group[i], batch, i);
		if (topics && topic[i] != KEYS_NONE)
			add_topics(own, topics, topic[i], batch, i);
		if (days && day[i] != KEYS_NONE)
			tally_count(days, day[i], 0, batch_times(batch, i));
		if (texts && text[i] != KEYS_NONE)
			add_text(own, tally, texts, text[i], batch, i);
		if (messages && message[i] != KEYS_NONE)
			tally_count(messages, message[i], 0, batch_times(batch, i));
	}
}

/* ---- foreign states ---- */

static bool knows_text(const struct table *shape)
{
	for (uint32_t w = VOICE_TEXT_Y; w < shape->wides; w++)
		if (table_wide_op(shape, w) != OP_SUM)
			return false;
	return shape->counts == 1 && shape->wides >= VOICE_TEXT_Y &&
		(shape->wides - VOICE_TEXT_Y) % VOICE_TEXT_SUMS == 0 && shape->op[VOICE_FIRST] == OP_MIN &&
		shape->op[VOICE_LAST] == OP_MAX;
}

static bool knows_y(const struct table *shape)
{
	const int64_t *form = shape->form;

	return form[VOICE_LOW] >= 0 && form[VOICE_LOW] < VOICE_MOST_LOW && form[VOICE_LEVELS] >= 1 &&
		form[VOICE_LEVELS] <= VOICE_MOST_LEVELS && form[VOICE_SORT] >= 0 && form[VOICE_SORT] <= MEASURED_FLAG &&
		form[VOICE_NUMBER] >= 0 && form[VOICE_NUMBER] < VOICE_MOST_Y &&
		shape->counts == form[VOICE_LEVELS] + VOICE_Y_CELLS && (!shape->wides || shape->wides == VOICE_REACH) &&
		table_sums_only(shape);
}

static bool voice_knows(const struct table *shape)
{
	const int64_t *form = shape->form;

	if ((form[VOICE_ROLE] <= VOICE_Y) != (shape->item != NULL))
		return false;
	switch (form[VOICE_ROLE]) {
	case VOICE_GROUP:
		return shape->counts == VOICE_GROUP_CELLS && !shape->wides && form[VOICE_HAS_ALERT] >= VOICE_NO_ALERT &&
			form[VOICE_HAS_ALERT] <= VOICE_WHEN;
	case VOICE_Y:
		return knows_y(shape);
	case VOICE_TOPICS:
		return shape->counts >= 1 && shape->counts <= 1 + VOICE_MOST_Y * VOICE_MOST_LEVELS && !shape->wides;
	case VOICE_DAYS:
	case VOICE_MESSAGES:
		return shape->counts == 1 && !shape->wides;
	case VOICE_TEXTS:
		return knows_text(shape);
	default:
		return false;
	}
}

const struct analysis voice_analysis = {
	.name = "voice",
	.question = "what do customers say, who says it, and is it a campaign?",
	.reads = "comment topics [answered_at at opened_at purchased_at customer_id reach case, scores]",
	.measures = "share contrast z p p_adj mean; records expected burst; rows texts first last example; duplicates campaigns "
		"suspicious score_with score_without reach_weighted fill_rate length non_customers; precision recall auc lead",
	.settings = voice_settings,
	.plan = voice_plan,
	.add = voice_add,
	.knows = voice_knows,
	.emit = voice_emit,
};
