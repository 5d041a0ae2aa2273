/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/agree.h"

#include "util/mem.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static const struct agreed undefined = {0, NAN, NAN, NAN, NAN, NAN};

/* What alpha and its linearisation need of all units. */
struct disagreement {
	const struct agree *agree;
	enum agree_level level;
	double scale;          /* weights times this have the mean 1 */
	double n, sum, square; /* units with two ratings or more, their weights, and the squares */
	double values;         /* their ratings */
	double observed, expected; /* sums of distances */
	double *often;             /* [levels] how often each was given */
	double *position;          /* [levels] the numbers that are compared */
	double *from;              /* [levels] sum of distances to all that was given */
	/* [levels] ordinal: what one more rating at a level changes, as it moves the ranks of
	 * others */
	double *moves_observed, *moves_expected;
};

static const uint32_t *ratings_of(const struct agree *agree, size_t p)
{
	return agree->rating + p * agree->raters;
}

static size_t rated(const struct agree *agree, size_t p)
{
	size_t m = 0;

	for (size_t r = 0; r < agree->raters; r++)
		m += ratings_of(agree, p)[r] != AGREE_NONE;
	return m;
}

static double distance(const struct disagreement *all, uint32_t a, uint32_t b)
{
	if (a == b)
		return 0;
	if (all->level == AGREE_NOMINAL)
		return 1;
	double x = all->position[a], y = all->position[b];
	double d = all->level == AGREE_RATIO ? (x - y) / (x + y) : x - y;
	return d * d;
}

/* How often each level was given to a unit that can be compared. */
static void count_levels(struct disagreement *all)
{
	const struct agree *agree = all->agree;

	for (size_t p = 0; p < agree->patterns; p++) {
		if (rated(agree, p) < 2)
			continue;
		all->n += agree->pattern[p].n;
		all->sum += agree->pattern[p].w;
		all->square += agree->pattern[p].w2;
	}
	all->scale = all->n / all->sum;
	for (size_t p = 0; p < agree->patterns; p++) {
		size_t m = rated(agree, p);
		for (size_t r = 0; r < agree->raters && m >= 2; r++)
			if (ratings_of(agree, p)[r] != AGREE_NONE)
				all->often[ratings_of(agree, p)[r]] +=
					all->scale * agree->pattern[p].w;
	}
	for (size_t c = 0; c < agree->levels; c++)
		all->values += all->often[c];
}

/* On ordinal scales a level stands at the middle of its ranks. */
static void place_levels(struct disagreement *all)
{
	double before = 0;

	for (size_t c = 0; c < all->agree->levels; c++) {
		all->position[c] = all->level == AGREE_ORDINAL ? before + all->often[c] / 2
				   : all->agree->x             ? all->agree->x[c]
							       : 0;
		before += all->often[c];
	}
}

static void expect(struct disagreement *all)
{
	size_t levels = all->agree->levels;

	for (uint32_t c = 0; c < levels; c++) {
		for (uint32_t k = 0; k < levels; k++)
			if (all->often[k] > 0)
				all->from[c] += all->often[k] * distance(all, c, k);
		all->expected += all->often[c] * all->from[c];
	}
}

/* The distances within one unit, and where wanted what each of its levels adds to a move of ranks.
 */
static double within(const struct disagreement *all, size_t p, size_t m, double *moves, double w)
{
	const uint32_t *rating = ratings_of(all->agree, p);
	double sum = 0;

	for (size_t i = 0; i < all->agree->raters; i++) {
		for (size_t j = 0; j < all->agree->raters; j++) {
			if (i == j || rating[i] == AGREE_NONE || rating[j] == AGREE_NONE)
				continue;
			sum += distance(all, rating[i], rating[j]);
			if (moves)
				moves[rating[i]] +=
					w * 4 *
					(all->position[rating[i]] - all->position[rating[j]]) /
					(double)(m - 1);
		}
	}
	return sum / (double)(m - 1);
}

static void observe(struct disagreement *all)
{
	for (size_t p = 0; p < all->agree->patterns; p++) {
		size_t m = rated(all->agree, p);
		double w = all->scale * all->agree->pattern[p].w;
		if (m >= 2)
			all->observed += w * within(all, p, m, all->moves_observed, w);
	}
}

/* From what each level's rank is worth to what a rating at a level does: it lifts all above it
 * by 1. */
