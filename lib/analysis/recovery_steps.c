/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The six steps of recovery: which were taken, in which order they stop, what they are worth; the words
 * of the apology, the promise that is broken again, the second chance, and the time they took.
 */
#include "analysis/counts.h"
#include "analysis/recovery_model.h"
#include "util/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Tax, Brown and Chandrashekaran (1998): how one was treated, what one got, how it was done. */
static const struct justice {
	const char *name;
	uint32_t steps;
} justice[] = {
	{"interactional", 1 << STEP_APOLOGISED | 1 << STEP_LISTENED},
	{"distributive", 1 << STEP_FIXED | 1 << STEP_COMPENSATED},
	{"procedural", 1 << STEP_KEPT_WORD | 1 << STEP_FOLLOWED_UP},
};

#define CENTS 100.

enum { TRIAD = sizeof(justice) / sizeof(*justice) };

/* One group's tables. */
struct steps {
	const struct emission *emission;
	struct blocks asked, patterns;
	bool has_patterns;
	uint32_t mask; /* the steps whose columns are there */
	struct model model, triad;
	size_t column[RECOVERY_STEPS_N], triad_column[TRIAD]; /* in the models */
};

static uint64_t bit(uint32_t at)
{
	return (uint64_t)1 << at;
}

/* Patterns that hold all steps of `all`, and none of `none`. */
static uint64_t patterns_with(uint32_t all, uint32_t none)
{
	uint64_t set = 0;

	for (uint32_t p = 0; p < PATTERNS; p++)
		if ((p & all) == all && !(p & none))
			set |= bit(p);
	return set;
}

/* ---- models ---- */

static void run_models(struct steps *steps)
{
	steps->model = (struct model){.patterns = &steps->patterns};
	steps->triad = (struct model){.patterns = &steps->patterns};
	for (uint32_t s = 0; s < RECOVERY_STEPS_N; s++) {
		if (!(steps->mask >> s & 1))
			continue;
		for (uint32_t p = 0; p < PATTERNS; p++)
			steps->model.x[p][steps->model.columns] = p >> s & 1;
		steps->column[s] = steps->model.columns++;
	}
	for (size_t j = 0; j < TRIAD; j++) {
		uint32_t own = justice[j].steps & steps->mask;
		if (!own)
			continue;
		for (uint32_t p = 0; p < PATTERNS; p++)
			steps->triad.x[p][steps->triad.columns] =
				(double)__builtin_popcount(p & own) / __builtin_popcount(own);
		steps->triad_column[j] = steps->triad.columns++;
	}
	model_run(&steps->model);
	model_run(&steps->triad);
}

/* ---- one step ---- */

static void put_with(const struct steps *steps, const char *item, uint32_t asked)
{
	static const char *const repurchase[] = {"repurchase_without", "repurchase_with"};
	static const char *const satisfaction[] = {"satisfaction_without", "satisfaction_with"};

	for (uint32_t taken = 2; taken--;) {
		struct share share = blocks_repurchase(&steps->asked, bit(2 * asked + taken));
		recovery_put_share(&steps->asked, item, repurchase[taken], &share);
	}
	for (uint32_t taken = 2; taken--;) {
		struct mean mean = blocks_satisfaction(&steps->asked, bit(2 * asked + taken));
		recovery_put_mean(&steps->asked, item, satisfaction[taken], &mean);
	}
}

static void put_used(const struct steps *steps, const char *item, uint32_t asked)
{
	const wide *rest = steps->asked.item->cell + 2 * ASKED * steps->asked.cells + 2 * asked;

	counts_put(steps->emission->result, item, blocks_records(&steps->asked, bit(2 * asked) | bit(2 * asked + 1)),
		rest[0], rest[1]);
}

static void put_seconds(const struct steps *steps, const char *item, const char *measure, wide n, wide s)
{
	struct line line = {.item = item, .measure = measure, .unit = UNIT_SECONDS, .n = n, .whole = s, .is_whole = true,
		.value = NAN, .low = NAN, .high = NAN, .note = steps->asked.weighted ? "unweighted" : NULL};

	result_put(steps->emission->result, &line);
}

static void put_times(const struct steps *steps, const char *item)
{
	struct blocks time;
	wide n = 0;

	if (!blocks_open(&time, steps->emission, RECOVERY_TIME, item))
		return;
	for (uint32_t b = 0; b < BUCKETS; b++)
		n += time.item->cell[b];
	if (n) {
		put_seconds(steps, item, "time_p50", n, bucket_high(bucket_quantile(time.item->cell, n, .5)));
		put_seconds(steps, item, "time_p90", n, bucket_high(bucket_quantile(time.item->cell, n, .9)));
	}
	counts_one(steps->emission->result, item, "time_early", time.item->cell[LATE_EARLY]);
	counts_one(steps->emission->result, item, "time_unknown", time.item->cell[LATE_UNKNOWN]);
}

