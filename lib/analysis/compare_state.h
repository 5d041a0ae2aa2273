/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What compare counts. Every column has a table of its name; a column of whole numbers without end,
 * and every column where pairs are wanted, has a second one without a name, whose rows are the
 * values or the pairs.
 */
#ifndef ANALYSIS_COMPARE_STATE_H
#define ANALYSIS_COMPARE_STATE_H

#include "record/tally.h"

/* form[0]. ROLE_EXTRA + i is the second table of the i-th column. */
enum compare_role { ROLE_ARMS, ROLE_COLUMN, ROLE_RATE, ROLE_EXTRA };

/* What a table's form says of its column. SORT: enum measured. EXTRA: number of its second table from 1 on, 0: it has none. */
enum compare_form { COMPARE_ROLE, COMPARE_SORT, COMPARE_LOW, COMPARE_HIGH, COMPARE_SCALE, COMPARE_EXTRA, COMPARE_PAIRED };

/* Cells of ROLE_ARMS. */
enum compare_side { SIDE_A, SIDE_B, SIDE_OTHER, SIDE_MISSING, SIDES };

/* Cells of ROLE_COLUMN: levels of arm a (none where there is a second table), missing, invalid; then arm b. */
static inline uint32_t compare_levels(const struct table *shape)
{
	return shape->counts / 2 - 2;
}

/* Wides of ROLE_RATE: events and exposure of arm a, then of arm b; its counts are the column's without levels. */
enum { RATE_EVENTS, RATE_EXPOSURE, RATE_WIDES };

/* Cells of a second table: records of arm a, of arm b; with pairs also the sums of their values, wides. */
enum { PAIR_COUNTS = 2, PAIR_WIDES = 2 };

#endif
