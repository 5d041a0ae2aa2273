/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What do problems cost, and what would a programme win back? TARP's market damage (Goodman), from
 * records or from a table of rates.
 */
#include "analysis/loss.h"

#include "analysis/loss_cells.h"
#include "analysis/loss_out.h"
#include "analysis/lossrates.h"
#include "analysis/named.h"
#include "math/damage.h"

#include <math.h>
#include <string.h>

static const struct setting settings[] = {
	{"tree", SETTING_TABLE, "", NULL, 0, 0, false, "rates instead of records, see ce-loss(5)"},
	{"programmes", SETTING_TABLE, "", NULL, 0, 0, false, "what each programme changes, and what it costs"},
	{"count", SETTING_CHOICE, "lost", "lost|excess", 0, 0, false,
		"what programmes win back: of the lost, or of what is lost over those without a problem"},
	{"years", SETTING_NUMBER, "1", NULL, 1, 100, false, "how many years of margin go with a customer"},
	{"discount", SETTING_NUMBER, "0", NULL, 0, 1, false, "what a year takes off them, as .1"},
	{"draws", SETTING_NUMBER, "2000", NULL, 0, 100000, false, "of the rates, for intervals; 0: none"},
	{"lists", SETTING_COLUMNS, "", NULL, 0, 0, true, "two 0/1 columns: known from a survey, known from a log"},
	{"case", SETTING_COLUMNS, "", NULL, 0, 0, true, "with lists: records of one value are one case"},
	{0},
};

struct own {
	bool counts, trouble, lists;
	struct trouble_columns columns;
	uint32_t outcome, margin, list[2], case_slot; /* slots */
	uint32_t tree, types, both, cases;            /* tables, or NO_SLOT */
};

static bool loss_alone(const struct setting *all, const char *const *value)
{
	return *setting_value(all, value, "tree") != '\0';
}

static int plan_outcome(struct plan *plan, struct own *own, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	uint32_t at = schema_find(schema, "retained");

	at = at == COLUMN_NONE ? schema_find(schema, "repurchase") : at;
	if (at == COLUMN_NONE && own->lists)
		return 0;
	if (at == COLUMN_NONE)
		return fault_set(fault, FAULT_INPUT, "no retained and no repurchase among the columns: wanted one of them, 0 is lost "
			"(-c NAME=COLUMN reads a column under another name); or -S tree=FILE, or -S lists=COLUMN,COLUMN");
	if (schema->column[at].type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be a 0/1 column", schema->column[at].cell);
	own->outcome = plan_levels(plan, at);
	own->counts = true;
	return 0;
}

static int plan_margin(struct plan *plan, struct own *own, int64_t *form, struct fault *fault)
{
	uint32_t at = schema_find(plan->needs->schema, "margin");

	if (at == COLUMN_NONE)
		return 0;
	if (plan->needs->schema->column[at].type.kind != KIND_MONEY)
		return fault_set(fault, FAULT_INPUT, "\"margin\" must be money");
	own->margin = plan_values(plan, at);
	*form |= HAS_MARGIN;
	return 0;
}

static bool has_column(const struct plan *plan, const char *name)
{
	return schema_find(plan->needs->schema, name) != COLUMN_NONE;
}

static int plan_trouble(struct plan *plan, struct own *own, int64_t *form, struct fault *fault)
{
	own->trouble = has_column(plan, "problem") || has_column(plan, "complained") || has_column(plan, "handled");
	if (!own->trouble)
		return 0;
	*form |= (has_column(plan, "problem") ? HAS_PROBLEM : 0) | (has_column(plan, "complained") ? HAS_COMPLAINED : 0) |
		(has_column(plan, "handled") ? HAS_HANDLED : 0);
	return trouble_plan(plan, &own->columns, fault);
}

static int plan_tree(struct plan *plan, struct own *own, int64_t *form, struct fault *fault)
{
	uint32_t instant = schema_find(plan->needs->schema, "answered_at"), key;
	uint32_t type = schema_find(plan->needs->schema, "problem_type");

	if (plan_trouble(plan, own, form, fault) || plan_margin(plan, own, form, fault) ||
		plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	own->tree = plan_table(plan, key,
		&(struct table){.item = "base", .form = {ROLE_TREE, *form}, .counts = LOSS_CELLS, .wides = LOSS_WIDES});
	if (type == COLUMN_NONE || plan_is_group(plan->needs, type))
		return 0;
	if (plan_keys(plan, instant, type, &key, fault))
		return -1;
	own->types = plan_table(plan, key, &(struct table){.form = {ROLE_TYPE, *form}, .counts = OUTCOMES, .wides = 1});
	return 0;
}

static int plan_case(struct plan *plan, struct own *own, uint32_t instant, struct fault *fault)
{
	const char *name = setting_value(plan->settings, plan->value, "case");
	uint32_t at, key;

	if (!*name)
		return 0;
	if (!own->lists)
		return fault_set(fault, FAULT_USE, "case= goes with lists=");
	if (plan->needs->freq)
		return fault_set(fault, FAULT_USE, "--freq and case= exclude each other: a case counts once");
	if (schema_need(plan->needs->schema, name, &at, fault) || plan_keys(plan, instant, at, &key, fault))
		return -1;
	own->case_slot = plan_values(plan, at);
	own->cases = plan_table(plan, key, &(struct table){.form = {ROLE_CASES}, .wides = 1, .op = {OP_OR}});
	return 0;
}

static int plan_lists(struct plan *plan, struct own *own, struct fault *fault)
{
	const char *names = setting_value(plan->settings, plan->value, "lists");
	const struct schema *schema = plan->needs->schema;
	uint32_t instant = schema_find(schema, "answered_at"), key;
	uint32_t *column = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*column)), n = 0;

	own->lists = *names != '\0';
	if (!own->lists)
		return plan_case(plan, own, instant, fault);
	if (named_columns(schema, names, column, &n, fault))
		return -1;
	if (n != 2)
		return fault_set(fault, FAULT_USE, "lists=%s: two columns are wanted", names);
	for (int l = 0; l < 2; l++) {
		if (schema->column[column[l]].type.kind != KIND_FLAG)
			return fault_set(fault, FAULT_INPUT, "\"%s\" must be a 0/1 column (-c NAME:flag=NAME, or its header says :flag)",
				schema->column[column[l]].cell);
		own->list[l] = plan_levels(plan, column[l]);
	}
	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	own->both = plan_table(plan, key, &(struct table){.item = "iceberg", .form = {ROLE_LISTS}, .counts = LISTS_CELLS});
	return plan_case(plan, own, instant, fault);
}

