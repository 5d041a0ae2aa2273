/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where does experience fall short of expectation? Perception minus expectation (Parasuraman,
 * Zeithaml and Berry 1985) per item from the joint counts of both answers, and over all items of
 * a respondent: the mean of the items answered first, then over respondents, since the answers of
 * one person are not independent.
 */
#include "analysis/gap.h"

#include "analysis/counts.h"
#include "math/interval.h"
#include "math/moment.h"
#include "math/trial.h"
#include "util/mem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum form { FORM_ROLE, FORM_LOW_E, FORM_HIGH_E, FORM_LOW_P, FORM_HIGH_P };

/* Roles, in the order of the results. Levels are groups of items, by enum level. */
enum { ROLE_ITEM, ROLE_LEVEL, ROLE_ALL = ROLE_LEVEL + LEVELS };

/* Wide cells of a level: sums over respondents of their means, in whole 10^-9 of a point. */
enum { SUM_E, SUM_E2, SUM_P, SUM_P2, SUM_G, SUM_G2, SUMS };
enum { COUNT_USED, COUNT_MISSING, LEVEL_COUNTS };
enum { MOST_LEVELS = 101 };
#define NANO 1000000000

static const struct setting settings[] = {
	{"adjust", SETTING_CHOICE, "holm", "holm|bh", 0, 0, false,
		"how p is adjusted for the number of items: Holm, Benjamini-Hochberg"},
	{0},
};

/* An item: its two columns and the table of their joint counts. */
struct entry {
	const char *name;
	uint32_t slot_e, slot_p, table;
	struct type type_e, type_p;
	bool reversed;
};

/* A group of items, answered by one respondent. */
struct level_entry {
	const char *name;
	size_t *member; /* positions in entry[] */
	size_t members;
	uint32_t table;
};

struct own {
	struct entry *entry;
	size_t n;
	struct level_entry *level;
	size_t levels;
};

static uint32_t joint_cells(const struct entry *entry)
{
	return (type_levels(entry->type_e) + COUNTS_BEYOND) * (type_levels(entry->type_p) + COUNTS_BEYOND);
}

static int check_scales(const struct column *e, const struct column *p, struct fault *fault)
{
	if (e->type.kind != KIND_SCORE || p->type.kind != KIND_SCORE)
		return fault_set(fault, FAULT_INPUT, "\"%s\" and \"%s\" must be scores", e->cell, p->cell);
	if (!type_equal(e->type, p->type))
		return fault_set(fault, FAULT_INPUT,
			"\"%s\" is on the scale %d-%d, \"%s\" on %d-%d: a gap wants one scale", e->cell, e->type.low,
			e->type.high, p->cell, p->type.low, p->type.high);
	if (type_levels(e->type) > MOST_LEVELS)
		return fault_set(fault, FAULT_INPUT, "\"%s\" has more than 101 levels", e->cell);
	return 0;
}

static int add_item(struct plan *plan, uint32_t e, uint32_t p, const char *name, uint32_t item_column,
	struct fault *fault)
{
	struct own *own = plan->own;
	const struct column *ce = &plan->needs->schema->column[e], *cp = &plan->needs->schema->column[p];
	const struct item *known = name ? items_find(plan->needs->items, name) : NULL;
	struct entry entry = {.name = name, .type_e = ce->type, .type_p = cp->type,
		.reversed = known && known->reversed};
	struct table shape = {.item = name ? name : item_column == COLUMN_NONE ? "(all)" : NULL};
	uint32_t key;

	if (check_scales(ce, cp, fault) ||
		plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), name ? COLUMN_NONE : item_column,
			&key, fault))
		return -1;
	entry.slot_e = plan_levels(plan, e);
	entry.slot_p = plan_levels(plan, p);
	shape.form[FORM_ROLE] = ROLE_ITEM;
	shape.form[FORM_LOW_E] = ce->type.low;
	shape.form[FORM_HIGH_E] = ce->type.high;
	shape.form[FORM_LOW_P] = cp->type.low;
	shape.form[FORM_HIGH_P] = cp->type.high;
	shape.counts = joint_cells(&entry);
	entry.table = plan_table(plan, key, &shape);
	own->entry[own->n++] = entry;
	return 0;
}

