/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What moves satisfaction, or expectation, or loyalty? An outcome on predictors, from one table of
 * cross-products: this file lays it out, drivers_out turns it into results.
 */
#include "analysis/drivers.h"

#include "analysis/cross.h"
#include "analysis/drivers_out.h"
#include "analysis/drivers_state.h"
#include "analysis/natural.h"

#include <stdlib.h>
#include <string.h>

static const struct setting settings[] = {
	{"y", SETTING_COLUMNS, "satisfaction", NULL, 0, 0, true, "the outcome"},
	{"x", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"the predictors: columns, NAME@* for all items, COLUMN=TEXT for a category; perception@* without"},
	{"contrast", SETTING_CHOICE, "yes", "yes|no", 0, 0, true, "penalties and rewards beside the slopes"},
	{"low", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"answers up to this point are low; without it the lowest two fifths of the levels"},
	{"high", SETTING_COLUMNS, "", NULL, 0, 0, true,
		"answers from this point on are high; without it the highest fifth of the levels"},
	{"logistic", SETTING_CHOICE, "yes", "yes|no", 0, 0, true, "logistic regression of a 0/1 outcome"},
	{"errors", SETTING_CHOICE, "linearised", "linearised|effective", 0, 0, true,
		"standard errors under --weight: from the weights of each pattern of predictors, or as of n_eff records"},
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of predictors: Holm, Benjamini-Hochberg"},
	{0},
};

struct own {
	struct cross cross;
	uint32_t predictors, patterns; /* table, or NO_SLOT */
	bool spread;                   /* the patterns are for the errors alone */
};

/* The predictors as they are found; then all columns of the cross. */
struct list {
	struct cross_part part[CROSS_MOST];
	uint32_t n;
};

static const char *part_name(const struct plan *plan, const struct cross_part *part)
{
	return part->name ? part->name : plan->needs->schema->column[part->column].cell;
}

static int add_part(struct plan *plan, struct list *list, const struct cross_part *part, struct fault *fault)
{
	const struct column *column = &plan->needs->schema->column[part->column];

	for (uint32_t i = 0; i < list->n; i++)
		if (strcmp(part_name(plan, &list->part[i]), part_name(plan, part)) == 0)
			return fault_set(fault, FAULT_USE, i ? "\"%s\" stands twice among the predictors"
				: "\"%s\" is the outcome and cannot explain itself", part_name(plan, part));
	if (list->n == CROSS_MOST)
		return fault_set(fault, FAULT_USE, "more than %d predictors", CROSS_MOST - 1);
	if (part->what == CROSS_ITSELF && !type_is_number(column->type) && !list->n)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is text, and an outcome is a number", column->cell);
	if (part->what == CROSS_ITSELF && !type_is_number(column->type))
		return fault_set(fault, FAULT_INPUT,
			"column \"%s\" is text, and a predictor is a number: name the categories, as in x=%s=TEXT, each against "
			"all others", column->cell, column->cell);
	const struct item *item = column->item ? items_find(plan->needs->items, column->item) : NULL;
	list->part[list->n] = *part;
	list->part[list->n++].turned = item && item->reversed && column->type.kind == KIND_SCORE;
	return 0;
}

static int by_cell(const void *a, const void *b)
{
	const struct cross_part *x = a, *y = b;

	return natural_order(strchr(x->name, '@') + 1, strchr(y->name, '@') + 1);
}

/* All items of a name, in natural order: the same for files whose columns stand in another. */
static int add_items(struct plan *plan, struct list *list, const char *name, size_t n, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct cross_part *found = arena_take(&plan->needs->arena, (schema->n + 1ul) * sizeof(*found));
	size_t items = 0;

	for (uint32_t c = 0; c < schema->n; c++)
		if (schema->column[c].item && strlen(schema->column[c].name) == n &&
			memcmp(schema->column[c].name, name, n) == 0)
			found[items++] = (struct cross_part){.column = c, .name = schema->column[c].cell};
	qsort(found, items, sizeof(*found), by_cell);
	for (size_t i = 0; i < items; i++)
		if (add_part(plan, list, &found[i], fault))
			return -1;
	return items ? 0 : fault_set(fault, FAULT_INPUT, "no column \"%.*s@ITEM\"", (int)n, name);
}

/* COLUMN, NAME@*, COLUMN=TEXT. */
static int add_predictor(struct plan *plan, struct list *list, const char *text, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;
	struct cross_part part = {.column = schema_find(schema, text)};
	const char *equals = strchr(text, '=');
	size_t n = strlen(text);

	if (part.column == COLUMN_NONE && n > 2 && strcmp(text + n - 2, "@*") == 0)
		return add_items(plan, list, text, n - 2, fault);
	if (part.column == COLUMN_NONE && equals) {
		part.what = CROSS_IS;
		part.name = arena_copy(&plan->needs->arena, text, n);
		part.text = part.name + (equals - text) + 1;
		text = arena_copy(&plan->needs->arena, text, (size_t)(equals - text));
	}
	if (schema_need(schema, text, &part.column, fault))
		return -1;
	return add_part(plan, list, &part, fault);
}

