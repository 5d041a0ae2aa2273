/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many there are of whom only some were seen. From two lists of the same population, made
 * independently of each other: first and second are on a list, both on both. And from one list whose
 * chances are known: those who complain, and whose complaint is registered.
 */
#ifndef MATH_CAPTURE_H
#define MATH_CAPTURE_H

#include "math/interval.h"

struct capture {
	double seen;             /* first + second - both */
	double lincoln_petersen; /* first * second / both; NAN without an overlap */
	double chapman;          /* Chapman (1951): (first + 1)(second + 1) / (both + 1) - 1 */
	double se;               /* of chapman: Seber (1970) */
	double hidden;           /* chapman - seen: never negative */
};

/* All NAN when both is more than either. */
struct capture capture_of(double first, double second, double both);

/* Of the hidden: log-normal around chapman - seen (Chao 1987), so never below 0. */
struct interval capture_hidden(const struct capture *capture, double confidence);

/* Stauss and Seidel: registered = annoyed * articulation * registration. NAN where a rate is 0. */
double capture_annoyed(double registered, double articulation, double registration);

#endif