/* What a programme may change where the columns tell it. */
static void allow(int64_t form, bool allowed[DAMAGE_RATES])
{
	bool complained = form & HAS_COMPLAINED, handled = form & HAS_HANDLED;

	memset(allowed, 0, DAMAGE_RATES * sizeof(*allowed));
	allowed[RATE_PROBLEM] = form & HAS_PROBLEM;
	allowed[RATE_COMPLAINED] = complained;
	for (int e = LEAF_SATISFIED; e < DAMAGE_ENDS; e++)
		allowed[RATE_END + e] = allowed[RATE_LOST + e] = handled;
	allowed[RATE_LOST + LEAF_COMPLAINED] = complained && !handled;
	allowed[RATE_LOST + LEAF_SILENT] = complained;
	allowed[RATE_LOST + LEAF_SOME] = !complained && !handled;
	allowed[RATE_LOST + LEAF_NONE] = form & HAS_PROBLEM;
}

/* Beyond a loss without a problem: is that one known? */
static int check_excess(const struct plan *plan, const struct loss_rates *rates, const bool *columns, struct fault *fault)
{
	bool tree = loss_alone(plan->settings, plan->value);
	bool known = tree ? !rates->has_tree || !isnan(rates->tree.rate[RATE_LOST + LEAF_NONE]) : columns[RATE_LOST + LEAF_NONE];

	if (known || strcmp(setting_value(settings, plan->value, "count"), "excess") != 0)
		return 0;
	return fault_set(fault, FAULT_USE, tree ? "count=excess: the tree says nothing of \"lost_no_problem\""
		: "count=excess: without a column problem there is nobody to compare with");
}