/* expectation@ITEM with a perception@ITEM, or one plain pair. */
static int add_items(struct plan *plan, struct fault *fault)
{
	const struct schema *schema = plan->needs->schema;

	for (uint32_t e = 0; e < schema->n; e++) {
		const struct column *column = &schema->column[e];
		if (strcmp(column->name, "expectation") != 0)
			continue;
		for (uint32_t p = 0; p < schema->n; p++) {
			const struct column *other = &schema->column[p];
			bool pair = strcmp(other->name, "perception") == 0 && !other->item == !column->item &&
				(!column->item || strcmp(column->item, other->item) == 0);
			if (pair && add_item(plan, e, p, column->item, plan_item_column(plan), fault))
				return -1;
		}
	}
	return 0;
}

static struct level_entry *level_of(struct plan *plan, int role, const char *name, struct fault *fault)
{
	struct own *own = plan->own;

	for (size_t l = 0; l < own->levels; l++)
		if (strcmp(own->level[l].name, name) == 0 &&
			plan->table[own->level[l].table].form[FORM_ROLE] == role)
			return &own->level[l];
	struct table shape = {.item = name, .counts = LEVEL_COUNTS, .wides = SUMS};
	uint32_t key;
	shape.form[FORM_ROLE] = role;
	if (plan_keys(plan, schema_find(plan->needs->schema, "answered_at"), COLUMN_NONE, &key, fault))
		return NULL;
	struct level_entry *level = &own->level[own->levels++];
	*level = (struct level_entry){.name = name,
		.member = arena_take(&plan->needs->arena, own->n * sizeof(*level->member)),
		.table = plan_table(plan, key, &shape)};
	return level;
}

static int join_level(struct plan *plan, size_t i, int role, const char *name, struct fault *fault)
{
	struct own *own = plan->own;

	for (size_t e = 0; e < own->n && role != ROLE_ALL; e++)
		if (strcmp(own->entry[e].name, name) == 0)
			return fault_set(fault, FAULT_USE, "\"%s\" names an item and a group of items", name);
	struct level_entry *level = level_of(plan, role, name, fault);
	if (!level)
		return -1;
	level->member[level->members++] = i;
	return 0;
}

/* Each item's touchpoint, dimension and layer, and all items together. */
static int add_levels(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own;

	own->level = arena_take(&plan->needs->arena, (own->n * LEVELS + 1) * sizeof(*own->level));
	for (size_t i = 0; i < own->n; i++) {
		const struct item *item = items_find(plan->needs->items, own->entry[i].name);
		for (int l = 0; item && l < LEVELS; l++)
			if (*item->level[l] && join_level(plan, i, ROLE_LEVEL + l, item->level[l], fault))
				return -1;
		if (join_level(plan, i, ROLE_ALL, "(all)", fault))
			return -1;
	}
	return 0;
}

static int gap_plan(struct plan *plan, struct fault *fault)
{
	struct own *own = plan->own = arena_take(&plan->needs->arena, sizeof(*own));

	*own = (struct own){
		.entry = arena_take(&plan->needs->arena, (plan->needs->schema->n + 1ul) * sizeof(*own->entry))};
	if (add_items(plan, fault))
		return -1;
	if (!own->n)
		return fault_set(fault, FAULT_INPUT,
			"no expectation and perception of one thing among the columns: wanted expectation@ITEM and "
			"perception@ITEM, or expectation and perception (-c NAME=COLUMN reads a column under another name)");
	bool items_inside = own->entry[0].name;
	for (size_t i = 0; i < own->n; i++)
		if (!own->entry[i].name != !items_inside)
			return fault_set(fault, FAULT_INPUT,
				"a plain expectation beside expectation@ITEM: keep one of them (ce-segment --drop)");
	return items_inside ? add_levels(plan, fault) : 0;
}

