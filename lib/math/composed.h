/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Availability of a whole from that of its parts, which fail independently of each other: shares from
 * 0 to 1. copies[i] says how often part i is there; NULL: once.
 */
#ifndef MATH_COMPOSED_H
#define MATH_COMPOSED_H

#include <stddef.h>

/* All parts are needed: the product of their availabilities. */
double composed_serial(const double *part, const double *copies, size_t n);

/* Any part will do: 1 less the product of what each is not there. */
double composed_redundant(const double *part, const double *copies, size_t n);

/*
 * Service levels. The error budget is the part of a period that may fail; burn is how many times
 * faster than evenly it is used up; both NAN where the target leaves no budget (1).
 */
double budget_of(double target, double period);
double budget_left(double failed, double of, double target);
double budget_burn(double failed, double of, double target);

#endif