static void sum_from_above(double *moves, size_t levels)
{
	double above = 0;

	for (size_t c = levels; c--;) {
		double own = moves[c];
		moves[c] = above + own / 2;
		above += own;
	}
}

static void move_ranks(struct disagreement *all)
{
	size_t levels = all->agree->levels;
	double mean = 0;

	for (size_t c = 0; c < levels; c++)
		mean += all->often[c] * all->position[c];
	for (size_t c = 0; c < levels; c++)
		all->moves_expected[c] =
			4 * all->often[c] * (all->values * all->position[c] - mean);
	sum_from_above(all->moves_observed, levels);
	sum_from_above(all->moves_expected, levels);
}

/* The derivative of alpha by the weight of a unit. */
static double influence(const struct disagreement *all, size_t p)
{
	const uint32_t *rating = ratings_of(all->agree, p);
	size_t m = rated(all->agree, p);
	double d = within(all, p, m, NULL, 0), e = 0;

	for (size_t r = 0; r < all->agree->raters; r++) {
		if (rating[r] == AGREE_NONE)
			continue;
		e += 2 * all->from[rating[r]];
		if (all->level == AGREE_ORDINAL) {
			d += all->moves_observed[rating[r]];
			e += all->moves_expected[rating[r]];
		}
	}
	return -((double)m * all->observed +
		       (all->values - 1) * (d - all->observed * e / all->expected)) /
	       all->expected;
}

static double alpha_se(const struct disagreement *all)
{
	const struct agree *agree = all->agree;
	double mean = 0, sum = 0;

	for (size_t p = 0; p < agree->patterns; p++)
		if (rated(agree, p) >= 2)
			mean += agree->pattern[p].w * influence(all, p) / all->sum;
	for (size_t p = 0; p < agree->patterns; p++) {
		if (rated(agree, p) < 2)
			continue;
		double off = influence(all, p) - mean;
		sum += all->scale * all->scale * agree->pattern[p].w2 * off * off;
	}
	return all->n > 1 ? sqrt(sum * all->n / (all->n - 1)) : NAN;
}

struct agreed agree_alpha(const struct agree *agree, enum agree_level level)
{
	double *room = mem_zero(5 * agree->levels + 1, sizeof(*room));
	struct disagreement all = {.agree = agree,
		.level = level,
		.often = room,
		.position = room + agree->levels,
		.from = room + 2 * agree->levels,
		.moves_observed = room + 3 * agree->levels,
		.moves_expected = room + 4 * agree->levels};
	struct agreed alpha = undefined;

	count_levels(&all);
	if (all.n > 0) {
		place_levels(&all);
		expect(&all);
		observe(&all);
		move_ranks(&all);
		alpha.n = all.n;
		alpha.n_effective = all.sum * all.sum / all.square;
		if (all.expected > 0) {
			alpha.value = 1 - (all.values - 1) * all.observed / all.expected;
			alpha.se = alpha_se(&all);
		}
	}
	free(room);
	return alpha;
}

/* Two raters' shares of each level, and how much agreement each level meets by chance. */
struct crossing {
	const struct agree *agree;
	size_t a, b;
	enum agree_credit credit;
	double range, n, w, w2;
	double *share_a, *share_b, *meets_a, *meets_b; /* [levels] */
};

static double credit_of(const struct crossing *crossing, uint32_t i, uint32_t j)
{
	if (i == j || crossing->credit == AGREE_EQUAL)
		return i == j;
	double d = (crossing->agree->x[i] - crossing->agree->x[j]) / crossing->range;
	return 1 - (crossing->credit == AGREE_LINEAR ? fabs(d) : d * d);
}

static bool both(const struct crossing *crossing, size_t p, uint32_t *i, uint32_t *j)
{
	*i = ratings_of(crossing->agree, p)[crossing->a];
	*j = ratings_of(crossing->agree, p)[crossing->b];
	return *i != AGREE_NONE && *j != AGREE_NONE;
}

static void cross(struct crossing *crossing)
{
	const struct agree *agree = crossing->agree;
	uint32_t i, j;

	for (size_t p = 0; p < agree->patterns; p++) {
		if (!both(crossing, p, &i, &j))
			continue;
		crossing->n += agree->pattern[p].n;
		crossing->w += agree->pattern[p].w;
		crossing->w2 += agree->pattern[p].w2;
		crossing->share_a[i] += agree->pattern[p].w;
		crossing->share_b[j] += agree->pattern[p].w;
	}
	for (size_t c = 0; c < agree->levels && crossing->n > 0; c++) {
		crossing->share_a[c] /= crossing->w;
		crossing->share_b[c] /= crossing->w;
	}
}