/* The code of the opposite level; missing and invalid stay what they are. */
static uint32_t turned(const struct type *type, uint16_t code)
{
	uint32_t levels = type_levels(*type);

	return code < levels ? levels - 1 - code : code;
}

static void add_joint(const struct plan *plan, const struct entry *entry, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	struct tally_table *table = plan_rows(plan, tally, entry->table, groups);
	const uint16_t *e = batch->data[entry->slot_e].level, *p = batch->data[entry->slot_p].level;
	const uint32_t *group = groups->number[plan->key[entry->table]];
	uint32_t stride = type_levels(entry->type_p) + COUNTS_BEYOND;

	for (uint32_t i = 0; i < batch->n && !entry->reversed; i++)
		tally_count(table, group[i], e[i] * stride + p[i], batch_times(batch, i));
	for (uint32_t i = 0; i < batch->n && entry->reversed; i++)
		tally_count(table, group[i],
			turned(&entry->type_e, e[i]) * stride + turned(&entry->type_p, p[i]),
			batch_times(batch, i));
}

/* sum / n in whole 10^-9, half away from zero. */
static int64_t nano_mean(int64_t sum, int64_t n)
{
	int64_t twice = 2 * sum * NANO;

	return (twice + (twice < 0 ? -n : n)) / (2 * n);
}

/* A code as a point of its scale, turned round for a reversed item. */
static int64_t point(const struct type *type, uint16_t code, bool reversed)
{
	return reversed ? type->high - code : type->low + code;
}

static void add_respondent(struct tally *tally, struct tally_table *table, uint32_t group, int64_t e,
	int64_t p, int64_t n, int64_t times)
{
	/* the gap is rounded by itself: the mean of the gaps, not the gap of rounded means */
	int64_t mean[3] = {nano_mean(e, n), nano_mean(p, n), nano_mean(p - e, n)};

	tally_count(table, group, COUNT_USED, times);
	for (int k = 0; k < 3; k++) {
		tally_join(tally, table, group, (uint32_t)(2 * k), (wide)mean[k] * times);
		tally_join(tally, table, group, (uint32_t)(2 * k + 1), (wide)mean[k] * mean[k] * times);
	}
}

static void add_level(const struct plan *plan, const struct level_entry *level, struct tally *tally,
	const struct batch *batch, const struct groups *groups)
{
	const struct own *own = plan->own;
	struct tally_table *table = plan_rows(plan, tally, level->table, groups);
	const uint32_t *group = groups->number[plan->key[level->table]];

	for (uint32_t i = 0; i < batch->n; i++) {
		int64_t sum_e = 0, sum_p = 0, n = 0;
		for (size_t m = 0; m < level->members; m++) {
			const struct entry *entry = &own->entry[level->member[m]];
			uint16_t e = batch->data[entry->slot_e].level[i], p = batch->data[entry->slot_p].level[i];
			if (e >= type_levels(entry->type_e) || p >= type_levels(entry->type_p))
				continue;
			sum_e += point(&entry->type_e, e, entry->reversed);
			sum_p += point(&entry->type_p, p, entry->reversed);
			n++;
		}
		if (n)
			add_respondent(tally, table, group[i], sum_e, sum_p, n, batch_times(batch, i));
		else
			tally_count(table, group[i], COUNT_MISSING, batch_times(batch, i));
	}
}

static void gap_add(const struct plan *plan, struct tally *tally, const struct batch *batch,
	const struct groups *groups)
{
	const struct own *own = plan->own;

	for (size_t i = 0; i < own->n; i++)
		add_joint(plan, &own->entry[i], tally, batch, groups);
	for (size_t l = 0; l < own->levels; l++)
		add_level(plan, &own->level[l], tally, batch, groups);
}

/* ---- results ---- */

