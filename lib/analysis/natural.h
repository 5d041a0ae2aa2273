/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order people expect of names with numbers in them: 2 before 10, q2 before q10; and of bands
 * and dates, which come by size: <30, 30-60, >=60.
 */
#ifndef ANALYSIS_NATURAL_H
#define ANALYSIS_NATURAL_H

/* Below, at or above 0. Numbers, dates and bands come first; in other names runs of
   digits count as numbers, all else as bytes; "(all)" comes last. */
int natural_order(const char *a, const char *b);

#endif
