/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom did we not hear? Who was asked, who answered, and what could be different if all had.
 */
#include "analysis/nonresponse.h"

#include "analysis/counts.h"
#include "analysis/hearing.h"
#include "analysis/named.h"

#include "record/when.h"
#include "util/buf.h"

#include <string.h>

static const struct setting settings[] = {
	{"by", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"categories that are known of all who were asked; the R-indicator is over their "
		"combinations"},
	{"of", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"scores and 0/1 columns to bound and to compare by wave; nps csat ces satisfaction "
		"loyalty without"},
	{"also", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"further columns of which to tell how many are missing; comment and text without"},
	{"wave", SETTING_COLUMNS, "answered_at", NULL, 0, 0, true,
		"early and late: an instant or a date, cut into thirds, or waves in order; empty: "
		"none"},
	{"grain", SETTING_CHOICE, "hour", "second|minute|hour|day", 0, 0, true,
		"answers within it come at one time: what early and late are cut by, and memory grows with"},
	{0},
};

struct question_at {
	uint32_t slot, table, levels, first;
	bool open;
};

struct own {
	uint32_t invited, answered; /* slots, or NO_SLOT */
	bool answered_is_instant;
	uint32_t weight;
	uint32_t frame, cells, waves; /* tables; NO_SLOT: none */
	uint32_t wave_slot;           /* of an instant */
	int64_t grain;                /* seconds */
	struct question_at *question;
	uint32_t questions, wave_cells, scores;
	uint32_t margins, margin; /* tables from `margin` on */
	uint32_t margin_slot[HEARING_MOST];
	uint32_t key;
};

static uint32_t flag_slot(struct plan *plan, const char *name)
{
	uint32_t at = schema_find(plan->needs->schema, name);

	return at == COLUMN_NONE ? (uint32_t)NO_SLOT
				 : plan_typed(plan->needs, at, (struct type){.kind = KIND_FLAG});
}

/* A table with the sums of weights that its counts have. */
static uint32_t add_table(struct plan *plan, uint32_t key, struct table *shape)
{
	shape->wides = hearing_wides(shape, plan->needs->weighted);
	return plan_table(plan, key, shape);
}

/* Who was asked and who answered. */
static int plan_frame(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t at = schema_find(schema, "answered_at"), weight = schema_find(schema, "weight");
	struct table shape = {.item = "(all)", .counts = FRAME_COUNTS};

	own->invited = flag_slot(plan, "invited");
	own->answered = flag_slot(plan, "answered");
	if (own->answered == NO_SLOT && own->invited != NO_SLOT) {
		if (at == COLUMN_NONE)
			return fault_set(fault, FAULT_INPUT,
				"who of the invited answered? Wanted answered or answered_at "
				"(-c NAME=COLUMN reads a column under another name)");
		own->answered = plan_values(plan, at);
		own->answered_is_instant = true;
	}
	own->weight = weight == COLUMN_NONE || plan->needs->weighted
			      ? (uint32_t)NO_SLOT
			      : plan_typed(plan->needs, weight,
					(struct type){.kind = KIND_DECIMAL, .scale = 6});
	shape.form[HEARING_FORM_SORT] = own->answered != NO_SLOT;
	shape.form[HEARING_FORM_FIRST] = own->weight != NO_SLOT || plan->needs->weighted;
	own->frame = add_table(plan, own->key, &shape);
	return 0;
}

static int add_question(
	struct plan *plan, struct own *own, uint32_t at, bool open, struct fault *fault)
{
	const struct column *c = &plan->needs->schema->column[at];
	struct question_at *question = &own->question[own->questions];
	struct table shape = {.item = c->cell};

	for (uint32_t q = 0; q < own->questions; q++)
		if (strcmp(plan->table[own->question[q].table].item, c->cell) == 0)
			return 0;
	if (own->questions == HEARING_MOST)
		return fault_set(fault, FAULT_USE, "more than %d questions", HEARING_MOST);
	if (!open && c->type.kind != KIND_SCORE && c->type.kind != KIND_FLAG)
		return fault_set(
			fault, FAULT_INPUT, "column \"%s\" is no score and no 0/1 column", c->cell);
	if (!open && type_levels(c->type) > HEARING_LEVELS)
		return fault_set(
			fault, FAULT_INPUT, "column \"%s\" has more than 1,001 levels", c->cell);
	*question = (struct question_at){.open = open,
		.first = WAVE_LEVELS + own->wave_cells,
		.levels = open ? 1 : type_levels(c->type)};
	question->slot = open ? plan_values(plan, at) : plan_levels(plan, at);
	shape.form[HEARING_FORM_ROLE] = HEARING_QUESTION;
	shape.form[HEARING_FORM_AT] = own->questions++;
	shape.form[HEARING_FORM_SORT] = open                        ? QUESTION_OPEN
					: c->type.kind == KIND_FLAG ? QUESTION_FLAG
								    : QUESTION_SCORE;
	shape.form[HEARING_FORM_LOW] = open ? 0 : c->type.low;
	shape.form[HEARING_FORM_HIGH] = open ? 0 : c->type.high;
	shape.form[HEARING_FORM_FIRST] = open ? 0 : question->first;
	shape.counts = question->levels + COUNTS_BEYOND;
	question->table = add_table(plan, own->key, &shape);
	own->wave_cells += open ? 0 : question->levels;
	own->scores += !open;
	return 0;
}