/* What is known of one item or level once its cells are summed up. */
struct summary {
	const struct emit_item *item;
	struct moment e, p, g; /* levels: in 10^-9 */
	double scale;          /* points in one unit of the moments */
	wide missing, invalid, met, ceiling, negative, zero;
	double test, rank_test; /* p; NAN without */
	double adjusted, rank_adjusted;
	bool per_answer; /* records of a long input: answers, not respondents */
};

/* Differences P - E and their counts, for the signed ranks. */
static double rank_test(const struct emit_item *item, int64_t levels_e, int64_t levels_p)
{
	int64_t first = item->shape->form[FORM_LOW_P] - item->shape->form[FORM_HIGH_E];
	size_t n = (size_t)(levels_e + levels_p - 1);
	double *count = mem_zero(n, sizeof(*count)), v;

	for (int64_t e = 0; e < levels_e; e++)
		for (int64_t p = 0; p < levels_p; p++)
			count[p - e + levels_e - 1] += wide_double(item->cell[e * (levels_p + COUNTS_BEYOND) + p]);
	double result = signed_rank_p(count, n, (long)first, &v);
	free(count);
	return result;
}

static void sum_joint(struct summary *s, int64_t levels_e, int64_t levels_p)
{
	const int64_t *form = s->item->shape->form;
	const wide *cell = s->item->cell;

	for (int64_t e = 0; e < levels_e + COUNTS_BEYOND; e++) {
		for (int64_t p = 0; p < levels_p + COUNTS_BEYOND; p++, cell++) {
			if (e > levels_e || p > levels_p) {
				s->invalid += *cell;
			} else if (e == levels_e || p == levels_p) {
				s->missing += *cell;
			} else {
				int64_t x = form[FORM_LOW_E] + e, y = form[FORM_LOW_P] + p;
				moment_add(&s->e, x, *cell);
				moment_add(&s->p, y, *cell);
				moment_add(&s->g, y - x, *cell);
				s->met += y >= x ? *cell : 0;
				s->ceiling += x == form[FORM_HIGH_E] ? *cell : 0;
				s->negative += y < x ? *cell : 0;
				s->zero += y == x ? *cell : 0;
			}
		}
	}
}

static void sum_level(struct summary *s)
{
	const wide *cell = s->item->cell, *sum = cell + LEVEL_COUNTS;

	s->e = (struct moment){cell[COUNT_USED], sum[SUM_E], sum[SUM_E2]};
	s->p = (struct moment){cell[COUNT_USED], sum[SUM_P], sum[SUM_P2]};
	s->g = (struct moment){cell[COUNT_USED], sum[SUM_G], sum[SUM_G2]};
	s->missing = cell[COUNT_MISSING];
	s->scale = 1. / NANO;
}

static struct summary summarise(const struct emit_item *item)
{
	struct summary s = {.item = item, .scale = 1, .rank_test = NAN};
	const int64_t *form = item->shape->form;

	if (form[FORM_ROLE] == ROLE_ITEM) {
		int64_t levels_e = form[FORM_HIGH_E] - form[FORM_LOW_E] + 1;
		int64_t levels_p = form[FORM_HIGH_P] - form[FORM_LOW_P] + 1;
		sum_joint(&s, levels_e, levels_p);
		s.rank_test = rank_test(item, levels_e, levels_p);
	} else {
		sum_level(&s);
	}
	double mean = moment_mean(&s.g), se = moment_se(&s.g);
	s.test = t_p(t_statistic(mean, se), wide_double(s.g.n));
	return s;
}

/* A family of tests: the items, or the levels of one kind. */
static void adjust(struct summary *s, size_t n, const char *how)
{
	double *p = mem_zero(2 * n, sizeof(*p));
	void (*adjust_all)(double *, size_t) =
		strcmp(how, "bh") == 0 ? adjust_benjamini_hochberg : adjust_holm;

	for (size_t i = 0; i < n; i++) {
		p[i] = s[i].test;
		p[n + i] = s[i].rank_test;
	}
	adjust_all(p, n);
	adjust_all(p + n, n);
	for (size_t i = 0; i < n; i++) {
		s[i].adjusted = p[i];
		s[i].rank_adjusted = p[n + i];
	}
	free(p);
}