/* Cost over effect: what one more of it costs, as far as the effect is told from none. */
static void put_price(const struct steps *steps, const char *measure, double cost, const struct worth *worth, wide n)
{
	bool told = worth->bounds.low > 0;
	struct interval bounds = {cost / worth->bounds.high, cost / worth->bounds.low};

	if (worth->effect > 0)
		recovery_put(&steps->patterns, "compensated", &(struct row){measure, UNIT_MONEY, n,
			told ? cost / worth->effect : NAN, told ? bounds : recovery_none, NULL, told ? NULL : "unstable"});
}

static void put_cost(const struct steps *steps)
{
	const struct model *model = &steps->model;
	size_t column = steps->column[STEP_COMPENSATED];
	struct blocks blocks;

	if (!blocks_open(&blocks, steps->emission, RECOVERY_COST, NULL))
		return;
	const wide *cell = blocks.item->cell;
	double cost = wide_double(cell[COST_CELLS + COST_WX]) / wide_double(cell[COST_CELLS + COST_W]) / CENTS;
	if (cell[COST_USED] && cost > 0) {
		recovery_put(&blocks, "compensated", &(struct row){"cost", UNIT_MONEY, cell[COST_USED], cost, recovery_none,
			NULL, NULL});
		put_price(steps, "cost_per_point", cost, &model->satisfaction.worth[column], cell[COST_USED]);
		put_price(steps, "cost_per_return", cost, &model->repurchase.worth[column], cell[COST_USED]);
	}
	counts_one(steps->emission->result, "compensated", "cost_missing", cell[COST_MISSING]);
	counts_one(steps->emission->result, "compensated", "cost_invalid", cell[COST_INVALID]);
}

static void put_step(const struct steps *steps, uint32_t s)
{
	const char *item = recovery_step_name[s];
	uint32_t before = steps->mask & ((1u << s) - 1);
	struct share coverage = blocks_share(&steps->asked, bit(2 * s + 1), bit(2 * s));
	struct share first = blocks_share(&steps->patterns, patterns_with(before, 1u << s), ~(uint64_t)0);

	recovery_put_share(&steps->asked, item, "coverage", &coverage);
	recovery_put_share(&steps->patterns, item, "first_missing", &first);
	put_with(steps, item, s);
	model_put(&steps->model, steps->column[s], item);
	if (s == STEP_COMPENSATED)
		put_cost(steps);
	put_times(steps, item);
	put_used(steps, item, s);
}

/* ---- the chain ---- */

static const char *part_word(const struct steps *steps)
{
	return steps->mask == PATTERNS - 1 ? NULL : "part-chain";
}

static void put_mean_steps(const struct steps *steps)
{
	struct weighted_level level[RECOVERY_STEPS_N + 1] = {{.x = 0}};

	for (uint32_t p = 0; p < PATTERNS; p++)
		block_join(&steps->patterns, p, &level[__builtin_popcount(p)]);
	for (int l = 0; l <= RECOVERY_STEPS_N; l++)
		level[l].x = l;
	struct mean mean = mean_of(&steps->patterns, level, RECOVERY_STEPS_N + 1);
	if (mean.n)
		recovery_put(&steps->patterns, "chain", &(struct row){"steps", UNIT_RATIO, mean.n, mean.mean,
			mean.constant ? recovery_none
				      : student(mean.mean, mean.se, wide_double(mean.n), steps->emission->confidence),
			NULL, part_word(steps)});
}

static void put_fit(const struct steps *steps, const char *measure, const struct fitted *fitted)
{
	if (fitted->records)
		recovery_put(&steps->patterns, "chain", &(struct row){measure, UNIT_SHARE, fitted->records, fitted->r2,
			recovery_none, NULL, fitted->word});
}

static void put_chain(const struct steps *steps)
{
	const wide *rest = steps->patterns.item->cell + PATTERNS * steps->patterns.cells;
	struct share full = blocks_share(&steps->patterns, bit(steps->mask), ~(uint64_t)0);
	wide seen = 0;

	for (uint32_t p = 0; p < PATTERNS; p++)
		seen += blocks_records(&steps->patterns, bit(p)) > 0;
	if (full.n && full.of > 0)
		recovery_put(&steps->patterns, "chain", &(struct row){"full_chain", UNIT_SHARE, full.n, full.x / full.of,
			wilson(full.x, full.of, steps->emission->confidence), NULL, part_word(steps)});
	put_mean_steps(steps);
	put_fit(steps, "r2", &steps->model.satisfaction);
	put_fit(steps, "pseudo_r2", &steps->model.repurchase);
	counts_one(steps->emission->result, "chain", "patterns", seen);
	counts_one(steps->emission->result, "chain", "used", blocks_records(&steps->patterns, ~(uint64_t)0));
	counts_one(steps->emission->result, "chain", "incomplete", rest[REST_INCOMPLETE]);
	counts_one(steps->emission->result, "chain", "outside", rest[REST_OUTSIDE]);
}

static void put_triad(const struct steps *steps)
{
	for (size_t j = 0; j < TRIAD; j++) {
		uint32_t own = justice[j].steps & steps->mask;
		struct share both = blocks_share(&steps->patterns, patterns_with(own, 0), ~(uint64_t)0);
		if (!own)
			continue;
		recovery_put_share(&steps->patterns, justice[j].name, "coverage", &both);
		model_put(&steps->triad, steps->triad_column[j], justice[j].name);
	}
}

