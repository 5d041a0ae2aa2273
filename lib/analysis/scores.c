/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How do customers score us? Net promoter score (Reichheld 2003), top boxes, means and the share of
 * every level, from level counts alone.
 */
#include "analysis/scores.h"

#include "analysis/counts.h"
#include "math/interval.h"
#include "math/moment.h"
#include "math/weighted.h"
#include "util/mem.h"
#include "util/opt.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a table's form says. */
enum form { FORM_ROLE, FORM_LOW, FORM_HIGH, FORM_SORT };

/* Items come in the order nps, csat, ces, satisfaction, loyalty, others. */
enum { RANK_ALSO = 5, MOST_LEVELS = 1001 };

/* How a score is summed up. */
enum sort { SORT_NPS, SORT_CSAT, SORT_CES, SORT_MEAN, SORT_FLAG };

static const struct setting settings[] = {
	{"interval", SETTING_CHOICE, "score", "score|adjusted-wald|wald", 0, 0, false,
		"interval of the net promoter score"},
	{"shares", SETTING_CHOICE, "wilson", "wilson|goodman", 0, 0, false,
		"interval of promoters, passives and detractors: one at a time, or all three at once"},
	{"csat_box", SETTING_NUMBER, "2", NULL, 1, 10, false, "how many of the highest levels satisfy"},
	{"ces", SETTING_CHOICE, "2.0", "2.0|1.0", 0, 0, false,
		"2.0: higher is easier; 1.0: lower is easier, and the box is at the low end"},
	{"also", SETTING_COLUMNS, "", NULL, 0, 0, true, "further score or 0/1 columns"},
	{0},
};

/* One score column and the table that it is counted in. */
struct entry {
	uint32_t slot, table;
};

struct own {
	struct entry *entry;
	size_t n;
};

static int sort_of(const char *name, struct type type)
{
	static const char *const means[] = {"satisfaction", "loyalty", NULL};

	if (strcmp(name, "nps") == 0)
		return SORT_NPS;
	if (strcmp(name, "csat") == 0)
		return SORT_CSAT;
	if (strcmp(name, "ces") == 0)
		return SORT_CES;
	for (int i = 0; means[i]; i++)
		if (strcmp(name, means[i]) == 0)
			return type.kind == KIND_FLAG ? SORT_FLAG : SORT_MEAN;
	return -1;
}

static bool is_entered(const struct plan *plan, const char *cell)
{
	for (size_t t = 0; t < plan->tables; t++)
		if (strcmp(plan->table[t].item, cell) == 0)
			return true;
	return false;
}

/* rank: where the item stands among the results, the same for all files that may be merged. */
static int add_entry(struct plan *plan, uint32_t column, int sort, size_t rank, struct fault *fault)
{
	struct own *own = plan->own;
	const struct column *c = &plan->needs->schema->column[column];
	struct table shape = {.item = c->cell};
	uint32_t instant = schema_find(plan->needs->schema, "answered_at"), key;

	if (c->type.kind != KIND_SCORE && c->type.kind != KIND_FLAG)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" is no score and no 0/1 column", c->cell);
	if (type_levels(c->type) > MOST_LEVELS)
		return fault_set(fault, FAULT_INPUT, "column \"%s\" has more than 1,001 levels", c->cell);
	if (sort == SORT_NPS && (c->type.low != 0 || c->type.high != 10))
		return fault_set(fault, FAULT_INPUT, "\"%s\" must be on the scale 0-10 (it is %d-%d)", c->cell,
			c->type.low, c->type.high);
	if (is_entered(plan, c->cell))
		return 0;
	if (plan_keys(plan, instant, COLUMN_NONE, &key, fault))
		return -1;
	shape.form[FORM_ROLE] = (int64_t)rank;
	shape.form[FORM_LOW] = c->type.low;
	shape.form[FORM_HIGH] = c->type.high;
	shape.form[FORM_SORT] = sort;
	shape.counts = type_levels(c->type) + COUNTS_BEYOND;
	shape.wides = plan->needs->weighted ? 2 * type_levels(c->type) : 0; /* sums of w, then of w^2 */
	own->entry[own->n++] = (struct entry){plan_levels(plan, column), plan_table(plan, key, &shape)};
	return 0;
}