static const struct interval none = {NAN, NAN};

static void put(const struct emission *emission, const struct summary *s, const char *measure,
	enum unit unit, double value, struct interval bounds, const char *note)
{
	struct line line = {.item = s->item->item, .measure = measure, .unit = unit, .n = s->g.n,
		.value = value, .low = bounds.low, .high = bounds.high, .note = note};

	if (isfinite(value))
		result_put(emission->result, &line);
}

static void put_mean(const struct emission *emission, const struct summary *s, const char *measure,
	const struct moment *moment, const char *note)
{
	double mean = moment_mean(moment) * s->scale, se = moment_se(moment) * s->scale;

	/* answers that are all the same say nothing of how far their mean may be off */
	put(emission, s, measure, UNIT_SCORE, mean,
		se > 0 ? student(mean, se, wide_double(moment->n), emission->confidence) : none, note);
}

static void put_share(const struct emission *emission, const struct summary *s, const char *measure, wide part)
{
	double x = wide_double(part), n = wide_double(s->g.n);

	put(emission, s, measure, UNIT_SHARE, n ? x / n : NAN, wilson(x, n, emission->confidence), NULL);
}

static void put_p(const struct emission *emission, const struct summary *s, const char *measure, double p)
{
	put(emission, s, measure, UNIT_P, p, none, NULL);
}

/* What to know before believing a gap. */
static void gap_note(const struct summary *s, char note[64])
{
	int64_t role = s->item->shape->form[FORM_ROLE];
	const struct {
		bool holds;
		const char *word;
	} words[] = {
		{s->per_answer, "per-answer"},
		{role == ROLE_LEVEL + LEVEL_TOUCHPOINT, "touchpoint"},
		{role == ROLE_LEVEL + LEVEL_DIMENSION, "dimension"},
		{role == ROLE_LEVEL + LEVEL_LAYER, "layer"},
		{2 * s->ceiling > s->g.n, "ceiling"},
		{s->g.n > 1 && moment_sd(&s->g) == 0, "constant"},
	};
	size_t n = 0;

	note[0] = '\0';
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (words[i].holds)
			n += (size_t)snprintf(note + n, 64 - n, "%s%s", n ? ";" : "", words[i].word);
}

/* The ends of the scale as the bounds of no number: what a chart draws its axis by. */
static void put_scale(const struct emission *emission, const struct summary *s)
{
	const int64_t *form = s->item->shape->form;
	struct line line = {.item = s->item->item, .measure = "scale", .unit = UNIT_SCORE, .n = s->g.n,
		.value = NAN, .low = (double)form[FORM_LOW_E], .high = (double)form[FORM_HIGH_E]};

	result_put(emission->result, &line);
}

static void put_summary(const struct emission *emission, const struct summary *s)
{
	bool item = s->item->shape->form[FORM_ROLE] == ROLE_ITEM;
	double sd = moment_sd(&s->g);
	char note[64];

	gap_note(s, note);
	put_mean(emission, s, "expectation", &s->e, NULL);
	put_mean(emission, s, "perception", &s->p, NULL);
	put_mean(emission, s, "gap", &s->g, note);
	put(emission, s, "sd", UNIT_SCORE, sd * s->scale, none, NULL);
	put(emission, s, "se", UNIT_SCORE, moment_se(&s->g) * s->scale, none, NULL);
	put(emission, s, "t", UNIT_RATIO, t_statistic(moment_mean(&s->g), moment_se(&s->g)), none, NULL);
	put_p(emission, s, "p", s->test);
	put_p(emission, s, "p_adj", s->adjusted);
	if (item) {
		put_p(emission, s, "wilcoxon_p", s->rank_test);
		put_p(emission, s, "wilcoxon_p_adj", s->rank_adjusted);
	}
	put(emission, s, "effect", UNIT_RATIO, moment_mean(&s->g) / sd, none, NULL);
	if (item && s->g.n) {
		put_share(emission, s, "met", s->met);
		put_share(emission, s, "ceiling", s->ceiling);
		put_share(emission, s, "negative", s->negative);
		put_share(emission, s, "zero", s->zero);
		put_share(emission, s, "positive", s->g.n - s->negative - s->zero);
	}
	if (item)
		put_scale(emission, s);
	counts_put(emission->result, s->item->item, s->g.n, s->missing, s->invalid);
}