/* A name and all its items, in an order that is the same for files whose columns stand in another.
 */
static int add_usual(struct plan *plan, struct own *own, const char *name, uint32_t *column,
	bool open, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t at = schema_find(schema, name), n = 0;
	bool items = false;

	if (at != COLUMN_NONE && add_question(plan, own, at, open, fault))
		return -1;
	for (uint32_t c = 0; c < schema->n; c++)
		items = items ||
			(schema->column[c].item && strcmp(schema->column[c].name, name) == 0);
	struct buf all = BUF_NONE;
	buf_printf(&all, "%s@*", name);
	int bad = items ? named_columns(schema, all.at, column, &n, fault) : 0;
	buf_release(&all);
	for (uint32_t i = 0; i < n && !bad; i++)
		bad = add_question(plan, own, column[i], open, fault);
	return bad;
}

/* The columns that a setting names, or those of the usual names that are there. */
static int add_questions(struct plan *plan, struct own *own, const char *setting,
	const char *const *usual, bool open, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const char *list = setting_value(plan->settings, plan->value, setting);
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column)), n;

	if (named_columns(schema, list, column, &n, fault))
		return -1;
	for (uint32_t i = 0; i < n; i++)
		if (add_question(plan, own, column[i], open, fault))
			return -1;
	for (size_t u = 0; !*list && usual[u]; u++)
		if (add_usual(plan, own, usual[u], column, open, fault))
			return -1;
	return 0;
}

static int plan_margins(struct plan *plan, struct own *own, uint32_t instant, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const char *by = setting_value(plan->settings, plan->value, "by");
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column)),
		 key;
	struct table shape = {.counts = MARGIN_COUNTS};

	own->cells = NO_SLOT;
	if (named_columns(schema, by, column, &own->margins, fault))
		return -1;
	if (own->margins > HEARING_MOST)
		return fault_set(fault, FAULT_USE, "more than %d margins", HEARING_MOST);
	if (!own->margins)
		return 0;
	own->margin = (uint32_t)plan->tables;
	for (uint32_t m = 0; m < own->margins; m++) {
		shape.item = schema->column[column[m]].cell;
		shape.form[HEARING_FORM_ROLE] = HEARING_MARGIN;
		shape.form[HEARING_FORM_AT] = m;
		own->margin_slot[m] = plan_values(plan, column[m]);
		plan_table(plan, own->key, &shape);
	}
	if (plan_joint_keys(plan, instant, column, own->margins, &key, fault))
		return -1;
	shape = (struct table){.counts = CELL_COUNTS};
	shape.form[HEARING_FORM_ROLE] = HEARING_CELL;
	shape.form[HEARING_FORM_AT] = own->margins;
	own->cells = add_table(plan, key, &shape);
	return 0;
}

/* The hour (minute, day) of an instant, in UTC, counted from the first that there can be. */
static bool number_wave(const void *what, const struct batch *batch, uint32_t i, int64_t *wave)
{
	const struct own *own = what;
	const struct batch_data *data = &batch->data[own->wave_slot];

	if (data->verdict[i] != VALUE_VALID)
		return false;
	*wave = (data->value[i] - FIRST_S) / own->grain;
	return true;
}

/* The instant at which it begins. */
static bool make_wave(const void *what, const struct batch *batch, uint32_t i, struct buf *out)
{
	const struct own *own = what;
	char text[INSTANT_CHARS];
	int64_t wave;

	if (!number_wave(what, batch, i, &wave))
		return false;
	buf_add(out, text, instant_print(text, FIRST_S + wave * own->grain));
	return true;
}

static int64_t grain_of(const struct plan *plan)
{
	const char *grain = setting_value(plan->settings, plan->value, "grain");

	return *grain == 's' ? 1 : *grain == 'm' ? 60 : *grain == 'h' ? 3600 : 86400;
}

