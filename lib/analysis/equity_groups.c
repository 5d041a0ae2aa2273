/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/equity_groups.h"

#include "record/keys.h"
#include "util/mem.h"
#include "util/opt.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PLACES = 4000000 };

/* A row taken apart. */
struct part {
	const char *group, *stratum;
	size_t group_n, stratum_n;
	double value; /* of rows that are values */
};

static bool has_levels(const struct equity_groups *all)
{
	return all->column->shape->form[EQUITY_LEVELS] > 0;
}

/* A row says where one part ends and the next begins only if no text holds that byte itself. */
static int check_parts(const struct equity_groups *all, const struct emission *emission, const struct emit_item *row,
	size_t rows, struct fault *fault)
{
	const char *mix = setting_value(emission->settings, emission->value, "mix");
	struct opt_list names = {0};
	char *hold = NULL;

	if (*mix)
		opt_split(mix, ',', &names, &hold);
	size_t want = names.n + !has_levels(all);
	opt_list_release(&names);
	free(hold);
	for (size_t r = 0; r < rows; r++) {
		size_t joints = 0;
		for (const char *at = row[r].item; *at; at++)
			joints += *at == KEYS_JOINT;
		if (joints != want)
			return fault_set(fault, FAULT_INPUT, "a group or stratum of column \"%s\" holds the control character U+001F",
				all->column->item);
	}
	return 0;
}

/* An empty group, and one row without strata that has no group, are written "(missing)" or empty. */
static bool is_missing(const struct part *part)
{
	return !part->group_n || (part->group_n == 9 && memcmp(part->group, "(missing)", 9) == 0);
}

static struct part part_of(const struct equity_groups *all, const char *item)
{
	const char *end = item + strlen(item), *first = strchr(item, KEYS_JOINT);
	struct part part = {.group = item};

	if (!has_levels(all)) {
		const char *last = strrchr(item, KEYS_JOINT);
		end = last ? last : item;
		part.value = strtod(last ? last + 1 : item, NULL);
		first = first < end ? first : NULL;
	}
	part.group_n = (size_t)((first ? first : end) - item);
	part.stratum = first ? first + 1 : end;
	part.stratum_n = (size_t)(end - part.stratum);
	return part;
}

/* What an answer counts: a net promoter score 100, 0 or -100, others in the column's own unit. */
static double worth_of(const struct equity_groups *all, double value)
{
	if (all->sort == MEASURED_NET)
		return measured_worth(all->sort, value);
	return value / pow(10, (double)all->column->shape->form[EQUITY_SCALE]);
}

/* Sums of one place, until they become mean and variance. */
static void add_value(struct equity_groups *all, struct equity_group *group, uint32_t stratum, double value, wide n)
{
	struct stratum *place = &group->stratum[stratum];
	double x = worth_of(all, value), times = wide_double(n), before = place->n;

	if (!n)
		return;
	place->n += times;
	double off = x - place->mean; /* West (1979): no large squares are subtracted */
	place->mean += off * times / place->n;
	place->variance += times * before / place->n * off * off;
	group->n += n;
	group->events += all->sort == MEASURED_FLAG && value > 0 ? n : 0;
	group->value[group->values++] = (struct inequality_value){x, times};
}

static void add_row(struct equity_groups *all, const struct emit_item *row)
{
	struct part part = part_of(all, row->item);
	const int64_t *form = all->column->shape->form;
	uint32_t stratum = intern_find(&all->stratum_names, part.stratum, part.stratum_n);

	if (is_missing(&part)) {
		for (uint32_t c = 0; c < row->shape->counts; c++)
			all->no_group += row->cell[c];
		return;
	}
	struct equity_group *group = &all->group[intern_find(&all->group_names, part.group, part.group_n)];
	if (!has_levels(all)) {
		add_value(all, group, stratum, part.value, row->cell[0]);
		return;
	}
	for (uint32_t c = 0; c < row->shape->counts; c++)
		add_value(all, group, stratum, (double)(form[EQUITY_LOW] + (int64_t)c), row->cell[c]);
}