static int add_predictors(struct plan *plan, struct list *list, struct fault *fault)
{
	const char *x = setting_value(plan->settings, plan->value, "x");
	struct opt_list names = {0};
	char *hold = NULL;
	int bad = 0;

	opt_split(*x ? x : "perception@*", ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++)
		bad = add_predictor(plan, list, names.at[i], fault);
	opt_list_release(&names);
	free(hold);
	if (bad && !*x)
		fault_set(fault, FAULT_INPUT, "no predictor: wanted columns perception@ITEM, or name some, as in -S x=COLUMN,COLUMN");
	return bad;
}

/* A point of the scale that the setting names; without it `usual`. */
static int point(const struct plan *plan, const char *name, int64_t usual, int64_t *at, struct fault *fault)
{
	const char *value = setting_value(plan->settings, plan->value, name);

	*at = usual;
	if (*value && opt_number(value, at))
		return fault_set(fault, FAULT_USE, "setting %s takes a point of the scale, not \"%s\"", name, value);
	return 0;
}

static int add_side(struct plan *plan, struct list *list, uint32_t predictor, enum drivers_part side, int64_t at,
	struct fault *fault)
{
	struct cross_part part = list->part[predictor];
	const char *cell = plan->needs->schema->column[part.column].cell;
	struct buf name = BUF_NONE;

	if (list->n == CROSS_MOST)
		return fault_set(fault, FAULT_USE, "too many predictors for penalties and rewards (contrast=no leaves them out)");
	buf_printf(&name, "%s%s%lld", cell, side == DRIVERS_LOW ? "<=" : ">=", (long long)at);
	part.what = side == DRIVERS_LOW ? CROSS_AT_MOST : CROSS_AT_LEAST;
	part.at = at;
	part.name = arena_copy(&plan->needs->arena, name.at, name.n);
	part.tag = drivers_tag((int64_t)predictor - 1, side);
	list->part[list->n++] = part;
	buf_release(&name);
	return 0;
}

/* The low and the high answers of every predictor that is a score of three levels or more. */
static int add_sides(struct plan *plan, struct list *list, uint32_t predictors, struct fault *fault)
{
	for (uint32_t i = 1; i <= predictors; i++) {
		struct type type = plan->needs->schema->column[list->part[i].column].type;
		int64_t levels = type_levels(type), low, high;
		if (list->part[i].what != CROSS_ITSELF || type.kind != KIND_SCORE || levels < 3)
			continue;
		if (point(plan, "low", type.low + levels * 2 / 5 - 1, &low, fault) ||
			point(plan, "high", type.high - (levels < 10 ? 1 : levels / 5) + 1, &high, fault))
			return -1;
		if (low >= high)
			return fault_set(fault, FAULT_USE, "low=%lld is not below high=%lld", (long long)low, (long long)high);
		if (add_side(plan, list, i, DRIVERS_LOW, low, fault) || add_side(plan, list, i, DRIVERS_HIGH, high, fault))
			return -1;
	}
	return 0;
}

/* Rows by what stands in the predictors' columns. */
static int add_patterns(struct plan *plan, const struct list *list, struct fault *fault)
{
	struct own *own = plan->own;
	uint32_t column[CROSS_MOST], key;
	uint32_t n = 0;
	struct table shape = {.counts = own->spread ? SPREAD_COUNTS : PATTERN_COUNTS,
		.wides = own->predictors + (own->spread ? SPREAD_WIDES : plan->needs->weighted ? PATTERN_WEIGHTS : 0)};

	for (uint32_t i = 1; i <= own->predictors; i++) {
		bool known = false;
		for (uint32_t c = 0; c < n; c++)
			known = known || column[c] == list->part[i].column;
		if (!known)
			column[n++] = list->part[i].column;
	}
	if (plan_joint_keys(plan, schema_find(plan->needs->schema, "answered_at"), column, n, &key, fault))
		return -1;
	shape.form[0] = own->spread ? DRIVERS_SPREAD : DRIVERS_PATTERNS;
	shape.form[PATTERN_FORM_PREDICTORS] = own->predictors;
	shape.form[PATTERN_FORM_WEIGHTED] = plan->needs->weighted;
	own->patterns = plan_table(plan, key, &shape);
	return 0;
}

static bool is_yes(const struct plan *plan, const char *setting)
{
	return strcmp(setting_value(settings, plan->value, setting), "yes") == 0;
}

