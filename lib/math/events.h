/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A count of events that happen independently of each other, against how many were expected: Poisson's law,
 * exactly.
 */
#ifndef MATH_EVENTS_H
#define MATH_EVENTS_H

#include "math/interval.h"

/* Of the mean, from a count: Garwood (1936). */
struct interval events_interval(double count, double confidence);

/*
 * Two-sided: all counts that are no likelier than this one, where `expected` is the mean. NAN where nothing
 * is expected.
 */
double events_p(double count, double expected);

#endif