/* The tables of settings are checked before the first record; emit() reads them again. */
static int check_tables(const struct plan *plan, const bool *columns, struct fault *fault)
{
	const struct texttable *tree = setting_table(settings, plan->file, "tree");
	const struct texttable *list = setting_table(settings, plan->file, "programmes");
	double years = setting_number(settings, plan->value, "years");
	struct loss_programmes programmes = {0};
	struct loss_rates rates = {0};
	bool allowed[DAMAGE_RATES];
	int bad = 0;

	if (years != floor(years))
		return fault_set(fault, FAULT_USE, "years=%g: whole years are wanted", years);
	if (tree)
		bad = loss_rates_read(&rates, tree, 1, 0, fault);
	bad = bad || check_excess(plan, &rates, columns, fault) ? -1 : 0;
	if (!bad && tree && list && !rates.has_tree)
		bad = fault_set(fault, FAULT_USE, "programmes= wants a tree with customers or problems");
	if (!bad && list) {
		if (tree)
			loss_rates_allow(&rates, allowed);
		else
			memcpy(allowed, columns, sizeof(allowed));
		bad = loss_programmes_read(&programmes, list, allowed, rates.counted, fault);
	}
	if (!bad && list && tree)
		bad = loss_programmes_check(&programmes, list, &rates.tree, fault);
	loss_programmes_release(&programmes);
	loss_rates_release(&rates);
	return bad;
}

static int loss_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	bool allowed[DAMAGE_RATES] = {0};
	int64_t form = 0;

	*own = (struct own){.margin = NO_SLOT, .tree = NO_SLOT, .types = NO_SLOT, .both = NO_SLOT, .cases = NO_SLOT};
	if (loss_alone(plan->settings, plan->value)) {
		if (*setting_value(plan->settings, plan->value, "lists") || *setting_value(plan->settings, plan->value, "case"))
			return fault_set(fault, FAULT_USE, "lists= and case= read records, and tree= reads none");
		return check_tables(plan, allowed, fault);
	}
	if (plan_lists(plan, own, fault) || plan_outcome(plan, own, fault) ||
		(own->counts && plan_tree(plan, own, &form, fault)))
		return -1;
	if (!own->counts && *setting_value(plan->settings, plan->value, "programmes"))
		return fault_set(fault, FAULT_INPUT, "programmes= wants to know who was lost: a column retained or repurchase");
	allow(form, allowed);
	return check_tables(plan, allowed, fault);
}

/* ---- counting ---- */

static void add_margin(const struct own *own, struct tally *tally, const struct batch *batch, uint32_t i, uint32_t group,
	int trouble, int outcome)
{
	const struct batch_data *margin = &batch->data[own->margin];
	struct tally_table *table = &tally->table[own->tree];
	uint32_t of = (uint32_t)(trouble * OUTCOMES + outcome);
	wide times = batch_times(batch, i), value = margin->value[i];

	if (margin->verdict[i] != VALUE_VALID) {
		tally_count(table, group, margin->verdict[i] == VALUE_MISSING ? CELL_NO_MARGIN : CELL_BAD_MARGIN, (int64_t)times);
		return;
	}
	tally_count(table, group, CELL_WORTH + of, (int64_t)times);
	tally_join(tally, table, group, WIDE_MARGIN + of, times * value);
	if (outcome != LOST)
		return;
	wide square = value * value;
	if (square > WIDE_MAX / times)
		tally->overflow = true;
	else
		tally_join(tally, table, group, WIDE_SQUARE + (uint32_t)trouble, times * square);
}

static void add_type(const struct own *own, struct tally *tally, const struct batch *batch, uint32_t i, uint32_t group,
	uint32_t outcome)
{
	struct tally_table *table = &tally->table[own->types];

	tally_count(table, group, outcome, batch_times(batch, i));
	if (outcome == LOST && own->margin != NO_SLOT && batch->data[own->margin].verdict[i] == VALUE_VALID)
		tally_join(tally, table, group, 0, (wide)batch_times(batch, i) * batch->data[own->margin].value[i]);
}

static void add_record(const struct own *own, struct tally *tally, const struct batch *batch, uint32_t i,
	uint32_t group, uint32_t type)
{
	struct tally_table *table = &tally->table[own->tree];
	enum trouble trouble = own->trouble ? trouble_of(&own->columns, batch, i) : TROUBLE_SOME;
	uint16_t level = batch->data[own->outcome].level[i];
	int64_t times = batch_times(batch, i);

	if (trouble == TROUBLE_INVALID || level > 2)
		tally_count(table, group, CELL_INVALID, times);
	else if (trouble == TROUBLE_CONTRADICTORY)
		tally_count(table, group, CELL_CONTRADICTORY, times);
	else if (trouble == TROUBLE_MISSING || level == 2)
		tally_count(table, group, CELL_MISSING, times);
	else {
		int outcome = level ? KEPT : LOST;
		tally_count(table, group, CELL_OF + (uint32_t)trouble * OUTCOMES + (uint32_t)outcome, times);
		if (own->margin != NO_SLOT)
			add_margin(own, tally, batch, i, group, (int)trouble, outcome);
		if (own->types != NO_SLOT && trouble_is_problem(trouble))
			add_type(own, tally, batch, i, type, (uint32_t)outcome);
	}
}