static int plan_waves(struct plan *plan, struct own *own, uint32_t instant, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const char *wave = setting_value(plan->settings, plan->value, "wave");
	struct table shape = {.counts = WAVE_LEVELS + own->wave_cells};
	uint32_t at = schema_find(schema, "answered_at"), key;

	own->waves = NO_SLOT;
	if (!*wave || !own->scores || (strcmp(wave, "answered_at") == 0 && at == COLUMN_NONE))
		return 0;
	if (schema_need(schema, wave, &at, fault))
		return -1;
	own->grain = grain_of(plan);
	bool is_instant = schema->column[at].type.kind == KIND_INSTANT;
	if (is_instant)
		own->wave_slot = plan_values(plan, at);
	if (is_instant ? plan_numbered_keys(plan, instant, (struct keys_maker){make_wave, own}, number_wave, &key, fault)
		       : plan_keys(plan, instant, at, &key, fault))
		return -1;
	shape.form[HEARING_FORM_ROLE] = HEARING_WAVE;
	shape.form[HEARING_FORM_AT] = own->scores;
	shape.form[HEARING_FORM_SORT] = schema->column[at].type.kind == KIND_INSTANT ? WAVE_INSTANT
					: schema->column[at].type.kind == KIND_DATE  ? WAVE_DATE
										     : WAVE_TEXT;
	own->waves = add_table(plan, key, &shape);
	return 0;
}

static int sample_plan(struct plan *plan, struct fault *fault)
{
	static const char *const scores[] = {"nps", "csat", "ces", "satisfaction", "loyalty", NULL};
	static const char *const texts[] = {"comment", "text", NULL};
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t instant = schema_find(schema, "answered_at");

	memset(own, 0, sizeof(*own));
	own->question = arena_take(&plan->needs->arena, HEARING_MOST * sizeof(*own->question));
	if (plan_keys(plan, instant, COLUMN_NONE, &own->key, fault) ||
		plan_frame(plan, own, fault) ||
		add_questions(plan, own, "of", scores, false, fault) ||
		add_questions(plan, own, "also", texts, true, fault) ||
		plan_margins(plan, own, instant, fault) || plan_waves(plan, own, instant, fault))
		return -1;
	if (own->answered == NO_SLOT && own->weight == NO_SLOT && !own->questions)
		return fault_set(fault, FAULT_INPUT,
			"wanted one of answered, weight and scores, or -S of=COLUMN "
			"(-c NAME=COLUMN reads a column under another name)");
	return 0;
}

/* Was record i asked, and did it answer? A cell of the frame. */
static uint32_t standing(const struct own *own, const struct batch *batch, uint32_t i)
{
	const struct batch_data *invited =
		own->invited == NO_SLOT ? NULL : &batch->data[own->invited];
	const struct batch_data *answered =
		own->answered == NO_SLOT ? NULL : &batch->data[own->answered];

	if ((invited && invited->verdict[i] == VALUE_INVALID) ||
		(answered && answered->verdict[i] == VALUE_INVALID))
		return FRAME_INVALID;
	if (invited && invited->verdict[i] == VALUE_MISSING)
		return FRAME_MISSING;
	if (invited && !invited->value[i])
		return FRAME_NOT_ASKED;
	if (!answered)
		return FRAME_ANSWERED;
	if (own->answered_is_instant)
		return answered->verdict[i] == VALUE_VALID ? FRAME_ANSWERED : FRAME_SILENT;
	if (answered->verdict[i] == VALUE_MISSING)
		return FRAME_MISSING;
	return answered->value[i] ? FRAME_ANSWERED : FRAME_SILENT;
}

/* The level of a question, or behind the levels missing and invalid. */
static uint32_t level_of(const struct question_at *question, const struct batch *batch, uint32_t i)
{
	const struct batch_data *data = &batch->data[question->slot];

	if (!question->open)
		return data->level[i];
	return data->verdict[i] == VALUE_VALID ? 0 : data->verdict[i] == VALUE_MISSING ? 1 : 2;
}

static void weigh(struct tally *tally, struct tally_table *table, uint32_t row, uint32_t cell, wide weight)
{
	uint32_t at = hearing_plain(table->shape) + cell;

	tally_join(tally, table, row, at, weight);
	tally_join(tally, table, row, at + table->shape->counts, weight * weight);
}

/* A record in a cell, and its weight. */
static inline void count(struct tally *tally, struct tally_table *table, uint32_t row, uint32_t cell,
	const struct batch *batch, uint32_t i)
{
	tally_count(table, row, cell, batch_times(batch, i));
	if (batch->weight)
		weigh(tally, table, row, cell, batch->weight[i]);
}

/* The records that have answered. */
struct answerers {
	uint32_t n, at[BATCH];
};

static void add_questions_of(const struct own *own, struct tally *tally, const struct batch *batch,
	const struct groups *groups, const struct answerers *who)
{
	const uint32_t *group = groups->number[own->key];

	for (uint32_t q = 0; q < own->questions; q++) {
		const struct question_at *question = &own->question[q];
		struct tally_table *table = &tally->table[question->table];
		for (uint32_t k = 0; k < who->n; k++) {
			uint32_t i = who->at[k];
			count(tally, table, group[i], level_of(question, batch, i), batch, i);
		}
	}
}

