/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/summary_model.h"

#include <math.h>
#include <string.h>
#include <strings.h>

/* The regression of one group: its outcome and predictors. */
struct regression {
	const struct entry *outcome, *model, *first, *strongest;
	size_t predictors, sure;
};

/* Only what has rows of its own as a column, and is no predictor, is the outcome. */
static bool is_outcome(const struct entry *entry)
{
	return !synthetic(entry->item) && entry_row(entry, "used") && !entry_row(entry, "beta") &&
	       !entry_row(entry, "lmg") && !entry_row(entry, "relative_weight");
}

/* How much of the outcome hangs together with it; Johnson's weight where there are too many for the other. */
static const struct result_row *tied(const struct entry *entry)
{
	const struct result_row *lmg = entry_row(entry, "lmg");

	return row_drawable(lmg) ? lmg : entry_row(entry, "relative_weight");
}

static void predictor_add(struct regression *r, const struct entry *entry)
{
	if (synthetic(entry->item) || !row_drawable(entry_row(entry, "beta")))
		return;
	r->predictors++;
	if (!r->first && entry_row(entry, "p_adj"))
		r->first = entry;
	if (!entry_beyond(entry, "beta", "p_adj"))
		return;
	r->sure++;
	if (row_drawable(tied(entry)) &&
		(!r->strongest || tied(entry)->value.number > tied(r->strongest)->value.number))
		r->strongest = entry;
}

static struct regression regression_of(const struct pivot *pivot, size_t group_rank)
{
	struct regression r = {0};
	size_t outcomes = 0;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (entry->group_rank != group_rank)
			continue;
		if (strcmp(entry->item, "(model)") == 0)
			r.model = entry;
		if (is_outcome(entry)) {
			outcomes++;
			r.outcome = entry;
		}
		predictor_add(&r, entry);
	}
	if (outcomes != 1)
		r.outcome = NULL;
	return r;
}

static void outcome_name(struct sentence *s, const struct regression *r)
{
	if (r->outcome)
		sentence_name(s, r->outcome);
	else
		sentence_word(s, TEXT_DRIVERS_SAYS_OUTCOME);
}

static void say_strongest(struct telling *to, const struct regression *r)
{
	const struct result_row *odds = entry_row(r->strongest, "odds");
	const struct result_row *slope = row_drawable(odds) ? odds : entry_row(r->strongest, "beta");
	struct sentence s = sentence_begin(to);

	sentence_item(&s, r->strongest);
	outcome_name(&s, r);
	sentence_value(&s, tied(r->strongest));
	if (slope == odds)
		sentence_figure(&s, slope);
	else
		sentence_difference(&s, slope);
	sentence_doubt(&s, slope);
	sentence_doubt(&s, tied(r->strongest));
	sentence_say(&s, GRAVITY_FIND,
		slope == odds               ? TEXT_DRIVERS_SAYS_ODDS
		: slope->value.number < 0 ? TEXT_DRIVERS_SAYS_LESS
					  : TEXT_DRIVERS_SAYS_MORE);
}

static void say_none(struct telling *to, const struct regression *r)
{
	struct sentence s = sentence_begin(to);

	sentence_count(&s, (double)r->predictors);
	outcome_name(&s, r);
	if (r->first)
		sentence_doubt(&s, entry_row(r->first, "p_adj"));
	sentence_say(&s, GRAVITY_CALM, TEXT_DRIVERS_SAYS_NONE);
}

static void say_explained(struct telling *to, const struct regression *r)
{
	const struct result_row *r2 = r->model ? entry_row(r->model, "r2") : NULL;
	struct sentence s = sentence_begin(to);

	if (!row_drawable(r2))
		return;
	sentence_count(&s, (double)r->sure);
	sentence_count(&s, (double)r->predictors);
	sentence_double(&s, UNIT_SHARE, r2->value.number);
	sentence_brackets(&s, r2);
	outcome_name(&s, r);
	sentence_doubt(&s, r2);
	sentence_say(&s, GRAVITY_FACT, TEXT_DRIVERS_SAYS_ALL);
}

/* The first entry of each group that is spoken of. */
static bool begins_group(const struct pivot *pivot, size_t which, const char *measure)
{
	if (!entry_spoken(pivot, &pivot->entry[which], measure))
		return false;
	for (size_t i = 0; i < which; i++)
		if (pivot->entry[i].group_rank == pivot->entry[which].group_rank &&
			entry_spoken(pivot, &pivot->entry[i], measure))
			return false;
	return true;
}

void say_drivers(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		if (!begins_group(to->pivot, i, "beta"))
			continue;
		struct regression r = regression_of(to->pivot, to->pivot->entry[i].group_rank);
		if (r.strongest)
			say_strongest(to, &r);
		else if (!r.sure && r.predictors)
			say_none(to, &r);
		if (r.sure && r.predictors > 1)
			say_explained(to, &r);
	}
}