static void add_lists(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *both = plan_rows(plan, tally, own->both, groups);
	struct tally_table *cases = own->cases == NO_SLOT ? NULL : plan_rows(plan, tally, own->cases, groups);
	const uint16_t *first = batch->data[own->list[0]].level, *second = batch->data[own->list[1]].level;
	const uint32_t *group = groups->number[plan->key[own->both]];

	for (uint32_t i = 0; i < batch->n; i++) {
		bool no_case = cases && batch->data[own->case_slot].verdict[i] != VALUE_VALID;
		if (first[i] > 2 || second[i] > 2)
			tally_count(both, group[i], LISTS_INVALID, batch_times(batch, i));
		else if (first[i] == 2 || second[i] == 2 || no_case)
			tally_count(both, group[i], LISTS_MISSING, batch_times(batch, i));
		else if (cases)
			tally_join(tally, cases, groups->number[plan->key[own->cases]][i], 0, first[i] + 2 * second[i]);
		else
			tally_count(both, group[i], (uint32_t)first[i] + 2u * second[i], batch_times(batch, i));
	}
}

static void loss_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	if (own->lists)
		add_lists(plan, tally, batch, groups);
	if (own->counts) {
		const uint32_t *group = groups->number[plan->key[own->tree]];
		const uint32_t *type = own->types == NO_SLOT ? group : groups->number[plan->key[own->types]];
		plan_rows(plan, tally, own->tree, groups);
		if (own->types != NO_SLOT)
			plan_rows(plan, tally, own->types, groups);
		for (uint32_t i = 0; i < batch->n; i++)
			add_record(own, tally, batch, i, group[i], type[i]);
	}
}

static bool loss_knows(const struct table *shape)
{
	static const struct {
		const char *item;
		uint32_t counts, wides;
	} known[ROLES] = {{"base", LOSS_CELLS, LOSS_WIDES}, {NULL, OUTCOMES, 1}, {"iceberg", LISTS_CELLS, 0}, {NULL, 0, 1}};
	int64_t role = shape->form[FORM_ROLE];

	if (role < 0 || role >= ROLES || shape->form[FORM_HAS] < 0 || shape->form[FORM_HAS] > HAS_ALL)
		return false;
	const char *item = known[role].item;
	return !shape->item == !item && (!item || strcmp(shape->item, item) == 0) && shape->counts == known[role].counts &&
		shape->wides == known[role].wides &&
		(role == ROLE_CASES ? shape->op[0] == OP_OR : table_sums_only(shape));
}

static int loss_emit(const struct emission *emission, struct fault *fault)
{
	struct loss_asked asked = {
		.tree = setting_table(settings, emission->file, "tree"),
		.programmes = setting_table(settings, emission->file, "programmes"),
		.excess = strcmp(setting_value(settings, emission->value, "count"), "excess") == 0,
		.years = (int)setting_number(settings, emission->value, "years"),
		.discount = setting_number(settings, emission->value, "discount"),
		.draws = (size_t)setting_number(settings, emission->value, "draws"),
	};

	if (asked.tree && emission->items)
		return fault_set(fault, FAULT_USE, "tree= reads no records, and a state holds them");
	return loss_put(emission, &asked, fault);
}

const struct analysis loss_analysis = {
	.name = "loss",
	.question = "what do problems cost, and what would a programme win back?",
	.reads = "retained (or repurchase) [problem complained handled problem_type margin] (nothing with tree=FILE)",
	.measures = "customers problems complaints lost share per_problem excess told lost_by_word money money_all "
		    "money_share worth; recovered cost benefit_cost net cost_per_recovered; rate per_point elasticity "
		    "money_per_point rank; hit hit_lost market_at_risk at_risk money_at_risk; silent_share silent_per_complaint "
		    "annoyed in_survey in_log in_both seen lincoln_petersen chapman chapman_se hidden hidden_share",
	.settings = settings,
	.plan = loss_plan,
	.add = loss_add,
	.knows = loss_knows,
	.emit = loss_emit,
	.alone = loss_alone,
};
