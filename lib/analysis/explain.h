/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which of the columns that an analysis reads are there, and how one under another name is read.
 */
#ifndef ANALYSIS_EXPLAIN_H
#define ANALYSIS_EXPLAIN_H

#include "analysis/analysis.h"

void explain_columns(const struct analysis *analysis, const struct schema *schema, struct buf *out);

#endif
