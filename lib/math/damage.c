/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "math/damage.h"

#include <math.h>

/* How the customers with a problem part into kinds. */
static void flows_of(const double *rate, double flow[LEAVES])
{
	double known = 1 - rate[RATE_UNKNOWN];
	double complained = known > 0 ? known * rate[RATE_COMPLAINED] : 0;
	double ended = complained > 0 ? complained * (1 - rate[RATE_UNHANDLED]) : 0;

	for (int e = 0; e < DAMAGE_ENDS; e++)
		flow[e] = ended > 0 ? ended * rate[RATE_END + e] : 0;
	flow[LEAF_COMPLAINED] = complained > 0 ? complained - ended : 0;
	flow[LEAF_SILENT] = known > 0 ? known - complained : 0;
	flow[LEAF_SOME] = rate[RATE_UNKNOWN];
	flow[LEAF_NONE] = 0;
	if (isnan(complained))
		flow[LEAF_SOME] = NAN;
}

struct damage damage_of(const struct damage_tree *tree)
{
	const double *rate = tree->rate, *lost = tree->rate + RATE_LOST;
	double flow[LEAVES], of_problem = 0, worth = 0, unhappy = 0;
	struct damage d = {.problems = tree->customers * rate[RATE_PROBLEM]};

	flows_of(rate, flow);
	for (int leaf = 0; leaf < LEAF_NONE; leaf++) {
		if (!(flow[leaf] > 0) && !isnan(flow[leaf]))
			continue;
		of_problem += flow[leaf] * lost[leaf];
		worth += lost[leaf] > 0 ? flow[leaf] * lost[leaf] * tree->worth[leaf] : flow[leaf] * lost[leaf];
		unhappy += leaf > LEAF_SATISFIED ? flow[leaf] : 0;
	}
	d.complaints = rate[RATE_UNKNOWN] < 1 ? d.problems * (1 - rate[RATE_UNKNOWN]) * rate[RATE_COMPLAINED] : NAN;
	d.lost = d.problems * of_problem;
	d.excess = d.problems * (of_problem - lost[LEAF_NONE]);
	d.told = d.problems * unhappy * (rate[RATE_TOLD] + rate[RATE_LOUD] * rate[RATE_TOLD_LOUD]);
	d.by_word = d.told * rate[RATE_DETERRED];
	double by_word = d.by_word != 0 ? d.by_word * tree->worth_told : 0;
	d.money = d.problems * worth + by_word;
	d.excess_money = d.money - (lost[LEAF_NONE] > 0 ? d.problems * lost[LEAF_NONE] * tree->worth[LEAF_NONE]
	                                                : d.problems * lost[LEAF_NONE]);
	return d;
}

/* The ends that are not given take what is left, in the proportions they had. */
static int settle_ends(double *end, const bool *given)
{
	double rest = 1, had = 0;

	for (int e = 0; e < DAMAGE_ENDS; e++) {
		rest -= given[e] ? end[e] : 0;
		had += given[e] ? 0 : end[e];
	}
	if (rest < -1e-9)
		return -1;
	rest = fmax(rest, 0);
	for (int e = 0; e < DAMAGE_ENDS && had > 0; e++)
		end[e] = given[e] ? end[e] : end[e] / had * rest;
	if (!(had > 0) && !given[LEAF_DISSATISFIED])
		end[LEAF_DISSATISFIED] = rest;
	else if (!(had > 0) && rest > 1e-9)
		return -1;
	return 0;
}

int damage_set(struct damage_tree *tree, const bool given[DAMAGE_RATES], const double value[DAMAGE_RATES])
{
	bool ends = false;

	for (int r = 0; r < DAMAGE_RATES; r++) {
		tree->rate[r] = given[r] ? value[r] : tree->rate[r];
		ends = ends || (given[r] && r >= RATE_END && r < RATE_LOST);
	}
	return ends ? settle_ends(tree->rate + RATE_END, given + RATE_END) : 0;
}

static struct damage damage_at(struct damage_tree tree, enum damage_rate rate, double at)
{
	bool given[DAMAGE_RATES] = {0};
	double value[DAMAGE_RATES] = {0};

	given[rate] = true;
	value[rate] = at;
	if (damage_set(&tree, given, value))
		tree.rate[rate] = NAN;
	return damage_of(&tree);
}

struct damage damage_slope(const struct damage_tree *tree, enum damage_rate rate)
{
	struct damage one = damage_at(*tree, rate, 1), none = damage_at(*tree, rate, 0);

	return (struct damage){one.problems - none.problems, one.complaints - none.complaints,
		one.lost - none.lost, one.excess - none.excess, one.told - none.told, one.by_word - none.by_word,
		one.money - none.money, one.excess_money - none.excess_money};
}

double damage_years(int years, double discount)
{
	double sum = 0;

	for (int t = 0; t < years; t++)
		sum += pow(1 + discount, -t);
	return sum;
}
