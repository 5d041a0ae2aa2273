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

#endif
