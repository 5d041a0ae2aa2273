/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of whole numbers that are all at hand, each with how often it occurs: the inverse of
 * the empirical distribution (type 1 of Hyndman and Fan 1996), with the interval between two order
 * statistics that holds for every distribution (Thompson 1936): their ranks are the binomial's
 * quantiles, so coverage is at least `confidence`.
 */
#ifndef MATH_ORDERED_H
#define MATH_ORDERED_H

#include "util/wide.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ordered {
	int64_t x, times; /* times from 1 */
};

/* Ascending by x; before anything is asked. Returns the sum of times. */
int64_t ordered_sort(struct ordered *all, size_t n);

/* The q-quantile of `count` numbers, 0 < q < 1, count the sum of times and not 0. */
int64_t ordered_quantile(const struct ordered *all, int64_t count, double q);

/* false: too few numbers for an interval. */
bool ordered_interval(const struct ordered *all, int64_t count, double q, double confidence,
	int64_t *low, int64_t *high);

#endif