/* Places to means, and all places of a group together. */
static void finish_group(struct equity_group *group, size_t strata)
{
	double sum = 0, square = 0, n = wide_double(group->n);

	for (size_t s = 0; s < strata; s++) {
		sum += group->stratum[s].n * group->stratum[s].mean;
		square += group->stratum[s].variance;
	}
	group->mean = sum / n;
	for (size_t s = 0; s < strata; s++) {
		struct stratum *place = &group->stratum[s];
		square += place->n * (place->mean - group->mean) * (place->mean - group->mean);
		place->variance = place->n > 0 ? place->variance / place->n : NAN;
		place->mean = place->n > 0 ? place->mean : NAN;
	}
	group->variance = n > 1 ? square / (n - 1) : NAN;
	inequality_sort(group->value, group->values);
}

/* All groups together are the standard population. */
static void put_standard(struct equity_groups *all)
{
	for (size_t s = 0; s < all->strata; s++) {
		double n = 0;
		for (size_t g = 0; g < all->groups; g++)
			n += all->group[g].stratum[s].n;
		for (size_t g = 0; g < all->groups; g++)
			all->group[g].stratum[s].standard = n;
	}
}

/* Names first, so that places can be laid out; how many values each group may have. */
static int lay_out(struct equity_groups *all, const struct emit_item *row, size_t rows, struct fault *fault)
{
	size_t each = has_levels(all) ? (size_t)all->column->shape->form[EQUITY_LEVELS] : 1;

	for (size_t r = 0; r < rows; r++) {
		struct part part = part_of(all, row[r].item);
		intern_id(&all->stratum_names, part.stratum, part.stratum_n);
		if (!is_missing(&part))
			intern_id(&all->group_names, part.group, part.group_n);
	}
	all->groups = all->group_names.count;
	all->strata = all->stratum_names.count;
	if (all->groups && all->strata > MOST_PLACES / all->groups)
		return fault_set(fault, FAULT_INPUT, "%zu groups by %zu strata are too many", all->groups, all->strata);
	all->group = mem_zero(all->groups + 1, sizeof(*all->group));
	all->stratum = mem_zero(all->strata + 1, sizeof(*all->stratum));
	for (size_t s = 0; s < all->strata; s++)
		all->stratum[s] = all->stratum_names.name[s].text;
	size_t *most = mem_zero(all->groups + 1, sizeof(*most));
	for (size_t r = 0; r < rows; r++) {
		struct part part = part_of(all, row[r].item);
		if (!is_missing(&part))
			most[intern_find(&all->group_names, part.group, part.group_n)] += each;
	}
	for (size_t g = 0; g < all->groups; g++)
		all->group[g] = (struct equity_group){.name = all->group_names.name[g].text,
			.stratum = mem_zero(all->strata, sizeof(*all->group[g].stratum)),
			.value = mem_zero(most[g] + 1, sizeof(*all->group[g].value))};
	free(most);
	return 0;
}

int equity_groups_of(struct equity_groups *all, const struct emission *emission, const struct emit_item *column,
	struct fault *fault)
{
	const int64_t *form = column->shape->form;
	size_t rows;
	const struct emit_item *row = emission_rows(emission, EQUITY_ROWS + form[EQUITY_EXTRA], &rows);

	*all = (struct equity_groups){.column = column, .sort = (enum measured)form[EQUITY_SORT]};
	if (rows && row->shape->counts != (form[EQUITY_LEVELS] ? form[EQUITY_LEVELS] : 1))
		rows = 0; /* a state from elsewhere: no such rows were counted */
	if (check_parts(all, emission, row, rows, fault) || lay_out(all, row, rows, fault))
		return -1;
	for (size_t r = 0; r < rows; r++)
		add_row(all, &row[r]);
	for (size_t g = 0; g < all->groups; g++)
		finish_group(&all->group[g], all->strata);
	put_standard(all);
	return 0;
}

void equity_groups_release(struct equity_groups *all)
{
	for (size_t g = 0; g < all->groups && all->group; g++) {
		free(all->group[g].stratum);
		free(all->group[g].value);
	}
	free(all->group);
	free(all->stratum);
	intern_release(&all->group_names);
	intern_release(&all->stratum_names);
	*all = (struct equity_groups){0};
}
