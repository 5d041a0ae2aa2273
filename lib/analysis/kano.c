/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which features delight, which are taken for granted? Counts of the two answers of Kano's method.
 */
#include "analysis/kano.h"

#include "analysis/kano_out.h"
#include "analysis/pairs.h"
#include "util/nearest.h"

#include <string.h>

static const struct setting settings[] = {
	{"near", SETTING_CHOICE, "fong", "fong|exact", 0, 0, false,
		"when M > O > A > I decides: where Fong's test does not part the two most "
		"frequent, or only when "
		"they are equal"},
	{"z", SETTING_NUMBER, "1.65", NULL, 0, 10, false,
		"what Fong's test must exceed: 1.65 is 10 %"},
	{0},
};

/* A pair: its columns in the batch and its table. */
struct entry {
	uint32_t functional, dysfunctional, table;
};

struct own {
	struct entry *entry;
	size_t n;
};

static int check_scale(const struct column *column, struct fault *fault)
{
	if (column->type.kind == KIND_SCORE && column->type.low == 1 &&
		column->type.high == KANO_ANSWERS)
		return 0;
	return fault_set(fault, FAULT_INPUT,
		"\"%s\" must be a score from 1 (like) to 5 (dislike), as Kano's answers are",
		column->cell);
}

static int add_pair(struct plan *plan, const struct pair *pair, struct fault *fault)
{
	struct own *own = plan->own;
	struct table shape = {.form = {0, 1, KANO_ANSWERS},
		.counts = KANO_CELLS,
		.wides = plan->needs->weighted ? 2 * KANO_PAIRS : 0};
	uint32_t key;

	if (check_scale(&plan->needs->schema->column[pair->first], fault) ||
		check_scale(&plan->needs->schema->column[pair->second], fault) ||
		pair_table(plan, pair, &shape, &key, fault))
		return -1;
	own->entry[own->n++] = (struct entry){plan_levels(plan, pair->first),
		plan_levels(plan, pair->second), plan_table(plan, key, &shape)};
	return 0;
}

static int no_other_half(
	const struct schema *schema, const struct column *column, struct fault *fault)
{
	const char *other =
		strcmp(column->name, "functional") == 0 ? "dysfunctional" : "functional";
	struct buf wanted = BUF_NONE;
	char hint[NEAREST_TEXT];

	buf_puts(&wanted, other);
	if (column->item)
		buf_printf(&wanted, "@%s", column->item);
	struct nearest near = nearest_to(wanted.at);
	for (uint32_t c = 0; c < schema->n; c++)
		if (&schema->column[c] != column)
			nearest_offer(&near, schema->column[c].cell);
	fault_set(fault, FAULT_INPUT, "\"%s\" has no \"%s\" beside it%s", column->cell, wanted.at,
		nearest_hint(&near, hint));
	buf_release(&wanted);
	return -1;
}

/* One half of a question is a slip of the map: nothing can be made of it. */
static int check_halves(const struct schema *schema, const struct pairs *pairs, struct fault *fault)
{
	for (uint32_t c = 0; c < schema->n; c++) {
		const char *name = schema->column[c].name;
		bool paired = false;
		if (strcmp(name, "functional") != 0 && strcmp(name, "dysfunctional") != 0)
			continue;
		for (size_t p = 0; p < pairs->n && !paired; p++)
			paired = pairs->pair[p].first == c || pairs->pair[p].second == c;
		if (!paired)
			return no_other_half(schema, &schema->column[c], fault);
	}
	return 0;
}

static int kano_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct pairs pairs;

	if (pairs_find(&pairs, plan, "functional", "dysfunctional", fault) ||
		check_halves(plan->needs->schema, &pairs, fault))
		return -1;
	if (!pairs.n)
		return fault_set(fault, FAULT_INPUT,
			"no functional and dysfunctional answer about one thing among the columns: "
			"wanted functional@ITEM "
			"and dysfunctional@ITEM, or functional and dysfunctional (-c NAME=COLUMN "
			"reads a column under "
			"another name)");
	*own = (struct own){arena_take(&plan->needs->arena, pairs.n * sizeof(*own->entry)), 0};
	for (size_t p = 0; p < pairs.n; p++)
		if (add_pair(plan, &pairs.pair[p], fault))
			return -1;
	return 0;
}

static void add_weights(const struct entry *entry, struct tally *tally, struct tally_table *table,
	const struct batch *batch, const uint32_t *group)
{
	const uint16_t *f = batch->data[entry->functional].level,
		       *d = batch->data[entry->dysfunctional].level;

	for (uint32_t i = 0; i < batch->n; i++) {
		if (f[i] >= KANO_ANSWERS || d[i] >= KANO_ANSWERS)
			continue;
		uint32_t pair = (uint32_t)f[i] * KANO_ANSWERS + d[i];
		tally_join(tally, table, group[i], pair, batch->weight[i]);
		tally_join(tally, table, group[i], KANO_PAIRS + pair,
			(wide)batch->weight[i] * batch->weight[i]);
	}
}

static void kano_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t e = 0; e < own->n; e++) {
		const struct entry *entry = &own->entry[e];
		struct tally_table *table = plan_rows(plan, tally, entry->table, groups);
		const uint16_t *f = batch->data[entry->functional].level;
		const uint16_t *d = batch->data[entry->dysfunctional].level;
		const uint32_t *group = groups->number[plan->key[entry->table]];
		for (uint32_t i = 0; i < batch->n; i++)
			tally_count(table, group[i], (uint32_t)f[i] * KANO_STRIDE + d[i],
				batch_times(batch, i));
		if (batch->weight)
			add_weights(entry, tally, table, batch, group);
	}
}

static bool kano_knows(const struct table *shape)
{
	return table_sums_only(shape) && shape->form[0] == 0 && shape->form[1] == 1 && shape->form[2] == KANO_ANSWERS &&
	       shape->counts == KANO_CELLS && (!shape->wides || shape->wides == 2 * KANO_PAIRS);
}

const struct analysis kano_analysis = {
	.name = "kano",
	.question = "which features delight, which are taken for granted?",
	.reads = "functional dysfunctional (@ITEM each, or one pair with an item or touchpoint "
		 "column)",
	.measures = "category mode significant fong better worse strength category_strength "
		    "must_be one_dimensional "
		    "attractive indifferent reverse questionable functional dysfunctional; with "
		    "--by: migration "
		    "moved better_change worse_change",
	.settings = settings,
	.weighted = true,
	.plan = kano_plan,
	.add = kano_add,
	.knows = kano_knows,
	.emit = kano_emit,
};
