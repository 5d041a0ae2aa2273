/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weights that make a sample's margins those of the population: raking, or iterative proportional
 * fitting (Deming and Stephan 1940); with one margin it is post-stratification. Records that
 * share their categories and their base weight are one cell. Bounds on the weights, as multiples of
 * the mean weight, are applied after each round, and the next round rakes what they have left.
 */
#ifndef MATH_RAKING_H
#define MATH_RAKING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct raking_margin {
	size_t categories;
	const double *target;     /* [categories], above 0; all margins have the same sum */
	const uint32_t *category; /* [cells] */
};

struct raking {
	size_t cells;
	const double *records; /* [cells] how many records the cell stands for */
	const double *base;    /* [cells] weight of each before, above 0 */
	const struct raking_margin *margin;
	size_t margins;
	double low, high; /* bounds, times the mean weight; 0 and INFINITY: none */
	double tolerance; /* stop when no sum is off by more than this share of the whole */
	double *weight;   /* [cells] what comes out: the weight of each record */
	unsigned rounds;  /* how many it took */
	size_t worst_margin,
		worst_category;  /* where the weighted sum is furthest from its target */
	double worst_sum, error; /* that sum; |sum - target| / sum of the targets */
};

/* Every category needs a record. false: 1,000 rounds were not enough. */
bool raking_run(struct raking *raking);

/* Kish (1965): the design effect of weighting, n sum(w^2) / sum(w)^2, and the effective n. */
double kish_effect(double n, double sum, double square);
double kish_n(double sum, double square);

#endif