static int drivers_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	struct list *list = arena_take(&plan->needs->arena, sizeof(*list));
	struct cross_part outcome = {0};

	list->n = 0;
	if (schema_need(plan->needs->schema, setting_value(settings, plan->value, "y"), &outcome.column, fault) ||
		add_part(plan, list, &outcome, fault) || add_predictors(plan, list, fault))
		return -1;
	*own = (struct own){.predictors = list->n - 1, .patterns = NO_SLOT};
	for (uint32_t i = 1; i <= own->predictors; i++)
		list->part[i].tag = drivers_tag((int64_t)i - 1, DRIVERS_VALUE);
	if ((is_yes(plan, "contrast") && add_sides(plan, list, own->predictors, fault)) ||
		cross_plan_parts(plan, &own->cross, list->part, list->n, DRIVERS_CROSS, fault))
		return -1;
	bool logistic =
		plan->needs->schema->column[outcome.column].type.kind == KIND_FLAG && is_yes(plan, "logistic");
	bool linearised = strcmp(setting_value(settings, plan->value, "errors"), "linearised") == 0;
	own->spread = !logistic;
	return logistic || (linearised && plan->needs->weighted) ? add_patterns(plan, list, fault) : 0;
}

static void add_spread(struct tally *tally, struct tally_table *table, uint32_t row, uint32_t at, wide weight, wide y)
{
	wide w2 = weight * weight, w2y, w2y2;

	if (__builtin_mul_overflow(w2, y, &w2y) || __builtin_mul_overflow(w2y, y, &w2y2)) {
		tally->overflow = true;
		return;
	}
	tally_join(tally, table, row, at + SPREAD_W2, w2);
	tally_join(tally, table, row, at + SPREAD_W2Y, w2y);
	tally_join(tally, table, row, at + SPREAD_W2Y2, w2y2);
}

static void count_patterns(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *table = plan_rows(plan, tally, own->patterns, groups);
	const uint32_t *group = groups->number[plan->key[own->patterns]];
	int64_t value[CROSS_MOST]; /* the outcome, then the predictors */
	struct buf hold = BUF_NONE;

	for (uint32_t r = 0; r < batch->n; r++) {
		int64_t times = batch_times(batch, r);
		if (!cross_values(&own->cross, batch, r, &hold, value))
			continue;
		tally_count(table, group[r], own->spread ? 0 : (uint32_t)value[0], times);
		for (uint32_t i = 0; i < own->predictors; i++)
			tally_join(tally, table, group[r], i, (wide)value[i + 1] * times);
		if (!batch->weight)
			continue;
		wide weight = batch->weight[r];
		if (own->spread) {
			add_spread(tally, table, group[r], own->predictors, weight, value[0]);
			continue;
		}
		tally_join(tally, table, group[r], own->predictors + (uint32_t)value[0], weight);
		tally_join(tally, table, group[r], own->predictors + 2 + (uint32_t)value[0], weight * weight);
	}
	buf_release(&hold);
}

static void drivers_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	cross_add(plan, &own->cross, tally, batch, groups);
	if (own->patterns != NO_SLOT)
		count_patterns(plan, tally, batch, groups);
}

static bool knows_patterns(const struct table *shape)
{
	int64_t predictors = shape->form[PATTERN_FORM_PREDICTORS], weighted = shape->form[PATTERN_FORM_WEIGHTED];

	if (!table_sums_only(shape) || shape->item || predictors < 1 || predictors >= CROSS_MOST || weighted < 0 ||
		weighted > 1)
		return false;
	if (shape->form[0] == DRIVERS_SPREAD)
		return weighted && shape->counts == SPREAD_COUNTS && shape->wides == predictors + SPREAD_WIDES;
	return shape->form[0] == DRIVERS_PATTERNS && shape->counts == PATTERN_COUNTS &&
		shape->wides == predictors + (weighted ? PATTERN_WEIGHTS : 0);
}

static bool drivers_knows(const struct table *shape)
{
	return cross_knows(shape, DRIVERS_CROSS) || knows_patterns(shape);
}

const struct analysis drivers_analysis = {
	.name = "drivers",
	.question = "what moves satisfaction, or expectation, or loyalty?",
	.reads = "what is explained, y, and the predictors x: scores, 0/1 columns, numbers, categories as COLUMN=TEXT",
	.measures = "beta se p p_adj odds standardised lmg relative_weight vif; penalty penalty_p penalty_p_adj reward "
				"reward_p reward_p_adj asymmetry; r2 pseudo_r2 condition patterns n n_eff left_out",
	.settings = settings,
	.weighted = true,
	.plan = drivers_plan,
	.add = drivers_add,
	.knows = drivers_knows,
	.emit = drivers_emit,
};
