/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The market damage of problems, after TARP (Goodman): of so many customers a share has a problem;
 * of these a share complains, and is satisfied, mollified or dissatisfied; of each kind a share is
 * lost, and the unhappy ones tell others, of whom a share is deterred. Everything is linear in each
 * rate, the others held. Shares are 0 … 1; NAN is a rate that nobody knows, and what it would take
 * part in is NAN as well. Nothing here allocates.
 */
#ifndef MATH_DAMAGE_H
#define MATH_DAMAGE_H

#include <stdbool.h>
#include <stddef.h>

struct chance; /* random numbers */

/* How a complaint ended, each a share of the complaints of which that is known. */
enum { DAMAGE_ENDS = 4 };

/* The kinds of customers that a problem makes, and those without one. */
enum damage_leaf {
	LEAF_QUICKLY, /* satisfied, and quickly */
	LEAF_SATISFIED,
	LEAF_MOLLIFIED,
	LEAF_DISSATISFIED,
	LEAF_COMPLAINED, /* how it ended is not known */
	LEAF_SILENT,
	LEAF_SOME, /* whether they complained is not known */
	LEAF_NONE, /* no problem */
	LEAVES
};

enum damage_rate {
	RATE_PROBLEM,    /* of customers; with customers = 1 the number of those with a problem */
	RATE_COMPLAINED, /* of problems of which that is known */
	RATE_END,        /* DAMAGE_ENDS of them, in the order of their leaves; together 1 */
	RATE_LOST = RATE_END + DAMAGE_ENDS, /* LEAVES of them: of this kind of customer */
	RATE_TOLD = RATE_LOST + LEAVES,     /* how many people an unhappy customer tells; no share */
	RATE_LOUD,      /* share of unhappy customers who tell more, */
	RATE_TOLD_LOUD, /* and how many more */
	RATE_DETERRED,  /* of those told */
	RATE_UNKNOWN,   /* of problems: whether they complained is not known */
	RATE_UNHANDLED, /* of complaints: how they ended is not known */
	DAMAGE_RATES
};

struct damage_tree {
	double customers;
	double rate[DAMAGE_RATES];
	double worth[LEAVES]; /* of one lost customer; NAN: no money is known */
	double worth_told;    /* of one who was deterred */
};

struct damage {
	double problems, complaints;
	double lost, excess; /* with a problem; and over what would be lost of them without one */
	double told, by_word;
	double money, excess_money; /* of lost (or excess) and by_word together */
};

struct damage damage_of(const struct damage_tree *tree);

/*
 * Set the rates that are given. Ends that are not share the rest as they did before; where none of
 * them had any, it is that of the dissatisfied. -1: the ends given are above 1 together, or leave a
 * rest that is nobody's.
 */
int damage_set(struct damage_tree *tree, const bool given[DAMAGE_RATES], const double value[DAMAGE_RATES]);

/* How all of it moves with one rate: the slope of a line, so that of any step. */
struct damage damage_slope(const struct damage_tree *tree, enum damage_rate rate);

/* What 1 a year is worth over whole years, the first undiscounted: the sum of (1 + discount)^-t. */
double damage_years(int years, double discount);

/* What stands behind a tree: n 0 is a rate that is taken as it is. */
struct damage_sample {
	double n[DAMAGE_RATES]; /* records that a share was found in; of the ends the first counts */
	double worth_se[LEAVES];
};

/*
 * A tree that the sample could as well have come from: shares by their Beta posteriors, ends by that
 * of Dirichlet (Jeffreys' prior, 1/2 a kind), worths normal.
 */
struct damage_tree damage_draw(const struct damage_tree *tree, const struct damage_sample *sample,
	struct chance *chance);

/* The same numbers for the same seed (Mersenne twister). The holder frees. */
struct chance *chance_new(unsigned long seed);
void chance_free(struct chance *chance);
double chance_beta(struct chance *chance, double a, double b);

/* The share p of n by its posterior. */
double chance_share(struct chance *chance, double p, double n);

/* The middle `confidence` of drawn values, which are sorted; NANs are left out. False: fewer than 2. */
bool chance_middle(double *drawn, size_t n, double confidence, double *low, double *high);

#endif
