/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows that say what stands behind a measure: how many records were used, how many lacked a
 * value, how many held one that is not valid.
 */
#ifndef ANALYSIS_COUNTS_H
#define ANALYSIS_COUNTS_H

#include "record/result.h"

/* Behind the levels of a column stand two more codes: missing and invalid. */
enum { COUNTS_BEYOND = 2 };

void counts_put(struct result *result, const char *item, wide used, wide missing, wide invalid);

/* One count as a row: n and value are the same. */
void counts_one(struct result *result, const char *item, const char *measure, wide count);

#endif
