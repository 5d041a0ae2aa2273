/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/kano_out.h"

#include "analysis/words.h"
#include "math/interval.h"
#include "math/weighted.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Sets of categories, a bit each. */
enum {
	SET_M = 1 << KANO_M,
	SET_O = 1 << KANO_O,
	SET_A = 1 << KANO_A,
	SET_FOUR = SET_M | SET_O | SET_A | 1 << KANO_I,
	SET_ALL = (1 << KANOS) - 1,
};

/* The share of Q above which the question, not the answers, may be at fault. */
#define FAULTY .05

static const struct interval none = {NAN, NAN};

/* One item of a group. */
struct asked {
	const struct emission *emission;
	const char *item;
	bool weighted;
	struct weighted_level category[KANOS]; /* x unset */
	struct weighted_level functional[KANO_ANSWERS], dysfunctional[KANO_ANSWERS];
	wide n, missing, invalid;
	double n_effective;
	struct kano_choice choice;
};

/* A part of the records: x of n, and how many records these are. */
struct part {
	double x, n;
	wide records;
};

static void join(struct weighted_level *into, const struct weighted_level *level)
{
	into->n += level->n;
	into->w += level->w;
	into->w2 += level->w2;
}

static void read_pair(struct asked *asked, const struct emit_item *item, int f, int d)
{
	const wide *w = item->cell + KANO_CELLS + (f - 1) * KANO_ANSWERS + d - 1;
	struct weighted_level level = {.n = item->cell[(f - 1) * KANO_STRIDE + d - 1]};

	if (asked->weighted) {
		level.w = w[0];
		level.w2 = w[KANO_PAIRS];
	} else {
		level.w = level.w2 = level.n;
	}
	join(&asked->category[kano_of(f, d)], &level);
	join(&asked->functional[f - 1], &level);
	join(&asked->dysfunctional[d - 1], &level);
	asked->n += level.n;
}

static void read_rest(struct asked *asked, const wide *cell)
{
	for (int f = 0; f < KANO_STRIDE; f++)
		for (int d = 0; d < KANO_STRIDE; d++) {
			bool invalid = f > KANO_ANSWERS || d > KANO_ANSWERS;
			bool missing = f == KANO_ANSWERS || d == KANO_ANSWERS;
			if (invalid)
				asked->invalid += cell[f * KANO_STRIDE + d];
			else if (missing)
				asked->missing += cell[f * KANO_STRIDE + d];
		}
}

/* Which of the two most frequent it is, and whether these differ. */
static void choose(struct asked *asked)
{
	const struct emission *emission = asked->emission;
	wide frequency[KANOS];

	for (int k = 0; k < KANOS; k++)
		frequency[k] = asked->category[k].w;
	asked->choice = kano_choose(frequency, asked->n_effective,
		setting_number(emission->settings, emission->value, "z"),
		strcmp(setting_value(emission->settings, emission->value, "near"), "fong") == 0);
}

static struct asked read_item(const struct emission *emission, const struct emit_item *item)
{
	struct asked asked = {
		.emission = emission, .item = item->item, .weighted = item->shape->wides != 0};

	for (int f = 1; f <= KANO_ANSWERS; f++)
		for (int d = 1; d <= KANO_ANSWERS; d++)
			read_pair(&asked, item, f, d);
	read_rest(&asked, item->cell);
	for (int a = 1; a <= KANO_ANSWERS; a++) {
		asked.functional[a - 1].x = kano_functional(a);
		asked.dysfunctional[a - 1].x = kano_dysfunctional(a);
	}
	asked.n_effective = weighted_of(asked.category, KANOS).n_effective;
	if (asked.n)
		choose(&asked);
	return asked;
}

/* The set `of` among the set `among`; under weights, as many as they are worth. */
static struct part part_of(const struct asked *asked, int of, int among)
{
	struct weighted_level level[KANOS];
	struct part part = {0};
	size_t n = 0;

	for (int k = 0; k < KANOS; k++) {
		if (!(among & 1 << k))
			continue;
		level[n] = asked->category[k];
		level[n].x = (of & 1 << k) != 0;
		part.records += level[n].n;
		part.x += level[n].x * wide_double(level[n].n);
		n++;
	}
	part.n = wide_double(part.records);
	if (asked->weighted && part.records) {
		struct weighted all = weighted_of(level, n);
		part.n = all.n_here;
		part.x = all.mean * all.n_here;
	}
	return part;
}

static void put(const struct asked *asked, struct line line, const char *word)
{
	char note[WORDS] = "";

	words_add(note, asked->weighted, "weighted");
	words_add(note, word != NULL, word ? word : "");
	line.item = asked->item;
	line.note = note;
	if (isfinite(line.value) || line.label)
		result_put(asked->emission->result, &line);
}

static void put_label(
	const struct asked *asked, const char *measure, const char *label, const char *word)
{
	put(asked,
		(struct line){.measure = measure,
			.unit = UNIT_SHARE,
			.n = asked->n,
			.value = NAN,
			.low = NAN,
			.high = NAN,
			.label = label},
		word);
}

static void put_number(const struct asked *asked, const char *measure, enum unit unit, wide n,
	double value, struct interval bounds, const char *word)
{
	put(asked,
		(struct line){.measure = measure,
			.unit = unit,
			.n = n,
			.value = value,
			.low = bounds.low,
			.high = bounds.high},
		word);
}

