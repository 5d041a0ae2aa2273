/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of cross's tables: cross.c lays them out and reads them, cross_add.c counts into them.
 */
#ifndef ANALYSIS_CROSS_CELLS_H
#define ANALYSIS_CROSS_CELLS_H

#include <stdint.h>

/* FORM_TAG and FORM_AT are of a column's table, FORM_COLUMNS and FORM_WEIGHTED of the sums'. */
enum form { FORM_ROLE, FORM_INDEX, FORM_LOW, FORM_HIGH, FORM_SCALE, FORM_COLUMNS, FORM_WEIGHTED };
enum { FORM_TAG = FORM_COLUMNS, FORM_AT = FORM_WEIGHTED };

/* Of a column's table, and the first two of the sums'. */
enum { MISSING, INVALID, COLUMN_COUNTS };
enum { USED, LEFT_OUT, SUM_COUNTS };
enum { W, W2, WEIGHT_WIDES };

/* Codes of levels have 16 bits, two of them are no level; products of CROSS_LINE small ones sum up to 31 bits. */
enum { CROSS_LEVELS = UINT16_MAX - 1, CROSS_SMALL = 8192, CROSS_LINE = 32, CROSS_SHORT = 4 };

static inline uint32_t sum_cells(uint32_t n)
{
	return n + n * (n + 1) / 2;
}

#endif
