/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Has something changed, and when? Scores and 0/1 columns by period, counted by level, and with
 * `at` by level of another score, so that this one can be held equal.
 */
#include "analysis/drift.h"

#include "analysis/drift_out.h"
#include "analysis/drift_series.h"
#include "analysis/measured.h"
#include "analysis/named.h"

enum { MOST_CELLS = 1 << 16 };

struct entry {
	uint32_t slot, table;
};

struct own {
	struct entry *entry;
	size_t n;
	uint32_t at; /* slot of the column to hold equal, or NO_SLOT */
};

/* The column of `at`, or COLUMN_NONE. */
static int find_at(struct plan *plan, uint32_t *at, struct fault *fault)
{
	const char *name = setting_value(plan->settings, plan->value, "at");
	const struct schema *schema = plan->needs->schema;

	*at = COLUMN_NONE;
	if (!*name)
		return 0;
	if (schema_need(schema, name, at, fault))
		return -1;
	return measured_has_levels(schema->column[*at].type) ? 0 : fault_set(fault, FAULT_INPUT,
		"at=%s: the column is no score and no 0/1 column", name);
}

/* The columns of y, or all that can be counted. */
static int find_columns(struct plan *plan, uint32_t at, uint32_t *column, uint32_t *n, struct fault *fault)
{
	const char *list = setting_value(plan->settings, plan->value, "y");
	const struct schema *schema = plan->needs->schema;

	if (*list)
		return named_columns(schema, list, column, n, fault);
	*n = 0;
	for (uint32_t c = 0; c < schema->n; c++)
		if (measured_has_levels(schema->column[c].type) && !plan_is_group(plan->needs, c) && c != at)
			column[(*n)++] = c;
	return *n ? 0 : fault_set(fault, FAULT_INPUT,
		"no score and no 0/1 column (-S y=COLUMN names one; -c NAME=COLUMN reads a column under another name)");
}

static int add_entry(struct plan *plan, uint32_t column, uint32_t at, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	const struct column *c = &schema->column[column];
	struct own *own = plan->own;
	struct table shape = {.item = c->cell};
	uint32_t key, strata = at == COLUMN_NONE ? 1 : type_levels(schema->column[at].type);

	if (!measured_has_levels(c->type))
		return fault_set(fault, FAULT_INPUT, "y: column \"%s\" is no score and no 0/1 column", c->cell);
	if (column == at)
		return fault_set(fault, FAULT_USE, "column \"%s\" stands in y and in at", c->cell);
	if (type_levels(c->type) * strata > MOST_CELLS)
		return fault_set(fault, FAULT_INPUT, "columns \"%s\" and \"%s\" have too many levels together", c->cell,
			schema->column[at].cell);
	if (plan_keys(plan, schema_find(schema, "answered_at"), COLUMN_NONE, &key, fault))
		return -1;
	shape.form[DRIFT_LOW] = c->type.low;
	shape.form[DRIFT_HIGH] = c->type.high;
	shape.form[DRIFT_SORT] = measured_of(c);
	shape.form[DRIFT_STRATA] = strata;
	shape.counts = type_levels(c->type) * strata + DRIFT_BEYOND;
	shape.wides = plan->needs->weighted ? 2 * type_levels(c->type) * strata : 0; /* of w, then of w^2 */
	own->entry[own->n++] = (struct entry){plan_levels(plan, column), plan_table(plan, key, &shape)};
	return 0;
}

static int drift_plan(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1) * sizeof(*column)), n, at;

	if (!plan->needs->by)
		return fault_set(fault, FAULT_USE, "periods are what is compared: --by day, week, month or quarter");
	if (drift_check(plan->settings, plan->value, plan->needs->period, fault) || find_at(plan, &at, fault) ||
		find_columns(plan, at, column, &n, fault))
		return -1;
	*own = (struct own){arena_take(&plan->needs->arena, (n + 1) * sizeof(*own->entry)), 0, NO_SLOT};
	if (at != COLUMN_NONE)
		own->at = plan_levels(plan, at);
	for (uint32_t i = 0; i < n; i++)
		if (add_entry(plan, column[i], at, fault))
			return -1;
	return 0;
}

static void add_entry_batch(const struct plan *plan, const struct entry *entry, struct tally *tally,
	const struct batch *batch, const uint32_t *group)
{
	const struct own *own = plan->own;
	struct tally_table *table = &tally->table[entry->table];
	uint32_t strata = (uint32_t)table->shape->form[DRIFT_STRATA], cells = table->shape->counts - DRIFT_BEYOND;
	const uint16_t *level = batch->data[entry->slot].level;
	const uint16_t *stratum = own->at == NO_SLOT ? NULL : batch->data[own->at].level;

	for (uint32_t i = 0; i < batch->n; i++) {
		uint32_t cell = level[i] * strata + (stratum && stratum[i] < strata ? stratum[i] : 0);
		bool valid = level[i] < cells / strata, lacks = stratum && stratum[i] >= strata;
		if (!valid)
			cell = cells + (level[i] == cells / strata ? DRIFT_MISSING : DRIFT_INVALID);
		else if (lacks)
			cell = cells + DRIFT_NO_STRATUM;
		tally_count(table, group[i], cell, batch_times(batch, i));
		if (!batch->weight || cell >= cells)
			continue;
		tally_join(tally, table, group[i], cell, batch->weight[i]);
		tally_join(tally, table, group[i], cells + cell, (wide)batch->weight[i] * batch->weight[i]);
	}
}

static void drift_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t e = 0; e < own->n; e++) {
		plan_rows(plan, tally, own->entry[e].table, groups);
		add_entry_batch(plan, &own->entry[e], tally, batch, groups->number[plan->key[own->entry[e].table]]);
	}
}

static bool drift_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = form[DRIFT_HIGH] - form[DRIFT_LOW] + 1, cells = levels * form[DRIFT_STRATA];

	return shape->item && form[DRIFT_LOW] >= 0 && levels >= 1 && levels <= MEASURED_LEVELS &&
		form[DRIFT_STRATA] >= 1 && form[DRIFT_STRATA] <= MEASURED_LEVELS && cells <= MOST_CELLS &&
		form[DRIFT_SORT] >= MEASURED_NET && form[DRIFT_SORT] <= MEASURED_FLAG &&
		shape->counts == cells + DRIFT_BEYOND && (!shape->wides || shape->wides == 2 * cells) &&
		table_sums_only(shape);
}

const struct analysis drift_analysis = {
	.name = "drift",
	.question = "has something changed, and when?",
	.reads = "scores and 0/1 columns, an instant for --by",
	.measures = "value center lcl ucl cusum ewma signal; sigma_z mann_kendall p sen_slope first_signal",
	.settings = drift_settings,
	.weighted = true,
	.series = true,
	.plan = drift_plan,
	.add = drift_add,
	.knows = drift_knows,
	.emit = drift_emit,
};
