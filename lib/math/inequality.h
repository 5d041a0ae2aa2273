/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How unequally something is spread: of values from 0 up, with how often each occurs. The sample is
 * taken as it is (divisor n). Standard errors are those of the influence function.
 */
#ifndef MATH_INEQUALITY_H
#define MATH_INEQUALITY_H

#include <stddef.h>

struct inequality_value {
	double value, n;
};

struct inequality {
	double n, mean;
	double gini, gini_se;   /* 0: all have the same; towards 1: one has all. Gini (1914) */
	double theil, theil_se; /* mean (x / mean) ln (x / mean), Theil (1967) */
};

/* Into order of size. */
void inequality_sort(struct inequality_value *value, size_t values);

/* Values in order of size. NAN where nothing is above 0, or something below. */
struct inequality inequality_of(const struct inequality_value *value, size_t values);

#endif
