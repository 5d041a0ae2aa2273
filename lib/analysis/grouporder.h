/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order in which groups are shown. A group column whose values are all numbers, dates or bands
 * of them (<10, 10-20, -5..5, >=20, as ce-segment -b writes them) goes by size, any other by its
 * bytes; a missing value comes first.
 */
#ifndef ANALYSIS_GROUPORDER_H
#define ANALYSIS_GROUPORDER_H

#include "util/intern.h"

/*
 * From the order of bytes to that order: the texts of n groups, all different, each the values of
 * its columns with TAB between.
 */
void groups_in_order(struct intern_name *group, size_t n, size_t columns);


/*
 * Two single values by size: below, at or above 0. A number, a date or a band comes before any other
 * text; 0 where neither is one of these, or both have the same size.
 */
int size_order(const char *a, const char *b);

#endif
