/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as people write them into a spreadsheet: 54 %, 0.54 or 0,54 for a share, 200000 or
 * 19,90 for an amount. What could be read in two ways (30.000, 1,234) is refused.
 */
#ifndef ANALYSIS_SHEETNUMBER_H
#define ANALYSIS_SHEETNUMBER_H

#include "util/fault.h"

/* From 0 to 1; FAULT_USE says what is wrong with the cell. */
int sheet_share(const char *cell, double *value, struct fault *fault);

/* From 0 up, without %. */
int sheet_amount(const char *cell, double *value, struct fault *fault);

enum { SHEET_NUMBER = 64 };

/*
 * The same number with a point for its comma, for those who read it exactly; a cell without a comma as it
 * is, whatever it holds, and one that is too long as "". FAULT_USE where the comma could part thousands.
 */
int sheet_point(const char *cell, char text[SHEET_NUMBER], struct fault *fault);

#endif