static int add_also(struct plan *plan, struct fault *fault)
{
	const char *also = setting_value(plan->settings, plan->value, "also");
	struct opt_list names = {0};
	char *hold = NULL;
	int bad = 0;

	if (!*also)
		return 0;
	opt_split(also, ',', &names, &hold);
	for (size_t i = 0; i < names.n && !bad; i++) {
		uint32_t at;
		bad = schema_need(plan->needs->schema, names.at[i], &at, fault);
		if (!bad)
			bad = add_entry(plan, at,
				plan->needs->schema->column[at].type.kind == KIND_FLAG ? SORT_FLAG : SORT_MEAN,
				RANK_ALSO, fault);
	}
	opt_list_release(&names);
	free(hold);
	return bad;
}

static int scores_plan(struct plan *plan, struct fault *fault)
{
	static const char *const order[RANK_ALSO] = {"nps", "csat", "ces", "satisfaction", "loyalty"};
	const struct schema *schema = plan->needs->schema;
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));
	size_t most = schema->n + strlen(setting_value(plan->settings, plan->value, "also")) + 1;

	*own = (struct own){arena_take(&plan->needs->arena, most * sizeof(*own->entry)), 0};
	for (size_t o = 0; o < RANK_ALSO; o++) {
		for (uint32_t c = 0; c < schema->n; c++) {
			int sort = sort_of(schema->column[c].name, schema->column[c].type);
			if (sort >= 0 && strcmp(schema->column[c].name, order[o]) == 0 && add_entry(plan, c, sort, o, fault))
				return -1;
		}
	}
	if (add_also(plan, fault))
		return -1;
	return own->n ? 0 : fault_set(fault, FAULT_INPUT,
		"no score among the columns: wanted nps, csat, ces, satisfaction or loyalty, or -S also=COLUMN "
		"(-c NAME=COLUMN reads a column under another name)");
}

static void add_weights(struct tally *tally, struct tally_table *table, const uint32_t *group,
	const uint16_t *level, const struct batch *batch)
{
	uint32_t levels = table->shape->wides / 2;

	for (uint32_t i = 0; i < batch->n; i++) {
		if (level[i] >= levels)
			continue;
		tally_join(tally, table, group[i], level[i], batch->weight[i]);
		tally_join(tally, table, group[i], levels + level[i], (wide)batch->weight[i] * batch->weight[i]);
	}
}

static void scores_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t e = 0; e < own->n; e++) {
		struct tally_table *table = plan_rows(plan, tally, own->entry[e].table, groups);
		const uint16_t *level = batch->data[own->entry[e].slot].level;
		const uint32_t *group = groups->number[plan->key[own->entry[e].table]];
		for (uint32_t i = 0; i < batch->n; i++)
			tally_count(table, group[i], level[i], batch_times(batch, i));
		if (batch->weight)
			add_weights(tally, table, group, level, batch);
	}
}

/* One item as its level counts and, with survey weights, the sums of these and of their squares. */
struct scored {
	const struct emission *emission;
	const char *item;
	int low;
	uint32_t levels;
	const wide *count, *w, *w2; /* w NULL: no weights */
	wide n; /* valid */
};

static wide count_between(const struct scored *scored, int64_t from, int64_t to)
{
	wide sum = 0;

	for (uint32_t l = 0; l < scored->levels; l++)
		if (scored->low + (int64_t)l >= from && scored->low + (int64_t)l <= to)
			sum += scored->count[l];
	return sum;
}

/* The weighted mean of what `worth` says of each level. */
static struct weighted weigh(const struct scored *scored, double (*worth)(int64_t level, const int64_t *of),
	const int64_t *of)
{
	struct weighted_level *level = mem_zero(scored->levels, sizeof(*level));

	for (uint32_t l = 0; l < scored->levels; l++)
		level[l] = (struct weighted_level){worth(scored->low + (int64_t)l, of), scored->count[l],
			scored->w[l], scored->w2[l]};
	struct weighted all = weighted_of(level, scored->levels);
	free(level);
	return all;
}

static double worth_within(int64_t level, const int64_t *box)
{
	return level >= box[0] && level <= box[1];
}

static double worth_net(int64_t level, const int64_t *unused)
{
	(void)unused;
	return level >= 9 ? 1 : level <= 6 ? -1 : 0;
}

static double worth_itself(int64_t level, const int64_t *unused)
{
	(void)unused;
	return (double)level;
}

static void put_noted(const struct scored *scored, const char *measure, enum unit unit, double value,
	struct interval bounds, const char *label, const char *note)
{
	struct line line = {.item = scored->item, .measure = measure, .unit = unit, .n = scored->n,
		.value = value, .low = bounds.low, .high = bounds.high, .label = label,
		.note = note};

	result_put(scored->emission->result, &line);
}