/* The table of a long input, whose items are no columns; NULL without. */
static const struct table *long_table(const struct emission *emission)
{
	for (size_t i = 0; i < emission->items; i++)
		if (!emission->item[i].shape->item)
			return emission->item[i].shape;
	return NULL;
}

/* The joint counts of all items of a long input, as one more item. */
static wide *pool(const struct emission *emission, const struct table *shape)
{
	wide *cell = mem_zero(table_cells(shape), sizeof(*cell));

	for (size_t i = 0; i < emission->items; i++)
		for (uint32_t c = 0; c < shape->counts && emission->item[i].shape == shape; c++)
			cell[c] += emission->item[i].cell[c];
	return cell;
}

static bool gap_knows(const struct table *shape)
{
	const int64_t *form = shape->form;
	int64_t levels = form[FORM_HIGH_E] - form[FORM_LOW_E] + 1;

	if (form[FORM_ROLE] >= ROLE_LEVEL && form[FORM_ROLE] <= ROLE_ALL) {
		for (uint32_t w = 0; w < shape->wides; w++)
			if (shape->op[w] != OP_SUM)
				return false;
		return shape->item && shape->counts == LEVEL_COUNTS && shape->wides == SUMS;
	}
	return form[FORM_ROLE] == ROLE_ITEM && levels >= 1 && levels <= MOST_LEVELS && form[FORM_LOW_E] >= 0 &&
		form[FORM_LOW_P] == form[FORM_LOW_E] && form[FORM_HIGH_P] == form[FORM_HIGH_E] &&
		shape->counts == (levels + COUNTS_BEYOND) * (levels + COUNTS_BEYOND) && !shape->wides;
}

static int gap_emit(const struct emission *emission, struct fault *fault)
{
	const char *how = setting_value(settings, emission->value, "adjust");
	struct summary *s = mem_zero(emission->items + 1, sizeof(*s));
	size_t n = emission->items;
	wide *pooled = NULL;
	struct emit_item all;

	(void)fault;
	for (size_t i = 0; i < n; i++)
		s[i] = summarise(&emission->item[i]);
	for (size_t i = 0, end; i < n; i = end) {
		int64_t role = s[i].item->shape->form[FORM_ROLE];
		for (end = i; end < n && s[end].item->shape->form[FORM_ROLE] == role;)
			end++;
		adjust(s + i, end - i, how);
	}
	const struct table *answers = long_table(emission);
	if (answers) {
		pooled = pool(emission, answers);
		all = (struct emit_item){"(all)", answers, pooled};
		s[n] = summarise(&all);
		s[n].per_answer = true;
		adjust(s + n++, 1, how);
	}
	for (size_t i = 0; i < n; i++)
		put_summary(emission, &s[i]);
	free(pooled);
	free(s);
	return 0;
}

const struct analysis gap_analysis = {
	.name = "gap",
	.question = "where does experience fall short of expectation?",
	.reads = "expectation perception (@ITEM each, or one pair with an item or touchpoint column)",
	.measures = "expectation perception gap sd se t p p_adj wilcoxon_p wilcoxon_p_adj effect met ceiling "
				"negative zero positive scale",
	.settings = settings,
	.plan = gap_plan,
	.add = gap_add,
	.knows = gap_knows,
	.emit = gap_emit,
};