/* The block that the model is about: satisfaction, else that of which the others explain most. */
static const struct entry *main_block(const struct pivot *pivot, size_t group_rank)
{
	const struct entry *block = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (entry->group_rank != group_rank || !row_drawable(entry_row(entry, "index")))
			continue;
		if (strcasecmp(entry->item, "satisfaction") == 0)
			return entry;
		if (!block || entry_value(entry, "r2") > entry_value(block, "r2"))
			block = entry;
	}
	return block;
}

static const struct entry *strongest_path(const struct pivot *pivot, size_t group_rank)
{
	const struct entry *best = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];
		const struct result_row *path = entry_row(entry, "coefficient");

		if (entry->group_rank != group_rank || !(row_above(path, 0) || row_below(path, 0)))
			continue;
		if (!best || fabs(path->value.number) > fabs(entry_value(best, "coefficient")))
			best = entry;
	}
	return best;
}

static const struct entry *loosest_block(const struct pivot *pivot, size_t group_rank)
{
	static const double enough = .7;
	const struct entry *loosest = NULL;

	for (size_t i = 0; i < pivot->n; i++) {
		const struct entry *entry = &pivot->entry[i];

		if (entry->group_rank == group_rank && entry_value(entry, "alpha") < enough &&
			(!loosest || entry_value(entry, "alpha") < entry_value(loosest, "alpha")))
			loosest = entry;
	}
	return loosest;
}

static void say_number(
	struct telling *to, const struct entry *entry, const char *measure, enum gravity gravity, enum text key)
{
	struct sentence s = sentence_begin(to);

	if (!entry)
		return;
	sentence_name(&s, entry);
	sentence_figure(&s, entry_row(entry, measure));
	sentence_doubt(&s, entry_row(entry, measure));
	sentence_say(&s, gravity, key);
}

void say_index(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++) {
		size_t rank = to->pivot->entry[i].group_rank;

		if (!begins_group(to->pivot, i, "index"))
			continue;
		say_number(to, main_block(to->pivot, rank), "index", GRAVITY_FACT, TEXT_INDEX_SAYS);
		say_number(to, strongest_path(to->pivot, rank), "coefficient", GRAVITY_FACT, TEXT_INDEX_SAYS_PATH);
		say_number(to, loosest_block(to->pivot, rank), "alpha", GRAVITY_FACT, TEXT_INDEX_SAYS_LOOSE);
	}
}

static void say_total(struct telling *to, const struct entry *all)
{
	const struct result_row *ratio = entry_row(all, "observed_over_expected");
	bool less = row_below(ratio, 1), more = row_above(ratio, 1);
	struct sentence s = sentence_begin(to);

	sentence_subject(&s, all);
	sentence_value(&s, ratio);
	sentence_brackets(&s, ratio);
	sentence_doubt(&s, ratio);
	sentence_say(&s, less || more ? GRAVITY_SHORT : GRAVITY_CALM,
		less   ? TEXT_CALIBRATE_SAYS_LESS
		: more ? TEXT_CALIBRATE_SAYS_MORE
		       : TEXT_CALIBRATE_SAYS_RIGHT);
}

/* How far what came true is off what was stated, where that is outside the interval. */
static double off(const struct entry *entry)
{
	const struct result_row *seen = entry_row(entry, "observed"), *stated = entry_row(entry, "expected");

	if (!row_drawable(seen) || !row_drawable(stated) || result_noted(seen, "small-n"))
		return 0;
	if (!row_above(seen, stated->value.number) && !row_below(seen, stated->value.number))
		return 0;
	return fabs(seen->value.number - stated->value.number);
}

static void say_bin(struct telling *to)
{
	const struct entry *worst = NULL;
	struct sentence s = sentence_begin(to);

	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "observed") && off(&to->pivot->entry[i]) > 0 &&
			(!worst || off(&to->pivot->entry[i]) > off(worst)))
			worst = &to->pivot->entry[i];
	if (!worst)
		return;
	sentence_value(&s, entry_row(worst, "expected"));
	sentence_figure(&s, entry_row(worst, "observed"));
	sentence_say(&s, GRAVITY_SHORT, TEXT_CALIBRATE_SAYS_BIN);
}

void say_calibrate(struct telling *to)
{
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "observed_over_expected"))
			say_total(to, &to->pivot->entry[i]);
	say_bin(to);
	for (size_t i = 0; i < to->pivot->n; i++)
		if (entry_spoken(to->pivot, &to->pivot->entry[i], "inside"))
			say_number(to, &to->pivot->entry[i], "inside", GRAVITY_FACT, TEXT_CALIBRATE_SAYS_INSIDE);
}