static void put(const struct scored *scored, const char *measure, enum unit unit, double value,
	struct interval bounds, const char *label)
{
	put_noted(scored, measure, unit, value, bounds, label, scored->w ? "weighted" : NULL);
}

/* The share of levels from … to: x of n, as many as they are worth under the weights. */
static void share_between(const struct scored *scored, int64_t from, int64_t to, double *x, double *n)
{
	struct weighted all;

	*x = wide_double(count_between(scored, from, to));
	*n = wide_double(scored->n);
	if (!scored->w)
		return;
	all = weigh(scored, worth_within, (int64_t[]){from, to});
	*x = all.mean * all.n_here;
	*n = all.n_here;
}

static void put_share(const struct scored *scored, const char *measure, int64_t from, int64_t to,
	const char *label)
{
	double x, n;

	if (!scored->n)
		return;
	share_between(scored, from, to, &x, &n);
	put(scored, measure, UNIT_SHARE, x / n, wilson(x, n, scored->emission->confidence), label);
}

struct mean {
	double mean, sd, se;
};

static struct mean mean_of(const struct scored *scored)
{
	struct moment moment = {0};

	if (scored->w) {
		struct weighted all = weigh(scored, worth_itself, NULL);
		return (struct mean){all.mean, sqrt(all.variance * all.n / (all.n - 1)), all.se};
	}
	for (uint32_t l = 0; l < scored->levels; l++)
		moment_add(&moment, scored->low + (wide)l, scored->count[l]);
	return (struct mean){moment_mean(&moment), moment_sd(&moment), moment_se(&moment)};
}

static bool is_constant(const struct scored *scored)
{
	uint32_t hit = 0;

	for (uint32_t l = 0; l < scored->levels; l++)
		hit += scored->count[l] > 0;
	return hit == 1;
}

static void put_mean(const struct scored *scored, bool with_sd)
{
	struct mean mean = mean_of(scored);

	if (!scored->n)
		return;
	struct interval bounds = student(mean.mean, mean.se, wide_double(scored->n), scored->emission->confidence);
	bool constant = is_constant(scored);
	if (constant) /* answers that are all the same say nothing of how far their mean may be off */
		bounds = (struct interval){NAN, NAN};
	put_noted(scored, "mean", UNIT_SCORE, mean.mean, bounds, NULL,
		constant && scored->n > 1 ? (scored->w ? "constant;weighted" : "constant")
		                          : (scored->w ? "weighted" : NULL));
	if (with_sd && isfinite(mean.sd))
		put(scored, "sd", UNIT_SCORE, mean.sd, (struct interval){NAN, NAN}, NULL);
}

static struct interval nps_interval(const struct emission *emission, double plus, double minus, double n)
{
	const char *kind = setting_value(settings, emission->value, "interval");
	struct interval bounds = strcmp(kind, "wald") == 0 ? nps_wald(plus, minus, n, emission->confidence)
		: strcmp(kind, "score") == 0                   ? nps_score(plus, minus, n, emission->confidence)
		                                               : nps_adjusted_wald(plus, minus, n, emission->confidence);

	return (struct interval){100 * bounds.low, 100 * bounds.high};
}

static void put_third(const struct scored *scored, const char *measure, int64_t from, int64_t to)
{
	const struct emission *emission = scored->emission;
	double x, n;

	if (strcmp(setting_value(settings, emission->value, "shares"), "goodman") != 0) {
		put_share(scored, measure, from, to, NULL);
		return;
	}
	share_between(scored, from, to, &x, &n);
	put(scored, measure, UNIT_SHARE, x / n, goodman(x, n, 3, emission->confidence), NULL);
}

static void put_nps(const struct scored *scored)
{
	double n = wide_double(scored->n), p = wide_double(count_between(scored, 9, 10)),
	       m = wide_double(count_between(scored, 0, 6)), net = (p - m) / n;

	if (!scored->n)
		return;
	if (scored->w) { /* as many records as the score is worth, in the weighted shares */
		struct weighted all = weigh(scored, worth_net, NULL);
		struct weighted plus = weigh(scored, worth_within, (int64_t[]){9, 10});
		n = all.n_here;
		net = all.mean;
		p = plus.mean * n;
		m = (plus.mean - net) * n;
	}
	put(scored, "net", UNIT_POINTS, 100 * net, nps_interval(scored->emission, p, m, n), NULL);
	put_third(scored, "promoters", 9, 10);
	put_third(scored, "passives", 7, 8);
	put_third(scored, "detractors", 0, 6);
}

