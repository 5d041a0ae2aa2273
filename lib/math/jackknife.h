/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Standard errors by leaving out one part after the other of a sample that was dealt into parts by
 * chance (Quenouille 1956; Tukey 1958; the grouped jackknife as Wolter 2007 has it). It supposes
 * nothing about how answers are distributed, and needs no formula for what is estimated.
 */
#ifndef MATH_JACKKNIFE_H
#define MATH_JACKKNIFE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * without[parts]: the estimate without each of them. NAN below two parts. The error has parts - 1
 * degrees of freedom.
 */
double jackknife_se(const double *without, size_t parts);

/*
 * Were records dealt one by one? n[parts]: how many each has. False where parts differ in size by
 * more than chance would have it in one of a thousand samples: records that are equal have gone
 * together, and parts then differ for that reason, too.
 */
bool jackknife_dealt(const double *n, size_t parts);

#endif