/* The cells of record i in the row of its wave; their number. */
static uint32_t wave_cells(const struct own *own, const struct batch *batch, uint32_t i, uint32_t *cell)
{
	uint32_t n = 0;

	cell[n++] = WAVE_ALL;
	for (uint32_t q = 0; q < own->questions; q++) {
		const struct question_at *question = &own->question[q];
		if (question->open)
			continue;
		uint32_t level = batch->data[question->slot].level[i];
		cell[n] = question->first + level;
		n += level < question->levels;
	}
	return n;
}

static void add_waves(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups, const struct answerers *who)
{
	const struct own *own = plan->own;
	struct tally_table *waves = &tally->table[own->waves];
	const uint32_t *wave = groups->number[plan->key[own->waves]];
	uint32_t cell[HEARING_MOST + WAVE_LEVELS];

	for (uint32_t k = 0; k < who->n; k++) {
		uint32_t i = who->at[k];
		if (wave[i] == KEYS_NONE)
			continue;
		uint32_t n = wave_cells(own, batch, i, cell);
		tally_count_cells(waves, wave[i], cell, n, batch_times(batch, i));
		for (uint32_t c = 0; batch->weight && c < n; c++)
			weigh(tally, waves, wave[i], cell[c], batch->weight[i]);
	}
}

static void add_weight(const struct own *own, struct tally *tally, const struct batch *batch,
	uint32_t group, uint32_t i)
{
	struct tally_table *frame = &tally->table[own->frame];
	int64_t times = batch_times(batch, i);
	int64_t w = batch->weight ? batch->weight[i] : batch->data[own->weight].value[i];

	if ((!batch->weight && batch->data[own->weight].verdict[i] != VALUE_VALID) || w <= 0)
		return;
	tally_count(frame, group, FRAME_WEIGHTED, times);
	tally_join(tally, frame, group, FRAME_W, (wide)w * times);
	wide square = (wide)w * w;
	if (__builtin_mul_overflow(square, (wide)times, &square))
		tally->overflow = true;
	else
		tally_join(tally, frame, group, FRAME_W2, square);
}

static void add_margins(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups, uint32_t i, uint32_t cell)
{
	const struct own *own = plan->own;
	int64_t times = batch_times(batch, i);

	count(tally, &tally->table[own->cells], groups->number[plan->key[own->cells]][i], cell, batch, i);
	for (uint32_t m = 0; m < own->margins; m++)
		tally_count(&tally->table[own->margin + m], groups->number[own->key][i],
			batch->data[own->margin_slot[m]].verdict[i] == VALUE_VALID ? MARGIN_KNOWN
										   : MARGIN_MISSING,
			times);
}

/* Who was asked, who of them has answered. */
static void add_frame(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups, struct answerers *who)
{
	const struct own *own = plan->own;
	struct tally_table *frame = &tally->table[own->frame];
	const uint32_t *group = groups->number[own->key];

	who->n = 0;
	for (uint32_t i = 0; i < batch->n; i++) {
		uint32_t cell = standing(own, batch, i);
		count(tally, frame, group[i], cell, batch, i);
		if (own->cells != NO_SLOT && (cell == FRAME_ANSWERED || cell == FRAME_SILENT))
			add_margins(plan, tally, batch, groups, i,
				cell == FRAME_ANSWERED ? CELL_ANSWERED : CELL_SILENT);
		if (cell == FRAME_ANSWERED)
			who->at[who->n++] = i;
	}
}

static void sample_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct answerers who;

	for (uint32_t t = 0; t < plan->tables; t++)
		plan_rows(plan, tally, t, groups);
	add_frame(plan, tally, batch, groups, &who);
	add_questions_of(own, tally, batch, groups, &who);
	if (own->waves != NO_SLOT)
		add_waves(plan, tally, batch, groups, &who);
	if (own->weight == NO_SLOT && !batch->weight)
		return;
	for (uint32_t k = 0; k < who.n; k++)
		add_weight(own, tally, batch, groups->number[own->key][who.at[k]], who.at[k]);
}

const struct analysis sample_analysis = {
	.name = "sample",
	.question = "whom did we not hear?",
	.reads = "[invited answered answered_at weight] nps csat ces satisfaction loyalty comment "
		 "text, or -S of=, also=",
	.measures = "response r_indicator bias_most; bound_low bound_high early late early_late "
		    "extrapolated; "
		    "item_missing filled; deff n_eff",
	.settings = settings,
	.weighted = true,
	.plan = sample_plan,
	.add = sample_add,
	.knows = hearing_knows,
	.emit = hearing_emit,
};