static void put_n_eff(const struct scored *scored)
{
	if (scored->n && scored->w)
		put(scored, "n_eff", UNIT_COUNT, weigh(scored, worth_itself, NULL).n_effective,
			(struct interval){NAN, NAN}, NULL);
}

static void put_summary(const struct scored *scored, int sort)
{
	const char *const *value = scored->emission->value;
	int64_t high = scored->low + (int64_t)scored->levels - 1;
	int box = (int)setting_number(settings, value, "csat_box");
	bool old_ces = strcmp(setting_value(settings, value, "ces"), "1.0") == 0;

	switch ((enum sort)sort) {
	case SORT_NPS:
		put_nps(scored);
		return;
	case SORT_CSAT:
		put_share(scored, "top_box", high - box + 1, high, NULL);
		put_mean(scored, true);
		return;
	case SORT_CES: /* the easy end: the three highest of 1-7; the two lowest of 1.0 */
		put_share(scored, "top_box", old_ces ? scored->low : high - 2, old_ces ? scored->low + 1 : high, NULL);
		put_mean(scored, true);
		return;
	case SORT_FLAG:
		put_share(scored, "share", 1, 1, NULL);
		return;
	case SORT_MEAN:
		put_mean(scored, true);
		return;
	}
}

static bool scores_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = form[FORM_HIGH] - form[FORM_LOW] + 1;

	return shape->item && form[FORM_LOW] >= 0 && levels >= 1 && levels <= MOST_LEVELS &&
		form[FORM_SORT] >= SORT_NPS && form[FORM_SORT] <= SORT_FLAG &&
		shape->counts == levels + COUNTS_BEYOND && (!shape->wides || shape->wides == 2 * levels) &&
		table_sums_only(shape);
}

/* How many levels the box of an effort score holds: the three highest, or with 1.0 the two lowest. */
static int effort_box(const struct emission *emission)
{
	return strcmp(setting_value(settings, emission->value, "ces"), "1.0") == 0 ? 2 : 3;
}

/* A box of all levels and more would be full whatever the answers. */
static int check_box(const struct emission *emission, const struct scored *scored, int sort, struct fault *fault)
{
	double box = setting_number(settings, emission->value, "csat_box");

	if (sort == SORT_CES && effort_box(emission) >= (int)scored->levels)
		return fault_set(fault, FAULT_USE, "ces=%s: \"%s\" has %u levels, and the box of %d is a part of them",
			setting_value(settings, emission->value, "ces"), scored->item, scored->levels, effort_box(emission));
	if (sort != SORT_CSAT || (box < scored->levels && box == floor(box)))
		return 0;
	return fault_set(fault, FAULT_USE, "csat_box=%s: \"%s\" has %u levels, and the box is a part of them",
		setting_value(settings, emission->value, "csat_box"), scored->item, scored->levels);
}

static int scores_emit(const struct emission *emission, struct fault *fault)
{
	for (size_t i = 0; i < emission->items; i++) {
		const struct emit_item *item = &emission->item[i];
		const int64_t *form = item->shape->form;
		struct scored scored = {.emission = emission, .item = item->item, .low = (int)form[FORM_LOW],
			.levels = (uint32_t)(form[FORM_HIGH] - form[FORM_LOW] + 1), .count = item->cell};
		char label[16];
		if (item->shape->wides) {
			scored.w = item->cell + item->shape->counts;
			scored.w2 = scored.w + scored.levels;
		}
		scored.n = count_between(&scored, form[FORM_LOW], form[FORM_HIGH]);
		if (check_box(emission, &scored, (int)form[FORM_SORT], fault))
			return -1;
		put_summary(&scored, (int)form[FORM_SORT]);
		for (uint32_t l = 0; l < scored.levels; l++) {
			snprintf(label, sizeof(label), "%d", scored.low + (int)l);
			put_share(&scored, "level", scored.low + (int64_t)l, scored.low + (int64_t)l, label);
		}
		put_n_eff(&scored);
		counts_put(emission->result, item->item, scored.n, item->cell[scored.levels],
			item->cell[scored.levels + 1]);
	}
	return 0;
}

const struct analysis scores_analysis = {
	.name = "scores",
	.question = "how do customers score us?",
	.reads = "nps csat ces satisfaction loyalty (those present, @ITEM allowed)",
	.measures = "net promoters passives detractors; top_box mean sd; share; level",
	.settings = settings,
	.weighted = true,
	.plan = scores_plan,
	.add = scores_add,
	.knows = scores_knows,
	.emit = scores_emit,
};
