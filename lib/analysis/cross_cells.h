/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of cross share: cross.c lays its tables out and reads them, cross_add.c counts.
 */
#ifndef ANALYSIS_CROSS_CELLS_H
#define ANALYSIS_CROSS_CELLS_H

#include "analysis/cross.h"

struct cross_column {
	uint32_t slot, levels;
	struct type type;
	bool level; /* of `levels`; else a number, or a text that is or is not part.text */
	struct cross_part part;
};

/* FORM_TAG and FORM_AT are of a column's table, FORM_COLUMNS and FORM_WEIGHTED of the sums'. */
enum form { FORM_ROLE, FORM_INDEX, FORM_LOW, FORM_HIGH, FORM_SCALE, FORM_COLUMNS, FORM_WEIGHTED };
enum { FORM_TAG = FORM_COLUMNS, FORM_AT = FORM_WEIGHTED };

/* Of a column's table, and the first two of the sums'. */
enum { MISSING, INVALID, COLUMN_COUNTS };
enum { USED, LEFT_OUT, SUM_COUNTS };
enum { W, W2, WEIGHT_WIDES };

/* Codes of levels have 16 bits, two of them are no level; products of CROSS_LINE small ones sum up to 31 bits. */
enum { CROSS_LEVELS = UINT16_MAX - 1, CROSS_SMALL = 8192, CROSS_LINE = 32 };

static inline uint32_t sum_cells(uint32_t n)
{
	return n + n * (n + 1) / 2;
}

#endif
