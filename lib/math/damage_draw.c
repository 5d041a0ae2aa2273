/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/damage.h"

#include "util/mem.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>

static const double prior = .5; /* Jeffreys (1946) */

struct chance {
	gsl_rng *rng;
};

struct chance *chance_new(unsigned long seed)
{
	struct chance *chance = mem_zero(1, sizeof(*chance));

	chance->rng = gsl_rng_alloc(gsl_rng_mt19937);
	gsl_rng_set(chance->rng, seed);
	return chance;
}

void chance_free(struct chance *chance)
{
	gsl_rng_free(chance->rng);
	free(chance);
}

double chance_beta(struct chance *chance, double a, double b)
{
	return gsl_ran_beta(chance->rng, a, b);
}

double chance_share(struct chance *chance, double p, double n)
{
	return n > 0 ? chance_beta(chance, p * n + prior, (1 - p) * n + prior) : p;
}

/* Ends that nobody has met with, nor knows a loss of, stay out. */
static void draw_ends(struct damage_tree *tree, double n, struct chance *chance)
{
	double alpha[DAMAGE_ENDS], theta[DAMAGE_ENDS], *end = tree->rate + RATE_END;
	size_t k = 0, i = 0;

	for (int e = 0; e < DAMAGE_ENDS; e++)
		if (end[e] > 0 || !isnan(tree->rate[RATE_LOST + e]))
			alpha[k++] = end[e] * n + prior;
	if (k < 2 || isnan(end[0]))
		return;
	gsl_ran_dirichlet(chance->rng, k, alpha, theta);
	for (int e = 0; e < DAMAGE_ENDS; e++)
		if (end[e] > 0 || !isnan(tree->rate[RATE_LOST + e]))
			end[e] = theta[i++];
}

struct damage_tree damage_draw(const struct damage_tree *tree, const struct damage_sample *sample,
	struct chance *chance)
{
	struct damage_tree drawn = *tree;

	if (sample->n[RATE_END] > 0)
		draw_ends(&drawn, sample->n[RATE_END], chance);
	for (int r = 0; r < DAMAGE_RATES; r++) {
		bool end = r >= RATE_END && r < RATE_LOST;
		if (!end && sample->n[r] > 0 && !isnan(tree->rate[r]))
			drawn.rate[r] = chance_share(chance, tree->rate[r], sample->n[r]);
	}
	for (int leaf = 0; leaf < LEAVES; leaf++)
		if (sample->worth_se[leaf] > 0)
			drawn.worth[leaf] += gsl_ran_gaussian(chance->rng, sample->worth_se[leaf]);
	return drawn;
}

bool chance_middle(double *drawn, size_t n, double confidence, double *low, double *high)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (isfinite(drawn[i]))
			drawn[kept++] = drawn[i];
	*low = *high = NAN;
	if (kept < 2)
		return false;
	gsl_sort(drawn, 1, kept);
	*low = gsl_stats_quantile_from_sorted_data(drawn, 1, kept, (1 - confidence) / 2);
	*high = gsl_stats_quantile_from_sorted_data(drawn, 1, kept, (1 + confidence) / 2);
	return true;
}