/* sign -1: as a negative number, bounds and all. */
static void put_part(const struct asked *asked, const char *measure, enum unit unit,
	struct part part, double sign, const char *word)
{
	struct interval bounds = wilson(part.x, part.n, asked->emission->confidence);

	if (sign < 0)
		bounds = (struct interval){-bounds.high, -bounds.low};
	if (part.records) /* 0 -: no negative zero */
		put_number(asked, measure, unit, part.records,
			sign < 0 ? 0 - part.x / part.n : part.x / part.n, bounds, word);
}

static double share(const struct asked *asked, enum kano kano)
{
	struct part part = part_of(asked, 1 << kano, SET_ALL);

	return part.x / part.n;
}

static void put_category(const struct asked *asked)
{
	const struct kano_choice *choice = &asked->choice;

	put_label(asked, "category", kano_letter(choice->category),
		choice->significant ? NULL : "boundary");
	put_label(asked, "mode", kano_letter(choice->first), NULL);
	put_label(asked, "significant", choice->significant ? "yes" : "no", NULL);
	put_number(asked, "fong", UNIT_RATIO, asked->n, choice->fong, none, NULL);
}

static void put_coefficients(const struct asked *asked)
{
	put_part(asked, "better", UNIT_RATIO, part_of(asked, SET_A | SET_O, SET_FOUR), 1, NULL);
	put_part(asked, "worse", UNIT_RATIO, part_of(asked, SET_O | SET_M, SET_FOUR), -1, NULL);
	put_part(asked, "strength", UNIT_SHARE, part_of(asked, SET_A | SET_O | SET_M, SET_ALL), 1,
		NULL);
	put_number(asked, "category_strength", UNIT_SHARE, asked->n,
		share(asked, asked->choice.first) - share(asked, asked->choice.second), none, NULL);
}

static void put_shares(const struct asked *asked)
{
	static const char *const measure[KANOS] = {"must_be", "one_dimensional", "attractive",
		"indifferent", "reverse", "questionable"};

	for (int k = 0; k < KANOS; k++)
		put_part(asked, measure[k], UNIT_SHARE, part_of(asked, 1 << k, SET_ALL), 1,
			k == KANO_Q && share(asked, KANO_Q) > FAULTY ? "faulty-question" : NULL);
}

static void put_mean(
	const struct asked *asked, const char *measure, const struct weighted_level *level)
{
	struct weighted all = weighted_of(level, KANO_ANSWERS);
	bool constant = asked->n > 1 && all.se == 0;

	put_number(asked, measure, UNIT_SCORE, asked->n, all.mean,
		all.se > 0 ? student(all.mean, all.se, all.n, asked->emission->confidence) : none,
		constant ? "constant" : NULL);
}

/* ---- from the period before ---- */

/* Half the sum of the differences of the six shares: at least so many have changed their mind. */
static double distance(const struct asked *now, const struct asked *before)
{
	double sum = 0;

	for (int k = 0; k < KANOS; k++)
		sum += fabs(share(now, (enum kano)k) - share(before, (enum kano)k));
	return sum / 2;
}

static void put_change(const struct asked *now, const struct asked *before, const char *measure,
	int of, double sign, const char *since)
{
	struct part a = part_of(now, of, SET_FOUR), b = part_of(before, of, SET_FOUR);

	if (!a.records || !b.records)
		return;
	if (sign < 0) { /* worse is a negative number */
		struct part hold = a;
		a = b;
		b = hold;
	}
	put_number(now, measure, UNIT_RATIO, a.records < b.records ? a.records : b.records,
		a.x / a.n - b.x / b.n, newcombe(a.x, a.n, b.x, b.n, now->emission->confidence),
		since);
}

/* n is that of the smaller wave, since a number that hides few answers must be hidden with them. */
static void put_migration(const struct asked *now, const struct emit_item *item)
{
	const struct emit_item *past = emission_before(now->emission, item);
	char label[4], since[WORDS];

	if (!past)
		return;
	struct asked before = read_item(now->emission, past);
	if (!before.n)
		return;
	snprintf(label, sizeof(label), "%s>%s", kano_letter(before.choice.category),
		kano_letter(now->choice.category));
	snprintf(since, sizeof(since), "since=%.32s", now->emission->before_period);
	struct line line = {.measure = "migration",
		.unit = UNIT_SHARE,
		.n = now->n < before.n ? now->n : before.n,
		.value = NAN,
		.low = NAN,
		.high = NAN,
		.label = label};
	put(now, line, since);
	put_number(now, "moved", UNIT_SHARE, line.n, distance(now, &before), none, since);
	put_change(now, &before, "better_change", SET_A | SET_O, 1, since);
	put_change(now, &before, "worse_change", SET_O | SET_M, -1, since);
}

static void put_item(const struct asked *asked, const struct emit_item *item)
{
	if (asked->n) {
		put_category(asked);
		put_coefficients(asked);
		put_shares(asked);
		put_mean(asked, "functional", asked->functional);
		put_mean(asked, "dysfunctional", asked->dysfunctional);
		put_migration(asked, item);
		if (asked->weighted)
			put_number(asked, "n_eff", UNIT_COUNT, asked->n, asked->n_effective, none,
				NULL);
	}
	counts_put(asked->emission->result, asked->item, asked->n, asked->missing, asked->invalid);
}

int kano_emit(const struct emission *emission, struct fault *fault)
{
	(void)fault;
	for (size_t i = 0; i < emission->items; i++) {
		struct asked asked = read_item(emission, &emission->item[i]);
		put_item(&asked, &emission->item[i]);
	}
	return 0;
}