static void meet(struct crossing *crossing)
{
	for (uint32_t i = 0; i < crossing->agree->levels; i++) {
		if (crossing->credit == AGREE_EQUAL) {
			crossing->meets_a[i] = crossing->share_b[i];
			crossing->meets_b[i] = crossing->share_a[i];
			continue;
		}
		for (uint32_t j = 0; j < crossing->agree->levels; j++) {
			crossing->meets_a[i] += crossing->share_b[j] * credit_of(crossing, i, j);
			crossing->meets_b[i] += crossing->share_a[j] * credit_of(crossing, j, i);
		}
	}
}

static void kappa_of(const struct crossing *crossing, struct agreed *kappa)
{
	const struct agree *agree = crossing->agree;
	double observed = 0, expected = 0, sum = 0;
	uint32_t i, j;

	for (size_t p = 0; p < agree->patterns; p++)
		if (both(crossing, p, &i, &j))
			observed += agree->pattern[p].w * credit_of(crossing, i, j) / crossing->w;
	for (i = 0; i < agree->levels; i++)
		expected += crossing->share_a[i] * crossing->meets_a[i];
	kappa->observed = observed;
	kappa->expected = expected;
	if (!(1 - expected >
		    1e-12)) /* both use one level only: nothing tells agreement from chance */
		return;
	kappa->value = (observed - expected) / (1 - expected);
	for (size_t p = 0; p < agree->patterns; p++) {
		if (!both(crossing, p, &i, &j))
			continue;
		double off = credit_of(crossing, i, j) -
			     (crossing->meets_a[i] + crossing->meets_b[j]) * (1 - kappa->value) -
			     kappa->value + expected * (1 - kappa->value);
		sum += agree->pattern[p].w2 * off * off;
	}
	if (crossing->n > 1)
		kappa->se = sqrt(sum) / crossing->w / (1 - expected);
}

struct agreed agree_kappa(const struct agree *agree, size_t a, size_t b, enum agree_credit credit)
{
	size_t levels = agree->levels;
	double *room = mem_zero(4 * levels + 1, sizeof(*room));
	struct crossing crossing = {.agree = agree,
		.a = a,
		.b = b,
		.credit = credit,
		.share_a = room,
		.share_b = room + levels,
		.meets_a = room + 2 * levels,
		.meets_b = room + 3 * levels,
		.range = agree->x && levels ? agree->x[levels - 1] - agree->x[0] : 0};
	struct agreed kappa = undefined;

	cross(&crossing);
	if (crossing.n > 0) {
		meet(&crossing);
		kappa.n = crossing.n;
		kappa.n_effective = crossing.w * crossing.w / crossing.w2;
		kappa_of(&crossing, &kappa);
	}
	free(room);
	return kappa;
}

/* The share of equal pairs in one unit. */
static double equal_pairs(const struct agree *agree, size_t p, size_t m)
{
	const uint32_t *rating = ratings_of(agree, p);
	size_t equal = 0;

	for (size_t i = 0; i < agree->raters; i++)
		for (size_t j = i + 1; j < agree->raters; j++)
			equal += rating[i] != AGREE_NONE && rating[i] == rating[j];
	return (double)equal / ((double)m * (double)(m - 1) / 2);
}

struct agreed agree_share(const struct agree *agree)
{
	struct agreed share = undefined;
	double sum = 0, w = 0, w2 = 0, mean = 0;

	for (size_t p = 0; p < agree->patterns; p++) {
		size_t m = rated(agree, p);
		if (m < 2)
			continue;
		share.n += agree->pattern[p].n;
		w += agree->pattern[p].w;
		w2 += agree->pattern[p].w2;
		mean += agree->pattern[p].w * equal_pairs(agree, p, m);
	}
	if (!(share.n > 0))
		return share;
	share.value = share.observed = mean / w;
	share.n_effective = w * w / w2;
	for (size_t p = 0; p < agree->patterns; p++) {
		size_t m = rated(agree, p);
		double off = m < 2 ? 0 : equal_pairs(agree, p, m) - share.value;
		sum += agree->pattern[p].w2 * off * off;
	}
	if (share.n > 1)
		share.se = sqrt(sum * share.n / (share.n - 1)) / w;
	return share;
}