/* ---- words, broken promises, second chances ---- */

/* Those of block `yes` against those of block `no`; share: how often `yes` is. */
static struct contrast contrast_asked(const struct steps *steps, uint32_t yes, uint32_t no)
{
	struct share share[2] = {blocks_repurchase(&steps->asked, bit(yes)), blocks_repurchase(&steps->asked, bit(no))};
	struct mean mean[2] = {blocks_satisfaction(&steps->asked, bit(yes)), blocks_satisfaction(&steps->asked, bit(no))};

	return contrast_of(share, mean);
}

static void put_double_deviation(const struct steps *steps, const struct contrast *contrast)
{
	uint32_t broken = 2 * ASKED_WORD, kept = broken + 1;
	struct share share = blocks_share(&steps->asked, bit(broken), bit(kept));

	recovery_put_share(&steps->asked, "double_deviation", "broken", &share);
	recovery_put_share(&steps->asked, "double_deviation", "repurchase_with", &contrast->share[0]);
	recovery_put_share(&steps->asked, "double_deviation", "repurchase_without", &contrast->share[1]);
	recovery_put_mean(&steps->asked, "double_deviation", "satisfaction_with", &contrast->mean[0]);
	recovery_put_mean(&steps->asked, "double_deviation", "satisfaction_without", &contrast->mean[1]);
	recovery_put_contrast(&steps->asked, "double_deviation", contrast, NULL);
}

static void put_own_words(const struct steps *steps, const struct contrast *contrast)
{
	uint32_t own = 2 * ASKED_OWN_WORDS + 1;
	struct share share = blocks_share(&steps->asked, bit(own), bit(own - 1));

	recovery_put_share(&steps->asked, "own_words", "coverage", &share);
	put_with(steps, "own_words", ASKED_OWN_WORDS);
	recovery_put_contrast(&steps->asked, "own_words", contrast, NULL);
	put_used(steps, "own_words", ASKED_OWN_WORDS);
}

/* The two tests that are none of a step: one family. */
static void put_words(const struct steps *steps)
{
	uint32_t own = 2 * ASKED_OWN_WORDS + 1, broken = 2 * ASKED_WORD;
	struct contrast c[2] = {contrast_asked(steps, own, own - 1), contrast_asked(steps, broken, broken + 1)};
	double p[2] = {c[0].p, c[1].p}, mean_p[2] = {c[0].mean_p, c[1].mean_p};

	emission_adjust(steps->emission, p, 2);
	emission_adjust(steps->emission, mean_p, 2);
	for (int i = 0; i < 2; i++) {
		c[i].p_adj = p[i];
		c[i].mean_p_adj = mean_p[i];
	}
	if (steps->asked.item->shape->form[FORM_COLUMNS] >> ASKED_OWN_WORDS & 1)
		put_own_words(steps, &c[0]);
	if (steps->mask >> STEP_KEPT_WORD & 1)
		put_double_deviation(steps, &c[1]);
}

/* Satisfied at last, of those who were not at first. */
static void put_second(const struct emission *emission)
{
	struct blocks second;
	struct share share[2];

	if (!blocks_open(&second, emission, RECOVERY_SECOND, NULL))
		return;
	for (uint32_t followed = 0; followed < 2; followed++) {
		struct weighted_level level[2] = {{.x = 0}, {.x = 1}};
		cell_join(&second, SECONDS * followed + SECOND_NOT, &level[0]);
		cell_join(&second, SECONDS * followed + SECOND_YES, &level[1]);
		share[!followed] = share_of(&second, level);
	}
	struct mean none[2] = {{.n = 0, .mean = NAN}, {.n = 0, .mean = NAN}};
	struct contrast contrast = contrast_of(share, none);
	recovery_put_share(&second, "second_chance", "followed_up", &share[0]);
	recovery_put_share(&second, "second_chance", "not_followed_up", &share[1]);
	recovery_put_contrast(&second, "second_chance", &contrast, NULL);
}

void recovery_put_steps(const struct emission *emission)
{
	struct steps *steps = mem_zero(1, sizeof(*steps));

	steps->emission = emission;
	if (blocks_open(&steps->asked, emission, RECOVERY_STEPS, NULL)) {
		steps->mask = (uint32_t)steps->asked.item->shape->form[FORM_COLUMNS] & (PATTERNS - 1);
		steps->has_patterns =
			steps->mask && blocks_open(&steps->patterns, emission, RECOVERY_PATTERNS, NULL);
	}
	if (steps->has_patterns) {
		run_models(steps);
		for (uint32_t s = 0; s < RECOVERY_STEPS_N; s++)
			if (steps->mask >> s & 1)
				put_step(steps, s);
		put_chain(steps);
		put_triad(steps);
	}
	if (steps->asked.item)
		put_words(steps);
	put_second(emission);
	recovery_put_follow_up(emission);
	free(steps);
}
